import { remarkState, type Dismissal, type Inspection, type Remark, type RemarkState } from '../inspection.ts';
import { dayAndMonth } from '../texts.ts';
import { addDays, civilDate } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';

/** Why a remark was dismissed, as it is read after a colon. */
export const DISMISSAL_NAMES: Readonly<Record<Dismissal, string>> = {
  mistaken: 'ошибка проверки',
  excused: 'уважительная причина',
  agreed: 'так согласовано',
  repeated: 'повторяет другое',
  void: 'при нынешних настройках его нет',
};

/** The states of remarks in general. */
export const STATE_NAMES: Readonly<Record<RemarkState, string>> = {
  open: 'открыто',
  overdue: 'просрочено',
  fixed: 'устранено',
  told: 'к сведению',
  dismissed: 'отклонено',
};

/** «открыто», «просрочено с 28 ноября», «устранено 26 ноября», «к сведению», «отклонено: ошибка проверки» */
export function stateText(remark: Remark, inspection: Pick<Inspection, 'issued'>, today: CivilDate, zone: string): string {
  const state = remarkState(remark, inspection, today);
  if (state === 'dismissed') return `${STATE_NAMES.dismissed}: ${DISMISSAL_NAMES[remark.dismissed!]}`;
  if (state === 'fixed') return `${STATE_NAMES.fixed} ${dayAndMonth(civilDate(remark.fixedAt!, zone))}`;
  if (state === 'overdue') return `${STATE_NAMES.overdue} с ${dayAndMonth(addDays(inspection.issued!.term, 1))}`;
  return STATE_NAMES[state];
}

/** Letters a remark may have (`parseRemark`). */
const MOST_TEXT = 400;

/** What is wrong with the text of a remark, in words; null: nothing. */
export function wrongText(text: string): string | null {
  const { length } = text.trim();
  if (length === 0) return 'Замечанию нужен текст.';
  return length > MOST_TEXT ? `Не больше ${MOST_TEXT} знаков, сейчас ${length}.` : null;
}

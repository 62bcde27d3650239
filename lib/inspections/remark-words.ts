import { remarkState, type Dismissal, type Inspection, type Remark, type RemarkState } from '../inspection.ts';
import { msg, t } from '../language.ts';
import { dayAndMonth } from '../texts.ts';
import { addDays, civilDate } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';

/** Why a remark was dismissed, as it is read after a colon. */
export const DISMISSAL_NAMES: Readonly<Record<Dismissal, string>> = {
  mistaken: msg('ошибка проверки'),
  excused: msg('уважительная причина'),
  agreed: msg('так согласовано'),
  repeated: msg('повторяет другое'),
  void: msg('при нынешних настройках его нет'),
};

/** The states of remarks in general. */
export const STATE_NAMES: Readonly<Record<RemarkState, string>> = {
  open: msg('открыто'),
  overdue: msg('просрочено'),
  fixed: msg('устранено'),
  told: msg('к сведению'),
  dismissed: msg('отклонено'),
};

/** «открыто», «просрочено с 28 ноября», «устранено 26 ноября», «к сведению», «отклонено: ошибка проверки» */
export function stateText(remark: Remark, inspection: Pick<Inspection, 'issued'>, today: CivilDate, zone: string): string {
  const state = remarkState(remark, inspection, today);
  if (state === 'dismissed') return t('отклонено: {reason}', { reason: t(DISMISSAL_NAMES[remark.dismissed!]) });
  if (state === 'fixed') return t('устранено {date}', { date: dayAndMonth(civilDate(remark.fixedAt!, zone)) });
  if (state === 'overdue') return t('просрочено с {date}', { date: dayAndMonth(addDays(inspection.issued!.term, 1)) });
  return t(STATE_NAMES[state]);
}

/** Letters a remark may have (`parseRemark`). */
const MOST_TEXT = 400;

/** What is wrong with the text of a remark, in words; null: nothing. */
export function wrongText(text: string): string | null {
  const { length } = text.trim();
  if (length === 0) return t('Замечанию нужен текст.');
  return length > MOST_TEXT ? t('Не больше {most} знаков, сейчас {now}.', { most: MOST_TEXT, now: length }) : null;
}

import { policies } from '../deadlines.ts';
import { coverage } from '../inspection-coverage.ts';
import { isDone } from '../indicators.ts';
import type { JudgedLesson } from '../judge.ts';
import { isCancelled } from '../programme.ts';
import { policiesOf } from '../settings.ts';
import type { Settings } from '../settings-schema.ts';
import { counted } from '../texts.ts';
import { civilTime } from '../time.ts';
import { FIELDS, type Field, type Instant } from '../vocabulary.ts';
import { fullDate } from './date-words.ts';
import type { PaperInput } from './paper-input.ts';

/** What every paper says of how it was made, in small print. */
export function smallPrint(input: PaperInput): string[] {
  return [`${madeText(input.now, input.settings)} ${coverageText(input)} ${NOT_OFFICIAL}`, termText(input.settings), HONESTY];
}

/** «Составлено 22 ноября 2026 года в 10:40 по страницам Дневник.ру, открытым в этом браузере.» */
export function madeText(now: Instant, { zone }: Pick<Settings, 'zone'>): string {
  const civil = civilTime(now, zone);
  return `Составлено ${fullDate(civil.slice(0, 10))} в ${civil.slice(11, 16)} по страницам Дневник.ру, открытым в этом браузере.`;
}

/** «Срок записи: «12:00 следующего дня».» */
export function termText(settings: Settings): string {
  const titles = policiesOf(settings).flatMap((id) => policies.get(id)?.title ?? []);
  return `Срок записи: ${titles.map((title) => `«${title}»`).join(', ')}.`;
}

export const NOT_OFFICIAL = 'Это не официальная отчётность Дневник.ру.';

/** What the papers are not good for. */
export const HONESTY =
  'Здесь то, что видел этот браузер: чего на открытых страницах не было, то не оценивается и названо неизвестным. Бумага помогает привести записи в порядок и не служит доказательством для взысканий.';

/** «Охват: 12 из 34 журналов, 148 проведённых уроков; не видно: тема — у 3 уроков.» */
function coverageText({ inspection, roster, journals }: PaperInput): string {
  // How many were opened at all, also once the remarks were handed over.
  const { opened, total } = coverage({ ...inspection, issued: null, closedAt: null }, roster, journals);
  const ofJournals =
    total === null ? counted(opened, 'журнал', 'журнала', 'журналов') : `${opened} из ${counted(total, 'журнала', 'журналов', 'журналов')}`;
  const held = journals.flatMap(({ lessons }) => lessons).filter((lesson) => lesson.held && !isCancelled(lesson.record));
  const unseen = unseenText(held);
  return `Охват: ${ofJournals}, ${counted(held.length, 'проведённый урок', 'проведённых урока', 'проведённых уроков')}${unseen && `; не видно: ${unseen}`}.`;
}

/** How many of the lessons nobody can tell it of whether a field is filled; empty where all is known. */
function unseenText(lessons: readonly JudgedLesson[]): string {
  const names: Record<Field, string> = { topic: 'тема', homework: 'ДЗ', record: 'запись об уроке' };
  const parts = FIELDS.flatMap((field) => {
    const unseen = lessons.filter(({ fields }) => fields[field].exempt === null && isDone(fields[field]) === 'unknown').length;
    return unseen === 0 ? [] : [`${names[field]} — у ${counted(unseen, 'урока', 'уроков', 'уроков')}`];
  });
  return parts.join(', ');
}

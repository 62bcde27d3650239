import { isListed, type LessonRecord } from '../ledger.ts';
import type { JournalRule } from '../rules.ts';
import { counted } from '../texts.ts';
import { civilDate, weekStart } from '../time.ts';
import { FIELD_COMPONENTS, type CivilDate } from '../vocabulary.ts';
import { isFilled } from '../ledger.ts';

/** So many weeks without a lost lesson tell how many lessons the subject has a week. */
const LEAST_WEEKS = 2;

/** A week's lessons of a journal: held ones, and those the timetable cancelled or the journal has not. */
interface WeekOfLessons {
  held: number;
  lost: number;
}

/**
 * Of the lessons that the timetable had, fewer were held (plan of internal control: «проверка выполнения учебной
 * программы»). Only weeks that are over count. A lost lesson may be made up for, in its week or another, by one more
 * than the subject has in a usual week, whether or not the timetable of that week was seen: such lessons are taken off.
 * How many are usual is the median of the weeks in which nothing was lost; with less than two of them nothing is said.
 */
const rule: JournalRule = {
  id: 'programme-behind',
  title: 'Отставание по программе',
  about:
    'План ВШК: выполнение учебной программы. По открытым неделям расписания: отменённые уроки и уроки, которых нет в журнале, без тех, что восполнены лишним уроком.',
  kind: 'note',
  threshold: { value: 1, least: 1, most: 30, unit: 'ур.' },
  checkJournal: ({ known: { ledger, missing } }, { now, threshold, settings }) => {
    const thisWeek = weekStart(civilDate(now, settings.zone));
    const over = ({ date }: LessonRecord) => date < thisWeek;
    const lessons = ledger.lessons.filter(over);
    const lost = [...lessons.filter(isCancelled), ...missing.filter(over)];
    const held = lessons.filter((record) => isListed(record) && !isCancelled(record));
    const lag = lost.length - madeUp(held, lost);
    if (lag < threshold) return null;
    const given = held.filter(({ slot }) => slot !== undefined).length;
    return { fields: [], text: `По расписанию ${counted(given + lag, 'урок', 'урока', 'уроков')}, проведено ${given}` };
  },
};
export default rule;

/** Cancelled by the timetable, and with nothing in the journal that says it was held all the same. */
function isCancelled(record: LessonRecord): boolean {
  return record.slot?.cancelled === true && !FIELD_COMPONENTS.record.some((name) => isFilled(record, name));
}

/** How many lessons there were above the usual number; all of the lost ones where that number is not known. */
function madeUp(held: readonly LessonRecord[], lost: readonly LessonRecord[]): number {
  const weeks = new Map<CivilDate, WeekOfLessons>();
  const weekOf = ({ date }: LessonRecord) => {
    const monday = weekStart(date);
    const known = weeks.get(monday) ?? { held: 0, lost: 0 };
    weeks.set(monday, known);
    return known;
  };
  for (const record of held) weekOf(record).held += 1;
  for (const record of lost) weekOf(record).lost += 1;
  const all = [...weeks.values()];
  const calm = all.flatMap((week) => (week.lost === 0 ? [week.held] : [])).sort((a, b) => a - b);
  if (calm.length < LEAST_WEEKS) return lost.length;
  const usual = calm[Math.floor((calm.length - 1) / 2)]!;
  return all.reduce((extra, week) => extra + Math.max(0, week.held + week.lost - usual), 0);
}

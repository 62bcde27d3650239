import { isFilled, isListed, type LessonRecord } from './ledger.ts';
import { weekStart } from './time.ts';
import type { PlannedJournal } from './timetable.ts';
import { FIELD_COMPONENTS, type CivilDate } from './vocabulary.ts';

/** So many weeks without a lost lesson tell how many lessons the subject has a week. */
const LEAST_WEEKS = 2;

/** How the lessons of a journal stand against the timetable, in lessons. */
export interface Programme {
  /** Held by the journal, of those the timetable has. */
  given: number;
  /** What the timetable asked for: those given and those still missing. */
  planned: number;
  /** Cancelled by the timetable, and with nothing in the journal that says they were held all the same. */
  cancelled: number;
  /** In the timetable and not in the journal. */
  unlisted: number;
  /** Lost and not made up for; null where too few weeks tell how many lessons are usual. */
  lag: number | null;
}

/** Dates from one to another, both inclusive. */
interface Span {
  from: CivilDate;
  to: CivilDate;
}

/**
 * What was planned and given of a journal's programme between two dates (plan of internal control: «проверка выполнения
 * учебной программы»). Only weeks count that are over before `thisWeek`, a Monday. A lost lesson may be made up for, in its
 * week or another, by one more than the subject has in a usual week, whether or not the timetable of that week was seen:
 * such lessons are taken off. How many are usual is the median of all the journal's weeks in which nothing was lost; with
 * less than two of them nobody can tell.
 */
export function programmeOf(
  { ledger, missing }: Pick<PlannedJournal, 'ledger' | 'missing'>,
  thisWeek: CivilDate,
  span: Span | null = null,
): Programme {
  const isOver = ({ date }: LessonRecord) => date < thisWeek;
  const isWithin = ({ date }: LessonRecord) => span === null || (date >= span.from && date <= span.to);
  const lessons = ledger.lessons.filter(isOver);
  const cancelled = lessons.filter(isCancelled);
  const unlisted = missing.filter(isOver);
  const lost = [...cancelled, ...unlisted];
  const held = lessons.filter((record) => isListed(record) && !isCancelled(record));
  const usual = usualLessons(weeksOf(held, lost));
  const given = held.filter((record) => record.slot !== undefined && isWithin(record)).length;
  const [lostWithin, heldWithin] = [lost.filter(isWithin), held.filter(isWithin)];
  const extra = usual === null ? 0 : extraLessons(weeksOf(heldWithin, lostWithin), usual);
  const lag = lostWithin.length === 0 ? 0 : usual === null ? null : Math.max(0, lostWithin.length - extra);
  return {
    given,
    planned: given + (lag ?? lostWithin.length),
    cancelled: cancelled.filter(isWithin).length,
    unlisted: unlisted.filter(isWithin).length,
    lag,
  };
}

/** Cancelled by the timetable, and with nothing in the journal that says it was held all the same. */
export function isCancelled(record: LessonRecord): boolean {
  return record.slot?.cancelled === true && !FIELD_COMPONENTS.record.some((name) => isFilled(record, name));
}

/** A week's lessons of a journal: held ones, and those the timetable cancelled or the journal has not. */
interface WeekOfLessons {
  held: number;
  lost: number;
}

function weeksOf(held: readonly LessonRecord[], lost: readonly LessonRecord[]): WeekOfLessons[] {
  const weeks = new Map<CivilDate, WeekOfLessons>();
  const weekOf = ({ date }: LessonRecord) => {
    const monday = weekStart(date);
    const known = weeks.get(monday) ?? { held: 0, lost: 0 };
    weeks.set(monday, known);
    return known;
  };
  for (const record of held) weekOf(record).held += 1;
  for (const record of lost) weekOf(record).lost += 1;
  return [...weeks.values()];
}

/** How many lessons a week is usual: the median of the weeks that lost none; null with too few of them. */
function usualLessons(weeks: readonly WeekOfLessons[]): number | null {
  const calm = weeks.flatMap((week) => (week.lost === 0 ? [week.held] : [])).sort((a, b) => a - b);
  return calm.length < LEAST_WEEKS ? null : calm[Math.floor((calm.length - 1) / 2)]!;
}

function extraLessons(weeks: readonly WeekOfLessons[], usual: number): number {
  return weeks.reduce((extra, week) => extra + Math.max(0, week.held + week.lost - usual), 0);
}

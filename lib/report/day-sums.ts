import { addDays, weekday } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';
import type { LessonRow, Outcome } from './lesson-row.ts';
import { byWeek, inGroups, mondays } from './sums.ts';

/** How many records of the lessons of a date stand how. */
export type DayCounts = Record<Outcome, number>;

export interface Day {
  date: CivilDate;
  /** Null on a day without lessons. */
  counts: DayCounts | null;
}

export interface CalendarWeek {
  monday: CivilDate;
  /** From Monday to Saturday, or to Sunday where one has a lesson in any week. */
  days: Day[];
}

/** The calendar of held lessons, week by week up to the one of `today`; of more than a year the last. */
export function calendarWeeks(rows: readonly LessonRow[], today: CivilDate): CalendarWeek[] {
  const held = rows.filter(({ outcome }) => outcome !== null);
  const byDate = inGroups(held, ({ date }) => date);
  const length = [...byDate.keys()].some((date) => weekday(date) === 7) ? 7 : 6;
  return mondays(byWeek(held).keys(), today).map((monday) => ({
    monday,
    days: Array.from({ length }, (_, index) => {
      const date = addDays(monday, index);
      return { date, counts: countsOf(byDate.get(date)) };
    }),
  }));
}

function countsOf(rows: readonly LessonRow[] | undefined): DayCounts | null {
  if (rows === undefined) return null;
  const counts = { onTime: 0, late: 0, overdue: 0, unknown: 0, waiting: 0 };
  for (const { outcome } of rows) if (outcome !== null) counts[outcome] += 1;
  return counts;
}

import { addDays, weekday } from './time.ts';
import type { CivilDate } from './vocabulary.ts';

/** What «следующий день» means is the school's choice (the regulation's own words say: calendar day). */
export const NEXT_DAY_MODES = ['calendar', 'school-day', 'working-day'] as const;
export type NextDayMode = (typeof NEXT_DAY_MODES)[number];

export interface SchoolCalendar {
  nextDay: NextDayMode;
  /** Days a week on which the class has lessons: Monday–Friday or Monday–Saturday. */
  week: 5 | 6;
  /** Dates on which nobody works or studies: public holidays, school holidays. */
  daysOff: readonly CivilDate[];
}

/**
 * The day after a lesson's, by the school's meaning of "next day":
 * the calendar day; the class's next school day (5- or 6-day week, days off skipped); or the next
 * working day (Monday–Friday, days off skipped).
 */
export function nextDay(date: CivilDate, calendar: SchoolCalendar): CivilDate {
  let day = addDays(date, 1);
  if (calendar.nextDay === 'calendar') return day;
  const lastWeekday = calendar.nextDay === 'working-day' ? 5 : calendar.week;
  // A list of days off is finite, so this ends.
  while (weekday(day) > lastWeekday || calendar.daysOff.includes(day)) day = addDays(day, 1);
  return day;
}

import { nextDay, type SchoolCalendar } from '../calendar.ts';
import type { CivilDate } from '../vocabulary.ts';

/** How long there usually is to put remarks right. */
const SCHOOL_DAYS = 5;

/** The last day to put remarks right unless another is chosen: the fifth school day after the list was handed over. */
export function usualTerm(today: CivilDate, calendar: SchoolCalendar): CivilDate {
  let day = today;
  for (let i = 0; i < SCHOOL_DAYS; i += 1) day = nextDay(day, { ...calendar, nextDay: 'school-day' }, null);
  return day;
}

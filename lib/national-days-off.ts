import { addDays, weekday } from './time.ts';
import type { CivilDate } from './vocabulary.ts';

/**
 * The public holidays of the Russian Federation.
 *
 * Source: Labour Code, article 112, part 1 (the holidays), part 2 (one that falls on a day off moves to the
 * next working day, those of January excepted), part 5 (the government moves those of January, and others,
 * year by year).
 */
const HOLIDAYS: ReadonlySet<string> = new Set('01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' '));

/**
 * Days off by decree of the government, and the longest week that has them: a Saturday's transfer is nothing to a
 * school that works on Saturdays. 2026: decree of 24.09.2025 No. 1466 (Saturday 3 January to Friday 9 January,
 * Sunday 4 January to Thursday 31 December). The decree for 2027 had not been signed when this was written: its
 * transfers are entered by hand.
 */
const DECREED: ReadonlyMap<CivilDate, 5 | 6> = new Map([
  ['2026-01-09', 5],
  ['2026-12-31', 6],
]);

const isHoliday = (date: CivilDate) => HOLIDAYS.has(date.slice(5));

/** The last year of which every transfer is known. */
export const LAST_DECREED_YEAR = 2026;

/** Whether a date is a public holiday, or a day off moved there from one, in a school that works five or six days a week. */
export function isNationalDayOff(date: CivilDate, week: 5 | 6): boolean {
  if (isHoliday(date) || week <= (DECREED.get(date) ?? 0)) return true;
  if (weekday(date) > week || date.slice(5, 7) === '01') return false;
  // Days off before this one push it here if one of them is a holiday: 8 March on a Sunday makes the Monday one.
  for (let day = addDays(date, -1); weekday(day) > week || isHoliday(day); day = addDays(day, -1)) {
    if (weekday(day) > week && isHoliday(day)) return true;
  }
  return false;
}

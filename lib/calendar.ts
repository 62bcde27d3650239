import { isNationalDayOff } from './national-days-off.ts';
import { addDays, weekday } from './time.ts';
import type { CivilDate } from './vocabulary.ts';

/** What «следующий день» means is the school's choice (the regulation's own words say: calendar day). */
export const NEXT_DAY_MODES = ['calendar', 'school-day', 'working-day'] as const;
export type NextDayMode = (typeof NEXT_DAY_MODES)[number];

/** School holidays (каникулы), both dates inclusive, of the grades from one to another or of all. */
export interface Holidays {
  title: string;
  from: CivilDate;
  to: CivilDate;
  /** First and last grade, both inclusive; null: the whole school. */
  grades: readonly [number, number] | null;
}

export interface SchoolCalendar {
  nextDay: NextDayMode;
  /** Days a week on which the class has lessons: Monday–Friday or Monday–Saturday. */
  week: 5 | 6;
  /** Whether the country's public holidays are days off. */
  nationalDaysOff: boolean;
  /** More dates on which nobody works or studies. */
  daysOff: readonly CivilDate[];
  /** Dates on which the school works though it would not: the other half of a transfer. They win over all days off. */
  workingDays: readonly CivilDate[];
  holidays: readonly Holidays[];
}

/** Whether a grade is among those from one to another, both inclusive. A grade that is not known is among all of them only. */
export function isInGrades(grade: number | null, grades: readonly [number, number] | null): boolean {
  return grades === null || (grade !== null && grade >= grades[0] && grade <= grades[1]);
}

/** Whether the school's staff works on a date, in a week of so many days. Pupils' holidays are working days. */
export function isWorkingDay(date: CivilDate, { week, nationalDaysOff, daysOff, workingDays }: SchoolCalendar): boolean {
  if (workingDays.includes(date)) return true;
  return weekday(date) <= week && !daysOff.includes(date) && !(nationalDaysOff && isNationalDayOff(date, week));
}

/** The holidays of a class that a date lies in; undefined if it lies in none. */
function holidaysOn(date: CivilDate, { holidays }: SchoolCalendar, grade: number | null): Holidays | undefined {
  return holidays.find(({ from, to, grades }) => date >= from && date <= to && isInGrades(grade, grades));
}

/** Whether a class has lessons on a date: neither a day off nor in its holidays. */
export function isSchoolDay(date: CivilDate, calendar: SchoolCalendar, grade: number | null): boolean {
  return isWorkingDay(date, calendar) && holidaysOn(date, calendar, grade) === undefined;
}

/** Nobody is off for longer than this: a calendar that says so is mistaken, and the date is taken as it comes. */
const LONGEST = 200;

/**
 * The day after a lesson's, by the school's meaning of "next day":
 * the calendar day; the class's next school day (5- or 6-day week, days off and the class's holidays skipped);
 * or the next working day (Monday–Friday, days off skipped).
 */
export function nextDay(date: CivilDate, calendar: SchoolCalendar, grade: number | null): CivilDate {
  const next = addDays(date, 1);
  if (calendar.nextDay === 'calendar') return next;
  const isOpen =
    calendar.nextDay === 'working-day'
      ? (day: CivilDate) => isWorkingDay(day, { ...calendar, week: 5 })
      : (day: CivilDate) => isSchoolDay(day, calendar, grade);
  let day = next;
  for (let i = 0; i < LONGEST && !isOpen(day); i += 1) day = addDays(day, 1);
  return isOpen(day) ? day : next;
}

/** How long before holidays a lesson may be the last one: a subject has a lesson a week at least. */
const WEEK_BEFORE = 7;

/** The first date without lessons of the class's holidays that begin in the week after a date, days off before them included; null if none do. */
export function holidaysAfter(date: CivilDate, calendar: SchoolCalendar, grade: number | null): CivilDate | null {
  const starts = calendar.holidays.flatMap(({ from, grades }) => {
    if (!isInGrades(grade, grades) || from <= date) return [];
    let first = from;
    while (addDays(first, -1) > date && !isWorkingDay(addDays(first, -1), calendar)) first = addDays(first, -1);
    return first <= addDays(date, WEEK_BEFORE) ? [first] : [];
  });
  return starts.sort()[0] ?? null;
}

// The school year and its reporting periods as the site names them.
import { addDays, monthOf, yearOf } from './civil-date.ts';
import type { Period } from './school.ts';

/** The first calendar year of the school year: September to December belong to it, January to August to the next one. */
export const schoolYearOf = (date: string): number => (monthOf(date) >= 9 ? yearOf(date) : yearOf(date) - 1);

const WEEKS_BEFORE = 7;
const WEEKS_AFTER = 3;

const quarterOf = (month: number): number => (month >= 11 ? 2 : month >= 9 ? 1 : month <= 3 ? 3 : 4);
const halfOf = (month: number): number => (month >= 9 ? 1 : 2);

/** Where the lessons of the current period are laid. A test bed, so it follows `today` rather than real holidays. */
export const periodSpan = (today: string): { start: string; end: string } => {
  const year = schoolYearOf(today);
  const [first, last] = [`${year}-09-01`, `${year + 1}-08-31`];
  const [start, end] = [addDays(today, -7 * WEEKS_BEFORE), addDays(today, 7 * WEEKS_AFTER)];
  return { start: start < first ? first : start, end: end > last ? last : end };
};

/**
 * Quarters, or half-years in the senior classes. One period has two ids, one on the class journal and one on planning, because the two pages
 * of the real site were seen to disagree.
 */
export const makePeriods = (today: string, senior: boolean, nextId: () => string): Period[] => {
  const month = monthOf(today);
  const current = senior ? halfOf(month) : quarterOf(month);
  return Array.from({ length: senior ? 2 : 4 }, (_, index) => ({
    id: nextId(),
    planningId: nextId(),
    number: index + 1,
    name: `${index + 1} ${senior ? 'полугодие' : 'четверть'}`,
    short: `${index + 1} ${senior ? 'пг' : 'чтв'}`,
    current: index + 1 === current,
    ...(index + 1 === current ? periodSpan(today) : { start: '', end: '' }),
  }));
};

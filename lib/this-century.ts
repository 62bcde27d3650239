import { isCivilDate } from './time.ts';

/** Whether a text is a date of our century: a year that is being typed goes through 0002, 0020 and 0202, and no lesson is of 9999. */
export function isOfThisCentury(text: string): boolean {
  return isCivilDate(text) && text >= '2000-01-01' && text < '2100-01-01';
}

import { isCivilDate } from '../time.ts';
import { clean } from './text.ts';
import { monthOf, pattern } from './words.ts';

/** Dates, times of the day and numbers of lessons as pages print them. */

// «18.11.2026», «18 ноября 2026 г.», «18-noyabr, 2026», and «16.11» or «16 ноября» of a year that is known otherwise.
const DATE =
  /(^|[^\d.:])(\d{1,2})(?:\.(\d{1,2})(?![\d:])|[\s-]+([^\d\s.,:;()]{3,}))(?:[.,\s]+(20\d\d)(?!\d)(?:[\s-]*(?:г|ж|й|y|yil)(?=[\s.,)]|$)\.?)?)?/g;

/** The dates a text names, and the rest of it. One without a year belongs to the given school year; where that is unknown it is no date. */
export function datesIn(text: string, firstYear: number | null = null): { dates: string[]; rest: string } {
  const dates: string[] = [];
  const rest = clean(text).replace(DATE, (all: string, before: string, day: string, digits?: string, name?: string, year?: string) => {
    const month = digits === undefined ? monthOf(name!) : Number(digits);
    const ofYear = year ?? (firstYear && firstYear + Number((month ?? 0) < 9));
    const date = [ofYear, month, day].map((part) => `${part}`.padStart(2, '0')).join('-');
    if (!isCivilDate(date)) return all;
    dates.push(date);
    return `${before} `;
  });
  return { dates, rest: clean(rest) };
}

/** The one date of a text; null if there is none or another. */
export function dateIn(text: string, firstYear?: number | null): string | null {
  const { dates } = datesIn(text, firstYear);
  return dates.length === 1 ? dates[0]! : null;
}

const TIME = /(?:^|[^\d:.])([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/g;

/** The times of the day a text names, each with its first and its last second: «14:05» is a whole minute. */
export function timesIn(text: string): { from: string; until: string }[] {
  return [...clean(text).matchAll(TIME)].map(([, hour, minute, second]) => {
    const start = `${hour!.padStart(2, '0')}:${minute}`;
    return { from: `${start}:${second ?? '00'}`, until: `${start}:${second ?? '59'}` };
  });
}

/** «3 урок», «3-сабақ», «№ 3», «3»: the number of a lesson; null for a text that says anything else. */
export function lessonNumber(text: string): number | null {
  const around = '[\\s,.()№-]*';
  const number = pattern('lesson', (all) => `^${around}(?:${all}${around})?(?<number>\\d{1,2})(?:-?й)?(?:${around}${all})?${around}$`).exec(
    clean(text),
  )?.groups!.number;
  return number === undefined || Number(number) > 20 ? null : Number(number);
}

import type { Period } from '../settings-schema.ts';
import { dayAndMonth } from '../texts.ts';
import type { CivilDate } from '../vocabulary.ts';

/** Dates as they are written in a school's papers. */

/** «22 ноября 2026 года» */
export function fullDate(date: CivilDate): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)} года`;
}

/** «22.11» */
export function dayText(date: CivilDate): string {
  return `${date.slice(8)}.${date.slice(5, 7)}`;
}

/** «20 ноября 2026 года», «с 2 по 20 ноября 2026 года», «с 28 октября по 20 ноября 2026 года», «с 28 декабря 2026 года по 9 января 2027 года» */
export function spanText(from: CivilDate, to: CivilDate): string {
  if (from === to) return fullDate(to);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `с ${fullDate(from)} по ${fullDate(to)}`;
  const first = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayAndMonth(from);
  return `с ${first} по ${fullDate(to)}`;
}

/** «за 1 четверть 2026/27 учебного года» where the dates are those of a reporting period, else «за период с 2 по 20 ноября 2026 года». */
export function forPeriod(from: CivilDate, to: CivilDate, periods: readonly Period[]): string {
  const period = periods.find((each) => each.from === from && each.to === to);
  if (period === undefined || period.title.trim() === '') return from === to ? `за ${fullDate(to)}` : `за период ${spanText(from, to)}`;
  const year = /\d{4}/.test(period.title) ? '' : ` ${schoolYear(from)} учебного года`;
  return `за ${period.title.trim()}${year}`;
}

/** «2026/27»: a school's year begins in September. */
function schoolYear(date: CivilDate): string {
  const first = Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);
  return `${first}/${String(first + 1).slice(2)}`;
}

const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];

/** «ноябрь 2026 года» of `2026-11` */
export function monthText(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)} года`;
}

import { dateText } from '../exports/cell-text.ts';
import { language, locale, t } from '../language.ts';
import { dayAndMonth } from '../texts.ts';
import { addDays } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';

/** Dates as the report says them, in the language that is spoken. Those of papers are in `papers/date-words.ts`. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale()} ${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  formats.set(name, known);
  return known;
}

/** «18.11.2026», «18 Nov 2026»: a date in a column. */
export function shortDate(date: CivilDate): string {
  return language() === 'ru' ? dateText(date) : format({ dateStyle: 'medium' }).format(Date.parse(date));
}

/** «16.11», «16 Nov»: where there is least room. */
export function shortDay(date: CivilDate): string {
  return language() === 'ru' ? `${date.slice(8)}.${date.slice(5, 7)}` : format({ day: 'numeric', month: 'short' }).format(Date.parse(date));
}

/** «22 ноября 2026», «22 November 2026» */
export function fullDate(date: CivilDate): string {
  return language() === 'ru' ? `${dayAndMonth(date)} ${date.slice(0, 4)}` : format({ dateStyle: 'long' }).format(Date.parse(date));
}

/** «ноябрь 2026 года», «November 2026» of `2026-11` */
export function monthText(month: string): string {
  return t('{month} {year} года', { month: format({ month: 'long' }).format(Date.parse(`${month}-01`)), year: month.slice(0, 4) });
}

/** «1–15 ноября», «26 октября — 15 ноября», «28 декабря 2026 — 9 января 2027»: the year only where it is not one. */
export function rangeText(from: CivilDate, to: CivilDate): string {
  if (from === to) return dayAndMonth(to);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  if (language() !== 'ru') {
    return format(isOneYear ? { day: 'numeric', month: 'long' } : { dateStyle: 'long' }).formatRange(Date.parse(from), Date.parse(to));
  }
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayAndMonth(to)}`;
  return isOneYear ? `${dayAndMonth(from)} — ${dayAndMonth(to)}` : `${dayAndMonth(from)} ${from.slice(0, 4)} — ${dayAndMonth(to)} ${to.slice(0, 4)}`;
}

/** «16–22 ноября 2026 г.», «30 ноября – 6 декабря 2026 г.» */
export function weekName(monday: CivilDate): string {
  const sunday = addDays(monday, 6);
  const long = format({ dateStyle: 'long' });
  if (language() !== 'ru') return long.formatRange(Date.parse(monday), Date.parse(sunday));
  const first = monday.slice(0, 7) === sunday.slice(0, 7) ? `${Number(monday.slice(8))}–` : `${dayAndMonth(monday)} – `;
  // Not every browser ties the year to its word.
  return `${first}${long.format(Date.parse(sunday)).replace(/\s(?=\S+$)/, '\u00a0')}`;
}

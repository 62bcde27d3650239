import { t } from '../../lib/language.ts';
import { isCivilDate } from '../../lib/time.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';

/** What a person typed: its value, or one line that says what is expected. */
export type Entered<T> = { value: T } | { error: string };

/** «9:30», «09.30» and «0930» are 09:30. */
export function enteredTime(text: string): Entered<string> {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})[:.\s]?(\d{2})\s*$/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return { error: t('Нужно время от 00:00 до 23:59, например 12:00.') };
  return { value: `${hours.padStart(2, '0')}:${minutes}` };
}

/** The same, or nothing. */
export function enteredTimeOrNone(text: string): Entered<string | null> {
  return text.trim() === '' ? { value: null } : enteredTime(text);
}

/** A whole number between two, both inclusive. */
export function enteredNumber(text: string, least: number, most: number): Entered<number> {
  const number = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? { value: number } : { error: t('Нужно целое число от {least} до {most}.', { least, most }) };
}

/** The same, or nothing. */
export function enteredNumberOrNone(text: string, least: number, most: number): Entered<number | null> {
  return text.trim() === '' ? { value: null } : enteredNumber(text, least, most);
}

/** A date of our century: a year that is being typed goes through 0002, 0020 and 0202. */
export function enteredDate(text: string): Entered<CivilDate> {
  return isCivilDate(text) && text >= '2000-01-01' && text < '2100-01-01' ? { value: text } : { error: t('Нужна дата: день, месяц и год.') };
}

/** Names of subjects between commas. */
export function enteredSubjects(text: string): Entered<string[]> {
  const subjects = [...new Set(text.split(',').map((subject) => subject.replace(/\s+/g, ' ').trim()))].filter(Boolean);
  if (subjects.some((subject) => subject.length > 60)) return { error: t('Название длиннее 60 букв. Разделите предметы запятыми.') };
  return subjects.length > 60 ? { error: t('Не больше 60 предметов.') } : { value: subjects };
}

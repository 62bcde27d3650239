import { formFor, locale, msg, t } from './language.ts';
import { civilDate, civilTime, daysBetween } from './time.ts';
import type { JournalRef } from './reading.ts';
import type { Field, Instant, PageId } from './vocabulary.ts';

/** Texts that rules, overlay and the extension's own pages share, in the language that is spoken. */

/** «1 урок», «2 урока», «5 уроков»: the number with the form it asks for. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count} ${formFor(count, one, few, many)}`;
}

/** Said by `t`, as are all texts that are kept in constants. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  topic: msg('тема урока'),
  homework: msg('домашнее задание'),
  record: msg('запись об уроке'),
};

const SHORT_FIELD_NAMES: Readonly<Record<Field, string>> = { topic: msg('тема'), homework: msg('ДЗ'), record: msg('запись об уроке') };

/** «тема, ДЗ»: the same where there is little room. */
export function shortFieldList(fields: readonly Field[]): string {
  return fields.map((field) => t(SHORT_FIELD_NAMES[field])).join(', ');
}

/** «Тема урока» at the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Said by `t`. */
export const PAGE_NAMES: Readonly<Record<PageId, string>> = {
  'class-journal': msg('журнал класса'),
  planning: msg('поурочное планирование'),
  lesson: msg('страница урока'),
  'journal-table': msg('журнал группы'),
  'criteria-journal': msg('критериальный журнал'),
  'homework-list': msg('домашние задания'),
  schedule: msg('расписание'),
  'change-log': msg('журнал изменений'),
  workplace: msg('предметы и группы'),
  'journals-list': msg('список журналов'),
  'journal-statistics': msg('статистика ведения журнала'),
};

/** «7б, Алгебра»; empty where no page told either. */
export function journalName({ groupName, subjectName }: Pick<JournalRef, 'groupName' | 'subjectName'>): string {
  return [groupName, subjectName].filter(Boolean).join(', ');
}

/** «тема урока, домашнее задание» */
export function fieldList(fields: readonly Field[]): string {
  return fields.map((field) => t(FIELD_NAMES[field])).join(', ');
}

/** «7б, Алгебра, ср, 18 ноября» */
export function lessonName(journal: Pick<JournalRef, 'groupName' | 'subjectName'>, date: string): string {
  return [journalName(journal), longDate(date)].filter(Boolean).join(', ');
}

/** «19 ноября» */
export function dayAndMonth(date: string): string {
  return dated(date, { day: 'numeric', month: 'long' });
}

/** «ср» */
export function weekdayName(date: string): string {
  return dated(date, { weekday: 'short' });
}

/** «ср, 18 ноября» */
export function longDate(date: string): string {
  return `${weekdayName(date)}, ${dayAndMonth(date)}`;
}

/** «сегодня, 12:00», «завтра, 12:00», «вчера, 09:40», «пн, 23 ноября, 12:00»: an instant as seen from another. */
export function whenText(instant: Instant, now: Instant, zone: string): string {
  return `${dayText(instant, now, zone)}, ${timeText(instant, zone)}`;
}

/** «сегодня до 12:00», «завтра до 12:00», «пн, 23 ноября до 12:00» */
export function deadlineText(due: Instant, now: Instant, zone: string): string {
  return t('{day} до {time}', { day: dayText(due, now, zone), time: timeText(due, zone) });
}

/** «40 мин», «3 ч», «2 дня»: a span of milliseconds, rounded down so that it never promises more than there is. */
export function spanText(span: number): string {
  const minutes = Math.floor(Math.max(0, span) / 60_000);
  if (minutes < 60) return t('{minutes} мин', { minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t('{hours} ч', { hours }) : counted(Math.floor(hours / 24), 'день', 'дня', 'дней');
}

/** «2 дня», and on the last day itself «5 ч»: how long it is until a day has ended, never more than there is. */
export function countdownText(end: Instant, now: Instant, zone: string): string {
  const [today, last] = [now, end].map((each) => civilDate(each, zone)) as [string, string];
  const days = daysBetween(today, last);
  return days > 0 ? counted(days, 'день', 'дня', 'дней') : spanText(end - now);
}

/** «12:00» */
export function timeText(instant: Instant, zone: string): string {
  return civilTime(instant, zone).slice(11, 16);
}

/** «сегодня», «завтра», «вчера», «пн, 23 ноября» */
export function dayText(instant: Instant, now: Instant, zone: string): string {
  const [today, date] = [now, instant].map((each) => civilDate(each, zone)) as [string, string];
  const named: Record<number, string> = { [-1]: t('вчера'), 0: t('сегодня'), 1: t('завтра') };
  return named[daysBetween(today, date)] ?? longDate(date);
}

/** A date as the language writes it; its formatters are costly to make, and a list asks for hundreds. */
function dated(date: string, form: { weekday?: 'short'; day?: 'numeric'; month?: 'long' }): string {
  const key = `${locale()} ${Object.keys(form).join(' ')}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new Intl.DateTimeFormat(locale(), { ...form, timeZone: 'UTC' })));
  return format.format(new Date(`${date}T00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

import { civilTime, daysBetween, weekday } from './time.ts';
import type { JournalRef } from './reading.ts';
import type { Field, Instant, PageId } from './vocabulary.ts';

/** Russian texts that rules, overlay and popup share. */

const plurals = new Intl.PluralRules('ru');

/** «1 урок», «2 урока», «5 уроков»: the number with the form it asks for. */
export function counted(count: number, one: string, few: string, many: string): string {
  const form = { one, few, many }[plurals.select(count) as 'one' | 'few' | 'many'] ?? many;
  return `${count} ${form}`;
}

export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  topic: 'тема урока',
  homework: 'домашнее задание',
  record: 'запись об уроке',
};

/** «тема, ДЗ»: the same where there is little room. */
export function shortFieldList(fields: readonly Field[]): string {
  const names: Record<Field, string> = { topic: 'тема', homework: 'ДЗ', record: 'запись об уроке' };
  return fields.map((field) => names[field]).join(', ');
}

/** «Тема урока» at the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const PAGE_NAMES: Readonly<Record<PageId, string>> = {
  'class-journal': 'журнал класса',
  planning: 'поурочное планирование',
  lesson: 'страница урока',
  'journal-table': 'журнал группы',
  'criteria-journal': 'критериальный журнал',
  'homework-list': 'домашние задания',
  schedule: 'расписание',
  'change-log': 'журнал изменений',
  workplace: 'предметы и группы',
  'journals-list': 'список журналов',
  'journal-statistics': 'статистика ведения журнала',
};

/** «7б, Алгебра»; empty where no page told either. */
export function journalName({ groupName, subjectName }: Pick<JournalRef, 'groupName' | 'subjectName'>): string {
  return [groupName, subjectName].filter(Boolean).join(', ');
}

/** «тема урока, домашнее задание» */
export function fieldList(fields: readonly Field[]): string {
  return fields.map((field) => FIELD_NAMES[field]).join(', ');
}

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const MONTHS = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];

/** «7б, Алгебра, ср, 18 ноября» */
export function lessonName(journal: Pick<JournalRef, 'groupName' | 'subjectName'>, date: string): string {
  return [journalName(journal), longDate(date)].filter(Boolean).join(', ');
}

/** «19 ноября» */
export function dayAndMonth(date: string): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}

/** «ср, 18 ноября» */
export function longDate(date: string): string {
  return `${WEEKDAYS[weekday(date) - 1]}, ${dayAndMonth(date)}`;
}

/** «сегодня, 12:00», «завтра, 12:00», «вчера, 09:40», «пн, 23 ноября, 12:00»: an instant as seen from another. */
export function whenText(instant: Instant, now: Instant, zone: string): string {
  const civil = civilTime(instant, zone);
  const days = daysBetween(civilTime(now, zone).slice(0, 10), civil.slice(0, 10));
  const named: Record<number, string> = { [-1]: 'вчера', 0: 'сегодня', 1: 'завтра' };
  return `${named[days] ?? longDate(civil.slice(0, 10))}, ${civil.slice(11, 16)}`;
}

/** «сегодня до 12:00», «завтра до 12:00», «пн, 23 ноября до 12:00» */
export function deadlineText(due: Instant, now: Instant, zone: string): string {
  return whenText(due, now, zone).replace(/, (?=\d\d:\d\d$)/, ' до ');
}

/** «40 мин», «3 ч», «2 дня»: a span of milliseconds, rounded down so that it never promises more than there is. */
export function spanText(span: number): string {
  const minutes = Math.floor(Math.max(0, span) / 60_000);
  if (minutes < 60) return `${minutes} мин`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} ч` : counted(Math.floor(hours / 24), 'день', 'дня', 'дней');
}

import type { Column, Table } from '../exports/document.ts';
import { msg, t } from '../language.ts';
import { civilTime } from '../time.ts';
import { FIELDS, type Instant } from '../vocabulary.ts';
import type { LessonRow, RowField, RowJournal } from './lesson-row.ts';
import { shortDate } from './spoken-dates.ts';
import { STANDING_TEXTS } from './standing-texts.ts';

const COLUMNS: readonly Column[] = [
  { title: msg('Дата'), kind: 'date', width: 10 },
  { title: '№', kind: 'number', width: 4 },
  { title: msg('Класс'), kind: 'text', width: 8 },
  { title: msg('Предмет'), kind: 'text', width: 22 },
  { title: msg('Учитель'), kind: 'text', width: 14 },
  { title: msg('Тема урока'), kind: 'text', width: 14 },
  { title: msg('Домашнее задание'), kind: 'text', width: 14 },
  { title: msg('Запись об уроке'), kind: 'text', width: 14 },
  { title: msg('Срок'), kind: 'text', width: 16 },
  { title: msg('Замечания'), kind: 'text', width: 40 },
  { title: msg('Страница'), kind: 'text', width: 40 },
];

/** Lessons as a table for a spreadsheet, in the language that is spoken: it is the list on the screen, and no paper. `teachers` are what the report calls them, by user id. */
export function lessonsTable(
  rows: readonly LessonRow[],
  journals: readonly RowJournal[],
  teachers: ReadonlyMap<string, string>,
  zone: string,
): Table {
  return {
    title: t('Уроки'),
    columns: COLUMNS.map((column) => ({ ...column, title: t(column.title) })),
    rows: rows.map((row) => {
      const { ref } = journals[row.journal]!;
      return [
        { date: row.date },
        row.order,
        ref.groupName,
        ref.subjectName,
        row.teachers.map((id) => teachers.get(id) ?? '').join(', '),
        ...FIELDS.map((name) => fieldText(row.fields[name])),
        row.due === null ? null : dueText(row.due, zone),
        row.notes.join('; '),
        linkOf(row, journals)?.address ?? null,
      ];
    }),
  };
}

/** «вовремя», «вовремя, снова пусто»; of an unknown one what is known all the same. */
export function fieldText({ standing, emptied, state }: RowField): string {
  if (standing === 'unknown' && state !== null && emptied === null) return t(state === 'filled' ? 'есть, неясно когда' : 'было пусто');
  const said = t(STANDING_TEXTS[standing]);
  return emptied === null || standing === 'overdue' ? said : t('{standing}, снова пусто', { standing: said });
}

/** «19.11.2026, 12:00» */
export function dueText(due: Instant, zone: string): string {
  const civil = civilTime(due, zone);
  return `${shortDate(civil.slice(0, 10))}, ${civil.slice(11, 16)}`;
}

/** Where a lesson is filled: the page of its first field that is left, or that nobody saw, or else of its record. */
export function linkOf({ journal, fields }: LessonRow, journals: readonly RowJournal[]): RowJournal['places'][keyof RowJournal['places']] {
  const { places } = journals[journal]!;
  const left = FIELDS.find((name) => fields[name].emptied !== null || ['pending', 'overdue'].includes(fields[name].standing));
  return places[left ?? FIELDS.find((name) => fields[name].standing === 'unknown') ?? 'record'];
}

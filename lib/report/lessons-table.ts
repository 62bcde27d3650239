import type { Column, Table } from '../exports/document.ts';
import { civilTime } from '../time.ts';
import { FIELDS, type Instant } from '../vocabulary.ts';
import type { LessonRow, RowField, RowJournal } from './lesson-row.ts';
import { STANDING_TEXTS } from './standing-texts.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Дата', kind: 'date', width: 10 },
  { title: '№', kind: 'number', width: 4 },
  { title: 'Класс', kind: 'text', width: 8 },
  { title: 'Предмет', kind: 'text', width: 22 },
  { title: 'Учитель', kind: 'text', width: 14 },
  { title: 'Тема урока', kind: 'text', width: 14 },
  { title: 'Домашнее задание', kind: 'text', width: 14 },
  { title: 'Запись об уроке', kind: 'text', width: 14 },
  { title: 'Срок', kind: 'text', width: 16 },
  { title: 'Замечания', kind: 'text', width: 40 },
  { title: 'Страница', kind: 'text', width: 40 },
];

/** Lessons as a table for a spreadsheet; `teachers` are what the report calls them, by user id. */
export function lessonsTable(
  rows: readonly LessonRow[],
  journals: readonly RowJournal[],
  teachers: ReadonlyMap<string, string>,
  zone: string,
): Table {
  return {
    title: 'Уроки',
    columns: COLUMNS,
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
  if (standing === 'unknown' && state !== null && emptied === null) return state === 'filled' ? 'есть, неясно когда' : 'было пусто';
  return emptied === null || standing === 'overdue' ? STANDING_TEXTS[standing] : `${STANDING_TEXTS[standing]}, снова пусто`;
}

/** «19.11.2026, 12:00» */
export function dueText(due: Instant, zone: string): string {
  const civil = civilTime(due, zone);
  return `${civil.slice(8, 10)}.${civil.slice(5, 7)}.${civil.slice(0, 4)}, ${civil.slice(11, 16)}`;
}

/** Where a lesson is filled: the page of its first field that is left, or that nobody saw, or else of its record. */
export function linkOf({ journal, fields }: LessonRow, journals: readonly RowJournal[]): RowJournal['places'][keyof RowJournal['places']] {
  const { places } = journals[journal]!;
  const left = FIELDS.find((name) => fields[name].emptied !== null || ['pending', 'overdue'].includes(fields[name].standing));
  return places[left ?? FIELDS.find((name) => fields[name].standing === 'unknown') ?? 'record'];
}

import { expect, it } from 'vitest';
import { csvText } from '../../../lib/exports/csv-file.ts';
import { listedRows } from '../../../lib/report/answers.ts';
import { fieldText, lessonsTable } from '../../../lib/report/lessons-table.ts';
import { journal, judgedLessons, page, view } from './judged-lessons.ts';
import type { Standing } from '../../../lib/vocabulary.ts';
import { ZONE } from '../readings.ts';

const LESSONS = judgedLessons(
  [
    page('planning', '11-17 08:00', { '11-16': '+topic +homework', '11-18': '-topic -homework' }),
    page('planning', '11-19 13:00', { '11-16': '-topic +homework', '11-18': '-topic +homework' }),
    page('class-journal', '11-19 13:00', { '11-18': '+record' }, journal('10а', 'История', ['900001', '900002'])),
  ],
  '11-19 13:00',
);
const table = (address: string) =>
  lessonsTable(
    listedRows(LESSONS, view(`tab=lessons&${address}`)).rows,
    LESSONS.journals,
    new Map([
      ['900001', 'Учитель 1'],
      ['900002', 'Учитель 2'],
    ]),
    ZONE,
  );

it('a lesson is a line with its standings in words, the deadline of what is left, and where to fill it', () => {
  expect(table('sort=date').rows).toEqual([
    [
      { date: '2026-11-16' },
      1,
      '7б',
      'Алгебра',
      'Учитель 1',
      'вовремя, снова пусто',
      'вовремя',
      'неизвестно',
      '17.11.2026, 12:00',
      '',
      'https://schools.dnevnik.ru/planning',
    ],
    [
      { date: '2026-11-18' },
      1,
      '7б',
      'Алгебра',
      'Учитель 1',
      'просрочено',
      'есть, неясно когда',
      'неизвестно',
      '19.11.2026, 12:00',
      '',
      'https://schools.dnevnik.ru/planning',
    ],
    [
      { date: '2026-11-18' },
      1,
      '10а',
      'История',
      'Учитель 1, Учитель 2',
      'неизвестно',
      'неизвестно',
      'есть, неясно когда',
      null,
      '',
      'https://schools.dnevnik.ru/class-journal',
    ],
  ]);
});

it('only what the view lists is in the file', () => {
  const lines = csvText(table('q=истор')).split('\r\n').filter(Boolean);
  expect(lines.length).toBe(2);
  expect(lines[0]).toMatch(/^\ufeffДата;№;Класс;Предмет;Учитель;Тема урока;/);
  expect(lines[1]).toMatch(/^18\.11\.2026;1;10а;История;/);
});

it('what a rule points out is told, but not what the standings say already', () => {
  const noted = judgedLessons(
    [
      page('planning', '11-19 11:00', { '11-17': '-topic', '11-18': '+topic=0/0 -homework' }),
      page('planning', '11-19 13:00', { '11-17': '+topic', '11-18': '+topic=0/0 -homework' }),
    ],
    '11-19 13:00',
  );
  expect(noted.rows.map(({ date, notes }) => [date, notes.length])).toEqual([
    ['2026-11-17', 0],
    ['2026-11-18', 1],
  ]);
  expect(noted.rows[0]!.fields.topic.standing).toBe('late');
});

it('of an unknown field it is told what is known', () => {
  const text = (standing: Standing, state: 'filled' | 'empty' | null, emptied: 'pending' | 'overdue' | null = null) =>
    fieldText({ standing, state, emptied });
  expect([text('unknown', null), text('unknown', 'filled'), text('unknown', 'empty')]).toEqual(['неизвестно', 'есть, неясно когда', 'было пусто']);
  expect([text('unknown', 'empty', 'overdue'), text('overdue', 'empty', 'overdue')]).toEqual(['неизвестно, снова пусто', 'просрочено']);
});

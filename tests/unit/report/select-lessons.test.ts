import { describe, expect, it } from 'vitest';
import { listedLesson, listedRows } from '../../../lib/report/answers.ts';
import { plainDate } from '../../../lib/report/plain-date.ts';
import { journal, judgedLessons, page, view } from './judged-lessons.ts';

const ALGEBRA = journal('7б', 'Алгебра');
const READING = journal('10а', 'Чтение и лётное дело', ['900002']);
const NAMELESS = journal(null, null, []);

/** Thursday noon and an hour: lessons that are on time, late, overdue, waiting, unknown, emptied again, and one to come. */
const LESSONS = judgedLessons(
  [
    page(
      'planning',
      '11-17 08:00',
      { '11-16': '+topic -homework', '11-18': '+topic -homework', '11-18#2': '+topic +homework', '11-20': '-topic -homework' },
      ALGEBRA,
    ),
    page(
      'planning',
      '11-18 15:00',
      { '11-16': '+topic -homework', '11-18': '-topic -homework', '11-18#2': '+topic +homework', '11-20': '-topic -homework' },
      ALGEBRA,
    ),
    page('class-journal', '11-18 15:00', { '11-16': '-record', '11-18': '+record', '11-18#2': '+record', '11-20': '-record' }, ALGEBRA),
    page('class-journal', '11-19 13:00', { '11-16': '+record', '11-18': '+record', '11-18#2': '+record', '11-20': '-record' }, ALGEBRA),
    page('class-journal', '11-19 13:00', { '11-17': '+record', '11-19': '-record' }, READING),
    page('class-journal', '11-19 13:00', { '09-02': '+record' }, NAMELESS),
  ],
  '11-19 13:00',
);

const listed = (address: string) => {
  const { rows, start } = listedRows(LESSONS, view(`tab=lessons&${address}`));
  const brief = rows.map((row) => listedLesson(row, LESSONS.journals));
  return { start, all: brief.map(({ date, order, groupName }) => `${date.slice(5)}${order > 1 ? `#${order}` : ''} ${groupName ?? '—'}`) };
};
const classOf = (ref: { group: string }) => `class=${ref.group}`;

describe('the list', () => {
  it('has every lesson, the latest first', () => {
    expect(listed('').all).toEqual(['11-20 7б', '11-19 10а', '11-18#2 7б', '11-18 7б', '11-17 10а', '11-16 7б', '09-02 —']);
  });

  it('is read from today on, not from what is yet to come', () => {
    expect(listed('').start).toBe(1);
    expect(listed('sort=date').start).toBe(0);
    expect(listed('sort=class').start).toBe(0);
    expect(listed('period=2026-11-20..').start).toBe(0);
  });

  it.each<[string, string[]]>([
    [classOf(READING), ['11-19 10а', '11-17 10а']],
    [`subject=${ALGEBRA.subject}&period=2026-11-18..`, ['11-20 7б', '11-18#2 7б', '11-18 7б']],
    ['teacher=900002', ['11-19 10а', '11-17 10а']],
    ['teacher=900003', []],
    ['period=..2026-11-16', ['11-16 7б', '09-02 —']],
    ['period=2026-11-17..2026-11-18', ['11-18#2 7б', '11-18 7б', '11-17 10а']],
    ['standing=upcoming', ['11-20 7б']],
    ['standing=pending', ['11-19 10а']],
    ['standing=late', ['11-16 7б']],
    ['standing=late&field=record', ['11-16 7б']],
    ['standing=late&field=topic', []],
    // One topic had been there in time and was seen empty after the deadline: it is both.
    ['standing=on-time&field=topic', ['11-18#2 7б', '11-18 7б', '11-16 7б']],
    ['standing=overdue&field=topic', ['11-18 7б']],
    ['standing=overdue', ['11-18 7б', '11-16 7б']],
    // Homework is asked of the last lesson of the day only.
    ['standing=exempt&field=homework', ['11-18 7б']],
    ['field=homework&period=2026-11-18..2026-11-18', ['11-18#2 7б']],
    ['q=7Б алг', ['11-20 7б', '11-18#2 7б', '11-18 7б', '11-16 7б']],
    ['q=летн', ['11-19 10а', '11-17 10а']],
    ['q=18.11', ['11-18#2 7б', '11-18 7б']],
    ['q=алгебра 18.11.2026', ['11-18#2 7б', '11-18 7б']],
    ['q=18.11.25', []],
    ['q=чтение 16.11', []],
    ['q=%20%20', ['11-20 7б', '11-19 10а', '11-18#2 7б', '11-18 7б', '11-17 10а', '11-16 7б', '09-02 —']],
    ['sort=date&period=2026-11-17..2026-11-19', ['11-17 10а', '11-18 7б', '11-18#2 7б', '11-19 10а']],
    ['sort=class&period=2026-11-01..2026-11-19', ['11-16 7б', '11-18 7б', '11-18#2 7б', '11-17 10а', '11-19 10а']],
    ['sort=-class&period=..2026-11-17', ['09-02 —', '11-17 10а', '11-16 7б']],
    ['sort=subject&period=2026-11-16..2026-11-17', ['11-16 7б', '11-17 10а']],
    ['sort=-subject&period=2026-11-16..2026-11-17', ['11-17 10а', '11-16 7б']],
    // What is overdue longest comes first; lessons with nothing left to do come last either way.
    ['sort=term&period=2026-11-16..2026-11-19', ['11-16 7б', '11-18 7б', '11-19 10а', '11-18#2 7б', '11-17 10а']],
    ['sort=-term&period=2026-11-16..2026-11-19', ['11-19 10а', '11-18 7б', '11-16 7б', '11-18#2 7б', '11-17 10а']],
  ])('of %s', (address, expected) => {
    expect(listed(address).all).toEqual(expected);
  });
});

it.each([
  ['18.11', '-11-18'],
  ['1.9', '-09-01'],
  ['18.11.', '-11-18'],
  ['18.11.26', '2026-11-18'],
  ['18.11.2026', '2026-11-18'],
  ['32.11', null],
  ['18.13', null],
  ['0.5', null],
  ['7б', null],
  ['18', null],
  ['18.11.2', null],
])('«%s» typed as a date is %s', (word, expected) => {
  expect(plainDate(word)).toBe(expected);
});

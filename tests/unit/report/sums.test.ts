import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overview } from '../../../lib/overview.ts';
import type { JournalRef } from '../../../lib/reading.ts';
import { overviewAnswer } from '../../../lib/report/answers.ts';
import { weekSums } from '../../../lib/report/sums.ts';
import type { Settings } from '../../../lib/settings-schema.ts';
import { addDays } from '../../../lib/time.ts';
import { at } from '../readings.ts';
import { journal, judgedLessons, page, plannedAfter, SETTINGS, view } from './judged-lessons.ts';

const ALGEBRA = journal('7б', 'Алгебра');
const HISTORY = journal('10а', 'История');
const WORDS = ['+topic -homework', '-topic -homework', '+topic +homework', '-topic'];
const RECORDS = ['+record', '-record', '+attendance -marks', ''];

/** A few page views of two journals in November, each showing this and that. */
const anyReadings = fc
  .array(
    fc.record({
      day: fc.integer({ min: 2, max: 18 }),
      hour: fc.integer({ min: 8, max: 20 }),
      isPlanning: fc.boolean(),
      ref: fc.constantFrom<JournalRef>(ALGEBRA, HISTORY),
      shown: fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(3)), { minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((views) =>
    views
      .sort((a, b) => a.day - b.day || a.hour - b.hour)
      .map(({ day, hour, isPlanning, ref, shown }) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const lessons = Object.fromEntries(shown.map(([date, kind]) => [`11-${two(date)}`, (isPlanning ? WORDS : RECORDS)[kind]!]));
        return page(isPlanning ? 'planning' : 'class-journal', `11-${two(day)} ${two(hour)}:00`, lessons, ref);
      }),
  );

describe('the report and the popup', () => {
  const quarter: Settings = { ...SETTINGS, periods: [{ title: '2 четверть', from: '2026-11-02', to: '2026-12-27' }] };
  it.each([
    ['without a reporting period', SETTINGS],
    ['in a reporting period', quarter],
    ['by entry', { ...SETTINGS, timeliness: 'by-entry' as const }],
  ])('tell the same numbers %s', (_when, settings) => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const now = at('11-19 13:00');
        const popup = overview(plannedAfter(readings, now), settings, now);
        const report = overviewAnswer(judgedLessons(readings, '11-19 13:00', settings), view(''));
        const shares = (tables: readonly { rows: readonly { share: unknown }[] }[]) => tables.map(({ rows }) => rows.map(({ share }) => share));
        expect(shares(report.tables.slice(0, popup.tables.length))).toEqual(shares(popup.tables));
        expect(report.tables.slice(0, 2).map(({ open }) => open !== null)).toEqual(popup.tables.slice(0, 2).map(({ isOpen }) => isOpen));
        const shown = new Map(report.weeks.map((week) => [week.monday, week.share]));
        for (const { monday, share } of popup.weeks)
          expect(shown.get(monday) ?? { of: 0, onTime: 0, late: 0, overdue: 0, unknown: 0 }).toEqual(share);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the weeks', () => {
  const weeks = (address: string, readings: Parameters<typeof judgedLessons>[0], now = '11-19 13:00') =>
    overviewAnswer(judgedLessons(readings, now), view(address)).weeks.map(
      ({ monday, share: { of, onTime, late, overdue, unknown } }) => `${monday.slice(5)} ${onTime}+${late}+${overdue}+${unknown}=${of}`,
    );
  const seen = [
    page('class-journal', '11-03 13:00', { '10-30': '-record', '11-02': '-record', '11-03': '+record' }),
    page('class-journal', '11-19 13:00', { '10-30': '+record', '11-02': '-record', '11-03': '+record', '11-17': '+record', '11-18': '-record' }),
  ];

  it('show what is unknown as a part of its own, and weeks without lessons as such', () => {
    expect(weeks('', seen)).toEqual(['10-26 0+1+0+0=1', '11-02 1+0+1+0=2', '11-09 0+0+0+0=0', '11-16 0+0+1+1=2']);
  });

  it('are those of the dates asked for', () => {
    expect(weeks('period=2026-11-03..2026-11-08', seen)).toEqual(['11-02 1+0+0+0=1', '11-09 0+0+0+0=0', '11-16 0+0+0+0=0']);
    expect(weeks('period=2026-08-01..2026-08-31', seen)).toEqual([]);
  });

  it('are at most a year’s', () => {
    const { rows } = judgedLessons([page('class-journal', '11-19 13:00', { '11-18': '+record' })], '11-19 13:00');
    const old = Array.from({ length: 100 }, (_, index) => ({ ...rows[0]!, date: addDays('2026-11-18', -7 * index) }));
    const sums = weekSums(old, '2026-11-19');
    expect(sums.length).toBe(53);
    expect(sums.at(-1)!.monday).toBe('2026-11-16');
  });
});

describe('the parts', () => {
  it('are each class and subject in the order of a school’s lists, with the lessons that still wait', () => {
    const { parts } = overviewAnswer(
      judgedLessons(
        [
          page('class-journal', '11-19 11:00', { '11-18': '-record', '11-17': '+record' }, HISTORY),
          page('class-journal', '11-19 11:00', { '11-18': '+record' }, ALGEBRA),
          page('class-journal', '11-19 11:00', { '11-20': '-record' }, journal('5а', 'Труд')),
        ],
        '11-19 11:30',
      ),
      view(''),
    );
    expect(parts.map(({ groupName, subjectName, lessons, waiting, share }) => [groupName, subjectName, lessons, waiting, share.of])).toEqual([
      ['5а', 'Труд', 0, 0, 0],
      ['7б', 'Алгебра', 1, 0, 1],
      ['10а', 'История', 2, 1, 1],
    ]);
  });
});

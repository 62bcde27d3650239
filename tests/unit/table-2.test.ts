import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/judge.ts';
import type { JournalRef } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { grouped, lastDate, SCOPES, table2, type TaughtLesson } from '../../lib/table-2.ts';
import type { PlannedLesson } from '../../lib/timetable.ts';
import { known } from './known.ts';
import { at, JOURNAL, lesson, reading, ZONE } from './readings.ts';

const SETTINGS = {
  ...defaultSettings(ZONE),
  periods: [
    { title: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
    { title: '2 четверть', from: '2026-11-05', to: '2026-12-28' },
  ],
};

function taught(now: string, lessons: Record<string, string>, journal: JournalRef = JOURNAL): TaughtLesson[] {
  const page = reading(
    'class-journal',
    at(now),
    Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words)),
    { journal },
  );
  const { ledger } = known(page);
  return judge({ ...ledger, journal }, SETTINGS, at(now)).map((each) => ({ journal, lesson: each }));
}

const HISTORY: JournalRef = { ...JOURNAL, group: '1000000000000000002', subject: '500009', teachers: ['900001', '900002'] };
const ALL = [
  ...taught('11-18 13:00', { '09-04': '+record', '10-25': '-record', '11-02': '+record', '11-16': '-record', '11-22': '+record' }),
  ...taught('11-18 13:00', { '11-16': '+record' }, HISTORY),
];
const keys = (scope: (typeof SCOPES)[number]) =>
  Object.fromEntries([...grouped(ALL, scope, SETTINGS)].map(([key, own]) => [key, own.map(({ lesson: { record } }) => record.date.slice(5))]));

describe('lessons in groups', () => {
  it('of a teacher are those of all the journals that name her', () => {
    expect(keys('teacher')).toEqual({ 900001: ['09-04', '10-25', '11-02', '11-16', '11-22', '11-16'], 900002: ['11-16'] });
  });

  it('held for a colleague are the substitute’s, and one that a colleague held is not the absent one’s', () => {
    const [own] = taught('11-18 13:00', { '11-16': '+record' });
    const heldBy = (slot: object) => ({ ...own!, lesson: { ...own!.lesson, record: { ...own!.lesson.record, slot: slot as PlannedLesson } } });
    const all = [heldBy({ held: 'for-colleague', substitute: '900555' }), heldBy({ held: 'by-colleague' })];
    expect([...grouped(all, 'teacher', SETTINGS).keys()]).toEqual(['900555']);
  });

  it('of a class and of a subject are those of its journals', () => {
    expect(keys('class')).toEqual({ [JOURNAL.group]: ['09-04', '10-25', '11-02', '11-16', '11-22'], [HISTORY.group]: ['11-16'] });
    expect(keys('subject')).toEqual({ 500001: ['09-04', '10-25', '11-02', '11-16', '11-22'], 500009: ['11-16'] });
  });

  it('of a week are those from Monday to Sunday, by the date of the lesson and not of its deadline', () => {
    expect(keys('week')).toEqual({
      '2026-08-31': ['09-04'],
      '2026-10-19': ['10-25'],
      '2026-11-02': ['11-02'],
      '2026-11-16': ['11-16', '11-22', '11-16'],
    });
  });

  it('of a period are those from its first to its last day; one between two periods is of none', () => {
    expect(keys('period')).toEqual({ 0: ['09-04', '10-25'], 1: ['11-16', '11-22', '11-16'] });
  });

  it('of nobody known are in no group of teachers', () => {
    expect(grouped(taught('11-18 13:00', { '11-16': '+record' }, { ...JOURNAL, teachers: null }), 'teacher', SETTINGS).size).toBe(0);
  });
});

describe('the table of a group', () => {
  const rows = (now: string, lessons: Record<string, string>, timeliness = SETTINGS.timeliness) =>
    table2(
      taught(now, lessons).map((each) => each.lesson),
      { timeliness },
      at(now),
      false,
    );

  it('has the rows on lessons in the order of the regulation', () => {
    const { rows: all } = rows('11-18 13:00', { '11-16': '+record' });
    expect(all.map(({ indicator, share }) => [indicator.id, indicator.row, share.of])).toEqual([
      ['planning', 2, 1],
      ['record', 3, 1],
      ['timeliness', 5, 1],
    ]);
  });

  it('is open until the last deadline of its lessons has passed', () => {
    expect(rows('11-18 11:59', { '11-16': '+record', '11-17': '+record' }).isOpen).toBe(true);
    expect(rows('11-18 12:00', { '11-16': '+record', '11-17': '+record' }).isOpen).toBe(true);
    expect(rows('11-18 12:01', { '11-16': '+record', '11-17': '+record' }).isOpen).toBe(false);
    expect(rows('11-18 12:01', { '11-20': '' }).isOpen).toBe(true);
  });

  it('is open while a lesson of it is still to come, or the span is', () => {
    const lessons = taught('11-17 13:00', { '11-16': '+record', '11-20': '' }).map((each) => each.lesson);
    expect(table2(lessons, SETTINGS, at('11-17 13:00'), false).isOpen).toBe(true);
    expect(table2([], SETTINGS, at('11-17 13:00'), true).isOpen).toBe(true);
    expect(table2([], SETTINGS, at('11-17 13:00'), false).isOpen).toBe(false);
    expect([lastDate('week', '2026-11-16', SETTINGS), lastDate('period', '1', SETTINGS), lastDate('class', '1', SETTINGS)]).toEqual([
      '2026-11-22',
      '2026-12-28',
      null,
    ]);
  });

  it('reads timeliness as it is set', () => {
    const share = (reading: typeof SETTINGS.timeliness) => rows('11-18 13:00', { '11-16': '-record', '11-17': '+record' }, reading).rows[2]!.share;
    expect(share('by-lesson')).toEqual({ of: 2, yes: 0, no: 1, unknown: 1 });
    expect(share('among-filled')).toEqual({ of: 1, yes: 0, no: 0, unknown: 1 });
    expect(share('by-entry')).toEqual({ of: 0, yes: 0, no: 0, unknown: 0 });
  });
});

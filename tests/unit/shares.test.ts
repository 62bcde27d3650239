import { describe, expect, it } from 'vitest';
import { isDone, LEAST_FOR_PERCENT, passes, rangeOf, share, type DoneShare } from '../../lib/indicators.ts';
import planning from '../../lib/indicators/planning.ts';
import record from '../../lib/indicators/record.ts';
import timeliness, { byEntry, byLesson, timelinessBy } from '../../lib/indicators/timeliness.ts';
import timetable from '../../lib/indicators/timetable.ts';
import type { JudgedField, JudgedLesson } from '../../lib/judge.ts';
import { TIMELINESS_READINGS } from '../../lib/settings-schema.ts';
import type { ComponentState, Standing } from '../../lib/vocabulary.ts';

/** Judged lessons made by hand, so that each outcome can be had alone. The whole way from pages is in `indicators.test.ts`. */
const field = (more: Partial<JudgedField> = {}): JudgedField => ({
  after: null,
  by: null,
  state: 'empty',
  lastEmpty: null,
  seenAt: null,
  standing: 'overdue',
  due: 1000,
  isPast: true,
  exempt: null,
  blankAgain: false,
  ...more,
});
const FILLED = field({ state: 'filled', standing: 'on-time' });
const EMPTY = field();
const UNKNOWN = field({ standing: 'unknown' });
const EXEMPT = field({ standing: 'exempt', exempt: 'control-work' });

interface Made extends Partial<JudgedLesson['fields']> {
  held?: boolean;
  entries?: number[];
}
const lesson = ({ held = true, entries, ...fields }: Made): JudgedLesson => ({
  record: { date: '2026-11-17', order: 1, lessonId: null, evidence: {}, sights: {}, listed: {}, control: {}, sizes: {}, ...(entries && { entries }) },
  today: false,
  held,
  end: null,
  lock: null,
  fields: { topic: EMPTY, homework: EMPTY, record: EMPTY, ...fields },
  findings: [],
});

const NONE = { of: 0, yes: 0, no: 0, unknown: 0 };
const one = (outcome: 'yes' | 'no' | 'unknown' | null): DoneShare => (outcome === null ? NONE : { ...NONE, of: 1, [outcome]: 1 });

describe('a field', () => {
  it.each<[ComponentState | null, Standing, boolean, 'yes' | 'no' | 'unknown']>([
    ['filled', 'on-time', false, 'yes'],
    ['filled', 'late', false, 'yes'],
    ['filled', 'unknown', false, 'yes'],
    ['empty', 'overdue', false, 'no'],
    ['empty', 'pending', false, 'no'],
    ['empty', 'on-time', true, 'no'],
    ['empty', 'unknown', true, 'no'],
    // Last seen empty before a deadline that has passed since: it may have been filled.
    ['empty', 'unknown', false, 'unknown'],
    [null, 'unknown', false, 'unknown'],
    ['empty', 'upcoming', false, 'unknown'],
  ])('last seen %s, %s, removed: %s, is done: %s', (state, standing, blankAgain, expected) => {
    expect(isDone(field({ state, standing, blankAgain }))).toBe(expected);
  });
});

describe('a share', () => {
  it('is of the lessons held for which there is an outcome, and has a count for each that there may be', () => {
    const lessons = [lesson({ entries: [1] }), lesson({ entries: [2] }), lesson({ entries: [2] }), lesson({ entries: [1], held: false }), lesson({})];
    const outcome = ({ record: { entries } }: JudgedLesson) => (entries === undefined ? null : entries[0] === 1 ? 'a' : 'b');
    expect(share(lessons, ['a', 'b', 'c'], outcome)).toEqual({ of: 3, a: 1, b: 2, c: 0 });
    expect(share([], ['a'], outcome as () => 'a')).toEqual({ of: 0, a: 0 });
  });

  it('is a range: what is unknown may be done or not', () => {
    expect(rangeOf(NONE)).toBeNull();
    expect(rangeOf({ of: 20, yes: 14, no: 3, unknown: 3 })).toEqual({ worst: 70, best: 85 });
    expect(rangeOf({ of: 4, yes: 3, no: 1, unknown: 0 })).toEqual({ worst: 75, best: 75 });
    expect(rangeOf({ of: 1, yes: 0, no: 0, unknown: 1 })).toEqual({ worst: 0, best: 100 });
  });

  it.each<[DoneShare, boolean | null]>([
    [{ of: 20, yes: 18, no: 2, unknown: 0 }, true],
    [{ of: 20, yes: 18, no: 0, unknown: 2 }, true],
    [{ of: 20, yes: 17, no: 3, unknown: 0 }, false],
    [{ of: 20, yes: 17, no: 2, unknown: 1 }, null],
    [{ of: 20, yes: 16, no: 3, unknown: 1 }, false],
    // Below ten a percentage says more than there is.
    [{ of: 10, yes: 9, no: 1, unknown: 0 }, true],
    [{ of: 10, yes: 8, no: 2, unknown: 0 }, false],
    [{ of: 9, yes: 9, no: 0, unknown: 0 }, null],
    [{ of: 9, yes: 0, no: 9, unknown: 0 }, null],
    [NONE, null],
  ])('%j passes 90 %%: %s', (done, expected) => {
    expect(passes(done, { threshold: { pass: 90 } })).toBe(expected);
    expect(LEAST_FOR_PERCENT).toBe(10);
  });
});

describe('the rows of Table 2', () => {
  it('have the numbers, names and thresholds of the regulation', () => {
    expect([timetable, planning, record, timeliness].map(({ id, row, title, threshold }) => [id, row, title, threshold])).toEqual([
      ['timetable', 1, 'Степень наполненности расписания', { pass: 100 }],
      ['planning', 2, 'Ведение планирования', { pass: 95, column: 100 }],
      ['record', 3, 'Ведение журнала', { pass: 90, column: 100 }],
      ['timeliness', 5, 'Своевременное ведение журнала', { pass: 90 }],
    ]);
  });

  it('say what they take for granted, each in sentences of its own', () => {
    const all = [timetable, planning, record, ...TIMELINESS_READINGS.map(timelinessBy)].map(({ assumes }) => assumes);
    expect(all.filter((text) => /^[А-ЯЁ].{20,}\.$/s.test(text))).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
    // Row 5 names its reading and that the denominator is nobody's but ours.
    for (const reading of TIMELINESS_READINGS) expect(timelinessBy(reading).assumes).toContain('Знаменателя регламент не называет.');
    expect(TIMELINESS_READINGS.map((reading) => timelinessBy(reading).assumes.split(':')[0])).toEqual([
      'Расчёт по урокам',
      'Расчёт по заполненным',
      'Расчёт по записям',
    ]);
  });
});

describe('timetables (row 1)', () => {
  const measured = (classes: string[], weeks: Record<string, number[]>) =>
    timetable.measure({
      classes: classes.map((group) => ({ group })),
      weeks: Object.entries(weeks).flatMap(([group, counts]) => counts.map((length) => ({ group, lessons: Array.from({ length }, () => null) }))),
    });

  it.each<[string, string[], Record<string, number[]>, Partial<DoneShare>]>([
    ['with lessons, without, and not opened', ['a', 'b', 'c'], { a: [5], b: [0] }, { of: 3, yes: 1, no: 1, unknown: 1 }],
    ['listed once for each subject', ['a', 'a', 'a'], { a: [5] }, { of: 1, yes: 1 }],
    ['with lessons in one of its weeks', ['a'], { a: [0, 1, 0] }, { of: 1, yes: 1 }],
    ['of which only another was opened', ['a'], { b: [5] }, { of: 1, unknown: 1 }],
    ['of a school whose list was not opened', [], { b: [5] }, {}],
  ])('of classes %s', (_what, classes, weeks, expected) => {
    expect(measured(classes, weeks)).toEqual({ ...NONE, ...expected });
  });
});

describe('planning (row 2)', () => {
  it.each<[string, Made, 'yes' | 'no' | 'unknown' | null]>([
    ['a topic and homework', { topic: FILLED, homework: FILLED }, 'yes'],
    ['a topic alone', { topic: FILLED, homework: EMPTY }, 'yes'],
    ['homework alone', { topic: EMPTY, homework: FILLED }, 'yes'],
    ['a topic, homework unknown', { topic: FILLED, homework: UNKNOWN }, 'yes'],
    ['homework, the topic unknown', { topic: UNKNOWN, homework: FILLED }, 'yes'],
    ['neither', { topic: EMPTY, homework: EMPTY }, 'no'],
    ['no topic, homework unknown', { topic: EMPTY, homework: UNKNOWN }, 'unknown'],
    ['no homework, the topic unknown', { topic: UNKNOWN, homework: EMPTY }, 'unknown'],
    ['a topic where homework is not asked for', { topic: FILLED, homework: EXEMPT }, 'yes'],
    ['no topic where homework is not asked for', { topic: EMPTY, homework: EXEMPT }, 'no'],
    ['an unknown topic where homework is not asked for', { topic: UNKNOWN, homework: EXEMPT }, 'unknown'],
    ['no homework where a topic is not asked for', { topic: EXEMPT, homework: EMPTY }, 'no'],
    ['homework that was set though not asked for, and no topic', { topic: EMPTY, homework: field({ state: 'filled', exempt: 'grade-1' }) }, 'yes'],
    ['nothing asked for', { topic: EXEMPT, homework: EXEMPT }, null],
    ['a lesson to come', { topic: FILLED, homework: FILLED, held: false }, null],
  ])('of %s', (_what, made, expected) => {
    expect(planning.measure([lesson(made)])).toEqual(one(expected));
  });
});

describe('the record (row 3)', () => {
  it.each<[string, Made, 'yes' | 'no' | 'unknown' | null]>([
    ['one that is there', { record: FILLED }, 'yes'],
    ['one that came late', { record: field({ state: 'filled', standing: 'late' }) }, 'yes'],
    ['none', { record: EMPTY }, 'no'],
    ['one that nobody knows', { record: UNKNOWN }, 'unknown'],
    ['one that is not asked for', { record: EXEMPT }, null],
    ['a lesson to come', { record: FILLED, held: false }, null],
  ])('of %s', (_what, made, expected) => {
    expect(record.measure([lesson(made)])).toEqual(one(expected));
  });
});

describe('timeliness (row 5)', () => {
  const of = (standing: Standing, more: Partial<JudgedField> = {}) => lesson({ record: field({ standing, ...more }) });

  it.each<[Standing, boolean, object | null, object | null]>([
    // By lesson strictly, and among the filled.
    ['on-time', true, { yes: 1 }, { yes: 1 }],
    ['on-time', false, { yes: 1 }, { yes: 1 }],
    ['late', true, { no: 1 }, { no: 1 }],
    ['overdue', true, { no: 1 }, null],
    ['unknown', true, { unknown: 1 }, { unknown: 1 }],
    ['unknown', false, null, null],
    ['pending', false, null, null],
    ['upcoming', false, null, null],
    ['exempt', true, null, null],
  ])('of a record that is %s, its deadline past: %s', (standing, isPast, strict, filled) => {
    const lessons = [of(standing, { isPast })];
    const counted = (some: object | null) => (some === null ? NONE : { ...NONE, of: 1, ...some });
    expect(timelinessBy('by-lesson').measure(lessons)).toEqual(counted(strict));
    expect(timelinessBy('among-filled').measure(lessons)).toEqual(counted(filled));
    expect(timeliness.measure(lessons)).toEqual(counted(strict));
  });

  it('tells late from never apart', () => {
    expect(byLesson([of('late'), of('overdue'), of('overdue'), of('on-time')])).toEqual({ of: 4, onTime: 1, late: 1, overdue: 2, unknown: 0 });
  });

  it('by entry counts each mark by the deadline of its lesson, the deadline included', () => {
    const lessons = [
      lesson({ record: FILLED, entries: [1, 1000, 1001] }),
      lesson({ record: field({ due: 5 }), entries: [5, 6] }),
      lesson({ record: EXEMPT, entries: [1, 2000] }),
      lesson({ record: FILLED }),
    ];
    expect(byEntry(lessons)).toEqual({ of: 5, onTime: 3, late: 2 });
    expect(timelinessBy('by-entry').measure(lessons)).toEqual({ of: 5, yes: 3, no: 2, unknown: 0 });
  });
});

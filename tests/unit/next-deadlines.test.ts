import { describe, expect, it } from 'vitest';
import { nextDeadlines } from '../../lib/next-deadlines.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { addDays, toInstant } from '../../lib/time.ts';

const ZONE = 'Asia/Omsk';
const BASE: Settings = { ...defaultSettings(ZONE), nationalDaysOff: false };

/** «19 12:00 < 18 THR»: due on the 19th at 12:00 for the lesson of the 18th, its topic, homework and record; `+` marks a written work. */
function told(changes: Partial<Settings>, now: string, most = 4): string[] {
  const { deadlines } = nextDeadlines({ ...BASE, ...changes }, toInstant(`${now}:00`, ZONE), most);
  const letters = { topic: 'T', homework: 'H', record: 'R' };
  return deadlines.map(
    ({ due, lesson, isWritten, fields }) =>
      `${due.slice(8, 10)} ${due.slice(11, 16)} < ${lesson.slice(8)} ${fields.map((field) => letters[field]).join('')}${isWritten ? '+' : ''}`,
  );
}

const ALL_OFF = { 'topic-missing': { on: false }, 'homework-missing': { on: false }, 'lesson-blank': { on: false } };
const AUTUMN = { title: 'Осенние', from: '2026-11-21', to: '2026-11-29', grades: null };

describe('the next deadlines', () => {
  // 2026-11-18 is a Wednesday.
  it.each<[string, Partial<Settings>, string, string[]]>([
    [
      'begin with yesterday’s lessons until noon',
      {},
      '2026-11-18T11:59',
      ['18 12:00 < 17 THR', '19 12:00 < 18 THR', '20 12:00 < 19 THR', '21 12:00 < 20 THR'],
    ],
    ['count the last moment itself', {}, '2026-11-18T12:00', ['18 12:00 < 17 THR', '19 12:00 < 18 THR', '20 12:00 < 19 THR', '21 12:00 < 20 THR']],
    ['begin with today’s after it', {}, '2026-11-18T12:01', ['19 12:00 < 18 THR', '20 12:00 < 19 THR', '21 12:00 < 20 THR', '24 12:00 < 23 THR']],
    [
      'are of school days: a week of six has Saturdays',
      { week: 6, nextDay: 'school-day' },
      '2026-11-20T13:00',
      ['21 12:00 < 20 THR', '23 12:00 < 21 THR', '24 12:00 < 23 THR', '25 12:00 < 24 THR'],
    ],
    [
      'skip holidays, before which no homework is asked for',
      { holidays: [AUTUMN] },
      '2026-11-19T13:00',
      ['20 12:00 < 19 THR', '21 12:00 < 20 TR', '01 12:00 < 30 THR', '02 12:00 < 01 THR'],
    ],
    [
      'ask for homework before holidays where that is chosen',
      { holidays: [AUTUMN], holidayHomework: true },
      '2026-11-20T13:00',
      ['21 12:00 < 20 THR', '01 12:00 < 30 THR', '02 12:00 < 01 THR', '03 12:00 < 02 THR'],
    ],
    [
      'come one by one where the terms of the fields differ, in the order of time',
      { policy: 'own', own: { topic: { days: 0, time: '15:00' }, homework: { days: 1, time: '09:00' }, record: null } },
      '2026-11-18T10:00',
      ['18 15:00 < 18 T', '19 09:00 < 18 H', '19 15:00 < 19 T', '20 09:00 < 19 H'],
    ],
    [
      'tell written works apart where they have more time',
      { writtenWorks: true, writtenDays: 7 },
      '2026-11-18T13:00',
      ['18 23:59 < 11 R+', '19 12:00 < 18 THR', '19 23:59 < 12 R+', '20 12:00 < 19 THR'],
    ],
    [
      'reach back as far as a lesson is open',
      { policy: 'school-lock', lockDays: 14 },
      '2026-11-18T13:00',
      ['18 23:59 < 04 THR', '19 23:59 < 05 THR', '20 23:59 < 06 THR', '23 23:59 < 09 THR'],
    ],
    [
      'reach back over a day of which nothing is due any more',
      {
        policy: 'own',
        own: { topic: { days: 0, time: '12:00' }, homework: { days: 10, time: '12:00' }, record: null },
        holidays: [{ ...AUTUMN, from: '2026-11-14', to: '2026-11-18' }],
      },
      '2026-11-18T13:00',
      ['19 12:00 < 09 H', '19 12:00 < 19 T', '20 12:00 < 10 H', '20 12:00 < 20 T'],
    ],
    [
      'leave out fields that no rule asks for',
      { rules: { 'homework-missing': { on: false } } },
      '2026-11-18T13:00',
      ['19 12:00 < 18 TR', '20 12:00 < 19 TR', '21 12:00 < 20 TR', '24 12:00 < 23 TR'],
    ],
    ['are none where nothing is asked for', { rules: ALL_OFF }, '2026-11-18T13:00', []],
  ])('%s', (_what, changes, now, expected) => {
    expect(told(changes, now)).toEqual(expected);
  });

  it('are seven as asked, by the clock of the school', () => {
    const now = toInstant('2026-11-18T11:30:00', ZONE);
    expect(nextDeadlines(BASE, now, 7).deadlines.map(({ lesson }) => lesson.slice(8))).toEqual(['17', '18', '19', '20', '23', '24', '25']);
    // In Moscow it is half past eight then, and in Vladivostok half past three.
    expect(nextDeadlines({ ...BASE, zone: 'Asia/Vladivostok' }, now, 1).deadlines[0]!.lesson).toBe('2026-11-18');
  });
});

describe('what they assume', () => {
  const now = toInstant('2026-11-18T13:00:00', ZONE);
  const of = (changes: Partial<Settings>) => nextDeadlines({ ...BASE, ...changes }, now, 4);

  it('is a grade that has holidays of its own among the days shown, and no others', () => {
    const some = { ...AUTUMN, from: '2026-11-20', to: '2026-11-23', grades: [5, 9] as [number, number] };
    expect(of({ holidays: [some] })).toMatchObject({ special: { grade: 5, holidays: some } });
    expect(of({ holidays: [some] }).deadlines.map(({ lesson }) => lesson.slice(8))).toEqual(['18', '19', '24', '25']);
    expect(of({ holidays: [{ ...some, from: '2026-11-25', to: '2026-11-30' }] }).special).toBeNull();
    expect(of({ holidays: [{ ...some, grades: null }] }).special).toBeNull();
  });

  it.each<[string, Partial<Settings>, string]>([
    ['no homework', {}, 'T'],
    ['homework where its absence is pointed out', { grade1Homework: 'absent' }, 'TH'],
    ['no homework where its presence is', { grade1Homework: 'present' }, 'T'],
  ])('is of grade 1: no record, and %s', (_what, changes, fields) => {
    const first = { ...AUTUMN, from: '2026-11-20', to: '2026-11-20', grades: [1, 1] as [number, number] };
    const [told1] = of({ ...changes, nextDay: 'school-day', holidays: [first], holidayHomework: true }).deadlines;
    expect(told1!.fields.map((field) => field[0]!.toUpperCase()).join('')).toBe(fields);
  });

  it.each<[string, boolean]>([
    ['next-day-noon', false],
    ['day-of-lesson', false],
    ['ap-147-07', true],
    ['order-704', true],
  ])('is no timetable: with %s that matters: %j', (policy, dependsOnTimetable) => {
    expect(of({ policy }).dependsOnTimetable).toBe(dependsOnTimetable);
  });

  it('is a class and a subject of those that a rule is limited to', () => {
    expect(of({}).isLimited).toBe(false);
    expect(of({ rules: { 'homework-missing': { on: false } } }).isLimited).toBe(false);
    const limited = of({ rules: { 'homework-missing': { grades: [5, 6] }, 'late-entry': { subjects: ['Алгебра'] } } });
    expect(limited.isLimited).toBe(true);
    expect(limited.deadlines[0]!.fields).toContain('homework');
    expect(of({ rules: { 'late-entry': { subjects: ['Алгебра'] } } }).isLimited).toBe(false);
  });
});

describe('a calendar without school days', () => {
  const NOW = toInstant('2026-11-18T10:00:00', ZONE);
  const inPolicy = (changes: Partial<Settings>) => nextDeadlines({ ...BASE, ...changes }, NOW, 4);
  const ALL_YEAR = { title: 'Все', from: '2026-09-01', to: '2027-08-31', grades: null };

  it.each<[string, Partial<Settings>]>([
    ['all of it holidays', { holidays: [ALL_YEAR] }],
    ['every day of it off', { daysOff: Array.from({ length: 300 }, (_, i) => addDays('2026-11-10', i)) }],
    ['all of it holidays of some grades, for one of those', { holidays: [{ ...ALL_YEAR, grades: [2, 3] }] }],
  ])('has no deadlines, on no day of the week, and is said to be one: %s', (_what, changes) => {
    expect(inPolicy(changes)).toMatchObject({ deadlines: [], hasSchoolDays: false });
  });

  it('is told from one where no field is asked for, and from long holidays', () => {
    expect(inPolicy({ rules: ALL_OFF })).toMatchObject({ deadlines: [], hasSchoolDays: true });
    const { deadlines, hasSchoolDays } = inPolicy({ holidays: [{ ...ALL_YEAR, to: '2027-06-13' }] });
    expect(hasSchoolDays).toBe(true);
    expect(deadlines[0]?.lesson).toBe('2027-06-14');
  });
});

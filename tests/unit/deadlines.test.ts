import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueBy, policies, type LessonDay, type Term } from '../../lib/deadlines.ts';
import { judge, nextChange, type JudgedLesson } from '../../lib/judge.ts';
import { defaultSettings, policiesOf, termsOf } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { addDays } from '../../lib/time.ts';
import { FIELDS, type Field, type Instant } from '../../lib/vocabulary.ts';
import { known } from './known.ts';
import { lesson, reading } from './readings.ts';

const PRESETS = [...policies.values()].filter(({ isAddOn }) => isAddOn !== true).map(({ id }) => id);
const TERMS = termsOf(defaultSettings('Europe/Moscow'));

/** Tuesday 17 November 2026. */
const TUESDAY: LessonDay = { date: '2026-11-17', grade: 7, isWritten: false, dayEnds: '14:25' };

describe('the chosen policies together', () => {
  it('are no policy where one does not exist, the first or another', () => {
    expect(() => dueBy(['whenever'], TUESDAY, 'topic', TERMS)).toThrow('no such policy: whenever');
    expect(() => dueBy(['next-day-noon', 'whenever'], TUESDAY, 'topic', TERMS)).toThrow('no such policy: whenever');
    expect(() => dueBy(['written-works', ''], TUESDAY, 'topic', TERMS)).toThrow('no such policy: ');
  });

  it('set no term where there is none among them, or none of them sets one', () => {
    expect(dueBy([], TUESDAY, 'topic', TERMS)).toBeNull();
    expect(dueBy(['order-704'], TUESDAY, 'topic', TERMS)).toBeNull();
    expect(dueBy(['order-704', 'written-works'], TUESDAY, 'topic', TERMS)).toBeNull();
    expect(dueBy(['order-704', 'written-works'], TUESDAY, 'record', TERMS)).toBeNull();
  });

  it('say the latest of what each says, whichever comes first', () => {
    const written = { ...TUESDAY, isWritten: true };
    for (const ids of [
      ['hour-of-day', 'written-works'],
      ['written-works', 'hour-of-day'],
    ]) {
      expect(dueBy(ids, written, 'record', TERMS)).toBe('2026-11-24T23:59:59');
      expect(dueBy(ids, TUESDAY, 'record', TERMS)).toBe('2026-11-17T18:00:00');
    }
    expect(dueBy(['school-lock', 'written-works'], written, 'record', { ...TERMS, lockDays: 9 })).toBe('2026-11-26T23:59:59');
    expect(dueBy(['written-works', 'school-lock'], written, 'record', { ...TERMS, lockDays: 9 })).toBe('2026-11-26T23:59:59');
  });

  it('are the policy of the settings, and the add-on beside it where it is switched on', () => {
    const settings = defaultSettings('Europe/Moscow');
    expect(policiesOf({ ...settings, policy: 'own' })).toEqual(['own']);
    expect(policiesOf({ ...settings, policy: 'own', writtenWorks: true })).toEqual(['own', 'written-works']);
  });
});

describe('more time for written works', () => {
  const OWN: Record<Field, Term | null> = { topic: { days: 1, time: '09:00' }, homework: null, record: { days: 30, time: '09:00' } };
  const terms = { ...TERMS, lockDays: 14, own: OWN };
  const written = { ...TUESDAY, isWritten: true };

  // Without it, with a week, with one day. A term of the preset that is later already stays, and what is not asked for is not.
  it.each<[string, string | null, string | null, string | null]>([
    ['next-day-noon', '2026-11-18T12:00:00', '2026-11-24T23:59:59', '2026-11-18T23:59:59'],
    ['ap-147-07', '2026-11-17T23:59:59', '2026-11-24T23:59:59', '2026-11-18T23:59:59'],
    ['order-704', null, null, null],
    ['day-of-lesson', '2026-11-24T23:59:59', '2026-11-24T23:59:59', '2026-11-24T23:59:59'],
    ['hour-of-day', '2026-11-17T18:00:00', '2026-11-24T23:59:59', '2026-11-18T23:59:59'],
    ['school-lock', '2026-12-01T23:59:59', '2026-12-01T23:59:59', '2026-12-01T23:59:59'],
    ['own', '2026-12-17T09:00:00', '2026-12-17T09:00:00', '2026-12-17T09:00:00'],
  ])('over %s moves the record of a written lesson from %s to %s, or %s', (id, alone, week, day) => {
    expect(dueBy([id], written, 'record', terms)).toBe(alone);
    expect(dueBy([id, 'written-works'], written, 'record', terms)).toBe(week);
    expect(dueBy([id, 'written-works'], written, 'record', { ...terms, writtenDays: 1 })).toBe(day);
  });

  it('is told of every preset', () => {
    expect(PRESETS).toEqual(
      expect.arrayContaining(['ap-147-07', 'day-of-lesson', 'hour-of-day', 'next-day-noon', 'order-704', 'own', 'school-lock']),
    );
  });

  it('never shortens a term and changes nothing but the record of a written lesson', () => {
    const day = fc.record({
      date: fc.nat(700).map((days) => addDays('2026-09-01', days)),
      grade: fc.option(fc.integer({ min: 1, max: 11 }), { nil: null }),
      isWritten: fc.boolean(),
      dayEnds: fc.constantFrom(null, '14:25', '19:10', '23:30'),
    });
    const term = fc.option(fc.record({ days: fc.nat(60), time: fc.constantFrom('00:00', '12:00', '23:59') }), { nil: null });
    const choice = fc.record({
      id: fc.constantFrom(...PRESETS),
      writtenDays: fc.integer({ min: 1, max: 60 }),
      lockDays: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
      own: fc.record({ topic: term, homework: term, record: term }),
      nextDay: fc.constantFrom('calendar' as const, 'school-day' as const, 'working-day' as const),
    });
    fc.assert(
      fc.property(day, choice, (one, { id, nextDay, ...more }) => {
        const changed = { ...TERMS, ...more, calendar: { ...TERMS.calendar, nextDay } };
        for (const field of FIELDS) {
          const alone = dueBy([id], one, field, changed);
          const both = dueBy([id, 'written-works'], one, field, changed);
          const isRight = alone !== null && field === 'record' && one.isWritten ? both !== null && both >= alone : both === alone;
          expect([field, alone, both, isRight]).toEqual([field, alone, both, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** Where the laptop may be: it must not matter. Zones far ahead and far behind every school, and one with clock changes. */
const LAPTOPS = ['UTC', 'Pacific/Kiritimati', 'America/Adak', 'Europe/Berlin'];
/** The school's zone, and by how many hours it is ahead of UTC. */
const SCHOOLS: [string, number][] = [
  ['Europe/Kaliningrad', 2],
  ['Europe/Moscow', 3],
  ['Asia/Kamchatka', 12],
];
const HOUR = 3_600_000;
const elsewhere = LAPTOPS.flatMap((laptop) => SCHOOLS.map(([zone, ahead]): [string, string, number] => [laptop, zone, ahead]));

describe.each(elsewhere)('on a laptop in %s, for a school in %s', (laptop, zone, ahead) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = laptop;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  /** An instant of November 2026 (its 31st is the 1st of December) by the school's clock. */
  const at = (day: number, hours: number, minutes = 0, seconds = 0) => Date.UTC(2026, 10, day, hours, minutes, seconds) - ahead * HOUR;
  const DAY = '2026-11-17';
  const seen = (state: '+' | '-', when: Instant, words = '') =>
    reading('planning', when, [lesson(DAY, `${state}topic ${state}homework ${state}record ${words}`)]);
  const judged = (views: ReturnType<typeof seen>[], now: Instant, settings: Partial<Settings> = {}): JudgedLesson =>
    judge(known(...views).ledger, { ...defaultSettings(zone), ...settings }, now)[0]!;
  const standings = ({ fields }: JudgedLesson) => FIELDS.map((field) => fields[field].standing);
  const dues = ({ fields }: JudgedLesson) => FIELDS.map((field) => fields[field].due);

  it('noon of the next day is that of the school', () => {
    expect(dues(judged([seen('-', at(17, 9))], at(17, 9)))).toEqual([at(18, 12), at(18, 12), at(18, 12)]);
  });

  it('12:00:00.000 is in time and 12:00:00.001 is late', () => {
    const noon = at(18, 12);
    expect(standings(judged([seen('+', noon)], noon + HOUR))).toEqual(['on-time', 'on-time', 'on-time']);
    expect(standings(judged([seen('-', noon), seen('+', noon + 1)], noon + HOUR))).toEqual(['late', 'late', 'late']);
    expect(standings(judged([seen('-', noon)], noon))).toEqual(['overdue', 'overdue', 'overdue']);
    expect(standings(judged([seen('-', noon - 1)], noon))).toEqual(['pending', 'pending', 'pending']);
    expect(standings(judged([seen('-', noon - 1)], noon + 1))).toEqual(['unknown', 'unknown', 'unknown']);
    expect(nextChange([judged([seen('-', noon - 1)], noon - 1)], noon - 1)).toBe(noon + 1);
  });

  it('a lesson is of today from midnight to midnight of the school, whatever date it is elsewhere', () => {
    const view = seen('-', at(16, 8));
    const days = [at(17, 0) - 1, at(17, 0), at(18, 0) - 1, at(18, 0)].map((now) => judged([view], now));
    expect(days.map(({ today, held }) => (held ? 'held' : today ? 'today' : 'to come'))).toEqual(['to come', 'today', 'today', 'held']);
    expect(days.map((one) => standings(one)[0])).toEqual(['upcoming', 'pending', 'pending', 'pending']);
  });

  it.each<[string, Partial<Settings>, (number | null)[]]>([
    ['next-day-noon', {}, [at(18, 12), at(18, 12), at(18, 12)]],
    ['ap-147-07', {}, [at(17, 23, 59, 59), at(17, 23, 59, 59), at(17, 23, 59, 59)]],
    ['order-704', {}, [null, at(17, 23, 59, 59), null]],
    ['day-of-lesson', {}, [at(17, 23, 59, 59), at(17, 23, 59, 59), at(17, 23, 59, 59)]],
    ['hour-of-day', { hour: '16:30' }, [at(17, 16, 30), at(17, 16, 30), at(17, 16, 30)]],
    ['school-lock', { lockDays: 14 }, [at(31, 23, 59, 59), at(31, 23, 59, 59), at(31, 23, 59, 59)]],
    [
      'own',
      { own: { topic: { days: 0, time: '18:30' }, homework: { days: 0, time: '16:00' }, record: { days: 3, time: '09:05' } } },
      [at(17, 18, 30), at(17, 16), at(20, 9, 5)],
    ],
  ])('the policy %s holds to its moments, inclusive, and to no other', (policy, more, moments) => {
    const settings = { policy, ...more };
    FIELDS.forEach((field, i) => {
      const due = moments[i] ?? null;
      const when = due ?? at(18, 12);
      const of = (views: ReturnType<typeof seen>[], now: Instant) => judged(views, now, settings).fields[field];
      const around = [
        of([seen('+', when)], when),
        of([seen('-', when - 1), seen('+', when + 1)], when + 1),
        of([seen('-', when), seen('+', when + 1)], when + 1),
        of([seen('-', when + 1)], when + 1),
        of([seen('+', when - 1), seen('-', when + 1)], when + 1),
      ];
      const told = around.map((one) => [one.standing, one.blankAgain]);
      const untold = Array.from({ length: 5 }, () => ['exempt', false]);
      const expected = [
        ['on-time', false],
        ['unknown', false],
        ['late', false],
        // Nobody has said when the lesson of today ends: it still waits.
        [when < at(18, 0) - 1 ? 'pending' : 'overdue', false],
        ['on-time', true],
      ];
      expect([field, told]).toEqual([field, due === null ? untold : expected]);
      for (const one of around) expect(one).toMatchObject({ exempt: due === null ? 'no-term' : null, due: due ?? Infinity });
    });
  });

  it('more time for written works is given to the record of a test alone, and no lesson else', () => {
    const settings: Partial<Settings> = { writtenWorks: true, writtenDays: 5 };
    const ordinary = [at(18, 12), at(18, 12), at(18, 12)];
    const longer = [at(18, 12), at(18, 12), at(22, 23, 59, 59)];
    expect(dues(judged([seen('-', at(17, 9), 'control')], at(17, 9), settings))).toEqual(longer);
    expect(dues(judged([seen('-', at(17, 9), 'no-control')], at(17, 9), settings))).toEqual(ordinary);
    expect(dues(judged([seen('-', at(17, 9), 'control')], at(17, 9)))).toEqual(ordinary);
    const view = seen('-', at(22, 23, 59), 'control');
    expect(standings(judged([view], at(22, 23, 59), settings))).toEqual(['overdue', 'exempt', 'pending']);
    // Order No. 704 is silent on the record: there is nothing to give more time to.
    expect(dues(judged([view], at(22, 23, 59), { ...settings, policy: 'order-704' }))).toEqual([Infinity, at(17, 23, 59, 59), Infinity]);
  });

  it('what has no term never changes by the clock', () => {
    const view = reading('planning', at(17, 9), [lesson(DAY, '-topic +homework -record')]);
    const lessons = judge(known(view).ledger, { ...defaultSettings(zone), policy: 'order-704' }, at(17, 9));
    expect(nextChange(lessons, at(17, 9))).toBeNull();
  });
});

describe('the grade of a class', () => {
  it('decides whose holidays move its deadline', () => {
    const settings: Settings = {
      ...defaultSettings('Europe/Moscow'),
      nextDay: 'school-day',
      holidays: [{ title: 'Дополнительные', from: '2027-02-15', to: '2027-02-21', grades: [1, 1] }],
    };
    const topicDue = (groupName: string | null) => {
      const { journal, lessons } = known(reading('planning', 0, [lesson('2027-02-12', '-topic')])).ledger;
      return judge({ journal: { ...journal, groupName }, lessons }, settings, 0)[0]!.fields.topic.due;
    };
    expect(topicDue('1а')).toBe(Date.UTC(2027, 1, 22, 9));
    expect(topicDue('2а')).toBe(Date.UTC(2027, 1, 15, 9));
    expect(topicDue(null)).toBe(Date.UTC(2027, 1, 15, 9));
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, NO_EVIDENCE, seen, type Evidence } from '../../lib/evidence.ts';
import { addReading, type Ledger, type LessonRecord, type Register } from '../../lib/ledger.ts';
import { pack, unpack } from '../../lib/packing.ts';
import type { LessonView } from '../../lib/reading.ts';
import { addDays, toInstant } from '../../lib/time.ts';
import { COMPONENTS, PAGE_IDS } from '../../lib/vocabulary.ts';
import { lesson, reading, ZONE } from './readings.ts';
import { enteredAt, known } from './known.ts';

const instant = fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_040 });
const view = fc.oneof(
  fc.tuple(fc.constantFrom('empty' as const, 'filled' as const), instant).map(([state, at]) => seen(state, at)),
  instant.map(enteredAt),
);
const evidence = fc.array(view, { minLength: 1, maxLength: 20 }).map((views): Evidence => views.reduce(merge, NO_EVIDENCE));
const register = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Register<T>> => fc.record({ at: instant, value });
const size = fc.record({ letters: fc.nat(500), digits: fc.nat(9) });
const some = <K extends string, T>(keys: readonly K[], value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...keys), value, { noNullPrototype: true }) as fc.Arbitrary<Partial<Record<K, T>>>;

const counts = fc.record({ pupils: fc.nat(40), marked: fc.nat(40), both: fc.nat(40), unmarked: fc.nat(40), emptyWorks: fc.nat(9) });

const facts = {
  date: fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-09-01', days)),
  order: fc.integer({ min: 1, max: 4 }),
  lessonId: fc.option(fc.constantFrom('2400000000000000001', '2400000000000000002')),
  evidence: some(COMPONENTS, evidence),
  sights: some(COMPONENTS, some(PAGE_IDS, fc.record({ filled: fc.option(instant), empty: fc.option(instant) }))),
  listed: some(PAGE_IDS, register(fc.record({ listed: fc.boolean(), period: fc.option(fc.constantFrom('31', '32')) }))),
  control: some(PAGE_IDS, register(fc.boolean())),
  sizes: some(['topic', 'homework'], register(size)),
  counts: register(counts),
  minutes: register(fc.nat(600)),
};
const record: fc.Arbitrary<LessonRecord> = fc.record(facts, {
  requiredKeys: ['date', 'order', 'lessonId', 'evidence', 'sights', 'listed', 'control', 'sizes'],
});

describe('packing lessons', () => {
  it('reads rows of the first version, which told no page kinds apart', () => {
    const { sights: _, ...old } = pack(known(reading('planning', 1_790_000_000_000, [lesson('2026-11-16', '+topic')])).ledger.lessons).lessons[0]!;
    expect(unpack({ empties: [], views: [1_790_000_000_000], lessons: [old] })[0]).toMatchObject({
      sights: {},
      evidence: { topic: { firstFilled: 1_790_000_000_000 } },
    });
  });

  it('reads rows of before there were counts, which have none', () => {
    const [old] = pack(known(reading('planning', 1_790_000_000_000, [lesson('2026-11-16', '+topic')])).ledger.lessons).lessons;
    expect(Object.keys(old!)).not.toEqual(expect.arrayContaining(['counts']));
    expect(unpack({ empties: [], views: [1_790_000_000_000], lessons: [old!] })[0]).not.toHaveProperty('counts');
  });

  it('loses and invents nothing, also by way of the structured clone that a database makes', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (lessons) => {
        expect(unpack(structuredClone(pack(lessons)))).toEqual(lessons);
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves the lessons it was given as they were', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), (lessons) => {
        const before = structuredClone(lessons);
        pack(lessons);
        expect(lessons).toEqual(before);
      }),
    );
  });

  it('writes each instant once, in ascending order', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (lessons) => {
        const { views } = pack(lessons);
        expect(views).toEqual([...new Set(views)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the size of a packed journal', () => {
  const LESSONS = 70;
  const numbersIn = (value: unknown): number => {
    if (typeof value === 'number') return 1;
    return typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, part) => sum + numbersIn(part), 0) : 0;
  };

  /** A journal of 70 lessons that is opened `views` times; `filled` says how many lessons have marks by then. */
  function numbersAfter(views: number, filled: (view: number) => number): number {
    let ledger: Ledger | undefined;
    for (let view = 0; view < views; view += 1) {
      const lessons = Array.from({ length: LESSONS }, (_, i) =>
        lesson(addDays('2026-09-01', i), `${i < filled(view) ? '+' : '-'}marks -attendance -held -comment`),
      );
      const openedAt = toInstant('2026-09-01T14:00:00', ZONE) + view * 86_400_000;
      // A page is asked for, then shown, then looked at for a while.
      ledger = addReading(ledger, reading('class-journal', openedAt + 60_000, lessons, { openedAt, shownAt: openedAt + 800 }));
    }
    return numbersIn(pack(ledger!.lessons));
  }

  it('grows by about a number a view, not by one a lesson, while nothing is entered', () => {
    const grown = numbersAfter(100, () => 0) - numbersAfter(50, () => 0);
    expect(grown).toBeLessThanOrEqual(50 * 3);
  });

  it('takes a few numbers a lesson for its counts and its minutes', () => {
    const numbers = (more: Partial<LessonView>) => {
      const lessons = Array.from({ length: LESSONS }, (_, i) => lesson(addDays('2026-09-01', i), '+marks', more));
      return numbersIn(pack(addReading(undefined, reading('class-journal', 1_790_000_000_000, lessons)).lessons));
    };
    const more = numbers({ counts: { pupils: 25, marked: 9, both: 0, unmarked: 12, emptyWorks: 0 }, minutes: 30 }) - numbers({});
    expect(more).toBe(LESSONS * 8);
  });

  it('grows by a few numbers a view while one lesson after the other is filled', () => {
    const grown = numbersAfter(100, (view) => Math.min(view, LESSONS)) - numbersAfter(50, (view) => Math.min(view, LESSONS));
    expect(grown).toBeLessThanOrEqual(50 * 10);
  });
});

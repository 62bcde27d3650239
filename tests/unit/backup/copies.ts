import * as fc from 'fast-check';
import { noRows, type Contents, type Row, type Rows } from '../../../lib/backup/contents.ts';
import { monthRows } from '../../../lib/history.ts';
import { CHECK_IDS } from '../../../lib/checks.ts';
import { DISMISSALS, type Inspection, type Remark } from '../../../lib/inspection.ts';
import { journalKey } from '../../../lib/journal-key.ts';
import { learn, NOTHING_KNOWN, type Known } from '../../../lib/learn.ts';
import type { Reading } from '../../../lib/reading.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { inspectedRow } from '../../../lib/supervision-history.ts';
import { caseOf } from '../../simulation/cases.ts';
import { play } from '../../simulation/world.ts';
import { at, ZONE } from '../readings.ts';

/** Histories for the tests of copies: what two browsers have kept of invented school weeks, and inspections of it. */

export const VIEWER = 'dnevnik.ru//900001';
/** Later than all that is kept. */
export const NOW = at('12-31 12:00') + 400 * 86_400_000;
export const atOnce = () => Promise.resolve();

/** What the pages of one simulated school week told a browser: `bit` is which of them it has seen. */
const knownTo = fc.tuple(fc.nat(5000), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 })).map(([seed, masks]) => {
  const world = caseOf(seed);
  const readings: Reading[] = [];
  play({ ...world, jumps: [], nows: [world.nows.at(-1)!] }, undefined, (each) => readings.push(each));
  const seen = (bit: number) => readings.filter((_, i) => (masks[i % masks.length]! & bit) > 0);
  return [1, 2, 4].map((bit) => seen(bit).reduce((known, each) => learn(known, each, ZONE), NOTHING_KNOWN)) as [Known, Known, Known];
});

export const instant = fc.integer({ min: at('11-01 08:00'), max: at('11-30 18:00') });

/** A remark as an account may have it: what it is called by says of which lesson and by which rule it is. */
export const remarkOf = (name: Pick<Remark, 'id' | 'lesson' | 'rule'>): fc.Arbitrary<Remark> =>
  fc
    .record({
      date: fc.option(fc.constantFrom('2026-11-16', '2026-11-17')),
      fields: fc.constant<Remark['fields']>(['topic']),
      text: fc.constantFrom('Тема не указана', 'Нет темы'),
      madeAt: instant,
      fixedAt: fc.option(instant),
      isPast: fc.boolean(),
      dismissed: fc.option(fc.constantFrom(...DISMISSALS)),
    })
    .map((each) => ({ ...name, ...each, fixedAt: each.fixedAt === null ? null : Math.max(each.fixedAt, each.madeAt) }));

const ofLesson = (lesson: string) => remarkOf({ id: `${lesson} topic-missing`, lesson, rule: 'topic-missing' });

/** Of lessons that journals have, by their ids or places, of the whole journal, and by hand. */
const remark = fc.oneof(
  ...['2400000000000001001', '2400000000000001002', '2026-11-02#1', '2026-11-03#1'].map(ofLesson),
  remarkOf({ id: 'few-marks', lesson: null, rule: 'few-marks' }),
  remarkOf({ id: 'by-hand-1', lesson: '2026-11-02#1', rule: null }),
);

export const inspection: fc.Arbitrary<Inspection> = fc.record({
  id: fc.constantFrom('first', 'second'),
  name: fc.constantFrom('Проверка журналов', 'Проверка за 1 четверть'),
  purpose: fc.constant(''),
  basis: fc.constant('план ВШК'),
  from: fc.constant('2026-11-01'),
  to: fc.constantFrom('2026-11-29', '2026-11-30'),
  classes: fc.constant([]),
  subjects: fc.constant([]),
  teachers: fc.constant([]),
  checks: fc.constant([...CHECK_IDS]),
  openedAt: fc.constant(at('11-01 08:00')),
  issued: fc.option(fc.record({ at: instant, term: fc.constantFrom('2026-12-01', '2026-12-05') })),
  closedAt: fc.option(instant),
  names: fc.dictionary(fc.constantFrom('900777', '900778'), fc.constantFrom('Иванова А. П.', 'Иванова А.'), { noNullPrototype: true }),
});

const ofInspections = fc.record({
  inspections: fc.uniqueArray(inspection, { selector: ({ id }) => id, maxLength: 2 }),
  remarks: fc.uniqueArray(remark, { selector: ({ id }) => id, maxLength: 4 }),
  times: fc.tuple(instant, instant).map((pair) => pair.sort((a, b) => a - b)),
  reason: fc.option(fc.constantFrom('morozy', 'kanikuly')),
});

/** The rows that keep what is known. */
export function rowsOf(known: Known): Rows {
  return {
    ...noRows(),
    journals: known.journals.map(({ ledger, ...seen }) => ({
      viewer: VIEWER,
      journal: journalKey(ledger.journal),
      ref: ledger.journal,
      months: monthRows(VIEWER, ledger)
        .map(({ month }) => month)
        .sort(),
      pages: seen.pages,
      ...(seen.spread === undefined ? {} : { spread: seen.spread }),
    })),
    months: known.journals.flatMap(({ ledger }) => monthRows(VIEWER, ledger)),
    weeks: known.weeks.map((week) => ({ viewer: VIEWER, ...week })),
    rosters: (['own', 'school'] as const).flatMap((scope): Row<'rosters'>[] => {
      const journals = known.rosters[scope];
      return journals === null
        ? []
        : [{ viewer: VIEWER, scope, at: at('11-16 08:00'), address: 'https://schools.dnevnik.ru/journals/', journals: [...journals] }];
    }),
  };
}

/** Three browsers' rows of the same weeks, with inspections of the same journals. */
export const threeBrowsers: fc.Arbitrary<[Rows, Rows, Rows]> = fc
  .tuple(knownTo, ofInspections, ofInspections, ofInspections)
  .map(([known, ...told]) => {
    const [a, b, c] = known.map((each, i): Rows => {
      const { inspections, remarks, times, reason } = told[i]!;
      const inspected = inspections.flatMap(({ id }) =>
        each.journals.map((journal) =>
          inspectedRow(VIEWER, {
            inspection: id,
            known: journal,
            remarks,
            firstAt: times[0]!,
            lastAt: times[1]!,
            ...(reason === null ? {} : { reason }),
          }),
        ),
      );
      return { ...rowsOf(each), inspections: inspections.map((every) => ({ viewer: VIEWER, ...every })), inspected };
    });
    return [a!, b!, c!];
  });

export const twoBrowsers: fc.Arbitrary<[Rows, Rows]> = threeBrowsers.map(([a, b]) => [a, b]);

export function contentsOf(rows: Rows): Contents {
  return { rows, settings: defaultSettings(ZONE), lastView: at('11-20 12:00'), lastViewer: VIEWER };
}

/** The same whatever the order of keys, and of lists. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  );
}

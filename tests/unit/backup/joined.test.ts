import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../../../lib/backup/contents.ts';
import { joinInspected, joinInspections, joinJournals, joinRosters, joinWeeks, sharedLessons, type JournalRows } from '../../../lib/backup/joined.ts';
import { parseRow } from '../../../lib/backup/row-schema.ts';
import type { Inspection } from '../../../lib/inspection.ts';
import { learn, NOTHING_KNOWN } from '../../../lib/learn.ts';
import { mergeJournals } from '../../../lib/merged.ts';
import { unpack } from '../../../lib/packing.ts';
import { at, lesson, reading, ZONE } from '../readings.ts';
import { canonical, inspection, NOW, rowsOf, twoBrowsers, VIEWER } from './copies.ts';

/** Rows of two browsers as one: whichever comes first, however often. */

const JOINS = {
  weeks: [joinWeeks, ({ group, monday }: Rows['weeks'][number]) => `${group} ${monday}`],
  rosters: [joinRosters, ({ scope }: Rows['rosters'][number]) => scope],
  inspections: [joinInspections, ({ id }: Rows['inspections'][number]) => id],
  inspected: [joinInspected, (row: Rows['inspected'][number]) => `${row.inspection} ${row.journal}`],
} as const;

const journalsOf = ({ journals, months }: Rows): JournalRows[] =>
  journals.map((journal) => ({ journal, months: months.filter((month) => month.journal === journal.journal) }));

/** All pairs of rows that meet, with how they are joined. */
function pairsOf(a: Rows, b: Rows): { join: (one: never, other: never) => unknown; one: never; other: never }[] {
  const journals = journalsOf(a).flatMap((one) =>
    journalsOf(b).flatMap((other) =>
      one.journal.journal === other.journal.journal ? [{ join: joinJournals as never, one: one as never, other: other as never }] : [],
    ),
  );
  const others = Object.entries(JOINS).flatMap(([store, [join, keyOf]]) =>
    (a[store as 'weeks'] as never[]).flatMap((one) =>
      (b[store as 'weeks'] as never[]).flatMap((other) => (keyOf(one) === keyOf(other) ? [{ join: join as never, one, other }] : [])),
    ),
  );
  return [...journals, ...others] as never;
}

const same = (a: unknown, b: unknown) => expect(canonical(a)).toEqual(canonical(b));

describe('rows of two browsers joined', () => {
  const holds = (check: (pair: ReturnType<typeof pairsOf>[number]) => void) => {
    let pairs = 0;
    fc.assert(
      fc.property(twoBrowsers, ([a, b]) => {
        for (const pair of pairsOf(a, b)) {
          check(pair);
          pairs += 1;
        }
      }),
      { numRuns: 80 },
    );
    return pairs;
  };
  const MANY = 60;

  it('do not depend on which comes first', () => {
    expect(holds(({ join, one, other }) => same(join(one, other), join(other, one)))).toBeGreaterThan(MANY);
  });

  it('are the same joined twice', () => {
    const pairs = holds(({ join, one, other }) => {
      const joined = join(one, other) as never;
      same(join(joined, other), joined);
      same(join(joined, one), joined);
    });
    expect(pairs).toBeGreaterThan(MANY);
  });

  it('are what all that both know comes to, and as many lessons as were told', () => {
    const lessons = (months: readonly Rows['months'][number][]) => months.flatMap(unpack);
    fc.assert(
      fc.property(twoBrowsers, ([a, b]) => {
        // What is the same in both, and what is in one alone.
        const both = (own: Rows) =>
          journalsOf({
            ...own,
            months: [...own.months.filter(({ month }) => month.endsWith('1')), ...a.months.filter(({ month }) => !month.endsWith('1'))],
          });
        for (const [i, one] of both(a).entries()) {
          const other = both(b).find(({ journal }) => journal.journal === one.journal.journal);
          if (other === undefined) continue;
          const known = ({ journal, months }: JournalRows) => ({ ledger: { journal: journal.ref, lessons: lessons(months) }, pages: journal.pages });
          const whole = mergeJournals(known(one), known(other)).ledger.lessons;
          same(lessons(joinJournals(one, other).months), whole);
          expect(sharedLessons(one, other), String(i)).toBe(lessons(one.months).length + lessons(other.months).length - whole.length);
        }
      }),
      { numRuns: 150 },
    );
    expect.hasAssertions();
  });

  it('are left as they were', () => {
    const pairs = holds(({ join, one, other }) => {
      const before = structuredClone([one, other]);
      join(one, other);
      expect([one, other]).toEqual(before);
    });
    expect(pairs).toBeGreaterThan(MANY);
  });

  it('are rows that a copy may have', () => {
    const pairs = holds(({ join, one, other }) => {
      const joined = join(one, other) as object;
      if ('months' in joined && 'journal' in joined && typeof joined.journal === 'object') {
        const { journal, months } = joined as JournalRows;
        parseRow('journals', journal, NOW);
        for (const month of months) parseRow('months', month, NOW);
      }
    });
    expect(pairs).toBeGreaterThan(MANY);
  });
});

describe('of one journal', () => {
  const seen = (when: string, ...lessons: [string, string][]) => {
    const [rows] = journalsOf(
      rowsOf(
        learn(
          NOTHING_KNOWN,
          reading(
            'planning',
            at(when),
            lessons.map(([place, words]) => lesson(place, words)),
          ),
          ZONE,
        ),
      ),
    );
    return rows!;
  };

  it('what one browser saw empty and the other filled says when it was entered', () => {
    const joined = joinJournals(
      seen('11-18 14:00', ['2026-11-18', '-topic']),
      seen('11-19 09:00', ['2026-11-18', '+topic'], ['2026-12-01', '-topic']),
    );
    expect(joined.journal.months).toEqual(['2026-11', '2026-12']);
    expect(joined.months.map(({ month, lessons, open }) => [month, lessons.length, open])).toEqual([
      ['2026-11', 1, undefined],
      ['2026-12', 1, VIEWER],
    ]);
    expect(joined.months[0]).toMatchObject({ empties: [at('11-18 14:00')], views: expect.arrayContaining([at('11-19 09:00')]) });
  });
});

describe('of one inspection', () => {
  const [sample] = fc.sample(inspection, { numRuns: 1, seed: 7 });
  const base = { viewer: VIEWER, ...(sample as Inspection), issued: null, closedAt: null, names: {} };
  const issued = { at: at('11-10 09:00'), term: '2026-12-01' };

  it('the state that has come further holds, with the names of both', () => {
    const open = { ...base, name: 'Старое название', names: { 900777: 'Иванова А. П.' } };
    const closed = { ...base, issued, closedAt: at('11-20 09:00'), names: { 900778: 'Петров Б. В.' } };
    expect(joinInspections(open, closed)).toEqual({ ...closed, names: { ...open.names, ...closed.names } });
    expect(joinInspections(open, { ...base, issued })).toMatchObject({ issued, closedAt: null });
  });
});

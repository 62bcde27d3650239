import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../../../lib/backup/contents.ts';
import {
  joinInspected,
  joinInspections,
  joinJournals,
  joinRosters,
  joinWeeks,
  sharedLessons,
  type InspectionRows,
  type JournalRows,
} from '../../../lib/backup/joined.ts';
import { parseRow } from '../../../lib/backup/row-schema.ts';
import type { Inspection, Remark } from '../../../lib/inspection.ts';
import { learn, NOTHING_KNOWN } from '../../../lib/learn.ts';
import { mergeJournals } from '../../../lib/merged.ts';
import { unpack } from '../../../lib/packing.ts';
import { inspectedIn, inspectedRow } from '../../../lib/supervision-history.ts';
import { known } from '../known.ts';
import { at, lesson, reading, ZONE } from '../readings.ts';
import { canonical, inspection, instant, NOW, remarkOf, rowsOf, threeBrowsers, twoBrowsers, VIEWER } from './copies.ts';

/** Rows of two browsers as one: whichever comes first, however often. */

const JOINS = {
  weeks: [joinWeeks, ({ group, monday }: Rows['weeks'][number]) => `${group} ${monday}`],
  rosters: [joinRosters, ({ scope }: Rows['rosters'][number]) => scope],
  inspected: [joinInspected, (row: Rows['inspected'][number]) => `${row.inspection} ${row.journal}`],
} as const;

const journalsOf = ({ journals, months }: Rows): JournalRows[] =>
  journals.map((journal) => ({ journal, months: months.filter((month) => month.journal === journal.journal) }));

const inspectionsOf = ({ inspections, inspected }: Rows): InspectionRows[] =>
  inspections.map((inspection) => ({ inspection, inspected: inspected.filter((row) => row.inspection === inspection.id) }));

/** All pairs of rows that meet, with how they are joined. */
function pairsOf(a: Rows, b: Rows): { join: (one: never, other: never) => unknown; one: never; other: never }[] {
  const journals = journalsOf(a).flatMap((one) =>
    journalsOf(b).flatMap((other) =>
      one.journal.journal === other.journal.journal ? [{ join: joinJournals as never, one: one as never, other: other as never }] : [],
    ),
  );
  const inspections = inspectionsOf(a).flatMap((one) =>
    inspectionsOf(b).flatMap((other) =>
      one.inspection.id === other.inspection.id ? [{ join: joinInspections as never, one: one as never, other: other as never }] : [],
    ),
  );
  const others = Object.entries(JOINS).flatMap(([store, [join, keyOf]]) =>
    (a[store as 'weeks'] as never[]).flatMap((one) =>
      (b[store as 'weeks'] as never[]).flatMap((other) => (keyOf(one) === keyOf(other) ? [{ join: join as never, one, other }] : [])),
    ),
  );
  return [...journals, ...inspections, ...others] as never;
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
      if ('inspected' in joined) {
        const { inspection: row, inspected } = joined as InspectionRows;
        parseRow('inspections', row, NOW);
        for (const each of inspected) parseRow('inspected', each, NOW);
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
  const page = (when: string, ...lessons: Parameters<typeof lesson>[]) =>
    known(
      reading(
        'planning',
        at(when),
        lessons.map((each) => lesson(...each)),
      ),
    );
  const seen = page('11-18 13:00', ['2026-11-16', '-topic', { lessonId: '10001' }]);
  const lookedAt = (when: string, remarks: Remark[] = [], journal = seen) =>
    inspectedRow(VIEWER, { inspection: base.id, known: journal, remarks, firstAt: at('11-01 09:00'), lastAt: at(when) });
  const remark: Remark = {
    id: '10001 topic-missing',
    lesson: '10001',
    date: '2026-11-16',
    rule: 'topic-missing',
    fields: ['topic'],
    text: 'Тема не указана',
    madeAt: at('11-18 13:00'),
    fixedAt: null,
    isPast: false,
    dismissed: null,
  };
  /** What two accounts come to, whichever comes first. */
  const bothWays = (a: InspectionRows, b: InspectionRows) => {
    same(joinInspections(a, b), joinInspections(b, a));
    return joinInspections(a, b);
  };
  const remarksOf = (a: Rows['inspected'][number], b: Rows['inspected'][number]) => {
    const { inspected } = bothWays({ inspection: base, inspected: [a] }, { inspection: base, inspected: [b] });
    return inspectedIn(inspected[0]!).remarks;
  };

  it('the later account holds as a whole, with the names of both', () => {
    const open = { ...base, name: 'Старое название', names: { 900777: 'Иванова А. П.' } };
    const closed = { ...base, issued, closedAt: at('11-20 09:00'), names: { 900778: 'Петров Б. В.' } };
    const { inspection: joined } = bothWays({ inspection: open, inspected: [] }, { inspection: closed, inspected: [] });
    expect(joined).toEqual({ ...closed, names: { ...open.names, ...closed.names } });
  });

  it('an older copy does not hand over again what was returned to be collected', () => {
    const older = { inspection: { ...base, issued }, inspected: [lookedAt('11-11 09:00')] };
    const returned = { inspection: base, inspected: [lookedAt('11-12 09:00')] };
    expect(bothWays(older, returned).inspection.issued).toBeNull();
    expect(bothWays(older, { ...returned, inspected: [lookedAt('11-11 09:00')] }).inspection.issued).toBeNull();
    expect(bothWays({ ...older, inspected: [lookedAt('11-13 09:00')] }, returned).inspection.issued).toEqual(issued);
  });

  it('an older copy does not close a remark that has been opened again', () => {
    const opened = lookedAt('11-20 13:00', [remark]);
    expect(remarksOf(lookedAt('11-19 13:00', [{ ...remark, fixedAt: at('11-19 13:00') }]), opened)).toEqual([remark]);
    expect(remarksOf(lookedAt('11-19 13:00', [{ ...remark, dismissed: 'mistaken' }]), opened)).toEqual([remark]);
    const fixed = { ...remark, fixedAt: at('11-21 13:00') };
    expect(remarksOf(lookedAt('11-21 13:00', [fixed]), opened)).toEqual([fixed]);
  });

  it('what was dismissed after the last look stays so', () => {
    const dismissed: Remark = { ...remark, dismissed: 'agreed' };
    expect(remarksOf(lookedAt('11-20 13:00', [remark]), lookedAt('11-20 13:00', [dismissed]))).toEqual([dismissed]);
  });

  it('a remark in the deputy’s own words keeps them, however it stands by now', () => {
    const own: Remark = { ...remark, text: 'Прошу указать тему', byHand: true };
    const fixed = { ...remark, fixedAt: at('11-20 13:00') };
    expect(remarksOf(lookedAt('11-19 13:00', [own]), lookedAt('11-20 13:00', [fixed]))).toEqual([{ ...own, fixedAt: fixed.fixedAt }]);
  });

  it('a remark noted by the place of its lesson is the one noted by its id', () => {
    const placed = { ...remark, id: '2026-11-16#1 topic-missing', lesson: '2026-11-16#1', madeAt: at('11-17 13:00'), dismissed: 'agreed' as const };
    const unnamed = page('11-17 13:00', ['2026-11-16', '-topic']);
    const joined = remarksOf(lookedAt('11-17 13:00', [placed], unnamed), lookedAt('11-18 13:00', [remark]));
    expect(joined).toEqual([{ ...remark, madeAt: placed.madeAt }]);
    // Whichever is the later: the name is that of the lesson by now.
    expect(remarksOf(lookedAt('11-19 13:00', [placed], unnamed), lookedAt('11-18 13:00', [remark]))).toEqual([
      { ...placed, id: remark.id, lesson: remark.lesson },
    ]);
    // Two lessons of a day stay two, and what was added by hand is itself.
    const second = { ...placed, id: '2026-11-16#2 topic-missing', lesson: '2026-11-16#2' };
    expect(remarksOf(lookedAt('11-17 13:00', [second], unnamed), lookedAt('11-18 13:00', [remark]))).toHaveLength(2);
    const byDeputy = { ...remark, rule: null, id: 'a' };
    expect(remarksOf(lookedAt('11-17 13:00', [byDeputy]), lookedAt('11-18 13:00', [{ ...byDeputy, id: 'b' }]))).toHaveLength(2);
  });

  const matters = [
    { id: '10001 topic-missing', lesson: '10001', rule: 'topic-missing' },
    { id: '2026-11-17#1 topic-missing', lesson: '2026-11-17#1', rule: 'topic-missing' },
    { id: 'by-hand', lesson: null, rule: null },
  ];
  /** One account: all have the same remarks, each in its own state. */
  const account = fc
    .record({
      inspection,
      lastAt: fc.oneof(instant, fc.constantFrom(at('11-18 13:00'), at('11-19 13:00'))),
      remarks: fc.tuple(...matters.map(remarkOf)),
    })
    .map((each): InspectionRows => {
      const row = inspectedRow(VIEWER, { inspection: base.id, known: seen, remarks: each.remarks, firstAt: at('11-01 09:00'), lastAt: each.lastAt });
      return { inspection: { viewer: VIEWER, ...each.inspection, id: base.id }, inspected: [row] };
    });

  it('three accounts of the same remarks come to one, in whatever order', () => {
    fc.assert(
      fc.property(account, account, account, (a, b, c) => {
        same(joinInspections(joinInspections(a, b), c), joinInspections(a, joinInspections(c, b)));
      }),
      { numRuns: 500 },
    );
    expect.hasAssertions();
  });

  it('three accounts of any remarks come to the same inspection', () => {
    const summary = ({ inspection: joined, inspected }: InspectionRows) => [
      joined,
      inspected.map(({ journal, lastAt, firstAt }) => [journal, firstAt, lastAt]),
    ];
    fc.assert(
      fc.property(threeBrowsers, (all) => {
        const [a, b, c] = all.map((rows) => inspectionsOf(rows)[0]);
        if (a === undefined || b?.inspection.id !== a.inspection.id || c?.inspection.id !== a.inspection.id) return;
        same(summary(joinInspections(joinInspections(a, b), c)), summary(joinInspections(a, joinInspections(c, b))));
      }),
      { numRuns: 80 },
    );
    expect.hasAssertions();
  });
});

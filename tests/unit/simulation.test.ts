import { describe, expect, it } from 'vitest';
import { caseOf } from '../simulation/cases.ts';
import { JOURNAL_PAGES } from '../../lib/vocabulary.ts';
import { check, type Tally } from '../simulation/check.ts';
import { printed } from '../simulation/print.ts';
import { shrink } from '../simulation/shrink.ts';

/** So many weeks have more than 100,000 fields of lessons. */
const ENOUGH = 1900;
/** POLDEN_SEED makes other weeks, POLDEN_WEEKS more of them. */
const SEED = Number(process.env['POLDEN_SEED'] ?? 20261116);
const WEEKS = Number(process.env['POLDEN_WEEKS'] ?? ENOUGH);

const newTally = (every: number): Tally => ({ fields: 0, standings: {}, pages: {}, every, replays: 0 });

describe('simulated school weeks', () => {
  it('are judged as the truth is, and unknown only where another truth fits all that was seen', { timeout: 60_000 + WEEKS * 100 }, () => {
    const tally = newTally(97);
    for (let week = 0; week < WEEKS; week += 1) {
      const world = caseOf(SEED + week);
      const failure = check(world, tally);
      if (failure === null) continue;
      const smallest = shrink(world, failure, (smaller) => check(smaller, newTally(1)));
      expect.fail(printed(smallest.world, smallest.failure));
    }
    if (WEEKS > ENOUGH) console.info(JSON.stringify(tally));
    if (WEEKS < ENOUGH) return;
    expect(tally.fields).toBeGreaterThan(100_000);
    // A generator that never leads to some standing, or opens no page of some kind, would prove nothing about it.
    for (const standing of ['upcoming', 'pending', 'on-time', 'late', 'overdue', 'unknown'] as const) {
      expect([standing, (tally.standings[standing] ?? 0) > 1000]).toEqual([standing, true]);
    }
    for (const page of [...JOURNAL_PAGES, 'lesson', 'homework-list', 'schedule', 'change-log'] as const) {
      expect([page, (tally.pages[page] ?? 0) > 1000]).toEqual([page, true]);
    }
    expect(tally.replays).toBeGreaterThan(100);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredAfter, lastState, merge, NO_EVIDENCE, seen, type Evidence } from '../../lib/evidence.ts';
import { enteredAt } from './known.ts';

/** Few instants, so that views often fall together. */
const instant = fc.integer({ min: 0, max: 12 });
const view = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('empty' as const, 'filled' as const), instant).map(([state, t]) => seen(state, t)) },
  { weight: 1, arbitrary: instant.map(enteredAt) },
);
const views = fc.array(view, { maxLength: 12 });
const joined = (list: readonly Evidence[]) => list.reduce(merge, NO_EVIDENCE);
const evidence = views.map(joined);

describe('merging evidence', () => {
  it('twice changes nothing', () => {
    fc.assert(
      fc.property(evidence, (a) => {
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });

  it('does not depend on which comes first', () => {
    fc.assert(
      fc.property(evidence, evidence, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('does not depend on how it is grouped', () => {
    fc.assert(
      fc.property(evidence, evidence, evidence, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      { numRuns: 1000 },
    );
  });

  it('with nothing changes nothing, also when the nothing was stored and read back', () => {
    const stored = structuredClone(NO_EVIDENCE);
    fc.assert(
      fc.property(evidence, (a) => {
        for (const nothing of [NO_EVIDENCE, stored]) {
          expect(merge(a, nothing)).toEqual(a);
          expect(merge(nothing, a)).toEqual(a);
        }
      }),
    );
  });

  it('gives the same for the same views in any order, any grouping and any number of times', () => {
    const shuffled = views.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }), fc.nat(24)),
    );
    fc.assert(
      fc.property(shuffled, ([list, other, cut]) => {
        expect(merge(joined(other.slice(0, cut)), joined(other.slice(cut)))).toEqual(joined(list));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves its arguments as they were', () => {
    fc.assert(
      fc.property(evidence, evidence, (a, b) => {
        const before = structuredClone([a, b]);
        merge(a, b);
        expect([a, b]).toEqual(before);
      }),
    );
  });

  it('says what the views say: first and last filled, last empty, and the empties before the first filled', () => {
    const raw = fc.array(fc.tuple(fc.constantFrom('empty' as const, 'filled' as const), instant), { maxLength: 12 });
    fc.assert(
      fc.property(raw, (list) => {
        const of = (wanted: string) => list.flatMap(([state, t]) => (state === wanted ? [t] : [])).sort((a, b) => a - b);
        const firstFilled = of('filled')[0] ?? null;
        expect(joined(list.map(([state, t]) => seen(state, t)))).toEqual({
          empties: [...new Set(of('empty'))].filter((t) => firstFilled === null || t < firstFilled),
          firstFilled,
          lastEmpty: of('empty').at(-1) ?? null,
          lastFilled: of('filled').at(-1) ?? null,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every empty view, since another browser may show that it was filled between two of them', () => {
    const here = joined([seen('empty', 2), seen('empty', 8)]);
    expect(enteredAfter(here)).toBe(8);
    expect(enteredAfter(merge(here, seen('filled', 5)))).toBe(2);
  });
});

describe('the last state', () => {
  it('is that of the latest view, in whatever order the views came', () => {
    expect(lastState(joined([seen('filled', 5), seen('empty', 3)]))).toBe('filled');
    expect(lastState(joined([seen('empty', 6), seen('filled', 5)]))).toBe('empty');
  });

  it('is filled when two views of one instant disagree, for there must be no false alarm', () => {
    expect(lastState(joined([seen('empty', 5), seen('filled', 5)]))).toBe('filled');
    expect(lastState(joined([seen('filled', 5), seen('empty', 5)]))).toBe('filled');
  });

  it('is not known of what nobody has shown', () => {
    expect(lastState(NO_EVIDENCE)).toBeNull();
    expect(enteredAfter(NO_EVIDENCE)).toBeNull();
  });
});

describe('an exact entry', () => {
  it('is after the millisecond before it and by its own instant', () => {
    const exact = enteredAt(100);
    expect(enteredAfter(exact)).toBe(99);
    expect(exact.firstFilled).toBe(100);
    expect(lastState(exact)).toBe('filled');
  });

  it('gives way to an earlier entry that another source knows of', () => {
    const both = merge(enteredAt(100), enteredAt(40));
    expect(both.firstFilled).toBe(40);
    expect(enteredAfter(both)).toBe(39);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, NO_EVIDENCE, seen, type Evidence } from '../../lib/evidence.ts';
import { fieldEvidence, standingOf } from '../../lib/standing.ts';
import type { ComponentState, Standing } from '../../lib/vocabulary.ts';
import { enteredAt } from './known.ts';

/**
 * Soundness and completeness, by brute force over all that may have happened on a small grid of time.
 * A timeline says of one component whether it is filled at each tick (bit t); before tick 0 it is empty.
 */
const TICKS = [0, 1, 2, 3, 4, 5, 6];
const TIMELINES = Array.from({ length: 2 ** TICKS.length }, (_, mask) => mask);
const NEVER = Infinity;
/** Fewer under mutation testing, where they are run once for each mutant. */
const RUNS = Number(process.env.POLDEN_RUNS ?? 30_000);

const isFilled = (timeline: number, tick: number) => tick >= 0 && ((timeline >> tick) & 1) === 1;
const firstEntry = (timeline: number) => TICKS.find((tick) => isFilled(timeline, tick)) ?? NEVER;

/** What is known of one component: its state at the ticks at which it was shown, and entries known to the tick. */
interface Component {
  views: { tick: number; state: ComponentState }[];
  exact: number[];
}

/** An exact entry is as good as two views: empty just before, filled at the tick. */
function allViews({ views, exact }: Component): Component['views'] {
  return [
    ...views,
    ...exact.flatMap((tick) => [
      { tick: tick - 1, state: 'empty' as const },
      { tick, state: 'filled' as const },
    ]),
  ];
}

/**
 * Whether a timeline is a possible truth. The design reads an empty view as "not entered before, unless
 * it was seen filled earlier": so no truth in which an entry comes and goes with nobody having seen it.
 */
function fits(timeline: number, component: Component): boolean {
  const firstSeen = firstSeenFilled(component);
  return allViews(component).every(({ tick, state }) => {
    if (isFilled(timeline, tick) !== (state === 'filled')) return false;
    return state === 'filled' || firstSeen < tick || firstEntry(timeline) > tick;
  });
}

function firstSeenFilled(component: Component): number {
  return Math.min(NEVER, ...allViews(component).flatMap(({ tick, state }) => (state === 'filled' ? [tick] : [])));
}

/** A field is last seen filled if any of its components is; null when no page showed it. */
function lastSeen(components: readonly Component[]): ComponentState | null {
  const states = components.map((component) => allViews(component).reduce((last, view) => (view.tick > last.tick ? view : last)).state);
  return states.includes('filled') ? 'filled' : (states[0] ?? null);
}

/** Every standing that a possible truth gives the field: an entry's instant is the earliest of its components'. */
function possibleVerdicts(components: readonly Component[], due: number): Set<Standing> {
  const inTime = new Set<boolean>();
  const entries = components.map((component) => [...new Set(TIMELINES.filter((timeline) => fits(timeline, component)).map(firstEntry))]);
  const walk = (index: number, earliest: number): void => {
    if (index === entries.length) inTime.add(earliest <= due);
    else for (const entry of entries[index]!) walk(index + 1, Math.min(earliest, entry));
  };
  walk(0, NEVER);
  return new Set([...inTime].map((yes) => (yes ? 'on-time' : lastSeen(components) === 'filled' ? 'late' : 'overdue')));
}

function evidenceOf({ views, exact }: Component): Evidence {
  return [...views.map(({ tick, state }) => seen(state, tick)), ...exact.map(enteredAt)].reduce(merge, NO_EVIDENCE);
}

interface Case {
  components: Component[];
  due: number;
  now: number;
  over: boolean;
}

/** Something that really happened, and the pages that were opened while it did, all by `now`. */
const happened: fc.Arbitrary<Case> = fc
  .record({
    wanted: fc.array(fc.nat(127), { minLength: 1, maxLength: 3 }),
    // Each page view shows some of the components: bit i is component i.
    pages: fc.array(fc.record({ tick: fc.nat(6), shows: fc.integer({ min: 1, max: 7 }) }), { maxLength: 5 }),
    // Which entries were watched live: bit t of component i.
    watched: fc.array(fc.constantFrom(0, 0, 0, 127, 5, 42), { minLength: 3, maxLength: 3 }),
    due: fc.nat(6),
    now: fc.nat(6),
    over: fc.boolean(),
  })
  .map(({ wanted, pages, watched, due, now, over }) => {
    const components = wanted.map((timeline, i): Component => {
      const ticks = pages.filter(({ tick, shows }) => tick <= now && isFilled(shows, i)).map(({ tick }) => tick);
      const component: Component = { views: [], exact: [] };
      let filled = false;
      for (const tick of TICKS) {
        // Nothing is cleared that nobody has seen: see `fits`.
        const next: boolean = isFilled(timeline, tick) || (filled && firstSeenFilled(component) === NEVER);
        if (next && !filled && tick <= now && isFilled(watched[i]!, tick)) component.exact.push(tick);
        filled = next;
        for (const _ of ticks.filter((view) => view === tick)) component.views.push({ tick, state: filled ? 'filled' : 'empty' });
      }
      return component;
    });
    return { components, due, now, over };
  });

describe('the standing of a field', () => {
  it('contradicts no possible truth, and is unknown only where two of them differ', () => {
    const met = new Map<Standing, number>();
    fc.assert(
      fc.property(happened, ({ components, due, now, over }) => {
        const shown = components.filter(({ views, exact }) => views.length + exact.length > 0);
        const verdicts = possibleVerdicts(shown, due);
        const standing = standingOf(fieldEvidence(components.map(evidenceOf)), due, now, over);
        met.set(standing, (met.get(standing) ?? 0) + 1);

        // Something did happen, so at least one truth fits.
        expect(verdicts.size).toBeGreaterThan(0);
        const waiting = lastSeen(shown) === 'empty' && now <= due ? (over ? 'pending' : 'upcoming') : null;
        // Where nothing was shown there is no truth to be certain of.
        const certain = verdicts.size === 1 && shown.length > 0 ? [...verdicts][0] : null;
        expect(standing).toBe(certain ?? waiting ?? 'unknown');
      }),
      { numRuns: RUNS },
    );
    // A generator that never leads to some standing would prove nothing about it.
    for (const standing of ['upcoming', 'pending', 'on-time', 'late', 'overdue', 'unknown'] as const) {
      expect([standing, (met.get(standing) ?? 0) > RUNS / 300]).toEqual([standing, true]);
    }
  });
});

const DUE = 1000;
const field = (...components: Evidence[][]) => fieldEvidence(components.map((views) => views.reduce(merge, NO_EVIDENCE)));
const standing = (views: Evidence[], now: number, over = true) => standingOf(field(views), DUE, now, over);

describe('the table of standings', () => {
  it('says on time when it was seen filled by the deadline, the deadline itself included', () => {
    expect(standing([seen('filled', DUE)], 5000)).toBe('on-time');
    expect(standing([seen('empty', DUE - 1), seen('filled', DUE)], 5000)).toBe('on-time');
    expect(standing([enteredAt(DUE)], 5000)).toBe('on-time');
  });

  it('says late when it was seen empty at the deadline or after it, and is filled now', () => {
    expect(standing([seen('empty', DUE), seen('filled', 3000)], 5000)).toBe('late');
    expect(standing([enteredAt(DUE + 1)], 5000)).toBe('late');
  });

  it('says overdue when it was seen empty after the deadline and never filled', () => {
    expect(standing([seen('empty', 2000)], 5000)).toBe('overdue');
    expect(standing([seen('empty', 500), seen('empty', 2000)], 5000)).toBe('overdue');
  });

  it('says pending while the deadline has not passed, and upcoming while the lesson is not over', () => {
    expect(standing([seen('empty', 500)], DUE)).toBe('pending');
    expect(standing([seen('empty', 500)], DUE, false)).toBe('upcoming');
  });

  it('says unknown of what was last seen empty before a deadline that has passed since', () => {
    expect(standing([seen('empty', 500)], DUE + 1)).toBe('unknown');
  });

  it('says unknown of what was first seen filled after the deadline and never seen empty after it', () => {
    expect(standing([seen('filled', 2000)], 5000)).toBe('unknown');
    expect(standing([seen('empty', 500), seen('filled', 2000)], 5000)).toBe('unknown');
  });

  it('says unknown of what no page has shown', () => {
    expect(standing([], 500)).toBe('unknown');
    expect(standing([], 5000)).toBe('unknown');
  });

  it('lets an entry in time stand after it was cleared', () => {
    expect(standing([seen('filled', 500), seen('empty', 2000)], 5000)).toBe('on-time');
  });

  it('calls an entry that came late and was cleared again overdue', () => {
    expect(standing([seen('empty', 1500), seen('filled', 2000), seen('empty', 3000)], 5000)).toBe('overdue');
  });

  it('takes an empty view after a filled one for a clearing, which says nothing of the first entry', () => {
    expect(standing([seen('filled', 2000), seen('empty', 3000)], 5000)).toBe('unknown');
  });
});

describe('a field of several components', () => {
  it('is in time as soon as one of them is', () => {
    expect(standingOf(field([seen('empty', 2000)], [seen('filled', 900)]), DUE, 5000, true)).toBe('on-time');
  });

  it('is overdue only when each component shown was empty after the deadline', () => {
    expect(standingOf(field([seen('empty', 2000)], [seen('empty', 1500)]), DUE, 5000, true)).toBe('overdue');
    expect(standingOf(field([seen('empty', 2000)], [seen('empty', 900)]), DUE, 5000, true)).toBe('unknown');
  });

  it('does not wait for components that no page could show', () => {
    expect(standingOf(field([seen('empty', 2000)], []), DUE, 5000, true)).toBe('overdue');
  });

  /** The same whichever component comes first. */
  const ofBoth = (a: Evidence[], b: Evidence[]) => {
    const joined = field(a, b);
    expect(field(b, a)).toEqual(joined);
    return joined;
  };

  it('tells the latest view by which all of them had been empty', () => {
    expect(field([seen('empty', 700)]).lastEmpty).toBe(700);
    expect(ofBoth([seen('empty', 700)], [seen('empty', 500)]).lastEmpty).toBe(500);
    expect(ofBoth([seen('empty', 700)], [seen('filled', 500)]).lastEmpty).toBeNull();
    expect(ofBoth([seen('empty', 700)], [seen('filled', 500), seen('empty', 900)]).lastEmpty).toBe(700);
  });

  it('tells when it was seen at its stalest', () => {
    expect(field([seen('empty', 700)]).seenAt).toBe(700);
    expect(field([seen('filled', 700), seen('empty', 900)]).seenAt).toBe(900);
    expect(field([seen('filled', 700), seen('empty', 300)]).seenAt).toBe(700);
    expect(ofBoth([seen('empty', 700)], [seen('filled', 500)]).seenAt).toBe(500);
    expect(ofBoth([seen('empty', 300)], [seen('filled', 500)]).seenAt).toBe(300);
    expect(ofBoth([seen('empty', 300)], []).seenAt).toBe(300);
    expect(field([]).seenAt).toBeNull();
  });

  it('is as last seen filled where one of them is, and else empty', () => {
    expect(ofBoth([seen('empty', 700)], [seen('filled', 500)]).state).toBe('filled');
    expect(ofBoth([seen('empty', 700)], [seen('filled', 500), seen('empty', 600)]).state).toBe('empty');
    expect(ofBoth([seen('empty', 700)], []).state).toBe('empty');
    expect(field([], []).state).toBeNull();
  });

  it('was entered after the earliest of what each of them proves, and by the earliest of their entries', () => {
    expect(ofBoth([seen('empty', 700)], [seen('empty', 500)])).toMatchObject({ after: 500, by: null });
    expect(ofBoth([seen('empty', 700), seen('filled', 900)], [seen('empty', 500), seen('filled', 800)])).toMatchObject({ after: 500, by: 800 });
    expect(ofBoth([seen('empty', 700)], [seen('filled', 800)])).toMatchObject({ after: null, by: 800 });
    expect(ofBoth([seen('empty', 700)], [])).toMatchObject({ after: 700, by: null });
  });
});

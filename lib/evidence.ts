import type { ComponentState, Instant } from './vocabulary.ts';

/**
 * Everything that the page views so far prove about one component of one lesson.
 *
 * Let E be the unknown instant of its first entry. A view at t that shows it empty says E > t,
 * unless it had been seen filled before (then it was cleared); a view that shows it filled says
 * E ≤ t. Merging is a join: idempotent, commutative, associative, so neither the order in
 * which views arrive nor their arriving twice makes a difference.
 */
export interface Evidence {
  /**
   * Views that showed it empty before it was first seen filled, ascending. All of them are kept:
   * another browser's view may yet move `firstFilled` back between two of them.
   */
  readonly empties: readonly Instant[];
  /** The earliest view that showed it filled. */
  readonly firstFilled: Instant | null;
  /** The latest view that showed it empty, cleared entries included. */
  readonly lastEmpty: Instant | null;
  readonly lastFilled: Instant | null;
}

export const NO_EVIDENCE: Evidence = { empties: [], firstFilled: null, lastEmpty: null, lastFilled: null };

/** What one view at an instant proves. */
export function seen(state: ComponentState, at: Instant): Evidence {
  return state === 'empty'
    ? { empties: [at], firstFilled: null, lastEmpty: at, lastFilled: null }
    : { empties: [], firstFilled: at, lastEmpty: null, lastFilled: at };
}

/** The join of two pieces of evidence about the same component. */
export function merge(a: Evidence, b: Evidence): Evidence {
  if (a === NO_EVIDENCE) return b;
  if (b === NO_EVIDENCE) return a;
  const firstFilled = least(a.firstFilled, b.firstFilled);
  return {
    empties: unionBefore(a.empties, b.empties, firstFilled),
    firstFilled,
    lastEmpty: greatest(a.lastEmpty, b.lastEmpty),
    lastFilled: greatest(a.lastFilled, b.lastFilled),
  };
}

/** What the latest view showed; null when no view showed this component. A tie goes to "filled": never a false alarm. */
export function lastState({ lastEmpty, lastFilled }: Evidence): ComponentState | null {
  if (lastFilled !== null && (lastEmpty === null || lastEmpty <= lastFilled)) return 'filled';
  return lastEmpty === null ? null : 'empty';
}

/** E is after this instant for certain; null when nothing proves it. */
export function enteredAfter({ empties }: Evidence): Instant | null {
  return empties.at(-1) ?? null;
}

function unionBefore(a: readonly Instant[], b: readonly Instant[], limit: Instant | null): Instant[] {
  const union: Instant[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const next = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!;
    if (limit !== null && next >= limit) break;
    if (next !== union.at(-1)) union.push(next);
  }
  return union;
}

function least(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** The later of two instants, either of which may be missing. */
export function greatest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

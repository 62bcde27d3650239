import { journalKey } from './journal-key.ts';
import type { OpenLesson } from './overview.ts';
import type { Instant } from './vocabulary.ts';

/** What the popup has shown, visit by visit: what was not there the last time is new. Keys only, of what is shown now and was shown then. */
export interface Visit {
  /** Whose lessons they are. */
  viewer: string;
  begunAt: Instant;
  shown: readonly string[];
  /** What the visit before had shown; null: nobody knows, and nothing is new. */
  before: readonly string[] | null;
}

/** Opened again within this time it is the same visit: a popup closes at every click beside it. */
const VISIT = 5 * 60_000;

/** Names a lesson of the popup's lists: one that was due and is overdue now is another. */
export function openKey(list: 'due' | 'overdue', { journal, date, order }: Pick<OpenLesson, 'journal' | 'date' | 'order'>): string {
  return `${list} ${journalKey(journal)} ${date}#${order}`;
}

/** The visit of a popup that was opened and shows these lessons. */
export function opened(last: Visit | null, viewer: string, shown: readonly string[], now: Instant): Visit {
  if (last?.viewer !== viewer) return { viewer, begunAt: now, shown, before: null };
  // A clock that was set back ends a visit as well.
  const goesOn = now >= last.begunAt && now - last.begunAt < VISIT;
  return goesOn ? { ...last, shown } : { viewer, begunAt: now, shown, before: last.shown };
}

/** The same visit once something was changed in the popup itself: what comes back by that is not new. */
export function redrawn(visit: Visit, shown: readonly string[]): Visit {
  const known = new Set(visit.shown);
  return { ...visit, shown, before: visit.before && [...visit.before, ...shown.filter((key) => !known.has(key))] };
}

/** What is new in a visit. */
export function newIn({ shown, before }: Visit): ReadonlySet<string> {
  const known = new Set(before ?? shown);
  return new Set(shown.filter((key) => !known.has(key)));
}

import { keptFrom } from '../retention.ts';
import type { Settings } from '../settings-schema.ts';
import type { CivilDate, Instant } from '../vocabulary.ts';
import { ROW_STORES, type Contents } from './contents.ts';
import { lessonsBefore, stocktaking, type AccountStock } from './stock.ts';

/** What a copy would do, told before it is done. */
export interface Preview {
  madeAt: Instant;
  /** What is in it, by account. */
  accounts: readonly AccountStock[];
  comparison: Comparison;
  /** Inspections that stay out, since supervision is off. */
  leftOut: number;
  /** Lessons that are older than what is kept, joined under the settings that are, or under those of the copy. */
  outdated: { merge: number; replace: number };
}

/** What a copy and the history have of each other. */
export interface Comparison {
  /** Of the copy: what the history has not. */
  added: Tally;
  /** Of both. */
  shared: Tally;
  /** Of the history: what the copy has not. */
  missing: Tally;
}

export interface Tally {
  journals: number;
  lessons: number;
  inspections: number;
}

/** What the contents of a copy hold, by account. */
export function stockOf({ rows }: Pick<Contents, 'rows'>): AccountStock[] {
  const stock = stocktaking();
  for (const store of ROW_STORES) stock.add(store, rows[store] as never[]);
  return stock.result();
}

/** How many lessons of a copy would not be kept for long. */
export function outdatedIn(accounts: readonly AccountStock[], copy: Settings, own: Settings, today: CivilDate): Preview['outdated'] {
  const count = (settings: Settings) => lessonsBefore(accounts, keptFrom(today, settings));
  return { merge: count(own), replace: count(copy) };
}

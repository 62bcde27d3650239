import { merge, seen, type Evidence } from '../../lib/evidence.ts';
import type { KnownJournal } from '../../lib/history.ts';
import { addReading, type Ledger } from '../../lib/ledger.ts';
import type { Reading } from '../../lib/reading.ts';
import { JOURNAL } from './readings.ts';

/** What is known of the invented journal after some readings. */
export function known(...readings: Reading[]): KnownJournal {
  const ledger = readings.reduce<Ledger>(addReading, { journal: JOURNAL, lessons: [] });
  const pages = Object.fromEntries(readings.map(({ page, address, at }) => [page, { address, at }]));
  return { ledger, pages };
}

/** What an exact source proves of an entry: empty the millisecond before, filled now. */
export function enteredAt(instant: number): Evidence {
  return merge(seen('empty', instant - 1), seen('filled', instant));
}

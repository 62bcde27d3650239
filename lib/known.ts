import { addReading, newer, type Ledger, type Register } from './ledger.ts';
import type { JournalReading } from './reading.ts';
import { JOURNAL_PAGES, type CivilDate, type Instant, type PageId } from './vocabulary.ts';

/** A journal as the history knows it. */
export interface KnownJournal {
  ledger: Ledger;
  /** Where each page kind of this journal was last seen, when, and what it listed in full. */
  pages: Partial<Record<PageId, SeenPage>>;
  /** How many pupils had how many marks in the lessons of a period, as the last page that told it showed them. */
  spread?: Register<Spread>;
}

interface Spread {
  /** The period by the page's own id. */
  period: string | null;
  from: CivilDate;
  to: CivilDate;
  /** How many pupils have n marks, for each n from 0 on. */
  pupils: readonly number[];
}

export interface SeenPage {
  address: string;
  at: Instant;
  /** From which lesson to which it listed them all, as of when: a page left open lists what there was when it was asked for. */
  span?: { from: CivilDate; to: CivilDate; at: Instant };
}

/** A journal with a page view joined in, and with where that page is found again. */
export function joinReading(before: KnownJournal | null, reading: JournalReading): KnownJournal {
  const { page, address, openedAt, at, complete, lessons, period, spread: pupils } = reading;
  const ledger = addReading(before?.ledger, reading);
  // A lesson's own page, or a list of many journals' lessons, is no page of the journal: its address leads to no other lesson of it.
  if (!JOURNAL_PAGES.includes(page)) return { ...before, ledger, pages: { ...before?.pages } };
  const dates = lessons.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const isListed = from !== undefined && to !== undefined;
  const span = complete && isListed ? { span: { from, to, at: openedAt } } : {};
  const spread = pupils !== undefined && isListed ? { spread: newer(before?.spread, { at: openedAt, value: { period, from, to, pupils } }) } : {};
  return { ...before, ledger, pages: { ...before?.pages, [page]: { address, at, ...span } }, ...spread };
}

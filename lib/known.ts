import { addReading, type Ledger } from './ledger.ts';
import type { JournalReading } from './reading.ts';
import { JOURNAL_PAGES, type CivilDate, type Instant, type PageId } from './vocabulary.ts';

/** A journal as the history knows it. */
export interface KnownJournal {
  ledger: Ledger;
  /** Where each page kind of this journal was last seen, when, and what it listed in full. */
  pages: Partial<Record<PageId, SeenPage>>;
}

export interface SeenPage {
  address: string;
  at: Instant;
  /** From which lesson to which it listed them all, as of when: a page left open lists what there was when it was asked for. */
  span?: { from: CivilDate; to: CivilDate; at: Instant };
}

/** A journal with a page view joined in, and with where that page is found again. */
export function joinReading(before: KnownJournal | null, reading: JournalReading): KnownJournal {
  const { page, address, openedAt, at, complete, lessons } = reading;
  const ledger = addReading(before?.ledger, reading);
  // A lesson's own page, or a list of many journals' lessons, is no page of the journal: its address leads to no other lesson of it.
  if (!JOURNAL_PAGES.includes(page)) return { ledger, pages: { ...before?.pages } };
  const dates = lessons.map(({ date }) => date).sort();
  const span = complete && dates.length > 0 ? { span: { from: dates[0]!, to: dates.at(-1)!, at: openedAt } } : {};
  return { ledger, pages: { ...before?.pages, [page]: { address, at, ...span } } };
}

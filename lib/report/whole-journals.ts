import { seenIn, type HistoryDb, type Seen } from '../history.ts';
import type { KnownJournal } from '../known.ts';
import { unpack } from '../packing.ts';
import type { JournalRef } from '../reading.ts';
import { schoolYear } from '../school-year.ts';

/** Reading all of an account's history, a school year at a time, the latest first. */

/** A journal without its lessons, and the months that have some. */
export interface ListedMonths extends Seen {
  journal: string;
  ref: JournalRef;
  months: readonly string[];
}

/** Every journal of an account, the one that began first first: so numbers given by this order stay when another is added. */
export async function listMonths(db: HistoryDb, viewer: string): Promise<ListedMonths[]> {
  const rows = await db.getAll('journals', IDBKeyRange.bound([viewer, ''], [viewer, '\uffff']));
  const first = ({ journal, months }: ListedMonths) => `${months[0] ?? '9999'} ${journal}`;
  return rows.sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

/** The Septembers (`YYYY-09`) in which school years with lessons began, the latest first. */
export function yearsOf(journals: readonly Pick<ListedMonths, 'months'>[]): string[] {
  const years = new Set(journals.flatMap(({ months }) => months.map((month) => yearOf(month))));
  return [...years].sort().toReversed();
}

/** A journal with all its lessons of the school year that began in a September; null where it has none. Judged by year, no exception reaches over the summer. */
export async function readYear(db: HistoryDb, viewer: string, listed: ListedMonths, year: string): Promise<KnownJournal | null> {
  const months = listed.months.filter((month) => yearOf(month) === year);
  if (months.length === 0) return null;
  const tx = db.transaction('months');
  const rows = await Promise.all(months.map((month) => tx.store.get([viewer, month, listed.journal])));
  return { ledger: { journal: listed.ref, lessons: rows.flatMap((row) => (row === undefined ? [] : unpack(row))) }, ...seenIn(listed) };
}

function yearOf(month: string): string {
  return schoolYear(`${month}-01`).from.slice(0, 7);
}

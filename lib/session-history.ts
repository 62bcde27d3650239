import { browser } from 'wxt/browser';
import { joinReading, viewerKey, type KnownJournal } from './history.ts';
import { journalKey } from './journal-key.ts';
import type { JournalRef, Reading } from './reading.ts';

/**
 * Colleagues' journals: a deputy who looks at one sees the joined picture of its pages, but nothing
 * about a colleague is written to disk. It is held in the browser's session storage, which is memory
 * and ends with the browser.
 */

/** Whether the signed-in user is known and not among the known teachers of the journal. */
export function isColleagues(viewer: string | null, teachers: readonly string[] | null): boolean {
  const named = teachers?.filter((teacher) => !teacher.startsWith('name:')) ?? [];
  return viewer !== null && named.length > 0 && named.length === teachers?.length && !named.includes(viewer);
}

const slotOf = (viewer: string, ref: JournalRef) => `journal ${viewer} ${journalKey(ref)}`;

/** What this browser session has seen of a colleague's journal; null if nothing. */
export async function sessionJournal(viewer: string, ref: JournalRef): Promise<KnownJournal | null> {
  const slot = slotOf(viewer, ref);
  const stored = await browser.storage.session.get(slot);
  return (stored[slot] as KnownJournal | undefined) ?? null;
}

/** Joins a page view into what the session holds of a colleague's journal. */
export async function recordInSession(reading: Reading, before: KnownJournal | null): Promise<KnownJournal> {
  const known = joinReading(before, reading);
  await browser.storage.session.set({ [slotOf(viewerKey(reading), reading.journal)]: known });
  return known;
}

/** Forgets what the session holds of a journal. */
export async function forgetSessionJournal(viewer: string, ref: JournalRef): Promise<void> {
  await browser.storage.session.remove(slotOf(viewer, ref));
}

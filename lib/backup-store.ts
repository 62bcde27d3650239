import { browser } from 'wxt/browser';
import type { CopyNotes } from './backup/reminder.ts';
import type { Instant } from './vocabulary.ts';

/** What is noted of copies, for the reminder. */

const SLOT = 'backup';

/** What is noted so far. */
export async function loadCopyNotes(): Promise<CopyNotes> {
  const stored = (await browser.storage.local.get(SLOT))[SLOT] as Partial<CopyNotes> | undefined;
  return { usedSince: stored?.usedSince ?? null, madeAt: stored?.madeAt ?? null, silentUntil: stored?.silentUntil ?? null };
}

/** Notes that the extension is in use; the first time counts. */
export async function noteUse(at: Instant): Promise<void> {
  const notes = await loadCopyNotes();
  if (notes.usedSince === null) await save({ ...notes, usedSince: at });
}

/** Notes that a copy was made. */
export async function noteCopy(at: Instant): Promise<void> {
  await save({ ...(await loadCopyNotes()), madeAt: at, silentUntil: null });
}

/** Says nothing of copies until an instant. */
export async function silenceReminder(until: Instant): Promise<void> {
  await save({ ...(await loadCopyNotes()), silentUntil: until });
}

async function save(notes: CopyNotes): Promise<void> {
  await browser.storage.local.set({ [SLOT]: notes });
}

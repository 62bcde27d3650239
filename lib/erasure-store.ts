import { browser } from 'wxt/browser';
import { clearReminder } from './reminders-store.ts';
import { SESSION_BEGUN } from './session-begun-store.ts';

/** What the school sets is not the teacher's to forget; and that the first page was opened is nothing of hers. */
const KEPT = ['school', 'welcomed'];

/**
 * Forgets what is kept beside the history: settings, notes of our own, what only lasts until the browser is closed, and the
 * reminder that is shown. The settings are removed, not set anew: to open journal pages that is no news, or each would tell
 * its journal once more.
 */
export async function eraseStorage(): Promise<void> {
  const { local, session } = browser.storage;
  await Promise.all([removeAllBut(KEPT, local), removeAllBut([SESSION_BEGUN], session), clearReminder()]);
}

async function removeAllBut(kept: readonly string[], area: typeof browser.storage.local | typeof browser.storage.session): Promise<void> {
  const slots = Object.keys(await area.get(null));
  await area.remove(slots.filter((slot) => !kept.includes(slot)));
}

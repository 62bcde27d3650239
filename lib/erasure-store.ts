import { browser } from 'wxt/browser';
import { refreshManaged } from './managed-store.ts';

/** Forgets what is kept beside the history: settings, notes of our own, and what only lasts until the browser is closed. */
export async function eraseStorage(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  // What the school sets is not the teacher's to forget.
  await refreshManaged();
}

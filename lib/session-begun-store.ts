import { browser } from 'wxt/browser';

/** What the browser forgets when it is closed and when the extension is switched off, installed or updated, but not when it stops the background. */
export const SESSION_BEGUN = 'begun';

/** Notes that the background runs. True if it is the first time since the extension was started. */
export async function beginSession(): Promise<boolean> {
  const stored = await browser.storage.session.get(SESSION_BEGUN);
  if (stored[SESSION_BEGUN] === true) return false;
  await browser.storage.session.set({ [SESSION_BEGUN]: true });
  return true;
}

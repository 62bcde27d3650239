import { browser } from 'wxt/browser';
import { parseManaged, type Managed } from './managed.ts';
import { stableText } from './stable-text.ts';

/**
 * What the school has set on this computer. A copy of it is kept: a browser that has just been started takes seconds to
 * answer what its policies are, and no page of the journal is to wait for that.
 */

/** `watchStorage` knows it, too. */
const SCHOOL_SLOT = 'school';

/** What the school has set as far as it is known; nothing where it has set nothing. */
export async function loadManaged(): Promise<Managed> {
  return parseManaged((await loadCopy()) ?? {});
}

/** Asks the browser what the school sets now. True if that is something else than it was. */
export async function refreshManaged(): Promise<boolean> {
  // Firefox answers with an error where there is no policy.
  const now: Record<string, unknown> = await browser.storage.managed.get().catch(() => ({}));
  if (stableText(now) === stableText((await loadCopy()) ?? {})) return false;
  await browser.storage.local.set({ [SCHOOL_SLOT]: now });
  return true;
}

async function loadCopy(): Promise<Record<string, unknown> | undefined> {
  return (await browser.storage.local.get(SCHOOL_SLOT))[SCHOOL_SLOT] as Record<string, unknown> | undefined;
}

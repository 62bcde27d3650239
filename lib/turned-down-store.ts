import { browser } from 'wxt/browser';
import type { TurnedDown } from './turning-down.ts';

/**
 * What each tab has turned down last, until the browser is closed: a page of the site may take back what was turned down on
 * it a moment ago, and nothing else.
 */

const slotOf = (tab: number) => `turned-down ${tab}`;

/** Notes what was turned down in a tab, in place of what was before. */
export async function noteTurnedDown(tab: number, done: TurnedDown): Promise<void> {
  await browser.storage.session.set({ [slotOf(tab)]: done });
}

/** What was turned down in a tab last; null if there is nothing. */
export async function lastTurnedDown(tab: number): Promise<TurnedDown | null> {
  const slot = slotOf(tab);
  const stored = await browser.storage.session.get(slot);
  return (stored[slot] as TurnedDown | undefined) ?? null;
}

/** Forgets it: it is taken back once. */
export async function forgetTurnedDown(tab: number): Promise<void> {
  await browser.storage.session.remove(slotOf(tab));
}

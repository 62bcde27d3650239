import { browser } from 'wxt/browser';
import type { Instant } from './vocabulary.ts';

/** Tells open pages of these journals, by `journalKey`, that more is known of them: they ask anew what to draw. */
export async function sendPulse(at: Instant, journals: readonly string[]): Promise<void> {
  await browser.storage.local.set({ pulse: { at, journals } });
}

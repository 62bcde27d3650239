import { browser } from 'wxt/browser';
import type { Visit } from './visit.ts';

const SLOT = 'visit';

/** The popup's last visit; null before the first. */
export async function loadVisit(): Promise<Visit | null> {
  return ((await browser.storage.local.get(SLOT))[SLOT] as Visit | undefined) ?? null;
}

/** Keeps a visit in place of the last. */
export async function saveVisit(visit: Visit): Promise<void> {
  await browser.storage.local.set({ [SLOT]: visit });
}

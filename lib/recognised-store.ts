import { browser } from 'wxt/browser';
import type { Instant, PageId } from './vocabulary.ts';

/** Which kinds of pages were understood when they were last opened, and which were not. */
export type Recognised = Partial<Record<PageId, { at: Instant; outcome: 'read' | 'drifted' }>>;

const SLOT = 'recognised';

/** What is noted of each page kind; empty before the first. */
export async function loadRecognised(): Promise<Recognised> {
  const stored = await browser.storage.local.get(SLOT);
  return (stored[SLOT] as Recognised | undefined) ?? {};
}

/** Notes how a page was met. */
export async function noteRecognised(page: PageId, outcome: 'read' | 'drifted', at: Instant): Promise<void> {
  await browser.storage.local.set({ [SLOT]: { ...(await loadRecognised()), [page]: { at, outcome } } });
}

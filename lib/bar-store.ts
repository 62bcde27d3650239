import { browser } from 'wxt/browser';

/** How the bar was left: collapsed or not, and hidden on which of the person's own days. A convenience: nothing depends on it. */
export interface BarState {
  collapsed: boolean;
  hiddenOn: string | null;
}

const SLOT = 'bar';

/** How the bar was left on some page before. */
export async function loadBar(): Promise<BarState> {
  const stored = (await browser.storage.local.get(SLOT))[SLOT] as Partial<BarState> | undefined;
  return { collapsed: stored?.collapsed === true, hiddenOn: typeof stored?.hiddenOn === 'string' ? stored.hiddenOn : null };
}

/** Keeps how the bar was left, for the next page. */
export async function saveBar(state: BarState): Promise<void> {
  await browser.storage.local.set({ [SLOT]: state });
}

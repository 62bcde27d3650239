import { browser } from 'wxt/browser';
import type { Settings } from './settings-schema.ts';

/** Calls back with each change of the settings until the signal aborts. Works in pages of the site too. */
export function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const next = changes.settings?.newValue;
    // The background wrote it, so it needs no second parse: pages carry no schema.
    if (area === 'local' && next !== undefined) changed(next as Settings);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

import { browser } from 'wxt/browser';

/**
 * Calls back with each new value of a slot of the extension's storage until the signal aborts, for the settings also when
 * what the school sets has changed. Works in pages of the site too.
 */
export function watchStorage(signal: AbortSignal, slot: 'settings' | 'pulse' | 'inspected' | 'recognised', changed: (value: unknown) => void): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const { newValue } = changes[slot] ?? (slot === 'settings' ? changes['school'] : undefined) ?? {};
    if (area === 'local' && newValue !== undefined) changed(newValue);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

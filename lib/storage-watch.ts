import { browser } from 'wxt/browser';

/**
 * Calls back with each new value of a slot of the extension's storage until the signal aborts, for the settings also when
 * what the school sets has changed. The first value of a slot is said to be the first: settings that are stored where there
 * were none are the ones that held anyway. Works in pages of the site too.
 */
export function watchStorage(
  signal: AbortSignal,
  slot: 'settings' | 'pulse' | 'inspected' | 'recognised',
  changed: (value: unknown, isFirst: boolean) => void,
): void {
  const listen = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    const own = changes[slot];
    const { newValue } = own ?? (slot === 'settings' ? changes['school'] : undefined) ?? {};
    if (area === 'local' && newValue !== undefined) changed(newValue, own !== undefined && own.oldValue === undefined);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

import { browser } from 'wxt/browser';
import { defaultSettings } from './settings.ts';
import { parseSettings, type Settings } from './settings-schema.ts';

/** Settings as the browser keeps them, apart from the history. */

const SLOT = 'settings';

/** The stored settings. At the very first start the browser's zone becomes the school's, and stays it. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SLOT);
  const known = parseSettings(stored[SLOT]);
  if (known !== null) return known;
  const first = defaultSettings(Intl.DateTimeFormat().resolvedOptions().timeZone);
  // Damaged settings are replaced too: without any, nothing could be judged.
  await saveSettings(first);
  return first;
}

/** Keeps the settings. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SLOT]: settings });
}

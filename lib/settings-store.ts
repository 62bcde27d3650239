import { browser } from 'wxt/browser';
import { isZone } from './time.ts';
import { defaultSettings } from './settings.ts';
import { parseSettings, type Settings } from './settings-schema.ts';

/** Settings as the browser keeps them, apart from the history. */

const SLOT = 'settings';

/** The stored settings. At the very first start the browser's zone becomes the school's, and stays it. */
export async function loadSettings(): Promise<Settings> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // A computer set up badly may name a zone that nobody knows; most of the journal's schools are in this one.
  const zone = isZone(timeZone) ? timeZone : 'Europe/Moscow';
  const stored = await browser.storage.local.get(SLOT);
  const known = parseSettings(stored[SLOT], zone);
  if (known !== null) return known;
  const first = defaultSettings(zone);
  await saveSettings(first);
  return first;
}

/** Keeps the settings. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SLOT]: settings });
}

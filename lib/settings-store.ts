import { browser } from 'wxt/browser';
import { loadManaged } from './managed-store.ts';
import { isZone } from './time.ts';
import { defaultSettings } from './settings.ts';
import { parseSettings, type Settings } from './settings-schema.ts';

/** Settings as the browser keeps them, apart from the history: the teacher's own, and over them what the school has set. */

const SLOT = 'settings';

/** The settings that hold. At the very first start the browser's zone becomes the school's, and stays it. */
export async function loadSettings(): Promise<Settings> {
  const [own, managed] = await Promise.all([loadOwn(), loadManaged()]);
  return { ...own, ...managed.values };
}

/** Keeps the settings. Of those that the school has set the teacher's own stay as they were, for the day the school sets them no more. */
export async function saveSettings(settings: Settings): Promise<void> {
  const managed = await loadManaged();
  const names = Object.keys(managed.values) as (keyof Settings)[];
  const own = names.length > 0 ? await loadOwn() : settings;
  await browser.storage.local.set({ [SLOT]: { ...settings, ...Object.fromEntries(names.map((name) => [name, own[name]])) } });
}

async function loadOwn(): Promise<Settings> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // A computer set up badly may name a zone that nobody knows; most of the journal's schools are in this one.
  const zone = isZone(timeZone) ? timeZone : 'Europe/Moscow';
  const stored = await browser.storage.local.get(SLOT);
  const known = parseSettings(stored[SLOT], zone);
  if (known !== null) return known;
  const first = defaultSettings(zone);
  await browser.storage.local.set({ [SLOT]: first });
  return first;
}

import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options, type Refusal } from '../../components/options/Options.tsx';
import { saveFile } from '../../components/overlay/save-file.ts';
import type { AccountStock } from '../../lib/backup/stock.ts';
import { speakAs } from '../../lib/catalogues.ts';
import { readStock } from '../../lib/erasure.ts';
import { fileName } from '../../lib/exports/file-name.ts';
import { withHistory } from '../../lib/history.ts';
import type { Site } from '../../lib/hosts.ts';
import { language, t } from '../../lib/language.ts';
import { loadManaged } from '../../lib/managed-store.ts';
import { type Kept, sendMessage, type SettingsChange, WHOLE_SETTINGS } from '../../lib/messages.ts';
import { nextDeadlines } from '../../lib/next-deadlines.ts';
import { askToNotify, mayNotify } from '../../lib/reminders-store.ts';
import { rules } from '../../lib/rules.ts';
import { settingsFileText } from '../../lib/settings-file.ts';
import { unlocked } from '../../lib/settings-plan.ts';
import { requireSettings, type Settings } from '../../lib/settings-schema.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { siblingsOn, switchSibling } from '../../lib/siblings-store.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { countKept } from '../../lib/supervision-history.ts';
import { civilDate } from '../../lib/time.ts';

const root = document.querySelector('#options')!;

/** As many of the next deadlines as a week and a weekend have. */
const DEADLINES = 7;
/** What is shown as of now grows old. */
const MINUTE = 60_000;

/** What the page shows: the stored settings and the changes on their way there. */
let settings: Settings;
let locked: ReadonlySet<keyof Settings> = new Set();
let isNotifying = false;
let misset: readonly string[] = [];
let siblings: readonly Site['id'][] = [];
let stock: readonly AccountStock[] | null = null;
let underWay = 0;
let last: Promise<unknown> = Promise.resolve();

/** The settings whose last change was not kept, and why; each stays until a change of it is kept. */
const refused = new Map<string, Refusal>();

function draw(): void {
  const now = Date.now();
  document.documentElement.lang = language();
  document.title = t('Полдень: настройки');
  render(
    <Options
      settings={settings}
      locked={locked}
      misset={misset}
      mayNotify={isNotifying}
      rules={rules}
      today={civilDate(now, settings.zone)}
      now={now}
      next={nextDeadlines(settings, now, DEADLINES)}
      siblings={siblings}
      stock={stock}
      refusals={new Set(refused.values())}
      onChange={(changes) => void change(changes)}
      onUnmute={(mute) => void keep(['mutes'], () => sendMessage('unmute', mute))}
      onUnhide={({ kind, id }) => void keep(['hidden'], () => sendMessage('unhide', { kind, id }))}
      onUnacknowledge={({ journal, lesson }) => void keep(['acknowledged'], () => sendMessage('unacknowledge', { journal, lesson }))}
      onCountKept={keptOfColleagues}
      onAskToNotify={askToNotify}
      onSwitchSibling={(site, on) => switchSibling(site, on).finally(() => void refresh())}
      onNeedStock={() => void countStock()}
      onSave={save}
      onReplace={replace}
    />,
    root,
  );
}

/** How much of colleagues' journals is kept: read only when it may be given up. */
const keptOfColleagues = () => withHistory(countKept);

/** How much is kept at all: counted once, when somebody comes to where it is told. */
async function countStock(): Promise<void> {
  if (stock !== null) return;
  stock = await withHistory(readStock);
  draw();
}

function save(hasExceptions: boolean): void {
  const file = new Blob([settingsFileText(settings, hasExceptions)], { type: 'application/json' });
  saveFile(document, fileName([`polden-settings-${civilDate(Date.now(), settings.zone)}`], 'json'), file);
}

/** Shown at once, so that the next change to the same list begins where this one ended; kept by the background. */
async function change(wanted: SettingsChange): Promise<void> {
  const changes: SettingsChange = unlocked(wanted, locked);
  if (Object.keys(changes).length === 0) return draw();
  const base = Object.fromEntries(WHOLE_SETTINGS.flatMap((key) => (key in changes ? [[key, settings[key]]] : [])));
  const kept = keep(Object.keys(changes), () => sendMessage('changeSettings', { changes, base }));
  try {
    await show(requireSettings({ ...settings, ...changes }));
  } catch {
    // What is not right is not shown, and the background refuses it.
  }
  await kept;
}

/** Many settings in one go, from a click: what was kept of them, or null. */
async function replace(wanted: Partial<Settings>): Promise<Partial<Settings> | null> {
  // The browser lets nobody be notified without having asked, and asks only while the click is fresh.
  const isUnasked = wanted.reminders === true && !settings.reminders && !(await askToNotify());
  const changes = unlocked(isUnasked ? { ...wanted, reminders: false } : wanted, locked);
  const answer = await keep(Object.keys(changes), async () => sendMessage('replaceSettings', { ...(await loadSettings()), ...changes }));
  return answer === 'failed' ? null : changes;
}

/** Sends one change after another: each begins with what the one before has left. */
async function keep(keys: readonly string[], send: () => Promise<Kept | void>): Promise<Kept | void | 'failed'> {
  underWay += 1;
  // The browser may stop the background in the midst of a change: what got no answer is said once more.
  const sent = last.then(() => send().catch(send));
  last = sent.catch(() => undefined);
  const answer = await sent.catch(() => 'failed' as const);
  for (const key of keys) {
    if (answer === 'failed' || answer === 'overtaken') refused.set(key, answer);
    else refused.delete(key);
  }
  underWay -= 1;
  await refresh();
  return answer;
}

/** Shows what is stored, unless a change is on its way: until it arrives the page knows better. */
async function refresh(): Promise<void> {
  const [stored, managed, on, may] = await Promise.all([loadSettings(), loadManaged(), siblingsOn(), mayNotify()]);
  if (underWay > 0) return;
  locked = new Set(Object.keys(managed.values) as (keyof Settings)[]);
  misset = managed.refused;
  siblings = on;
  isNotifying = may;
  await show(stored);
}

async function show(next: Settings): Promise<void> {
  settings = next;
  // Without a pause where the language stays: what is typed next finds the page as it will be.
  if (language() !== next.language) await speakAs(next.language);
  draw();
}

async function begin(): Promise<void> {
  await refresh();
  // The page was empty when the browser looked for the place that its address names.
  document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  setInterval(draw, MINUTE);
}

watchStorage(new AbortController().signal, 'settings', () => void refresh());
for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) event.addListener(() => void refresh());
void begin();

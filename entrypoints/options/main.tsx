import { render } from 'preact';
import { Options, type Refusal } from '../../components/options/Options.tsx';
import { withHistory } from '../../lib/history.ts';
import { type Kept, sendMessage, type SettingsChange, WHOLE_SETTINGS } from '../../lib/messages.ts';
import { rules } from '../../lib/rules.ts';
import { requireSettings, type Settings } from '../../lib/settings-schema.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { countKept } from '../../lib/supervision-history.ts';
import { civilDate } from '../../lib/time.ts';

const root = document.querySelector('#options')!;

/** What the page shows: the stored settings and the changes on their way there. */
let settings: Settings;
let underWay = 0;
let last: Promise<unknown> = Promise.resolve();

/** The settings whose last change was not kept, and why; each stays until a change of it is kept. */
const refused = new Map<string, Refusal>();

function draw(): void {
  const now = Date.now();
  render(
    <Options
      settings={settings}
      rules={rules}
      today={civilDate(now, settings.zone)}
      now={now}
      refusals={new Set(refused.values())}
      onChange={(changes) => void change(changes)}
      onUnmute={(mute) => void keep(['mutes'], () => sendMessage('unmute', mute))}
      onUnacknowledge={({ journal, lesson }) => void keep(['acknowledged'], () => sendMessage('unacknowledge', { journal, lesson }))}
      onCountKept={keptOfColleagues}
    />,
    root,
  );
}

/** How much of colleagues' journals is kept: read only when it may be given up. */
const keptOfColleagues = () => withHistory(countKept);

/** Shown at once, so that the next change to the same list begins where this one ended; kept by the background. */
async function change(changes: SettingsChange): Promise<void> {
  const base = Object.fromEntries(WHOLE_SETTINGS.flatMap((key) => (key in changes ? [[key, settings[key]]] : [])));
  try {
    settings = requireSettings({ ...settings, ...changes });
    draw();
  } catch {
    // What is not right is not shown, and the background refuses it.
  }
  await keep(Object.keys(changes), () => sendMessage('changeSettings', { changes, base }));
}

/** Sends one change after another: each begins with what the one before has left. */
async function keep(keys: readonly string[], send: () => Promise<Kept | void>): Promise<void> {
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
}

/** Shows what is stored, unless a change is on its way: until it arrives the page knows better. */
async function refresh(): Promise<void> {
  const stored = await loadSettings();
  if (underWay > 0) return;
  settings = stored;
  draw();
}

watchStorage(new AbortController().signal, 'settings', () => void refresh());
void refresh();

import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { sendMessage, type SettingsChange } from '../../lib/messages.ts';
import { rules } from '../../lib/rules.ts';
import { requireSettings, type Settings } from '../../lib/settings-schema.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { civilDate } from '../../lib/time.ts';

const root = document.querySelector('#options')!;

/** What the page shows: the stored settings and the changes on their way there. */
let settings: Settings;
let underWay = 0;
let isRefused = false;

function draw(): void {
  const now = Date.now();
  render(
    <Options
      settings={settings}
      rules={rules}
      today={civilDate(now, settings.zone)}
      now={now}
      isRefused={isRefused}
      onChange={(changes) => void change(changes)}
      onUnmute={(mute) => void keep(() => sendMessage('unmute', mute))}
      onUnacknowledge={({ journal, lesson }) => void keep(() => sendMessage('unacknowledge', { journal, lesson }))}
    />,
    root,
  );
}

/** Shown at once, so that the next change to the same list begins where this one ended; kept by the background. */
async function change(changes: SettingsChange): Promise<void> {
  await keep(async () => {
    settings = requireSettings({ ...settings, ...changes });
    draw();
    await sendMessage('changeSettings', changes);
  });
}

async function keep(send: () => Promise<void>): Promise<void> {
  underWay += 1;
  try {
    await send();
    isRefused = false;
  } catch {
    isRefused = true;
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

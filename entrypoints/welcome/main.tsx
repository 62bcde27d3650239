import { render } from 'preact';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { speakAs } from '../../lib/catalogues.ts';
import { language, t } from '../../lib/language.ts';
import { loadManaged } from '../../lib/managed-store.ts';
import { sendMessage, type SettingsChange } from '../../lib/messages.ts';
import { RUSSIAN_ZONES } from '../../lib/russian-zones.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { watchStorage } from '../../lib/storage-watch.ts';

const root = document.querySelector('#welcome')!;

async function draw(): Promise<void> {
  const [settings, { values }] = await Promise.all([loadSettings(), loadManaged()]);
  await speakAs(settings.language);
  document.documentElement.lang = language();
  document.title = t('Полдень: первая минута');
  render(
    <Welcome
      zone={isZoneSure() || values.zone !== undefined ? null : settings.zone}
      now={Date.now()}
      onZone={(zone) => change({ zone })}
      onLanguage={values.language === undefined ? (chosen) => change({ language: chosen }) : null}
    />,
    root,
  );
}

/** Whether the computer's clock is one of Russia's. Elsewhere, or where it is set up badly, the school's may be another. */
function isZoneSure(): boolean {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return RUSSIAN_ZONES.some(({ zone }) => zone === timeZone);
}

/** What is kept comes back by the storage; a worker that was stopped in the midst of it is asked once more. */
function change(changes: SettingsChange): void {
  const send = () => sendMessage('changeSettings', { changes, base: {} });
  void send().catch(send);
}

watchStorage(new AbortController().signal, 'settings', () => void draw());
void draw();

import { render } from 'preact';
import { Help } from '../../components/help/Help.tsx';
import { speakAs } from '../../lib/catalogues.ts';
import { language, t } from '../../lib/language.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { watchStorage } from '../../lib/storage-watch.ts';

const root = document.querySelector('#help')!;

async function draw(): Promise<void> {
  const settings = await loadSettings();
  await speakAs(settings.language);
  document.documentElement.lang = language();
  document.title = t('Полдень: справка');
  render(<Help onPrint={printAlone} />, root);
}

/** The stylesheet leaves the other sections out while one is named. */
function printAlone(section: string): void {
  const all = document.documentElement.dataset;
  all['printed'] = section;
  addEventListener('afterprint', () => delete all['printed'], { once: true });
  print();
}

watchStorage(new AbortController().signal, 'settings', () => void draw());
void draw();

import { browser } from 'wxt/browser';
import css from '../../components/old-tab/updated.css?inline';
import { sayUpdated, type Updated } from '../../components/old-tab/updated.ts';
import { speakAs } from '../../lib/catalogues.ts';
import { DNEVNIK, patternsOf } from '../../lib/hosts.ts';
import { msg, t } from '../../lib/language.ts';
import { isJournalPage } from '../../lib/page-addresses.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { SIBLINGS } from '../../lib/siblings.ts';

const TEXTS = {
  updated: msg('Полдень обновлён. Обновите страницу, когда закончите ввод.'),
  enabled: msg('Полдень снова включён. Обновите страницу, когда закончите ввод.'),
};

/**
 * Tells the journal pages that were open during an update, or while the extension was switched off, that they are watched
 * no more: Chromium ends the scripts there and starts none anew. The pages are not loaded anew: something in them may not be saved yet.
 */
export async function tellOldTabs(since: keyof typeof TEXTS): Promise<void> {
  const { language } = await loadSettings();
  await speakAs(language);
  const notice: Updated = {
    text: t(TEXTS[since]),
    close: t('Закрыть'),
    language,
    css,
  };
  const tabs = await browser.tabs.query({ url: [DNEVNIK, ...SIBLINGS].flatMap(patternsOf), discarded: false });
  for (const { id, url } of tabs) {
    if (id === undefined || url === undefined || !isJournalPage(new URL(url))) continue;
    // A page that cannot be told, say one that shows an error, is told nothing.
    void browser.scripting.executeScript({ target: { tabId: id }, func: sayUpdated, args: [notice] }).catch(() => undefined);
  }
}

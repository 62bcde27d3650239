import { language, t } from '../../lib/language.ts';

/** Why a paper is in another language than the page around it. */
export function PapersAreRussian() {
  return language() === 'ru' ? null : <p class="hint">{t('Бумаги составляются по-русски: так их ведёт школа.')}</p>;
}

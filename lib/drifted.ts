import type { Drawing } from './drawing.ts';
import { t } from './language.ts';

/** What is drawn on a page that is at a journal's address and was not understood: nothing is judged there. */
export function drawDrifted(): Drawing {
  return {
    parts: [],
    note: { text: t('Полдень не узнал эту страницу и ничего не проверяет.'), link: null, skeleton: true },
    lessons: [],
    validUntil: Number.MAX_SAFE_INTEGER,
    isKept: true,
  };
}

import { clean, hasWord, isOpaque, shownText } from './text.ts';

/** Whether a journal cell holds an attendance entry and whether it holds a mark. Which ones is nobody's business. */
export interface CellContent {
  presence: boolean;
  mark: boolean;
  /** Something stands there that is neither and is not nothing. */
  isUnclear: boolean;
}

/**
 * Attendance letters as typed, of the three interface languages (vendor help): н п б о; kk ж д а к;
 * uz s dq k kq m ch q ns tq. Case does not matter.
 */
export const PRESENCE = /^(н|п|б|о|ж|д|а|к|s|dq|k|kq|m|ch|q|ns|tq)$/i;

/**
 * Adds to `found` what one cell holds. What was found before is not looked for again: a lesson has
 * dozens of cells, and one mark is enough.
 *
 * Known since 2018–2019: `td > span` with two children, `div.pres` for the attendance letter and the
 * mark's own element (`td.mX`, `td.mark_v` and editable cells differ only inside the second). Where
 * that is gone, the visible text decides: digits are a mark, a lone attendance letter is attendance.
 */
export function readMarkCell(cell: Element, found: CellContent): void {
  const holder = cell.firstElementChild;
  const pres = holder?.firstElementChild ?? null;
  if (holder !== null && pres !== null && pres.className === 'pres') {
    // Empty cells are known by their empty nodes; texts are put together only where there are any.
    if (!found.presence && pres.firstChild !== null) {
      found.presence = hasWord(shownText(pres));
      if (!found.presence) found.isUnclear ||= isUnclear(pres, shownText(pres));
    }
    if (!found.mark && hasMore(holder, pres)) {
      found.mark = hasWord(shownText(cell, pres));
      if (!found.mark) found.isUnclear ||= isUnclear(cell, shownText(cell, pres));
    }
    return;
  }
  const text = clean(shownText(cell));
  const letters = text.replace(/[\d/+\-,. ]/g, '');
  const isPresence = PRESENCE.test(letters);
  found.presence ||= isPresence;
  found.mark ||= /\d/.test(text) || (hasWord(letters) && !isPresence);
  if (!hasWord(text)) found.isUnclear ||= isUnclear(cell, text);
}

/** Signs without a letter or a digit, or something drawn: no entry known, and no empty cell either. */
function isUnclear(element: Element, text: string): boolean {
  return clean(text) !== '' || isOpaque(element);
}

/** Whether anything stands in a cell beside its attendance letter. */
function hasMore(holder: Element, pres: Element): boolean {
  const mark = pres.nextSibling;
  return (mark !== null && (mark.firstChild !== null || mark.nodeType === 3 || mark.nextSibling !== null)) || holder.nextSibling !== null;
}

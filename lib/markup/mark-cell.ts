import { clean, hasWord, isOpaque, shownText } from './text.ts';
import { pattern } from './words.ts';

/** What stands in a journal cell, '' for nothing. Whose it is and what it says is nobody's business: neither text leaves the page. */
export interface CellContent {
  presence: string;
  mark: string;
  /** Something stands there that is neither and is not nothing. */
  isUnclear: boolean;
}

/**
 * Attendance letters as typed, of the three interface languages (vendor help): н п б о; kk ж д а к;
 * uz s dq k kq m ch q ns tq. Case does not matter.
 */
export const PRESENCE = /^(н|п|б|о|ж|д|а|к|s|dq|k|kq|m|ch|q|ns|tq)$/i;

/**
 * Reads one cell into `found`, which is one object for all of them: a journal has thousands.
 *
 * Known since 2018–2019: `td > span` with two children, `div.pres` for the attendance letter and the
 * mark's own element (`td.mX`, `td.mark_v` and editable cells differ only inside the second). Where
 * that is gone, the visible text decides: digits are a mark, a lone attendance letter is attendance.
 */
export function readMarkCell(cell: Element, found: CellContent): void {
  found.presence = found.mark = '';
  found.isUnclear = false;
  const holder = cell.firstElementChild;
  const pres = holder?.firstElementChild ?? null;
  if (holder !== null && pres !== null && pres.className === 'pres') {
    // Empty cells are known by their empty nodes; texts are put together only where there are any.
    if (pres.firstChild !== null) found.presence = entryIn(pres, shownText(pres), found);
    if (hasMore(holder, pres)) found.mark = entryIn(cell, shownText(cell, pres), found);
    return;
  }
  const text = entryIn(cell, shownText(cell), found);
  if (text === '') return;
  const letters = text.replace(/[\d/+\-,. ]/g, '');
  if (PRESENCE.test(letters)) found.presence = letters;
  if (/\d/.test(text) || found.presence === '') found.mark = clean(text.replace(found.presence, ''));
}

/** The text of an entry; '' where there is none: signs without a letter or a digit, or something drawn, are not known to be one. */
function entryIn(element: Element, text: string, found: CellContent): string {
  if (hasWord(text)) return text.length === 1 ? text : clean(text);
  found.isUnclear ||= clean(text) !== '' || isOpaque(element);
  return '';
}

/** Whether a text is marks and nothing else: numbers, or words that are marks. */
export function isMarks(text: string): boolean {
  return pattern('mark', (words) => `^((\\d{1,3}[+-]?|${words})(?:[\\s/,;]+|$))+$`).test(text);
}

/** Whether anything stands in a cell beside its attendance letter. */
function hasMore(holder: Element, pres: Element): boolean {
  const mark = pres.nextSibling;
  return (mark !== null && (mark.firstChild !== null || mark.nodeType === 3 || mark.nextSibling !== null)) || holder.nextSibling !== null;
}

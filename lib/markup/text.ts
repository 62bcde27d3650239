import type { TextSize } from '../reading.ts';

/** Spaces of every kind and the invisible direction marks that some pages wrap texts in. */
const PADDING = /[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** A text as a person reads it: no invisible marks, single spaces, trimmed. */
export function clean(text: string | null | undefined): string {
  return (text ?? '').replace(PADDING, ' ').trim();
}

/**
 * Letters of the interface's languages: Latin and Cyrillic with all their additions. The Unicode class
 * `\p{L}` says the same and takes a browser milliseconds to prepare, on every page.
 */
const LETTER = /[A-Za-z\u00c0-\u024f\u0400-\u052f]/;
const WORD = /[0-9A-Za-z\u00c0-\u024f\u0400-\u052f]/;

/** Holders of text that is not on the page: code, what is being typed, the names of pictures. */
const UNSEEN = /^(script|style|template|textarea|select|option|button|title)$/i;

/** The text of an element as a person reads it, without what is hidden in it, and without one part that is asked for apart. */
export function shownText(element: Element, apart?: Element): string {
  const only = element.firstChild;
  if (only === null) return '';
  // By far the commonest case: a cell with one word in it.
  if (only.nodeType === 3 && only.nextSibling === null) return only.nodeValue ?? '';
  let text = '';
  for (let node: ChildNode | null = only; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const child = node as Element;
      // A line break keeps the words on both sides of it apart.
      text += child.tagName === 'BR' ? ' ' : child !== apart && isShown(child) ? shownText(child, apart) : '';
    }
  }
  return hasWord(text) || clean(text) !== '' ? text : '';
}

function isShown(element: Element): boolean {
  return !UNSEEN.test(element.tagName) && !element.hasAttribute('hidden');
}

const BLOCK = /^(p|div|br|li|ul|td|th|h\d|section)$/i;

/** The same with the blocks kept apart, as they are for the eye: words are looked for in it. */
export function spacedText(element: Element): string {
  const parts = [...element.childNodes].map((node) => {
    if (node.nodeType === 3) return node.nodeValue;
    if (node.nodeType !== 1 || !isShown(node as Element)) return '';
    return BLOCK.test(node.nodeName) ? ` ${spacedText(node as Element)} ` : spacedText(node as Element);
  });
  return parts.join('');
}

/** What may hold or stand for an entry without being text. Bare boxes are not in it: those that are open are found apart. */
const OPAQUE = 'select, img, svg, canvas, iframe, object, embed, video, audio, button, input:checked';

/** Whether an element holds something that says what no text says: then that it has no text does not mean that it is empty. */
export function isOpaque(element: Element): boolean {
  if (element.matches(OPAQUE) || element.querySelector(OPAQUE) !== null) return true;
  // Elements of the page's own making draw themselves.
  return [...element.getElementsByTagName('*')].some(({ tagName }) => tagName.includes('-'));
}

/** Counts the letters and digits of a text; signs and spaces count for nothing. */
export function sizeOf(text: string): TextSize {
  let letters = 0;
  let digits = 0;
  for (const character of text) {
    if (LETTER.test(character)) letters += 1;
    else if (character >= '0' && character <= '9') digits += 1;
  }
  // The model caps what a page can claim; a longer text is as good as the longest.
  return { letters: Math.min(letters, 100_000), digits: Math.min(digits, 100_000) };
}

/** Whether the text says anything: an empty editable cell may hold a space or a lone sign to click on. */
export function hasWord(text: string): boolean {
  return WORD.test(text);
}

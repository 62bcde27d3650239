import { clean, shownText } from './text.ts';
import { isWord, type Word } from './words.ts';

/** A label of a page about one thing, and what stands after it: no such page's markup is on record. */
export interface Labelled {
  word: Word;
  label: Element;
  /** The nodes of the value, at least one. */
  value: readonly Node[];
}

const LABELS: readonly Word[] = [
  'topic',
  'description',
  'homework',
  'comment',
  'marks',
  'attendance',
  'pupil',
  'date',
  'lesson',
  'group',
  'subject',
  'teacher',
];
/** What has its value in another element for certain. */
const HEAD = /^(DT|T[DH])$/;
/** What is followed by another label when one of its kind follows, never by a value. */
const CAPTION = /^(DT|TH|LABEL|LEGEND|H\d|B|STRONG|LI)$/;
const INLINE = /^(SPAN|B|STRONG|I|EM|U|FONT|SMALL|A|NOBR)$/;
const UNSEEN = 'input, textarea, script, style, template, [hidden]';

/**
 * The labels that have a value, in document order: of a list of definitions, of a table, of a form, or at the
 * head of a block. Tables `apart` are read otherwise; what is `edited` is open for typing, and shown though it is a box.
 */
export function findLabelled(root: Element, apart: ReadonlyMap<Element, unknown>, edited: ReadonlySet<Element>): Labelled[] {
  return [...root.getElementsByTagName('*')].flatMap((element) => {
    const table = element.closest('table');
    const word = table !== null && apart.has(table) ? undefined : wordOf(element);
    // What is pressed or chosen from is no label.
    if (word === undefined || element.closest(`a, button, select, ${UNSEEN}`) !== null) return [];
    if ([...element.children].some((child) => wordOf(child) === word)) return [];
    // Where a caption or a cell holds the label and nothing else, the value is its neighbour.
    const labels = [element];
    for (let holder = element.parentElement; holder !== null && wordOf(holder) === word; holder = holder.parentElement) {
      if (CAPTION.test(holder.tagName) || HEAD.test(holder.tagName)) labels.unshift(holder);
    }
    return labels
      .map((label) => ({ word, label, value: valueOf(label, root, edited) }))
      .filter(({ value }) => value.length > 0)
      .slice(0, 1);
  });
}

/** The text of a value as a person reads it. */
export function valueText(value: readonly Node[]): string {
  // Pieces of one line may be pieces of one word.
  const textOf = (node: Node) =>
    !isElement(node) ? node.nodeValue : node.matches(UNSEEN) ? '' : INLINE.test(node.tagName) ? shownText(node) : ` ${shownText(node)} `;
  return clean(value.map(textOf).join(''));
}

/** Whether nothing beside a blank value could be the value after all. */
export function isSurelyBlank({ word, label }: Labelled): boolean {
  let block = label;
  while (block.parentElement !== null && wordOf(block.parentElement) === word) block = block.parentElement;
  const next = block.nextElementSibling;
  return HEAD.test(label.tagName) || block === label || next === null || holdsLabel(next) || valueText([next]) === '';
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function wordOf(element: Element): Word | undefined {
  const text = element.textContent ?? '';
  return text.length < 60 && text.trim() !== '' ? LABELS.find((word) => isWord(text, word)) : undefined;
}

const endsInColon = (element: Element) => /:\s*$/.test(element.textContent ?? '');

const holdsLabel = (element: Element) =>
  endsInColon(element) || [element, ...element.getElementsByTagName('*')].some((part) => wordOf(part) !== undefined);

function valueOf(label: Element, root: Element, edited: ReadonlySet<Element>): Node[] {
  const { tagName } = label;
  const id = label.getAttribute('for');
  const [named, ...others] = [...root.querySelectorAll('[id]')].filter((element) => element.id === id);
  if (named !== undefined && others.length === 0 && !named.matches(UNSEEN) && !named.contains(label) && !holdsLabel(named)) return [named];
  // Without head cells a row of more than a label and its value may as well be of headings.
  const inRow = tagName === 'TD' ? [...label.parentElement!.children].filter((cell) => valueText([cell]) !== '') : [label];
  // A piece of a text may be a label's word by chance: «ДЗ» in «Добавить ДЗ».
  if (inRow[0] !== label || inRow.length > 2 || (INLINE.test(tagName) && !endsInColon(label))) return [];
  const value: Node[] = [];
  for (let node = label.nextSibling; node !== null; node = node.nextSibling) {
    if (isElement(node)) {
      if (node.matches(UNSEEN) && !edited.has(node)) continue;
      const isOfItsKind = node.tagName === tagName && tagName !== 'TD' && (CAPTION.test(tagName) || value.length > 0);
      const isNextBlock = !HEAD.test(tagName) && !INLINE.test(node.tagName) && valueText(value) !== '';
      if (isOfItsKind || isNextBlock || holdsLabel(node)) break;
      value.push(node);
    } else if (node.nodeType === 3 && valueText([node]) !== '') value.push(node);
  }
  // Words after a blank place are perhaps this label's and perhaps not.
  return valueText(value.slice(0, 1)) === '' && valueText(value) !== '' ? [] : value;
}

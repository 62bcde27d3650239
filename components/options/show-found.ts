import { msg, t } from '../../lib/language.ts';
import { hitsIn, isFound, type Query } from '../../lib/settings-search.ts';

/**
 * Shows of a page what a query finds, and marks the words. It is read from what the page shows, so that nothing has to be
 * said twice: an item is found by its own text, by `data-words`, and by the headings it stands under.
 *
 * `data-left-out` is this file's alone; whoever draws the page does not know of it.
 */

/** The name under which the stylesheet colours the words. */
const MARKED = 'found';

/** What is written short, and what it is looked for by. */
const SHORT = { short: msg('ДЗ'), full: msg('домашнее задание') };

/** Leaves out what is not found, and answers how many items are. */
export function showFound(root: HTMLElement, query: Query): number {
  CSS.highlights.delete(MARKED);
  for (const element of root.querySelectorAll('[data-left-out]')) element.removeAttribute('data-left-out');
  if (query.length === 0) return 0;
  const items = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  const found = items.filter((item) => isFound([textOf(item), spelledOut(item), item.dataset['words'], ...headingsOf(item)].join('\n'), query));
  const left = new Set(items.filter((item) => !found.includes(item)));
  for (const item of left) leaveOut(item);
  for (const group of root.querySelectorAll<HTMLElement>('[data-group], section')) {
    if ([...group.querySelectorAll<HTMLElement>('[data-item]')].every((item) => left.has(item))) leaveOut(group);
  }
  for (const link of root.querySelectorAll<HTMLElement>('[data-leads-to]')) {
    const section = document.getElementById(link.dataset['leadsTo']!)?.closest<HTMLElement>('section');
    if (section?.dataset['leftOut'] !== undefined) leaveOut(link);
  }
  CSS.highlights.set(MARKED, new Highlight(...found.flatMap((item) => textsIn(item).flatMap((text) => rangesIn(text, query)))));
  return found.length;
}

function leaveOut(element: HTMLElement): void {
  element.dataset['leftOut'] = '';
}

function spelledOut(item: HTMLElement): string {
  return textOf(item).includes(t(SHORT.short)) ? t(SHORT.full) : '';
}

/** The headings of the groups and the section around an item. */
function headingsOf(item: HTMLElement): string[] {
  const headings: string[] = [];
  for (let around = item.parentElement?.closest('[data-group], section'); around; around = around.parentElement?.closest('[data-group], section')) {
    headings.push(around.querySelector('h2, h3')?.textContent ?? '');
  }
  return headings;
}

function textsIn(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

function textOf(element: HTMLElement): string {
  return textsIn(element)
    .map(({ data }) => data)
    .join('\n');
}

function rangesIn(text: Text, query: Query): Range[] {
  return hitsIn(text.data, query).map(([from, to]) => {
    const range = new Range();
    range.setStart(text, from);
    range.setEnd(text, to);
    return range;
  });
}

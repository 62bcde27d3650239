import type { DrawnLesson } from '../../lib/drawing.ts';

type Mark = Pick<DrawnLesson, 'standing' | 'fields' | 'neutral'>;

/** The only attributes of the site's elements that are ever touched. */
const STANDING = 'data-polden-standing';
const FIELDS = 'data-polden-fields';
const TODAY = 'data-polden-today';

const MARKED = `[${STANDING}]`;

/** Puts the marks on their elements and takes them off all others. Touches only what differs. */
export function paint(document: Document, marks: ReadonlyMap<Element, Mark>): void {
  for (const element of document.querySelectorAll(MARKED)) {
    if (marks.get(element)?.standing) continue;
    for (const name of [STANDING, FIELDS, TODAY]) element.removeAttribute(name);
  }
  for (const [element, { standing, fields, neutral }] of marks) {
    if (standing === null) continue;
    setAttribute(element, STANDING, standing);
    setAttribute(element, FIELDS, fields.join(' '));
    setAttribute(element, TODAY, neutral ? '' : null);
  }
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const GAP = 6;

/** What the card stands at: the marked cell, or of a marked row its first cell, which carries the sign. */
export function cardAnchor(element: Element): Element {
  return element.tagName === 'TR' ? (element.firstElementChild ?? element) : element;
}

/** Puts the card over a header, under a row's first cell, on the other side where there is no room, and never off the screen. */
export function placeCard(card: HTMLElement, anchor: Element): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = card.ownerDocument.documentElement;
  const { offsetWidth, offsetHeight } = card;
  const [above, below] = [top - GAP - offsetHeight, bottom + GAP];
  // A header stands over the cells that are to be filled: its card had better not.
  const isBelow = below + offsetHeight <= clientHeight && (anchor.tagName !== 'TH' || above < GAP);
  const y = isBelow ? below : Math.max(GAP, above);
  card.style.setProperty('left', `${Math.max(GAP, Math.min(left, clientWidth - offsetWidth - GAP))}px`);
  card.style.setProperty('top', `${Math.min(y, Math.max(GAP, clientHeight - offsetHeight - GAP))}px`);
}

/** The bar covers this much of the foot of the screen. */
const BAR = 60;

/** Scrolls a lesson into view: sideways through its cells in a frozen table, and up or down only if it is out of sight. */
export function reveal(cells: Element, mark: Element): void {
  cells.scrollIntoView({ block: 'nearest', inline: 'center' });
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > mark.ownerDocument.documentElement.clientHeight - BAR) mark.scrollIntoView({ block: 'center', inline: 'nearest' });
}

const GAP = 6;

/** What the card stands at: the marked cell, or of a marked row its first cell, which carries the sign. */
export function cardAnchor(element: Element): Element {
  return element.tagName === 'TR' ? (element.firstElementChild ?? element) : element;
}

/**
 * Puts the card over a header, under a row's first cell, on the other side where there is no room, and never off the
 * screen; nor over the foot of it, where the bar is, unless the window is too low for both.
 */
export function placeCard(card: HTMLElement, anchor: Element, foot: Element): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { clientWidth } = card.ownerDocument.documentElement;
  const { offsetWidth, offsetHeight } = card;
  const x = Math.max(GAP, Math.min(left, clientWidth - offsetWidth - GAP));
  const floor = floorOf(card, x, foot);
  const [above, below] = [top - GAP - offsetHeight, bottom + GAP];
  // A header stands over the cells that are to be filled: its card had better not.
  const isBelow = below + offsetHeight <= floor && (anchor.tagName !== 'TH' || above < GAP);
  const y = isBelow ? below : Math.max(GAP, above);
  card.style.setProperty('left', `${x}px`);
  card.style.setProperty('top', `${Math.min(y, Math.max(GAP, floor - offsetHeight))}px`);
}

/** Keeps a card that was unfolded on the screen: moved no further than it has to be, so that the pointer is on it still. */
export function growCard(card: HTMLElement, foot: Element): void {
  const { left, top } = card.getBoundingClientRect();
  card.style.setProperty('top', `${Math.min(top, Math.max(GAP, floorOf(card, left, foot) - card.offsetHeight))}px`);
}

function floorOf(card: HTMLElement, left: number, foot: Element): number {
  const bar = foot.getBoundingClientRect();
  return bar.height > 0 && left + card.offsetWidth > bar.left ? bar.top - GAP : card.ownerDocument.documentElement.clientHeight - GAP;
}

/** The bar covers this much of the foot of the screen. */
const BAR = 60;

/** Scrolls a lesson into view: sideways through its cells in a frozen table, and up or down only if it is out of sight. */
export function reveal(cells: Element, mark: Element): void {
  // Whoever asks for less motion has it, also where the page scrolls smoothly.
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto';
  cells.scrollIntoView({ behavior, block: 'nearest', inline: 'center' });
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > mark.ownerDocument.documentElement.clientHeight - BAR) {
    mark.scrollIntoView({ behavior, block: 'center', inline: 'nearest' });
  }
}

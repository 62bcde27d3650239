/**
 * The nearest ancestors of the given kind that hold a visible entry box: what is being typed there
 * is not yet what the journal says, so such places are not judged.
 */
export function beingEdited(root: Element, container: string): Set<Element> {
  const found = new Set<Element>();
  for (const box of root.querySelectorAll('input, textarea, [contenteditable="true"]')) {
    const holder = box.closest(container);
    if (holder !== null && root.contains(holder) && isVisible(box)) found.add(holder);
  }
  return found;
}

/** Tick boxes and buttons are no entry boxes; a box that only appears on a click is not open yet. */
function isVisible(box: Element): boolean {
  if (/^(hidden|checkbox|radio|button|submit|image|reset)$/i.test(box.getAttribute('type') ?? '')) return false;
  const view = box.ownerDocument.defaultView;
  if (view === null) return true;
  for (let element: Element | null = box; element !== null; element = element.parentElement) {
    if (element.hasAttribute('hidden')) return false;
    const { display, visibility } = view.getComputedStyle(element);
    if (display === 'none' || (element === box && visibility === 'hidden')) return false;
    if (element.tagName === 'TD') break;
  }
  return true;
}

/**
 * The nearest ancestors of the given kind that hold a visible entry box: what is being typed there
 * is not yet what the journal says, so such places are not judged.
 */
export function beingEdited(root: Element, container: string): Set<Element> {
  const found = new Set<Element>();
  const note = (box: Element) => {
    // Every holder up to the root: an editor may be laid out with a table of its own.
    for (let holder = box.closest(container); holder !== null && root.contains(holder); holder = holder.parentElement?.closest(container) ?? null) {
      found.add(holder);
    }
  };
  // By tag name: a selector would be tried on each of a journal's thousands of elements.
  for (const tag of ['input', 'textarea']) {
    for (const box of root.getElementsByTagName(tag)) if (isVisible(box)) note(box);
  }
  // Editable text needs no box, but it is edited only where the cursor is.
  const focused = root.ownerDocument.activeElement?.closest('[contenteditable]:not([contenteditable="false"])');
  if (focused) note(focused);
  return found;
}

/** Tick boxes and buttons are no entry boxes; a box that only appears on a click is not open yet. */
function isVisible(box: Element): boolean {
  if (/^(hidden|checkbox|radio|button|submit|image|reset)$/i.test(box.getAttribute('type') ?? '')) return false;
  const view = box.ownerDocument.defaultView;
  for (let element: Element | null = box; view !== null && element !== null; element = element.parentElement) {
    const { display, visibility } = view.getComputedStyle(element);
    if (element.hasAttribute('hidden') || display === 'none' || visibility === 'hidden') return false;
  }
  return true;
}

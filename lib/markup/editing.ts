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
  for (let element: Element | null = box; element !== null; element = element.parentElement) if (isHidden(element)) return false;
  return true;
}

/** Whether an element is kept from sight by itself, whatever it stands in. */
export function isHidden(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style !== undefined && (element.hasAttribute('hidden') || style.display === 'none' || /hidden|collapse/.test(style.visibility));
}

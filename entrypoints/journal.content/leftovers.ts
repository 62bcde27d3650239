/**
 * Takes away what an earlier version has drawn. Firefox ends the scripts of a version that is replaced or switched off
 * without a word, and starts those of the next one in the pages that are open.
 */
export function removeLeftovers(): void {
  for (const bar of document.querySelectorAll('polden-bar')) bar.remove();
  for (const marked of document.querySelectorAll('[data-polden-standing]')) {
    for (const name of marked.getAttributeNames()) if (name.startsWith('data-polden-')) marked.removeAttribute(name);
  }
}

import { Window } from 'happy-dom';

/** A saved page as a document without running anything of it. */
export function parsePage(html: string, url: string): Document {
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true, disableCSSFileLoading: true, disableIframePageLoading: true },
  });
  window.document.write(html);
  const document = window.document as unknown as Document;
  settleChoices(document);
  return document;
}

/** Ends a page: happy-dom lets go of no window that was not closed, and some hundred of them fill the memory. */
export async function closePage({ defaultView }: Document): Promise<void> {
  await (defaultView as unknown as Window).happyDOM.close();
}

/** Puts another page into the same window: thousands of windows are slow, and none is let go of before a test ends. */
export async function replacePage(document: Document, html: string): Promise<void> {
  // The DOM's weak references hold the old page until a turn of the event loop.
  await new Promise((done) => setImmediate(done));
  document.open();
  document.write(html);
  document.close();
  settleChoices(document);
}

/** Chooses in each list what a browser would: happy-dom loses count while it parses the options. */
function settleChoices(document: Document): void {
  for (const list of document.getElementsByTagName('select')) {
    const chosen = [...list.querySelectorAll('option')].findLastIndex((option) => option.hasAttribute('selected'));
    list.selectedIndex = Math.max(chosen, 0);
  }
}

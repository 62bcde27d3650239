/** What the notice says, in which language, and how it looks. */
export interface Updated {
  text: string;
  close: string;
  language: string;
  css: string;
}

/**
 * Says on a page that was opened before an update that its marks are gone until it is opened anew. It goes with the page's
 * address, and with the extension.
 *
 * The browser runs the text of this function in the page by itself, so it may use nothing from outside.
 */
export function sayUpdated({ text, close, language, css }: Updated): void {
  // What the version before has drawn goes. It notices, and takes its marks away too.
  for (const bar of document.querySelectorAll('polden-bar')) bar.remove();
  const host = document.createElement('polden-bar');
  host.lang = language;
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const notice = document.createElement('div');
  notice.className = 'notice';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.title = close;
  button.setAttribute('aria-label', close);
  button.textContent = '×';
  const { pathname } = location;
  const api = (globalThis as { chrome?: { runtime?: { id?: string } } }).chrome;
  const end = () => {
    clearInterval(asking);
    host.remove();
  };
  // Nothing tells a page that the extension was switched off, nor every time that it has gone on to another address.
  const asking = setInterval(() => {
    if (location.pathname !== pathname || api?.runtime?.id === undefined) end();
  }, 1_000);
  button.addEventListener('click', end);
  notice.append(said, button);
  shadow.append(style, notice);
  document.body.append(host);
  // A screen reader reads out what changes in a place that is there already.
  said.textContent = text;
}

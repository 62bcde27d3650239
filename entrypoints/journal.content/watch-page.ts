import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** Quiet time after a change before the page is read again: a save touches it several times. */
const DEBOUNCE = 300;
/** Even a page that never falls quiet is read this often. */
const PATIENCE = 700;

/**
 * Calls `look` after changes of the page, and asks it to look anew when the page comes back into view,
 * until the extension is gone.
 */
export function watchPage(ctx: ContentScriptContext, look: (anew?: boolean) => void): void {
  const { signal } = ctx;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  const soon = () => {
    const now = performance.now();
    waitingSince ??= now;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(DEBOUNCE, waitingSince + PATIENCE - now));
    timer = setTimeout(() => {
      waitingSince = null;
      look();
    }, wait);
  };
  const observer = new MutationObserver(soon);
  // The whole body: a page may replace its content root, and an observer would go with the old one.
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    // A tick is disabled while it is being saved, however long that takes.
    attributeFilter: ['class', 'data-mark', 'disabled', 'hidden', 'style'],
  });
  ctx.addEventListener(window, 'wxt:locationchange', soon);
  window.addEventListener('hashchange', soon, { signal });
  // A choice in a list changes nothing of the page but the list's own value.
  document.addEventListener('change', soon, { signal });
  // Another tab may have told the history more in the meantime.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look(true), { signal });
  window.addEventListener('focus', () => look(true), { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && look(true), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

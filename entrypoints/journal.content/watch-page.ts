/** Quiet time after a change before the page is read again: a save touches it several times. */
const DEBOUNCE = 300;
/** Even a page that never falls quiet is read this often. */
const PATIENCE = 700;

/** Calls back after changes of the page's content, and when the page comes back into view, until the signal aborts. */
export function watchPage(signal: AbortSignal, look: () => void, comeBack: () => void): void {
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
  // Own marks are data attributes on cells and a host beside the content: neither is observed.
  observer.observe(document.querySelector('#content') ?? document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'data-mark', 'hidden'],
  });
  for (const type of ['hashchange', 'popstate']) window.addEventListener(type, soon, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && comeBack(), { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && comeBack(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

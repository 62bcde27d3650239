import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { isListPage, nearPages } from '../../lib/near-pages.ts';
import { findAdapter } from '../../lib/page-adapter.ts';
import { attend } from './attend.ts';

/** Attends to the page if it is one of the journal's, now or once it has become one. */
export function arrive(ctx: ContentScriptContext): void {
  const isJournalPage = () => {
    const url = new URL(location.href);
    return findAdapter(nearPages, url) !== undefined || isListPage(url);
  };
  if (isJournalPage()) return attend(ctx);
  // The newer pages go from one to another without loading.
  const arrived = new AbortController();
  const lookAround = () => {
    if (arrived.signal.aborted || !isJournalPage()) return;
    arrived.abort();
    attend(ctx);
  };
  // It is said before the address has changed.
  ctx.addEventListener(window, 'wxt:locationchange', () => setTimeout(lookAround), { signal: arrived.signal });
}

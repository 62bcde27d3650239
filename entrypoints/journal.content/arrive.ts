import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { isJournalPage } from '../../lib/page-addresses.ts';
import { attend } from './attend.ts';
import { removeLeftovers } from './leftovers.ts';

/** Attends to the page if it is one of the journal's, now or once it has become one. */
export function arrive(ctx: ContentScriptContext): void {
  if (import.meta.env.FIREFOX) removeLeftovers();
  const isThere = () => isJournalPage(new URL(location.href));
  if (isThere()) return attend(ctx);
  // The newer pages go from one to another without loading.
  const arrived = new AbortController();
  const lookAround = () => {
    if (arrived.signal.aborted || ctx.isInvalid || !isThere()) return;
    arrived.abort();
    attend(ctx);
  };
  // It is said before the address has changed.
  ctx.addEventListener(window, 'wxt:locationchange', () => setTimeout(lookAround), { signal: arrived.signal });
}

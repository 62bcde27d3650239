import { barePath } from './markup/address.ts';
import type { PageAdapter } from './page-adapter.ts';

const addresses = import.meta.glob<PageAdapter['matches']>('./pages/*.ts', { eager: true, import: 'matches' });

/** Whether the address is one of a page that some adapter reads; the adapters themselves are not loaded along. */
export function isJournalPage(url: URL): boolean {
  const path = barePath(url);
  return Object.values(addresses).some((matches) => matches(path, url));
}

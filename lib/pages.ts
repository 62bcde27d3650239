import './markup/list-words.ts';
import { findAdapter, viewWith, type PageAdapter, type PageView } from './page-adapter.ts';
import type { Instant } from './vocabulary.ts';

const files = import.meta.glob<PageAdapter>('./pages/*.ts', { eager: true, import: 'default' });

/** Every page adapter. The folder is the registry. */
export const adapters: readonly PageAdapter[] = Object.values(files);

/** The adapter for an address, if it is one of a journal page. */
export function adapterFor(url: URL): PageAdapter | undefined {
  return findAdapter(adapters, url);
}

/** Reads a page of any kind. Never throws. */
export function viewPage(document: Document, url: URL, at: Instant, openedAt: Instant = at): PageView {
  const adapter = adapterFor(url);
  return adapter === undefined ? { outcome: 'unsupported' } : viewWith(adapter, document, url, at, openedAt);
}

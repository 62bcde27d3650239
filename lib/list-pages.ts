import './markup/list-words.ts';
import type { PageAdapter } from './page-adapter.ts';

const files = import.meta.glob<PageAdapter>('./pages/{schedule,homework-list,change-log,workplace,journals-list,journal-statistics}.ts', {
  eager: true,
  import: 'default',
});

/** The adapters of pages that are only looked things up on: see `near-pages.ts`. */
export const listPages: readonly PageAdapter[] = Object.values(files);

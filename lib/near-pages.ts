import type { PageAdapter } from './page-adapter.ts';

/**
 * The adapters of the content script. Pages on which lessons are filled in are read by it alone; pages
 * that are only looked things up on are rarer, and known to it by their addresses: their adapters are
 * brought when such a page is opened (`list-pages.ts`).
 */

const files = import.meta.glob<PageAdapter>(
  ['./pages/*.ts', '!./pages/{schedule,homework-list,change-log,workplace,journals-list,journal-statistics}.ts'],
  { eager: true, import: 'default' },
);
export const nearPages: readonly PageAdapter[] = Object.values(files);

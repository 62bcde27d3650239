import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listPages } from '../../lib/list-pages.ts';
import type { World } from '../journal.content/bring.ts';

/** Brought to a page that is only looked things up on, to read it: see `bring.ts`. */
export default defineUnlistedScript(() => {
  ((globalThis as World).polden ??= {}).lists = listPages;
});

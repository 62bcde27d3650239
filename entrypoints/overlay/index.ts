import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawOn } from './draw-on.ts';
import type { World } from '../journal.content/bring.ts';

/** Brought to a journal page when there is something to draw on it: see `bring.ts`. */
export default defineUnlistedScript(() => {
  ((globalThis as World).polden ??= {}).overlay = { drawOn };
});

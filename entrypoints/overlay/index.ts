import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawOn } from './draw-on.ts';
import type { Brought } from '../journal.content/bring.ts';

/** Brought to a journal page when there is something to draw on it: see `bring.ts`. */
export default defineUnlistedScript(() => {
  (globalThis as { poldenOverlay?: Brought['overlay'] }).poldenOverlay = { drawOn };
});

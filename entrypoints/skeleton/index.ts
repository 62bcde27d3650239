import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { skeletonOf } from '../../lib/skeleton.ts';
import type { World } from '../journal.content/bring.ts';

/** Brought to a page of which a sample is to be saved: see `bring.ts`. */
export default defineUnlistedScript(() => {
  ((globalThis as World).polden ??= {}).skeleton = skeletonOf;
});

import { sendMessage, type BroughtScript } from '../../lib/messages.ts';
import type { PageAdapter } from '../../lib/page-adapter.ts';
import type { skeletonOf } from '../../lib/skeleton.ts';
import type { drawOn } from '../overlay/draw-on.ts';

/** What the scripts that are brought to a page when they are needed offer. */
interface Brought extends Record<BroughtScript, unknown> {
  /** Most pages that are opened have nothing to be drawn on them. */
  overlay: { drawOn: typeof drawOn };
  /** The adapters of the pages that are rarely opened. */
  lists: readonly PageAdapter[];
  /** Asked for where a page was not understood. */
  skeleton: typeof skeletonOf;
}

/** Where they leave it: the extension's own world, which the page cannot see. */
export type World = typeof globalThis & { polden?: Partial<Brought> };

/**
 * A script that the background brings to the page when it is first needed.
 *
 * @throws Error if it cannot be brought: the page was left, or the extension switched off
 */
export async function bring<Script extends BroughtScript>(script: Script): Promise<Brought[Script]> {
  const find = () => (globalThis as World).polden?.[script];
  if (find() === undefined) await sendMessage('bring', script);
  const brought = find();
  if (brought === undefined) throw new Error('the script was not brought');
  return brought;
}

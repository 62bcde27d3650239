import { sendMessage } from '../../lib/messages.ts';
import type { PageAdapter } from '../../lib/page-adapter.ts';
import type { drawOn } from '../overlay/draw-on.ts';

/** What the scripts that are brought to a page when they are needed offer. */
export interface Brought {
  overlay: { drawOn: typeof drawOn };
  lists: readonly PageAdapter[];
}

/** Where they leave it: the extension's own world, which the page cannot see. */
const world = globalThis as { poldenOverlay?: Brought['overlay']; poldenLists?: Brought['lists'] };

/**
 * The script that draws. Most pages that are opened have nothing to be drawn on them, so the background
 * brings it to a page when it is first needed.
 *
 * @throws Error if it cannot be brought: the page was left, or the extension switched off
 */
export async function bringOverlay(): Promise<Brought['overlay']> {
  if (world.poldenOverlay === undefined) await sendMessage('bring', 'overlay');
  return brought(world.poldenOverlay);
}

/** The adapters of the pages that are rarely opened. Throws like `bringOverlay`. */
export async function bringLists(): Promise<Brought['lists']> {
  if (world.poldenLists === undefined) await sendMessage('bring', 'lists');
  return brought(world.poldenLists);
}

function brought<T>(script: T | undefined): T {
  if (script === undefined) throw new Error('the script was not brought');
  return script;
}

import type { Instant } from './vocabulary.ts';

/** Views of two tabs may arrive a moment out of order; more than this is a clock that jumped back. */
const JITTER = 5_000;

/**
 * Whether a view's instant shows that the clock has jumped back: it is earlier than a view already
 * kept. Which of the two was right cannot be told, so the newcomer proves nothing.
 */
export function hasJumpedBack(latest: Instant | null, at: Instant): boolean {
  return latest !== null && at < latest - JITTER;
}

import { isTopFrameOf, type Sender } from '../../lib/senders.ts';
import { JOURNAL_ORIGINS } from '../../lib/siblings.ts';

/** Throws unless a message came from a journal page itself, no frame in it. */
export function requirePage(sender: Sender): asserts sender is Sender & { tab: { id?: number } } {
  requireSender(isTopFrameOf(sender, JOURNAL_ORIGINS));
}

/** Throws unless whoever sent a message may send it, by what the browser tells of the sender. */
export function requireSender(isAllowed: boolean): asserts isAllowed {
  if (!isAllowed) throw new Error('this sender may not send this message');
}

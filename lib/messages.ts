import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Drawing } from './drawing.ts';
import type { Reading } from './reading.ts';
import type { Mute } from './settings-schema.ts';

/** The whole protocol: pages and the popup speak, the background answers. Payloads are parsed before use. */
interface Protocol {
  /** From a journal page: keep what it has said so far, and answer what to draw on it. Saying it twice does no harm. */
  record(reading: Reading): Drawing;
  /** From a journal page: turn a demand down for this journal. */
  mute(mute: Mute): void;
  /** From the popup only: take that back. */
  unmute(mute: Pick<Mute, 'journal' | 'reason'>): void;
  /** From the popup only: the computer's clock is right now; forget the later view that contradicts it. */
  trustClock(now: number): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

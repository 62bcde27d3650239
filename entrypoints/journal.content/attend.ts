import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { journalKey } from '../../lib/journal-key.ts';
import { follow, looksUnfinished, saysTheSame } from '../../lib/looks.ts';
import { sendMessage, type SpokenDrawing } from '../../lib/messages.ts';
import { nearPages } from '../../lib/near-pages.ts';
import { isJournalPage } from '../../lib/page-addresses.ts';
import { findAdapter, viewWith, type PageAdapter } from '../../lib/page-adapter.ts';
import type { Reading } from '../../lib/reading.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { bring } from './bring.ts';
import { watchPage } from './watch-page.ts';
import type { DrawnPage } from '../overlay/draw-on.ts';

/** A page that is still not understood this long after it fell quiet is said to be so. */
const PATIENCE = 5_000;
/** A page that seems to be drawn still is given this long. */
const DRAWING_TIME = 2_000;
/** A worker that has not answered by then was stopped. */
const ANSWER_TIME = 10_000;
const RETRIES = [1_000, 5_000, 20_000];
/** Marks of an extension that is gone stay no longer than this. */
const HEARTBEAT = 2_000;

/**
 * Attends to one open journal page: read it, hand over what it says, draw the answer; again on each
 * change of the page, of the settings and of the hour.
 */
export function attend(ctx: ContentScriptContext): void {
  const openedAt = Math.floor(performance.timeOrigin);
  let told: Reading | null = null;
  let pages = nearPages;
  let adapter: PageAdapter | null = null;
  let drawn: SpokenDrawing | null = null;
  let saidAt = 0;
  let isSending = false;
  let hasNews = false;
  let page: DrawnPage | null = null;
  let last: Reading | null = null;
  let unfinishedSince: number | null = null;
  let expiry: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const look = (anew = false) => {
    // Asking is what makes the context notice that the extension was updated or switched off.
    if (ctx.isInvalid) return leave();
    const now = Date.now();
    // Instants of a clock that has been set back since are no good for an account that goes on.
    if (told !== null && now < told.at) told = last = null;
    const url = new URL(location.href);
    const found = findAdapter(pages, url);
    if (found === undefined && pages === nearPages && isJournalPage(url)) {
      void bring('lists')
        .then((lists) => {
          pages = [...nearPages, ...lists];
          look(anew);
        })
        .catch(() => undefined);
      return;
    }
    const view = found && viewWith(found, document, url, now, openedAt);
    clearTimeout(patience);
    if (view === undefined || view.outcome === 'unsupported') return leave();
    adapter = view.adapter;
    if (view.outcome === 'drifted') {
      // Said once, and again when it may have to be said in another language.
      if (told === null && (anew || drawn?.note?.skeleton !== true)) patience = setTimeout(sayDrifted, PATIENCE, adapter);
      return;
    }
    if (looksUnfinished(told, view.reading)) {
      unfinishedSince ??= now;
      if (now - unfinishedSince < DRAWING_TIME) {
        patience = setTimeout(look, DRAWING_TIME, anew);
        return;
      }
    }
    unfinishedSince = null;
    const next = follow(told, last, view.reading);
    const isNews = told === null || !saysTheSame(told, next);
    told = next;
    last = view.reading;
    if (isNews || anew) void handOver();
    // Nothing new was said, but the page may have redrawn the cells that carry the marks.
    else if (drawn !== null) void draw(drawn).catch(() => undefined);
  };

  /** One account at a time, the latest there is: it says all that the earlier ones did. */
  const handOver = async () => {
    hasNews = true;
    if (isSending) return;
    isSending = true;
    for (let failures = 0; hasNews && failures <= RETRIES.length && told !== null && !ctx.isInvalid;) {
      hasNews = false;
      try {
        // Said again after a pause it is still true, and said now.
        saidAt = Math.max(told.at, Date.now());
        const answer = await inTime(sendMessage('record', { ...told, at: saidAt }));
        failures = 0;
        if (!answer.isKept) told = last = null;
        // What was said in the meantime is answered next.
        if (!hasNews) await draw(answer);
      } catch {
        // The worker may have been stopped halfway. Saying it again does no harm.
        hasNews = true;
        await new Promise<void>((resolve) => setTimeout(resolve, RETRIES[failures] ?? 0));
        failures += 1;
      }
    }
    isSending = false;
  };

  const sayDrifted = (asked: PageAdapter) =>
    void sendMessage('drifted', asked.id)
      // Meanwhile the page may have been understood, or left.
      .then((answer) => (told === null && adapter === asked ? draw(answer) : undefined))
      .catch(() => undefined);

  const draw = async (answer: SpokenDrawing) => {
    drawn = answer;
    clearTimeout(expiry);
    // What was turned down a moment ago can be taken back even where there is nothing else to say.
    if (answer.parts.length === 0 && answer.note === null && page?.isOffering() !== true) removeOverlay();
    else if (page === null) {
      const { drawOn } = await bring('overlay');
      const begun = await drawOn(document, {
        turnDown: (what) => say('turnDown', what),
        takeBack: () => say('takeBack', undefined),
        skeleton: () => bring('skeleton'),
      });
      // Meanwhile the page may have been left, or have said something else.
      if (drawn !== answer || page !== null || ctx.isInvalid) return begun.remove();
      page = begun;
    }
    if (adapter === null) return;
    page?.show(answer, adapter);
    // A page nobody looks at is not kept up to date; coming back into view is a reason to look.
    const wait = Math.min(Math.max(answer.validUntil - Date.now(), 1_000), 2 ** 31 - 1);
    expiry = setTimeout(() => document.visibilityState === 'visible' && look(true), wait);
  };

  const say = async <T extends 'turnDown' | 'takeBack'>(type: T, data: Parameters<typeof sendMessage<T>>[1]): Promise<boolean> => {
    if (ctx.isInvalid) throw new Error('the extension is gone');
    const send = () => inTime<boolean>(sendMessage(type, data));
    // Here too saying it again does no harm.
    return send().catch(send);
  };

  const removeOverlay = () => {
    page?.remove();
    page = null;
  };

  const leave = () => {
    clearTimeout(expiry);
    clearTimeout(patience);
    told = last = drawn = adapter = null;
    removeOverlay();
  };

  ctx.onInvalidated(leave);
  // Nothing tells a page that the extension was updated or switched off; each of these ticks asks.
  ctx.setInterval(() => undefined, HEARTBEAT);
  // The defaults, stored where there was nothing yet or nothing any more, change nothing.
  watchStorage(ctx.signal, 'settings', (_, isFirst) => void (isFirst || look(true)));
  // Another tab has told the history something new of this journal.
  watchStorage(ctx.signal, 'pulse', (pulse) => {
    const { at, journals } = pulse as { at: number; journals: string[] };
    if (told !== null && at !== saidAt && (told.kind === 'journal' ? journals.includes(journalKey(told.journal)) : journals.length > 0)) look(true);
  });
  look();
  watchPage(ctx, look);
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_, reject) => setTimeout(reject, ANSWER_TIME, new Error('no answer')))]);
}

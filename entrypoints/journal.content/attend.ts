import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createOverlay, type Overlay } from '../../components/overlay/overlay.tsx';
import { loadBar, saveBar, type BarState } from '../../lib/bar-store.ts';
import type { Drawing } from '../../lib/drawing.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { follow, looksUnfinished, saysTheSame } from '../../lib/looks.ts';
import { sendMessage } from '../../lib/messages.ts';
import { viewPage, type PageAdapter } from '../../lib/pages.ts';
import type { Reading } from '../../lib/reading.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { place } from './place.ts';
import { watchPage } from './watch-page.ts';

/** A page that is still not understood this long after it fell quiet is said to be so. */
const PATIENCE = 5_000;
/** A page that seems to be drawn still is given this long. */
const DRAWING_TIME = 2_000;
/** A worker that has not answered by then was stopped. */
const ANSWER_TIME = 10_000;
const RETRIES = [1_000, 5_000, 20_000];

/**
 * Attends to one open journal page: read it, hand over what it says, draw the answer; again on each
 * change of the page, of the settings and of the hour.
 */
export function attend(ctx: ContentScriptContext): void {
  const openedAt = Math.floor(performance.timeOrigin);
  let told: Reading | null = null;
  let adapter: PageAdapter | null = null;
  let drawn: Drawing | null = null;
  let saidAt = 0;
  let isSending = false;
  let hasNews = false;
  let bar: BarState = { collapsed: false, hiddenOn: null };
  let overlay: Overlay | null = null;
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
    const view = viewPage(document, new URL(location.href), now, openedAt);
    clearTimeout(patience);
    if (view.outcome === 'unsupported') return leave();
    adapter = view.adapter;
    if (view.outcome === 'drifted') {
      if (told === null) patience = setTimeout(() => draw(DRIFTED), PATIENCE);
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
    else if (drawn !== null) draw(drawn);
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
        if (!hasNews) draw(answer);
      } catch {
        // The worker may have been stopped halfway. Saying it again does no harm.
        hasNews = true;
        await new Promise<void>((resolve) => setTimeout(resolve, RETRIES[failures] ?? 0));
        failures += 1;
      }
    }
    isSending = false;
  };

  const draw = (answer: Drawing) => {
    if (adapter === null) return;
    drawn = answer;
    clearTimeout(expiry);
    if (answer.parts.length === 0 && answer.note === null) return removeOverlay();
    overlay ??= createOverlay(document, actions);
    overlay.show(place(answer, adapter), { collapsed: bar.collapsed, hidden: bar.hiddenOn === localDate() });
    // A page nobody looks at is not kept up to date; coming back into view is a reason to look.
    const wait = Math.min(Math.max(answer.validUntil - Date.now(), 1_000), 2 ** 31 - 1);
    expiry = setTimeout(() => document.visibilityState === 'visible' && look(true), wait);
  };

  const actions = {
    mute(reason: 'no-homework' | 'not-mine') {
      if (told === null || ctx.isInvalid) return;
      const { journal } = told;
      const label = [journal.groupName, journal.subjectName].filter(Boolean).join(', ');
      void sendMessage('mute', { journal: journalKey(journal), reason, label }).catch(() => undefined);
    },
    collapse: (collapsed: boolean) => keepBar({ ...bar, collapsed }),
    hideForToday: () => keepBar({ ...bar, hiddenOn: localDate() }),
  };

  const keepBar = (state: BarState) => {
    bar = state;
    void saveBar(state).catch(() => undefined);
  };

  const removeOverlay = () => {
    overlay?.remove();
    overlay = null;
  };

  const leave = () => {
    clearTimeout(expiry);
    clearTimeout(patience);
    told = last = drawn = null;
    removeOverlay();
  };

  ctx.onInvalidated(leave);
  watchStorage(ctx.signal, 'settings', () => look(true));
  // Another tab has told the history something new of this journal.
  watchStorage(ctx.signal, 'pulse', (pulse) => {
    if (told !== null && pulse !== pulseOf(told, saidAt) && String(pulse).startsWith(pulseOf(told, ''))) look(true);
  });
  void loadBar()
    .then((state) => (bar = state))
    // Without it the bar starts unfolded, which is all there is to lose.
    .catch(() => undefined)
    .then(() => {
      look();
      watchPage(ctx.signal, look);
    });
}

const DRIFTED: Drawing = {
  parts: [],
  note: { text: 'Полдень не узнал эту страницу и ничего не проверяет.', link: null },
  lessons: [],
  validUntil: Number.MAX_SAFE_INTEGER,
  isKept: true,
};

/** The day by the person's own clock: "hide for today" is about her day, not the school's. */
function localDate(): string {
  return new Date().toDateString();
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_, reject) => setTimeout(reject, ANSWER_TIME, new Error('no answer')))]);
}

/** How the background names a piece of news: the journal and the instant it was said. */
function pulseOf({ journal }: Reading, at: number | ''): string {
  return `${journalKey(journal)} ${at}`;
}

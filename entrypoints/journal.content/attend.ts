import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createOverlay, type Overlay } from '../../components/overlay/overlay.tsx';
import { loadBar, saveBar, type BarState } from '../../lib/bar-store.ts';
import type { Drawing } from '../../lib/drawing.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { follow, saysTheSame } from '../../lib/looks.ts';
import { sendMessage } from '../../lib/messages.ts';
import { viewPage, type PageAdapter } from '../../lib/pages.ts';
import type { Reading } from '../../lib/reading.ts';
import { watchSettings } from '../../lib/settings-watch.ts';
import { place } from './place.ts';
import { watchPage } from './watch-page.ts';

/** A change this soon after a key or a click is the person's own save, watched live. */
const TYPING = 15_000;
/** A page that is still not understood this long after it fell quiet is said to be so. */
const PATIENCE = 5_000;
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
  let isSending = false;
  let hasNews = false;
  let bar: BarState = { collapsed: false, hiddenOn: null };
  let overlay: Overlay | null = null;
  let lastInput = -Infinity;
  let expiry: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const look = (anew = false) => {
    // Asking is what makes the context notice that the extension was updated or switched off.
    if (ctx.isInvalid) return leave();
    const now = Date.now();
    const view = viewPage(document, new URL(location.href), now, openedAt);
    clearTimeout(patience);
    if (view.outcome === 'unsupported') return leave();
    if (view.outcome === 'drifted') {
      adapter = view.adapter;
      if (told === null) patience = setTimeout(() => draw(DRIFTED), PATIENCE);
      return;
    }
    const next = follow(told, view.reading, now - lastInput < TYPING);
    const isNews = told === null || !saysTheSame(told, next);
    told = next;
    adapter = view.adapter;
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
      const account: Reading = told;
      try {
        const answer = await sendMessage('record', account);
        failures = 0;
        // What was said in the meantime is answered next.
        if (!hasNews && told !== null) draw(answer);
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
    overlay ??= createOverlay(document, { collapsed: bar.collapsed, hidden: bar.hiddenOn === localDate() }, actions);
    overlay.show(place(answer, adapter));
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
    told = null;
    drawn = null;
    removeOverlay();
  };

  const noteInput = (event: Event) => {
    if (event.isTrusted) lastInput = Date.now();
  };

  ctx.onInvalidated(leave);
  watchSettings(ctx.signal, () => look(true));
  for (const type of ['keydown', 'input', 'change', 'click']) {
    document.addEventListener(type, noteInput, { capture: true, passive: true, signal: ctx.signal });
  }
  void loadBar()
    .then((state) => (bar = state))
    // Without it the bar starts unfolded, which is all there is to lose.
    .catch(() => undefined)
    .then(() => {
      look();
      watchPage(
        ctx.signal,
        () => look(),
        () => look(drawn !== null && drawn.validUntil <= Date.now()),
      );
    });
}

const DRIFTED: Drawing = {
  parts: [],
  note: { text: 'Полдень не узнал эту страницу и ничего не проверяет.', link: null },
  lessons: [],
  validUntil: Number.MAX_SAFE_INTEGER,
};

/** The day by the person's own clock: "hide for today" is about her day, not the school's. */
function localDate(): string {
  return new Date().toDateString();
}

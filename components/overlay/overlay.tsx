import { render } from 'preact';
import type { DrawnLesson } from '../../lib/drawing.ts';
import type { Acknowledgement, Mute } from '../../lib/settings-schema.ts';
import { Bar, type BarProps } from './Bar.tsx';
import { Card, type CardProps } from './Card.tsx';
import { cardAnchor, placeCard, reveal } from './card-place.ts';
import css from './overlay.css?inline';
import { paint } from './paint.ts';

/** A drawing with the places found for it on the page. */
export interface PlacedLesson extends Omit<DrawnLesson, 'link'> {
  link: CardProps['link'];
  /** What is scrolled into view on a jump. */
  reveal: Element;
}

export interface OverlayModel {
  parts: BarProps['parts'];
  note: BarProps['note'];
  /** By the element that carries the mark, in the order of the jumps. */
  lessons: ReadonlyMap<Element, PlacedLesson>;
}

export interface Overlay {
  show(model: OverlayModel, bar: { collapsed: boolean; hidden: boolean }): void;
  /** Takes everything away: marks, bar, listeners. */
  remove(): void;
}

export interface OverlayActions {
  mute(mute: Mute): void;
  acknowledge(acknowledgement: Acknowledgement): void;
  saveSkeleton(): void;
  collapse(collapsed: boolean): void;
  hideForToday(): void;
}

const HOVER_DELAY = 150;
const LEAVE_DELAY = 250;

/** Draws on a page: marks on the site's cells, and a bar and a card in a shadow root of our own. */
export function createOverlay(document: Document, actions: OverlayActions): Overlay {
  const host = document.createElement('polden-bar');
  host.lang = 'ru';
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const barPlace = document.createElement('div');
  const card = document.createElement('div');
  card.className = 'card';
  card.tabIndex = -1;
  card.hidden = true;
  card.setAttribute('role', 'dialog');
  shadow.append(style, barPlace, card);

  const listening = new AbortController();
  const { signal } = listening;
  let bar = { collapsed: false, hidden: false };
  let model: OverlayModel = { parts: [], note: null, lessons: new Map() };
  let opened: Element | null = null;
  // A card opened by a jump stays until it is closed, and gives the focus back to where it came from.
  let pinned = false;
  let cameFrom: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drawBar = () => {
    const isShown = !bar.hidden && (model.parts.length > 0 || model.note !== null);
    render(
      isShown ? (
        <Bar
          parts={model.parts}
          note={model.note}
          collapsed={bar.collapsed}
          canJump={model.lessons.size > 0}
          onJump={jump}
          onCollapse={(collapsed) => {
            bar.collapsed = collapsed;
            actions.collapse(collapsed);
            drawBar();
          }}
          onSaveSkeleton={actions.saveSkeleton}
          onHide={() => {
            bar.hidden = true;
            actions.hideForToday();
            drawBar();
          }}
        />
      ) : null,
      barPlace,
    );
  };

  const drawCard = () => {
    const lesson = opened && model.lessons.get(opened);
    if (!opened || !lesson) {
      card.hidden = true;
      render(null, card);
      return;
    }
    card.setAttribute('aria-label', lesson.card.title);
    render(
      <Card
        text={lesson.card}
        link={lesson.link}
        why={lesson.why}
        asksHomework={lesson.fields.includes('homework')}
        onMute={(reason) => {
          close();
          actions.mute({ ...lesson.journal, reason });
        }}
        onAcknowledge={(reason) => {
          close();
          actions.acknowledge({ ...lesson.open, reason });
        }}
        onUnfold={() => opened !== null && placeCard(card, cardAnchor(opened))}
        onClose={close}
      />,
      card,
    );
    card.hidden = false;
    placeCard(card, cardAnchor(opened));
  };

  const open = (element: Element, pin: boolean) => {
    clearTimeout(timer);
    opened = element;
    pinned = pin;
    drawCard();
  };
  const close = () => {
    clearTimeout(timer);
    // The focus goes back only from the card: wherever else it is by now, somebody is working there.
    const hadFocus = card.contains(shadow.activeElement);
    opened = null;
    drawCard();
    if (pinned && hadFocus) cameFrom?.focus();
    pinned = false;
  };
  const later = (delay: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  };

  const jump = (step: 1 | -1) => {
    const elements = [...model.lessons.keys()];
    if (elements.length === 0) return;
    const at = opened === null ? -1 : elements.indexOf(opened);
    const next = elements[at === -1 && step === -1 ? elements.length - 1 : (at + step + elements.length) % elements.length]!;
    if (!pinned && document.activeElement instanceof HTMLElement) cameFrom = document.activeElement;
    reveal(model.lessons.get(next)!.reveal, next);
    open(next, true);
    // Frozen headers follow the body's scrolling a frame later.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (opened !== next) return;
        placeCard(card, cardAnchor(next));
        card.focus({ preventScroll: true });
      }),
    );
  };

  const lessonAt = (target: EventTarget | null): Element | null => {
    let element = target instanceof Element ? target : null;
    while (element !== null && !model.lessons.has(element)) element = element.parentElement;
    return element;
  };
  const hoveredAt = (target: EventTarget | null): Element | null => {
    const element = lessonAt(target);
    return element !== null && cardAnchor(element).contains(target as Node) ? element : null;
  };

  document.addEventListener(
    'mouseover',
    ({ target }) => {
      if (pinned) return;
      const element = hoveredAt(target);
      if (target === host || (element !== null && element === opened)) clearTimeout(timer);
      else if (element !== null) later(HOVER_DELAY, () => open(element, false));
      else later(LEAVE_DELAY, close);
    },
    { signal },
  );
  document.addEventListener(
    'focusin',
    ({ target }) => {
      // Of a marked row only the lesson's own link speaks for it: its other links and boxes are for working.
      const link = target instanceof Element ? target.closest('a[href*="lesson="]') : null;
      const element = lessonAt(link);
      if (element !== null) open(element, false);
      else if (target !== host && !pinned && opened !== null) later(LEAVE_DELAY, close);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
      if (
        event.altKey &&
        event.shiftKey &&
        !event.ctrlKey &&
        !event.metaKey &&
        step !== undefined &&
        model.lessons.size > 0 &&
        !isTyping(document.activeElement)
      ) {
        event.preventDefault();
        jump(step);
      } else if (event.key === 'Escape' && opened !== null) {
        close();
      }
    },
    { signal, capture: true },
  );
  document.addEventListener('pointerdown', ({ target }) => target !== host && opened !== null && close(), { signal, capture: true, passive: true });
  document.addEventListener(
    'scroll',
    () => {
      if (opened === null) return;
      if (pinned) placeCard(card, cardAnchor(opened));
      else close();
    },
    { signal, capture: true, passive: true },
  );

  return {
    show(next, left) {
      model = next;
      bar = { ...left };
      // The page may have thrown us out with the rest of its body, or have made a lifeless copy of us.
      if (!host.isConnected) document.body.append(host);
      for (const other of document.querySelectorAll('polden-bar')) if (other !== host) other.remove();
      paint(document, next.lessons);
      drawBar();
      if (opened !== null) drawCard();
      if (opened !== null && !next.lessons.has(opened)) close();
    },
    remove() {
      listening.abort();
      clearTimeout(timer);
      paint(document, new Map());
      render(null, barPlace);
      render(null, card);
      host.remove();
    },
  };
}

/** Leaving an entry box may save what is half typed in it. */
function isTyping(element: Element | null): boolean {
  return element !== null && (/^(input|textarea|select)$/i.test(element.tagName) || (element as HTMLElement).isContentEditable);
}

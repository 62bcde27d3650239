import { render } from 'preact';
import type { DrawnLesson } from '../../lib/drawing.ts';
import { language, t } from '../../lib/language.ts';
import type { TurnDown } from '../../lib/settings-schema.ts';
import { turnDownText } from '../../lib/turned-down-text.ts';
import { Bar, sentenceOf, type BarProps } from './Bar.tsx';
import { Card, FACTS, type CardProps } from './Card.tsx';
import { cardAnchor, growCard, placeCard, reveal } from './card-place.ts';
import { createOffer } from './offer.tsx';
import css from './overlay.css?inline';
import { paint } from './paint.ts';
import { keepSecondClick } from './second-click.ts';

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
  /** Whether it still offers to take back what was just turned down: gone, it could not. */
  isOffering(): boolean;
  /** Takes everything away: marks, bar, listeners. */
  remove(): void;
}

export interface OverlayActions {
  /** False: the school has set its rules for all. */
  turnDown(what: TurnDown): Promise<boolean>;
  /** Takes back what was turned down last; false: that is not to be had here any more. */
  takeBack(): Promise<boolean>;
  saveSkeleton(): void;
  collapse(collapsed: boolean): void;
  hideForToday(): void;
}

const NOTHING_YET: OverlayModel = { parts: [], note: null, lessons: new Map() };

const HOVER_DELAY = 150;
const LEAVE_DELAY = 250;

/**
 * Draws on a page: marks on the site's cells, and a bar and a card in a shadow root of our own. `wear` gives that its
 * styles: an element on the site's pages, since Firefox lets no content script adopt a sheet.
 */
export function createOverlay(document: Document, actions: OverlayActions, wear = styleElement): Overlay {
  const host = document.createElement('polden-bar');
  const shadow = host.attachShadow({ mode: 'open' });
  const foot = document.createElement('div');
  foot.className = 'foot';
  const offerPlace = document.createElement('div');
  const barPlace = document.createElement('div');
  const status = document.createElement('p');
  status.className = 'heard';
  status.setAttribute('role', 'status');
  foot.append(offerPlace, barPlace, status);
  const card = document.createElement('div');
  card.className = 'card';
  card.tabIndex = -1;
  card.hidden = true;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-describedby', FACTS);
  wear(shadow, css);
  shadow.append(foot, card);
  const offer = createOffer(offerPlace);

  const listening = new AbortController();
  const { signal } = listening;
  keepSecondClick(host, shadow, signal);
  let bar = { collapsed: false, hidden: false };
  let model = NOTHING_YET;
  let opened: Element | null = null;
  // A card opened by a jump stays until it is closed, and gives the focus back to where it came from.
  let pinned = false;
  let cameFrom: HTMLElement | null = null;
  let counts: string | null = null;
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
            // The button that was pressed is gone; the one that undoes it stands in its place.
            barPlace.querySelector<HTMLElement>('.fold')?.focus();
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
    announce(isShown ? model.parts : []);
  };

  /** Has it heard when the counts have changed: not what stood there from the beginning, nor each time the clock has moved on. */
  const announce = (parts: OverlayModel['parts']) => {
    const next = [language(), ...parts.map(({ kind, count, text }) => `${kind} ${count ?? text}`)].join();
    if (counts !== null && counts !== next) status.textContent = sentenceOf(parts);
    counts = next;
  };

  const turnDown = (what: TurnDown) => {
    // Whoever came by a jump goes on by keyboard; the focus may have been taken elsewhere by the time it is done.
    const from = pinned && card.contains(shadow.activeElement) ? cameFrom : null;
    close();
    const isThere = () => from !== null && [from, document.body].includes(focused()!);
    const unable = () => offer.say(() => t('Вернуть можно в окне Полдня.'), null, null);
    void actions.turnDown(what).then(
      (isKept) =>
        isKept
          ? offer.say(
              () => turnDownText(what),
              () => void actions.takeBack().then((isDone) => !isDone && unable(), unable),
              // Who came by the shortcut alone was nowhere: the bar leads on to the lessons.
              isThere() ? { leave: () => (from === document.body ? barPlace.querySelector('button') : from)?.focus() } : null,
            )
          : offer.say(() => t('Правила задала школа, здесь их не изменить.'), null, null),
      () => offer.say(() => t('Не сохранилось, осталось как было. Попробуйте ещё раз.'), null, null),
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
    render(<Card lesson={lesson} link={lesson.link} onTurnDown={turnDown} onUnfold={() => growCard(card, foot)} onClose={close} />, card);
    card.hidden = false;
    place(opened);
  };

  /** What has the focus, on the page or in our own bar. */
  const focused = () => (shadow.activeElement ?? document.activeElement) as HTMLElement | null;

  /** A page that is zoomed by its own styles would move us, and make us larger than the window. */
  const unzoom = () => {
    const zoom = document.documentElement.currentCSSZoom ?? 1;
    host.style.setProperty('zoom', zoom === 1 ? '' : `${1 / zoom}`);
  };

  const place = (element: Element) => {
    unzoom();
    placeCard(card, cardAnchor(element), foot);
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
    const from = focused();
    // What is offered will be gone by then.
    if (!pinned && !offerPlace.contains(from)) cameFrom = from;
    reveal(model.lessons.get(next)!.reveal, next);
    open(next, true);
    // Frozen headers follow the body's scrolling a frame later.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (opened !== next) return;
        place(next);
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

  // The second click of two in a row was meant for what has just moved from under the pointer, or folds again what it has unfolded.
  card.addEventListener(
    'click',
    (event) => {
      if (event.detail < 2) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
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
  const followLesson = () => {
    if (opened === null) return;
    if (pinned) place(opened);
    else close();
  };
  document.addEventListener('scroll', followLesson, { signal, capture: true, passive: true });
  window.addEventListener('resize', followLesson, { signal });

  return {
    show(next, left) {
      model = next;
      bar = { ...left };
      host.lang = language();
      // Beside the body, which the page may zoom or empty.
      if (!host.isConnected) document.documentElement.append(host);
      unzoom();
      // A page that was saved with us has a lifeless copy.
      for (const other of document.querySelectorAll('polden-bar')) if (other !== host) other.remove();
      paint(document, next.lessons);
      offer.sayAnew();
      drawBar();
      if (opened !== null) drawCard();
      if (opened !== null && !next.lessons.has(opened)) close();
    },
    isOffering: offer.isOpen,
    remove() {
      listening.abort();
      clearTimeout(timer);
      // Two may have been begun at once: the marks are those of the one that has shown something.
      if (model !== NOTHING_YET) paint(document, new Map());
      offer.remove();
      render(null, barPlace);
      render(null, card);
      host.remove();
    },
  };
}

function styleElement(shadow: ShadowRoot, text: string): void {
  const style = shadow.ownerDocument.createElement('style');
  style.textContent = text;
  shadow.append(style);
}

/** Leaving an entry box may save what is half typed in it. */
function isTyping(element: Element | null): boolean {
  return element !== null && (/^(input|textarea|select)$/i.test(element.tagName) || (element as HTMLElement).isContentEditable);
}

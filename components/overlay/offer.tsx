import { render } from 'preact';
import { t } from '../../lib/language.ts';

export interface Offer {
  /**
   * Says what was done, in the language of the day. With `takeBack` it offers to undo it for a while: the focus goes there if it is asked for, and
   * `leave` is called when it has to go elsewhere from there.
   */
  say(text: () => string, takeBack: (() => void) | null, focus: { leave(): void } | null): void;
  /** Says it in another language, if that has changed. */
  sayAnew(): void;
  /** Whether something is offered still. */
  isOpen(): boolean;
  remove(): void;
}

/** It is gone after this, unless somebody is at it. */
const STAYS = 20_000;

const NOTHING = { text: () => '', takeBack: null, leave: () => undefined };

/** The line that says what was just turned down, once, and offers to take it back. */
export function createOffer(place: HTMLElement): Offer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said: { text: () => string; takeBack: (() => void) | null; leave(): void } | null = null;

  const draw = () => {
    const { text, takeBack, leave } = said ?? NOTHING;
    render(
      <div class={said === null ? undefined : 'offer'}>
        {/* It is there before it says something: so it is heard. */}
        <p role="status">{text()}</p>
        {takeBack !== null && (
          <button
            type="button"
            onClick={() => {
              end(leave);
              takeBack();
            }}
            onKeyDown={(event) => event.key === 'Escape' && end(leave)}
          >
            {t('Вернуть')}
          </button>
        )}
      </div>,
      place,
    );
  };
  const isUsed = () => place.matches(':hover') || place.querySelector(':focus') !== null;
  const end = (leave: () => void) => {
    clearTimeout(timer);
    const hadFocus = place.querySelector(':focus') !== null;
    said = null;
    draw();
    if (hadFocus) leave();
  };
  draw();

  return {
    say(text, takeBack, focus) {
      const leave = focus?.leave ?? (() => undefined);
      said = { text, takeBack, leave };
      draw();
      if (focus !== null) place.querySelector('button')?.focus();
      const endWhenUnused = () => (isUsed() ? wait() : end(leave));
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(endWhenUnused, STAYS);
      };
      wait();
    },
    sayAnew: draw,
    isOpen: () => said !== null,
    remove() {
      clearTimeout(timer);
      render(null, place);
    },
  };
}

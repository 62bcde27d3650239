// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createOffer, type Offer } from '../../components/overlay/offer.tsx';
import { speak, t } from '../../lib/language.ts';

/** The line that offers to take back what was just turned down: how long it is there, and where the focus goes. */

const TEXT = '7б, Алгебра: не моя группа';
let place: HTMLElement;
let elsewhere: HTMLElement;
let offer: Offer;
let done: string[];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.textContent = '';
  elsewhere = document.body.appendChild(document.createElement('button'));
  place = document.body.appendChild(document.createElement('div'));
  offer = createOffer(place);
  done = [];
});
afterEach(() => void vi.useRealTimers());

const say = (isByKeyboard = false) =>
  offer.say(
    () => TEXT,
    () => done.push('taken back'),
    isByKeyboard ? { leave: () => void (done.push('left'), elsewhere.focus()) } : null,
  );
const button = () => place.querySelector('button');
const status = () => place.querySelector('[role="status"]')!.textContent;

describe('the offer', () => {
  it('is a place that is heard before anything is said, and is empty', () => {
    expect([status(), button(), offer.isOpen()]).toEqual(['', null, false]);
  });

  it('is there for twenty seconds, and anew for what is turned down next', () => {
    say();
    vi.advanceTimersByTime(19_000);
    expect([status(), offer.isOpen()]).toEqual([TEXT, true]);
    say();
    vi.advanceTimersByTime(19_000);
    expect(offer.isOpen()).toBe(true);
    vi.advanceTimersByTime(1_000);
    expect([status(), button(), offer.isOpen()]).toEqual(['', null, false]);
    expect(done).toEqual([]);
  });

  it('takes back once and goes; the focus stays where it is unless it was brought here', () => {
    elsewhere.focus();
    say();
    expect(document.activeElement).toBe(elsewhere);
    button()!.click();
    expect([done, offer.isOpen()]).toEqual([['taken back'], false]);
  });

  it('waits as long as the keyboard is at it, and gives the focus back', () => {
    say(true);
    expect(document.activeElement).toBe(button());
    vi.advanceTimersByTime(60_000);
    expect(offer.isOpen()).toBe(true);
    button()!.click();
    expect([done, document.activeElement]).toEqual([['left', 'taken back'], elsewhere]);
  });

  it('is turned away by Escape, and nothing is taken back', () => {
    say(true);
    button()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect([done, offer.isOpen()]).toEqual([['left'], false]);
  });

  it('may be a word alone, with nothing to press', () => {
    offer.say(() => TEXT, null, null);
    expect([status(), button()]).toEqual([TEXT, null]);
  });

  it('is said in another language once there is one, and nothing else of it changes', () => {
    onTestFinished(() => speak('ru', {}));
    offer.say(
      () => t('Правила задала школа, здесь их не изменить.'),
      () => done.push('taken back'),
      { leave: () => undefined },
    );
    speak('en', { Вернуть: 'Bring back', 'Правила задала школа, здесь их не изменить.': 'The school has set the rules.' });
    vi.advanceTimersByTime(19_000);
    offer.sayAnew();
    expect([status(), button()!.textContent, document.activeElement]).toEqual(['The school has set the rules.', 'Bring back', button()]);
    button()!.click();
    expect([done, offer.isOpen()]).toEqual([['taken back'], false]);
    offer.sayAnew();
    expect([status(), button()]).toEqual(['', null]);
  });
});

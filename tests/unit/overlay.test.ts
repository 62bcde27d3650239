// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createOverlay, type OverlayActions, type OverlayModel, type PlacedLesson } from '../../components/overlay/overlay.tsx';

const ACTIONS: OverlayActions = {
  turnDown: () => Promise.resolve(true),
  takeBack: () => Promise.resolve(true),
  saveSkeleton: () => undefined,
  collapse: () => undefined,
  hideForToday: () => undefined,
};
const UNFOLDED = { collapsed: false, hidden: false };
const LESSON: Omit<PlacedLesson, 'reveal'> = {
  key: '2400000000000000001',
  standing: 'overdue',
  fields: ['topic'],
  neutral: false,
  card: { title: 'Ср, 18 ноября', lines: [] },
  link: null,
  why: [],
  journal: { journal: 'invented', label: '7б' },
  hide: [],
  open: { journal: 'invented', lesson: '2026-11-18#1', what: ['topic'], label: '7б' },
};

const begin = () => createOverlay(document, ACTIONS, () => undefined);
const model = (parts: OverlayModel['parts'], lessons: Element[] = []): OverlayModel => ({
  parts,
  note: null,
  lessons: new Map(lessons.map((cell) => [cell, { ...LESSON, reveal: cell }])),
});
const inShadow = (selector: string) => document.querySelector('polden-bar')!.shadowRoot!.querySelector(selector)!;

beforeEach(() => void (document.body.textContent = ''));

describe('what is drawn on a page', () => {
  it('is taken away as a whole, and nothing of another one that was begun at the same time', () => {
    const cell = document.body.appendChild(document.createElement('div'));
    const [drawn, givenUp] = [begin(), begin()];
    drawn.show(model([], [cell]), UNFOLDED);
    givenUp.remove();
    expect(cell.getAttribute('data-polden-standing')).toBe('overdue');
    drawn.remove();
    expect(cell.hasAttribute('data-polden-standing')).toBe(false);
    expect(document.querySelector('polden-bar')).toBeNull();
  });
});

describe('what is heard', () => {
  const heard = () => inShadow('.heard').textContent;

  it('is neither what stands there from the beginning nor a countdown that goes on, but other counts, and that there are none', () => {
    const overlay = begin();
    overlay.show(model([{ kind: 'pending', count: 2, text: '2 урока ждут до 12:00, осталось 2 ч' }]), UNFOLDED);
    overlay.show(model([{ kind: 'pending', count: 2, text: '2 урока ждут до 12:00, осталось 1 ч' }]), UNFOLDED);
    expect(heard()).toBe('');
    overlay.show(model([{ kind: 'pending', count: 1, text: '1 урок ждёт до 12:00, осталось 1 ч' }]), UNFOLDED);
    expect(heard()).toBe('1 урок ждёт до 12:00, осталось 1 ч');
    overlay.show(model([{ kind: 'pending', count: 1, text: '1 урок ждёт до 12:00, осталось 59 мин' }]), UNFOLDED);
    expect(heard()).toBe('1 урок ждёт до 12:00, осталось 1 ч');
    overlay.show(model([{ kind: 'done', text: 'Замечаний нет' }]), UNFOLDED);
    expect(heard()).toBe('Замечаний нет');
    overlay.remove();
  });

  it('is nothing while the bar is hidden', () => {
    const overlay = begin();
    overlay.show(model([{ kind: 'done', text: 'Замечаний нет' }]), { collapsed: false, hidden: true });
    overlay.show(model([{ kind: 'overdue', count: 1, text: '1 урок просрочен' }]), { collapsed: false, hidden: true });
    expect(heard()).toBe('');
    overlay.remove();
  });
});

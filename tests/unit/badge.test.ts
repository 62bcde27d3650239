import { afterEach, describe, expect, it } from 'vitest';
import { badgeOf, noBadge } from '../../lib/badge.ts';
import { speakAs } from '../../lib/catalogues.ts';
import type { OpenLesson } from '../../lib/overview.ts';
import { at, JOURNAL, ZONE } from './readings.ts';

const NOW = at('11-19 09:00');
const open = (count: number, due = at('11-19 12:00')): OpenLesson[] =>
  Array.from({ length: count }, (_, index) => ({
    journal: JOURNAL,
    date: '2026-11-18',
    order: index + 1,
    fields: ['topic'],
    dues: [due],
    due,
    end: null,
    today: false,
    address: null,
    why: [],
  }));
const said = (overdue: OpenLesson[], due: OpenLesson[]) => {
  const { kind, text, title } = badgeOf({ due, overdue }, NOW, ZONE);
  return [kind, text, title];
};

afterEach(() => speakAs('ru'));

describe('the badge', () => {
  it('tells what is overdue before what waits, by a sign as well as by its kind, and both in words', () => {
    expect(said(open(2), open(3))).toEqual(['overdue', '!2', 'Полдень: 2 урока просрочены, 3 урока ждут до 12:00']);
    expect(said([], open(1))).toEqual(['due', '1', 'Полдень: 1 урок ждёт до 12:00']);
    expect(said(open(5), [])).toEqual(['overdue', '!5', 'Полдень: 5 уроков просрочено']);
    expect(said([], [])).toEqual(['none', '', 'Полдень']);
    expect(noBadge()).toEqual({ kind: 'none', text: '', title: 'Полдень' });
  });

  it('counts what waits for the nearest deadline, and tells how many wait besides', () => {
    expect(said([], [...open(2), ...open(3, at('11-20 12:00'))])).toEqual(['due', '2', 'Полдень: 2 урока ждут до 12:00, и ещё 3']);
    expect(said([], open(3, at('11-20 12:00')))).toEqual(['due', '3', 'Полдень: 3 урока ждут до завтра, 12:00']);
    // A lesson of today may not have been held yet though its term has passed.
    expect(said([], [...open(1, at('11-19 08:00')), ...open(2)])).toEqual(['due', '2', 'Полдень: 2 урока ждут до 12:00, и ещё 1']);
    expect(said([], open(1, at('11-19 08:00')))).toEqual(['due', '1', 'Полдень: сегодня 1 урок']);
  });

  it('has room for four characters', () => {
    expect(said(open(100), [])[1]).toBe('!99+');
    expect(said([], open(99))[1]).toBe('99');
  });

  it('speaks English', async () => {
    await speakAs('en');
    expect(said(open(1), [...open(2), ...open(3, at('11-20 12:00'))])[2]).toBe('Polden: 1 lesson overdue, 2 lessons due by 12:00, and 3 more');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { speakAs } from '../../lib/catalogues.ts';
import type { OpenLesson } from '../../lib/overview.ts';
import type { Reminder } from '../../lib/reminders.ts';
import { reminderText } from '../../lib/reminders-text.ts';
import { at, JOURNAL, ZONE } from './readings.ts';

const NOON = at('11-19 12:00');
const lessons = (...days: string[]): OpenLesson[] =>
  days.map((day) => ({
    journal: { ...JOURNAL, teachers: ['900001'] },
    date: `2026-11-${day}`,
    order: 1,
    fields: ['topic', 'record'],
    dues: [NOON, NOON],
    due: NOON,
    end: null,
    today: false,
    address: null,
    why: [],
  }));
const reminder = (due: OpenLesson[], more: Partial<Reminder> = {}): Reminder => ({
  due,
  overdue: [],
  next: NOON,
  hasLater: false,
  canWait: false,
  ...more,
});
const said = (what: Reminder, now: number) => {
  const { title, message } = reminderText(what, now, ZONE);
  return [title, ...message.split('\n')];
};

afterEach(() => speakAs('ru'));

describe('a reminder', () => {
  it('says by when, how many, how long there still is, and which', () => {
    expect(said(reminder(lessons('18')), at('11-19 10:00'))).toEqual(['До 12:00 — 1 урок, ещё 2 ч', '7б, Алгебра, ср, 18 ноября']);
    expect(said(reminder(lessons('17', '18')), at('11-18 16:00'))[0]).toBe('Завтра до 12:00 — 2 урока');
    // Alarms go off a moment late, and sleep makes them later.
    expect(said(reminder(lessons('18')), at('11-19 10:00') + 700)[0]).toBe('До 12:00 — 1 урок, ещё 2 ч');
    expect(said(reminder(lessons('18')), at('11-19 11:40'))[0]).toBe('До 12:00 — 1 урок, ещё 20 мин');
  });

  it('names the nearest of several deadlines', () => {
    expect(said(reminder(lessons('16', '17', '18'), { hasLater: true }), at('11-18 16:00'))[0]).toBe('Завтра до 12:00 и позже — 3 урока');
  });

  it('says what is overdue, alone or beside what waits', () => {
    const late = { overdue: lessons('17') };
    expect(said(reminder([], { ...late, next: null }), at('11-19 12:30'))).toEqual(['Срок прошёл — 1 урок', '7б, Алгебра, вт, 17 ноября']);
    expect(said(reminder(lessons('18'), late), at('11-19 10:00'))).toEqual([
      'До 12:00 — 1 урок, ещё 2 ч',
      '7б, Алгебра, ср, 18 ноября',
      'срок прошёл: 7б, Алгебра, вт, 17 ноября',
    ]);
  });

  it('has four lines, and counts the rest', () => {
    expect(said(reminder(lessons('13', '16', '17', '18')), at('11-19 10:00'))).toHaveLength(5);
    const [, ...lines] = said(reminder(lessons('12', '13', '16', '17', '18')), at('11-19 10:00'));
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe('и ещё 2');
  });

  it('speaks English', async () => {
    await speakAs('en');
    const [title] = said(reminder(lessons('18')), at('11-19 10:00'));
    expect(title).toBe('By 12:00: 1 lesson, 2 h left');
    expect(said(reminder(lessons('12', '13', '16', '17', '18')), at('11-19 10:00')).at(-1)).toBe('and 2 more');
  });
});

import { describe, expect, it } from 'vitest';
import { cardText } from '../../lib/card-text.ts';
import { judge } from '../../lib/judge.ts';
import { lessonKey } from '../../lib/lesson-key.ts';
import type { JournalReading } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { known, marksOf } from './known.ts';
import { at, lesson, reading, ZONE } from './readings.ts';

/** The card at the first lesson of the last page read, as lines «kind|field|text». */
function card(readings: JournalReading[], { isDouble = false, now = readings.at(-1)!.at, lockDays = null as number | null } = {}) {
  const view = readings.at(-1)!.lessons[0]!;
  const mark = marksOf(judge(known(...readings).ledger, { ...defaultSettings(ZONE), lockDays }, now), { lessons: [view], openedAt: now }, now).get(
    lessonKey(view),
  )!;
  const sourceOf = (field: string) => (field === 'record' ? 'class-journal' : 'planning');
  const { title, lines } = cardText(mark, {
    now,
    zone: ZONE,
    view: { key: lessonKey(view), ...view, openedAt: now },
    isDouble,
    name: null,
    sourceOf,
  });
  return [title, ...lines.map(({ kind, field, text }) => `${kind}|${field}|${text}`)];
}
const page = (kind: 'planning' | 'class-journal', when: string, words: string, place = '11-18') =>
  reading(kind, at(when), [lesson(`2026-${place}`, words)]);

describe('the card of a lesson', () => {
  it('says by when what is missing, and how long is left', () => {
    expect(card([page('planning', '11-19 09:30', '-topic +homework')])).toEqual([
      'Ср, 18 ноября',
      'pending|Тема урока|сегодня до 12:00, осталось 2 ч',
    ]);
  });

  it('counts down to the lock of its cell, with a sign of its own', () => {
    const late = page('planning', '11-19 15:10', '-topic +homework');
    expect(card([late], { lockDays: 3 }).at(-1)).toBe('lock|До блокировки ячейки 2 дня|');
    expect(card([late], { lockDays: 1 }).at(-1)).toBe('lock|До блокировки ячейки 8 ч|');
    expect(card([late], { lockDays: 7 }).join()).not.toContain('блокировки');
  });

  it('says for how long it has been overdue, without blame', () => {
    expect(card([page('planning', '11-19 15:10', '-topic -homework')])).toEqual([
      'Ср, 18 ноября',
      'overdue|Тема урока|просрочено на 3 ч, срок был сегодня, 12:00',
      'overdue|Домашнее задание|просрочено на 3 ч, срок был сегодня, 12:00',
    ]);
  });

  it('gives no countdown for a lesson of today', () => {
    expect(card([page('class-journal', '11-18 09:00', '-record')])).toEqual([
      'Ср, 18 ноября',
      'today|Запись об уроке|после урока, завтра до 12:00. Нет ни отметок, ни отсутствующих, проверьте',
    ]);
  });

  it('says that an entry was there before and is gone', () => {
    expect(card([page('planning', '11-18 15:00', '+topic +homework'), page('planning', '11-20 09:00', '-topic +homework')])).toEqual([
      'Ср, 18 ноября',
      'overdue|Тема урока|заполнялось раньше, сейчас пусто',
    ]);
  });

  it('names the other page that a fact comes from and when it was seen, for what is missing and for what is there', () => {
    expect(card([page('planning', '11-19 13:40', '-topic +homework'), page('class-journal', '11-20 09:00', '-record')])).toEqual([
      'Ср, 18 ноября',
      'overdue|Тема урока|просрочено на 21 ч, срок был вчера, 12:00 (поурочное планирование, вчера, 13:40)',
      'overdue|Запись об уроке|просрочено на 21 ч, срок был вчера, 12:00. Нет ни отметок, ни отсутствующих, проверьте',
      'done|Домашнее задание|есть (поурочное планирование, вчера, 13:40)',
    ]);
  });

  it('says nothing of what no page has shown, nor of what is not asked for', () => {
    expect(card([page('class-journal', '11-19 12:01', '-record control')])).toEqual([
      'Ср, 18 ноября',
      'overdue|Запись об уроке|просрочено на 1 мин, срок был сегодня, 12:00. Нет ни отметок, ни отсутствующих, проверьте',
    ]);
  });

  it('adds a hint when an entry is a mere sign', () => {
    expect(card([page('planning', '11-19 13:00', '+topic=0/0 -homework')])).toContain('hint|Тема записана формально|');
  });

  it('says which lesson of a pair it is', () => {
    expect(card([page('planning', '11-19 13:00', '-topic', '11-18#2')], { isDouble: true })[0]).toBe('Ср, 18 ноября, урок 2');
  });
});

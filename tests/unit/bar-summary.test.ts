import { afterEach, describe, expect, it } from 'vitest';
import { summarise, unseenOn } from '../../lib/bar-summary.ts';
import { speakAs } from '../../lib/catalogues.ts';
import { judge } from '../../lib/judge.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { PageId } from '../../lib/vocabulary.ts';
import { known, marksOf } from './known.ts';
import { at, lesson, reading, ZONE } from './readings.ts';

const judged = (page: PageId, when: string, lessons: Record<string, string>, group = '7б', lockDays: number | null = null) => {
  const views = Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words));
  const { ledger } = known(reading(page, at(when), views));
  return { views, lessons: judge({ ...ledger, journal: { ...ledger.journal, groupName: group } }, { ...defaultSettings(ZONE), lockDays }, at(when)) };
};

function sentence(when: string, lessons: Record<string, string>, lockDays: number | null = null): string {
  const page = judged('planning', when, lessons, '7б', lockDays);
  return summarise(marksOf(page.lessons, { lessons: page.views, openedAt: at(when) }, at(when)).values(), at(when), ZONE)
    .map(({ kind, text }) => `${kind}: ${text}`)
    .join(' · ');
}

describe('the sentence of the bar', () => {
  afterEach(() => speakAs('ru'));

  it('says that all is done when nothing is open', () => {
    expect(sentence('11-20 13:00', { '11-18': '+topic +homework' })).toBe('done: Замечаний нет');
  });

  it('counts the overdue first, then what waits, then today', () => {
    expect(sentence('11-18 08:00', { '11-16': '-topic', '11-17': '-topic', '11-18': '-topic' })).toBe(
      'overdue: 1 урок просрочен · pending: 1 урок ждёт до 12:00 · today: сегодня 1 урок: до завтра, 12:00',
    );
  });

  it('puts its counts into the Russian plural', () => {
    expect(sentence('11-18 13:00', { '11-16': '-topic', '11-17': '-topic' })).toBe('overdue: 2 урока просрочены');
    const five = Object.fromEntries(['09', '10', '11', '12', '13'].map((day) => [`11-${day}`, '-topic']));
    expect(sentence('11-18 13:00', five)).toBe('overdue: 5 уроков просрочено');
  });

  it('says how long is left once three hours are, and not before', () => {
    expect(sentence('11-18 08:59:59', { '11-17': '-topic' })).toBe('pending: 1 урок ждёт до 12:00');
    expect(sentence('11-18 09:00', { '11-17': '-topic' })).toBe('pending: 1 урок ждёт до 12:00, осталось 3 ч');
    expect(sentence('11-18 11:59:30', { '11-17': '-topic' })).toBe('pending: 1 урок ждёт до 12:00, осталось 0 мин');
  });

  it('counts down to the nearest lock, apart from the hints, and only the lessons that it locks', () => {
    const lessons = { '11-17': '-topic', '11-18': '-topic -homework', '11-19': '+topic=1/0 +homework' };
    expect(sentence('11-19 08:00', lessons, 2)).toContain(' · lock: до блокировки 15 ч: 1 урок');
    expect(sentence('11-20 00:00', lessons, 2)).toMatch(/^overdue: 2 урока просрочены · lock: до блокировки 23 ч: 1 урок · hint: 1 подсказка$/);
    expect(sentence('11-20 00:00', lessons, 3)).toContain('lock: до блокировки 23 ч: 1 урок');
    expect(sentence('11-20 00:00', { '11-16': '-topic', '11-17': '-topic' }, 5)).toContain('lock: до блокировки 1 день: 1 урок');
    expect(sentence('11-20 00:00', lessons)).not.toContain('блокировки');
  });

  it('is said in English by its own plurals and its own order of words', async () => {
    await speakAs('en');
    const lessons = { '11-16': '-topic', '11-17': '-topic', '11-18': '-topic' };
    expect(sentence('11-18 09:30', lessons)).toBe(
      'overdue: 1 lesson overdue · pending: 1 lesson due by 12:00, 2 h left · today: 1 lesson today, due by tomorrow, 12:00',
    );
    expect(sentence('11-18 13:00', lessons, 3)).toContain(
      'overdue: 2 lessons overdue · today: 1 lesson today, due by tomorrow, 12:00 · lock: 1 lesson locked in 1 day',
    );
    expect(sentence('11-20 13:00', { '11-18': '+topic +homework' })).toBe('done: No remarks');
  });

  it('counts a lesson once, however much it lacks', () => {
    expect(sentence('11-18 13:00', { '11-16': '-topic -homework' })).toBe('overdue: 1 урок просрочен');
  });
});

describe('the page that would show what nobody has seen', () => {
  it('is planning for a class journal, and the class journal for planning', () => {
    expect(unseenOn(judged('class-journal', '11-20 09:00', { '11-18': '+record' }).lessons, 'class-journal')).toBe('planning');
    expect(unseenOn(judged('planning', '11-20 09:00', { '11-18': '+topic +homework' }).lessons, 'planning')).toBe('class-journal');
  });

  it('is none when all of it was seen', () => {
    const { lessons } = judged('class-journal', '11-20 09:00', { '11-18': '+record -topic -homework' });
    expect(unseenOn(lessons, 'class-journal')).toBeNull();
    expect(unseenOn(lessons, 'planning')).toBeNull();
  });

  it('is none for lessons that are yet to come, nor for what is not asked for', () => {
    expect(unseenOn(judged('class-journal', '11-17 09:00', { '11-18': '+record' }).lessons, 'class-journal')).toBeNull();
    expect(unseenOn(judged('planning', '11-20 09:00', { '11-18': '+topic +homework' }, '1а').lessons, 'planning')).toBeNull();
  });
});

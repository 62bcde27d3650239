import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { pageSpeech, speakAs } from '../../lib/catalogues.ts';
import { inRussian, t } from '../../lib/language.ts';
import { capitalised, counted, countdownText, deadlineText, fieldList, longDate, PAGE_NAMES, spanText, whenText } from '../../lib/texts.ts';
import { at, ZONE } from './readings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a Russian count', () => {
  it.each([
    [0, '0 уроков'],
    [1, '1 урок'],
    [2, '2 урока'],
    [4, '4 урока'],
    [5, '5 уроков'],
    [11, '11 уроков'],
    [12, '12 уроков'],
    [14, '14 уроков'],
    [21, '21 урок'],
    [22, '22 урока'],
    [25, '25 уроков'],
    [101, '101 урок'],
    [111, '111 уроков'],
    [1002, '1002 урока'],
  ])('of %i is %s', (count, text) => {
    expect(counted(count, 'урок', 'урока', 'уроков')).toBe(text);
  });
});

describe('an instant in words', () => {
  const when = (then: string, now: string) => whenText(at(then), at(now), ZONE);

  it.each([
    ['11-18 12:00', '11-18 23:59', 'сегодня, 12:00'],
    ['11-19 12:00', '11-18 00:00', 'завтра, 12:00'],
    ['11-17 09:40', '11-18 00:01', 'вчера, 09:40'],
    ['11-20 12:00', '11-18 23:59', 'пт, 20 ноября, 12:00'],
    ['11-16 12:00', '11-18 00:01', 'пн, 16 ноября, 12:00'],
    ['12-01 12:00', '11-30 12:00', 'завтра, 12:00'],
  ])('%s as seen from %s is %s', (then, now, text) => {
    expect(when(then, now)).toBe(text);
  });

  it('goes by the days of the school, not by spans of 24 hours nor by the days of UTC', () => {
    expect(when('11-19 00:30', '11-18 23:30')).toBe('завтра, 00:30');
    expect(whenText(at('11-19 00:30'), at('11-18 23:30'), 'Asia/Kamchatka')).toBe('сегодня, 09:30');
  });
});

describe('a span of time in words', () => {
  it.each([
    [-5 * MINUTE, '0 мин'],
    [0, '0 мин'],
    [59_999, '0 мин'],
    [40 * MINUTE, '40 мин'],
    [HOUR - 1, '59 мин'],
    [HOUR, '1 ч'],
    [3 * HOUR - 1, '2 ч'],
    [47 * HOUR + 59 * MINUTE, '47 ч'],
    [2 * DAY, '2 дня'],
    [5 * DAY - 1, '4 дня'],
    [11 * DAY, '11 дней'],
    [21 * DAY, '21 день'],
  ])('of %i ms is %s', (span, text) => {
    expect(spanText(span)).toBe(text);
  });

  it('never promises more than there is, and never hides more than one unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * DAY }), (span) => {
        const [, number, unit] = /^(\d+) (мин|ч|д)/.exec(spanText(span))!;
        const size = { мин: MINUTE, ч: HOUR, д: DAY }[unit as 'мин' | 'ч' | 'д'];
        expect(Number(number) * size).toBeLessThanOrEqual(span);
        expect((Number(number) + 1) * size).toBeGreaterThan(span);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the other words', () => {
  it('name a date with its weekday', () => {
    expect(longDate('2026-11-22')).toBe('вс, 22 ноября');
    expect(longDate('2027-01-01')).toBe('пт, 1 января');
    expect(longDate('2026-05-09')).toBe('сб, 9 мая');
  });

  it('list fields in the order given', () => {
    expect(fieldList(['topic', 'homework', 'record'])).toBe('тема урока, домашнее задание, запись об уроке');
    expect(capitalised(fieldList(['homework']))).toBe('Домашнее задание');
  });
});

describe('the time until a day has ended', () => {
  const left = (now: string) => countdownText(at('11-25 23:59:59'), at(now), ZONE);

  it.each([
    ['11-23 00:00', '2 дня'],
    ['11-23 23:59:59', '2 дня'],
    ['11-24 00:00', '1 день'],
    ['11-25 00:00', '23 ч'],
    ['11-25 23:00', '59 мин'],
  ])('seen from %s is %s', (now, text) => {
    expect(left(now)).toBe(text);
  });
});

describe('in English', () => {
  afterEach(() => speakAs('ru'));

  it('counts, dates and spans are as the language has them, by the same clock', async () => {
    await speakAs('en');
    expect([0, 1, 2, 21].map((count) => counted(count, 'урок', 'урока', 'уроков'))).toEqual(['0 lessons', '1 lesson', '2 lessons', '21 lessons']);
    expect(longDate('2026-11-18')).toBe('Wed, 18 November');
    expect(whenText(at('11-19 12:00'), at('11-18 00:00'), ZONE)).toBe('tomorrow, 12:00');
    expect(deadlineText(at('11-23 15:30'), at('11-18 00:00'), ZONE)).toBe('Mon, 23 November by 15:30');
    expect([40 * MINUTE, 3 * HOUR, 2 * DAY].map(spanText)).toEqual(['40 min', '3 h', '2 days']);
    expect(capitalised(fieldList(['topic', 'homework', 'record']))).toBe('Lesson topic, homework, lesson record');
    expect(t(PAGE_NAMES.planning)).toBe('lesson planning');
  });

  it('papers stay Russian, and what is said after them is English again, also if one fails', async () => {
    await speakAs('en');
    expect(inRussian(() => longDate('2026-11-18'))).toBe('ср, 18 ноября');
    expect(() =>
      inRussian(() => {
        throw new Error('no paper');
      }),
    ).toThrow('no paper');
    expect(longDate('2026-11-18')).toBe('Wed, 18 November');
  });

  it('a journal’s page is sent the few texts that it says itself, and none in Russian', async () => {
    await speakAs('en');
    const { language, catalogue } = await pageSpeech();
    expect([language, catalogue['Свернуть'], catalogue['тема урока']]).toEqual(['en', 'Collapse', undefined]);
    await speakAs('ru');
    expect(await pageSpeech()).toEqual({ language: 'ru', catalogue: {} });
  });

  it('what no catalogue has is said in Russian, and braces that are no place stay', async () => {
    await speakAs('en');
    expect(t('нет в каталоге, {when}', { when: '12:00' })).toBe('нет в каталоге, 12:00');
    expect(t('{unknown}')).toBe('{unknown}');
  });
});

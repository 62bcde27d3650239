import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalised, counted, fieldList, longDate, spanText, whenText } from '../../lib/texts.ts';
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

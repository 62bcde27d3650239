import { describe, expect, it } from 'vitest';
import { dayToForgetBy, isOutdated, keptFrom } from '../../lib/retention.ts';
import { schoolYear } from '../../lib/school-year.ts';
import type { Retention } from '../../lib/settings-schema.ts';
import { toInstant } from '../../lib/time.ts';

const QUARTERS = [
  { title: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
  { title: '2 четверть', from: '2026-11-04', to: '2026-12-27' },
  { title: '3 четверть', from: '2027-01-11', to: '2027-03-21' },
  { title: '4 четверть', from: '2027-03-29', to: '2027-05-30' },
];

describe('a school year', () => {
  it.each([
    ['2026-08-31', '2025/26', '2025-09-01', '2026-08-31'],
    ['2026-09-01', '2026/27', '2026-09-01', '2027-08-31'],
    ['2026-12-31', '2026/27', '2026-09-01', '2027-08-31'],
    ['2027-01-01', '2026/27', '2026-09-01', '2027-08-31'],
    ['2099-10-01', '2099/00', '2099-09-01', '2100-08-31'],
  ])('of %s is %s', (date, title, from, to) => {
    expect(schoolYear(date)).toEqual({ title, from, to });
  });
});

describe('lessons are kept', () => {
  const from = (today: string, retention: Retention, periods = QUARTERS) => keptFrom(today, { retention, periods });

  it.each<[string, Retention, string | null]>([
    // The school year: nothing of the present one is ever forgotten.
    ['2026-08-31', 'year', '2025-09-01'],
    ['2026-09-01', 'year', '2026-09-01'],
    ['2026-11-22', 'year', '2026-09-01'],
    ['2027-08-31', 'year', '2026-09-01'],
    ['2027-09-01', 'year', '2027-09-01'],
    ['2030-02-28', 'year', '2029-09-01'],
    // The period, and thirty days before it, but not of an earlier school year.
    ['2026-09-01', 'period', '2026-09-01'],
    ['2026-10-25', 'period', '2026-09-01'],
    ['2026-11-04', 'period', '2026-10-05'],
    ['2026-12-27', 'period', '2026-10-05'],
    // Between two periods the one before holds.
    ['2026-10-30', 'period', '2026-09-01'],
    ['2027-01-10', 'period', '2026-10-05'],
    ['2027-01-11', 'period', '2026-12-12'],
    ['2027-07-15', 'period', '2027-02-27'],
    ['2027-08-31', 'period', '2027-02-27'],
    // The new year's periods are not entered yet: a trimester and thirty days, from its beginning on.
    ['2027-09-01', 'period', '2027-09-01'],
    ['2027-12-31', 'period', '2027-09-01'],
    ['2028-01-31', 'period', '2027-10-02'],
    ['2026-11-22', 'always', null],
    ['2036-09-01', 'always', null],
  ])('on %s for “%s” from %s on', (today, retention, first) => {
    expect(from(today, retention)).toBe(first);
  });

  it('for a time of their own where no periods are known', () => {
    expect(from('2026-11-22', 'period', [])).toBe('2026-09-01');
    expect(from('2027-03-01', 'period', [])).toBe('2026-10-31');
  });

  it('never shorter by the year than by the period, on any day', () => {
    for (let day = 0; day < 800; day += 1) {
      const today = new Date(Date.UTC(2026, 7, 1) + day * 86_400_000).toISOString().slice(0, 10);
      expect(from(today, 'period')! >= from(today, 'year')!, today).toBe(true);
      expect(from(today, 'period')! <= today, today).toBe(true);
    }
  });
});

it('a closed inspection is kept for thirty days more, to the end of the last', () => {
  const closedAt = toInstant('2026-11-20T23:30:00', 'Asia/Vladivostok');
  expect(isOutdated({ closedAt }, '2026-12-20', 'Asia/Vladivostok')).toBe(false);
  expect(isOutdated({ closedAt }, '2026-12-21', 'Asia/Vladivostok')).toBe(true);
  expect(isOutdated({ closedAt: null }, '2036-01-01', 'Asia/Vladivostok')).toBe(false);
});

describe('forgetting goes by the earlier of two days on which it was looked', () => {
  it.each([
    [null, '2026-11-22', null],
    ['2026-11-21', '2026-11-22', '2026-11-21'],
    ['2026-11-22', '2026-11-22', '2026-11-22'],
    // The clock is a year ahead for a day, and is put right again.
    ['2026-11-22', '2027-11-22', '2026-11-22'],
    ['2027-11-22', '2026-11-23', '2026-11-23'],
  ])('noted %s, today %s: %s', (noted, today, by) => {
    expect(dayToForgetBy(noted, today)).toBe(by);
  });
});

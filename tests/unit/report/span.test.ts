import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../lib/report/span.ts';
import { at } from '../readings.ts';
import { SETTINGS } from './judged-lessons.ts';

const periods = [
  { title: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
  { title: '2 четверть', from: '2026-11-02', to: '2026-12-27' },
];
const WITH_PERIODS = { ...SETTINGS, periods };
const brief = ({ from, to, title }: ReturnType<typeof datesOf>) => `${from} ${to} ${title}`;

describe('the dates of a span', () => {
  it('of now are the reporting period, or else eight weeks', () => {
    expect(brief(datesOf('now', WITH_PERIODS, at('11-19 13:00'), null))).toBe('2026-11-02 2026-12-27 2 четверть');
    expect(brief(datesOf('now', WITH_PERIODS, at('10-30 13:00'), null))).toBe('2026-09-07 2026-11-01 последние 8 недель');
    expect(brief(datesOf('now', SETTINGS, at('11-19 13:00'), null))).toBe('2026-09-28 2026-11-22 последние 8 недель');
  });

  it('of now are those an inspection looks at, where its lessons are shown', () => {
    const inspected = { from: '2026-10-01', to: '2026-10-31' };
    expect(brief(datesOf('now', WITH_PERIODS, at('11-19 13:00'), inspected))).toBe('2026-10-01 2026-10-31 срок проверки');
    expect(brief(datesOf('year', WITH_PERIODS, at('11-19 13:00'), inspected))).toBe('2026-09-01 2027-08-31 2026/27 учебный год');
  });

  it('of a school year begin in September', () => {
    expect(brief(datesOf('year', SETTINGS, at('05-20 13:00'), null))).toBe('2025-09-01 2026-08-31 2025/26 учебный год');
  });

  it('of one’s own are named, a period by its name', () => {
    const named = (from: string | null, to: string | null) => datesOf({ from, to }, WITH_PERIODS, at('11-19 13:00'), null).title;
    expect(named('2026-09-01', '2026-10-25')).toBe('1 четверть');
    expect(named('2026-09-01', '2026-10-24')).toBe('01.09.2026–24.10.2026');
    expect(named('2026-09-01', null)).toBe('с 01.09.2026');
    expect(named(null, '2026-10-24')).toBe('по 24.10.2026');
  });

  it('of all leave out nothing', () => {
    const { from, to } = datesOf('all', SETTINGS, at('11-19 13:00'), { from: '2026-10-01', to: '2026-10-31' });
    expect([from < '1990-01-01', to > '2100-01-01']).toEqual([true, true]);
  });
});

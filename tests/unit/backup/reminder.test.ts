import { describe, expect, it } from 'vitest';
import { isCopyDue, PUT_OFF } from '../../../lib/backup/reminder.ts';
import { at, ZONE } from '../readings.ts';

const DAY = 86_400_000;
const QUARTERS = [
  { title: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
  { title: '2 четверть', from: '2026-11-04', to: '2026-12-27' },
];

describe('a copy is due', () => {
  const due = (now: string, madeAt: string | null, { periods = QUARTERS, usedSince = '03-01 09:00', silentUntil = null as number | null } = {}) =>
    isCopyDue({ usedSince: at(usedSince), madeAt: madeAt === null ? null : at(madeAt), silentUntil }, { periods, zone: ZONE }, at(now));

  it('once a period, where the periods are known', () => {
    expect(due('11-03 12:00', '09-15 12:00')).toBe(false);
    expect(due('11-04 00:00', '11-03 23:59')).toBe(true);
    expect(due('12-20 12:00', '11-04 00:00')).toBe(false);
    expect(due('12-20 12:00', null)).toBe(true);
  });

  it('after ninety days, where they are not, or one is longer', () => {
    expect(due('11-22 12:00', '08-24 12:00', { periods: [] })).toBe(false);
    expect(due('11-22 12:00', '08-23 12:00', { periods: [] })).toBe(true);
    const halfYear = [{ title: '1 полугодие', from: '2026-06-01', to: '2026-12-27' }];
    expect(due('11-22 12:00', '08-23 12:00', { periods: halfYear })).toBe(true);
  });

  it('not in the first thirty days, nor before the first page', () => {
    expect(due('11-30 08:59', null, { usedSince: '10-31 09:00' })).toBe(false);
    expect(due('11-30 09:00', null, { usedSince: '10-31 09:00' })).toBe(true);
    expect(isCopyDue({ usedSince: null, madeAt: null, silentUntil: null }, { periods: [], zone: ZONE }, at('11-22'))).toBe(false);
  });

  it('not while it is put off, for two weeks', () => {
    const silentUntil = at('11-10 12:00') + PUT_OFF;
    expect(due('11-24 11:59', null, { silentUntil })).toBe(false);
    expect(due('11-24 12:00', null, { silentUntil })).toBe(true);
    expect(PUT_OFF).toBe(14 * DAY);
  });
});

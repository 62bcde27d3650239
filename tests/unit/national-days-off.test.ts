import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isNationalDayOff, LAST_DECREED_YEAR } from '../../lib/national-days-off.ts';

/** Every date from one to another, both inclusive, that is a day off by law. Weekends that are no holiday are none. */
function daysOff(week: 5 | 6, from: string, to: string): string[] {
  const off: string[] = [];
  const last = Temporal.PlainDate.from(to);
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (isNationalDayOff(day.toString(), week)) off.push(day.toString());
  }
  return off;
}

const JANUARY = (year: number) => [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `${year}-01-0${day}`);

/**
 * Written out by hand from article 112 of the Labour Code and a calendar of each year. A holiday on a day off
 * moves it to the next working day, those of January excepted: a Saturday is a day off in a week of five days only.
 */
describe('the national days off', () => {
  it('of the school year 2026/27 in a week of five days: 1 May and 12 June, Saturdays, and 9 May, a Sunday, move', () => {
    expect(daysOff(5, '2026-09-01', '2027-08-31')).toEqual([
      '2026-11-04', // Wednesday
      '2026-12-31', // Thursday, by decree for Sunday 4 January 2026
      ...JANUARY(2027), // Friday to Friday
      '2027-02-23', // Tuesday
      '2027-03-08', // Monday
      '2027-05-01', // Saturday
      '2027-05-03', // Monday, for it
      '2027-05-09', // Sunday
      '2027-05-10', // Monday, for it
      '2027-06-12', // Saturday
      '2027-06-14', // Monday, for it
    ]);
  });

  it('of the school year 2026/27 in a week of six days: of them only the Sunday moves', () => {
    expect(daysOff(6, '2026-09-01', '2027-08-31')).toEqual([
      '2026-11-04',
      '2026-12-31',
      ...JANUARY(2027),
      '2027-02-23',
      '2027-03-08',
      '2027-05-01',
      '2027-05-09',
      '2027-05-10',
      '2027-06-12',
    ]);
  });

  it.each([5, 6] as const)('of the school year 2027/28 in a week of %i days: none falls on a weekend outside January', (week) => {
    expect(daysOff(week, '2027-09-01', '2028-08-31')).toEqual([
      '2027-11-04', // Thursday
      ...JANUARY(2028), // Saturday to Saturday
      '2028-02-23', // Wednesday
      '2028-03-08', // Wednesday
      '2028-05-01', // Monday
      '2028-05-09', // Tuesday
      '2028-06-12', // Monday
    ]);
  });

  it('of the second half of 2025/26: 8 March, a Sunday, moves everywhere, 9 May, a Saturday, and the decree’s 9 January in five days only', () => {
    const five = ['2026-01-09', '2026-02-23', '2026-03-08', '2026-03-09', '2026-05-01', '2026-05-09', '2026-05-11', '2026-06-12'];
    expect(daysOff(5, '2026-01-09', '2026-08-31')).toEqual(five);
    expect(daysOff(6, '2026-01-09', '2026-08-31')).toEqual(five.filter((date) => date !== '2026-01-09' && date !== '2026-05-11'));
  });

  it('of November 2028, a Saturday, move the Monday in five days only', () => {
    expect(daysOff(5, '2028-10-01', '2028-11-30')).toEqual(['2028-11-04', '2028-11-06']);
    expect(daysOff(6, '2028-10-01', '2028-11-30')).toEqual(['2028-11-04']);
  });

  it('of January never move by law: 2028 has two on the weekend before it ends, 2033 on its last', () => {
    expect(daysOff(5, '2028-01-09', '2028-01-31')).toEqual([]);
    // 8 January 2033 is a Saturday, 2034 a Sunday.
    expect(daysOff(5, '2033-01-09', '2033-01-31')).toEqual([]);
    expect(daysOff(6, '2034-01-09', '2034-01-31')).toEqual([]);
  });

  it('are known with every transfer up to the last year that is named', () => {
    expect(LAST_DECREED_YEAR).toBe(2026);
  });
});

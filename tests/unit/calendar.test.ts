import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { NEXT_DAY_MODES, nextDay, type NextDayMode, type SchoolCalendar } from '../../lib/calendar.ts';

// November 2026: the 4th is a Wednesday and a public holiday; school holidays run from Monday 26 October to the 3rd.
const HOLIDAYS = [26, 27, 28, 29, 30, 31].map((day) => `2026-10-${day}`).concat('2026-11-02', '2026-11-03', '2026-11-04');

const due = (date: string, mode: NextDayMode, week: 5 | 6, daysOff: readonly string[] = []) => nextDay(date, { nextDay: mode, week, daysOff });

describe('the next day', () => {
  it.each([
    // lesson, days off, calendar, school day 5, school day 6, working day
    ['a Tuesday', '2026-11-17', [], '2026-11-18', '2026-11-18', '2026-11-18', '2026-11-18'],
    ['a Friday', '2026-11-13', [], '2026-11-14', '2026-11-16', '2026-11-14', '2026-11-16'],
    ['a Saturday', '2026-11-14', [], '2026-11-15', '2026-11-16', '2026-11-16', '2026-11-16'],
    ['a Sunday', '2026-11-15', [], '2026-11-16', '2026-11-16', '2026-11-16', '2026-11-16'],
    ['the last Friday before holidays', '2026-10-23', HOLIDAYS, '2026-10-24', '2026-11-05', '2026-10-24', '2026-11-05'],
    ['the last Saturday before holidays', '2026-10-24', HOLIDAYS, '2026-10-25', '2026-11-05', '2026-11-05', '2026-11-05'],
    ['the eve of 4 November', '2026-11-03', ['2026-11-04'], '2026-11-04', '2026-11-05', '2026-11-05', '2026-11-05'],
    ['the eve of a Friday off', '2026-11-19', ['2026-11-20'], '2026-11-20', '2026-11-23', '2026-11-21', '2026-11-23'],
    ['the last day of a year', '2026-12-31', ['2027-01-01'], '2027-01-01', '2027-01-04', '2027-01-02', '2027-01-04'],
  ])('after %s (%s) is right in every meaning', (_name, date, daysOff, calendar, school5, school6, working) => {
    expect(due(date, 'calendar', 5, daysOff)).toBe(calendar);
    expect(due(date, 'calendar', 6, daysOff)).toBe(calendar);
    expect(due(date, 'school-day', 5, daysOff)).toBe(school5);
    expect(due(date, 'school-day', 6, daysOff)).toBe(school6);
    expect(due(date, 'working-day', 5, daysOff)).toBe(working);
    // The staff's week does not depend on the class's.
    expect(due(date, 'working-day', 6, daysOff)).toBe(working);
  });

  it('is the first later day that is not off', () => {
    const start = Temporal.PlainDate.from('2026-09-01');
    const date = fc.integer({ min: 0, max: 300 }).map((days) => start.add({ days }));
    const calendars: fc.Arbitrary<SchoolCalendar> = fc.record({
      nextDay: fc.constantFrom(...NEXT_DAY_MODES),
      week: fc.constantFrom(5 as const, 6 as const),
      daysOff: fc.array(fc.integer({ min: 0, max: 330 }), { maxLength: 200 }).map((days) => days.map((day) => start.add({ days: day }).toString())),
    });
    fc.assert(
      fc.property(date, calendars, (lesson, calendar) => {
        const isOff = (day: Temporal.PlainDate) => {
          if (calendar.nextDay === 'calendar') return false;
          const isWeekend = day.dayOfWeek === 7 || (day.dayOfWeek === 6 && (calendar.nextDay === 'working-day' || calendar.week === 5));
          return isWeekend || calendar.daysOff.includes(day.toString());
        };
        const result = Temporal.PlainDate.from(nextDay(lesson.toString(), calendar));
        expect(Temporal.PlainDate.compare(result, lesson)).toBe(1);
        expect(isOff(result)).toBe(false);
        for (let day = lesson.add({ days: 1 }); !day.equals(result); day = day.add({ days: 1 })) expect(isOff(day)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

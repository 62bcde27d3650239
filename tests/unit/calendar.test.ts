import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { holidaysAfter, isInGrades, NEXT_DAY_MODES, nextDay, type Holidays, type NextDayMode, type SchoolCalendar } from '../../lib/calendar.ts';

const GRADE = 7;

const calendar = (more: Partial<SchoolCalendar> = {}): SchoolCalendar => ({
  nextDay: 'school-day',
  week: 5,
  nationalDaysOff: true,
  daysOff: [],
  workingDays: [],
  holidays: [],
  ...more,
});
const away = (from: string, to: string, grades: Holidays['grades'] = null): Holidays => ({ title: 'Каникулы', from, to, grades });

// Autumn of 2026: from Saturday 24 October to Tuesday 3 November, the eve of a public holiday.
const AUTUMN = [away('2026-10-24', '2026-11-03')];

describe('the next day', () => {
  const due = (date: string, mode: NextDayMode, week: 5 | 6, more: Partial<SchoolCalendar>) =>
    nextDay(date, calendar({ nextDay: mode, week, ...more }), GRADE);

  it.each<[string, string, Partial<SchoolCalendar>, string, string, string, string]>([
    // lesson, what is off, calendar, school day 5, school day 6, working day
    ['a Tuesday', '2026-11-17', {}, '2026-11-18', '2026-11-18', '2026-11-18', '2026-11-18'],
    ['a Friday', '2026-11-13', {}, '2026-11-14', '2026-11-16', '2026-11-14', '2026-11-16'],
    ['a Saturday', '2026-11-14', {}, '2026-11-15', '2026-11-16', '2026-11-16', '2026-11-16'],
    ['a Sunday', '2026-11-15', {}, '2026-11-16', '2026-11-16', '2026-11-16', '2026-11-16'],
    ['the last Friday before holidays', '2026-10-23', { holidays: AUTUMN }, '2026-10-24', '2026-11-05', '2026-11-05', '2026-10-26'],
    ['the first day of holidays', '2026-10-24', { holidays: AUTUMN }, '2026-10-25', '2026-11-05', '2026-11-05', '2026-10-26'],
    ['the last day of holidays', '2026-11-03', { holidays: AUTUMN }, '2026-11-04', '2026-11-05', '2026-11-05', '2026-11-05'],
    ['holidays of one day', '2026-11-17', { holidays: [away('2026-11-18', '2026-11-18')] }, '2026-11-18', '2026-11-19', '2026-11-19', '2026-11-18'],
    ['the eve of 4 November', '2026-11-03', {}, '2026-11-04', '2026-11-05', '2026-11-05', '2026-11-05'],
    ['the same where national days do not count', '2026-11-03', { nationalDaysOff: false }, '2026-11-04', '2026-11-04', '2026-11-04', '2026-11-04'],
    ['the eve of a Saturday holiday', '2027-04-30', {}, '2027-05-01', '2027-05-04', '2027-05-03', '2027-05-04'],
    ['the eve of a Sunday holiday', '2027-05-08', {}, '2027-05-09', '2027-05-11', '2027-05-11', '2027-05-11'],
    ['the eve of a Friday off', '2026-11-19', { daysOff: ['2026-11-20'] }, '2026-11-20', '2026-11-23', '2026-11-21', '2026-11-23'],
    ['the eve of a working Saturday', '2026-11-20', { workingDays: ['2026-11-21'] }, '2026-11-21', '2026-11-21', '2026-11-21', '2026-11-21'],
    ['the eve of a working Sunday', '2026-11-21', { workingDays: ['2026-11-22'] }, '2026-11-22', '2026-11-22', '2026-11-22', '2026-11-22'],
    ['the last day of a year', '2026-12-31', {}, '2027-01-01', '2027-01-11', '2027-01-09', '2027-01-11'],
    ['the last day of February', '2027-02-28', {}, '2027-03-01', '2027-03-01', '2027-03-01', '2027-03-01'],
  ])('after %s (%s) is right in every meaning', (_name, date, more, byCalendar, school5, school6, working) => {
    expect(due(date, 'calendar', 5, more)).toBe(byCalendar);
    expect(due(date, 'calendar', 6, more)).toBe(byCalendar);
    expect(due(date, 'school-day', 5, more)).toBe(school5);
    expect(due(date, 'school-day', 6, more)).toBe(school6);
    expect(due(date, 'working-day', 5, more)).toBe(working);
    // The staff's week does not depend on the class's.
    expect(due(date, 'working-day', 6, more)).toBe(working);
  });

  it('is that of the class: holidays of other grades, and of some grades where the class’s is not known, are no days off', () => {
    const first = calendar({ holidays: [away('2027-02-15', '2027-02-21', [1, 1])] });
    expect([1, 2, null].map((grade) => nextDay('2027-02-12', first, grade))).toEqual(['2027-02-22', '2027-02-15', '2027-02-15']);
    const middle = calendar({ holidays: [away('2027-02-15', '2027-02-21', [5, 8])] });
    expect([4, 5, 8, 9].map((grade) => nextDay('2027-02-12', middle, grade))).toEqual(['2027-02-15', '2027-02-22', '2027-02-22', '2027-02-15']);
    const whole = calendar({ holidays: AUTUMN });
    expect(nextDay('2026-10-23', whole, null)).toBe('2026-11-05');
  });

  it('lets a working day win over a weekend, a national day and a day off, but pupils on holiday stay away', () => {
    for (const day of ['2026-11-07', '2026-11-08', '2026-11-04', '2026-11-10']) {
      const open = { workingDays: [day], daysOff: ['2026-11-10'] };
      const before = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
      for (const mode of ['school-day', 'working-day'] as const)
        expect([mode, nextDay(before, calendar({ ...open, nextDay: mode }), GRADE)]).toEqual([mode, day]);
    }
    const within = { workingDays: ['2026-10-31'], holidays: AUTUMN };
    expect(nextDay('2026-10-30', calendar(within), GRADE)).toBe('2026-11-05');
    expect(nextDay('2026-10-30', calendar({ ...within, nextDay: 'working-day' }), GRADE)).toBe('2026-10-31');
  });

  it('comes after the longest summer, and is the plain next day where a calendar is absurd', () => {
    const summer = calendar({ holidays: [away('2027-05-22', '2027-08-31')] });
    expect(nextDay('2027-05-21', summer, GRADE)).toBe('2027-09-01');
    const closed = (days: number) => calendar({ holidays: [away('2026-11-18', Temporal.PlainDate.from('2026-11-17').add({ days }).toString())] });
    // Half a year without school may be a mistake or not: it is believed; years are not.
    expect(nextDay('2026-11-17', closed(180), GRADE)).toBe('2027-05-17');
    expect(nextDay('2026-11-17', closed(3000), GRADE)).toBe('2026-11-18');
    // The last day off that is believed is the two hundredth.
    const since = (days: number) => {
      const last = Temporal.PlainDate.from('2026-11-15').add({ days }).toString();
      return calendar({ week: 6, nationalDaysOff: false, holidays: [away('2026-11-16', last)] });
    };
    expect(nextDay('2026-11-15', since(200), GRADE)).toBe('2027-06-04');
    expect(nextDay('2026-11-15', since(201), GRADE)).toBe('2026-11-16');
    const start = Temporal.PlainDate.from('2026-11-17');
    const daysOff = Array.from({ length: 400 }, (_, i) => start.add({ days: i }).toString());
    for (const mode of ['school-day', 'working-day'] as const)
      expect(nextDay('2026-11-17', calendar({ daysOff, nextDay: mode }), GRADE)).toBe('2026-11-18');
  });
});

/** The public holidays, anew and naively: the dates of art. 112 and, from Monday to Friday, those pushed out of a weekend. */
function isPublicHoliday(day: Temporal.PlainDate, week: 5 | 6): boolean {
  const text = day.toString();
  if (text === '2026-12-31' || (text === '2026-01-09' && week === 5)) return true;
  const isHoliday = (date: Temporal.PlainDate) =>
    (date.month === 1 && date.day <= 8) || ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'].includes(date.toString().slice(5));
  if (isHoliday(day)) return true;
  // No two holidays but January's are near one another, so only a Monday can be pushed to.
  if (day.dayOfWeek !== 1 || day.month === 1) return false;
  const weekend = week === 5 ? [1, 2] : [1];
  return weekend.some((days) => isHoliday(day.subtract({ days })));
}

const start = Temporal.PlainDate.from('2026-09-01');
const offset = fc.integer({ min: 0, max: 700 });
const dates = (maxLength: number) => fc.array(offset, { maxLength }).map((days) => days.map((day) => start.add({ days: day }).toString()));
const grades = fc.option(
  fc.tuple(fc.integer({ min: 1, max: 11 }), fc.nat(5)).map(([from, more]): [number, number] => [from, from + more]),
  { nil: null },
);
const holidays = fc.array(
  fc
    .record({ from: offset, length: fc.nat(20), grades })
    .map(({ from, length, grades: whose }) => away(start.add({ days: from }).toString(), start.add({ days: from + length }).toString(), whose)),
  { maxLength: 12 },
);
const calendars: fc.Arbitrary<SchoolCalendar> = fc.record({
  nextDay: fc.constantFrom(...NEXT_DAY_MODES),
  week: fc.constantFrom(5 as const, 6 as const),
  nationalDaysOff: fc.boolean(),
  daysOff: dates(200),
  workingDays: dates(20),
  holidays,
});
const grade = fc.option(fc.integer({ min: 1, max: 11 }), { nil: null });
const isOf = (whose: Holidays['grades'], one: number | null) => whose === null || (one !== null && whose[0] <= one && one <= whose[1]);

describe('the next day of any calendar', () => {
  it('is the first later day that is open, told anew by Temporal', () => {
    let met = 0;
    fc.assert(
      fc.property(offset, calendars, grade, (days, school, one) => {
        const lesson = start.add({ days });
        const isOpen = (day: Temporal.PlainDate) => {
          const text = day.toString();
          const week = school.nextDay === 'working-day' ? 5 : school.week;
          const isAway = school.holidays.some(({ from, to, grades: whose }) => from <= text && text <= to && isOf(whose, one));
          if (school.nextDay === 'calendar') return true;
          if (school.nextDay === 'school-day' && isAway) return false;
          if (school.workingDays.includes(text)) return true;
          return day.dayOfWeek <= week && !school.daysOff.includes(text) && !(school.nationalDaysOff && isPublicHoliday(day, week));
        };
        const result = Temporal.PlainDate.from(nextDay(lesson.toString(), school, one));
        let expected = lesson.add({ days: 1 });
        while (!isOpen(expected)) expected = expected.add({ days: 1 });
        expect(Temporal.PlainDate.compare(result, lesson)).toBe(1);
        expect(result.toString()).toBe(expected.toString());
        if (!result.equals(lesson.add({ days: 1 }))) met += 1;
      }),
      { numRuns: 3000 },
    );
    // A generator that never skips a day would prove nothing.
    expect(met).toBeGreaterThan(300);
  });
});

describe('a range of grades', () => {
  it.each<[number | null, [number, number] | null, boolean]>([
    [5, [5, 8], true],
    [8, [5, 8], true],
    [4, [5, 8], false],
    [9, [5, 8], false],
    [1, [1, 1], true],
    [7, null, true],
    [null, null, true],
    [null, [1, 11], false],
  ])('has grade %s among %j: %s', (one, range, expected) => {
    expect(isInGrades(one, range)).toBe(expected);
  });
});

describe('the holidays after a date', () => {
  it.each<[string, Holidays[], number | null, string | null]>([
    ['2026-10-23', AUTUMN, GRADE, '2026-10-24'],
    // A subject of one lesson a week has its last one exactly a week before.
    ['2026-10-17', AUTUMN, GRADE, '2026-10-24'],
    ['2026-10-16', AUTUMN, GRADE, null],
    // Of its own date or before, they have begun.
    ['2026-10-24', AUTUMN, GRADE, null],
    ['2026-10-30', AUTUMN, GRADE, null],
    ['2026-11-04', AUTUMN, GRADE, null],
    ['2026-10-23', [], GRADE, null],
    // Of other grades.
    ['2027-02-12', [away('2027-02-15', '2027-02-21', [1, 1])], 1, '2027-02-13'],
    ['2027-02-12', [away('2027-02-15', '2027-02-21', [1, 1])], 2, null],
    ['2027-02-12', [away('2027-02-15', '2027-02-21', [1, 1])], null, null],
    // The earliest of several, in whatever order they stand.
    ['2026-10-23', [away('2026-10-28', '2026-11-03'), away('2026-10-26', '2026-10-27'), away('2026-10-30', '2026-10-31')], GRADE, '2026-10-24'],
    ['2026-12-28', [away('2027-01-01', '2027-01-10')], GRADE, '2026-12-31'],
    // A lesson held on a day off is before the days off after it.
    ['2026-10-24', [away('2026-10-26', '2026-11-01')], GRADE, '2026-10-25'],
    // A subject of one lesson a week: the Thursday between is a day off.
    ['2026-12-24', [away('2027-01-01', '2027-01-10')], GRADE, '2026-12-31'],
  ])('%s, of %j, for grade %s, begin on %s', (date, list, one, expected) => {
    expect(holidaysAfter(date, calendar({ holidays: list }), one)).toBe(expected);
  });

  it('are never public holidays, nor days off of one’s own', () => {
    expect(holidaysAfter('2026-11-03', calendar({ daysOff: ['2026-11-05', '2026-11-06'] }), GRADE)).toBeNull();
    expect(holidaysAfter('2026-12-30', calendar(), GRADE)).toBeNull();
  });

  it('do not depend on what the next day means', () => {
    for (const mode of NEXT_DAY_MODES) expect(holidaysAfter('2026-10-23', calendar({ nextDay: mode, holidays: AUTUMN }), GRADE)).toBe('2026-10-24');
  });
});

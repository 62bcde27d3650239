import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addHours,
  civilDate,
  civilTime,
  daysBetween,
  isCivilDate,
  isoInZone,
  isZone,
  toInstant,
  weekday,
  weekStart,
} from '../../lib/time.ts';

const ZONES = [
  ...['Kaliningrad', 'Moscow', 'Simferopol', 'Kirov', 'Volgograd', 'Astrakhan', 'Saratov', 'Ulyanovsk', 'Samara'].map((city) => `Europe/${city}`),
  ...['Yekaterinburg', 'Omsk', 'Novosibirsk', 'Barnaul', 'Tomsk', 'Novokuznetsk', 'Krasnoyarsk', 'Irkutsk', 'Chita'].map((city) => `Asia/${city}`),
  ...['Yakutsk', 'Khandyga', 'Vladivostok', 'Ust-Nera', 'Magadan', 'Sakhalin', 'Srednekolymsk', 'Kamchatka', 'Anadyr'].map((city) => `Asia/${city}`),
  // Zones that change their clocks to this day, one of them by half an hour, and one with an odd offset.
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
];

const START = Date.UTC(2000, 0, 1);
const END = Date.UTC(2040, 11, 31);
const zone = fc.constantFrom(...ZONES);
const date = fc.integer({ min: START, max: END }).map((time) => new Date(time).toISOString().slice(0, 10));

/** Every clock change of every zone: random instants would hardly ever hit the hours around one. */
const changes = ZONES.flatMap((name) => {
  const found: { name: string; instant: number }[] = [];
  let next = Temporal.Instant.fromEpochMilliseconds(START).toZonedDateTimeISO(name).getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds < END) {
    found.push({ name, instant: next.epochMilliseconds });
    next = next.getTimeZoneTransition('next');
  }
  return found;
});
const HOURS_5 = 5 * 3_600_000;
const nearChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -HOURS_5, max: HOURS_5 }))
  .map(([{ name, instant }, shift]): [string, number] => [name, instant + shift]);
const anywhere = fc.oneof(nearChange, fc.tuple(zone, fc.integer({ min: START, max: END })));

const zoned = (instant: number, name: string) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name);

describe('civil dates', () => {
  it('are added to, compared and placed in their week as Temporal does', () => {
    fc.assert(
      fc.property(date, date, fc.integer({ min: -1000, max: 1000 }), (day, other, days) => {
        const plain = Temporal.PlainDate.from(day);
        expect(addDays(day, days)).toBe(plain.add({ days }).toString());
        expect(weekday(day)).toBe(plain.dayOfWeek);
        expect(weekStart(day)).toBe(plain.subtract({ days: plain.dayOfWeek - 1 }).toString());
        expect(daysBetween(day, other)).toBe(plain.until(other, { largestUnit: 'day' }).days);
      }),
      { numRuns: 3000 },
    );
  });

  it('put Sunday at the end of a week, not at its beginning', () => {
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekStart('2026-11-22')).toBe('2026-11-16');
  });

  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '2026-1-1', '26-11-18', '2026-11-18T00:00', ' 2026-11-18', ''])(
    'do not include %j',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  it('exist exactly where Temporal says so', () => {
    const digits = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2040 }), digits(14), digits(33), (year, month, day) => {
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month: Number(month), day: Number(day) }, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        expect(isCivilDate(`${year}-${month}-${day}`)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a civil time', () => {
  it('some hours later is as Temporal says, by the calendar and the clock on the wall', () => {
    const clock = fc.tuple(date, fc.nat(86_399)).map(([day, seconds]) => Temporal.PlainDate.from(day).toPlainDateTime().add({ seconds }));
    fc.assert(
      fc.property(clock, fc.integer({ min: -100, max: 100 }), (civil, hours) => {
        expect(addHours(civil.toString({ smallestUnit: 'second' }), hours)).toBe(civil.add({ hours }).toString({ smallestUnit: 'second' }));
      }),
      { numRuns: 2000 },
    );
  });

  it('some hours later goes past midnight, the end of a month, of February and of a year, and through a change of clocks', () => {
    expect(addHours('2026-11-17T19:10:00', 1)).toBe('2026-11-17T20:10:00');
    expect(addHours('2026-11-17T23:30:00', 1)).toBe('2026-11-18T00:30:00');
    expect(addHours('2028-02-28T23:30:00', 1)).toBe('2028-02-29T00:30:00');
    expect(addHours('2027-02-28T23:30:00', 1)).toBe('2027-03-01T00:30:00');
    expect(addHours('2026-12-31T23:00:00', 1)).toBe('2027-01-01T00:00:00');
    expect(addHours('2026-03-29T01:30:00', 1)).toBe('2026-03-29T02:30:00');
  });
});

describe('a zone', () => {
  it('has clock changes to be tested with', () => {
    expect(changes.length).toBeGreaterThan(300);
  });

  it('shows the wall clock and the offset that Temporal shows', () => {
    fc.assert(
      fc.property(anywhere, ([name, instant]) => {
        const expected = zoned(instant, name);
        expect(civilTime(instant, name)).toBe(expected.toPlainDateTime().toString({ smallestUnit: 'second' }));
        expect(civilDate(instant, name)).toBe(expected.toPlainDate().toString());
        const fractionalSecondDigits = instant % 1000 === 0 ? 0 : 3;
        expect(isoInZone(instant, name)).toBe(expected.toString({ timeZoneName: 'never', fractionalSecondDigits }));
      }),
      { numRuns: 6000 },
    );
  });

  it('turns civil time into the instant that Temporal calls compatible, in gaps and overlaps too', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: -90, max: 90 }), ([name, instant], minutes) => {
        // Shifting the wall clock, not the instant, is what leads into the hour that a change skips.
        const civil = zoned(instant, name).toPlainDateTime().add({ minutes }).toString({ smallestUnit: 'second' });
        const expected = Temporal.PlainDateTime.from(civil).toZonedDateTime(name, { disambiguation: 'compatible' });
        expect(toInstant(civil, name)).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 10_000 },
    );
  });

  it('moves a skipped time forward and takes the first of a repeated one', () => {
    expect(isoInZone(toInstant('2026-03-29T02:30:00', 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-03-29T03:30:00+02:00');
    expect(isoInZone(toInstant('2026-10-25T02:30:00', 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00');
    expect(isoInZone(toInstant('2026-10-04T02:15:00', 'Australia/Lord_Howe'), 'Australia/Lord_Howe')).toBe('2026-10-04T02:45:00+11:00');
  });

  it('keeps apart the same civil time of two zones', () => {
    expect(toInstant('2026-11-19T12:00:00', 'Europe/Moscow')).toBe(Date.UTC(2026, 10, 19, 9));
    expect(toInstant('2026-11-19T12:00:00', 'Asia/Kamchatka')).toBe(Date.UTC(2026, 10, 19, 0));
  });

  it('is known by its name, and nonsense is not', () => {
    for (const name of ZONES) expect(isZone(name)).toBe(true);
    for (const name of ['', 'Moscow', 'Europe/Atlantis', 'Europe/Moscow ', '../etc']) expect(isZone(name)).toBe(false);
  });
});

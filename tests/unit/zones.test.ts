import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { known } from './known.ts';
import { lesson, reading } from './readings.ts';

/** Every zone of Russia and by how many hours it is ahead of UTC, by hand, as of 2026. Moscow time is 3. */
const ZONES: Readonly<Record<number, string[]>> = {
  2: ['Europe/Kaliningrad'],
  3: ['Europe/Moscow', 'Europe/Simferopol', 'Europe/Kirov', 'Europe/Volgograd'],
  4: ['Europe/Astrakhan', 'Europe/Saratov', 'Europe/Ulyanovsk', 'Europe/Samara'],
  5: ['Asia/Yekaterinburg'],
  6: ['Asia/Omsk'],
  7: ['Asia/Novosibirsk', 'Asia/Barnaul', 'Asia/Tomsk', 'Asia/Novokuznetsk', 'Asia/Krasnoyarsk'],
  8: ['Asia/Irkutsk'],
  9: ['Asia/Chita', 'Asia/Yakutsk', 'Asia/Khandyga'],
  10: ['Asia/Vladivostok', 'Asia/Ust-Nera'],
  11: ['Asia/Magadan', 'Asia/Sakhalin', 'Asia/Srednekolymsk'],
  12: ['Asia/Kamchatka', 'Asia/Anadyr'],
};
const OFFSETS = Object.entries(ZONES).flatMap(([ahead, zones]) => zones.map((zone): [string, number] => [zone, Number(ahead)]));

/** Where the laptop is: its minutes behind UTC in November, as `Date` tells them, prove that it has been moved. */
const LAPTOPS: [string, number][] = [
  ['UTC', 0],
  ['Asia/Kamchatka', -720],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
];

it('there are 27 zones of Russia', () => {
  expect(new Set(OFFSETS.map(([zone]) => zone)).size).toBe(27);
});

describe.each(LAPTOPS)('with the laptop in %s', (laptop, behind) => {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = laptop;
    // Nothing made under another zone may be kept, formatters and remembered instants included.
    vi.resetModules();
  });
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it('its own clock is another', () => {
    expect(new Date(Date.UTC(2026, 10, 17)).getTimezoneOffset()).toBe(behind);
  });

  it.each(OFFSETS)('a lesson in %s is due at noon of that zone, %i hours ahead of UTC', async (zone, ahead) => {
    const { judge } = await import('../../lib/judge.ts');
    const { defaultSettings } = await import('../../lib/settings.ts');
    const dueOf = (date: string) => {
      const ledger = known(reading('planning', 0, [lesson(date, '-topic')])).ledger;
      return new Date(judge(ledger, defaultSettings(zone), 0)[0]!.fields.topic.due).toISOString();
    };
    const hour = String(12 - ahead).padStart(2, '0');
    expect(dueOf('2026-11-17')).toBe(`2026-11-18T${hour}:00:00.000Z`);
    // Neither summer time nor the turn of a year moves it: Russia has no clock changes.
    expect(dueOf('2026-12-31')).toBe(`2027-01-01T${hour}:00:00.000Z`);
    expect(dueOf('2027-03-27')).toBe(`2027-03-28T${hour}:00:00.000Z`);
    expect(dueOf('2027-03-28')).toBe(`2027-03-29T${hour}:00:00.000Z`);
    expect(dueOf('2027-05-26')).toBe(`2027-05-27T${hour}:00:00.000Z`);
    expect(dueOf('2026-10-24')).toBe(`2026-10-25T${hour}:00:00.000Z`);
  });

  it.each(OFFSETS)('in %s no clock change is between any two noons of a school year', async (zone, ahead) => {
    const { addDays, civilDate, civilTime, toInstant } = await import('../../lib/time.ts');
    const first = Date.UTC(2026, 8, 1, 12 - ahead);
    for (let days = 0; days < 365; days += 1) {
      const noon = first + days * 86_400_000;
      const date = addDays('2026-09-01', days);
      expect([toInstant(`${date}T12:00:00`, zone), civilTime(noon, zone), civilDate(noon + 43_199_999, zone)]).toEqual([
        noon,
        `${date}T12:00:00`,
        date,
      ]);
      expect(civilDate(noon + 43_200_000, zone)).toBe(addDays(date, 1));
    }
  });
});

import { describe, expect, it } from 'vitest';
import { aheadOfMoscow, moscowLabel, otherZones, RUSSIAN_ZONES, zoneCity } from '../../lib/russian-zones.ts';
import { isZone } from '../../lib/time.ts';

const DAY = 86_400_000;
const NOW = Date.now();

describe('the zones of Russia', () => {
  it.each(RUSSIAN_ZONES)('are known to the browser and keep one clock all the year: $city', ({ zone, city }) => {
    expect(isZone(zone)).toBe(true);
    const labels = new Set(Array.from({ length: 53 }, (_, week) => moscowLabel(zone, NOW + week * 7 * DAY)));
    expect([...labels]).toEqual([expect.stringMatching(/^МСК([−+]\d)?$/)]);
    expect(zoneCity(zone)).toBe(city);
  });

  it('go from west to east, each once', () => {
    const ahead = RUSSIAN_ZONES.map(({ zone }) => aheadOfMoscow(zone, NOW));
    expect(ahead).toEqual([...ahead].sort((a, b) => a - b));
    expect(new Set(RUSSIAN_ZONES.map(({ zone }) => zone)).size).toBe(27);
    expect(new Set(RUSSIAN_ZONES.map(({ city }) => city)).size).toBe(27);
  });

  it.each([
    ['Europe/Kaliningrad', 'МСК−1'],
    ['Europe/Moscow', 'МСК'],
    ['Europe/Volgograd', 'МСК'],
    ['Europe/Samara', 'МСК+1'],
    ['Asia/Yekaterinburg', 'МСК+2'],
    ['Asia/Novosibirsk', 'МСК+4'],
    ['Asia/Vladivostok', 'МСК+7'],
    ['Asia/Kamchatka', 'МСК+9'],
    ['Asia/Kolkata', 'МСК+2:30'],
    ['America/New_York', 'МСК−8'],
  ])('are told by the clock of Moscow: %s is %s', (zone, label) => {
    expect(moscowLabel(zone, Date.parse('2026-11-20T12:00:00Z'))).toBe(label);
  });
});

describe('the other zones', () => {
  const others = otherZones(NOW);
  it('are all but those, by the clock, with Russian names where there are any', () => {
    const ahead = others.map(({ zone }) => aheadOfMoscow(zone, NOW));
    expect(ahead).toEqual([...ahead].sort((a, b) => a - b));
    expect(others.length).toBeGreaterThan(150);
    expect(others.find(({ zone }) => zone === 'Asia/Tashkent')?.city).toBe('Узбекистан');
    expect(others.filter(({ zone }) => RUSSIAN_ZONES.some((russian) => russian.zone === zone))).toEqual([]);
  });

  it('are told apart by their names and clocks', () => {
    const labels = others.map(({ zone, city }) => `${moscowLabel(zone, NOW)} ${city}`);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

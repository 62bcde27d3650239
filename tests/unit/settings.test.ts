import { describe, expect, it } from 'vitest';
import { calendarOf, defaultSettings, withMute, withoutMute } from '../../lib/settings.ts';
import { parseMute, parseSettings, type Mute, type Settings } from '../../lib/settings-schema.ts';

const SETTINGS: Settings = {
  ...defaultSettings('Asia/Yekaterinburg'),
  nextDay: 'school-day',
  week: 6,
  daysOff: ['2026-11-04'],
};
const MUTE: Mute = { journal: '100/200/', reason: 'no-homework', label: '7б, Алгебра' };
const OTHERS: Mute[] = [
  { ...MUTE, reason: 'not-mine' },
  { ...MUTE, journal: '100/200/31' },
];

describe('stored settings', () => {
  it('are read as they were written, the defaults included', () => {
    expect(parseSettings(structuredClone(SETTINGS))).toEqual(SETTINGS);
    expect(parseSettings(withMute(SETTINGS, MUTE))?.mutes).toEqual([MUTE]);
    expect(parseSettings(defaultSettings('Europe/Moscow'))).toEqual(defaultSettings('Europe/Moscow'));
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'settings'],
    ['an unknown zone', { ...SETTINGS, zone: 'Europe/Atlantis' }],
    ['a policy that is gone', { ...SETTINGS, policy: 'whenever' }],
    ['another meaning of the next day', { ...SETTINGS, nextDay: 'tomorrow' }],
    ['a week of seven days', { ...SETTINGS, week: 7 }],
    ['a day off that does not exist', { ...SETTINGS, daysOff: ['2026-02-30'] }],
    ['a key nobody knows', { ...SETTINGS, extra: 1 }],
    ['no list of mutes', { ...SETTINGS, mutes: undefined }],
    ['a mute for no known reason', { ...SETTINGS, mutes: [{ ...MUTE, reason: 'tired' }] }],
  ])('are null when they hold %s', (_what, value) => {
    expect(parseSettings(value)).toBeNull();
  });
});

describe('the defaults', () => {
  it('are the regulation’s own words: noon of the next calendar day, in the zone given', () => {
    expect(defaultSettings('Asia/Omsk')).toMatchObject({ zone: 'Asia/Omsk', policy: 'next-day-noon', nextDay: 'calendar', mutes: [] });
  });

  it('and any others yield the calendar that deadlines are reckoned by', () => {
    expect(calendarOf(SETTINGS)).toEqual({ nextDay: 'school-day', week: 6, daysOff: ['2026-11-04'] });
  });
});

describe('a mute', () => {
  it('added twice is there once, with its newest label', () => {
    const renamed = { ...MUTE, label: '8б, Алгебра' };
    expect(withMute(withMute(SETTINGS, MUTE), renamed).mutes).toEqual([renamed]);
  });

  it('taken back leaves the others, of the same journal and of the same reason', () => {
    const all = [MUTE, ...OTHERS].reduce(withMute, SETTINGS);
    expect(withoutMute(all, MUTE).mutes).toEqual(OTHERS);
    expect(withoutMute(withoutMute(all, MUTE), MUTE)).toEqual(withoutMute(all, MUTE));
  });

  it('changes nothing else, and not the settings it was added to', () => {
    const before = structuredClone(SETTINGS);
    expect(withoutMute(withMute(SETTINGS, MUTE), MUTE)).toEqual(before);
    expect(SETTINGS).toEqual(before);
  });

  it('that a page made up is rejected with its place and without its content', () => {
    expect(parseMute(MUTE)).toEqual(MUTE);
    expect(() => parseMute({ ...MUTE, reason: 'whim' })).toThrow('not a mute: reason');
    expect(() => parseMute({ ...MUTE, label: 'а'.repeat(131) })).toThrow('not a mute: label');
    expect(() => parseMute({ ...MUTE, more: 1 })).toThrow(/^not a mute/);
    expect(() => parseMute(null)).toThrow(/^not a mute/);
  });
});

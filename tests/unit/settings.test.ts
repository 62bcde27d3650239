import { describe, expect, it } from 'vitest';
import {
  calendarOf,
  defaultSettings,
  policiesOf,
  termsOf,
  withAcknowledgement,
  withMute,
  withoutAcknowledgement,
  withoutMute,
} from '../../lib/settings.ts';
import { parseSettings, requireSettings, type Acknowledgement, type Mute, type Settings } from '../../lib/settings-schema.ts';

/** Settings with nothing left as it is by default. */
const SETTINGS: Settings = {
  zone: 'Asia/Yekaterinburg',
  policy: 'own',
  writtenWorks: true,
  writtenDays: 10,
  hour: '16:30',
  lockDays: 14,
  own: { topic: null, homework: { days: 0, time: '16:00' }, record: { days: 60, time: '23:59' } },
  nextDay: 'school-day',
  week: 6,
  nationalDaysOff: false,
  daysOff: ['2026-11-04'],
  workingDays: ['2026-11-07'],
  holidays: [
    { title: 'Осенние', from: '2026-10-24', to: '2026-11-03', grades: null },
    { title: 'Дополнительные', from: '2027-02-15', to: '2027-02-15', grades: [1, 1] },
  ],
  periodKind: 'trimester',
  periods: [{ title: '1 триместр', from: '2026-09-01', to: '2026-11-30' }],
  grade1Homework: 'absent',
  holidayHomework: true,
  substituting: false,
  substituted: true,
  timeliness: 'by-entry',
  supervision: true,
  supervisionNames: true,
  retention: 'always',
  language: 'en',
  badge: false,
  reminders: true,
  remindBefore: null,
  remindAtEnd: '15:30',
  quietFrom: '21:15',
  quietTo: '06:45',
  rules: { 'topic-missing': { on: false }, 'homework-missing': { grades: [5, 11], subjects: ['Алгебра'], threshold: 3 }, 'lesson-blank': {} },
  mutes: [{ journal: '100/200/', reason: 'not-mine', label: '7б, Алгебра' }],
  hidden: [{ kind: 'class', id: '1000005/100', label: '7б' }],
  acknowledged: [{ journal: '100/200/', lesson: '2026-11-18#1', what: ['topic', 'late-entry'], reason: 'trip', label: '7б, Алгебра, ср, 18 ноября' }],
};
const MUTE: Mute = { journal: '100/200/', reason: 'no-homework', label: '7б, Алгебра' };
const OTHERS: Mute[] = [
  { ...MUTE, reason: 'not-mine' },
  { ...MUTE, journal: '100/200/31' },
];

/** What settings may not hold, and where. */
const DAMAGE: [string, string, Record<string, unknown>][] = [
  ['an unknown zone', 'zone', { zone: 'Europe/Atlantis' }],
  ['a policy that is gone', 'policy', { policy: 'whenever' }],
  ['an add-on for a policy', 'policy', { policy: 'written-works' }],
  ['another meaning of the next day', 'nextDay', { nextDay: 'tomorrow' }],
  ['a week of seven days', 'week', { week: 7 }],
  ['a week in words', 'week', { week: '5' }],
  ['a day off that does not exist', 'daysOff.1', { daysOff: ['2026-02-28', '2026-02-30'] }],
  ['a working day that does not exist', 'workingDays.0', { workingDays: ['2027-02-29'] }],
  ['an hour that does not exist', 'hour', { hour: '24:00' }],
  ['an hour of one digit', 'hour', { hour: '9:00' }],
  ['an hour with seconds', 'hour', { hour: '09:00:00' }],
  ['no days for written works', 'writtenDays', { writtenDays: 0 }],
  ['too many days for written works', 'writtenDays', { writtenDays: 61 }],
  ['half a day', 'writtenDays', { writtenDays: 1.5 }],
  ['a lock on the day itself', 'lockDays', { lockDays: 0 }],
  ['a term of a field nobody knows', 'own', { own: { ...SETTINGS.own, marks: null } }],
  ['no term of a field', 'own.topic', { own: { homework: null, record: null } }],
  ['a term before the lesson', 'own.record.days', { own: { ...SETTINGS.own, record: { days: -1, time: '12:00' } } }],
  ['a term without a time', 'own.record.time', { own: { ...SETTINGS.own, record: { days: 1 } } }],
  ['holidays that end before they begin', 'holidays.0', { holidays: [{ title: 'К', from: '2026-11-03', to: '2026-11-02', grades: null }] }],
  ['holidays of no grades', 'holidays.0.grades', { holidays: [{ title: 'К', from: '2026-11-03', to: '2026-11-03', grades: [] }] }],
  ['holidays of grade 13', 'holidays.0.grades.1', { holidays: [{ title: 'К', from: '2026-11-03', to: '2026-11-03', grades: [1, 13] }] }],
  ['holidays with a long title', 'holidays.0.title', { holidays: [{ title: 'К'.repeat(61), from: '2026-11-03', to: '2026-11-03', grades: null }] }],
  ['a period that ends before it begins', 'periods.0', { periods: [{ title: 'I', from: '2026-11-03', to: '2026-11-02' }] }],
  ['a kind of period nobody knows', 'periodKind', { periodKind: 'semester' }],
  ['another wish for grade 1', 'grade1Homework', { grade1Homework: 'yes' }],
  ['another reading of row 5', 'timeliness', { timeliness: 'best' }],
  ['a rule half on', 'rules.topic-missing.on', { rules: { 'topic-missing': { on: 'half' } } }],
  ['a rule with a threshold below nothing', 'rules.a.threshold', { rules: { a: { threshold: -5 } } }],
  ['a rule for a subject without a name', 'rules.a.subjects.0', { rules: { a: { subjects: [''] } } }],
  ['a switch that is no switch', 'substituted', { substituted: 'no' }],
  ['a language nobody speaks', 'language', { language: 'tlh' }],
  ['a reminder at the last moment', 'remindBefore', { remindBefore: 9 }],
  ['a reminder more than a day before', 'remindBefore', { remindBefore: 1441 }],
  ['an end of the day that is no time', 'remindAtEnd', { remindAtEnd: 'вечером' }],
  ['quiet hours that do not begin', 'quietFrom', { quietFrom: null }],
  ['quiet hours that end at no time', 'quietTo', { quietTo: '7:00' }],
  ['something hidden that is no class and no subject', 'hidden.0.kind', { hidden: [{ ...SETTINGS.hidden[0], kind: 'pupil' }] }],
  ['no list of mutes', 'mutes', { mutes: undefined }],
  ['a mute for no known reason', 'mutes.0.reason', { mutes: [{ ...MUTE, reason: 'tired' }] }],
  ['an acknowledgement for no known reason', 'acknowledged.0.reason', { acknowledged: [{ ...SETTINGS.acknowledged[0], reason: 'болеет' }] }],
  ['an acknowledgement of nothing', 'acknowledged.0.what', { acknowledged: [{ ...SETTINGS.acknowledged[0], what: [] }] }],
];
describe('stored settings', () => {
  it('are read as they were written, the defaults included', () => {
    expect(parseSettings(structuredClone(SETTINGS), 'Europe/Moscow')).toEqual(SETTINGS);
    expect(parseSettings(withMute(SETTINGS, MUTE), 'Europe/Moscow')?.mutes).toEqual([...SETTINGS.mutes, MUTE]);
    expect(parseSettings(defaultSettings('Europe/Moscow'), 'Europe/Moscow')).toEqual(defaultSettings('Europe/Moscow'));
  });

  it('of the release before keep what they had, and have the defaults of what they did not know', () => {
    const before = {
      zone: 'Asia/Omsk',
      policy: 'next-day-noon',
      nextDay: 'school-day',
      week: 6,
      daysOff: ['2026-11-04', '2026-12-31'],
      mutes: [MUTE, ...OTHERS],
    };
    expect(parseSettings(before, 'Europe/Moscow')).toEqual({
      ...before,
      writtenWorks: false,
      writtenDays: 7,
      hour: '18:00',
      lockDays: null,
      own: { topic: { days: 1, time: '12:00' }, homework: { days: 1, time: '12:00' }, record: { days: 1, time: '12:00' } },
      nationalDaysOff: true,
      workingDays: [],
      holidays: [],
      periodKind: 'quarter',
      periods: [],
      grade1Homework: 'ignore',
      holidayHomework: false,
      substituting: true,
      substituted: false,
      timeliness: 'by-lesson',
      supervision: false,
      supervisionNames: false,
      retention: 'year',
      language: 'ru',
      badge: true,
      reminders: false,
      remindBefore: 120,
      remindAtEnd: '16:00',
      quietFrom: '20:00',
      quietTo: '07:00',
      rules: {},
      hidden: [],
      acknowledged: [],
    });
    expect(requireSettings(parseSettings(before, 'Europe/Moscow'))).toEqual(parseSettings(before, 'Europe/Moscow'));
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'settings'],
    ['a list', [SETTINGS]],
  ])('are null when they hold %s', (_what, value) => {
    expect(parseSettings(value, 'Europe/Moscow')).toBeNull();
  });

  it.each(DAMAGE)('with %s have the default of that, or lose the one item, and keep everything else', (_what, _place, damage) => {
    const parsed = parseSettings({ ...SETTINGS, ...damage }, 'Asia/Omsk')!;
    expect(() => requireSettings(parsed)).not.toThrow();
    const others = (settings: Settings) => Object.entries(settings).filter(([key]) => !(key in damage));
    expect(Object.fromEntries(others(parsed))).toEqual(Object.fromEntries(others(SETTINGS)));
  });

  it('of which one item is damaged keep the others of its list', () => {
    const damaged = {
      ...SETTINGS,
      mutes: [MUTE, { ...MUTE, reason: 'whim' }, ...OTHERS],
      daysOff: ['2026-11-04', 'someday', '2026-12-31'],
      lockDays: 61,
    };
    expect(parseSettings(damaged, 'Asia/Omsk')).toMatchObject({
      zone: SETTINGS.zone,
      mutes: [MUTE, ...OTHERS],
      daysOff: ['2026-11-04', '2026-12-31'],
      lockDays: null,
    });
    const rules = { 'late-entry': { on: false }, 'topic-missing': { on: 'perhaps' } };
    expect(parseSettings({ ...SETTINGS, rules }, 'Asia/Omsk')!.rules).toEqual({ 'late-entry': { on: false } });
  });

  it('without a zone that anybody knows have the given one, and those of a later release lose what is not known', () => {
    const others = { extra: 1, constructor: 'x', toString: null };
    expect(parseSettings({ ...SETTINGS, zone: 'Luna/Tranquility', ...others }, 'Asia/Omsk')).toEqual({ ...SETTINGS, zone: 'Asia/Omsk' });
    expect(parseSettings({ ...SETTINGS, policy: 'of-a-later-release' }, 'Asia/Omsk')).toEqual({ ...SETTINGS, policy: 'next-day-noon' });
  });
});

describe('settings that a page sends', () => {
  it('are taken whole, and not in part', () => {
    expect(requireSettings(structuredClone(SETTINGS))).toEqual(SETTINGS);
    const { zone, mutes } = SETTINGS;
    expect(() => requireSettings({ zone, mutes })).toThrow(/^not settings: policy/);
  });

  it.each(DAMAGE)('with %s are refused, and the error says where (%s) and, of a fixed list, what', (_what, place, damage) => {
    const words = ['Invalid input', 'not a date', 'not a time zone', 'not a policy', 'ends before it begins'];
    let message = '';
    try {
      requireSettings({ ...SETTINGS, ...damage });
    } catch (error) {
      message = (error as Error).message;
    }
    // No word of it is the user's own.
    expect(words.map((word) => `not settings: ${place} ${word}`)).toContain(message);
  });

  it.each<unknown>([null, undefined, 'Иванова', 7, []])('that are none (%j) are refused without being repeated', (value) => {
    expect(() => requireSettings(value)).toThrow(/^not settings: Invalid input$/);
  });
});

describe('the defaults', () => {
  it('are the regulation’s own words: noon of the next calendar day, in the zone given', () => {
    const settings = defaultSettings('Asia/Omsk');
    expect(settings).toMatchObject({
      zone: 'Asia/Omsk',
      policy: 'next-day-noon',
      writtenWorks: false,
      nextDay: 'calendar',
      mutes: [],
      acknowledged: [],
    });
    expect(requireSettings(settings)).toEqual(settings);
  });

  it('and any others yield the calendar and the terms that deadlines are reckoned by', () => {
    const { nextDay, week, nationalDaysOff, daysOff, workingDays, holidays, hour, lockDays, writtenDays, own } = SETTINGS;
    expect(calendarOf(SETTINGS)).toEqual({ nextDay, week, nationalDaysOff, daysOff, workingDays, holidays });
    expect(termsOf(SETTINGS)).toEqual({ calendar: calendarOf(SETTINGS), hour, lockDays, writtenDays, own });
    expect(policiesOf(SETTINGS)).toEqual(['own', 'written-works']);
    expect(policiesOf({ ...SETTINGS, writtenWorks: false })).toEqual(['own']);
  });
});

describe('a mute', () => {
  const BARE: Settings = { ...SETTINGS, mutes: [] };

  it('added twice is there once, with its newest label', () => {
    const renamed = { ...MUTE, label: '8б, Алгебра' };
    expect(withMute(withMute(BARE, MUTE), renamed).mutes).toEqual([renamed]);
  });

  it('taken back leaves the others, of the same journal and of the same reason', () => {
    const all = [MUTE, ...OTHERS].reduce(withMute, BARE);
    expect(withoutMute(all, MUTE).mutes).toEqual(OTHERS);
    expect(withoutMute(withoutMute(all, MUTE), MUTE)).toEqual(withoutMute(all, MUTE));
  });

  it('gives way to newer ones when there are more than settings may hold', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ ...MUTE, journal: `100/${i}/` }));
    const { mutes } = withMute({ ...SETTINGS, mutes: many }, { ...MUTE, journal: 'newest' });
    expect([mutes.length, mutes[0]!.journal, mutes.at(-1)!.journal]).toEqual([500, '100/1/', 'newest']);
    expect(parseSettings({ ...SETTINGS, mutes }, 'Europe/Moscow')).not.toBeNull();
  });

  it('changes nothing else, and not the settings it was added to', () => {
    const before = structuredClone(SETTINGS);
    expect(withoutMute(withMute(SETTINGS, MUTE), MUTE)).toEqual(before);
    expect(SETTINGS).toEqual(before);
  });
});

describe('an acknowledgement', () => {
  const ONE: Acknowledgement = { journal: '100/200/', lesson: '2026-11-19#1', what: ['topic'], reason: 'exams', label: '7б, Алгебра, чт, 19 ноября' };

  it('takes the place of what was acknowledged of the lesson before, and comes last', () => {
    const [kept] = SETTINGS.acknowledged;
    const more: Acknowledgement = { ...ONE, what: ['topic', 'record'], reason: 'absence' };
    expect(withAcknowledgement(SETTINGS, ONE).acknowledged).toEqual([kept, ONE]);
    expect(withAcknowledgement(withAcknowledgement(SETTINGS, ONE), more).acknowledged).toEqual([kept, more]);
    const other = { ...kept!, reason: 'remote' as const };
    // A second reason for the lesson does not take back what the first was for.
    const hint: Acknowledgement = { ...ONE, what: ['mark-with-absence'], reason: 'elsewhere' };
    expect(withAcknowledgement(withAcknowledgement(SETTINGS, ONE), hint).acknowledged.at(-1)).toEqual({
      ...hint,
      what: [...ONE.what, 'mark-with-absence'],
    });
    expect(withAcknowledgement(withAcknowledgement(SETTINGS, ONE), other).acknowledged).toEqual([ONE, other]);
  });

  it('taken back leaves those of other lessons of the journal, and of the same lesson in others', () => {
    const others: Acknowledgement[] = [
      { ...ONE, lesson: '2026-11-19#2' },
      { ...ONE, journal: '100/200/31' },
    ];
    const all = [ONE, ...others].reduce(withAcknowledgement, SETTINGS);
    expect(withoutAcknowledgement(all, ONE).acknowledged).toEqual([...SETTINGS.acknowledged, ...others]);
    const { journal, lesson } = ONE;
    expect(withoutAcknowledgement(withoutAcknowledgement(all, { journal, lesson }), ONE)).toEqual(withoutAcknowledgement(all, ONE));
  });

  it('changes nothing else, and not the settings it was added to', () => {
    const before = structuredClone(SETTINGS);
    expect(withoutAcknowledgement(withAcknowledgement(SETTINGS, ONE), ONE)).toEqual(before);
    expect(SETTINGS).toEqual(before);
  });

  it('gives way to newer ones when there are more than settings may hold', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ ...ONE, lesson: `2026-11-19#${i}` }));
    const { acknowledged } = withAcknowledgement({ ...SETTINGS, acknowledged: many }, { ...ONE, lesson: 'newest' });
    expect(acknowledged).toHaveLength(2000);
    expect([acknowledged[0]!.lesson, acknowledged.at(-1)!.lesson]).toEqual(['2026-11-19#1', 'newest']);
    expect(parseSettings({ ...SETTINGS, acknowledged }, 'Europe/Moscow')).not.toBeNull();
  });
});

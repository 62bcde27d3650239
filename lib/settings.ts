import type { SchoolCalendar } from './calendar.ts';
import type { Terms } from './deadlines.ts';
import { MOST_ACKNOWLEDGED, MOST_MUTES } from './settings-limits.ts';
import type { Acknowledgement, Mute, Settings } from './settings-schema.ts';

/** What holds before anybody has chosen anything: the regulation's literal words, in the browser's zone. */
export function defaultSettings(zone: string): Settings {
  return {
    zone,
    policy: 'next-day-noon',
    writtenWorks: false,
    writtenDays: 7,
    hour: '18:00',
    lockDays: null,
    own: { topic: { days: 1, time: '12:00' }, homework: { days: 1, time: '12:00' }, record: { days: 1, time: '12:00' } },
    nextDay: 'calendar',
    week: 5,
    nationalDaysOff: true,
    daysOff: [],
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
    rules: {},
    mutes: [],
    acknowledged: [],
  };
}

/** The part of the settings that days are counted by. */
export function calendarOf({ nextDay, week, nationalDaysOff, daysOff, workingDays, holidays }: Settings): SchoolCalendar {
  return { nextDay, week, nationalDaysOff, daysOff, workingDays, holidays };
}

/** The part of the settings that deadlines are reckoned by. */
export function termsOf(settings: Settings): Terms {
  const { hour, lockDays, writtenDays, own } = settings;
  return { calendar: calendarOf(settings), hour, lockDays, writtenDays, own };
}

/** The ids of the chosen policy and its add-ons. */
export function policiesOf({ policy, writtenWorks }: Settings): string[] {
  return writtenWorks ? [policy, 'written-works'] : [policy];
}

/** Whether the teacher has said that a journal, by its `journalKey`, is not hers. */
export function isTurnedDown(key: string, { mutes }: Pick<Settings, 'mutes'>): boolean {
  return mutes.some(({ journal, reason }) => journal === key && reason === 'not-mine');
}

/** The settings with a mute added, in place of the same one; of too many the oldest gives way. */
export function withMute(current: Settings, added: Mute): Settings {
  const others = withoutMute(current, added).mutes;
  return { ...current, mutes: [...others, added].slice(-MOST_MUTES) };
}

/** The settings with a mute taken back. */
export function withoutMute(current: Settings, removed: Pick<Mute, 'journal' | 'reason'>): Settings {
  return {
    ...current,
    mutes: current.mutes.filter(({ journal, reason }) => journal !== removed.journal || reason !== removed.reason),
  };
}

/**
 * The settings with a lesson acknowledged: what was acknowledged of it before stays so, for the reason given last; of
 * too many the oldest gives way.
 */
export function withAcknowledgement(current: Settings, added: Acknowledgement): Settings {
  const others = withoutAcknowledgement(current, added).acknowledged;
  const before = current.acknowledged.filter((each) => !others.includes(each)).flatMap(({ what }) => what);
  const what = [...new Set([...before, ...added.what])];
  return { ...current, acknowledged: [...others, { ...added, what }].slice(-MOST_ACKNOWLEDGED) };
}

/** The settings with that taken back. */
export function withoutAcknowledgement(current: Settings, removed: Pick<Acknowledgement, 'journal' | 'lesson'>): Settings {
  return {
    ...current,
    acknowledged: current.acknowledged.filter(({ journal, lesson }) => journal !== removed.journal || lesson !== removed.lesson),
  };
}

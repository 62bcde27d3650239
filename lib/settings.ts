import type { SchoolCalendar } from './calendar.ts';
import type { Mute, Settings } from './settings-schema.ts';

/** What holds before anybody has chosen anything: the regulation's literal words, in the browser's zone. */
export function defaultSettings(zone: string): Settings {
  return { zone, policy: 'next-day-noon', nextDay: 'calendar', week: 5, daysOff: [], mutes: [] };
}

/** The part of the settings that deadlines are reckoned by. */
export function calendarOf({ nextDay, week, daysOff }: Settings): SchoolCalendar {
  return { nextDay, week, daysOff };
}

/** The settings with a mute added; adding one that is there changes nothing. */
export function withMute(current: Settings, added: Mute): Settings {
  return { ...withoutMute(current, added), mutes: [...withoutMute(current, added).mutes, added] };
}

/** The settings with a mute taken back. */
export function withoutMute(current: Settings, removed: Pick<Mute, 'journal' | 'reason'>): Settings {
  return {
    ...current,
    mutes: current.mutes.filter(({ journal, reason }) => journal !== removed.journal || reason !== removed.reason),
  };
}

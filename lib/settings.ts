import type { SchoolCalendar } from './calendar.ts';
import type { Terms } from './deadlines.ts';
import { journalKey } from './journal-key.ts';
import { MOST_ACKNOWLEDGED, MOST_HIDDEN, MOST_MUTES } from './settings-limits.ts';
import type { Acknowledgement, Hidden, Hideable, Mute, Settings } from './settings-schema.ts';

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
    language: 'ru',
    badge: true,
    reminders: false,
    remindBefore: 120,
    remindAtEnd: '16:00',
    quietFrom: '20:00',
    quietTo: '07:00',
    rules: {},
    mutes: [],
    hidden: [],
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

/** What tells one journal from another. */
interface JournalIds {
  group: string;
  subject: string;
  subgroup: string | null;
}

/** How the teacher has turned a whole journal down: as not hers, or with its class or its subject; null while it is looked at. */
export function turnedDownBy(journal: JournalIds, { mutes, hidden }: Pick<Settings, 'mutes' | 'hidden'>): 'not-mine' | Hidden | null {
  if (mutes.length > 0) {
    const key = journalKey(journal);
    if (mutes.some((mute) => mute.journal === key && mute.reason === 'not-mine')) return 'not-mine';
  }
  return hidden.find(({ kind, id }) => id === hiddenId(kind, journal)) ?? null;
}

/** Whether a journal was turned down: nothing of it is drawn, counted or reminded of, and its history goes on being kept. */
export function isTurnedDown(journal: JournalIds, settings: Pick<Settings, 'mutes' | 'hidden'>): boolean {
  return turnedDownBy(journal, settings) !== null;
}

/**
 * The settings by which a colleague's journal is judged in an inspection: that a class is not hers, or is hidden, is the
 * deputy's word about her own round.
 */
export function lookingAtAll(settings: Settings): Settings {
  return { ...settings, mutes: settings.mutes.filter(({ reason }) => reason !== 'not-mine'), hidden: [] };
}

/** What a class, or a subject in every class of a school, is hidden by: the site's ids are of one school each. */
export function hiddenId(kind: Hidden['kind'], { group, subject }: Pick<JournalIds, 'group' | 'subject'>): string {
  return kind === 'class' ? group : subject;
}

/** The settings with a class, a subject or a rule's hints hidden; of too many the oldest class or subject gives way. */
export function withHidden(current: Settings, added: Hideable): Settings {
  const { kind, id, label } = added;
  if (kind === 'rule') return { ...current, rules: { ...current.rules, [id]: { ...current.rules[id], on: false } } };
  const others = withoutHidden(current, added).hidden;
  return { ...current, hidden: [...others, { kind, id, label }].slice(-MOST_HIDDEN) };
}

/** The settings with that taken back: a rule is as it was at first, and goes on applying where it is said to. */
export function withoutHidden(current: Settings, removed: Pick<Hideable, 'kind' | 'id'>): Settings {
  const { kind, id } = removed;
  if (kind !== 'rule') return { ...current, hidden: current.hidden.filter((each) => each.kind !== kind || each.id !== id) };
  const { [id]: choice = {}, ...others } = current.rules;
  const { on: _, ...kept } = choice;
  return { ...current, rules: Object.keys(kept).length === 0 ? others : { ...others, [id]: kept } };
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

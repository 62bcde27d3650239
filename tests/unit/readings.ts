import type {
  JournalReading,
  JournalRef,
  LessonsReading,
  LessonView,
  ListedJournal,
  LooseLesson,
  PrintedEntry,
  RosterReading,
  Slot,
  StatisticsReading,
  StatisticsRow,
  TimetableReading,
} from '../../lib/reading.ts';
import { toInstant } from '../../lib/time.ts';
import { FIELD_COMPONENTS, type Component, type ComponentState, type Instant, type PageId } from '../../lib/vocabulary.ts';

/** Readings for tests, written short. Every name and id is invented. */

export const ZONE = 'Europe/Moscow';

export const JOURNAL: JournalRef = {
  group: '1000000000000000001',
  subject: '500001',
  subgroup: null,
  groupName: '7б',
  subjectName: 'Алгебра',
  teachers: ['900001'],
};

/** `11-18 12:00` of 2026 by the school's clock. */
export function at(text: string): Instant {
  const [date, time = '00:00'] = text.split(' ');
  return toInstant(`2026-${date}T${time.padEnd(8, ':00')}`, ZONE);
}

/**
 * A lesson from words: `+topic` is filled, `-homework` empty, `record` stands for its four components,
 * `topic=2/0` tells letters and digits, `control` and `no-control` what the page says of that.
 */
export function lesson(place: string, words: string, more: Partial<LessonView> = {}): LessonView {
  const [date = '', order = '1'] = place.split('#');
  const view: LessonView = { date, order: Number(order), lessonId: null, components: {}, sizes: {}, ...more };
  for (const word of words.split(' ').filter(Boolean)) {
    if (word === 'control' || word === 'no-control') {
      view.control = word === 'control';
      continue;
    }
    const parsed = /^([+-])(\w+)(?:=(\d+)\/(\d+))?$/.exec(word);
    if (parsed === null) throw new Error(`not a word of a lesson: ${word}`);
    const [, sign, name, letters, digits] = parsed;
    const state: ComponentState = sign === '+' ? 'filled' : 'empty';
    const components = name === 'record' ? FIELD_COMPONENTS.record : [name as Component];
    for (const component of components) view.components[component] = state;
    if (letters !== undefined) view.sizes[name as 'topic' | 'homework'] = { letters: Number(letters), digits: Number(digits) };
  }
  return view;
}

/** What every reading says of itself: asked for, shown and last looked at in one instant. */
function head<P extends PageId>(page: P, when: Instant) {
  const address = `https://schools.dnevnik.ru/${page}`;
  return { page, openedAt: when, shownAt: when, at: when, host: 'schools.dnevnik.ru', address, school: '77001', viewer: '900001' };
}

/** A page view that was asked for, shown and last looked at in one instant, unless told otherwise. */
export function reading(page: PageId, when: Instant, lessons: LessonView[], more: Partial<JournalReading> = {}): JournalReading {
  return { ...head(page, when), kind: 'journal', journal: JOURNAL, period: null, complete: true, lessons, ...more };
}

/** How pages of lessons name the invented journal: by its ids, or by its names alone. */
export const IDS = { group: JOURNAL.group, subject: JOURNAL.subject } as const;
export const NAMES = { groupName: JOURNAL.groupName, subjectName: JOURNAL.subjectName } as const;

/** A lesson as `lesson` reads it, on a page that names neither its journal nor its id unless told; a number after the date is the lesson of the day. */
export function loose(place: string, words: string, more: Partial<LooseLesson> = {}): LooseLesson {
  const { components, sizes, control } = lesson(place, words);
  const [date = '', number] = place.split('#');
  return {
    date: date || null,
    number: number === undefined ? null : Number(number),
    lessonId: null,
    group: null,
    subject: null,
    subgroup: null,
    groupName: null,
    subjectName: null,
    teachers: null,
    components,
    sizes,
    ...(control === undefined ? {} : { control }),
    ...more,
  };
}

/** A printed time, «11-18 12:00» to the minute or «11-18 12:00:30» to the second, of the first entry unless told otherwise. */
export function printed(text: string, first = true): PrintedEntry {
  const [date = '', time = ''] = text.split(' ');
  const civil = `2026-${date}T${time}`;
  return time.length === 5 ? { from: `${civil}:00`, until: `${civil}:59`, first } : { from: civil, until: civil, first };
}

/** A view of a page that lists lessons of any journals, or shows only one. */
export function lessonsPage(
  page: 'lesson' | 'homework-list' | 'change-log',
  when: Instant,
  lessons: LooseLesson[],
  more: Partial<LessonsReading> = {},
): LessonsReading {
  return { ...head(page, when), kind: 'lessons', lessons, ...more };
}

/**
 * The timetable of the invented class: day and number of the lesson, then «08:30-09:15», and `cancelled`,
 * `other` (another teacher's), a subject or a lesson id where it is not the journal's own.
 */
export function timetableOf(when: string, slots: Record<string, string>): TimetableReading {
  const all = Object.entries(slots).map(([place, words], index): Slot => {
    const [date = '', number = '1'] = place.split('#');
    const [hours = '', ...flags] = words.split(' ');
    const [starts = null, ends = null] = hours.split('-');
    const named = (pattern: RegExp) => flags.find((flag) => pattern.test(flag));
    return {
      date: `2026-${date}`,
      number: Number(number),
      lessonId: named(/^\d+$/) ?? (flags.includes('no-id') ? null : `24000000000000009${String(index).padStart(2, '0')}`),
      subjectName: named(/^[А-Я]/) ?? JOURNAL.subjectName,
      starts: starts || null,
      ends,
      teachers: [flags.includes('other') ? '900777' : '900001'],
      cancelled: flags.includes('cancelled'),
      substituted: flags.includes('substituted'),
    };
  });
  const dates = all.map(({ date }) => date).sort();
  const { group, groupName } = JOURNAL;
  return { ...head('schedule', at(when)), kind: 'timetable', group, groupName, from: dates[0]!, to: dates.at(-1)!, slots: all };
}

/** A journal as a list names it, «7б Алгебра», or a folded class, «7б». The ids are made of the names. */
export function listed(name: string, subgroup: string | null = null): ListedJournal {
  const [groupName = '', subjectName = null] = name.split(' ');
  const idOf = (text: string) =>
    [...text]
      .map((letter) => letter.charCodeAt(0) % 100)
      .join('')
      .slice(0, 19);
  return { group: idOf(groupName), groupName, subgroup, subject: subjectName && idOf(subjectName), subjectName, address: null };
}

export function roster(scope: RosterReading['scope'], journals: ListedJournal[], when = at('11-16 08:00')): RosterReading {
  return { ...head(scope === 'own' ? 'workplace' : 'journals-list', when), kind: 'roster', scope, journals };
}

/** The vendor's statistics of the invented journal, unless told otherwise. */
export function statistics(rows: Partial<StatisticsRow>[] = [{}], more: Partial<StatisticsReading> = {}): StatisticsReading {
  const unread = { attendance: null, topic: null, homework: null, homeworkOnTime: null, planning: null, journal: null, journalOnTime: null };
  const when = at('11-20 09:00');
  return {
    ...head('journal-statistics', when),
    kind: 'statistics',
    person: '800001',
    from: null,
    to: null,
    rows: rows.map((row) => ({ ...NAMES, ...unread, ...row })),
    ...more,
  };
}

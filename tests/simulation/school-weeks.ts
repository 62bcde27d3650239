import { policies } from '../../lib/deadlines.ts';
import { NEXT_DAY_MODES } from '../../lib/calendar.ts';
import { judge } from '../../lib/judge.ts';
import type { JournalRef } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { addDays, toInstant } from '../../lib/time.ts';
import { COMPONENTS, FIELD_COMPONENTS, FIELDS, type CivilDate, type Component, type Field, type Instant, type PageId } from '../../lib/vocabulary.ts';
import type { Random } from './random.ts';

/** What really happens in one week of a class: the truth that no page shows whole. Every name and id is invented. */

/** One component of a lesson in true time. */
export interface Entered {
  /** When it was first filled, cleared, filled again …, ascending. */
  toggles: readonly Instant[];
  /** What was entered besides while it was filled: another pupil's mark, another wording of the homework. */
  more: readonly Instant[];
}

export interface TrueLesson {
  /** 19 digits. */
  id: string;
  /** Its journal's place in the list of journals. */
  journal: number;
  date: CivilDate;
  /** The lesson of the day. */
  number: number;
  control: boolean;
  moved: { at: Instant; to: CivilDate } | null;
  /** The timetable crosses it out; its journal may stop to list it. */
  cancelled: { at: Instant; isTakenOut: boolean } | null;
  entered: Readonly<Record<Component, Entered>>;
  /** From an instant on, one kind of page shows another work or homework and lacks what others show. */
  partial: { page: PageId; component: Component; from: Instant } | null;
}

interface TrueJournal {
  ref: JournalRef;
  /** The kind of page that links none of its lessons, and so tells no ids. */
  withoutIds: PageId | null;
  /** Whether rows of the homework list link their lessons. */
  listsIds: boolean;
  /** Whether a lesson's own page links its journal. */
  namesItself: boolean;
}

/** What the class's pages are like. */
export interface School {
  settings: Settings;
  monday: CivilDate;
  group: string;
  groupName: string;
  journals: readonly TrueJournal[];
  lessons: readonly TrueLesson[];
  /** The log of changes prints seconds, too. */
  hasSeconds: boolean;
  timetable: { hasIds: boolean; hasHours: boolean };
}

const ZONES = ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Kamchatka'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const NEVER: Entered = { toggles: [], more: [] };

export function isFilled({ toggles }: Entered, at: Instant): boolean {
  let isIt = false;
  for (const toggle of toggles) if (toggle <= at) isIt = !isIt;
  return isIt;
}

/** When a component was first entered; never is later than everything. */
export const firstEntry = ({ toggles }: Entered): Instant => toggles[0] ?? Infinity;

/** The date a lesson has at an instant. */
export const dateAt = ({ date, moved }: TrueLesson, at: Instant) => (moved !== null && moved.at <= at ? moved.to : date);

/** The lesson of the day's hours, in civil time. */
export function hoursOf(number: number): { starts: string; ends: string } {
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const start = 8 * 60 + 30 + (number - 1) * 55;
  return { starts: clock(start), ends: clock(start + 45) };
}

/** The instant a lesson of a date ends at. */
export const endOf = (date: CivilDate, number: number, zone: string) => toInstant(`${date}T${hoursOf(number).ends}:00`, zone);
const startOf = (date: CivilDate, number: number, zone: string) => toInstant(`${date}T${hoursOf(number).starts}:00`, zone);

/** One week of one class. */
export function schoolWeek(chance: Random): School {
  const settings = settingsFor(chance);
  const monday = addDays('2026-11-02', 7 * chance.int(0, 3));
  const group = '1000000000000000001';
  const groupName = chance.pick(['7б', '7б', '7б', '10а', '1в']);
  const ref = { group, groupName, subgroup: null, teachers: ['900001'] };
  const journals = ['Алгебра', 'История'].slice(0, chance.int(1, 2)).map((subjectName, index): TrueJournal => {
    const withoutIds = chance.chance(0.3) ? chance.pick<PageId>(['class-journal', 'planning', 'journal-table', 'criteria-journal']) : null;
    return {
      ref: { ...ref, subject: `50000${index + 1}`, subjectName },
      withoutIds,
      listsIds: chance.chance(0.7),
      namesItself: chance.chance(0.7),
    };
  });
  const lessons = journals.flatMap((journal, index) => lessonsOf(journal, index, monday, settings, chance));
  return {
    settings,
    monday,
    group,
    groupName,
    journals,
    lessons,
    hasSeconds: chance.chance(0.3),
    timetable: { hasIds: chance.chance(0.7), hasHours: chance.chance(0.9) },
  };
}

function settingsFor(chance: Random): Settings {
  return {
    ...defaultSettings(chance.pick(ZONES)),
    policy: chance.chance(0.5) ? 'next-day-noon' : chance.pick([...policies.values()].flatMap(({ id, isAddOn }) => (isAddOn ? [] : [id]))),
    writtenWorks: chance.chance(0.1),
    nextDay: chance.pick(NEXT_DAY_MODES),
    week: chance.pick([5, 6] as const),
    nationalDaysOff: chance.chance(0.5),
    daysOff: chance.some(['2026-11-04', '2026-11-11', '2026-11-20', '2026-11-27'], 0.3),
  };
}

function lessonsOf(journal: TrueJournal, index: number, monday: CivilDate, settings: Settings, chance: Random): TrueLesson[] {
  const days = chance.some([0, 1, 2, 3, 4, ...(settings.week === 6 ? [5] : [])], 0.5);
  const bare = days.flatMap((day) => {
    const number = chance.int(1, 6);
    const numbers = chance.chance(0.25) ? [number, number + 1] : [number];
    return numbers.map((each) => ({ date: addDays(monday, day), number: each, isDouble: numbers.length > 1 }));
  });
  // Where a page tells no ids a lesson that leaves its place cannot be told from the one that takes it.
  const isTold = journal.withoutIds === null && journal.listsIds;
  const habit = chance.pick(HABITS);
  let isMoved = !isTold;
  return bare.map(({ date, number, isDouble }, place): TrueLesson => {
    const end = endOf(date, number, settings.zone);
    const free = [0, 1, 2, 3, 4].map((day) => addDays(monday, day)).filter((day) => day > date && !bare.some((other) => other.date === day));
    const moved =
      !isMoved && !isDouble && free.length > 0 && chance.chance(0.15) ? { at: end - chance.int(1, 48) * HOUR, to: chance.pick(free) } : null;
    isMoved ||= moved !== null;
    const cancelled =
      moved === null && chance.chance(0.06) ? { at: end - chance.int(-5, 30) * HOUR, isTakenOut: isTold && !isDouble && chance.chance(0.6) } : null;
    const held = moved?.to ?? date;
    const dues = duesOf(held, settings);
    const enter = (component: Component) => entering(component, held, number, dues, settings.zone, habit, chance);
    const entered = Object.fromEntries(COMPONENTS.map((component) => [component, enter(component)])) as Record<Component, Entered>;
    const component = chance.pick<Component>(['marks', 'homework', 'attendance', 'topic']);
    const pages: PageId[] = component === 'marks' || component === 'attendance' ? ['lesson', 'class-journal'] : ['lesson', 'planning'];
    const partial = chance.chance(0.1) ? { page: chance.pick(pages), component, from: end + chance.int(0, 72) * HOUR } : null;
    const id = `240000000000000${index + 1}${String(place + 1).padStart(3, '0')}`;
    return { id, journal: index, date, number, control: chance.chance(0.1), moved, cancelled, entered, partial };
  });
}

const dues = new WeakMap<Settings, Map<CivilDate, Record<Field, Instant>>>();

/** When each field of a plain lesson of a date is due: where the generator lays entries and visits, not what is checked. */
export function duesOf(date: CivilDate, settings: Settings): Record<Field, Instant> {
  const known = dues.get(settings)?.get(date);
  if (known !== undefined) return known;
  const journal: JournalRef = { group: '1', subject: '1', subgroup: null, groupName: '7б', subjectName: null, teachers: null };
  const bare = { date, order: 1, lessonId: null, evidence: {}, sights: {}, listed: {}, control: {}, sizes: {} };
  const { fields } = judge({ journal, lessons: [bare] }, settings, 0)[0]!;
  const dueOf = (field: Field) => (fields[field].due === Infinity ? endOf(date, 7, settings.zone) : fields[field].due);
  const found = { topic: dueOf('topic'), homework: dueOf('homework'), record: dueOf('record') };
  dues.set(settings, new Map([...(dues.get(settings) ?? []), [date, found]]));
  return found;
}

/** Habits of teachers. Each is kept to most of the time. */
const HABITS = ['early', 'at the bell', 'in the evening', 'a minute before', 'on the stroke', 'just after', 'late', 'never', 'any'] as const;
type Habit = (typeof HABITS)[number];

/** How often a teacher uses a component at all. */
const USE: Readonly<Record<Component, number>> = { topic: 1, homework: 0.85, marks: 0.7, attendance: 0.6, held: 0.3, comment: 0.2 };

function entering(
  component: Component,
  date: CivilDate,
  number: number,
  dues: Record<Field, Instant>,
  zone: string,
  usual: Habit,
  chance: Random,
): Entered {
  const field = FIELDS.find((name) => FIELD_COMPONENTS[name].includes(component))!;
  const first = chance.chance(USE[component])
    ? habitually(chance.chance(0.6) ? usual : chance.pick(HABITS), field, date, number, dues[field], zone, chance)
    : null;
  if (first === null) return NEVER;
  const toggles = [first];
  while (chance.chance(toggles.length === 1 ? 0.3 : 0.5))
    toggles.push(toggles.at(-1)! + chance.pick([chance.int(1, 60) * MINUTE, chance.int(1, 40) * HOUR]));
  const until = toggles[1] ?? first + 3 * DAY;
  const more =
    component === 'marks' || component === 'homework'
      ? chance.some([1, 2, 3], 0.4).map(() => first + Math.floor(chance.next() * (until - first)))
      : [];
  return { toggles, more: more.sort((a, b) => a - b) };
}

function habitually(habit: Habit, field: Field, date: CivilDate, number: number, due: Instant, zone: string, chance: Random): Instant | null {
  const [start, end] = [startOf(date, number, zone), endOf(date, number, zone)];
  switch (habit) {
    case 'early':
      // Of marks and attendance the log's word "first" takes for granted that none is entered before the day of the lesson.
      return field === 'record' ? start + chance.int(0, 45 * MINUTE) : start - chance.int(0, 3 * DAY);
    case 'at the bell':
      return end + chance.int(-2, 2) * MINUTE;
    case 'in the evening':
      return end + chance.int(2, 12) * HOUR + chance.int(0, HOUR);
    case 'a minute before':
      return due - chance.int(1, MINUTE);
    case 'on the stroke':
      return due;
    case 'just after':
      return due + chance.pick([1, 1000, 1000, 30_000, MINUTE]);
    case 'late':
      return due + chance.int(1, 60) * HOUR + chance.int(0, HOUR);
    case 'never':
      return null;
    case 'any':
      return start + chance.int(0, 5 * DAY);
  }
}

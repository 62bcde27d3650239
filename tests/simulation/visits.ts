import type { LessonView, LooseLesson, PrintedEntry, Reading } from '../../lib/reading.ts';
import { addDays, civilTime, toInstant } from '../../lib/time.ts';
import { COMPONENTS, JOURNAL_PAGES, type CivilDate, type Component, type ComponentState, type Instant, type PageId } from '../../lib/vocabulary.ts';
import { fraction, type Random } from './random.ts';
import { dateAt, duesOf, endOf, hoursOf, isFilled, type Entered, type School, type TrueLesson } from './school-weeks.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Which pages are opened when, in which tab of which browser, and what each shows at an instant. */

export interface Look {
  at: Instant;
  /** The page came back into view: what it says is said again, news or not. */
  isAnew: boolean;
  /** What it says does not arrive. A later look says it again. */
  isLost: boolean;
  /** Since the look before, the page has drawn itself again, maybe with what it fetched anew. */
  isRedrawn: boolean;
}

/** An entry or a clearing that is made on this very page. */
export interface Edit {
  lesson: string;
  component: Component;
  /** The editor is opened. */
  from: Instant;
  save: Instant;
}

/** A page in a tab, from being opened to the last look at it. */
export interface Visit {
  /** Decides what nobody sees: when exactly each part of the page was fetched. */
  seed: number;
  page: PageId;
  browser: 0 | 1;
  journal: number;
  /** Of a lesson's own page. */
  lesson: string | null;
  openedAt: Instant;
  /** Ascending; the first is when the page is shown. */
  looks: readonly Look[];
  edits: readonly Edit[];
  /** Components whose columns are folded away. */
  folded: readonly Component[];
  /** Lessons that a filter, or another page of the list, leaves out. */
  omits: readonly string[];
  /** The first day of the log of changes, if the log is whole from there on. */
  since: CivilDate | null;
}

/** A browser's clock is wrong for a while: so much behind. */
export interface Jump {
  browser: 0 | 1;
  from: Instant;
  until: Instant;
  behind: number;
}

/** When, between two instants, one part of a page was fetched: of all that happens the one thing that is not laid down. */
export type Fetch = (visit: Visit, lesson: TrueLesson | null, component: Component | null, look: number, from: Instant, to: Instant) => Instant;

/** In place of a look: where the part of the log begins that a page shows, somewhere or with its first day. */
export const LOG_PART = -1;
export const LOG_SINCE = -2;

/** As chance has it; the ends themselves often. */
export const fetched: Fetch = ({ seed }, lesson, component, look, from, to) => {
  if (look === LOG_SINCE) return from;
  const share = fraction(seed, Number(lesson?.id.slice(-4) ?? 0), component === null ? 9 : COMPONENTS.indexOf(component), look);
  if (share < 0.2) return from;
  return share > 0.8 ? to : from + Math.floor(((share - 0.2) / 0.6) * (to - from));
};

const SHOWS: Partial<Record<PageId, readonly Component[]>> = {
  'class-journal': ['marks', 'attendance'],
  'journal-table': ['marks', 'attendance', 'held'],
  'criteria-journal': ['marks', 'attendance'],
  planning: ['topic', 'homework'],
  lesson: ['topic', 'homework', 'marks', 'attendance', 'comment'],
  'homework-list': ['homework'],
  'change-log': ['marks'],
};

/** What of a lesson a page shows: nothing of lessons it does not list. */
export function shownBy(visit: Visit, lesson: TrueLesson): readonly Component[] {
  const { page, journal, folded, omits } = visit;
  if (page === 'lesson' ? visit.lesson !== lesson.id : omits.includes(lesson.id)) return [];
  if (JOURNAL_PAGES.includes(page) && (journal !== lesson.journal || isGone(visit, lesson))) return [];
  return (SHOWS[page] ?? []).filter((component) => !folded.includes(component));
}

/** The list of lessons is fetched in one piece. */
const listedAt = (visit: Visit) => fetched(visit, null, null, 0, visit.openedAt, visit.looks[0]!.at);
const isGone = (visit: Visit, { cancelled }: TrueLesson) => cancelled !== null && cancelled.isTakenOut && cancelled.at <= listedAt(visit);

/** For each look, when that which it shows was fetched. */
export function fetchesOf(visit: Visit, lesson: TrueLesson, component: Component, fetch: Fetch): Instant[] {
  const { looks, openedAt } = visit;
  let fetchedAt = fetch(visit, lesson, component, 0, openedAt, looks[0]!.at);
  return looks.map((look, index) => {
    // It may be drawn again from what it has.
    if (index > 0 && look.isRedrawn) fetchedAt = fetch(visit, lesson, component, index, fetchedAt, look.at);
    return fetchedAt;
  });
}

/** What a page shows of one component at each look; null while it is being edited. */
export function statesAt(visit: Visit, lesson: TrueLesson, component: Component, entered: Entered, fetch: Fetch): (ComponentState | null)[] {
  const { looks, page } = visit;
  const { partial } = lesson;
  const isHidden = (at: Instant) => partial !== null && partial.page === page && partial.component === component && partial.from <= at;
  const stateOf = (at: Instant): ComponentState => (isFilled(entered, at) && !isHidden(at) ? 'filled' : 'empty');
  const own = visit.edits.filter((edit) => edit.lesson === lesson.id && edit.component === component);
  const fetches = fetchesOf(visit, lesson, component, fetch);
  return looks.map((look, index) => {
    if (own.some(({ from, save }) => from <= look.at && look.at < save)) return null;
    const saved = own.reduce((latest, { save }) => (save <= look.at ? Math.max(latest, save) : latest), 0);
    // What was saved here is there; what is fetched after it shows what others did besides.
    return stateOf(Math.max(saved, fetches[index]!));
  });
}

/** What a list tells of one lesson: of homework when it was changed last, of marks when each was entered. */
export interface Row {
  printed: PrintedEntry;
  entries: readonly string[];
}

/** A lesson's row in a list of homework or of changes; null if there is none. */
export function rowOf(visit: Visit, lesson: TrueLesson, entered: Entered, fetch: Fetch, school: School): Row | null {
  const component = visit.page === 'homework-list' ? 'homework' : 'marks';
  if (!shownBy(visit, lesson).includes(component)) return null;
  const at = fetch(visit, lesson, component, 0, visit.openedAt, visit.looks[0]!.at);
  const changes = [...entered.toggles.filter((_, index) => index % 2 === 0), ...entered.more].filter((each) => each <= at).sort((a, b) => a - b);
  const { zone } = school.settings;
  if (component === 'homework') {
    return isFilled(entered, at) ? { printed: { ...printed(changes.at(-1)!, zone, school.hasSeconds), first: false }, entries: [] } : null;
  }
  const first = visit.since !== null && visit.since <= dateAt(lesson, at);
  // A log that is whole from before the lesson on shows all; of another nobody can tell where the part that it shows begins.
  const since = toInstant(`${visit.since ?? addDays(school.monday, -7)}T00:00:00`, zone);
  const begins = first ? since : fetch(visit, lesson, component, visit.since === null ? LOG_PART : LOG_SINCE, since, visit.openedAt);
  const logged = changes.filter((each) => each >= begins);
  if (logged.length === 0) return null;
  return {
    printed: { ...printed(logged[0]!, zone, school.hasSeconds), first },
    entries: logged.map((each) => printed(each, zone, school.hasSeconds).from),
  };
}

/** Asking a zone's clock is slow, and the same minutes are printed again and again. */
const minutes = new Map<string, string>();

function printed(at: Instant, zone: string, hasSeconds: boolean): Pick<PrintedEntry, 'from' | 'until'> {
  const minute = at - (at % MINUTE);
  const key = `${zone} ${minute}`;
  const start = minutes.get(key) ?? civilTime(minute, zone).slice(0, 16);
  minutes.set(key, start);
  const civil = `${start}:${String(Math.floor((at % MINUTE) / SECOND)).padStart(2, '0')}`;
  return hasSeconds ? { from: civil, until: civil } : { from: `${start}:00`, until: `${start}:59` };
}

/** A lesson's date and place among its journal's lessons, as a page lists them. */
function placeIn(school: School, visit: Visit, lesson: TrueLesson): { date: CivilDate; order: number } {
  const at = listedAt(visit);
  const date = dateAt(lesson, at);
  const before = school.lessons.filter(
    (other) => other.journal === lesson.journal && other.number < lesson.number && dateAt(other, at) === date && !isGone(visit, other),
  );
  return { date, order: before.length + 1 };
}

/** What a page says at one of its looks, by the browser's clock. */
export function readingAt(school: School, visit: Visit, index: number, openedAt: Instant, at: Instant, fetch: Fetch = fetched): Reading {
  const { page } = visit;
  const address = `https://schools.dnevnik.ru/${page}?of=${visit.lesson ?? visit.journal}`;
  const head = { openedAt: Math.min(openedAt, at), shownAt: at, at, host: 'schools.dnevnik.ru', address, school: '77001', viewer: '900001' };
  if (page === 'schedule') return { ...head, page, ...timetableAt(school, visit) };
  const journal = school.journals[visit.journal]!;
  if (JOURNAL_PAGES.includes(page)) {
    const lessons = school.lessons
      .filter((lesson) => lesson.journal === visit.journal && !isGone(visit, lesson) && !visit.omits.includes(lesson.id))
      .map((lesson): LessonView => {
        const lessonId = journal.withoutIds === page ? null : lesson.id;
        const control = page === 'planning' ? {} : { control: lesson.control };
        return { ...placeIn(school, visit, lesson), lessonId, components: componentsAt(visit, lesson, index, fetch), sizes: {}, ...control };
      })
      .sort((a, b) => (a.date < b.date || (a.date === b.date && a.order < b.order) ? -1 : 1));
    return { ...head, page, kind: 'journal', journal: journal.ref, period: '31', complete: visit.omits.length === 0, lessons };
  }
  return { ...head, page, kind: 'lessons', lessons: school.lessons.flatMap((lesson) => looseAt(school, visit, lesson, index, fetch) ?? []) };
}

function componentsAt(visit: Visit, lesson: TrueLesson, index: number, fetch: Fetch): LessonView['components'] {
  const components: LessonView['components'] = {};
  for (const component of shownBy(visit, lesson)) {
    const state = statesAt(visit, lesson, component, lesson.entered[component], fetch)[index]!;
    if (state !== null) components[component] = state;
  }
  return components;
}

function looseAt(school: School, visit: Visit, lesson: TrueLesson, index: number, fetch: Fetch): LooseLesson | null {
  if (shownBy(visit, lesson).length === 0) return null;
  const { ref, namesItself, listsIds } = school.journals[lesson.journal]!;
  const own = {
    date: dateAt(lesson, listedAt(visit)),
    number: lesson.number,
    lessonId: lesson.id,
    group: null,
    subject: null,
    subgroup: null,
    groupName: ref.groupName,
    subjectName: ref.subjectName,
    teachers: null,
    components: {},
    sizes: {},
  };
  if (visit.page === 'lesson') {
    const ids = namesItself ? { group: ref.group, subject: ref.subject, teachers: ref.teachers } : {};
    return { ...own, ...ids, components: componentsAt(visit, lesson, index, fetch) };
  }
  const component = visit.page === 'homework-list' ? 'homework' : 'marks';
  const row = rowOf(visit, lesson, lesson.entered[component], fetch, school);
  if (row === null) return null;
  if (component === 'marks') return { ...own, printed: { marks: row.printed }, entries: [...row.entries] };
  return { ...own, lessonId: listsIds ? lesson.id : null, components: { homework: 'filled' }, printed: { homework: row.printed } };
}

function timetableAt(school: School, visit: Visit) {
  const { group, groupName, monday, timetable } = school;
  const at = listedAt(visit);
  const slots = school.lessons.map((lesson) => {
    const { starts, ends } = hoursOf(lesson.number);
    return {
      date: dateAt(lesson, at),
      number: lesson.number,
      lessonId: timetable.hasIds ? lesson.id : null,
      subjectName: school.journals[lesson.journal]!.ref.subjectName,
      starts: timetable.hasHours ? starts : null,
      ends: timetable.hasHours ? ends : null,
      teachers: ['900001'],
      cancelled: lesson.cancelled !== null && lesson.cancelled.at <= at,
      substituted: false,
    };
  });
  return { kind: 'timetable' as const, group, groupName, from: monday, to: addDays(monday, 6), slots };
}

const KINDS: readonly PageId[] = [...JOURNAL_PAGES, 'planning', 'class-journal', 'lesson', 'lesson', 'homework-list', 'schedule', 'change-log'];

/** Instants at which something is decided: what is opened just before, at, and just after them tells most. */
export function turningPoints({ lessons, settings }: School): Instant[] {
  return lessons.flatMap((lesson) => {
    const date = lesson.moved?.to ?? lesson.date;
    const entries = Object.values(lesson.entered).flatMap(({ toggles }) => toggles);
    return [
      endOf(date, lesson.number, settings.zone),
      ...Object.values(duesOf(date, settings)),
      ...entries,
      ...(lesson.moved === null ? [] : [lesson.moved.at]),
    ];
  });
}

function near(points: readonly Instant[], chance: Random): Instant {
  const off = chance.pick([0, 0, 0, 1, SECOND, chance.int(0, MINUTE), chance.int(0, HOUR), chance.int(0, 24 * HOUR)]);
  return chance.pick(points) + (chance.chance(0.5) ? off : -off);
}

/** The pages that are opened in a school week, of any kind and at random; some of them while something is entered there. */
export function visitsOf(school: School, chance: Random): Visit[] {
  const points = [...turningPoints(school), toInstant(`${school.monday}T12:00:00`, school.settings.zone)];
  const kinds = chance.some(KINDS, 0.6);
  const visits = Array.from({ length: chance.int(2, 14) }, () =>
    plainVisit(school, chance.pick(kinds.length > 0 ? kinds : KINDS), near(points, chance), chance),
  );
  const edited = school.lessons.flatMap((lesson) => COMPONENTS.flatMap((component) => watched(school, lesson, component, chance)));
  // No two of them alike: by its seed a page is told from the others.
  return [...visits, ...edited].sort((a, b) => a.openedAt - b.openedAt).map((visit, index) => ({ ...visit, seed: visit.seed * 1000 + index }));
}

function plainVisit(school: School, page: PageId, anchor: Instant, chance: Random): Visit {
  const wait = chance.pick([0, 0, chance.int(0, 3 * SECOND), chance.int(0, 3 * MINUTE)]);
  // A row without an id is forgotten where its journal is not known yet: whether a second look comes after that is not modelled.
  const isOnce = page === 'homework-list' && school.journals.some(({ listsIds }) => !listsIds);
  const gaps =
    chance.chance(0.3) && !isOnce
      ? [1, 2, 3].slice(0, chance.int(1, 3)).map(() => chance.pick([chance.int(1, MINUTE), chance.int(1, 8 * HOUR)]))
      : [];
  // Either the request, or what is first shown, or the last look falls near the turning point.
  const openedAt = anchor - chance.pick([0, wait, wait + gaps.reduce((sum, gap) => sum + gap, 0)]);
  let at = openedAt + wait;
  const later = gaps.map((gap): Look => ({ at: (at += gap), isAnew: chance.chance(0.4), isLost: chance.chance(0.1), isRedrawn: chance.chance(0.3) }));
  const journal = chance.int(0, school.journals.length - 1);
  const lesson = page === 'lesson' ? (chance.pick([...school.lessons, null])?.id ?? null) : null;
  return {
    seed: chance.int(0, 1_000_000),
    page: page === 'lesson' && lesson === null ? 'planning' : page,
    browser: chance.chance(0.7) ? 0 : 1,
    journal,
    lesson,
    openedAt,
    looks: [{ at: openedAt + wait, isAnew: false, isLost: false, isRedrawn: false }, ...later],
    edits: [],
    folded: chance.chance(0.15) ? [chance.pick(COMPONENTS)] : [],
    omits: omitted(school, page, journal, chance),
    since: page === 'change-log' && chance.chance(0.7) ? addDays(school.monday, chance.int(-3, 3)) : null,
  };
}

function omitted({ lessons }: School, page: PageId, journal: number, chance: Random): string[] {
  if (page === 'lesson' || page === 'schedule' || chance.chance(0.8)) return [];
  const all = lessons.filter((lesson) => !JOURNAL_PAGES.includes(page) || lesson.journal === journal);
  // A filter of a journal's page leaves out whole days.
  const dates = chance.some([...new Set(all.map(({ date }) => date))], 0.4);
  return all.filter(({ date }) => dates.includes(date)).map(({ id }) => id);
}

/** Pages that are open while an entry, or a clearing, is made on them. */
function watched(school: School, lesson: TrueLesson, component: Component, chance: Random): Visit[] {
  return chance.some(lesson.entered[component].toggles, 0.12).flatMap((save) => {
    const pages = (Object.keys(SHOWS) as PageId[]).filter(
      (page) => page !== 'homework-list' && page !== 'change-log' && SHOWS[page]!.includes(component),
    );
    const page = chance.pick(pages);
    const openedAt = save - chance.pick([chance.int(2, 29), chance.int(2, 60)]) * MINUTE;
    const wait = chance.int(0, 3 * SECOND);
    const from = save - chance.int(1, 90) * SECOND;
    const looks = [openedAt + wait, from + chance.int(0, Math.max(0, save - from - 1)), save + chance.int(0, 2 * SECOND)];
    const between = chance.chance(0.85) ? looks : [looks[0]!, looks[2]!];
    const plain = plainVisit(school, page, openedAt, chance);
    return [
      {
        ...plain,
        openedAt,
        journal: lesson.journal,
        lesson: page === 'lesson' ? lesson.id : null,
        folded: [],
        omits: [],
        looks: [...between, ...(chance.chance(0.2) ? [looks[2]! + chance.int(1, 3 * HOUR)] : [])].map((at, index) => ({
          at,
          isAnew: index > 0 && chance.chance(0.3),
          isLost: index > 0 && chance.chance(0.1),
          isRedrawn: index > 2 && chance.chance(0.5),
        })),
        edits: [{ lesson: lesson.id, component, from, save }],
      },
    ];
  });
}

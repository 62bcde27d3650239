import { enteredAfter, greatest, lastState, merge, NO_EVIDENCE, seen, type Evidence } from './evidence.ts';
import type { Counts, JournalReading, JournalRef, LessonView, TextSize } from './reading.ts';
import type { PlannedLesson } from './timetable.ts';
import { JOURNAL_PAGES, type CivilDate, type Component, type Instant, type PageId } from './vocabulary.ts';

/** A fact that a later view replaces, with the instant of the view. */
export interface Register<T> {
  at: Instant;
  value: T;
}

/** When one page kind last showed a component filled, and when empty. */
export interface Sight {
  filled: Instant | null;
  empty: Instant | null;
}

/** All that is kept of one lesson: evidence and a few facts, no deadline and no judgement. */
export interface LessonRecord {
  date: CivilDate;
  order: number;
  lessonId: string | null;
  evidence: Partial<Record<Component, Evidence>>;
  /** The latest views of each component by the kinds of pages that showed it. */
  sights: Partial<Record<Component, Partial<Record<PageId, Sight>>>>;
  /** Whether a page kind that has shown the lesson still lists it: one that vanished was moved or cancelled. */
  listed: Partial<Record<PageId, Register<{ listed: boolean; period: string | null }>>>;
  control: Partial<Record<PageId, Register<boolean>>>;
  sizes: Partial<Record<'topic' | 'homework', Register<TextSize>>>;
  counts?: Register<Counts>;
  /** The estimated length of its homework. */
  minutes?: Register<number>;
  /** The date that a page which lists no journal gives the lesson, where it is another one. */
  movedTo?: Register<CivilDate>;
  /** When its marks were entered one by one, ascending, as far as the log of changes was seen. */
  entries?: Instant[];
  /** What the timetable says of it. Joined in when it is judged, never kept with it. */
  slot?: PlannedLesson;
  /** `HH:MM` at which the class's last lesson of the date ends, by the timetable. Joined in likewise. */
  dayEnds?: string;
}

/** One journal: a group's lessons of a subject, and what is known of them. */
export interface Ledger {
  journal: JournalRef;
  lessons: LessonRecord[];
  /** The dates on which the timetable has a lesson of it. Joined in when it is judged, never kept with it. */
  planned?: readonly CivilDate[];
}

/** What a page says of one component of one of its lessons. */
function observed(component: Component, { components, changed }: LessonView, { openedAt, shownAt }: JournalReading): Evidence {
  const state = components[component]!;
  const change = changed?.[component];
  // A tab left open shows what was so when it was asked for: "empty" is as old as the page.
  if (change === undefined) return seen(state, state === 'filled' ? shownAt : openedAt);
  const { at, emptyAt, filledAt } = change;
  const before = merge(emptyAt === null ? NO_EVIDENCE : seen('empty', emptyAt), filledAt === null ? NO_EVIDENCE : seen('filled', filledAt));
  // Several cells make up marks, attendance or homework, and another tab may have filled one since this page
  // was asked for: that its last one was emptied here proves nothing of the whole. A topic is one entry.
  return state === 'empty' && component !== 'topic' ? before : merge(before, seen(state, at));
}

/**
 * Joins a page view into what is known of its journal and returns the new ledger; neither argument
 * is changed. Lessons meet by lesson id where both sides have one, else by date and order.
 */
export function addReading(ledger: Ledger | undefined, reading: JournalReading): Ledger {
  const lessons = (ledger?.lessons ?? []).map((lesson) => ({ ...lesson }));
  const byId = new Map(lessons.map((lesson) => [lesson.lessonId, lesson]));
  const byPlace = new Map(lessons.map((lesson) => [placeOf(lesson), lesson]));
  const matches = new Map<LessonView, LessonRecord>();
  const shown = new Set<LessonRecord>();
  const match = (view: LessonView, lesson: LessonRecord) => {
    matches.set(view, lesson);
    shown.add(lesson);
  };
  // Ids first: a place is only good for a lesson that no id on the page has claimed.
  for (const view of reading.lessons) {
    const lesson = view.lessonId === null ? undefined : byId.get(view.lessonId);
    if (lesson !== undefined) match(view, lesson);
  }
  // The place of a lesson that no page of its journal has listed is a guess, unless it is alone on its date on both sides.
  const isAlone = ({ date }: LessonView) => [lessons, reading.lessons].every((list) => list.filter((other) => other.date === date).length === 1);
  for (const view of reading.lessons) {
    const lesson = byPlace.get(placeOf(view));
    const isFree = lesson !== undefined && !shown.has(lesson) && !matches.has(view);
    if (isFree && (lesson.lessonId === null || view.lessonId === null) && (isPlaced(lesson) || isAlone(view))) match(view, lesson);
  }
  // A period counts only while some of its lessons are still there: a page may show another period's lessons
  // under the address of this one.
  const { page, period } = reading;
  const isPeriodShown = period !== null && [...shown].some((lesson) => lesson.listed[page]?.value.period === period);
  for (const view of reading.lessons) {
    let lesson = matches.get(view);
    if (lesson === undefined) {
      lesson = { date: view.date, order: view.order, lessonId: view.lessonId, evidence: {}, sights: {}, listed: {}, control: {}, sizes: {} };
      lessons.push(lesson);
      shown.add(lesson);
    }
    addView(lesson, view, reading);
  }
  if (reading.complete) markVanished(lessons, shown, reading, isPeriodShown);
  return { journal: joinJournal(ledger?.journal, reading.journal), lessons };
}

/**
 * Whether every page kind that ever showed the lesson still did so when it was last opened, and no other
 * page has since given it another date: then it waits for its journal to say where it is.
 */
export function isListed({ listed, movedTo, date }: LessonRecord): boolean {
  const isListedSince = (at: Instant) => JOURNAL_PAGES.some((page) => (listed[page]?.at ?? -1) >= at);
  const isElsewhere = movedTo !== undefined && movedTo.value !== date && !isListedSince(movedTo.at);
  return !isElsewhere && Object.values(listed).every(({ value }) => value.listed);
}

/** Whether some page of the lesson's journal has listed it, and so told its place among the others. */
export function isPlaced({ listed }: LessonRecord): boolean {
  return JOURNAL_PAGES.some((page) => listed[page] !== undefined);
}

/** Joins what a page kind proves of a component. */
export function addEvidence(lesson: LessonRecord, name: Component, page: PageId, added: Evidence): void {
  lesson.evidence[name] = merge(lesson.evidence[name] ?? NO_EVIDENCE, added);
  const { filled = null, empty = null } = lesson.sights[name]?.[page] ?? {};
  const sight = { filled: greatest(filled, added.lastFilled), empty: greatest(empty, added.lastEmpty) };
  lesson.sights[name] = { ...lesson.sights[name], [page]: sight };
}

/**
 * The evidence of a component with its last empty view by a page kind that could have shown the entry.
 * One page may show less than another: only a kind that has shown the entry itself can tell that it is
 * gone.
 */
export function evidenceOf({ evidence, sights }: LessonRecord, name: Component): Evidence | undefined {
  const all = evidence[name];
  const witnesses = Object.values(sights[name] ?? {}).filter(({ filled }) => filled !== null);
  if (all === undefined || witnesses.length === 0) return all;
  return { ...all, lastEmpty: witnesses.reduce((latest, { empty }) => greatest(latest, empty), enteredAfter(all)) };
}

/** Whether a component was last seen filled. */
export function isFilled(record: LessonRecord, name: Component): boolean {
  const evidence = evidenceOf(record, name);
  return evidence !== undefined && lastState(evidence) === 'filled';
}

/** Whether any page says the lesson is a test or a credit. */
export function isControl(lesson: LessonRecord): boolean {
  return Object.values(lesson.control).some((register) => register.value);
}

const placeOf = (lesson: { date: CivilDate; order: number }) => `${lesson.date}#${lesson.order}`;

function addView(lesson: LessonRecord, view: LessonView, reading: JournalReading): void {
  const { page, at, openedAt } = reading;
  // Ids and places come from the newest page: a lesson that was moved keeps its evidence. A tab left open is as old as
  // the moment it was asked for, and moves nothing back.
  const isNewest = JOURNAL_PAGES.every((each) => (lesson.listed[each]?.at ?? -1) <= openedAt);
  if (isNewest) {
    lesson.date = view.date;
    lesson.order = view.order;
  }
  lesson.lessonId = view.lessonId ?? lesson.lessonId;
  lesson.evidence = { ...lesson.evidence };
  lesson.sights = { ...lesson.sights };
  for (const name of Object.keys(view.components) as Component[]) addEvidence(lesson, name, page, observed(name, view, reading));
  lesson.listed = { ...lesson.listed, [page]: newer(lesson.listed[page], { at: openedAt, value: { listed: true, period: reading.period } }) };
  if (view.control !== undefined) {
    lesson.control = { ...lesson.control, [page]: newer(lesson.control[page], { at: openedAt, value: view.control }) };
  }
  for (const [name, size] of Object.entries(view.sizes) as ['topic' | 'homework', TextSize][]) {
    lesson.sizes = { ...lesson.sizes, [name]: newer(lesson.sizes[name], { at, value: size }) };
  }
  // As old as the page, whatever has been entered on it since: elsewhere others may have entered more.
  if (view.counts !== undefined) lesson.counts = newer(lesson.counts, { at: openedAt, value: view.counts });
  if (view.minutes !== undefined) lesson.minutes = newer(lesson.minutes, { at, value: view.minutes });
}

/**
 * A lesson this page kind used to list, between the dates it lists now or in the same period, and does
 * not list any more.
 */
function markVanished(
  lessons: LessonRecord[],
  shown: ReadonlySet<LessonRecord>,
  { page, openedAt, period, lessons: views }: JournalReading,
  isPeriodShown: boolean,
): void {
  const dates = views.map((view) => view.date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  for (const lesson of lessons) {
    if (shown.has(lesson)) continue;
    const isBetween = first !== undefined && last !== undefined && lesson.date >= first && lesson.date <= last;
    // A lesson known from its own page only is missed where every lesson of its date is told by its id.
    const isTold = lesson.lessonId !== null && views.every(({ date, lessonId }) => date !== lesson.date || lessonId !== null);
    const register = lesson.listed[page] ?? (isPlaced(lesson) || !isTold ? undefined : { at: openedAt, value: { listed: true, period: null } });
    if (register === undefined || (!isBetween && !(isPeriodShown && register.value.period === period))) continue;
    lesson.listed = { ...lesson.listed, [page]: newer(register, { at: openedAt, value: { ...register.value, listed: false } }) };
  }
}

/** The one of two registers that was seen later. */
export function newer<T>(a: Register<T> | undefined, b: Register<T>): Register<T> {
  return a !== undefined && a.at > b.at ? a : b;
}

/** Names and teachers a page does not show are kept from the page that did. */
function joinJournal(known: JournalRef | undefined, seenNow: JournalRef): JournalRef {
  return {
    ...seenNow,
    groupName: seenNow.groupName ?? known?.groupName ?? null,
    subjectName: seenNow.subjectName ?? known?.subjectName ?? null,
    teachers: seenNow.teachers ?? known?.teachers ?? null,
  };
}

import { merge, NO_EVIDENCE, seen, type Evidence } from './evidence.ts';
import type { JournalRef, LessonView, Reading, TextSize } from './reading.ts';
import type { CivilDate, Component, Instant, PageId } from './vocabulary.ts';

/** A fact that a later view replaces, with the instant of the view. */
export interface Register<T> {
  at: Instant;
  value: T;
}

/** All that is kept of one lesson: evidence and a few facts, no deadline and no judgement. */
export interface LessonRecord {
  date: CivilDate;
  order: number;
  lessonId: string | null;
  evidence: Partial<Record<Component, Evidence>>;
  /** Whether a page kind that has shown the lesson still lists it: one that vanished was moved or cancelled. */
  listed: Partial<Record<PageId, Register<{ listed: boolean; period: string | null }>>>;
  control: Partial<Record<PageId, Register<boolean>>>;
  sizes: Partial<Record<'topic' | 'homework', Register<TextSize>>>;
}

/** One journal: a group's lessons of a subject, and what is known of them. */
export interface Ledger {
  journal: JournalRef;
  lessons: LessonRecord[];
}

/** What a page says of one component of one of its lessons. */
function observed(component: Component, { components, changed }: LessonView, { openedAt, shownAt }: Reading): Evidence {
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
export function addReading(ledger: Ledger | undefined, reading: Reading): Ledger {
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
  for (const view of reading.lessons) {
    const lesson = byPlace.get(placeOf(view));
    const isFree = lesson !== undefined && !shown.has(lesson) && !matches.has(view);
    if (isFree && (lesson.lessonId === null || view.lessonId === null)) match(view, lesson);
  }
  // A period counts only while some of its lessons are still there: a page may show another period's lessons
  // under the address of this one.
  const { page, period } = reading;
  const isPeriodShown = period !== null && [...shown].some((lesson) => lesson.listed[page]?.value.period === period);
  for (const view of reading.lessons) {
    let lesson = matches.get(view);
    if (lesson === undefined) {
      lesson = { date: view.date, order: view.order, lessonId: view.lessonId, evidence: {}, listed: {}, control: {}, sizes: {} };
      lessons.push(lesson);
      shown.add(lesson);
    }
    addView(lesson, view, reading);
  }
  if (reading.complete) markVanished(lessons, shown, reading, isPeriodShown);
  return { journal: joinJournal(ledger?.journal, reading.journal), lessons };
}

/** Whether every page kind that ever showed the lesson still did so when it was last opened. */
export function isListed(lesson: LessonRecord): boolean {
  return Object.values(lesson.listed).every(({ value }) => value.listed);
}

/** Whether any page says the lesson is a test or a credit. */
export function isControl(lesson: LessonRecord): boolean {
  return Object.values(lesson.control).some((register) => register.value);
}

const placeOf = (lesson: { date: CivilDate; order: number }) => `${lesson.date}#${lesson.order}`;

function addView(lesson: LessonRecord, view: LessonView, reading: Reading): void {
  const { page, at } = reading;
  // Ids and places come from the newest page: a lesson that was moved keeps its evidence.
  lesson.date = view.date;
  lesson.order = view.order;
  lesson.lessonId = view.lessonId ?? lesson.lessonId;
  lesson.evidence = { ...lesson.evidence };
  for (const name of Object.keys(view.components) as Component[]) {
    lesson.evidence[name] = merge(lesson.evidence[name] ?? NO_EVIDENCE, observed(name, view, reading));
  }
  lesson.listed = { ...lesson.listed, [page]: newer(lesson.listed[page], { at, value: { listed: true, period: reading.period } }) };
  if (view.control !== undefined) {
    lesson.control = { ...lesson.control, [page]: newer(lesson.control[page], { at, value: view.control }) };
  }
  for (const [name, size] of Object.entries(view.sizes) as ['topic' | 'homework', TextSize][]) {
    lesson.sizes = { ...lesson.sizes, [name]: newer(lesson.sizes[name], { at, value: size }) };
  }
}

/**
 * A lesson this page kind used to list, between the dates it lists now or in the same period, and does
 * not list any more.
 */
function markVanished(
  lessons: LessonRecord[],
  shown: ReadonlySet<LessonRecord>,
  { page, at, period, lessons: views }: Reading,
  isPeriodShown: boolean,
): void {
  const dates = views.map((view) => view.date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  for (const lesson of lessons) {
    const register = lesson.listed[page];
    if (register === undefined || shown.has(lesson)) continue;
    const isBetween = first !== undefined && last !== undefined && lesson.date >= first && lesson.date <= last;
    if (!isBetween && !(isPeriodShown && register.value.period === period)) continue;
    lesson.listed = { ...lesson.listed, [page]: newer(register, { at, value: { ...register.value, listed: false } }) };
  }
}

function newer<T>(a: Register<T> | undefined, b: Register<T>): Register<T> {
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

import { enteredAt, merge, NO_EVIDENCE, seen, type Evidence } from './evidence.ts';
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
  listed: Partial<Record<PageId, Register<boolean>>>;
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
  if (change !== undefined) return state === 'filled' && change.exact ? enteredAt(change.at) : seen(state, change.at);
  // A tab left open shows what was so when it was asked for: "empty" is as old as the page.
  return seen(state, state === 'filled' ? shownAt : openedAt);
}

/**
 * Joins a page view into what is known of its journal and returns the new ledger; neither argument
 * is changed. Lessons meet by lesson id where both sides have one, else by date and order.
 */
export function addReading(ledger: Ledger | undefined, reading: Reading): Ledger {
  const lessons = (ledger?.lessons ?? []).map((lesson) => ({ ...lesson }));
  const shown = new Set<LessonRecord>();
  const byId = new Map<string, LessonRecord>();
  const byPlace = new Map<string, LessonRecord>();
  for (const lesson of lessons) {
    if (lesson.lessonId !== null) byId.set(lesson.lessonId, lesson);
    byPlace.set(placeOf(lesson), lesson);
  }
  for (const view of reading.lessons) {
    let lesson = view.lessonId === null ? undefined : byId.get(view.lessonId);
    if (lesson === undefined) {
      const candidate = byPlace.get(placeOf(view));
      const sameLesson = candidate && (candidate.lessonId === null || view.lessonId === null) && !shown.has(candidate);
      lesson = sameLesson ? candidate : undefined;
    }
    if (lesson === undefined) {
      lesson = { date: view.date, order: view.order, lessonId: view.lessonId, evidence: {}, listed: {}, control: {}, sizes: {} };
      lessons.push(lesson);
    }
    shown.add(lesson);
    addView(lesson, view, reading);
  }
  if (reading.complete) markVanished(lessons, shown, reading);
  return { journal: joinJournal(ledger?.journal, reading.journal), lessons };
}

/** Whether every page kind that ever showed the lesson still did so when it was last opened. */
export function isListed(lesson: LessonRecord): boolean {
  return Object.values(lesson.listed).every((register) => register.value);
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
  lesson.listed = { ...lesson.listed, [page]: newer(lesson.listed[page], { at, value: true }) };
  if (view.control !== undefined) {
    lesson.control = { ...lesson.control, [page]: newer(lesson.control[page], { at, value: view.control }) };
  }
  for (const [name, size] of Object.entries(view.sizes) as ['topic' | 'homework', TextSize][]) {
    lesson.sizes = { ...lesson.sizes, [name]: newer(lesson.sizes[name], { at, value: size }) };
  }
}

function markVanished(lessons: LessonRecord[], shown: ReadonlySet<LessonRecord>, { page, at, lessons: views }: Reading): void {
  const dates = views.map((view) => view.date).sort();
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return;
  for (const lesson of lessons) {
    const register = lesson.listed[page];
    if (register === undefined || shown.has(lesson) || lesson.date < first || lesson.date > last) continue;
    lesson.listed = { ...lesson.listed, [page]: newer(register, { at, value: false }) };
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

import { journalKey } from './journal-key.ts';
import { lessonKey } from './lesson-key.ts';
import type { JournalReading, LessonsReading, Reading } from './reading.ts';
import type { Component, ComponentState } from './vocabulary.ts';

/**
 * A page that stays open is looked at again and again. Only the first look speaks of the moment it
 * was opened; what differs later changed in between. This joins a look to the account of the looks
 * before it, which stays one `Reading`: all that the page has said so far.
 *
 * `last` is the look before this one: an entry that was being edited there and is filled now is a save
 * watched live, made in between. Any other entry that appears may be as old as the page: it was
 * redrawn. What a look does not tell, because it is being edited, stays as last told. Each account
 * says all that the earlier ones said, so that one that got lost is not missed.
 */
export function follow(before: Reading | null, last: Reading | null, look: Reading): Reading {
  if (before === null || subjectOf(before) !== subjectOf(look)) return look;
  const { openedAt, shownAt } = before;
  const onward = { ...look, openedAt, shownAt };
  if (!listsLessons(onward)) return onward;
  const told = byKey(before);
  const lastTold = last === null ? new Map<string, View>() : byKey(last);
  const follows = <V extends View>(view: V): V => {
    const key = lessonKey(view);
    const isEdited = (name: Component) => lastTold.get(key)?.components[name] === undefined && lastTold.has(key);
    return followLesson(told.get(key), view, look.at, (name) => (isEdited(name) && look.at - openedAt <= FRESH ? last!.at : openedAt), shownAt);
  };
  if (onward.kind === 'lessons') return { ...onward, lessons: onward.lessons.map(follows) };
  // As last told, unless the page has gone on to other lessons.
  const isSame = told.size === onward.lessons.length && onward.lessons.every((view) => told.has(lessonKey(view)));
  const { spread } = { ...(isSame && before), ...onward } as JournalReading;
  return { ...onward, ...(spread && { spread }), lessons: onward.lessons.map(follows) };
}

/** In a page older than this another device may have entered what its editor still showed empty. */
const FRESH = 30 * 60_000;

type Listing = JournalReading | LessonsReading;
type View = Listing['lessons'][number];

/** Whether the page shows what is entered in lessons, which is what changes under a teacher's hands. */
function listsLessons(reading: Reading): reading is Listing {
  return reading.kind === 'journal' || reading.kind === 'lessons';
}

/** What a page is of: two looks at pages of different subjects are no account of one page. */
function subjectOf(reading: Reading): string {
  return `${reading.page} ${reading.kind === 'journal' ? journalKey(reading.journal) : reading.address}`;
}

/** Fewer lessons than this may well be emptied or empty by themselves. */
const MANY = 3;

/**
 * Whether a look is better waited out: every lesson blank on the first look, or many emptied at once
 * since the last one, is how a page looks while it is being drawn.
 */
export function looksUnfinished(before: Reading | null, look: Reading): boolean {
  if (!listsLessons(look)) return false;
  const views: View[] = look.lessons;
  if (before === null || subjectOf(before) !== subjectOf(look)) {
    const states = views.flatMap(({ components }) => Object.values(components));
    return views.length >= MANY && states.length > 0 && !states.includes('filled');
  }
  const told = byKey(before);
  const emptied = views.filter((view) => {
    const components = Object.entries(view.components) as [Component, ComponentState][];
    return components.some(([name, state]) => state === 'empty' && told.get(lessonKey(view))?.components[name] === 'filled');
  });
  return emptied.length >= MANY;
}

const byKey = (reading: Reading) => new Map((listsLessons(reading) ? (reading.lessons as View[]) : []).map((view) => [lessonKey(view), view]));

/** Whether two accounts of a page say the same, whenever they were made. */
export function saysTheSame(a: Reading, b: Reading): boolean {
  return JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });
}

function followLesson<V extends View>(before: View | undefined, view: V, at: number, emptySince: (name: Component) => number, shownAt: number): V {
  const components = { ...before?.components, ...view.components };
  const changed = { ...before?.changed };
  for (const [name, state] of Object.entries(view.components) as [Component, ComponentState][]) {
    const earlier = before?.components[name];
    // A lesson that only now came into the page was empty since it was opened, if it is empty.
    if (earlier === state || (earlier === undefined && state === 'empty')) continue;
    const last = before?.changed?.[name];
    const filledAt = last?.filledAt ?? (earlier === 'filled' ? (last?.at ?? shownAt) : null);
    const emptyAt = earlier === 'empty' && filledAt === null ? emptySince(name) : (last?.emptyAt ?? null);
    changed[name] = { at, emptyAt, filledAt };
  }
  const sizes = { ...before?.sizes, ...view.sizes };
  const { counts, minutes } = { ...before, ...view };
  return {
    ...view,
    components,
    sizes,
    ...(counts && { counts }),
    ...(minutes !== undefined && { minutes }),
    ...(Object.keys(changed).length > 0 ? { changed } : {}),
  };
}

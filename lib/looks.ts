import { journalKey } from './journal-key.ts';
import type { LessonView, Reading } from './reading.ts';
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
  if (before === null || journalKey(before.journal) !== journalKey(look.journal)) return look;
  const told = byKey(before);
  const lastTold = last === null ? new Map<string, LessonView>() : byKey(last);
  const lessons = look.lessons.map((view) => {
    const isEdited = (name: Component) => lastTold.get(keyOf(view))?.components[name] === undefined && lastTold.has(keyOf(view));
    return followLesson(told.get(keyOf(view)), view, look.at, (name) => (isEdited(name) ? last!.at : before.openedAt), before.shownAt);
  });
  return { ...look, openedAt: before.openedAt, shownAt: before.shownAt, lessons };
}

/** Fewer lessons than this may well be emptied or empty by themselves. */
const MANY = 3;

/**
 * Whether a look is better waited out: every lesson blank on the first look, or many emptied at once
 * since the last one, is how a page looks while it is being drawn.
 */
export function looksUnfinished(before: Reading | null, look: Reading): boolean {
  if (before === null || journalKey(before.journal) !== journalKey(look.journal)) {
    return look.lessons.length >= MANY && look.lessons.every(({ components }) => !Object.values(components).includes('filled'));
  }
  const told = byKey(before);
  const emptied = look.lessons.filter((view) => {
    const components = Object.entries(view.components) as [Component, ComponentState][];
    return components.some(([name, state]) => state === 'empty' && told.get(keyOf(view))?.components[name] === 'filled');
  });
  return emptied.length >= MANY;
}

const byKey = ({ lessons }: Reading) => new Map(lessons.map((view) => [keyOf(view), view]));

/** Whether two accounts of a page say the same, whenever they were made. */
export function saysTheSame(a: Reading, b: Reading): boolean {
  return JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });
}

/** How lessons of one page are told apart between two looks at it. */
export function keyOf({ lessonId, date, order }: Pick<LessonView, 'lessonId' | 'date' | 'order'>): string {
  return lessonId ?? `${date}#${order}`;
}

function followLesson(
  before: LessonView | undefined,
  view: LessonView,
  at: number,
  emptySince: (name: Component) => number,
  shownAt: number,
): LessonView {
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
  return { ...view, components, sizes, ...(Object.keys(changed).length > 0 ? { changed } : {}) };
}

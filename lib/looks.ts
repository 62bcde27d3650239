import { journalKey } from './journal-key.ts';
import type { LessonView, Reading } from './reading.ts';
import type { Component, ComponentState } from './vocabulary.ts';

/**
 * A page that stays open is looked at again and again. Only the first look speaks of the moment it
 * was opened; what differs later changed in between. This joins a look to the account of the looks
 * before it, which stays one `Reading`: all that the page has said so far.
 *
 * `typed` is whether the person has just been typing or clicking there: then an entry that appears is
 * a save watched live, made since the look before; without it the page was redrawn, and the entry may
 * be as old as the page. What a look does not tell, because it is being edited, stays as last told.
 * Each account says all that the earlier ones said, so that one that got lost is not missed.
 */
export function follow(before: Reading | null, look: Reading, typed: boolean): Reading {
  if (before === null || journalKey(before.journal) !== journalKey(look.journal)) return look;
  const told = new Map(before.lessons.map((view) => [keyOf(view), view]));
  const lessons = look.lessons.map((view) => followLesson(told.get(keyOf(view)), view, before, look.at, typed));
  return { ...look, openedAt: before.openedAt, shownAt: before.shownAt, lessons };
}

/** Whether two accounts of a page say the same, whenever they were made. */
export function saysTheSame(a: Reading, b: Reading): boolean {
  return JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });
}

/** How lessons of one page are told apart between two looks at it. */
export function keyOf({ lessonId, date, order }: Pick<LessonView, 'lessonId' | 'date' | 'order'>): string {
  return lessonId ?? `${date}#${order}`;
}

function followLesson(before: LessonView | undefined, view: LessonView, account: Reading, at: number, typed: boolean): LessonView {
  const components = { ...before?.components, ...view.components };
  const changed = { ...before?.changed };
  for (const [name, state] of Object.entries(view.components) as [Component, ComponentState][]) {
    const earlier = before?.components[name];
    // A lesson that only now came into the page was empty since it was opened, if it is empty.
    if (earlier === state || (earlier === undefined && state === 'empty')) continue;
    const last = before?.changed?.[name];
    const filledAt = last?.filledAt ?? (earlier === 'filled' ? (last?.at ?? account.shownAt) : null);
    const emptyAt = earlier === 'empty' && filledAt === null ? (typed ? account.at : account.openedAt) : (last?.emptyAt ?? null);
    changed[name] = { at, emptyAt, filledAt };
  }
  const sizes = { ...before?.sizes, ...view.sizes };
  return { ...view, components, sizes, ...(Object.keys(changed).length > 0 ? { changed } : {}) };
}

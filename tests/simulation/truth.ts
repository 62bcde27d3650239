import { civilDate, toInstant } from '../../lib/time.ts';
import type { Component, ComponentState, Instant, PageId } from '../../lib/vocabulary.ts';
import { isForgotten, type Account, type Case } from './accounts.ts';
import type { Entered, TrueLesson } from './school-weeks.ts';
import { fetched, rowOf, shownBy, statesAt } from './visits.ts';

/**
 * What is true, and what was seen of it: written from README «Evidence» alone, with none of the extension's
 * code for evidence, looks or standings.
 */

/** A page's word on one component: so it was at that instant. */
export interface Sighting {
  page: PageId;
  state: ComponentState;
  at: Instant;
  /** When the browser came to know. */
  toldAt: Instant;
}

/** Everything that was seen of one component of a lesson, in all browsers. */
export function sightingsOf(world: Case, accounts: readonly Account[], lesson: TrueLesson, component: Component): Sighting[] {
  return accounts.flatMap((account) => {
    if (!shownBy(account.visit, lesson).includes(component)) return [];
    const { page } = account.visit;
    return page === 'homework-list' || page === 'change-log' ? ofRow(world, account, lesson, component) : ofPage(account, lesson, component);
  });
}

function ofPage({ visit, looks, openedAt, shownAt, toldAt }: Account, lesson: TrueLesson, component: Component): Sighting[] {
  const states = statesAt(visit, lesson, component, lesson.entered[component], fetched);
  const seen: Sighting[] = [];
  let last: ComponentState | null = null;
  looks.forEach((index, place) => {
    const state = states[index]!;
    if (state === null || state === last) return;
    const told = { page: visit.page, state, toldAt: toldAt[place]! };
    // A first look at an empty place is as old as the page. A place that is emptied later may hold what another tab entered, but for the topic.
    if (state === 'filled') seen.push({ ...told, at: place === 0 ? shownAt : visit.looks[index]!.at });
    else if (last === null) seen.push({ ...told, at: openedAt });
    else if (component === 'topic') seen.push({ ...told, at: visit.looks[index]!.at });
    last = state;
  });
  return seen;
}

function ofRow(world: Case, account: Account, lesson: TrueLesson, component: Component): Sighting[] {
  const { visit, shownAt, toldAt } = account;
  const row = rowOf(visit, lesson, lesson.entered[component], fetched, world.school);
  if (row === null || isForgotten(world, account, lesson)) return [];
  const { zone } = world.school.settings;
  const told = { page: visit.page, toldAt: toldAt[0]! };
  const by: Sighting = { ...told, state: 'filled', at: Math.min(toInstant(row.printed.until, zone) + 999, toldAt[0]!) };
  if (visit.page === 'homework-list') return [by, { ...told, state: 'filled', at: shownAt }];
  return row.printed.first ? [by, { ...told, state: 'empty', at: toInstant(row.printed.from, zone) - 1 }] : [by];
}

/** A component as last seen, by the pages able to say so: only a kind that has shown the entry can say that it is gone. */
export function lastSeen(sightings: readonly Sighting[]): ComponentState | null {
  const filled = sightings.filter(({ state }) => state === 'filled');
  const able = sightings.filter(({ state, page }) => state === 'empty' && (filled.length === 0 || filled.some((other) => other.page === page)));
  const latest = (list: readonly Sighting[]) => Math.max(-Infinity, ...list.map(({ at }) => at));
  if (sightings.length === 0) return null;
  return filled.length > 0 && latest(filled) >= latest(able) ? 'filled' : 'empty';
}

/**
 * The components as they may be true: an entry is cleared, or a page begins to lack it, only after somebody saw it.
 * Else "first entered" would mean nothing: an empty page would be no proof of anything.
 */
export function settledEntry(world: Case, accounts: readonly Account[], lesson: TrueLesson, component: Component): Entered {
  const entered = lesson.entered[component];
  const [entry, cleared] = entered.toggles;
  if (entry === undefined || cleared === undefined) return entered;
  return isSeenBetween(sightingsOf(world, accounts, lesson, component), entry, cleared) ? entered : { ...entered, toggles: [entry] };
}

/** The same of a page that shows another work. */
export function settledPartial(world: Case, accounts: readonly Account[], lesson: TrueLesson): TrueLesson['partial'] {
  const { partial, entered } = lesson;
  if (partial === null) return null;
  const entry = entered[partial.component].toggles[0];
  if (entry === undefined) return null;
  return isSeenBetween(sightingsOf(world, accounts, lesson, partial.component), entry, partial.from) ? partial : null;
}

/** Whether an entry was seen before it was gone, and no page was underway all the time from the one to the other. */
export function isSeenBetween(sightings: readonly Sighting[], entry: Instant, end: Instant): boolean {
  const first = Math.min(
    Infinity,
    ...sightings.filter(({ state, at, toldAt }) => state === 'filled' && at < end && toldAt < end).map(({ at }) => at),
  );
  // A page asked for before the entry was seen, and shown after it was gone, would speak of the time in between.
  return first < Infinity && sightings.every(({ state, at }) => state === 'filled' || at >= first || at < entry);
}

/** Whether a lesson of a date may be over by now; its end only counts where the timetable told it. */
export function mayBeOver(date: string, end: Instant | null, now: Instant, zone: string): boolean {
  const today = civilDate(now, zone);
  if (date !== today) return date < today;
  return end === null || end <= now;
}

/** Marks, attendance and comments are not entered before the day of the lesson: what the log's "first" takes for granted. */
export function isLawful(component: Component, { toggles }: Entered, date: string, zone: string): boolean {
  const isRecord = component !== 'topic' && component !== 'homework';
  return !isRecord || toggles.length === 0 || toggles[0]! >= toInstant(`${date}T00:00:00`, zone);
}

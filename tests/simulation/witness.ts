import type { JudgedField } from '../../lib/judge.ts';
import { FIELD_COMPONENTS, type Component, type Field, type Instant } from '../../lib/vocabulary.ts';
import { isForgotten, type Account, type Case } from './accounts.ts';
import { firstEntry, isFilled, type Entered, type TrueLesson } from './school-weeks.ts';
import { isLawful, isSeenBetween, sightingsOf } from './truth.ts';
import { fetched, fetchesOf, LOG_PART, LOG_SINCE, rowOf, shownBy, statesAt, type Edit, type Fetch, type Visit } from './visits.ts';

/**
 * Another truth. Of a field somebody entered in time, one in which it was entered late, or the other way
 * round, and every page still shows the very same: found by building it and opening all the pages again.
 */

/** One component as it might have been, with when the pages fetched it and when it was saved on them. */
export interface Otherwise {
  component: Component;
  entered: Entered;
  fetch: Fetch;
  edits: (edits: readonly Edit[]) => readonly Edit[];
}

/**
 * A truth in which the first entry of the field lies on the other side of the deadline, and all that was
 * seen by `now` is as it is; null if there is none.
 */
export function otherTruth(
  world: Case,
  accounts: readonly Account[],
  lesson: TrueLesson,
  components: readonly Component[],
  { due, by, after }: Pick<JudgedField, 'due' | 'by' | 'after'>,
  now: Instant,
): Otherwise[] | null {
  const inTime = components.filter((component) => firstEntry(lesson.entered[component]) <= due);
  const fits = (component: Component, toggles: readonly Instant[]) => fitting(world, accounts, lesson, component, toggles, now);
  // Right at the deadline, else as far from it as the extension itself holds for possible.
  const firsts =
    inTime.length === 0 ? [due, ...(after !== null && after < due ? [after + 1] : [])] : [due + 1, ...(by !== null && by > due ? [by] : [])];
  const found = (component: Component): Otherwise | null => {
    const { toggles } = lesson.entered[component];
    for (const first of firsts) {
      const other = fits(component, [first, ...toggles.slice(1)]) ?? fits(component, [first]);
      if (other !== null) return other;
    }
    return inTime.length === 0 ? null : fits(component, []);
  };
  if (inTime.length === 0) {
    for (const component of components) {
      const other = found(component);
      if (other !== null) return [other];
    }
    return null;
  }
  const others = inTime.map(found);
  return others.includes(null) ? null : others.filter((other) => other !== null);
}

/** The component with its entries and clearings at other times, if every page can still show the same; else null. */
function fitting(
  world: Case,
  accounts: readonly Account[],
  lesson: TrueLesson,
  component: Component,
  toggles: readonly Instant[],
  now: Instant,
): Otherwise | null {
  const before = lesson.entered[component];
  const [was, is] = [firstEntry(before), toggles[0] ?? Infinity];
  const isAscending = toggles.every((at, index) => index === 0 || toggles[index - 1]! < at);
  if (!isAscending || !isLawful(component, { toggles, more: [] }, lesson.date, world.school.settings.zone)) return null;
  const [, cleared] = toggles;
  const seen = () => sightingsOf(world, accounts, lesson, component).filter((each) => each.toldAt <= now);
  if (cleared !== undefined && cleared <= now && !isSeenBetween(seen(), is, cleared)) return null;
  // The entry itself was made at another time, or another one was made before it.
  const moved: Entered = { toggles, more: before.more.map((at) => Math.max(at, is)).filter((at) => at < Infinity) };
  const preceded: Entered = { toggles, more: [was, ...before.more].filter((at) => at < Infinity) };
  const isIt = (edit: Edit) => edit.lesson === lesson.id && edit.component === component && edit.save === was;
  const savedThen = (all: readonly Edit[]) => all.map((edit) => (isIt(edit) ? { ...edit, save: is } : edit));
  // An editor that was opened may have been closed again, and what it was opened for entered elsewhere.
  const notSaved = (all: readonly Edit[]) => all.filter((edit) => !isIt(edit));
  const stories: [Entered, Otherwise['edits']][] = [
    [moved, savedThen],
    [moved, notSaved],
    // What was saved here was there already.
    [moved, (all) => all],
    [preceded, savedThen],
    [preceded, (all) => all],
    [preceded, notSaved],
  ];
  for (const [entered, edits] of is < was ? stories : stories.slice(0, 2)) {
    const fetch = fetchLike(accounts, lesson, component, before, entered, now);
    if (showsTheSame(world, accounts, lesson, component, entered, fetch, edits, now)) return { component, entered, fetch, edits };
  }
  return null;
}

/** Each part of a page fetched while it looks as it did: when exactly, nobody saw. */
function fetchLike(accounts: readonly Account[], lesson: TrueLesson, component: Component, before: Entered, after: Entered, now: Instant): Fetch {
  return (visit, other, part, look, opened, shown) => {
    if (other !== lesson || part !== component) return fetched(visit, other, part, look, opened, shown);
    const at = look < 0 ? fetched(visit, other, part, look, opened, shown) : fetchesOf(visit, lesson, component, fetched)[look]!;
    const all = accounts.filter((account) => account.visit.seed === visit.seed);
    const account = all.find(({ looks }) => looks.includes(look));
    // What nobody was told of may have been drawn again from what there was.
    if (look > 0 && account !== undefined && !isToldOf(all, visit, look, now)) return opened;
    // Of a page that was opened, or looked at, while the clock was wrong the browser knows the wrong time only.
    const own = account === undefined || look === 0 ? all.find(({ looks }) => looks[0]! >= look) : undefined;
    const [from, to] = [Math.min(opened, own?.openedAt ?? opened), Math.max(shown, own?.shownAt ?? shown)];
    const isPartial = lesson.partial?.component === component && lesson.partial.page === visit.page && lesson.partial.from <= at;
    const [is, was] = [after.toggles[0] ?? Infinity, before.toggles[0] ?? Infinity];
    if (look === LOG_PART || look === LOG_SINCE) {
      // An entry that was before all that the log shows still is; one that it shows, it shows at its other time.
      const isShown = was >= at && !after.more.includes(was);
      return is > to ? at : isShown ? Math.min(at, is) : Math.max(at, is + 1);
    }
    const state = isFilled(before, at);
    const fits = (instant: Instant) => from <= instant && instant <= to && isFilled(after, instant) === state;
    return isPartial ? at : ([at, is, is - 1, was, was - 1, from, to].find(fits) ?? Math.max(at, from));
  };
}

/** Whether anybody was told of what the page fetched for a look, until it is drawn again. */
function isToldOf(accounts: readonly Account[], { looks }: Visit, look: number, now: Instant): boolean {
  const next = looks.findIndex(({ isRedrawn }, index) => isRedrawn && index > look);
  const isIts = (index: number) => index >= look && (next === -1 || index < next);
  return accounts.some((account) => account.looks.some((index, place) => isIts(index) && account.toldAt[place]! <= now));
}

/** Opens all pages again and compares what they say of the component, as far as any browser was told by now. */
function showsTheSame(
  world: Case,
  accounts: readonly Account[],
  lesson: TrueLesson,
  component: Component,
  entered: Entered,
  fetch: Fetch,
  edits: Otherwise['edits'],
  now: Instant,
): boolean {
  return accounts.every((account) => {
    const { visit, looks, toldAt } = account;
    const begun = looks.filter((index) => visit.looks[index]!.at <= now);
    if (begun.length === 0 || !shownBy(visit, lesson).includes(component)) return true;
    if (visit.page === 'homework-list' || visit.page === 'change-log') {
      const row = rowOf(visit, lesson, lesson.entered[component], fetched, world.school);
      // A lesson that has no row may be on another page of the list, or filtered out.
      if (row === null || toldAt[0]! > now || isForgotten(world, account, lesson)) return true;
      return JSON.stringify(row) === JSON.stringify(rowOf(visit, lesson, entered, fetch, world.school));
    }
    const again: Visit = { ...visit, edits: edits(visit.edits) };
    const [states, others] = [
      statesAt(visit, lesson, component, lesson.entered[component], fetched),
      statesAt(again, lesson, component, entered, fetch),
    ];
    return (
      begun.every((index, place) => {
        const other = toldState(others, looks, index);
        if (toldAt[place]! <= now) return toldState(states, looks, index) === other;
        // It was lost, or had nothing new to tell: nor has it now.
        return visit.looks[index]!.isLost || other === toldState(others, looks, index - 1);
      }) && isWatched({ ...account, visit: again }, lesson, component, entered, others, now)
    );
  });
}

/** That something is being edited is not told: it stays as it was last shown. */
const toldState = (states: readonly (string | null)[], looks: readonly number[], index: number) =>
  looks
    .filter((other) => other <= index && states[other] !== null)
    .map((other) => states[other])
    .at(-1);

const HALF_AN_HOUR = 30 * 60_000;

/**
 * What the README takes for granted of a save watched on a page that is not older than half an hour: where
 * the page showed an empty place, and a look saw it being edited, nobody else had entered something meanwhile.
 */
export function isWatched(
  { visit, looks, openedAt }: Account,
  lesson: TrueLesson,
  component: Component,
  entered: Entered,
  states: readonly (string | null)[],
  now: Instant,
): boolean {
  return visit.edits.every(({ save, from, lesson: id, component: own }) => {
    if (id !== lesson.id || own !== component) return true;
    const after = looks.find((index) => visit.looks[index]!.at >= save && visit.looks[index]!.at <= now);
    const during = looks.some((index) => visit.looks[index]!.at >= from && visit.looks[index]!.at < save);
    if (after === undefined || !during || visit.looks[after]!.at - openedAt > HALF_AN_HOUR) return true;
    const shown = looks.filter((index) => index < after && states[index] !== null).at(-1);
    return shown === undefined || states[shown] === 'filled' || !isFilled(entered, save - 1);
  });
}

/** The components of a field that a page has shown; all of them if none has. */
export function componentsInQuestion(field: Field, isShown: (component: Component) => boolean): readonly Component[] {
  const shown = FIELD_COMPONENTS[field].filter(isShown);
  return shown.length > 0 ? shown : FIELD_COMPONENTS[field];
}

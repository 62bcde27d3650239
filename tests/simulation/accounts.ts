import type { ComponentState, Instant } from '../../lib/vocabulary.ts';
import type { School, TrueLesson } from './school-weeks.ts';
import { fetched, shownBy, statesAt, type Jump, type Visit } from './visits.ts';

/** A school week with the pages that were opened in it. */
export interface Case {
  seed: number;
  school: School;
  visits: readonly Visit[];
  jumps: readonly Jump[];
  /** At which instants it is judged, ascending. */
  nows: readonly Instant[];
}

/** What a browser's clock shows at an instant. */
export function clockOf(jumps: readonly Jump[], browser: 0 | 1, at: Instant): Instant {
  return at - jumps.reduce((behind, jump) => (jump.browser === browser && jump.from <= at && at < jump.until ? behind + jump.behind : behind), 0);
}

/** A stretch of looks at one page that the browser was told of in one account, with the clock right all the time. */
export interface Account {
  visit: Visit;
  /** Indices into the looks of the visit. */
  looks: readonly number[];
  /** By the browser's clock: of a page that was opened while it was wrong, that is the wrong time. */
  openedAt: Instant;
  shownAt: Instant;
  /** For each of its looks when the browser was told of it; Infinity: it never was. */
  toldAt: readonly Instant[];
}

/** What was told of a visit: in a model of its own, not with the extension's code. */
export function accountsOf({ school, jumps }: Pick<Case, 'school' | 'jumps'>, visit: Visit): Account[] {
  const runs: number[][] = [[]];
  visit.looks.forEach(({ at }, index) => {
    // What is seen while the clock is behind is noticed and dropped, and the account of the page with it.
    if (clockOf(jumps, visit.browser, at) !== at) runs.push([]);
    else runs.at(-1)!.push(index);
  });
  return runs
    .filter((run) => run.length > 0)
    .map((looks) => {
      const news = newsIn(school, visit, looks);
      const isTold = looks.map((index, place) => (place === 0 || visit.looks[index]!.isAnew || news[place]!) && !visit.looks[index]!.isLost);
      const toldAt = looks.map((_, place) => {
        const next = isTold.findIndex((told, other) => told && other >= place);
        return next === -1 ? Infinity : visit.looks[looks[next]!]!.at;
      });
      const shownAt = visit.looks[looks[0]!]!.at;
      return { visit, looks, openedAt: Math.min(clockOf(jumps, visit.browser, visit.openedAt), shownAt), shownAt, toldAt };
    });
}

/** At which looks the page says something that it did not say before. */
function newsIn(school: School, visit: Visit, looks: readonly number[]): boolean[] {
  const news = looks.map(() => false);
  if (looks.length < 2 || visit.page === 'schedule' || visit.page === 'homework-list' || visit.page === 'change-log') return news;
  for (const lesson of school.lessons) {
    for (const component of shownBy(visit, lesson)) {
      const states = statesAt(visit, lesson, component, lesson.entered[component], fetched);
      let last: ComponentState | null = null;
      looks.forEach((index, place) => {
        const state = states[index]!;
        if (state !== null && state !== last) [last, news[place]] = [state, true];
      });
    }
  }
  return news;
}

/** Of two things at one instant that comes first whose page was opened first. */
const isBefore = (one: Instant, other: Instant, isOpenedFirst: boolean) => one < other || (one === other && isOpenedFirst);

/** Rows that name no lesson by its id are of use only where the journal is known already and has one lesson that day (README, «Known limits»). */
export function isForgotten({ school, visits, jumps }: Case, { visit, shownAt }: Account, lesson: TrueLesson): boolean {
  const { listsIds } = school.journals[lesson.journal]!;
  if (visit.page !== 'homework-list' || listsIds) return false;
  if (school.lessons.some((other) => other !== lesson && other.journal === lesson.journal && other.date === lesson.date)) return true;
  const isKnown = visits.some(
    (other) =>
      other.browser === visit.browser &&
      other.page !== 'lesson' &&
      other.page !== 'homework-list' &&
      other.page !== 'change-log' &&
      other.page !== 'schedule' &&
      other.journal === lesson.journal &&
      !other.omits.includes(lesson.id) &&
      accountsOf({ school, jumps }, other).some(({ toldAt }) => isBefore(toldAt[0]!, shownAt, visits.indexOf(other) < visits.indexOf(visit))),
  );
  return !isKnown;
}

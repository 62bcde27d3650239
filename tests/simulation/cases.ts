import { COMPONENTS, JOURNAL_PAGES, type Component } from '../../lib/vocabulary.ts';
import { accountsOf, clockOf, type Case } from './accounts.ts';
import { random } from './random.ts';
import { schoolWeek, type TrueLesson } from './school-weeks.ts';
import { settledEntry, settledPartial } from './truth.ts';
import { fetched, statesAt, turningPoints, visitsOf, type Jump, type Look, type Visit } from './visits.ts';
import { isWatched } from './witness.ts';

/** One school week with all its chances, from one number. */
export function caseOf(seed: number): Case {
  const chance = random(seed);
  const school = schoolWeek(chance);
  const visits = visitsOf(school, chance);
  const looks = visits.flatMap((visit) => visit.looks.map(({ at }) => at));
  const jumps = ([0, 1] as const).flatMap((browser): Jump[] => {
    const from = chance.pick(looks) - chance.int(0, 60_000);
    const jump = { browser, from, until: from + chance.int(1, 10) * 3_600_000, behind: chance.int(1, 48) * 3_600_000 };
    return chance.chance(0.15) ? [jump] : [];
  });
  const points = [...turningPoints(school), ...looks];
  const during = Array.from({ length: 5 }, () => chance.pick(points) + chance.pick([0, 0, 1, -1]));
  const nows = [...during, Math.max(...looks) + chance.pick([0, 1, 3_600_000, 14 * 86_400_000])].sort((a, b) => a - b);
  return settled({ seed, school, visits, jumps, nows });
}

/**
 * A week as it can have happened: the clock jumps back only behind a view already kept (else nobody could
 * notice), entries are cleared only after somebody saw them, and what is edited on a page is part of the truth.
 */
export function settled(wanted: Case): Case {
  let world = wanted;
  for (;;) {
    const next = onceSettled(withPlaces(withNoticedJumps(world)));
    if (next === world) return world;
    world = next;
  }
}

/**
 * Where one of a journal's pages tells no ids, and a date has two of its lessons, only another page of the journal
 * can tell which of them an id means. Until then a page of single lessons says nothing that could be used.
 */
function withPlaces(world: Case): Case {
  const { school, visits } = world;
  const tellers = visits.filter(({ page, journal }) => JOURNAL_PAGES.includes(page) && school.journals[journal]!.withoutIds !== page);
  const isTold = (visit: Visit, lesson: TrueLesson) => {
    // A timetable without ids is gone by in the order of lessons, which a page of single lessons only guesses.
    if (school.journals[lesson.journal]!.withoutIds === null && school.timetable.hasIds) return true;
    if (!school.lessons.some((other) => other !== lesson && other.journal === lesson.journal && other.date === lesson.date)) return true;
    const accounts = tellers.filter(
      ({ browser, journal, omits }) => browser === visit.browser && journal === lesson.journal && !omits.includes(lesson.id),
    );
    return accounts.some((teller) => accountsOf(world, teller).some(({ toldAt }) => toldAt[0]! < visit.looks[0]!.at));
  };
  const kept = visits.flatMap((visit): Visit[] => {
    if (JOURNAL_PAGES.includes(visit.page) || visit.page === 'schedule') return [visit];
    const untold = school.lessons.filter((lesson) => !visit.omits.includes(lesson.id) && !isTold(visit, lesson)).map(({ id }) => id);
    if (visit.page === 'lesson') return untold.includes(visit.lesson!) ? [] : [visit];
    return [untold.length === 0 ? visit : { ...visit, omits: [...visit.omits, ...untold] }];
  });
  return isSame(visits, kept) ? world : { ...world, visits: kept };
}

/** What `hasJumpedBack` lets pass, and one second more. */
const NOTICED = 6_000;

/** The same case if nothing was to be changed: so are the next two. */
function withNoticedJumps(world: Case): Case {
  const { jumps, visits } = world;
  const noticed = jumps.flatMap((jump): Jump[] => {
    const kept = visits.filter(({ browser, looks }) => browser === jump.browser && looks[0]!.at < jump.from).map(({ looks }) => looks[0]!.at);
    if (kept.length === 0) return [];
    const behind = jump.until - Math.max(...kept) + NOTICED;
    return [jump.behind < behind ? { ...jump, behind } : jump];
  });
  // What is seen by a wrong clock is told at once, and dropped: a tab comes into view when somebody sets the clock.
  const told = visits.map((visit): Visit => {
    const isWrong = ({ at, isAnew, isLost }: Look) => clockOf(noticed, visit.browser, at) !== at && (!isAnew || isLost);
    return visit.looks.some(isWrong)
      ? { ...visit, looks: visit.looks.map((look) => (isWrong(look) ? { ...look, isAnew: true, isLost: false } : look)) }
      : visit;
  });
  return isSame(jumps, noticed) && isSame(visits, told) ? world : { ...world, jumps: noticed, visits: told };
}

const isSame = <T>(a: readonly T[], b: readonly T[]) => a.length === b.length && a.every((item, index) => item === b[index]);

function onceSettled(world: Case): Case {
  const { school } = world;
  const accounts = world.visits.flatMap((visit) => accountsOf(world, visit));
  let isChanged = false;
  const lessons = school.lessons.map((lesson): TrueLesson => {
    const entered = { ...lesson.entered };
    const partial = settledPartial(world, accounts, lesson);
    let isOwn = partial !== lesson.partial;
    for (const component of COMPONENTS) {
      entered[component] = settledEntry(world, accounts, lesson, component);
      isOwn ||= entered[component] !== lesson.entered[component];
    }
    isChanged ||= isOwn;
    return isOwn ? { ...lesson, entered, partial } : lesson;
  });
  const visits = world.visits.map((visit) => {
    const edits = visit.edits.filter((edit) => {
      const lesson = lessons.find(({ id }) => id === edit.lesson);
      if (lesson === undefined || !lesson.entered[edit.component].toggles.includes(edit.save)) return false;
      const states = (component: Component) => statesAt(visit, lesson, component, lesson.entered[component], fetched);
      return accountsOf(world, visit).every((account) =>
        isWatched(account, lesson, edit.component, lesson.entered[edit.component], states(edit.component), Infinity),
      );
    });
    isChanged ||= edits.length < visit.edits.length;
    return edits.length < visit.edits.length ? { ...visit, edits } : visit;
  });
  return isChanged ? { ...world, school: { ...school, lessons }, visits } : world;
}

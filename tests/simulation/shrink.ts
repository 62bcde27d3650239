import { COMPONENTS } from '../../lib/vocabulary.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Case } from './accounts.ts';
import { settled } from './cases.ts';
import type { Failure } from './check.ts';
import { NEVER } from './school-weeks.ts';

/** The smallest case that fails in the same way: parts are left out greedily as long as it does. */
export function shrink(world: Case, failure: Failure, recheck: (world: Case) => Failure | null): { world: Case; failure: Failure } {
  let smallest = { world, failure };
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const smaller of smallerCases(smallest.world, smallest.failure)) {
      const candidate = settled(smaller);
      const again = recheck(candidate);
      if (again?.kind !== failure.kind) continue;
      smallest = { world: candidate, failure: again };
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

/** The list without each of its items in turn. */
const without = <T>(list: readonly T[]): T[][] => list.map((_, index) => list.toSpliced(index, 1));

function* smallerCases(world: Case, { now }: Failure): Generator<Case> {
  const { school, visits, jumps, nows } = world;
  if (nows.length > 1) yield { ...world, nows: [now] };
  for (const fewer of without(visits)) if (fewer.length > 0) yield { ...world, visits: fewer };
  for (const fewer of without(jumps)) yield { ...world, jumps: fewer };
  for (const lessons of without(school.lessons)) {
    const ids = lessons.map(({ id }) => id);
    yield { ...world, school: { ...school, lessons }, visits: visits.filter(({ lesson }) => lesson === null || ids.includes(lesson)) };
  }
  for (const [index, visit] of visits.entries()) {
    const put = (changed: Partial<typeof visit>): Case => ({ ...world, visits: visits.with(index, { ...visit, ...changed }) });
    for (const edits of without(visit.edits)) yield put({ edits });
    for (const looks of without(visit.looks)) if (looks.length > 0 && looks[0] === visit.looks[0]) yield put({ looks });
    for (const [place, look] of visit.looks.entries()) {
      if (look.isRedrawn) yield put({ looks: visit.looks.with(place, { ...look, isRedrawn: false }) });
      if (look.isLost) yield put({ looks: visit.looks.with(place, { ...look, isLost: false }) });
    }
    if (visit.folded.length > 0) yield put({ folded: [] });
    if (visit.omits.length > 0) yield put({ omits: [] });
    if (visit.browser === 1) yield put({ browser: 0 });
  }
  for (const [index, lesson] of school.lessons.entries()) {
    const put = (changed: Partial<typeof lesson>): Case => ({
      ...world,
      school: { ...school, lessons: school.lessons.with(index, { ...lesson, ...changed }) },
    });
    if (lesson.moved !== null) yield put({ moved: null });
    if (lesson.cancelled !== null) yield put({ cancelled: null });
    if (lesson.partial !== null) yield put({ partial: null });
    if (lesson.control) yield put({ control: false });
    for (const component of COMPONENTS) {
      const { toggles, more } = lesson.entered[component];
      const enter = (entered: typeof NEVER) => put({ entered: { ...lesson.entered, [component]: entered } });
      if (toggles.length > 0) yield enter(NEVER);
      if (toggles.length > 1) yield enter({ toggles: toggles.slice(0, -1), more });
      for (const fewer of without(more)) yield enter({ toggles, more: fewer });
    }
  }
  const plain = { ...defaultSettings(school.settings.zone), policy: school.settings.policy };
  if (JSON.stringify(plain) !== JSON.stringify(school.settings)) yield { ...world, school: { ...school, settings: plain } };
}

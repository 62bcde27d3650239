import planning from '../../lib/indicators/planning.ts';
import record from '../../lib/indicators/record.ts';
import { byEntry, byLesson } from '../../lib/indicators/timeliness.ts';
import type { Share } from '../../lib/indicators.ts';
import type { LooseLesson } from '../../lib/reading.ts';
import { judge, type JudgedField, type JudgedLesson } from '../../lib/judge.ts';
import { journalKey } from '../../lib/journal-key.ts';
import type { Known } from '../../lib/learn.ts';
import { onTimetable, withoutOthers } from '../../lib/timetable.ts';
import { toInstant } from '../../lib/time.ts';
import { COMPONENTS, FIELDS, type Component, type ComponentState, type Field, type Instant, type Standing } from '../../lib/vocabulary.ts';
import { accountsOf, type Account, type Case } from './accounts.ts';
import { dateAt, endOf, firstEntry, isFilled, type TrueLesson } from './school-weeks.ts';
import { lastSeen, mayBeOver, sightingsOf, type Sighting } from './truth.ts';
import { fetched, rowOf, type Visit } from './visits.ts';
import { play, type Kept } from './world.ts';
import { componentsInQuestion, otherTruth, type Otherwise } from './witness.ts';

/** A word of the extension that the truth contradicts, or an unknown that could have been known. */
export interface Failure {
  kind: string;
  said: string;
  expected: string;
  now: Instant;
  lesson: TrueLesson | null;
  field: Field | null;
}

/** What was met on the way, for a generator that never leads to some standing proves nothing about it. */
export interface Tally {
  fields: number;
  standings: Partial<Record<Standing, number>>;
  pages: Partial<Record<string, number>>;
  /** Of how many fields one has its other truth opened as a whole, all pages of it. */
  every: number;
  replays: number;
}

/** Everything that is true of one field, and what of it was seen. */
interface TrueField {
  lesson: TrueLesson;
  field: Field;
  judged: JudgedField;
  /** Of the components some page has shown; of all, if none has. */
  components: readonly Component[];
  told: ReadonlyMap<Component, readonly Sighting[]>;
  sightings: readonly Sighting[];
  isShown: boolean;
  /** The first entry. */
  entry: Instant;
  /** As last seen. */
  state: ComponentState | null;
}

/** Plays a week and holds everything that is said at each of its instants against the truth. The first failure, or null. */
export function check(world: Case, tally: Tally): Failure | null {
  const { school, visits, nows } = world;
  const { settings } = school;
  const accounts = visits.flatMap((visit) => accountsOf(world, visit));
  const cache = new Map<string, Sighting[]>();
  const seen = (lesson: TrueLesson, component: Component): Sighting[] => {
    const key = `${lesson.id} ${component}`;
    if (!cache.has(key)) cache.set(key, sightingsOf(world, accounts, lesson, component));
    return cache.get(key)!;
  };
  const known = play(world, fetched, ({ page }) => (tally.pages[page] = (tally.pages[page] ?? 0) + 1));
  for (const [place, now] of nows.entries()) {
    const fail = (kind: string, said: string, expected: string, lesson: TrueLesson | null = null, field: Field | null = null): Failure => {
      return { kind, said, expected, now, lesson, field };
    };
    const told: { lesson: TrueLesson; judged: JudgedLesson; fields: Record<Field, TrueField> }[] = [];
    for (const [journal, judged] of judgedAt(known[place]!, world, now)) {
      for (const lesson of judged) {
        const own = trueLessonOf(world, journal, lesson);
        if (own === undefined) return fail('ghost', JSON.stringify(lesson.record), 'a lesson that exists');
        const fields = Object.fromEntries(FIELDS.map((field) => [field, trueField(own, field, lesson.fields[field], seen, now)])) as Record<
          Field,
          TrueField
        >;
        told.push({ lesson: own, judged: lesson, fields });
      }
    }
    for (const { lesson, judged, fields } of told) {
      const wrong = wrongPlan(world, accounts, lesson, judged, now);
      if (wrong !== null) return fail(wrong[0], wrong[1], wrong[2], lesson);
      for (const field of FIELDS) {
        const own = fields[field];
        const { standing, exempt } = own.judged;
        if (exempt !== null) continue;
        tally.fields += 1;
        tally.standings[standing] = (tally.standings[standing] ?? 0) + 1;
        const other = () => otherTruth(world, accounts, lesson, own.components, own.judged, now);
        const expected = contradiction(own, now, judged.today, mayBeOver(judged.record.date, judged.end, now, settings.zone), other);
        if (expected !== null) return fail(standing, standing, expected, lesson, field);
        if (standing === 'unknown' && tally.fields % tally.every === 0) {
          tally.replays += 1;
          if (!looksAlike(world, lesson, other()!, now))
            return fail('witness', 'unknown', 'the pages of the other truth to be the same', lesson, field);
        }
      }
    }
    const share = wrongShare(told, now) ?? wrongEntries(world, accounts, told, now);
    if (share !== null) return fail(share[0], share[1], share[2]);
  }
  return null;
}

/** All lessons as the extension judges them, by journal. */
function judgedAt({ journals, weeks }: Known, { school }: Case, now: Instant): [number, JudgedLesson[]][] {
  const { settings } = school;
  return journals.map((journal) => {
    const planned = withoutOthers(onTimetable(journal, weeks, now, settings.zone), journals);
    const index = school.journals.findIndex(({ ref }) => journalKey(ref) === journalKey(planned.ledger.journal));
    return [index, judge(planned.ledger, settings, now)];
  });
}

function trueLessonOf({ school }: Case, journal: number, { record: { lessonId, date, order } }: JudgedLesson): TrueLesson | undefined {
  const own = school.lessons.filter((lesson) => lesson.journal === journal);
  if (lessonId !== null) return own.find(({ id }) => id === lessonId);
  return own.filter((lesson) => lesson.date === date).sort((a, b) => a.number - b.number)[order - 1];
}

function trueField(
  lesson: TrueLesson,
  field: Field,
  judged: JudgedField,
  seen: (lesson: TrueLesson, component: Component) => readonly Sighting[],
  now: Instant,
): TrueField {
  const told = new Map(COMPONENTS.map((component) => [component, seen(lesson, component).filter(({ toldAt }) => toldAt <= now)]));
  const components = componentsInQuestion(field, (component) => told.get(component)!.length > 0);
  const sightings = components.flatMap((component) => told.get(component)!);
  const states = components.map((component) => lastSeen(told.get(component)!));
  return {
    lesson,
    field,
    judged,
    components,
    told,
    sightings,
    isShown: sightings.length > 0,
    entry: Math.min(...components.map((component) => firstEntry(lesson.entered[component]))),
    state: states.includes('filled') ? 'filled' : (states[0] ?? null),
  };
}

/** What the standing should have been like, if it contradicts what is true, or may be; else null. */
function contradiction(own: TrueField, now: Instant, isToday: boolean, isOver: boolean, other: () => Otherwise[] | null): string | null {
  const { judged, entry, state, isShown, sightings } = own;
  const { standing, due } = judged;
  const [isInTime, isLast] = [entry <= due, state];
  switch (standing) {
    case 'on-time':
      if (!isShown) return 'unknown: nobody has seen it';
      if (!isInTime) return 'late: it was entered after the deadline';
      return other() === null ? null : 'unknown: it may as well have been entered after the deadline';
    case 'late':
    case 'overdue':
      if (standing === 'overdue' && isToday) return 'pending: the lesson may not have been held';
      if (!isShown) return 'unknown: nobody has seen it';
      if (isInTime) return 'on-time: it was entered by the deadline';
      if (isLast !== (standing === 'late' ? 'filled' : 'empty')) return `the state as last seen: ${isLast}`;
      return other() === null ? null : 'unknown: it may as well have been entered by the deadline';
    case 'pending':
    case 'upcoming':
      if (isLast !== 'empty') return `the state as last seen: ${isLast}`;
      // A lesson of today whose end nobody knows waits, whatever its term: it may not have been held.
      if (now > due && !isToday) return 'something else: the deadline has passed';
      if (sightings.some((each) => each.state === 'filled' && each.at <= due)) return 'on-time: it was seen before the deadline';
      return isOver === (standing === 'pending') ? null : isOver ? 'pending: the lesson may be over' : 'upcoming: the lesson is not over';
    case 'unknown':
      if (isLast === 'empty' && now <= due) return 'pending or upcoming: it was last seen empty, and the deadline has not passed';
      return other() === null ? `${isInTime ? 'on-time' : 'late or overdue'}: no other truth fits what was seen` : null;
    case 'exempt':
      return null;
  }
}

/** What is wrong with the lesson's hours, with its being cancelled, or with asking for its homework. */
function wrongPlan(
  world: Case,
  accounts: readonly Account[],
  lesson: TrueLesson,
  judged: JudgedLesson,
  now: Instant,
): [string, string, string] | null {
  const { school } = world;
  const { record: own, end, fields } = judged;
  const { hasIds, hasHours } = school.timetable;
  const isTold = accounts.some(({ visit, toldAt }) => visit.page === 'schedule' && toldAt[0]! <= now);
  const trueEnd = endOf(own.date, lesson.number, school.settings.zone);
  const isKnown = isTold && hasIds && hasHours && lesson.moved === null && own.lessonId !== null;
  if (end !== trueEnd && (end !== null || isKnown)) return ['hours', `ends at ${end}`, `ends at ${trueEnd}`];
  if (end !== null && !(isTold && hasHours)) return ['hours', `ends at ${end}`, 'no hours: no timetable told them'];
  if (fields.topic.exempt === 'cancelled' && !(isTold && lesson.cancelled !== null && lesson.cancelled.at <= now)) {
    return ['cancelled', 'cancelled', 'a lesson that takes place'];
  }
  if (dateAt(lesson, now) !== own.date && lesson.date !== own.date) return ['date', own.date, lesson.date];
  const sameDate = school.lessons.filter((other) => other.journal === lesson.journal && [other.date, other.moved?.to].includes(lesson.date));
  const isPlain = sameDate.every(({ moved, cancelled }) => moved === null && cancelled === null);
  const isFollowed = isPlain && sameDate.some(({ number }) => number > lesson.number);
  if (isFollowed && fields.homework.exempt === null)
    return ['double', `homework ${fields.homework.standing}`, 'none asked for: another lesson follows'];
  return null;
}

interface Told {
  lesson: TrueLesson;
  judged: JudgedLesson;
  fields: Record<Field, TrueField>;
}

/** Whether the true share lies in the range of each indicator. */
function wrongShare(told: readonly Told[], now: Instant): [string, string, string] | null {
  const held = told.filter(({ judged }) => judged.held);
  const lessons = told.map(({ judged }) => judged);
  const isDone = (own: TrueField) => doneInTruth(own, now);
  const asked = ({ judged, fields }: Told, names: readonly Field[]) =>
    names.filter((name) => judged.fields[name].exempt === null).map((name) => fields[name]);
  // What is not asked for counts where it is there.
  const hasMore = ({ judged, fields }: Told, names: readonly Field[]) =>
    names.some((name) => judged.fields[name].exempt !== null && fields[name].state === 'filled');
  const done = (names: readonly Field[]) =>
    held.filter((each) => asked(each, names).some(isDone) || (asked(each, names).length > 0 && hasMore(each, names))).length;
  const all = (names: readonly Field[]) => held.filter((each) => asked(each, names).length > 0).length;
  // What nobody has looked at is decided once its deadline has passed.
  const isDecided = ({ standing, due }: JudgedField) => (standing === 'unknown' ? now > due : ['on-time', 'late', 'overdue'].includes(standing));
  const decided = held.filter(({ judged }) => isDecided(judged.fields.record));
  const timely = byLesson(lessons);
  const rows: [string, Pick<Share<'yes' | 'unknown'>, 'of' | 'yes' | 'unknown'>, number, number][] = [
    ['planning', planning.measure(lessons), done(['topic', 'homework']), all(['topic', 'homework'])],
    ['record', record.measure(lessons), done(['record']), all(['record'])],
    [
      'timeliness',
      { ...timely, yes: timely.onTime },
      decided.filter(({ fields }) => fields.record.entry <= fields.record.judged.due).length,
      decided.length,
    ],
  ];
  for (const [name, { of, yes, unknown }, truth, trueOf] of rows) {
    if (of !== trueOf || truth < yes || truth > yes + unknown) return [name, `${yes} to ${yes + unknown} of ${of}`, `${truth} of ${trueOf}`];
  }
  return null;
}

/** A field as last seen; where it was last seen empty before a deadline that has passed since, as it is. */
function doneInTruth({ lesson, components, judged, told, sightings, state }: TrueField, now: Instant): boolean {
  const isSeenEmptySince = (component: Component, due: Instant) => told.get(component)!.some((each) => each.state === 'empty' && each.at >= due);
  if (state === 'filled') return true;
  const wasFilled = sightings.some((each) => each.state === 'filled');
  const isStillSaid =
    state === 'empty' && (now <= judged.due || wasFilled || components.every((component) => isSeenEmptySince(component, judged.due)));
  return !isStillSaid && components.some((component) => isFilled(lesson.entered[component], now));
}

/** Whether the marks counted one by one are those that the log showed, each on its side of the deadline as far as the log can tell. */
function wrongEntries({ school }: Case, accounts: readonly Account[], told: readonly Told[], now: Instant): [string, string, string] | null {
  const { zone } = school.settings;
  const shares = { of: 0, onTime: 0, late: 0 };
  for (const { lesson, judged, fields } of told) {
    const logs = accounts.filter(({ visit, toldAt }) => visit.page === 'change-log' && toldAt[0]! <= now);
    const rows = logs.map(({ visit }) => rowOf(visit, lesson, lesson.entered.marks, fetched, school)?.entries ?? []);
    const times = [...new Set(rows.flat())].sort();
    const most = (civil: string) => Math.max(...rows.map((row) => row.filter((other) => other === civil).length));
    const expected = times.flatMap((civil) => Array.from({ length: most(civil) }, () => toInstant(civil, zone)));
    const counted = judged.record.entries ?? [];
    if (`${counted}` !== `${expected}`) return ['entries', `${lesson.id}: ${counted}`, `${expected}`];
    if (judged.fields.record.exempt !== null) continue;
    const marks = [...lesson.entered.marks.toggles.filter((_, index) => index % 2 === 0), ...lesson.entered.marks.more];
    const precision = school.hasSeconds ? 1_000 : 60_000;
    for (const at of counted) {
      const entered = marks.find((mark) => at <= mark && mark < at + precision);
      const isOnTime = at <= fields.record.judged.due;
      if (entered === undefined || (isOnTime ? entered >= fields.record.judged.due + precision : entered <= fields.record.judged.due)) {
        return ['entries', `${lesson.id}: ${at} ${isOnTime ? 'on time' : 'late'}`, `${entered}`];
      }
      shares.of += 1;
      shares[isOnTime ? 'onTime' : 'late'] += 1;
    }
  }
  const said = byEntry(told.map(({ judged }) => judged));
  return JSON.stringify(said) === JSON.stringify(shares) ? null : ['entries', JSON.stringify(said), JSON.stringify(shares)];
}

/** Opens every page again in the other truth: not only the field's own places, all that is said must be the same. */
function looksAlike(world: Case, lesson: TrueLesson, others: readonly Otherwise[], now: Instant): boolean {
  const entered = { ...lesson.entered };
  for (const { component, entered: other } of others) entered[component] = other;
  const twin: TrueLesson = { ...lesson, entered };
  const lessons = world.school.lessons.map((each) => (each === lesson ? twin : each));
  const visits = world.visits.map((visit) => ({ ...visit, edits: others.reduce((edits, { edits: made }) => made(edits), visit.edits) }));
  const fetch: typeof fetched = (visit, own, component, ...range) => {
    const other = own === twin ? others.find((each) => each.component === component) : undefined;
    return other === undefined ? fetched(visit, own, component, ...range) : other.fetch(visit, lesson, component, ...range);
  };
  const readings = (played: (kept: Kept) => void) => {
    const all: string[] = [];
    played((reading, visit: Visit) => {
      // Lists may leave a lesson out.
      const { subjectName } = world.school.journals[lesson.journal]!.ref;
      const isIts = (row: LooseLesson) =>
        row.number === lesson.number && row.subjectName === subjectName && (row.lessonId ?? lesson.id) === lesson.id;
      const rows = reading.kind === 'lessons' && visit.page !== 'lesson' ? reading.lessons.filter((row) => !isIts(row)) : null;
      all.push(JSON.stringify(rows === null ? reading : { ...reading, lessons: rows }));
    });
    return all.join('\n');
  };
  const until = { ...world, nows: [now] };
  const here = readings((kept) => play(until, fetched, kept));
  const there = readings((kept) => play({ ...until, school: { ...world.school, lessons }, visits }, fetch, kept));
  return here === there;
}

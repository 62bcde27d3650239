import { isListed, isPlaced, type Ledger, type LessonRecord, type Register } from './ledger.ts';
import type { KnownJournal } from './known.ts';
import type { JournalRef, Slot, TimetableReading } from './reading.ts';
import { linkedTeachers } from './teachers.ts';
import { addDays, toInstant, weekStart } from './time.ts';
import type { CivilDate, Instant } from './vocabulary.ts';

/** A lesson of the timetable as it is kept: who else teaches is nobody's business but an inspection's. */
export interface PlannedLesson extends Omit<Slot, 'teachers'> {
  /** Whether the viewer is named as its teacher; null where the page does not say. */
  own: boolean | null;
  /** Another lesson of the subject comes after it on its date. Told when it is joined to its journal. */
  isFollowed?: boolean;
  /** By the timetable the viewer held it in a colleague's journal, or a colleague in the viewer's. Told when it is joined. */
  held?: 'for-colleague' | 'by-colleague';
  /** The user id of the viewer who held it for a colleague. */
  substitute?: string;
  /** Who the timetable names as its teachers, by user id. Kept only of classes that an open inspection looks at. */
  teachers?: string[];
}

/** What a class's timetable said of one week when it was last opened. */
export interface Week {
  group: string;
  groupName: string | null;
  monday: CivilDate;
  at: Instant;
  /** The signed-in user it was seen by; absent where the page did not say. */
  seenBy?: string;
  lessons: PlannedLesson[];
}

/**
 * The weeks a view of a timetable tells of. A week it shows without lessons is one too. `isInspected`: an open
 * inspection looks at the class, and who teaches is kept.
 */
export function weeksOf({ group, groupName, from, to, slots, at, viewer }: TimetableReading, isInspected = false): Week[] {
  const lessons = slots.map(({ teachers, ...slot }): PlannedLesson => {
    const linked = linkedTeachers(teachers);
    const own = viewer === null || linked.length === 0 ? null : linked.includes(viewer);
    return { ...slot, own, ...(isInspected && linked.length > 0 ? { teachers: linked } : {}) };
  });
  const weeks: Week[] = [];
  for (let monday = weekStart(from); monday <= to; monday = addDays(monday, 7)) {
    const seenBy = viewer === null ? {} : { seenBy: viewer };
    weeks.push({ group, groupName, monday, at, ...seenBy, lessons: lessons.filter(({ date }) => weekStart(date) === monday) });
  }
  return weeks;
}

/** A journal with the timetable's word on its lessons, and the lessons the timetable has more. */
export interface PlannedJournal extends KnownJournal {
  missing: readonly LessonRecord[];
}

/** Holds a journal against the timetable of its class, as far as that was seen. */
export function onTimetable(known: KnownJournal, weeks: readonly Week[], now: Instant, zone: string): PlannedJournal {
  const ends = dayEnds(weeks.filter(({ group }) => group === known.ledger.journal.group));
  const missing = missingFromJournal(known, weeks, now, zone).map((slot, index) => asRecord(slot, index, ends));
  return { ...known, ledger: withTimetable(known.ledger, weeks, ends), missing };
}

/** The journal without the missing lessons that another journal has: a class may be split in subgroups. */
export function withoutOthers(planned: PlannedJournal, others: readonly KnownJournal[]): PlannedJournal {
  const ids = new Set(others.flatMap(({ ledger }) => ledger.lessons.map(({ lessonId }) => lessonId)));
  return { ...planned, missing: planned.missing.filter(({ lessonId }) => !ids.has(lessonId)) };
}

/** A lesson no page of its journal lists: nothing is known of it but that it was planned. */
function asRecord(slot: PlannedLesson, index: number, ends: DayEnds): LessonRecord {
  const { date, lessonId } = slot;
  // After the lessons of the journal's own pages, which have no more than twenty a day.
  const place = { date, order: 21 + index, lessonId };
  return { ...place, evidence: {}, sights: {}, listed: {}, control: {}, sizes: {}, slot, ...endOf(ends, date) };
}

/** By date, when the class's last lesson ends, `HH:MM`; dates on which the timetable has a lesson without hours are left out. */
type DayEnds = ReadonlyMap<CivilDate, string>;

function dayEnds(weeks: readonly Week[]): DayEnds {
  const held = weeks.flatMap(({ lessons }) => lessons).filter(({ cancelled }) => !cancelled);
  const known = new Map<CivilDate, string>();
  for (const { date, ends } of held) if (ends !== null && ends > (known.get(date) ?? '')) known.set(date, ends);
  for (const { date, ends } of held) if (ends === null) known.delete(date);
  return known;
}

function endOf(ends: DayEnds, date: CivilDate): Pick<LessonRecord, 'dayEnds'> {
  const end = ends.get(date);
  return end === undefined ? {} : { dayEnds: end };
}

/**
 * Whether a lesson of the timetable is its journal's by the teachers whom both name; null where nobody can tell. Where they
 * are not known, whether the viewer is named has to do. A substituted lesson names who came, not whose it was.
 */
export function isLedByNamed(slot: PlannedLesson, { teachers }: Pick<JournalRef, 'teachers'>): boolean | null {
  const leaders = linkedTeachers(teachers);
  if (slot.teachers === undefined || leaders.length === 0) return slot.own;
  if (slot.teachers.some((user) => leaders.includes(user))) return true;
  return slot.substituted ? null : false;
}

/** Tells of a lesson of the journal's subject whether it is the journal's; null where nobody can tell. */
type Belonging = (slot: PlannedLesson) => boolean | null;

/** In a journal of the viewer's it is the viewer's own lessons that count, in a colleague's those of its teachers. */
function belongingTo(journal: JournalRef, weeks: readonly Week[]): Belonging {
  const leaders = linkedTeachers(journal.teachers);
  const isViewers = weeks.some(({ seenBy }) => seenBy !== undefined && leaders.includes(seenBy));
  return isViewers ? ({ own }) => own : (slot) => isLedByNamed(slot, journal);
}

/** Whether a later lesson of the date is the journal's own; undefined where it may be another subgroup's. */
function followed(later: readonly PlannedLesson[], { journal }: Ledger, belongs: Belonging): { isFollowed?: boolean } {
  if (later.some((slot) => isOwn(slot, journal, belongs))) return { isFollowed: true };
  return later.some((slot) => !slot.cancelled && belongs(slot) !== false) ? {} : { isFollowed: false };
}

/** Whether a lesson of the journal's subject is the journal's own for certain: where a class is split it may be another subgroup's. */
function isOwn(slot: PlannedLesson, { subgroup }: JournalRef, belongs: Belonging): boolean {
  return !slot.cancelled && (belongs(slot) ?? subgroup === null);
}

/** Who held a lesson, where the journal and the timetable name teachers and do not agree on the viewer. */
function heldBy({ journal }: Ledger, slot: PlannedLesson, weeks: readonly Week[]): Pick<PlannedLesson, 'held' | 'substitute'> {
  const { own } = slot;
  const [viewer, ...others] = new Set(weeks.flatMap((week) => week.seenBy ?? []));
  // Weeks of an earlier release do not say who saw them; in a history it can only have been one.
  const seenBy = weeks.find(({ lessons }) => lessons.includes(slot))?.seenBy ?? (others.length === 0 ? viewer : undefined);
  const teachers = linkedTeachers(journal.teachers);
  if (seenBy === undefined || teachers.length === 0 || own === null || own === teachers.includes(seenBy)) return {};
  return own ? { held: 'for-colleague', substitute: seenBy } : { held: 'by-colleague' };
}

/** The ledger with the timetable's word on each lesson it knows. Lessons of a date meet by id, else by place where that leaves no doubt. */
function withTimetable(ledger: Ledger, weeks: readonly Week[], ends: DayEnds): Ledger {
  if (weeks.length === 0) return ledger;
  const planned = weeks.filter(({ group }) => group === ledger.journal.group).flatMap(({ lessons }) => lessons);
  const key = ({ lessonId, date }: { lessonId: string | null; date: CivilDate }) => (lessonId === null ? null : `${lessonId} ${date}`);
  const byId = new Map(planned.map((slot) => [key(slot), slot]));
  const own = new Set(ledger.lessons.map(key));
  const latest = new Map<string, Register<CivilDate>>();
  for (const { at, lessons } of weeks.toSorted((a, b) => a.at - b.at)) {
    for (const { lessonId, date } of lessons) if (lessonId !== null) latest.set(lessonId, { at, value: date });
  }
  const slotOf = (lesson: LessonRecord) => {
    if (lesson.lessonId !== null && byId.has(key(lesson))) return byId.get(key(lesson))!;
    const slots = ofSubject(planned, ledger, lesson.date);
    const lessons = ledger.lessons.filter((other) => other.date === lesson.date && isListed(other));
    // The order of a lesson that no page of its journal has listed is a guess, and so are those of the others then.
    const slot = slots?.length === lessons.length && lessons.every(isPlaced) ? slots[lesson.order - 1] : undefined;
    if (slot === undefined || slot.lessonId === null) return slot;
    return lesson.lessonId === null && !own.has(key(slot)) ? slot : undefined;
  };
  const { journal } = ledger;
  const belongs = belongingTo(journal, weeks);
  const isOfSubject = ({ subjectName }: PlannedLesson) => subjectName !== null && subjectName === journal.subjectName;
  return {
    ...ledger,
    planned: planned.filter((slot) => isOfSubject(slot) && isOwn(slot, journal, belongs)).map(({ date }) => date),
    lessons: ledger.lessons.map((lesson) => {
      const slot = slotOf(lesson);
      const said = lesson.lessonId === null ? undefined : latest.get(lesson.lessonId);
      const movedTo = said !== undefined && said.value !== lesson.date && said.at >= (lesson.movedTo?.at ?? 0) ? { movedTo: said } : {};
      const later = slot?.number == null ? [] : (ofSubject(planned, ledger, lesson.date) ?? []).filter(({ number }) => number! > slot.number!);
      const told = { ...lesson, ...movedTo, ...endOf(ends, lesson.date) };
      return slot === undefined ? told : { ...told, slot: { ...slot, ...followed(later, ledger, belongs), ...heldBy(ledger, slot, weeks) } };
    }),
  };
}

/**
 * Lessons the timetable has and the journal has not: held by `now`, not cancelled, not another teacher's,
 * of a date the journal's own page listed in full after the timetable was seen. Where a class is split
 * in subgroups nobody can tell whose journal a lesson belongs to, so nothing is said.
 */
function missingFromJournal({ ledger, pages }: KnownJournal, weeks: readonly Week[], now: Instant, zone: string): PlannedLesson[] {
  if (ledger.journal.subgroup !== null) return [];
  const known = new Set(ledger.lessons.map(({ lessonId }) => lessonId));
  const belongs = belongingTo(ledger.journal, weeks);
  return weeks
    .filter(({ group }) => group === ledger.journal.group)
    .flatMap((week) => {
      const isListedSince = (date: CivilDate) =>
        Object.values(pages).some(({ span }) => span !== undefined && span.at >= week.at && span.from <= date && date <= span.to);
      return week.lessons.filter((slot) => {
        if (slot.cancelled || belongs(slot) === false || slot.lessonId === null || known.has(slot.lessonId)) return false;
        const end = slot.ends === null ? Infinity : toInstant(`${slot.date}T${slot.ends}:00`, zone);
        // Until it is over a lesson may yet be cancelled or moved: a timetable seen earlier proves nothing.
        if (end > now || end > week.at || !isListedSince(slot.date)) return false;
        const slots = ofSubject(week.lessons, ledger, slot.date) ?? [];
        const lessons = ledger.lessons.filter(({ date }) => date === slot.date);
        // Each lesson the journal has that day is another one of the timetable by its id: none of them may be this one anew.
        const isTold = lessons.every(({ lessonId }) => lessonId !== null && slots.some((other) => other.lessonId === lessonId));
        return isTold && slots.includes(slot);
      });
    });
}

/** The date's lessons of the journal's subject in their order; null if several stand at one time or one has no number. */
function ofSubject(planned: readonly PlannedLesson[], { journal }: Ledger, date: CivilDate): PlannedLesson[] | null {
  const slots = planned.filter((slot) => slot.date === date && slot.subjectName !== null && slot.subjectName === journal.subjectName);
  const numbers = slots.map(({ number }) => number);
  if (numbers.includes(null) || new Set(numbers).size < slots.length) return null;
  return slots.sort((a, b) => a.number! - b.number!);
}

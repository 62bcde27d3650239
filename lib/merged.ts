import { greatest, merge } from './evidence.ts';
import { journalKey } from './journal-key.ts';
import type { KnownJournal, SeenPage } from './known.ts';
import { learn, type Known } from './learn.ts';
import { isPlaced, type LessonRecord, type Register, type Sight } from './ledger.ts';
import { unionOf } from './loose.ts';
import type { JournalRef, ListedJournal } from './reading.ts';
import { stableText } from './stable-text.ts';
import type { Week } from './timetable.ts';
import { JOURNAL_PAGES, type Component, type Instant, type PageId } from './vocabulary.ts';

/**
 * What two browsers know as one: a backup joined into a history. Idempotent, commutative and
 * associative in all that is judged by: whichever comes first, however often, the outcome is the same.
 * Of two facts that replace each other the newer holds, and of two equally new ones always the same.
 * (A lesson that stands twice in one history, with an id and without, is one afterwards.)
 */
export function mergeKnown(a: Known, b: Known): Known {
  return {
    journals: joinBy(a.journals, b.journals, ({ ledger }) => journalKey(ledger.journal), mergeJournals).map(withoutDoubles),
    loose: joinBy(a.loose, b.loose, stableText, (one) => one),
    weeks: joinBy(a.weeks, b.weeks, ({ group, monday }) => `${group} ${monday}`, newest<Week>),
    rosters: { own: mergeRosters(a.rosters.own, b.rosters.own), school: mergeRosters(a.rosters.school, b.rosters.school) },
    statistics: a.statistics === null || b.statistics === null ? (a.statistics ?? b.statistics) : newest(a.statistics, b.statistics),
  };
}

/** What is known, with the lessons that waited for a journal which only the other browser knew joined to it. */
export function bringHome(known: Known, zone: string): Known {
  return known.loose.reduce((joined, reading) => learn(joined, reading, zone), { ...known, loose: [] } as Known);
}

/** The same journal as two browsers know it. Lessons meet by their ids, else by date and place where that leaves no doubt. */
export function mergeJournals(a: KnownJournal, b: KnownJournal): KnownJournal {
  const lessons = mergeLessons(a.ledger.lessons, b.ledger.lessons);
  const pages: KnownJournal['pages'] = joinEach(a.pages, b.pages, newest<SeenPage>);
  const spread = newestOrNone(a.spread, b.spread);
  return withoutDoubles({ ledger: { journal: mergeRefs(a, b), lessons }, pages, ...(spread === undefined ? {} : { spread }) });
}

/** What the newer pages call the journal; what they do not say, the others do. */
function mergeRefs(a: KnownJournal, b: KnownJournal): JournalRef {
  const [newer, older] = isNewer([lastSeenAt(a), stableText(a.ledger.journal)], [lastSeenAt(b), stableText(b.ledger.journal)]) ? [a, b] : [b, a];
  const [said, before] = [newer.ledger.journal, older.ledger.journal];
  return {
    ...said,
    groupName: said.groupName ?? before.groupName,
    subjectName: said.subjectName ?? before.subjectName,
    teachers: said.teachers ?? before.teachers,
  };
}

const lastSeenAt = ({ ledger }: KnownJournal) => Math.max(0, ...ledger.lessons.flatMap(({ listed }) => Object.values(listed).map(({ at }) => at)));

/** Lessons meet by their ids, and those without one by their places. */
function mergeLessons(a: readonly LessonRecord[], b: readonly LessonRecord[]): LessonRecord[] {
  return joinBy(a, b, ({ lessonId, date, order }) => lessonId ?? `${date}#${order}`, mergeRecords);
}

/**
 * A lesson without an id is the one with an id that stands in its place, if that is certain: both were listed
 * there by pages of the journal, or both are the only one of their date. As on a page, the place of a lesson
 * that no page of its journal has listed is a guess.
 */
function withoutDoubles(known: KnownJournal): KnownJournal {
  const all = known.ledger.lessons;
  const untold = all.filter(({ lessonId }) => lessonId === null);
  const twins = untold.map((lesson) => {
    const sameDate = all.filter(({ date, lessonId }) => date === lesson.date && lessonId !== null);
    const isAlone = sameDate.length === 1 && untold.filter(({ date }) => date === lesson.date).length === 1;
    const inPlace = sameDate.filter((other) => other.order === lesson.order && (isPlaced(other) || isAlone));
    return inPlace.length === 1 ? inPlace[0] : undefined;
  });
  const lessons = all.flatMap((lesson) => {
    if (twins[untold.indexOf(lesson)] !== undefined) return [];
    const same = untold.filter((_, index) => twins[index] === lesson);
    return [same.reduce(mergeRecords, lesson)];
  });
  return { ...known, ledger: { ...known.ledger, lessons } };
}

/** Two accounts of one lesson as one. */
function mergeRecords(a: LessonRecord, b: LessonRecord): LessonRecord {
  const [newer, older] = isNewer(placeKey(a), placeKey(b)) ? [a, b] : [b, a];
  const entries = unionOf(a.entries ?? [], b.entries ?? []);
  return {
    ...mergeRegisters(a, b),
    date: newer.date,
    order: newer.order,
    lessonId: newer.lessonId ?? older.lessonId,
    evidence: joinEach(a.evidence, b.evidence, merge),
    sights: joinEach<Component, Partial<Record<PageId, Sight>>>(a.sights, b.sights, (one, other) => joinEach(one, other, mergeSights)),
    listed: joinEach(a.listed, b.listed, newest),
    control: joinEach(a.control, b.control, newest),
    sizes: joinEach(a.sizes, b.sizes, newest),
    ...(entries.length > 0 ? { entries } : {}),
  };
}

/** The facts of a lesson that are told one at a time. */
function mergeRegisters(a: LessonRecord, b: LessonRecord): Pick<LessonRecord, 'counts' | 'minutes' | 'movedTo'> {
  const [counts, minutes, movedTo] = [newestOrNone(a.counts, b.counts), newestOrNone(a.minutes, b.minutes), newestOrNone(a.movedTo, b.movedTo)];
  return { ...(counts && { counts }), ...(minutes && { minutes }), ...(movedTo && { movedTo }) };
}

function mergeSights(a: Sight, b: Sight): Sight {
  return { filled: greatest(a.filled, b.filled), empty: greatest(a.empty, b.empty) };
}

/** By what a lesson's place is the newer one: pages of its journal tell it, the others only guess. */
function placeKey({ listed, date, order }: LessonRecord): [number, Instant, string] {
  const latest = (pages: readonly PageId[]) => Math.max(-1, ...pages.map((page) => listed[page]?.at ?? -1));
  const isTold = JOURNAL_PAGES.some((page) => listed[page] !== undefined);
  return [isTold ? 1 : 0, isTold ? latest(JOURNAL_PAGES) : latest(Object.keys(listed) as PageId[]), `${date}#${order}`];
}

/** Both lists of journals together; a class that one of them shows unfolded is not listed folded as well. */
function mergeRosters(a: readonly ListedJournal[] | null, b: readonly ListedJournal[] | null): readonly ListedJournal[] | null {
  if (a === null || b === null) return a ?? b;
  const keyOf = ({ group, subject, subgroup }: ListedJournal) => `${group}/${subject ?? ''}/${subgroup ?? ''}`;
  const all = joinBy(a, b, keyOf, (one, other) => (stableText(one) > stableText(other) ? one : other));
  const unfolded = new Set(all.flatMap(({ group, subject }) => (subject === null ? [] : [group])));
  return all.filter(({ group, subject }) => subject !== null || !unfolded.has(group));
}

/** The newer of two facts; of two equally new ones the same whichever comes first. */
function newest<T extends { at: Instant }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return stableText(a) > stableText(b) ? a : b;
}

function newestOrNone<T>(a: Register<T> | undefined, b: Register<T> | undefined): Register<T> | undefined {
  return a === undefined || b === undefined ? (a ?? b) : newest(a, b);
}

/** Whether the first differing part of a key is the greater one. */
function isNewer(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const place = a.findIndex((part, index) => part !== b[index]);
  return place !== -1 && a[place]! > b[place]!;
}

/** Two lists as one; what has the same key in both is joined. */
function joinBy<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string, join: (one: T, other: T) => T): T[] {
  const joined = new Map<string, T>();
  for (const item of [...a, ...b]) {
    const before = joined.get(keyOf(item));
    joined.set(keyOf(item), before === undefined ? item : join(before, item));
  }
  return [...joined.values()];
}

/** Two records as one; what both have is joined. */
function joinEach<K extends string, V>(a: Partial<Record<K, V>>, b: Partial<Record<K, V>>, join: (one: V, other: V) => V): Partial<Record<K, V>> {
  const joined: Partial<Record<K, V>> = { ...a };
  for (const [key, value] of Object.entries(b) as [K, V][]) {
    const before = joined[key];
    joined[key] = before === undefined ? value : join(before, value);
  }
  return joined;
}

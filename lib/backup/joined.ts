import { monthRows, seenIn } from '../history.ts';
import { stageOf, type InspectedJournal, type Remark } from '../inspection.ts';
import type { KnownJournal } from '../known.ts';
import { NOTHING_KNOWN, type Known } from '../learn.ts';
import type { LessonRecord } from '../ledger.ts';
import { lessonKey } from '../lesson-key.ts';
import { mergeJournals, mergeKnown } from '../merged.ts';
import { unpack } from '../packing.ts';
import { stableText } from '../stable-text.ts';
import { inspectedIn, inspectedRow } from '../supervision-history.ts';
import type { Instant } from '../vocabulary.ts';
import type { Row } from './contents.ts';

/**
 * Rows of a copy joined with those of the history. Idempotent and commutative in all that is judged by: whichever
 * comes first, however often, the outcome is the same (`merged.ts`). Associative as well, but for a remark that only
 * some of three accounts have, or have worded by hand: when each was looked at is known of the journal alone.
 */

/** A journal with its months. */
export interface JournalRows {
  journal: Row<'journals'>;
  months: readonly Row<'months'>[];
}

function knownIn({ journal, months }: JournalRows): KnownJournal {
  return { ledger: { journal: journal.ref, lessons: months.flatMap(unpack) }, ...seenIn(journal) };
}

/** The same journal of an account from both. A month that is the same in both is so in what comes of them: most are, and there may be many. */
export function joinJournals(a: JournalRows, b: JournalRows): JournalRows {
  const { viewer, journal } = a.journal;
  const [same, one, other] = apart(a, b);
  const { ledger, ...seen } = mergeJournals(knownIn(one), knownIn(other));
  const months = [...same, ...monthRows(viewer, ledger)];
  return { journal: { viewer, journal, ref: ledger.journal, months: months.map(({ month }) => month).sort(), ...seenIn(seen) }, months };
}

/** How many lessons both have of one journal. */
export function sharedLessons(a: JournalRows, b: JournalRows): number {
  const [same, one, other] = apart(a, b);
  const [mine, theirs] = [lessonsIn(one.months), lessonsIn(other.months)];
  const ids = [...mine, ...theirs].map(({ lessonId }) => lessonId);
  // Where every lesson has its id, that is how they meet.
  const joined = ids.includes(null) ? lessonsIn(joinJournals(one, other).months).length : new Set(ids).size;
  return lessonsIn(same).length + mine.length + theirs.length - joined;
}

const lessonsIn = (months: readonly Row<'months'>[]) => months.flatMap(({ lessons }) => lessons);

/** Two lessons at one place, one of them with no id, become one lesson even where a month is joined with itself. */
function hasShared(month: Row<'months'>): boolean {
  const places = unpack(month).map(({ date, order }) => `${date}#${order}`);
  return new Set(places).size < places.length;
}

/** The months that are the same in both, and each side with its others. */
function apart(a: JournalRows, b: JournalRows): [same: readonly Row<'months'>[], one: JournalRows, other: JournalRows] {
  const texts = new Map(b.months.map((row) => [row.month, JSON.stringify(row)]));
  const same = a.months.filter((row) => texts.get(row.month) === JSON.stringify(row) && !hasShared(row));
  const others = ({ journal, months }: JournalRows) => ({
    journal,
    months: months.filter(({ month }) => !same.some((each) => each.month === month)),
  });
  return [same, others(a), others(b)];
}

/** The same week of a class's timetable from both: the one that was seen later. */
export function joinWeeks(a: Row<'weeks'>, b: Row<'weeks'>): Row<'weeks'> {
  const of = (week: Row<'weeks'>): Known => ({ ...NOTHING_KNOWN, weeks: [week] });
  return { viewer: a.viewer, ...mergeKnown(of(a), of(b)).weeks[0]! };
}

/** The lists of journals of one scope from both: all that either names. */
export function joinRosters(a: Row<'rosters'>, b: Row<'rosters'>): Row<'rosters'> {
  const of = ({ journals }: Row<'rosters'>): Known => ({ ...NOTHING_KNOWN, rosters: { own: journals, school: null } });
  const newer = isBefore([a.at, a.address], [b.at, b.address]) ? b : a;
  return { ...newer, journals: [...mergeKnown(of(a), of(b)).rosters.own!] };
}

/** An inspection with its journals. */
export interface InspectionRows {
  inspection: Row<'inspections'>;
  inspected: readonly Row<'inspected'>[];
}

/** The same inspection of an account from both: as the account that is newer has it, with the names and the journals of either. */
export function joinInspections(a: InspectionRows, b: InspectionRows): InspectionRows {
  const [newer, other] = isBefore(standing(a), standing(b)) ? [b.inspection, a.inspection] : [a.inspection, b.inspection];
  const names: Record<string, string> = { ...newer.names };
  for (const [id, name] of Object.entries(other.names)) names[id] = names[id] === undefined || name > names[id] ? name : names[id];
  const inspected = new Map<string, Row<'inspected'>>();
  // One that only one of them has is joined with itself: what was noted of one lesson under two names is one remark then too.
  for (const row of [...a.inspected, ...b.inspected]) inspected.set(row.journal, joinInspected(inspected.get(row.journal) ?? row, row));
  return { inspection: { ...newer, names }, inspected: [...inspected.values()] };
}

const STAGES = ['closed', 'rechecking', 'collecting'];

/**
 * How new an account of an inspection is: by its own dates, and by the last look at a journal. What is taken back leaves
 * no date: of two equally new ones that in which less has been done is the later.
 */
function standing({ inspection, inspected }: InspectionRows): (number | string)[] {
  const { openedAt, issued, closedAt } = inspection;
  const last = Math.max(openedAt, issued?.at ?? 0, closedAt ?? 0, ...inspected.map(({ lastAt }) => lastAt));
  return [last, STAGES.indexOf(stageOf(inspection)), stableText({ ...inspection, names: {} })];
}

/** The same journal of an inspection from both. */
export function joinInspected(a: Row<'inspected'>, b: Row<'inspected'>): Row<'inspected'> {
  const [one, other] = [inspectedIn(a), inspectedIn(b)];
  const reason = joinReasons(a, b);
  const known = mergeJournals(one.known, other.known);
  return inspectedRow(a.viewer, {
    inspection: one.inspection,
    known,
    remarks: joinRemarks(one, other, known.ledger.lessons),
    firstAt: Math.min(one.firstAt, other.firstAt),
    lastAt: Math.max(one.lastAt, other.lastAt),
    ...(reason === undefined ? {} : { reason }),
  });
}

/** What was written last, as far as that can be told. */
function joinReasons(a: Row<'inspected'>, b: Row<'inspected'>): string | undefined {
  if (a.reason === undefined || b.reason === undefined) return a.reason ?? b.reason;
  return isBefore([a.lastAt, a.reason], [b.lastAt, b.reason]) ? b.reason : a.reason;
}

/** A remark as an account has it, and when that was last looked at. */
interface Told {
  remark: Remark;
  at: Instant;
}

/** The remarks of both: those of one name, and those of one rule on what is one lesson now. `lessons` are those of both. */
function joinRemarks(a: InspectedJournal, b: InspectedJournal, lessons: readonly LessonRecord[]): Remark[] {
  const told = [a, b].flatMap(({ remarks, lastAt }) => remarks.map((remark): Told => ({ remark, at: lastAt })));
  const lessonOf = lessonNames(lessons);
  const matterOf = ({ remark: { id, rule, lesson } }: Told) => (rule === null || lesson === null ? id : `${lessonOf(lesson)} ${rule}`);
  const isNamed = ({ remark: { lesson } }: Told) => lesson === null || lessonOf(lesson) === lesson;
  const named = unite(told, ({ remark }) => remark.id, isNamed);
  return unite(named, matterOf, isNamed).map(({ remark }) => remark);
}

/** What a lesson is called by now that was noted by its id, or by its place before any page had told the id. A place of two lessons tells neither. */
function lessonNames(lessons: readonly LessonRecord[]): (lesson: string) => string {
  const placeOf = (record: LessonRecord) => lessonKey({ ...record, lessonId: null });
  const alone = lessons.filter((record) => lessons.every((other) => other === record || placeOf(other) !== placeOf(record)));
  const names = new Map(alone.map((record) => [placeOf(record), lessonKey(record)]));
  return (lesson) => names.get(lesson) ?? lesson;
}

function unite(told: readonly Told[], keyOf: (each: Told) => string, isNamed: (each: Told) => boolean): Told[] {
  const united = new Map<string, Told>();
  for (const each of told) {
    const before = united.get(keyOf(each));
    united.set(keyOf(each), before === undefined ? each : joinTold(before, each, isNamed));
  }
  return [...united.values()];
}

/**
 * One remark from both. How it stands is told by the account that was looked at last: what was put right or dismissed may
 * have been opened again since. Of two looked at as late, by the one that says more. Words of the deputy's own stay, and of
 * two names of the lesson the one it has by now.
 */
function joinTold(a: Told, b: Told, isNamed: (each: Told) => boolean): Told {
  const first = (keyOf: (each: Told) => (number | string)[]) => (isBefore(keyOf(a), keyOf(b)) ? b : a).remark;
  const { byHand: _, ...standing } = first(standingOf);
  const { text, byHand } = first(wordsOf);
  const { id, lesson } = first((each) => [Number(isNamed(each)), each.remark.id, each.remark.lesson ?? '']);
  const madeAt = Math.min(a.remark.madeAt, b.remark.madeAt);
  return { remark: { ...standing, id, lesson, text, madeAt, ...(byHand === undefined ? {} : { byHand }) }, at: Math.max(a.at, b.at) };
}

function standingOf({ remark, at }: Told): (number | string)[] {
  const { id: _id, lesson: _lesson, text: _text, byHand: _byHand, madeAt: _madeAt, ...standing } = remark;
  return [at, Number(standing.dismissed !== null), Number(standing.fixedAt !== null), stableText(standing)];
}

const wordsOf = ({ remark: { byHand, text }, at }: Told) => [Number(byHand === true), at, text];

/** Whether the first differing part of a key is the smaller one. */
function isBefore(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const place = a.findIndex((part, i) => part !== b[i]);
  return place !== -1 && a[place]! < b[place]!;
}

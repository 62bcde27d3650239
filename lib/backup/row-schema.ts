import * as z from 'zod/mini';
import type { Evidence } from '../evidence.ts';
import { isOpen } from '../history.ts';
import { parseInspection, remark, type Remark } from '../inspection.ts';
import { journalKey } from '../journal-key.ts';
import type { LessonRecord } from '../ledger.ts';
import { unpack, type PackedLessons } from '../packing.ts';
import { address, civilDate, clock, count, counts, id, journal, label, listedJournal, slot, textSize } from '../reading.ts';
import { JOURNAL_ORIGINS } from '../siblings.ts';
import { addDays, weekStart } from '../time.ts';
import { COMPONENTS, PAGE_IDS, type Instant } from '../vocabulary.ts';
import type { Row, RowStore } from './contents.ts';
import { Refusal } from './refusal.ts';

/**
 * The strict shape of every stored row. A file may have been made by anybody: what passes here is what the
 * extension could have written itself, with no other keys, no long texts, no addresses but the journal's.
 */

z.config({ jitless: true });

const instant = z.int().check(z.minimum(0));
const yearAndMonth = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

const HOSTS = JOURNAL_ORIGINS.map((origin) => new URL(origin).hostname);

/** `viewerKey`: the site, the school where no user is known, the user. */
export const viewer = z.string().check(
  z.regex(/^[a-z0-9.-]+\/\d{0,19}\/\d{0,19}$/),
  z.refine((key) => HOSTS.includes(key.slice(0, key.indexOf('/')))),
);
const journalId = z.string().check(z.regex(/^\d{1,19}\/\d{1,19}\/\d{0,19}$/));
const own = { viewer, journal: journalId, ref: journal };

/** Only the journal's own addresses: they become links that are clicked with trust. */
const pageAddress = address.check(z.refine(isOfJournal));

function isOfJournal(text: string): boolean {
  return JOURNAL_ORIGINS.some((origin) => text.startsWith(`${origin}/`));
}

/** An object with any of the names as keys and no other. */
function some<K extends string, T extends z.ZodMiniType>(names: readonly K[], value: T) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(value)])) as Record<K, z.ZodMiniOptional<T>>);
}

const seen = {
  pages: some(
    PAGE_IDS,
    z.strictObject({ address: pageAddress, at: instant, span: z.optional(z.strictObject({ from: civilDate, to: civilDate, at: instant })) }),
  ),
  spread: z.optional(
    z.strictObject({
      at: instant,
      value: z.strictObject({ period: z.nullable(id), from: civilDate, to: civilDate, pupils: z.array(count).check(z.maxLength(41)) }),
    }),
  ),
};

/** A place in a list of instants; -1 where none is meant. */
const place = z.int().check(z.minimum(-1), z.maximum(1_000_000));
const places = z.array(place).check(z.maxLength(200_000));
const told = <T extends z.ZodMiniType>(value: T) => z.tuple([place, value]);

const packedLesson = z.strictObject({
  date: civilDate,
  // A page lists at most twenty a day, and other pages may tell of more.
  order: z.int().check(z.minimum(1), z.maximum(100)),
  lessonId: z.nullable(id),
  evidence: some(COMPONENTS, z.tuple([places, place, place, place])),
  sights: z.optional(some(COMPONENTS, some(PAGE_IDS, z.tuple([place, place])))),
  listed: some(PAGE_IDS, told(z.strictObject({ listed: z.boolean(), period: z.nullable(id) }))),
  control: some(PAGE_IDS, told(z.boolean())),
  sizes: some(['topic', 'homework'], told(textSize)),
  counts: z.optional(told(z.array(count).check(z.length(Object.keys(counts.shape).length)))),
  minutes: z.optional(told(z.int().check(z.minimum(0), z.maximum(600)))),
  movedTo: z.optional(z.strictObject({ at: instant, value: civilDate })),
  entries: z.optional(z.array(instant).check(z.maxLength(20_000))),
});

const instants = z.array(instant).check(z.maxLength(200_000), z.refine(isAscending));
const packed = { empties: instants, views: instants, lessons: z.array(packedLesson).check(z.maxLength(20_000)) };

function isAscending(list: readonly number[]): boolean {
  return list.every((each, i) => i === 0 || list[i - 1]! < each);
}

const journalRow = z
  .strictObject({ ...own, ...seen, months: z.array(yearAndMonth).check(z.maxLength(1200)) })
  .check(z.refine((row) => row.journal === journalKey(row.ref)));

const monthRow = z
  .strictObject({ viewer, journal: journalId, month: yearAndMonth, open: z.optional(viewer), ...packed })
  .check(z.refine(({ month, lessons }) => lessons.every(({ date }) => date.startsWith(month))));

const plannedLesson = z.strictObject({
  date: slot.shape.date,
  number: slot.shape.number,
  lessonId: slot.shape.lessonId,
  subjectName: slot.shape.subjectName,
  starts: z.nullable(clock),
  ends: z.nullable(clock),
  cancelled: z.boolean(),
  substituted: z.boolean(),
  own: z.nullable(z.boolean()),
  teachers: z.optional(z.array(id).check(z.maxLength(10))),
});

const weekRow = z
  .strictObject({
    viewer,
    group: id,
    groupName: z.nullable(label),
    monday: civilDate,
    at: instant,
    seenBy: z.optional(id),
    lessons: z.array(plannedLesson).check(z.maxLength(300)),
  })
  .check(
    z.refine(({ monday }) => weekStart(monday) === monday),
    z.refine(({ monday, lessons }) => lessons.every(({ date }) => date >= monday && date <= addDays(monday, 6))),
  );

const rosterRow = z.strictObject({
  viewer,
  scope: z.enum(['own', 'school']),
  at: instant,
  address: pageAddress,
  journals: z.array(listedJournal).check(z.maxLength(10_000)),
});

/** Of another release there may be rules this one does not know. */
const ruleId = z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)*$/));

const inspectedRow = z
  .strictObject({
    ...own,
    inspection: z.string().check(z.regex(/^[\w-]{1,60}$/)),
    ...packed,
    ...seen,
    remarks: z.array(remark).check(z.maxLength(20_000)),
    firstAt: instant,
    lastAt: instant,
    reason: z.optional(z.string().check(z.maxLength(200))),
  })
  .check(
    z.refine((row) => row.journal === journalKey(row.ref)),
    z.refine(({ firstAt, lastAt }) => firstAt <= lastAt),
    z.refine(({ remarks }) => new Set(remarks.map((each) => each.id)).size === remarks.length),
    z.refine(({ remarks }) => remarks.every(isPossibleRemark)),
  );

/** Whether pages and people can have left such a remark. */
function isPossibleRemark({ rule, madeAt, fixedAt }: Remark): boolean {
  return (rule === null || ruleId.safeParse(rule).success) && (fixedAt === null || fixedAt >= madeAt);
}

const SCHEMAS = { journals: journalRow, months: monthRow, weeks: weekRow, rosters: rosterRow, inspected: inspectedRow };

/** Parses an untrusted row of a store: the row itself, its keys in their order. Throws a `Refusal`. `latest`: what is later has not been yet. */
export function parseRow<S extends RowStore>(store: S, value: unknown, latest: Instant): Row<S> {
  if (!(store === 'inspections' ? isInspection(value) : SCHEMAS[store as keyof typeof SCHEMAS].safeParse(value).success)) throw new Refusal('odd');
  const row = value as Row<S>;
  // Every other number of a row is small.
  if (greatestNumber(row) > latest) throw new Refusal('future');
  if (store === 'rosters') return withoutForeign(row as Row<'rosters'>) as Row<S>;
  if (!('views' in row)) return row;
  if (!isUnpackable(row)) throw new Refusal('odd');
  const lessons = unpack(row);
  if (!lessons.every(({ evidence }) => Object.values(evidence).every(isPossible))) throw new Refusal('odd');
  return store === 'months' ? (asOpen(row as Row<'months'>, lessons) as Row<S>) : row;
}

function isInspection(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { viewer: whose, ...inspection } = value as { viewer?: unknown };
  try {
    parseInspection(inspection);
    return viewer.safeParse(whose).success;
  } catch {
    return false;
  }
}

function greatestNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return 0;
  let greatest = 0;
  for (const part of Object.values(value)) greatest = Math.max(greatest, greatestNumber(part));
  return greatest;
}

/** Whether every place of packed lessons is there. */
function isUnpackable({ empties, views, lessons }: PackedLessons): boolean {
  const isThere = (at: number, least = -1) => at >= least && at < views.length;
  const isKept = ({ evidence, sights = {}, listed, control, sizes, counts: marked, minutes }: PackedLessons['lessons'][number]) =>
    Object.values(evidence).every(([runs, ...rest]) => areRuns(runs, empties.length) && rest.every((at) => isThere(at))) &&
    Object.values(sights).every((pages) => Object.values(pages).every((pair) => pair.every((at) => isThere(at)))) &&
    [...[listed, control, sizes].flatMap((each) => Object.values(each) as [number, unknown][]), marked, minutes].every(
      (register) => register === undefined || isThere(register[0], 0),
    );
  return lessons.every(isKept);
}

/** Pairs of first and last places, one run after the other. */
function areRuns(runs: readonly number[], length: number): boolean {
  return (
    runs.length % 2 === 0 && runs.every((at, i) => at >= 0 && at < length && (i === 0 || (i % 2 === 1 ? at >= runs[i - 1]! : at > runs[i - 1]!)))
  );
}

/** Whether page views can have left such evidence. */
function isPossible({ empties, firstFilled, lastEmpty, lastFilled }: Evidence): boolean {
  const last = empties.at(-1);
  const isFilled = firstFilled !== null && lastFilled !== null && firstFilled <= lastFilled;
  const isNever = firstFilled === null && lastFilled === null;
  return (isFilled || isNever) && (last === undefined || (lastEmpty !== null && last <= lastEmpty && (firstFilled === null || last < firstFilled)));
}

/** The index of open months is reckoned anew: by it the popup finds what is due. */
function asOpen(row: Row<'months'>, lessons: readonly LessonRecord[]): Row<'months'> {
  const isNow = lessons.some(isOpen);
  if (isNow ? row.open === row.viewer : row.open === undefined) return row;
  const { open: _, ...closed } = row;
  return isNow ? { ...closed, open: row.viewer } : closed;
}

/** A list may link anything; where that is not the journal, the journal is named without a link. */
function withoutForeign(row: Row<'rosters'>): Row<'rosters'> {
  if (row.journals.every((each) => each.address === null || isOfJournal(each.address))) return row;
  return { ...row, journals: row.journals.map((each) => (each.address !== null && isOfJournal(each.address) ? each : { ...each, address: null })) };
}

import { monthRows, seenIn } from '../history.ts';
import { stageOf, type Inspection, type Remark } from '../inspection.ts';
import type { KnownJournal } from '../known.ts';
import { NOTHING_KNOWN, type Known } from '../learn.ts';
import { mergeJournals, mergeKnown } from '../merged.ts';
import { unpack } from '../packing.ts';
import { stableText } from '../stable-text.ts';
import { inspectedIn, inspectedRow } from '../supervision-history.ts';
import type { Row } from './contents.ts';

/**
 * Rows of a copy joined with those of the history. Idempotent and commutative in all that is judged by: whichever
 * comes first, however often, the outcome is the same (`merged.ts`).
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

/** The months that are the same in both, and each side with its others. */
function apart(a: JournalRows, b: JournalRows): [same: readonly Row<'months'>[], one: JournalRows, other: JournalRows] {
  const texts = new Map(b.months.map((row) => [row.month, JSON.stringify(row)]));
  const same = a.months.filter((row) => texts.get(row.month) === JSON.stringify(row));
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

const STAGES = ['collecting', 'rechecking', 'closed'];

/** The same inspection from both: as it stood when it had come further, with the names of either. */
export function joinInspections(a: Row<'inspections'>, b: Row<'inspections'>): Row<'inspections'> {
  const progress = (each: Inspection) => {
    const { names: _, ...said } = each;
    return [STAGES.indexOf(stageOf(each)), each.closedAt ?? 0, each.issued?.at ?? 0, stableText(said)];
  };
  const [further, other] = isBefore(progress(a), progress(b)) ? [b, a] : [a, b];
  const names: Record<string, string> = { ...further.names };
  for (const [id, name] of Object.entries(other.names)) names[id] = names[id] === undefined || name > names[id] ? name : names[id];
  return { ...further, names };
}

/** The same journal of an inspection from both. */
export function joinInspected(a: Row<'inspected'>, b: Row<'inspected'>): Row<'inspected'> {
  const [one, other] = [inspectedIn(a), inspectedIn(b)];
  const reason = joinReasons(a, b);
  return inspectedRow(a.viewer, {
    inspection: one.inspection,
    known: mergeJournals(one.known, other.known),
    remarks: joinRemarks(one.remarks, other.remarks),
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

function joinRemarks(a: readonly Remark[], b: readonly Remark[]): Remark[] {
  const joined = new Map(a.map((remark) => [remark.id, remark]));
  for (const remark of b) {
    const before = joined.get(remark.id);
    joined.set(remark.id, before === undefined ? remark : joinRemark(before, remark));
  }
  return [...joined.values()];
}

/** What one browser knows to be put right, or was told to leave, is so. */
function joinRemark(a: Remark, b: Remark): Remark {
  const said = (each: Remark) => [each.madeAt, stableText({ ...each, fixedAt: null, dismissed: null })];
  const later = isBefore(said(a), said(b)) ? b : a;
  const fixed = [a.fixedAt, b.fixedAt].filter((at) => at !== null);
  const dismissed = [a.dismissed, b.dismissed].filter((why) => why !== null).sort();
  return { ...later, fixedAt: fixed.length === 0 ? null : Math.min(...fixed), dismissed: dismissed[0] ?? null };
}

/** Whether the first differing part of a key is the smaller one. */
function isBefore(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const place = a.findIndex((part, i) => part !== b[i]);
  return place !== -1 && a[place]! < b[place]!;
}

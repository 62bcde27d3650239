import type { DoneShare, Indicator } from '../indicators.ts';
import type { EntriesShare, TimelinessShare } from '../indicators/timeliness.ts';
import { msg, t } from '../language.ts';
import type { Settings } from '../settings-schema.ts';
import { table2 } from '../table-2.ts';
import { addDays, weekStart } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';
import type { LessonRow, RowJournal } from './lesson-row.ts';
import { names } from './select-lessons.ts';

/** Sums of the report's lessons. Table 2 of some lessons is the sum of Table 2 of each, so nothing is judged twice. */

/** An indicator as it is told: it goes from a worker to the page, so without its function. */
export type ToldIndicator = Omit<Indicator<never>, 'measure'>;

/** The rows of Table 2 for some lessons. */
export interface NamedSum {
  name: string;
  rows: { indicator: ToldIndicator; share: DoneShare }[];
  /** What is said where some deadline of theirs is still to come, and the numbers may change without anybody's being late; else null. */
  open: string | null;
}

/** «неделя ещё не закрыта»; of a class it is said of the period already. */
const OPEN = { week: msg('ещё не закрыта'), span: msg('период не закрыт'), part: null } as const;

/** The rows of Table 2 that are of lessons, as they are told. */
export function toldIndicators(settings: Pick<Settings, 'timeliness'>): ToldIndicator[] {
  return table2([], settings, 0, false).rows.map(({ indicator }) => told(indicator));
}

export function told({ id, row, title, threshold, assumes }: ToldIndicator): ToldIndicator {
  return { id, row, title, threshold, assumes };
}

/** Table 2 of some lessons; `isUnderWay` says that the span they are of has not ended, and may have more of them. */
export function tableOf(
  name: string,
  what: keyof typeof OPEN,
  rows: readonly LessonRow[],
  indicators: readonly ToldIndicator[],
  isUnderWay = false,
): NamedSum {
  const sums = indicators.map((indicator) => ({ indicator, share: { of: 0, yes: 0, no: 0, unknown: 0 } }));
  for (const { shares } of rows) {
    for (const [index, { share }] of sums.entries()) {
      const own = shares[index]!;
      share.of += own.of;
      share.yes += own.yes;
      share.no += own.no;
      share.unknown += own.unknown;
    }
  }
  const isOpen = isUnderWay || rows.some(({ isWaiting }) => isWaiting);
  const said = OPEN[what];
  return { name, rows: sums, open: isOpen && said !== null ? t(said) : null };
}

/** How records stand whose deadline is decided: unknown ones are in the sum. */
function timeliness(rows: readonly LessonRow[]): TimelinessShare {
  const share = { of: 0, onTime: 0, late: 0, overdue: 0, unknown: 0 };
  for (const { outcome } of rows) {
    if (outcome === null || outcome === 'waiting') continue;
    share.of += 1;
    share[outcome] += 1;
  }
  return share;
}

/** The same by entry, as far as the log of changes was seen. */
export function entriesOf(rows: readonly LessonRow[]): EntriesShare {
  const sum = { of: 0, onTime: 0, late: 0 };
  for (const { entries } of rows) {
    if (entries === undefined) continue;
    sum.of += entries.of;
    sum.onTime += entries.onTime;
    sum.late += entries.late;
  }
  return sum;
}

export interface WeekSum {
  monday: CivilDate;
  share: TimelinessShare;
}

/** More weeks than this are not shown at once: a year. */
export const MOST_WEEKS = 53;

/** Week after week up to the one of `today`, holidays included, from the first that has a lesson; of more than a year the last. */
export function weekSums(rows: readonly LessonRow[], today: CivilDate): WeekSum[] {
  const held = byWeek(rows.filter(({ outcome }) => outcome !== null));
  return mondays(held.keys(), today).map((monday) => ({ monday, share: timeliness(held.get(monday) ?? []) }));
}

/** The Mondays from the earliest of some weeks to the latest, or to that of `today` if that is later; the last of a year. */
export function mondays(weeks: Iterable<CivilDate>, today: CivilDate): CivilDate[] {
  const sorted = [...weeks].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: CivilDate[] = [];
  const current = weekStart(today);
  for (let monday = last > current ? last : current; monday >= first && found.length < MOST_WEEKS; monday = addDays(monday, -7)) found.push(monday);
  return found.toReversed();
}

/** Lessons by the Monday of their week. */
export function byWeek(rows: readonly LessonRow[]): Map<CivilDate, LessonRow[]> {
  // Most lessons share their date with others.
  const starts = new Map<CivilDate, CivilDate>();
  return inGroups(rows, ({ date }) => {
    const known = starts.get(date);
    if (known !== undefined) return known;
    const monday = weekStart(date);
    starts.set(date, monday);
    return monday;
  });
}

/** Lessons of each class (group id) or subject (id). */
export function byJournal(rows: readonly LessonRow[], journals: readonly RowJournal[], scope: 'group' | 'subject'): Map<string, LessonRow[]> {
  return inGroups(rows, ({ journal }) => journals[journal]!.ref[scope]);
}

/** How the lessons of one class and subject stand. */
export interface PartSum {
  group: string;
  subject: string;
  groupName: string | null;
  subjectName: string | null;
  /** Held lessons, those that still wait included. */
  lessons: number;
  waiting: number;
  share: TimelinessShare;
}

/** Each class and subject, subgroups together, in the order of a school's lists. */
export function partSums(rows: readonly LessonRow[], journals: readonly RowJournal[]): PartSum[] {
  const parts = inGroups(rows, ({ journal }) => `${journals[journal]!.ref.group} ${journals[journal]!.ref.subject}`);
  return [...parts.values()]
    .map((part) => {
      const { group, subject, groupName, subjectName } = journals[part[0]!.journal]!.ref;
      const held = part.filter(({ outcome }) => outcome !== null);
      const waiting = held.filter(({ outcome }) => outcome === 'waiting').length;
      return { group, subject, groupName, subjectName, lessons: held.length, waiting, share: timeliness(held) };
    })
    .sort((a, b) => names(a.groupName, b.groupName) || names(a.subjectName, b.subjectName));
}

export function inGroups<K>(rows: readonly LessonRow[], keyOf: (row: LessonRow) => K): Map<K, LessonRow[]> {
  const groups = new Map<K, LessonRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

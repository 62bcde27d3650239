import { plainDate } from './plain-date.ts';
import { byName } from '../by-name.ts';
import type { CivilDate } from '../vocabulary.ts';
import { FIELDS } from '../vocabulary.ts';
import type { LessonRow, RowField, RowJournal } from './lesson-row.ts';
import type { Sort, View } from './view.ts';

/** Which lessons a view shows, and in what order. Pure; two hundred thousand lessons take it a few hundredths of a second. */

type Asked = Pick<View, 'teacher' | 'group' | 'subject' | 'standing' | 'field' | 'search'>;

/** The lessons of a teacher, a class and a subject between two dates: what the sums are of. */
export function within(
  rows: readonly LessonRow[],
  journals: readonly RowJournal[],
  { teacher, group, subject }: Pick<Asked, 'teacher' | 'group' | 'subject'>,
  { from, to }: { from: CivilDate; to: CivilDate },
): LessonRow[] {
  const isAsked = journals.map(({ ref }) => (group === null || ref.group === group) && (subject === null || ref.subject === subject));
  return rows.filter(
    ({ journal, date, teachers }) => isAsked[journal] && date >= from && date <= to && (teacher === null || teachers.includes(teacher)),
  );
}

/** Of some lessons those that stand so, and in which the words are found. */
export function matching(
  rows: readonly LessonRow[],
  journals: readonly RowJournal[],
  { standing, field, search }: Pick<Asked, 'standing' | 'field' | 'search'>,
): LessonRow[] {
  const fields = field === null ? FIELDS : [field];
  const stands = ({ standing: own, emptied }: RowField) => (standing === null ? own !== 'exempt' : own === standing || emptied === standing);
  const isFound = searched(search, journals);
  const isAnyField = standing === null && field === null;
  return rows.filter((row) => (isAnyField || fields.some((name) => stands(row.fields[name]))) && isFound(row));
}

/**
 * Whether each of the words is in a lesson's class, subject or date: «7б алг», «18.11», «18.11.2026». «ё» is «е», as people
 * write it.
 */
function searched(search: string, journals: readonly RowJournal[]): (row: LessonRow) => boolean {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const dates = words.flatMap((word) => plainDate(word) ?? []);
  const others = words.filter((word) => plainDate(word) === null);
  const isNamed = journals.map(({ ref: { groupName, subjectName } }) => {
    const names = plain(`${groupName ?? ''} ${subjectName ?? ''}`);
    return others.every((word) => names.includes(word));
  });
  return ({ journal, date }) => isNamed[journal]! && dates.every((part) => date.endsWith(part));
}

function plain(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

/** Sorts lessons; those of one class, subject or deadline by date, and of one date by class and subject. */
export function sorted(rows: readonly LessonRow[], journals: readonly RowJournal[], sort: Sort, isDescending: boolean): LessonRow[] {
  const byClass = ranks(journals, (a, b) => names(a.ref.groupName, b.ref.groupName) || names(a.ref.subjectName, b.ref.subjectName));
  const bySubject = ranks(journals, (a, b) => names(a.ref.subjectName, b.ref.subjectName) || names(a.ref.groupName, b.ref.groupName));
  const rank = sort === 'subject' ? bySubject : byClass;
  const byDate = (a: LessonRow, b: LessonRow) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : rank[a.journal]! - rank[b.journal]! || a.order - b.order;
  const byJournal = (a: LessonRow, b: LessonRow) => rank[a.journal]! - rank[b.journal]! || byDate(a, b);
  if (sort === 'term') return sortedByTerm(rows, byDate, isDescending);
  const order = sort === 'date' ? byDate : byJournal;
  return rows.toSorted(isDescending ? (a, b) => order(b, a) : order);
}

/** Lessons with nothing left to do have no term and stand last, whatever the direction. */
function sortedByTerm(rows: readonly LessonRow[], byDate: (a: LessonRow, b: LessonRow) => number, isDescending: boolean): LessonRow[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (a.due === null || b.due === null) return a.due === b.due ? byDate(b, a) : a.due === null ? 1 : -1;
    return sign * (a.due - b.due || byDate(a, b));
  });
}

/** The place of each journal in an order; those alike by the order share it, so that subgroups of a class are told apart by nothing. */
function ranks(journals: readonly RowJournal[], order: (a: RowJournal, b: RowJournal) => number): number[] {
  const places = [...journals.keys()].sort((a, b) => order(journals[a]!, journals[b]!));
  const found: number[] = [];
  let rank = 0;
  for (const [index, place] of places.entries()) {
    if (index > 0 && order(journals[places[index - 1]!]!, journals[place]!) !== 0) rank = index;
    found[place] = rank;
  }
  return found;
}

/** Names in the order of a school's lists, 5а before 10а; one that no page told comes last. */
export function names(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : byName(a, b);
}

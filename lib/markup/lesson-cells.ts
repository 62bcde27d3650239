import { lessonKey } from '../lesson-key.ts';
import type { LessonPlace } from '../page-adapter.ts';
import type { JournalReading, LessonView } from '../reading.ts';
import { isHidden } from './editing.ts';
import { placeCells, rowsOf } from './grid.ts';
import { inSchoolYear, monthAbove } from './lesson-header.ts';
import { PRESENCE, readMarkCell, type CellContent } from './mark-cell.ts';
import { dateIn } from './printed-time.ts';
import { spreadOf, startTally } from './tally.ts';
import { clean, hasWord, isOpaque, shownText } from './text.ts';
import { withoutWords } from './words.ts';

/**
 * Journals of the redesign: each cell names its lesson and its pupil by ids in attributes (the vendor's
 * scripts find them so), and so in which table, row and column it stands does not matter.
 */
export interface CellLesson {
  lessonId: string;
  date: string;
  /** 1-based place among the lessons of the date. */
  order: number;
  head: Element;
  cells: Element[];
}

/** Elements by the lesson an attribute of theirs names; columns of final marks name none. */
export function byLesson(document: Document, selector: string, attribute = 'data-lesson'): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of document.querySelectorAll(selector)) {
    const lesson = element.getAttribute(attribute) ?? '';
    if (/^\d{16,19}$/.test(lesson)) found.set(lesson, [...(found.get(lesson) ?? []), element]);
  }
  return found;
}

/**
 * Lessons in the order of their heads, each with its cells; null if one has no date or a cell is of a
 * lesson without a head.
 */
export function gatherLessons(
  heads: ReadonlyMap<string, Element>,
  cells: ReadonlyMap<string, Element[]>,
  dateOf: (lessonId: string, head: Element) => string | null,
): CellLesson[] | null {
  const perDate = new Map<string, number>();
  const lessons: CellLesson[] = [];
  for (const [lessonId, head] of heads) {
    const date = dateOf(lessonId, head);
    if (date === null) return null;
    const order = (perDate.get(date) ?? 0) + 1;
    perDate.set(date, order);
    lessons.push({ lessonId, date, order, head, cells: cells.get(lessonId) ?? [] });
  }
  return [...cells.keys()].every((lessonId) => heads.has(lessonId)) ? lessons : null;
}

/** The date a head cell prints: in full, or without the year, or as a day under its month. */
export function headDate(head: Element, firstYear: number | null): string | null {
  const text = withoutWords(shownText(head), 'held');
  const date = dateIn(text, firstYear);
  // A day alone, or with a class or a weekday: «18», «18 6в», «18 ср».
  const day = /^(\d{1,2})(?:[\s,]+[^\s.:]{1,3}\.?)?$/.exec(text)?.[1];
  const table = head.closest('table');
  if (date !== null || day === undefined || firstYear === null || table === null) return date;
  const rows = rowsOf(table);
  const placed = placeCells(rows.slice(0, rows.findIndex((row) => row.contains(head)) + 1));
  const own = placed.find(({ cell }) => cell === head);
  const month = own === undefined ? null : monthAbove(own, placed, own.row);
  return month === null ? null : inSchoolYear(firstYear, month, Number(day));
}

/**
 * Marks and attendance of each lesson by its cells; `edited` are those that are typed in, `isNamed` tells a
 * lesson whose only work is called by a name of its own.
 */
export function readCells<L extends CellLesson>(
  lessons: readonly L[],
  edited: ReadonlySet<Element>,
  isNamed: (lesson: L) => boolean,
): Pick<JournalReading, 'spread'> & { views: Pick<LessonView, 'components' | 'counts'>[] } {
  const all = lessons.flatMap(({ cells }) => cells);
  const pupils = distinct(all.map(pupilOf));
  const left = distinct(all.filter((cell) => cell.matches(CLOSED)).map((cell) => pupils.indexOf(pupilOf(cell))));
  const isSeen = !distinct(all.map((cell) => cell.parentElement!)).some(isHidden);
  const sums: number[] = [];
  const views = lessons.map((lesson) => {
    const { cells } = lesson;
    const works = distinct(cells.map(workOf));
    const tally = startTally(readCell, edited, sums);
    for (const cell of cells) tally.add(cell, pupils.indexOf(pupilOf(cell)), works.indexOf(workOf(cell)));
    left.forEach(tally.leave);
    // Of a lesson's several cells some leave the attendance to another (attribute of the vendor's script).
    const isAttendance = cells.some((cell) => cell.getAttribute('data-hideappearance') !== 'true');
    // Each pupil of the page has one cell for each of the lesson's works, or they are not all seen.
    const { length } = distinct(cells.map((cell) => `${pupilOf(cell)} ${workOf(cell)}`));
    const isCounted = isSeen && isAttendance && cells.length === length && length === pupils.length * works.length;
    return { components: tally.components(length > 0, isAttendance), ...(isCounted && tally.counts(isNamed(lesson))) };
  });
  return {
    views,
    ...spreadOf(
      views,
      sums.filter((sum, pupil) => sum > 0 || !left.includes(pupil)),
    ),
  };
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];
const pupilOf = (cell: Element) => cell.getAttribute('data-person') ?? cell.getAttribute('data-student');
const workOf = (cell: Element) => cell.getAttribute('data-work');
/** A cell of a pupil who has left: the row stays. */
const CLOSED = '.journal-table__cell_disabled';

// The attendance's own node, and the mark's while there is none: the vendor's scripts and styles.
const PRESENCE_NODE = '.b-journal-mark__appearance, .criteria-journal-period-table__log-entry';
const NO_MARK_NODE = '.criteria-journal-period-table__lesson-mark-value_notset';

/** Reads one cell into `found`. */
function readCell(cell: Element, found: CellContent): void {
  const [presence, noMark] = [cell.querySelector(PRESENCE_NODE), cell.querySelector(NO_MARK_NODE)];
  const written = cell.querySelector('[data-mark]')?.getAttribute('data-mark') ?? null;
  if (presence === null && noMark === null) {
    readMarkCell(cell, found);
    // A word alone may be an attendance entry in full.
    if (found.mark !== '' && !/\d/.test(shownText(cell)) && !hasWord(written ?? '')) found.isUnclear = true;
  } else {
    const rest = clean(shownText(cell, presence ?? noMark!));
    const [letter, mark] = [presence === null ? rest : clean(shownText(presence)), noMark === null ? rest : ''];
    found.presence = (presence === null ? PRESENCE.test(letter) : hasWord(letter)) ? letter : '';
    found.mark = hasWord(mark) ? mark : '';
    found.isUnclear = letter !== found.presence || mark !== found.mark || (letter + mark === '' && isOpaque(cell));
  }
  // The scripts write a mark into the attribute and show it beside: where the two disagree, neither is believed.
  if (written !== null && (hasWord(written) ? /\d/.test(written) && found.mark === '' : found.mark !== '')) found.isUnclear = true;
  if (found.isUnclear) found.mark = '';
}

/** Where the lessons are marked: their head cells; in frozen panes the body is what scrolls. */
export function placesOf(lessons: readonly CellLesson[] | null): LessonPlace[] {
  return (lessons ?? []).map((lesson) => ({ key: lessonKey(lesson), mark: lesson.head, reveal: lesson.cells[0] ?? lesson.head }));
}

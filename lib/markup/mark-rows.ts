import { rowsOf } from './grid.ts';
import { shownOf, type LessonHeader } from './lesson-header.ts';
import { clean } from './text.ts';

/** The pupils' rows of a class journal, in the header's own table or in a pane apart from it. */

export interface MarkRows {
  table: Element;
  rows: Element[];
  /** By how many columns the cells stand to the right of their header. */
  shift: number;
  /** Some pupil's row has another number of cells, or stands in another table: what it holds of which lesson cannot be told. */
  isRagged: boolean;
}

/** The pupils' rows; null if their columns cannot be told for sure. */
export function findMarkRows(document: Document, header: LessonHeader): MarkRows | null {
  const tables: Element[] = [...document.getElementsByTagName('table')];
  const withMarks = tables.filter((candidate) => candidate.querySelector('.pres') !== null);
  const apart = withMarks.length > 1 ? shownOf(withMarks) : withMarks[0];
  const table = withMarks.includes(header.table) ? header.table : (apart ?? header.table);
  const isSame = table === header.table;
  const all = (isSame ? rowsOf(table).slice(header.depth) : rowsOf(table)).filter((row) => row.childElementCount > 1);
  // Where cells are marked as such, a row without any is no pupil's: totals, delimiters.
  const pupils = withMarks.length === 0 ? all : all.filter((row) => row.querySelector('.pres, a[href*="student="]') !== null);
  const first = pupils[0];
  if (first === undefined) return { table, rows: [], shift: 0, isRagged: false };
  const width = first.childElementCount;
  const rows = pupils.filter((row) => row.childElementCount === width);
  const isRagged =
    rows.length < pupils.length ||
    tables.some((other) => other !== table && other !== header.table && holdsMore(other, first, [table, header.table]));
  if (width === header.width && isPupilRow(first, header, 0)) return { table, rows, shift: 0, isRagged };
  if (isSame) return null;
  // Panes need not repeat the header's fixed columns: the marks are counted from the first mark cell.
  const firstMark = [...first.children].findIndex((cell) => cell.querySelector('.pres') !== null);
  const shift = firstMark - header.lessons[0]!.header.column;
  const last = Math.max(...header.lessons.map(({ header: { column, span } }) => column + span));
  const fits = firstMark !== -1 && last + shift <= width && isPupilRow(first, header, shift);
  return fits ? { table, rows, shift, isRagged } : null;
}

/** Whether another table goes on with pupils' rows that are not copies of known ones; a pane of names has nothing after them. */
function holdsMore(other: Element, { childElementCount: width }: Element, known: readonly Element[]): boolean {
  const textOf = (row: Element) => clean(row.textContent);
  const more = rowsOf(other).filter(
    (row) => row.childElementCount === width || (row.childElementCount > 2 && row.querySelector('a[href*="student="]') !== null),
  );
  if (more.length === 0) return false;
  const old = new Set(known.flatMap((table) => rowsOf(table)).map(textOf));
  return more.some((row) => !old.has(textOf(row)));
}

/** Whether each lesson's columns hold mark cells where the page has any that are marked as such. */
function isPupilRow(row: Element, { lessons }: LessonHeader, shift: number): boolean {
  if (row.querySelector('.pres') === null) return true;
  const cells = [...row.children];
  const isMarkCell = (cell: Element | undefined) =>
    cell?.firstElementChild?.firstElementChild?.className === 'pres' || cell?.querySelector('.pres') != null;
  for (const { header } of lessons) {
    for (let i = header.column; i < header.column + header.span; i += 1) if (!isMarkCell(cells[i + shift])) return false;
  }
  return true;
}

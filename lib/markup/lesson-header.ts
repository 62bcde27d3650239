import { isCivilDate } from '../time.ts';
import { lessonIdOf } from './address.ts';
import { placeCells, rowsOf, spanOf, type PlacedCell } from './grid.ts';
import { clean, shownText } from './text.ts';
import { isWord, monthOf } from './words.ts';

/** The header of a class journal: which lessons there are, and over which columns each of them stands. */

/** A lesson by its header cell. */
interface HeadedLesson {
  date: string;
  order: number;
  lessonId: string | null;
  header: PlacedCell;
  control: boolean | undefined;
}

export interface LessonHeader {
  table: Element;
  /** Number of rows from the table's top that hold no pupils. */
  depth: number;
  /** Columns from left to right, fixed ones included. */
  width: number;
  lessons: HeadedLesson[];
}

// `id="day_<n>_<month>_<day>"`: scraper of 2018–2022. What <n> counts is unknown and not needed.
const DAY_ID = /^day_\d+_(\d{1,2})_(\d{1,2})$/;
// «28 / 4а», the day over the class, on the screenshot of 2019.
const DAY_TEXT = /^(0?[1-9]|[12]\d|3[01])(?!\d|[.:/])/;
/** No header on record has more than four. */
const HEADER_ROWS = 8;

/** Finds the header: the row of days, whose cells have day ids or link to lessons under a day's number. */
export function findLessonHeader(document: Document, firstYear: number | null): LessonHeader | null {
  if (firstYear === null) return null;
  const withIds = cellsWithDayId(document);
  const table = shownTable(withIds.length > 0 ? withIds : dayLikeCells(document));
  if (table === null) return null;
  const rows = rowsOf(table);
  // Where only some cells have ids, the others of their row are days as well.
  const isDay = (cell: Element) => DAY_ID.test(cell.id) || lessonIdOf(cell.querySelector('a[href*="lesson="]')) !== null;
  const dayRow = rows.findIndex((row) => [...row.children].some(isDay));
  if (dayRow === -1) return null;
  const depth = headerDepth(rows, dayRow, isDay);
  const placed = placeCells(rows.slice(0, depth));
  const days = placed.filter(({ row, cell }) => row === dayRow && isDay(cell));
  // For each column of the works' rows, whether its work is a test; absent where there are no such rows.
  const isControl: (boolean | undefined)[] = [];
  for (const { row, column, span, cell } of placed) {
    if (row <= dayRow) continue;
    // Schools name their works themselves; the known ones are the commonest, and a wrong guess only spares a demand.
    const named = isWord(cell.textContent ?? '', 'controlWork');
    for (let i = column; i < column + span; i += 1) isControl[i] = named || isControl[i] === true;
  }
  const lessons: HeadedLesson[] = [];
  const perDate = new Map<string, number>();
  for (const header of days) {
    const date = dateOf(header, placed, dayRow, firstYear);
    if (date === null) return null;
    const lessonId = lessonIdOf(header.cell.querySelector('a[href*="lesson="]'));
    const previous = lessons.at(-1);
    let control = isControl[header.column];
    for (let i = header.column + 1; i < header.column + header.span; i += 1) control ||= isControl[i];
    if (lessonId !== null && previous?.lessonId === lessonId && previous.header.column + previous.header.span === header.column) {
      // A second work of the same lesson under a header cell of its own.
      previous.header = { ...previous.header, span: previous.header.span + header.span };
      if (control) previous.control = true;
      continue;
    }
    const order = (perDate.get(date) ?? 0) + 1;
    perDate.set(date, order);
    lessons.push({ date, order, lessonId, header, control });
  }
  const width = Math.max(...placed.map(({ column, span }) => column + span));
  return { table, depth, width, lessons };
}

/** Looked for where a header can be, one row in the first few of each table: a journal has thousands of other elements. */
function cellsWithDayId(document: Document): Element[] {
  const found: Element[] = [];
  for (const table of document.getElementsByTagName('table')) {
    for (const row of rowsOf(table, HEADER_ROWS)) {
      const days = [...row.children].filter(({ id }) => id !== '' && DAY_ID.test(id));
      found.push(...days);
      if (days.length > 0) break;
    }
  }
  return found;
}

function dayLikeCells(document: Document): Element[] {
  const links = [...document.querySelectorAll('th a[href*="lesson="], td a[href*="lesson="]')];
  const cells = links.flatMap((link) => {
    const cell = link.closest('th, td');
    return cell !== null && lessonIdOf(link) !== null && DAY_TEXT.test(clean(shownText(cell))) ? [cell] : [];
  });
  return [...new Set(cells)];
}

/** Of several tables that repeat the header (frozen panes made by copying), the one a person sees. */
function shownTable(cells: readonly Element[]): Element | null {
  const tables = [...new Set(cells.flatMap((cell) => cell.closest('table') ?? []))];
  return tables.length <= 1 ? (tables[0] ?? null) : shownOf(tables);
}

/** The days' row, and the works' row under it if there is one: pupils' rows begin after them. */
function headerDepth(rows: readonly Element[], dayRow: number, isDay: (cell: Element) => boolean): number {
  const section = rows[dayRow]!.parentElement;
  if (section?.tagName === 'THEAD') return rows.filter((row) => row.parentElement === section).length;
  const next = rows[dayRow + 1];
  const works = [...rows[dayRow]!.children].filter(isDay).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0);
  // Works fill their row alone or in header cells; a pupil's row has a number and a name before the marks.
  const isWorks = next !== undefined && (next.childElementCount === works || [...next.children].every(({ tagName }) => tagName === 'TH'));
  return dayRow + (isWorks && next.querySelector('.pres, a[href*="student="]') === null ? 2 : 1);
}

function dateOf(header: PlacedCell, placed: readonly PlacedCell[], dayRow: number, firstYear: number): string | null {
  const id = DAY_ID.exec(header.cell.id);
  const day = Number(id?.[2] ?? DAY_TEXT.exec(clean(shownText(header.cell)))?.[1]);
  const month = id !== null ? Number(id[1]) : monthAbove(header, placed, dayRow);
  if (month === null) return null;
  return inSchoolYear(firstYear, month, day);
}

/** A day of a school year: September–December of its first calendar year, January–August of the second. */
export function inSchoolYear(firstYear: number, month: number, day: number): string | null {
  const year = month >= 9 ? firstYear : firstYear + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

/** The month whose name stands over a cell, in the nearest row above that has one. */
export function monthAbove({ column }: PlacedCell, placed: readonly PlacedCell[], dayRow: number): number | null {
  const above = placed.filter((other) => other.row < dayRow && other.column <= column && column < other.column + other.span);
  for (const { cell } of above.toReversed()) {
    const month = monthOf(cell.textContent ?? '');
    if (month !== null) return month;
  }
  return null;
}

/** The table a person sees, of several that hold the same. */
export function shownOf<T extends Element>(tables: readonly T[]): T {
  return tables.find((table) => table.getClientRects().length > 0) ?? tables[0]!;
}

import { barePath, journalAddress, lessonIdOf, linkWithin } from '../markup/address.ts';
import { beingEdited } from '../markup/editing.ts';
import { placeCells, rowsOf, spanOf, type PlacedCell } from '../markup/grid.ts';
import { journalNames, schoolYear } from '../markup/heading.ts';
import { teachersOf } from '../markup/identity.ts';
import { clean, shownText } from '../markup/text.ts';
import type { LessonView } from '../reading.ts';
import { isCivilDate } from '../time.ts';
import type { ComponentState } from '../vocabulary.ts';
import type { LessonPlace, PageAdapter } from '../pages.ts';
import { readMarkCell, type CellContent } from '../markup/mark-cell.ts';

/**
 * The class journal of one subject (`journalclassical.aspx?view=subject`): marks and attendance.
 * It shows no topic and no homework.
 *
 * A column is a *work*, not a lesson: a lesson with two works has a header cell over two columns, a
 * double lesson is two header cells with the same day. The served page has one table; scripts may
 * split it into frozen panes, so the header and the cells are looked for apart.
 */

interface Lesson {
  date: string;
  order: number;
  lessonId: string | null;
  header: PlacedCell;
  control: boolean | undefined;
}

interface Header {
  table: Element;
  /** Number of rows from the table's top that hold no pupils. */
  depth: number;
  /** Columns from left to right, fixed ones included. */
  width: number;
  lessons: Lesson[];
}

const PLANNING = /^\/journals$/i;
// `id="day_<n>_<month>_<day>"`: scraper of 2018–2022. What <n> counts is unknown and not needed.
const DAY_ID = /^day_\d+_(\d{1,2})_(\d{1,2})$/;
// «28 / 4а», the day over the class, on the screenshot of 2019.
const DAY_TEXT = /^(0?[1-9]|[12]\d|3[01])(?!\d|[.:/])/;
/** No header on record has more than four. */
const HEADER_ROWS = 8;
const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
// Schools name their works themselves; these three are the engine's own and the commonest, and a wrong guess only spares a demand.
const CONTROL = /^(к[/.]?\s?р|с[/.]?\s?р|зач([её]т)?)\.?$/i;

const adapter: PageAdapter = {
  id: 'class-journal',

  matches: (path, url) => /^\/journals\/journalclassical(\.aspx)?$/i.test(path) && /^(subject)?$/i.test(url.searchParams.get('view') ?? ''),

  read(document, url) {
    const { school, group, subject, subgroup, period, year, filtered, summary } = journalAddress(url, document);
    if (group === null || subject === null) return null;
    const header = findHeader(document, schoolYear(document) ?? year);
    const lessons = header === null ? [] : readLessons(document, header);
    if (lessons === null) return null;
    if (header === null && !summary && !isWithoutLessons(document)) return null;
    return {
      school,
      journal: { group, subject, subgroup, ...journalNames(document), teachers: teachersOf(document) },
      period,
      complete: !filtered,
      lessons,
    };
  },

  locate(document, url) {
    const header = findHeader(document, schoolYear(document) ?? journalAddress(url, document).year);
    if (header === null) return [];
    const body = findBody(document, header);
    const firstRow = body?.rows[0];
    return header.lessons.map(({ date, order, lessonId, header: { cell, column } }): LessonPlace => {
      // In frozen panes the header follows the body's scrolling, not the other way round.
      const reveal = firstRow?.children[column + (body?.shift ?? 0)] ?? cell;
      return { date, order, lessonId, mark: cell, reveal };
    });
  },

  link(document, url) {
    const href = linkWithin(document, url, (target) => PLANNING.test(barePath(target)) && target.searchParams.get('tab') === 'planning');
    return href === null ? null : { page: 'planning', href };
  },
};
export default adapter;

/** «За выбранный период уроков нет»: seen in a scraper of 2018–2022. */
function isWithoutLessons(document: Document): boolean {
  const content = document.querySelector('#content') ?? document.body;
  return /За выбранный период уроков нет/i.test(content?.textContent ?? '');
}

/** Finds the header: the row of days, whose cells have day ids or link to lessons under a day's number. */
function findHeader(document: Document, firstYear: number | null): Header | null {
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
    const named = CONTROL.test(clean(cell.textContent));
    for (let i = column; i < column + span; i += 1) isControl[i] = named || isControl[i] === true;
  }
  const lessons: Lesson[] = [];
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
  // The school year of the heading: September–December of the first year, January–August of the second.
  const year = month >= 9 ? firstYear : firstYear + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

function monthAbove({ column }: PlacedCell, placed: readonly PlacedCell[], dayRow: number): number | null {
  const above = placed.filter((other) => other.row < dayRow && other.column <= column && column < other.column + other.span);
  for (const { cell } of above.toReversed()) {
    const name = clean(cell.textContent).toLowerCase();
    const month = MONTHS.findIndex((stem) => name.startsWith(stem) && name.length <= stem.length + 3);
    if (month !== -1) return month + 1;
  }
  return null;
}

interface Body {
  table: Element;
  rows: Element[];
  /** By how many columns the cells stand to the right of their header. */
  shift: number;
  /** Some pupil's row has another number of cells: which of them belong to which lesson cannot be told. */
  isRagged: boolean;
}

/** The pupils' rows; null if their columns cannot be told for sure. */
function findBody(document: Document, header: Header): Body | null {
  const tables: Element[] = [...document.getElementsByTagName('table')];
  const withMarks = tables.filter((candidate) => candidate.querySelector('.pres') !== null);
  const table =
    withMarks.length > 1 && !withMarks.includes(header.table)
      ? shownOf(withMarks)
      : withMarks.includes(header.table)
        ? header.table
        : (withMarks[0] ?? header.table);
  const isSame = table === header.table;
  const all = (isSame ? rowsOf(table).slice(header.depth) : rowsOf(table)).filter((row) => row.childElementCount > 1);
  // Where cells are marked as such, a row without any is no pupil's: totals, delimiters.
  const pupils = withMarks.length === 0 ? all : all.filter((row) => row.querySelector('.pres, a[href*="student="]') !== null);
  const first = pupils[0];
  if (first === undefined) return { table, rows: [], shift: 0, isRagged: false };
  const width = first.childElementCount;
  const rows = pupils.filter((row) => row.childElementCount === width);
  const isRagged = rows.length < pupils.length;
  if (width === header.width && isPupilRow(first, header, 0)) return { table, rows, shift: 0, isRagged };
  if (isSame) return null;
  // Panes need not repeat the header's fixed columns: the marks are counted from the first mark cell.
  const firstMark = [...first.children].findIndex((cell) => cell.querySelector('.pres') !== null);
  const shift = firstMark - header.lessons[0]!.header.column;
  const last = Math.max(...header.lessons.map(({ header: { column, span } }) => column + span));
  const fits = firstMark !== -1 && last + shift <= width && isPupilRow(first, header, shift);
  return fits ? { table, rows, shift, isRagged } : null;
}

function shownOf<T extends Element>(tables: readonly T[]): T {
  return tables.find((table) => table.getClientRects().length > 0) ?? tables[0]!;
}

/** Whether each lesson's columns hold mark cells where the page has any that are marked as such. */
function isPupilRow(row: Element, { lessons }: Header, shift: number): boolean {
  const isMarkCell = (cell: Element | undefined) => cell?.querySelector('.pres') != null;
  if (row.querySelector('.pres') === null) return true;
  return lessons.every(({ header: { column, span } }) => Array.from({ length: span }, (_, i) => row.children[column + shift + i]).every(isMarkCell));
}

function readLessons(document: Document, header: Header): LessonView[] | null {
  const body = findBody(document, header);
  if (body === null) return null;
  const { table, rows, shift, isRagged } = body;
  const edited = beingEdited(table, 'td');
  // The lesson of each column, so that a row is walked once from left to right.
  const columns: (number | undefined)[] = [];
  header.lessons.forEach(({ header: { column, span } }, lesson) => {
    for (let i = 0; i < span; i += 1) columns[column + shift + i] = lesson;
  });
  const marks = new Uint8Array(header.lessons.length);
  const attendance = new Uint8Array(header.lessons.length);
  const untold = new Uint8Array(header.lessons.length);
  const content: CellContent = { presence: false, mark: false };
  for (const row of rows) {
    let column = 0;
    for (let cell = row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      const lesson = columns[column];
      column += 1;
      if (lesson === undefined || (marks[lesson] === 1 && attendance[lesson] === 1)) continue;
      if (edited.size > 0 && edited.has(cell)) {
        untold[lesson] = 1;
        continue;
      }
      readMarkCell(cell, content);
      if (content.mark) marks[lesson] = 1;
      if (content.presence) attendance[lesson] = 1;
    }
  }
  return header.lessons.map(({ date, order, lessonId, control }, i): LessonView => {
    const components: LessonView['components'] = {};
    const tell = (name: 'marks' | 'attendance', filled: boolean) => {
      const state: ComponentState | null = filled ? 'filled' : rows.length === 0 || isRagged || untold[i] === 1 ? null : 'empty';
      if (state !== null) components[name] = state;
    };
    tell('marks', marks[i] === 1);
    tell('attendance', attendance[i] === 1);
    return { date, order, lessonId, components, sizes: {}, ...(control === undefined ? {} : { control }) };
  });
}

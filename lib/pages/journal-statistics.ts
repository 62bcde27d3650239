import { idOf } from '../markup/address.ts';
import { linesOf, rowsOf, type PlacedCell } from '../markup/grid.ts';
import { isClassName, shorten } from '../markup/heading.ts';
import { cellAt, textOf } from '../markup/lesson-row.ts';
import { dateIn } from '../markup/printed-time.ts';
import { clean, sizeOf } from '../markup/text.ts';
import { hasWords, isWord, startsWithWord } from '../markup/words.ts';
import type { PageAdapter } from '../page-adapter.ts';
import type { StatisticsRow } from '../reading.ts';

/**
 * The vendor's statistics of how one teacher keeps the journals (`report=statJournal-subjectteacher`). What
 * is known of it a scraper of 2025 knew: the teacher's choice list, the place of the report, and a table of
 * nine columns in this order, class and subject running over several rows. Its headings are not on record.
 */
const COLUMNS = [
  'groupName',
  'subjectName',
  'attendance',
  'topic',
  'homework',
  'homeworkOnTime',
  'planning',
  'journal',
  'journalOnTime',
] as const satisfies (keyof StatisticsRow)[];
type Column = (typeof COLUMNS)[number];

/** Exported by itself, so that the content script knows the address without the rest. */
export const matches: PageAdapter['matches'] = (path, { searchParams }) =>
  /^\/reports(\/default(\.aspx)?)?$/i.test(path) && /^statJournal-subjectteacher$/i.test(searchParams.get('report') ?? '');

const adapter: PageAdapter = {
  id: 'journal-statistics',

  matches,

  read(document, { searchParams: own }) {
    const place = document.querySelector('#reportPlaceHolder');
    // A table in which others stand only lays them out.
    const tables = [...(place ?? document).querySelectorAll('table')].filter((table) => table.querySelector('table') === null);
    const grids = tables.map((table) => linesOf(rowsOf(table))).filter((grid) => place !== null || widthOf(grid) >= COLUMNS.length);
    // No table where the report comes: it has not been asked for yet.
    const rows = grids.length === 0 && place === null ? null : readGrids(grids);
    if (rows === null) return null;
    const valueOf = (name: string) =>
      clean(document.querySelector<HTMLInputElement | HTMLSelectElement>(`:is(input, select):is(#${name}, [name="${name}"])`)?.value);
    // The address is that of the page, its fields may have been changed since: where they differ, either may be the report's.
    const day = (name: string) => agreed(dateIn(valueOf(name)), dateIn(own.get(name) ?? ''));
    return {
      kind: 'statistics',
      school: idOf(own, 'school'),
      person: agreed(idOf(new URLSearchParams({ teacher: valueOf('teacher') }), 'teacher'), idOf(own, 'teacher')),
      from: day('datefrom'),
      to: day('dateto'),
      rows,
    };
  },

  locate: () => [],
  links: () => ({}),
};
export default adapter;

/** A table's rows, each with its placed cells. */
type Grid = PlacedCell[][];

const widthOf = (grid: Grid) => Math.max(0, ...grid.flat().map(({ column, span }) => column + span));

/** The rows of the report's tables, of which a later one may go on without headings; null if one is another table or cannot be told to be this. */
function readGrids(grids: readonly Grid[]): StatisticsRow[] | null {
  const found: StatisticsRow[] = [];
  let columns: readonly (Column | undefined)[] = [];
  let isNamed = false;
  for (const grid of grids) {
    const width = widthOf(grid);
    const first = grid.findIndex((line) => line.some(({ cell }) => VALUE.test(textOf(cell))));
    const depth = first === -1 ? grid.length : first;
    // A title across the table is no column's heading.
    const heads = grid.slice(0, depth).filter((line) => line[0]?.span !== width);
    if (heads.length > 0 || columns.length !== width) {
      const named = Array.from({ length: width }, (_, at) => columnOf(heads.map((line) => textOf(cellAt(line, at))).join(' ')));
      columns = named.map((name) => (named.indexOf(name) === named.lastIndexOf(name) ? name : undefined));
      isNamed = columns.includes('groupName') && columns.includes('subjectName');
      if (isInOrder(columns) && !heads.flat().some(({ cell }) => isOfPeople(textOf(cell)))) columns = COLUMNS;
    }
    const [group, subject] = [columns.indexOf('groupName'), columns.indexOf('subjectName')];
    if (group === -1 || subject === -1 || (first === -1 && !isNamed)) return null;
    const over: (Element | undefined)[] = [];
    for (const line of grid.slice(depth)) {
      // Both run over the rows below.
      for (const at of [group, subject]) over[at] = cellAt(line, at) ?? over[at];
      const names = [textOf(over[group]), textOf(over[subject])];
      const shares = columns.flatMap((name, at) =>
        name === undefined || at === group || at === subject ? [] : [[name, percentIn(textOf(cellAt(line, at)))] as const],
      );
      // Totals, numbers of columns, repeated headings, rows cut off from the class they hung on.
      const isTotal = over[group] === over[subject] || names.some((name) => name === '' || startsWithWord(name, 'total'));
      if (isTotal || sizeOf(names[1]!).letters === 0 || shares.every(([, share]) => share === undefined)) continue;
      // Where no heading says so, only the cells can say that this is the report.
      if (!isNamed && (!isClassName(names[0]!) || shares.some(([, share]) => share === undefined))) return null;
      const row = Object.fromEntries(COLUMNS.map((name): [Column, null] => [name, null])) as unknown as StatisticsRow;
      Object.assign(row, Object.fromEntries(shares.map(([name, share]) => [name, share ?? null])));
      found.push({ ...row, groupName: shorten(names[0]!), subjectName: shorten(names[1]!) });
    }
  }
  return found;
}

/** Whether the columns may be the known ones in the known order: no heading speaks against it. */
function isInOrder(columns: readonly (Column | undefined)[]): boolean {
  const names = columns.filter((name) => name === 'groupName' || name === 'subjectName');
  return columns.length === COLUMNS.length && names.length !== 1 && columns.every((name, i) => name === undefined || name === COLUMNS[i]);
}

const isOfPeople = (heading: string) => hasWords(heading, 'teacher') || hasWords(heading, 'pupil');

/** The column a heading names; undefined if it names none or could be several. */
function columnOf(heading: string): Column | undefined {
  if (isWord(heading, 'group')) return 'groupName';
  if (isWord(heading, 'subject')) return 'subjectName';
  const [name, ...others] = METRICS.filter((word) => hasWords(heading, word));
  if (name === undefined || others.length > 0) return undefined;
  const isOnTime = hasWords(heading, 'onTime');
  return !isOnTime ? name : name === 'homework' || name === 'journal' ? `${name}OnTime` : undefined;
}

const METRICS = ['attendance', 'topic', 'homework', 'planning', 'journal'] as const;

/** A cell that can only be a share: «95», «95,5 %», a dash where there is nothing to count. */
const VALUE = /^(?:[-–—]|(\d{1,3}(?:[.,]\d+)?)\s?%?)$/;

/** Undefined: the cell says something else. */
function percentIn(text: string): number | null | undefined {
  const match = VALUE.exec(text);
  const value = Number(match?.[1]?.replace(',', '.') ?? NaN);
  return value <= 100 ? value : match !== null || text === '' ? null : undefined;
}

function agreed<T>(one: T | null, other: T | null): T | null {
  return one === null || other === null || one === other ? (one ?? other) : null;
}

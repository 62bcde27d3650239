import { isCivilDate } from '../time.ts';
import type { Cell, Column, Table } from './document.ts';

/** How a cell reads, the same in every file and on the screen. */

const LONGEST_WORD = 20;

/** «31.01.2026»; what is no date stays as it is. */
export function dateText(date: string): string {
  return isCivilDate(date) ? `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}` : date;
}

/** «1234,5»: a comma before the fraction, no gaps between thousands, so that a spreadsheet reads it as the number it is. */
export function numberText(value: number): string {
  // More digits than these are the trace of binary arithmetic; minus zero is zero.
  return Number.isFinite(value) ? value.toLocaleString('ru', { useGrouping: false, maximumFractionDigits: 10, signDisplay: 'negative' }) : '';
}

/** A percentage as shown: to one decimal and never rounded up, so that a share below a threshold never reads as having reached it. */
export function shownPercent(percent: number): number {
  return Math.floor(Number((percent * 10).toPrecision(12))) / 10;
}

/** «Тема», «1,5», «31.01.2026», «70 %»; empty for an empty cell and for a number that is none. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return writtenText(cell);
  if (typeof cell === 'number') return numberText(cell);
  if ('date' in cell) return dateText(writtenText(cell.date));
  const percent = numberText(shownPercent(cell.percent));
  return percent && `${percent}\u00a0%`;
}

/** The cells of a row as the columns want them: one for each, an empty one where the row is shorter. */
export function cellsOf(row: readonly Cell[], columns: readonly Column[]): Cell[] {
  return columns.map((_column, index) => row[index] ?? null);
}

/** Whether the row at this place is the one that sums up the others. */
export function isTotal(table: Pick<Table, 'rows' | 'hasTotal'>, index: number): boolean {
  return table.hasTotal === true && index === table.rows.length - 1;
}

/** Whether a column's cells stand at the right. */
export function isAtRight({ kind }: Column): boolean {
  return kind === 'number' || kind === 'percent';
}

/** The characters a column needs across. */
export interface Room {
  /** So that no number, no date and no word is broken, unless the word is very long. */
  least: number;
  /** What it asks for. */
  wish: number;
}

export function roomsOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Room[] {
  return columns.map(({ title, width, kind }, place) => {
    const texts = [title, ...rows.map((row) => cellText(row[place] ?? null))];
    // A no-break space breaks nothing.
    const longest = texts.reduce((most, text) => Math.max(most, ...text.split(/[ \t\n-]+/).map((word) => word.length)), kind === 'date' ? 10 : 1);
    const least = Math.min(LONGEST_WORD, longest);
    return { least, wish: Math.max(least, width) };
  });
}

/** A text without what no file format knows: control characters (a tab and a line's end are none), half characters and the like. */
export function writtenText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu, '')
  );
}

/** Whether a spreadsheet that is given this text as bare text may take it for a formula. A lone sign («+» in a table of pluses) is none. */
export function looksLikeFormula(text: string): boolean {
  return /^[\t\r\n]|^\s*[=+\-@](?!\s*$)/.test(text);
}

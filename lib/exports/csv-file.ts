import { cellText, cellsOf, looksLikeFormula, numberText, shownPercent } from './cell-text.ts';
import type { Cell, Table } from './document.ts';

/**
 * A table as CSV that the Russian Excel opens by a double click: a byte order mark, semicolons, CRLF, decimal commas. A percentage is
 * its number, in percent. A text that could be taken for a formula gets an apostrophe in front. Only the header and the rows are written.
 */
export function csvText(table: Table): string {
  const lines = [table.columns.map(({ title }) => field(title)), ...table.rows.map((row) => cellsOf(row, table.columns).map((cell) => field(cell)))];
  return `\ufeff${lines.map((line) => `${line.join(';')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (typeof cell === 'object' && cell !== null && 'percent' in cell) return numberText(shownPercent(cell.percent));
  const text = cellText(cell);
  const harmless = typeof cell !== 'number' && looksLikeFormula(text) ? `'${text}` : text;
  return /[;"\n\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

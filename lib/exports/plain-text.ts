import { cellText, cellsOf, looksLikeFormula, writtenText } from './cell-text.ts';
import type { Block, Cell, PaperDocument, Table } from './document.ts';

/** A document as text for the clipboard: paragraphs apart by an empty line, tables as lines of cells apart by tabs, header first. */
export function plainText({ title, subtitle, blocks }: PaperDocument): string {
  const head = [title, subtitle ?? ''].map((text) => writtenText(text)).filter(Boolean);
  const paragraphs = [head.join('\n'), ...blocks.map((block) => blockText(block))];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'small':
      return writtenText(block.text);
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${writtenText(item)}`).join('\n');
    case 'table':
      return tableText(block.table);
    case 'signature':
      return [writtenText(block.role), '____________________', `/${writtenText(block.name ?? '') || '____________________'}/`]
        .filter(Boolean)
        .join(' ');
  }
}

function tableText({ title, columns, rows, notes = [] }: Table): string {
  const lines = [columns.map((column) => oneLine(column.title)), ...rows.map((row) => cellsOf(row, columns).map((cell) => oneLine(cell)))];
  return [writtenText(title), ...lines.map((line) => line.join('\t')), ...notes.map((note) => writtenText(note))].filter(Boolean).join('\n');
}

/** A cell within a line. Pasted into a spreadsheet, it must not become a formula there. */
function oneLine(cell: Cell): string {
  const text = cellText(cell).replace(/\s*[\t\n]\s*/g, ' ');
  return typeof cell === 'string' && looksLikeFormula(text) ? `'${text}` : text;
}

import { cellText, cellsOf, isAtRight, isTotal, writtenText } from './cell-text.ts';
import type { Block, Cell, Column, PaperDocument, Table } from './document.ts';

/** A document as text/html for the clipboard: the plainest tags with their looks written out, which is what Word takes over. */
export function htmlText({ title, subtitle, blocks }: PaperDocument): string {
  const head = tag('h1', 'text-align:center;font-size:14pt;margin:0 0 6pt', title);
  const under = subtitle === null ? '' : tag('p', 'text-align:center;margin:0 0 12pt', subtitle);
  const body = head + under + blocks.map((block) => blockHtml(block)).join('');
  return `<meta charset="utf-8"><div lang="ru" style="font-family:'Times New Roman',serif;font-size:12pt;color:#000">${body}</div>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return tag('h2', 'font-size:12pt;margin:12pt 0 6pt', block.text);
    case 'text':
      return tag('p', 'text-align:justify;text-indent:1.25cm;margin:0 0 6pt', block.text);
    case 'list':
      return `<ol style="margin:0 0 6pt">${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
    case 'table':
      return tableHtml(block.table);
    case 'signature': {
      const name = writtenText(block.name ?? '') || '____________________';
      return tag('p', 'margin:18pt 0 0', `${block.role} ____________________ /${name}/`.trimStart());
    }
    case 'small':
      return tag('p', 'font-size:9pt;margin:6pt 0 0', block.text);
  }
}

function tableHtml(table: Table): string {
  const { title, columns, rows, notes = [] } = table;
  const header = columns.map((column) => tag('th', `${CELL};text-align:center;font-weight:bold`, column.title)).join('');
  const body = rows.map((row, index) => {
    const weight = isTotal(table, index) ? ';font-weight:bold' : '';
    const cells = cellsOf(row, columns);
    return `<tr>${cells.map((cell, place) => tag('td', cellStyle(cell, columns[place]!) + weight, cellText(cell))).join('')}</tr>`;
  });
  return [
    title && tag('p', 'font-weight:bold;margin:12pt 0 3pt', title),
    `<table style="border-collapse:collapse;width:100%"><thead><tr>${header}</tr></thead><tbody>${body.join('')}</tbody></table>`,
    ...notes.map((note) => tag('p', 'font-size:10pt;margin:3pt 0 0', note)),
  ].join('');
}

const CELL = 'border:1px solid #000;padding:2pt 4pt;vertical-align:top';

function cellStyle(cell: Cell, column: Column): string {
  // Pasted into Excel, a text stays a text: no formula, no date made of «7.1».
  const type = typeof cell === 'string' ? `;mso-number-format:'\\@'` : '';
  return `${CELL};text-align:${isAtRight(column) ? 'right' : column.kind === 'date' ? 'center' : 'left'}${type}`;
}

function tag(name: string, style: string, text: string): string {
  return `<${name} style="${style}">${escaped(text)}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\n': '<br>' };

function escaped(text: string): string {
  return writtenText(text).replace(/[&<>"'\n]/g, (character) => ENTITIES[character]!);
}

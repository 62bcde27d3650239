import { strToU8, zipSync } from 'fflate';
import { daysBetween, isCivilDate } from '../time.ts';
import { cellText, cellsOf, isAtRight, isTotal, looksLikeFormula, roomsOf, shownPercent, writtenText } from './cell-text.ts';
import type { Cell, Column, Sheet } from './document.ts';

/**
 * A workbook of typed cells. Written here and not by a library: the small ones leave the packing of anything above 160 kB to a worker
 * made of a `blob:`, which the content policy of an extension forbids, so that a long table would never be finished; the large ones
 * make code of text. The order of the elements is that of the standard (ECMA-376, part 1, 18): spreadsheets insist on it.
 */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = 'http://schemas.openxmlformats.org';
const MAIN = `${FORMATS}/spreadsheetml/2006/main`;
const RELATIONS = `${FORMATS}/officeDocument/2006/relationships`;
const PACKAGE = `${FORMATS}/package/2006`;
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel calls a file damaged that has more than this in one cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;

const EMPTY: Sheet = { name: '', above: [], table: { title: '', columns: [], rows: [] } };

/** The workbook with these sheets, in their order. */
export async function xlsxFile(sheets: readonly Sheet[]): Promise<Blob> {
  const all = sheets.length > 0 ? sheets : [EMPTY];
  const names = sheetNames(all.map(({ name }) => name));
  const styles = new Styles();
  const drawn = all.map((sheet, index) => drawSheet(sheet, index === 0, styles));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relations([
      [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(all[0]!.table.title),
    'xl/workbook.xml': workbook(names.map((name, index) => ({ name, headerRow: drawn[index]!.headerRow }))),
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_name, index): [string, string] => [`${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
      [`${RELATIONS}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(drawn.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(XML + xml)]));
  // The same tables make the same file: the time in it is not today's.
  return new Blob([zipSync(files, { mtime: '2000-01-01T12:00:00' })], { type: `${OFFICE}.sheet` });
}

/** The names as a spreadsheet takes them: without `[]:*?/\`, of at most 31 characters, no two the same, none empty. */
export function sheetNames(names: readonly string[]): string[] {
  // Excel keeps this name for itself, in English and in Russian.
  const taken = new Set(['history', 'журнал']);
  return names.map((name) => {
    const bare = writtenText(name)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .replace(/^[\s']+/, '');
    const base = cut(bare, LONGEST_NAME) || 'Лист';
    let free = base;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const ending = ` (${count})`;
      free = `${cut(base, LONGEST_NAME - ending.length)}${ending}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** So much of a text, not through the middle of a character, and no space or apostrophe at the end. */
function cut(text: string, most: number): string {
  return writtenText(text.slice(0, most)).replace(/[\s']+$/, '');
}

interface Look {
  isBold?: boolean;
  isLarge?: boolean;
  hasBorder?: boolean;
  align?: 'left' | 'center' | 'right';
  format?: 'date' | 'percent';
  /** A text that looks like a formula stays a text when its cell is edited, too. */
  isQuoted?: boolean;
}

/** The looks in use; a cell names its own by number. */
class Styles {
  readonly #formats: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  numberOf({ isBold, isLarge, hasBorder, align, format, isQuoted }: Look): number {
    const attributes = [
      `numFmtId="${format === 'date' ? 164 : format === 'percent' ? 165 : 0}"`,
      `fontId="${isLarge ? 2 : isBold ? 1 : 0}" fillId="0" borderId="${hasBorder ? 1 : 0}" xfId="0"`,
      isQuoted ? 'quotePrefix="1"' : '',
      'applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"',
    ];
    const alignment = `<alignment horizontal="${align ?? 'left'}" vertical="top" wrapText="1"/>`;
    const xml = `<xf ${attributes.filter(Boolean).join(' ')}>${alignment}</xf>`;
    const known = this.#formats.indexOf(xml);
    return known === -1 ? this.#formats.push(xml) - 1 : known;
  }

  xml(): string {
    const font = (bold: string, size: number) => `<font>${bold}<sz val="${size}"/><name val="Calibri"/><family val="2"/><charset val="204"/></font>`;
    const line = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color indexed="64"/></${side}>`).join('');
    return [
      `<styleSheet xmlns="${MAIN}">`,
      `<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>`,
      `<fonts count="3">${font('', 11)}${font('<b/>', 11)}${font('<b/>', 14)}</fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${line}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.#formats.length}">${this.#formats.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

/** A sheet's part of the file, and the row its header is in, if there is one. */
function drawSheet({ table, above, isLandscape }: Sheet, isFirst: boolean, styles: Styles): { xml: string; headerRow: number | null } {
  const { columns, rows, title, notes = [] } = table;
  // Roughly characters, with the margins of a cell.
  const widths = roomsOf(table).map(({ wish }) => wish + 2);
  const breadth = Math.max(1, columns.length);
  const room = widths.reduce((sum, width) => sum + width, 0) || 90;
  const drawn: string[] = [];
  const merged: string[] = [];

  // The height is written down: not every spreadsheet finds it by itself, and none that of a merged cell.
  const addRow = (cells: readonly string[], lines = 1, lineHeight = 15) =>
    drawn.push(`<row r="${drawn.length + 1}" ht="${Math.min(409, lines * lineHeight)}">${cells.join('')}</row>`);
  const addLine = (text: string, isLarge = false) => {
    const row = drawn.length + 1;
    const rest = columns.slice(1).map((_column, index) => `<c r="${letters(index + 1)}${row}" s="${styles.numberOf({ isLarge })}"/>`);
    addRow([cellXml(`A${row}`, text, { isLarge }, styles), ...rest], linesIn(text, room * (isLarge ? 0.7 : 1)), isLarge ? 19 : 15);
    if (breadth > 1) merged.push(`A${row}:${letters(breadth - 1)}${row}`);
  };
  const addCells = (cells: readonly Cell[], lookOf: (column: Column) => Look) => {
    const row = drawn.length + 1;
    const lines = cells.map((cell, index) => linesIn(cellText(cell), widths[index]!));
    addRow(
      cells.map((cell, index) => cellXml(`${letters(index)}${row}`, cell, { hasBorder: true, ...lookOf(columns[index]!) }, styles)),
      Math.max(...lines),
    );
  };

  if (title !== '') addLine(title, true);
  for (const line of above) addLine(line);
  if (drawn.length > 0 && columns.length > 0) addRow([]);
  const headerRow = columns.length > 0 ? drawn.length + 1 : null;
  if (headerRow !== null) {
    addCells(
      columns.map(({ title }) => title),
      () => ({ isBold: true, align: 'center' }),
    );
    for (const [place, row] of rows.entries()) {
      const isBold = isTotal(table, place);
      addCells(cellsOf(row, columns), (column) => ({ isBold, align: alignOf(column) }));
    }
  }
  if (notes.length > 0 && drawn.length > 0) addRow([]);
  for (const note of notes) addLine(note);

  const first = `A${(headerRow ?? 0) + 1}`;
  const pane = `<pane ySplit="${headerRow}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const xml = [
    `<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${headerRow === null ? '' : pane}</sheetView></sheetViews>`,
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
    `<sheetData>${drawn.join('')}</sheetData>`,
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` : '',
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${isLandscape ? 'landscape' : 'portrait'}"/>`,
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
  return { xml, headerRow };
}

function alignOf(column: Column): NonNullable<Look['align']> {
  return isAtRight(column) ? 'right' : column.kind === 'date' ? 'center' : 'left';
}

function cellXml(place: string, cell: Cell, look: Look, styles: Styles): string {
  const value = valueOf(cell);
  if (typeof value === 'string') {
    const text = cutCell(value);
    const style = styles.numberOf({ ...look, isQuoted: looksLikeFormula(text) });
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  }
  const format = typeof cell === 'number' || typeof cell === 'string' || cell === null ? undefined : 'date' in cell ? 'date' : 'percent';
  const style = styles.numberOf(format === undefined ? look : { ...look, format });
  return value === null ? `<c r="${place}" s="${style}"/>` : `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

/** A number or a text to write, or null; what is no number or no day is written as it reads. */
function valueOf(cell: Cell): string | number | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return writtenText(cell) || null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if ('percent' in cell) return Number.isFinite(cell.percent) ? Number((shownPercent(cell.percent) / 100).toPrecision(12)) : null;
  // Days since the spreadsheets' zero, reckoned by the calendar: no zone is involved. They put a 29 February into 1900.
  return isCivilDate(cell.date) && cell.date >= '1900-03-01' ? daysBetween('1899-12-30', cell.date) : cellText(cell) || null;
}

/** How many lines a text takes up where so many characters fit into one. */
function linesIn(text: string, characters: number): number {
  let lines = 0;
  for (const paragraph of writtenText(text).split('\n')) {
    let taken = 0;
    lines += 1;
    for (const word of paragraph.split(/[ \t]|(?<=-)/)) {
      if (taken > 0 && taken + word.length > characters) [lines, taken] = [lines + 1, 0];
      // A word longer than a line goes on in the next.
      const more = Math.floor(Math.max(0, word.length - 1) / characters);
      lines += more;
      taken += word.length - more * characters + 1;
    }
  }
  return lines;
}

function cutCell(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${writtenText(text.slice(0, LONGEST_TEXT - 1))}…`;
}

/** 0 → A, 26 → AA. */
function letters(index: number): string {
  return (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
}

function workbook(sheets: readonly { name: string; headerRow: number | null }[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  // On paper the header stands on every page.
  const titles = sheets.flatMap(({ name, headerRow }, index) => {
    const rows = `'${name.replaceAll("'", "''")}'!$${headerRow}:$${headerRow}`;
    return headerRow === null ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(rows)}</definedName>`];
  });
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews>`,
    `<sheets>${list.join('')}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

function contentTypes(sheets: number): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${OFFICE}.sheet.main`),
    ...Array.from({ length: sheets }, (_sheet, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${OFFICE}.worksheet`)),
    override('/xl/styles.xml', `${OFFICE}.styles`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    '</Types>',
  ].join('');
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function coreProperties(title: string): string {
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `<cp:coreProperties ${spaces}><dc:title>${escaped(writtenText(title))}</dc:title><dc:creator>Полдень</dc:creator></cp:coreProperties>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // `_x0041_` within a text would be read as the letter A.
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

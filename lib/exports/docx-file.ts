import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { cellText, cellsOf, isAtRight, isTotal, roomsOf, writtenText } from './cell-text.ts';
import type { Block, Column, PaperDocument, Table as PaperTable } from './document.ts';

/** Twentieths of a point, of which Word thinks: 567 are a centimetre. */
const MM = 56.7;
const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = { left: Math.round(30 * MM), right: Math.round(15 * MM), top: Math.round(20 * MM), bottom: Math.round(20 * MM) };
const INDENT = Math.round(12.5 * MM);

const FONT = 'Times New Roman';
/** Half points. */
const SIZE = { title: 28, text: 24, notes: 20, small: 18 };
/** The letters of a table, the largest that fit across the page. */
const TABLE_SIZES = [22, 20, 18, 16];
const CELL_MARGIN = 55;
/** In a table of many columns, such as the days of a month. */
const THIN_CELL_MARGIN = 25;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** The document as a Word file: A4 with room to file it, Times New Roman, tables that repeat their header on each page. */
export function docxFile({ title, subtitle, blocks, isLandscape = false }: PaperDocument): Promise<Blob> {
  const room = (isLandscape ? PAGE.height : PAGE.width) - MARGIN.left - MARGIN.right;
  const head = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { after: subtitle === null ? 240 : 60 },
      keepNext: true,
      children: runs(title, { bold: true, size: SIZE.title }),
    }),
    ...(subtitle === null
      ? []
      : [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, keepNext: true, children: runs(subtitle) })]),
  ];
  const file = new Document({
    title: oneLine(title),
    creator: 'Полдень',
    lastModifiedBy: 'Полдень',
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.text, language: { value: 'ru-RU' } }, paragraph: { spacing: { after: 0, line: 259 } } },
        title: { run: { font: FONT, size: SIZE.title, bold: true, color: '000000' } },
        heading1: { run: { font: FONT, size: SIZE.text, bold: true, color: '000000' } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: INDENT, hanging: 400 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          // The first page has no number.
          titlePage: true,
          page: {
            size: { ...PAGE, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { ...MARGIN, header: Math.round(10 * MM), footer: Math.round(10 * MM) },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.notes })] }),
            ],
          }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: [...head, ...groups(blocks).flatMap((group, index) => drawGroup(group, index, room))],
      },
    ],
  });
  return Packer.toBlob(file);
}

type Signature = Extract<Block, { kind: 'signature' }>;
type Group = Exclude<Block, Signature> | { kind: 'signatures'; signatures: Signature[] };

/** Signatures that follow each other stand in one table, so that their lines begin at one place. */
function groups(blocks: readonly Block[]): Group[] {
  const found: Group[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind !== 'signature') found.push(block);
    else if (last?.kind === 'signatures') last.signatures.push(block);
    else found.push({ kind: 'signatures', signatures: [block] });
  }
  return found;
}

function drawGroup(group: Group, index: number, room: number): (Paragraph | Table)[] {
  switch (group.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          spacing: { before: 200, after: 100 },
          keepNext: true,
          children: runs(group.text, { bold: true, size: SIZE.text }),
        }),
      ];
    case 'text':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: INDENT },
          spacing: { after: 100 },
          children: runs(group.text),
        }),
      ];
    case 'list':
      return group.items.map(
        (item) =>
          new Paragraph({
            alignment: AlignmentType.JUSTIFIED,
            // Every list begins with 1 again.
            numbering: { reference: 'numbers', level: 0, instance: index },
            spacing: { after: 60 },
            children: runs(item),
          }),
      );
    case 'small':
      return [new Paragraph({ spacing: { before: 100 }, children: runs(group.text, { size: SIZE.small }) })];
    case 'table':
      return drawTable(group.table, room);
    case 'signatures':
      return [gap(), drawSignatures(group.signatures, room), gap()];
  }
}

function drawTable(table: PaperTable, room: number): (Paragraph | Table)[] {
  const { title, columns, rows, notes = [] } = table;
  const parts: (Paragraph | Table)[] = [];
  if (title !== '') {
    parts.push(new Paragraph({ spacing: { before: 160, after: 80 }, keepNext: true, children: runs(title, { bold: true }) }));
  }
  // Word opens no table without a cell.
  if (columns.length > 0) {
    const { size, margin, widths } = layOut(table, room);
    const cell = (text: string, place: number, alignment: NonNullable<IParagraphOptions['alignment']>, bold: boolean) =>
      new TableCell({
        width: { size: widths[place]!, type: WidthType.DXA },
        children: [new Paragraph({ alignment, spacing: { line: 240 }, children: runs(text, { size, bold }) })],
      });
    const header = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map((column, place) => cell(column.title, place, AlignmentType.CENTER, true)),
    });
    const body = rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          children: cellsOf(row, columns).map((value, place) => cell(cellText(value), place, alignmentOf(columns[place]!), isTotal(table, index))),
        }),
    );
    parts.push(
      new Table({
        width: { size: room, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
        margins: { marginUnitType: WidthType.DXA, left: margin, right: margin, top: 20, bottom: 20 },
        rows: [header, ...body],
      }),
    );
  }
  parts.push(...notes.map((note) => new Paragraph({ spacing: { before: 60 }, children: runs(note, { size: SIZE.notes }) })), gap());
  return parts;
}

/** Role, a line to sign on, and the name between slashes; a name nobody gave is a line, too. */
function drawSignatures(signatures: readonly Signature[], room: number): Table {
  const [role, line, name] = shares([40, 20, 40], room) as [number, number, number];
  const cell = (width: number, margin: number, children: TextRun[], isLine = false) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { ...NO_BORDERS, ...(isLine ? { bottom: LINE } : {}) },
      margins: { marginUnitType: WidthType.DXA, left: margin, right: CELL_MARGIN },
      children: [new Paragraph({ spacing: { line: 240 }, children })],
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: [role, line, name],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: signatures.map(
      (signature) =>
        new TableRow({
          cantSplit: true,
          height: { value: Math.round(10 * MM), rule: HeightRule.ATLEAST },
          children: [
            cell(role, 0, runs(signature.role)),
            cell(line, 0, [], true),
            cell(name, 2 * CELL_MARGIN, runs(`/${writtenText(signature.name ?? '') || '____________________'}/`)),
          ],
        }),
    ),
  });
}

/** Between a table and what follows; two tables without it would grow together. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 120, before: 60 }, children: [] });
}

function oneLine(text: string): string {
  return writtenText(text).replace(/\s+/g, ' ');
}

/** A text as runs, its lines one under the other. */
function runs(text: string, look: { size?: number; bold?: boolean } = {}): TextRun[] {
  return writtenText(text)
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function alignmentOf(column: Column): NonNullable<IParagraphOptions['alignment']> {
  return isAtRight(column) ? AlignmentType.RIGHT : column.kind === 'date' ? AlignmentType.CENTER : AlignmentType.LEFT;
}

/** How large the letters of a table can be, and how broad its columns: first what each needs, then the rest as they ask for it. */
function layOut(table: PaperTable, room: number): { size: number; margin: number; widths: number[] } {
  const margin = table.columns.length > 16 ? THIN_CELL_MARGIN : CELL_MARGIN;
  // A letter is about half as broad as it is high.
  const breadths = (size: number) =>
    roomsOf(table).map(({ least, wish }) => ({ least: least * size * 5.2 + 2 * margin, wish: wish * size * 5.2 + 2 * margin }));
  // A text goes on in the next line, so that not all that is asked for has to fit.
  const fits = (size: number) => sum(breadths(size).map(({ least, wish }) => least + (wish - least) / 2)) <= room;
  const size = TABLE_SIZES.find(fits) ?? TABLE_SIZES.at(-1)!;
  const columns = breadths(size);
  const [least, wish] = [sum(columns.map((column) => column.least)), sum(columns.map((column) => column.wish))];
  const share = wish > least ? Math.max(0, Math.min(1, (room - least) / (wish - least))) : 0;
  return {
    size,
    margin,
    widths: shares(
      columns.map((column) => column.least + (column.wish - column.least) * share),
      room,
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A width divided as these numbers are to one another, in whole units, without a rest. */
function shares(weights: readonly number[], width: number): number[] {
  const whole = sum(weights);
  const ends = weights.map((_weight, index) => Math.round((sum(weights.slice(0, index + 1)) / whole) * width));
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

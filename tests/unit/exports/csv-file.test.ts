import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, looksLikeFormula, writtenText } from '../../../lib/exports/cell-text.ts';
import { csvText } from '../../../lib/exports/csv-file.ts';
import type { Cell, Column, Table } from '../../../lib/exports/document.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Учитель', kind: 'text', width: 20 },
  { title: 'Дата', kind: 'date', width: 10 },
  { title: 'Уроков', kind: 'number', width: 6 },
  { title: '%', kind: 'percent', width: 6 },
];

const tableOf = (...rows: Cell[][]): Table => ({ title: 'Таблица', columns: COLUMNS, rows, notes: ['Примечание'] });
const textColumn = (...texts: string[]): Table => ({
  title: '',
  columns: [{ title: 'Т', kind: 'text', width: 5 }],
  rows: texts.map((text) => [text]),
});

/** RFC 4180 with semicolons, letter by letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[(at += 1)]!;
      else isQuoted = false;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === ';') [row, field] = [[...row, field], ''];
    else if (letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      [row, field, at] = [[], '', at + 1];
    } else field += letter;
  }
  expect([isQuoted, row, field]).toEqual([false, [], '']);
  return rows;
}

describe('a CSV file', () => {
  it('is what the Russian Excel opens: mark, semicolons, CRLF, decimal commas', () => {
    const text = csvText(tableOf(['Иванова И. И.', { date: '2026-11-30' }, 12.5, { percent: 70 }], ['Всего', null, -3, { percent: 66.66 }]));
    expect(text).toBe('\ufeffУчитель;Дата;Уроков;%\r\nИванова И. И.;30.11.2026;12,5;70\r\nВсего;;-3;66,6\r\n');
  });

  it('has a header alone where there are no rows, and a cell for every column where a row is short', () => {
    expect(csvText(tableOf())).toBe('\ufeffУчитель;Дата;Уроков;%\r\n');
    expect(csvText(tableOf(['А']))).toBe('\ufeffУчитель;Дата;Уроков;%\r\nА;;;\r\n');
  });

  it.each([
    ['a;b', '"a;b"'],
    ['он сказал "да"', '"он сказал ""да"""'],
    ['две\r\nстроки', '"две\nстроки"'],
    [' пробел', '" пробел"'],
    ['=1+1', "'=1+1"],
    ['+7;8', '"\'+7;8"'],
    ['-5 уроков', "'-5 уроков"],
    ['@A1', "'@A1"],
    ['  =cmd|x', "'  =cmd|x"],
    ['\t=1', '"\'\t=1"'],
    ['\rтекст', '"\'\nтекст"'],
    ['+', '+'],
    ['a\0b', 'ab'],
  ])('writes the text %j as %j', (text, written) => {
    expect(csvText(textColumn(text))).toBe(`\ufeffТ\r\n${written}\r\n`);
  });

  it('guards a header and a date that is none as well', () => {
    const text = csvText({ title: '', columns: [{ title: '=A1', kind: 'date', width: 5 }], rows: [[{ date: '=1+1' }]] });
    expect(text).toBe("\ufeff'=A1\r\n'=1+1\r\n");
  });

  it('is read back cell by cell, whatever is in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(';', '"', '\n', '\r', '\t', ' ', '=', '-', 'я', '😀', '\0'), maxLength: 8 }),
    );
    const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
      text,
      fc.constant(null),
      fc.double(),
      fc.integer(),
      fc.double().map((percent) => ({ percent })),
      text.map((date) => ({ date })),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const [header, ...read] = readCsv(csvText(tableOf(...rows)).slice(1));
        expect(header).toEqual(COLUMNS.map(({ title }) => title));
        expect(read).toEqual(
          rows.map((row) =>
            row.map((value) => {
              const shown = cellText(value).replace(/\u00a0%$/, typeof value === 'object' && value !== null && 'percent' in value ? '' : '$&');
              const isBare = typeof value === 'string' || (typeof value === 'object' && value !== null && 'date' in value);
              return isBare && looksLikeFormula(writtenText(shown)) ? `'${shown}` : shown;
            }),
          ),
        );
        // No field that a spreadsheet could take for a formula, but for the minus of a number.
        for (const field of read.flat()) expect(/^\s*[=+@]\S/.test(field) || (/^\s*-\s*\S/.test(field) && !/^-[\d,]+$/.test(field))).toBe(false);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { cellText, dateText, looksLikeFormula, numberText, roomsOf, shownPercent, writtenText } from '../../../lib/exports/cell-text.ts';
import type { Cell } from '../../../lib/exports/document.ts';

const NBSP = '\u00a0';

describe('a cell', () => {
  it.each<[Cell, string]>([
    [null, ''],
    ['', ''],
    ['Тема', 'Тема'],
    [0, '0'],
    [-0, '0'],
    [-3, '-3'],
    [12.5, '12,5'],
    [1234567.25, '1234567,25'],
    [0.1 + 0.2, '0,3'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
    [{ date: '2026-01-05' }, '05.01.2026'],
    [{ date: '2024-02-29' }, '29.02.2024'],
    [{ date: '2026-02-29' }, '2026-02-29'],
    [{ date: '' }, ''],
    [{ percent: 70 }, `70${NBSP}%`],
    [{ percent: 0 }, `0${NBSP}%`],
    [{ percent: 100 }, `100${NBSP}%`],
    [{ percent: 99.99 }, `99,9${NBSP}%`],
    [{ percent: (2 / 3) * 100 }, `66,6${NBSP}%`],
    [{ percent: Number.NaN }, ''],
  ])('%j reads «%s»', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it('rounds a percentage down, but not one that only arithmetic has brought below itself', () => {
    for (let tenths = 0; tenths <= 1000; tenths += 1) expect(shownPercent(tenths / 10)).toBe(tenths / 10);
    expect(shownPercent((29 / 100) * 100)).toBe(29);
    expect(shownPercent(84.9999)).toBe(84.9);
  });

  it('shows a number and a date alike wherever', () => {
    expect(numberText(1e-12)).toBe('0');
    expect(dateText('31.12.2026')).toBe('31.12.2026');
  });
});

describe('a written text', () => {
  it.each([
    ['a\0b\u0007c\u001bd', 'abcd'],
    ['a\tb', 'a\tb'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['\ud83d\ude00 и \u{1f469}\u200d\u{1f52c}', '😀 и 👩‍🔬'],
    ['\ud83d и \ude00', ' и '],
    ['\ufffe\uffff\ufdd0', ''],
    ['«Ёж» – №\u00a05', '«Ёж» – №\u00a05'],
  ])('%j becomes %j', (text, written) => {
    expect(writtenText(text)).toBe(written);
  });
});

describe('what looks like a formula', () => {
  it.each(['=1+1', '+7 900', '-5 уроков', '@SUM(A1)', '  =1', '\u00a0=1', '\n=1', '\tтекст', '\rтекст', '=', '-', '+ '].map((text) => [text]))(
    '%j',
    (text) => {
      // A lone sign is what a table of pluses and minuses is made of.
      expect(looksLikeFormula(text)).toBe(!/^[=+-]\s*$/.test(text));
    },
  );
  it.each(['', 'тема', '5-6', 'a=b', '— = —', '–5', '1+1', "'=1"].map((text) => [text]))('not %j', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});

describe('the room of a column', () => {
  it('keeps words, numbers and dates in one piece, but gives no column to one endless word', () => {
    const rooms = roomsOf({
      columns: [
        { title: 'Своевременность', kind: 'number', width: 3 },
        { title: 'Дата', kind: 'date', width: 1 },
        { title: '%', kind: 'percent', width: 2 },
        { title: '', kind: 'text', width: 4 },
        { title: 'Тема', kind: 'text', width: 40 },
      ],
      rows: [[1, null, { percent: 83.5 }, 'я'.repeat(500), 'два слова'], []],
    });
    expect(rooms).toEqual([
      { least: 15, wish: 15 },
      { least: 10, wish: 10 },
      { least: 6, wish: 6 },
      { least: 20, wish: 20 },
      { least: 5, wish: 40 },
    ]);
  });
});

import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../lib/exports/document.ts';
import { sheetNames, xlsxFile } from '../../../lib/exports/xlsx-file.ts';

const sheet = (name: string, ...texts: string[]): Sheet => ({
  name,
  above: [],
  table: { title: '', columns: [{ title: 'Т', kind: 'text', width: 10 }], rows: texts.map((text) => [text]) },
});

async function partsOf(sheets: readonly Sheet[]): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await (await xlsxFile(sheets)).arrayBuffer());
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

describe('the names of sheets', () => {
  it.each<[string[], string[]]>([
    [['Замечания'], ['Замечания']],
    [['7а/7б: [все]*?\\'], ['7а 7б все']],
    [
      ['', ' ', '///'],
      ['Лист', 'Лист (2)', 'Лист (3)'],
    ],
    [
      ['Имя', 'имя', 'ИМЯ', 'Имя (2)'],
      ['Имя', 'имя (2)', 'ИМЯ (3)', 'Имя (2) (2)'],
    ],
    [["'кавычки'"], ['кавычки']],
    // Excel keeps it for the history of a shared file.
    [
      ['Журнал', 'History'],
      ['Журнал (2)', 'History (2)'],
    ],
    [
      ['я'.repeat(40), 'я'.repeat(40)],
      ['я'.repeat(31), `${'я'.repeat(27)} (2)`],
    ],
    [[`${'я'.repeat(30)}😀`], ['я'.repeat(30)]],
  ])('%j become %j', (names, cleaned) => {
    expect(sheetNames(names)).toEqual(cleaned);
  });

  it('are lawful and all different, whatever they are', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('[', ':', "'", ' ', 'a', 'A', '(2)', '😀'), maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const cleaned = sheetNames(names);
        expect(cleaned).toHaveLength(names.length);
        expect(new Set(cleaned.map((one) => one.toLowerCase())).size).toBe(names.length);
        // oxlint-disable-next-line no-control-regex
        for (const one of cleaned) expect(one).toMatch(/^(?!')[^[\]:*?/\\\0-\u001f]{1,31}(?<!')$/);
      }),
    );
  });
});

describe('a workbook', () => {
  it('is the same for the same tables, to the byte', async () => {
    const [one, other] = await Promise.all([xlsxFile([sheet('А', 'б')]), xlsxFile([sheet('А', 'б')])]);
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await other.arrayBuffer()));
  });

  it('has a sheet even where there is none, since no spreadsheet opens one without', async () => {
    expect((await partsOf([]))['xl/workbook.xml']).toContain('<sheet name="Лист"');
  });

  it('has no formula and no shared words of an object’s own', async () => {
    const parts = await partsOf([sheet('А', '=1+1', '__proto__', 'constructor', '_x0041_', 'a\0<b>&"c"', '😀\ud83d')]);
    const xml = parts['xl/worksheets/sheet1.xml']!;
    expect(xml).not.toContain('<f');
    expect([...xml.matchAll(/<t xml:space="preserve">([^<]*)</g)].map(([, text]) => text)).toEqual([
      'Т',
      '=1+1',
      '__proto__',
      'constructor',
      '_x005F_x0041_',
      'a&lt;b&gt;&amp;&quot;c&quot;',
      '😀',
    ]);
  });

  it('keeps a formula-like text one when it is edited, and no other', async () => {
    const parts = await partsOf([sheet('А', '=1+1', 'тема')]);
    const looks = [...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)].map(([look]) => look.includes('quotePrefix="1"'));
    const used = [...parts['xl/worksheets/sheet1.xml']!.matchAll(/ s="(\d+)" t="inlineStr"/g)].map(([, number]) => looks[Number(number)]);
    expect(used).toEqual([false, true, false]);
  });

  it('has a bold header and total, and no other bold cell', async () => {
    const { name, above, table } = sheet('А', 'б', 'в', 'Всего');
    for (const hasTotal of [true, false]) {
      const parts = await partsOf([{ name, above, table: { ...table, hasTotal } }]);
      const fonts = [...parts['xl/styles.xml']!.matchAll(/<font>(<b\/>)?/g)].map(([, bold]) => bold !== undefined);
      const looks = [...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf [^>]*fontId="(\d)"/g)].map(([, font]) => fonts[Number(font)]);
      const used = [...parts['xl/worksheets/sheet1.xml']!.matchAll(/ s="(\d+)" t="inlineStr"/g)].map(([, number]) => looks[Number(number)]);
      expect(used).toEqual([true, false, false, hasTotal]);
    }
  });

  it('cuts what Excel would call damage', async () => {
    const xml = (await partsOf([sheet('А', `${'я'.repeat(32_765)}😀я`)]))['xl/worksheets/sheet1.xml']!;
    const texts = [...xml.matchAll(/<t xml:space="preserve">([^<]*)</g)].map(([, text]) => text!);
    expect(texts[1]).toBe(`${'я'.repeat(32_765)}…`);
    // No row is higher than Excel knows.
    for (const [, height] of xml.matchAll(/ ht="([\d.]+)"/g)) expect(Number(height)).toBeLessThanOrEqual(409);
  });

  it('has a header that stays while the rows move under it', async () => {
    const [first, second] = [sheet('А', 'б'), { ...sheet('Б', 'в'), above: ['раз', 'два'] }];
    const parts = await partsOf([first, second, { ...sheet('В'), table: { title: '', columns: [], rows: [] } }]);
    const panes = [1, 2, 3].map((number) => /<pane [^>]*>/.exec(parts[`xl/worksheets/sheet${number}.xml`]!)?.[0]);
    expect(panes).toEqual([
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>',
      undefined,
    ]);
  });

  it('names its columns beyond Z', async () => {
    const columns = Array.from({ length: 60 }, () => ({ title: 'к', kind: 'number' as const, width: 3 }));
    const xml = (
      await partsOf([{ name: '', above: [], table: { title: 'Т', columns, rows: [Array.from({ length: 60 }, (_cell, index) => index)] } }])
    )['xl/worksheets/sheet1.xml']!;
    for (const [place, number] of [
      ['A', 0],
      ['Z', 25],
      ['AA', 26],
      ['AZ', 51],
      ['BA', 52],
      ['BH', 59],
    ] as const) {
      expect(xml).toMatch(new RegExp(`<c r="${place}4" s="\\d+"><v>${number}</v>`));
    }
    expect(xml).toContain('<mergeCell ref="A1:BH1"/>');
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { docxFile } from '../../lib/exports/docx-file.ts';
import type { Cell, Column, PaperDocument, Sheet, Table } from '../../lib/exports/document.ts';
import { xlsxFile } from '../../lib/exports/xlsx-file.ts';
import { convertedText, pagesOf, sheetsOf, type OfficeCell } from './libre-office.ts';

/** The files as a real office program opens them. */

const COLUMNS: readonly Column[] = [
  { title: 'Учитель', kind: 'text', width: 20 },
  { title: 'Дата', kind: 'date', width: 10 },
  { title: 'Уроков', kind: 'number', width: 6 },
  { title: 'Вовремя, %', kind: 'percent', width: 8 },
];

const tableOf = (rows: readonly (readonly Cell[])[], more: Partial<Table> = {}): Table => ({
  title: 'Своевременность',
  columns: COLUMNS,
  rows,
  ...more,
});

/** Texts of which a careless writer makes something else, or a file nobody opens. */
const HARD = [
  '=1+1',
  '=HYPERLINK("http://127.0.0.1";"x")',
  '+7 900',
  '-5',
  '@SUM(A1)',
  '  =2',
  '007',
  '01.02.2026',
  '1e5',
  'ИСТИНА',
  '<b>&amp;</b> "кавычки" \'и\' ]]>',
  '_x0041_',
  'две\nстроки',
  '  пробелы  внутри ',
  'constructor',
  '__proto__',
  '😀 👩‍🔬 №\u00a05',
  'я'.repeat(3000),
];
/** What no file may hold, and what is left of it. */
const UNLAWFUL: readonly (readonly [string, string])[] = [
  ['ноль\0звонок\u0007', 'нользвонок'],
  ['пол\ud83dзнака', 'ползнака'],
  ['\ufffeконец\uffff', 'конец'],
  ['a\r\nb\rc', 'a\nb\nc'],
];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function read(sheets: readonly Sheet[], options: { zone?: string } = {}) {
  return sheetsOf(await convertedText('file.xlsx', await xlsxFile(sheets), 'fods', options));
}

const row = (cells: readonly OfficeCell[] | undefined) => cells?.map(({ type, value, shown }) => [type, value, shown]);

describe('a workbook', () => {
  let sheets: Map<string, OfficeCell[][]>;

  beforeAll(async () => {
    const table = tableOf(
      [
        ['Иванова И. И.', { date: '2026-11-30' }, 12.5, { percent: 70 }],
        ['Петров П. П.', { date: '1999-12-31' }, -3, { percent: 99.99 }],
        ['Сидорова С. С.', null, '—', null],
        ['Орлова', { date: '2026-02-30' }, Number.NaN, { percent: Number.POSITIVE_INFINITY }],
        ['Всего', null, 9.5, { percent: 84.995 }],
      ],
      { hasTotal: true, notes: ['Первое примечание', 'Второе'] },
    );
    const texts = tableOf(
      [...HARD, ...UNLAWFUL.map(([text]) => text)].map((text) => [text, text, text, text]),
      { title: '' },
    );
    sheets = await read([
      { name: 'Итог: 7а/7б [все]', table, above: ['Период: 16.11.2026–27.11.2026', '=не формула'] },
      { name: 'Тексты', table: texts, above: [], isLandscape: true },
      { name: 'тексты', table: { title: '', columns: [], rows: [] }, above: [] },
      { name: '', table: tableOf([]), above: [] },
    ]);
  });

  it('has its sheets under lawful names', () => {
    expect([...sheets.keys()]).toEqual(['Итог 7а 7б все', 'Тексты', 'тексты (2)', 'Лист']);
  });

  it('has a title, lines above, a header, typed cells, a total and notes', () => {
    const rows = sheets.get('Итог 7а 7б все')!;
    expect(rows.map((cells) => cells[0]?.shown ?? '')).toEqual([
      'Своевременность',
      'Период: 16.11.2026–27.11.2026',
      '=не формула',
      '',
      'Учитель',
      'Иванова И. И.',
      'Петров П. П.',
      'Сидорова С. С.',
      'Орлова',
      'Всего',
      '',
      'Первое примечание',
      'Второе',
    ]);
    expect(rows[4]!.map(({ type, shown }) => [type, shown])).toEqual(COLUMNS.map(({ title }) => ['string', title]));
    expect(row(rows[5])).toEqual([
      ['string', null, 'Иванова И. И.'],
      ['date', '2026-11-30', '30.11.2026'],
      ['float', '12.5', expect.stringMatching(/^12[.,]5$/)],
      ['percentage', '0.7', expect.stringMatching(/^70[.,]0%$/)],
    ]);
    expect(row(rows[6])?.slice(1)).toEqual([
      ['date', '1999-12-31', '31.12.1999'],
      ['float', '-3', '-3'],
      // Not 100: rounded down, as on paper.
      ['percentage', '0.999', expect.stringMatching(/^99[.,]9%$/)],
    ]);
    expect(row(rows[7])?.slice(1)).toEqual([
      [null, null, ''],
      ['string', null, '—'],
    ]);
    expect(row(rows[8])?.slice(1)).toEqual([['string', null, '2026-02-30']]);
    expect(row(rows[9])?.slice(2)).toEqual([
      ['float', '9.5', expect.stringMatching(/^9[.,]5$/)],
      ['percentage', '0.849', expect.stringMatching(/^84[.,]9%$/)],
    ]);
  });

  it('keeps every text a text, letter by letter, in whatever column it stands', () => {
    const rows = sheets.get('Тексты')!.slice(1);
    const expected = [...HARD, ...UNLAWFUL.map(([, left]) => left)];
    expect(rows.map((cells) => cells.map(({ shown }) => shown))).toEqual(expected.map((text) => [text, text, text, text]));
    expect(new Set(rows.flat().map(({ type, formula }) => `${type} ${formula}`))).toEqual(new Set(['string false']));
  });

  it('has a header where there are no rows, and an empty sheet where there is nothing', () => {
    expect(
      sheets
        .get('Лист')!
        .map((cells) => cells.map(({ shown }) => shown))
        .filter((cells) => cells.length > 0),
    ).toEqual([['Своевременность'], COLUMNS.map(({ title }) => title)]);
    expect(sheets.get('тексты (2)')!.flat()).toEqual([]);
  });

  it.each(['Asia/Kamchatka', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Moscow'])('has the same days in %s', async (there) => {
    process.env.TZ = there;
    // The zone is really changed, or this would prove nothing.
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(there);
    const days = ['2026-01-01', '2026-03-29', '2026-10-25', '2024-02-29', '1981-04-01', '1900-03-01', '2099-12-31'];
    const found = await read([{ name: 'Дни', table: tableOf(days.map((date) => ['', { date }])), above: [] }], { zone: there });
    expect(
      found
        .get('Дни')!
        .slice(3)
        .map((cells) => cells[1]?.value),
    ).toEqual(days);
    expect(
      found
        .get('Дни')!
        .slice(3)
        .map((cells) => cells[1]?.type),
    ).toEqual(days.map(() => 'date'));
  });

  it('has a header that prints on every page, and is as broad as the sheet', async () => {
    const table = tableOf(Array.from({ length: 200 }, (_row, index) => [`Учитель ${index}`, { date: '2026-11-30' }, index, { percent: 50 }]));
    const wide: Column[] = Array.from({ length: 40 }, (_column, index) => ({ title: `${index}`, kind: 'number', width: 6 }));
    const file = await xlsxFile([
      { name: 'Длинный', table, above: [] },
      { name: 'Широкий', table: { title: 'Т', columns: wide, rows: [wide.map((_column, index) => index)] }, above: [], isLandscape: true },
    ]);
    const fods = await convertedText('file.xlsx', file, 'fods');
    const headers = [...fods.matchAll(/<table:table-header-rows>([^]*?)<\/table:table-header-rows>/g)].map(([, header]) => header);
    expect(headers).toEqual([expect.stringContaining('>Учитель<'), expect.stringContaining('>39<')]);
    const pages = await pagesOf('file.xlsx', file);
    // A4, several pages of it upright; all forty columns on one on its side.
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.slice(0, -1)).toEqual(pages.slice(0, -1).map(() => [595, 842]));
    expect(pages.at(-1)).toEqual([842, 595]);
  });

  it('of thousands of rows is ready soon and whole', async () => {
    const rows = Array.from({ length: 5000 }, (_row, index): Cell[] => [
      `Учитель ${index} ${'я'.repeat(40)}`,
      { date: '2026-11-30' },
      index,
      { percent: index % 100 },
    ]);
    const found = (await read([{ name: 'Много', table: tableOf(rows), above: [] }])).get('Много')!;
    expect(found).toHaveLength(5003);
    expect(found.at(-1)!.map(({ value }) => value)).toEqual([null, '2026-11-30', '4999', '0.99']);
  });

  it('tells nothing of whoever made it', async () => {
    const parts = unzipSync(new Uint8Array(await (await xlsxFile([{ name: 'А', table: tableOf([]), above: [] }])).arrayBuffer()));
    expect(strFromU8(parts['docProps/core.xml']!).match(/(?<=>)[^<>]*\S[^<>]*(?=<)/g)).toEqual(['Своевременность', 'Полдень']);
  });
});

const NOTE: PaperDocument = {
  title: 'СПРАВКА\nпо проверке электронных журналов',
  subtitle: '30 ноября 2026 г.',
  blocks: [
    { kind: 'heading', text: 'Цель проверки' },
    { kind: 'text', text: 'Контроль <полноты> & своевременности.' },
    { kind: 'list', items: ['Первое', 'Второе'] },
    { kind: 'text', text: 'Между списками' },
    { kind: 'list', items: ['Снова первое'] },
    {
      kind: 'table',
      table: tableOf(
        [
          ...Array.from({ length: 120 }, (_row, index): Cell[] => [`Учитель ${index}`, { date: '2026-11-30' }, index, { percent: 70 }]),
          ['Всего', null, 7140, { percent: 70 }],
        ],
        { hasTotal: true, notes: ['Примечание к таблице'] },
      ),
    },
    { kind: 'table', table: tableOf([['', null, null, null]], { title: 'Вторая' }) },
    { kind: 'signature', role: 'Зам. директора по УВР', name: 'Смирнова Е. А.' },
    { kind: 'heading', text: 'Ознакомлены:' },
    { kind: 'signature', role: '', name: 'Иванова И. И.' },
    { kind: 'signature', role: 'Учитель', name: null },
    { kind: 'small', text: 'Составлено по открытым страницам' },
  ],
};

/** A length among the attributes of a tag, in whole millimetres. */
function millimetres(tag: string, name: string): number {
  const [, length, unit] = new RegExp(`\\b${name}="([\\d.]+)(in|cm)"`).exec(tag)!;
  return Math.round(Number(length) * (unit === 'in' ? 25.4 : 10));
}

/** What a style says, by the name a paragraph, a cell or a row calls it. */
function styleOf(fodt: string, name: string): string {
  return new RegExp(`<style:style style:name="${name}"[^]*?</style:style>`).exec(fodt)?.[0] ?? '';
}

/** The automatic style of the paragraph that shows this text, and its text's own. */
function lookOf(fodt: string, text: string): string {
  const at = fodt.indexOf(`>${text}<`);
  expect(at, text).toBeGreaterThan(0);
  const names = [...fodt.slice(fodt.lastIndexOf('<text:p', at), at + 1).matchAll(/text:style-name="([^"]*)"/g)].map(([, name]) => name!);
  const heading = [...fodt.slice(fodt.lastIndexOf('<text:h', at), at + 1).matchAll(/text:style-name="([^"]*)"/g)].map(([, name]) => name!);
  return [...names, ...heading].map((name) => styleOf(fodt, name)).join('');
}

describe('a Word file', () => {
  let fodt: string;

  beforeAll(async () => {
    fodt = await convertedText('file.docx', await docxFile(NOTE), 'fodt');
  });

  it('says all there is to say, in order', async () => {
    const text = await convertedText('file.docx', await docxFile(NOTE), 'txt:Text (encoded):UTF8');
    const lines = text
      .replace('\ufeff', '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    expect(lines.slice(0, 16)).toEqual([
      'СПРАВКА',
      'по проверке электронных журналов',
      '30 ноября 2026 г.',
      'Цель проверки',
      'Контроль <полноты> & своевременности.',
      '1. Первое',
      '2. Второе',
      'Между списками',
      // Every list begins anew.
      '1. Снова первое',
      'Своевременность',
      'Учитель',
      'Дата',
      'Уроков',
      'Вовремя, %',
      'Учитель 0',
      '30.11.2026',
    ]);
    expect(lines.slice(-11)).toEqual([
      'Учитель',
      'Дата',
      'Уроков',
      'Вовремя, %',
      'Зам. директора по УВР',
      '/Смирнова Е. А./',
      'Ознакомлены:',
      '/Иванова И. И./',
      'Учитель',
      '/____________________/',
      'Составлено по открытым страницам',
    ]);
    expect(lines).toContain('Примечание к таблице');
    expect(text).toContain('70\u00a0%');
  });

  it('is a sheet of A4 with room to file it, in Times New Roman and in Russian', () => {
    const page = /<style:page-layout-properties fo:page-width[^>]*>/.exec(fodt)![0];
    expect(Object.fromEntries(['page-width', 'page-height', 'margin-left', 'margin-right'].map((name) => [name, millimetres(page, name)]))).toEqual({
      'page-width': 210,
      'page-height': 297,
      'margin-left': 30,
      'margin-right': 15,
    });
    const letters = /<style:default-style style:family="paragraph">[^]*?<\/style:default-style>/.exec(fodt)![0];
    expect(letters).toContain('style:font-name="Times New Roman" fo:font-size="12pt" fo:language="ru" fo:country="RU"');
  });

  it('has a bold title in the middle, justified text with a first line set in, and bold headings', () => {
    const title = lookOf(fodt, 'по проверке электронных журналов');
    expect(title).toContain('fo:text-align="center"');
    expect(title).toContain('fo:font-weight="bold"');
    const text = lookOf(fodt, 'Контроль &lt;полноты&gt; &amp; своевременности.');
    expect(text).toContain('fo:text-align="justify"');
    expect(millimetres(text, 'text-indent')).toBe(13);
    expect(lookOf(fodt, 'Цель проверки')).toContain('fo:font-weight="bold"');
    expect(lookOf(fodt, 'Составлено по открытым страницам')).toContain('fo:font-size="9pt"');
  });

  it('has tables that repeat their header, keep rows whole and fill the page', () => {
    const tables = [...fodt.matchAll(/<table:table table:name="[^]*?<\/table:table>/g)].map(([table]) => table);
    // Two tables, and two of signatures: those that follow each other stand together.
    expect(tables.map((table) => table.split('<table:table-row').length - 1)).toEqual([122, 2, 1, 2]);
    for (const table of tables.slice(0, 2)) {
      expect(table).toMatch(/<table:table-header-rows>[^]*?Учитель[^]*?<\/table:table-header-rows>/);
      // 210 − 30 − 15 mm
      expect(millimetres(styleOf(fodt, /table:style-name="([^"]*)"/.exec(table)![1]!), 'width')).toBe(165);
    }
    const rows = [...tables[0]!.matchAll(/<table:table-row table:style-name="([^"]*)"/g)].map(([, name]) => styleOf(fodt, name!));
    expect(rows.filter((row) => !row.includes('fo:keep-together="always"'))).toEqual([]);
  });

  it('has a bold header and total, numbers at the right, dates in the middle', () => {
    expect(lookOf(fodt, 'Вовремя, %')).toContain('fo:font-weight="bold"');
    expect(lookOf(fodt, '7140')).toMatch(/fo:text-align="end"[^]*fo:font-weight="bold"/);
    expect(lookOf(fodt, '119')).toContain('fo:text-align="end"');
    expect(lookOf(fodt, '119')).not.toContain('fo:font-weight="bold"');
    expect(lookOf(fodt, '30.11.2026')).toContain('fo:text-align="center"');
  });

  it('makes a PDF of A4 pages, upright or on their side', async () => {
    const upright = await pagesOf('file.docx', await docxFile(NOTE));
    expect(upright.length).toBeGreaterThan(2);
    expect(upright).toEqual(upright.map(() => [595, 842]));
    expect(await pagesOf('file.docx', await docxFile({ title: 'Табель', subtitle: null, blocks: [], isLandscape: true }))).toEqual([[842, 595]]);
  });

  it('takes any text, and no text at all', async () => {
    const hard = [...HARD.map((text) => [text, text] as const), ...UNLAWFUL];
    const text = await convertedText(
      'file.docx',
      await docxFile({
        title: '',
        subtitle: '',
        blocks: [
          { kind: 'table', table: { title: '', columns: [], rows: [[]] } },
          { kind: 'list', items: [] },
          ...hard.map(([given]) => ({ kind: 'text', text: given }) as const),
          { kind: 'table', table: { title: '', columns: COLUMNS, rows: [] } },
        ],
      }),
      'txt:Text (encoded):UTF8',
    );
    for (const [, left] of hard) expect(text.replaceAll('\r\n', '\n')).toContain(left);
  });

  it('tells nothing of whoever made it', async () => {
    const parts = unzipSync(new Uint8Array(await (await docxFile(NOTE)).arrayBuffer()));
    const said = strFromU8(parts['docProps/core.xml']!).match(/(?<=>)[^<>]+(?=<)/g)!;
    expect(said.filter((text) => !/^\d{4}-\d\d-\d\dT[\d:.]+Z$|^1$/.test(text))).toEqual([
      'СПРАВКА по проверке электронных журналов',
      'Полдень',
      'Полдень',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { contradictions, entriesOf, fixtures, LOOKED, OPENED, type Seen } from '../../fixtures/pages/fixtures.ts';
import { parsePage, replacePage } from '../../tools/parse-page.ts';
import { barePath } from '../../../lib/markup/address.ts';
import '../../../lib/markup/every-language.ts';
import { listPages } from '../../../lib/list-pages.ts';
import { nearPages } from '../../../lib/near-pages.ts';
import { isJournalPage } from '../../../lib/page-addresses.ts';
import { adapterFor, adapters, viewPage } from '../../../lib/pages.ts';
import { parseReading } from '../../../lib/reading.ts';
import { PAGE_IDS } from '../../../lib/vocabulary.ts';

const files = Object.keys(import.meta.glob('../../../lib/pages/*.ts')).map((path) => path.replace(/^.*\/|\.ts$/g, ''));

describe('the registry', () => {
  test('every adapter is named by its file and by the vocabulary', () => {
    expect(adapters.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(PAGE_IDS).toEqual(expect.arrayContaining(files));
  });

  test('each adapter is in the content script or in the script that is brought to it, and addresses are known without it', () => {
    expect([...nearPages, ...listPages].map(({ id }) => id).sort()).toEqual(files.sort());
    for (const { expected } of fixtures) {
      const url = new URL(expected.url);
      expect(isJournalPage(url), expected.url).toBe(adapterFor(url) !== undefined);
    }
    expect(isJournalPage(new URL('https://schools.dnevnik.ru/marks.aspx?school=1000000000001'))).toBe(false);
  });

  test('every adapter has fixtures and every folder of fixtures an adapter', () => {
    expect([...new Set(fixtures.map(({ adapter }) => adapter))].sort()).toEqual(files.sort());
  });

  test('no two folders of a page hold the same page', () => {
    expect(new Set(fixtures.map(({ html, expected }) => expected.url + html)).size).toBe(fixtures.length);
  });
});

describe.each(adapters.map((adapter) => ({ adapter, id: adapter.id })))('$id', ({ adapter, id }) => {
  const own = fixtures.filter((fixture) => fixture.adapter === id);

  test.each(own.filter(({ expected }) => !expected.browserOnly))('reads $name', (fixture) => {
    const { html, expected } = fixture;
    const url = new URL(expected.url);
    const document = parsePage(html, expected.url);
    const view = viewPage(document, url, LOOKED, OPENED);
    const seen: Seen = { outcome: view.outcome };
    if (view.outcome === 'read') {
      seen.reading = view.reading;
      seen.places = adapter.locate(document, url).map(({ key, mark, reveal }) => ({
        key,
        isInPage: document.contains(mark) && document.contains(reveal),
      }));
    }
    expect(contradictions(fixture, seen)).toEqual([]);
    const { reading } = seen;
    const exact = { ...expected.reading, openedAt: OPENED, shownAt: LOOKED, at: LOOKED };
    expect(reading).toStrictEqual(expected.whatIf || expected.reading === null ? reading : exact);
    expect(reading && parseReading(reading)).toStrictEqual(reading);

    const shown = document.documentElement.textContent ?? '';
    expect(expected.secrets.filter((secret) => !shown.includes(secret))).toEqual([]);
    // Whatever stands in a cell stays there, but for the names of classes and subjects.
    const names = new Set(JSON.stringify(expected.reading).match(/(?<="(?:group|subject)Name":")[^"]+/g));
    const texts = [...document.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim());
    const cells = texts.filter((text) => /\p{L}{5}/u.test(text) && !names.has(text));
    expect([...expected.secrets, ...cells].filter((text) => JSON.stringify(reading ?? null).includes(text))).toEqual([]);
  });

  test.each(own)('is the only one that claims the address of $name', ({ expected }) => {
    const url = new URL(expected.url);
    const path = barePath(url);
    expect(adapters.filter((other) => other.matches(path, url)).map((other) => other.id)).toEqual([id]);
    expect(adapterFor(url)).toBe(adapter);
  });
});

test('no adapter finds anything on the pages of the others', async () => {
  const addresses = new Map(adapters.map(({ id }) => [id, fixtures.find(({ adapter, expected }) => adapter === id && expected.outcome === 'read')!]));
  const document = parsePage('', 'https://schools.dnevnik.ru/');
  for (const { html, expected, adapter: owner, name } of fixtures) {
    if (expected.outcome !== 'read') continue;
    await replacePage(document, html);
    for (const adapter of adapters) {
      if (adapter.id === owner) continue;
      // The other page under an address of one's own: a wrong link, or a page that arrives late.
      const content = adapter.read(document, new URL(addresses.get(adapter.id)!.expected.url));
      expect([...(content === null ? [] : entriesOf(content).keys())], `${adapter.id} on ${owner}/${name}`).toEqual([]);
    }
  }
});

test.each([
  'https://schools.dnevnik.ru/',
  'https://schools.dnevnik.ru/journals/?school=1000003920416&tab=works&year=2025',
  'https://schools.dnevnik.ru/journals/journalclassical.aspx?view=week&group=1466203918475530217',
  'https://schools.dnevnik.ru/v2/journals/planning/import',
  'https://schools.dnevnik.ru/marks.aspx?school=1000003920416&student=1000006183740',
  'https://schools.dnevnik.ru/v2/r/journals?tab=planning',
])('leaves %s alone', (address) => {
  const html = fixtures.find(({ name }) => name === 'raw-table')!.html;
  expect(viewPage(parsePage(html, address), new URL(address), LOOKED).outcome).toBe('unsupported');
});

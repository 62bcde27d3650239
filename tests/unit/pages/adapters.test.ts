import { describe, expect, test } from 'vitest';
import { contradictions, fixtures, LOOKED, OPENED, type Seen } from '../../fixtures/pages/fixtures.ts';
import { parsePage } from '../../tools/parse-page.ts';
import { barePath } from '../../../lib/markup/address.ts';
import { adapterFor, adapters, viewPage } from '../../../lib/pages.ts';
import { parseReading } from '../../../lib/reading.ts';
import { PAGE_IDS } from '../../../lib/vocabulary.ts';

const files = Object.keys(import.meta.glob('../../../lib/pages/*.ts')).map((path) => path.replace(/^.*\/|\.ts$/g, ''));

describe('the registry', () => {
  test('every adapter is named by its file and by the vocabulary', () => {
    expect(adapters.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(PAGE_IDS).toEqual(expect.arrayContaining(files));
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
      seen.places = adapter.locate(document, url).map(({ date, order, lessonId, mark, reveal }) => ({
        date,
        order,
        lessonId,
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
    const cells = [...document.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim()).filter((text) => /\p{L}{5}/u.test(text));
    expect([...expected.secrets, ...cells].filter((text) => JSON.stringify(reading ?? null).includes(text))).toEqual([]);
  });

  test.each(own)('is the only one that claims the address of $name', ({ expected }) => {
    const url = new URL(expected.url);
    const path = barePath(url);
    expect(adapters.filter((other) => other.matches(path, url)).map((other) => other.id)).toEqual([id]);
    expect(adapterFor(url)).toBe(adapter);
  });

  test('finds no lessons on the pages of the others', () => {
    for (const { html, expected, adapter: other } of fixtures) {
      if (other === id || expected.outcome !== 'read') continue;
      // The other page's table under an address of one's own: a wrong link, or a page that arrives late.
      const address = new URL(own.find((fixture) => fixture.expected.outcome === 'read')!.expected.url);
      expect(adapter.read(parsePage(html, address.href), address)?.lessons ?? []).toEqual([]);
    }
  });
});

test.each([
  'https://schools.dnevnik.ru/',
  'https://schools.dnevnik.ru/journals/?school=1000003920416&tab=groups&year=2025',
  'https://schools.dnevnik.ru/journals/journalclassical.aspx?view=week&group=1466203918475530217',
  'https://schools.dnevnik.ru/v2/journals/planning/import',
  'https://schools.dnevnik.ru/marks.aspx?school=1000003920416&student=1000006183740',
  'https://schools.dnevnik.ru/v2/r/journals?tab=planning',
])('leaves %s alone', (address) => {
  const html = fixtures.find(({ name }) => name === 'raw-table')!.html;
  expect(viewPage(parsePage(html, address), new URL(address), LOOKED).outcome).toBe('unsupported');
});

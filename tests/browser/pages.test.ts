import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseReading } from '../../lib/reading.ts';
import { contradictions, fixtures, LOOKED, OPENED, type Fixture, type Seen } from '../fixtures/pages/fixtures.ts';
import { requireBrowser } from '../tools/browsers.mjs';
import { bundlePages } from './page-bundle.ts';

/** The adapters' fixtures again, in the DOM and the layout of a real browser. */
describe('page adapters in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let bundle: string;
  let html = '';
  /** What the window in the page was opened for; it takes one page after another. */
  let origin = '';

  beforeAll(async () => {
    bundle = await bundlePages();
    browser = await chromium.launch({ executablePath: requireBrowser('chromium'), args: ['--no-sandbox'] });
    const context = await browser.newContext();
    await context.route('**/*', (route) =>
      route.request().resourceType() === 'document' ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort(),
    );
    page = await context.newPage();
  });

  afterAll(() => browser?.close());

  /** Shows a fixture under its address. To navigate there each time would take most of the time of these tests. */
  async function show({ html: markup, expected: { url } }: Fixture): Promise<void> {
    html = markup;
    if (new URL(url).origin !== origin || /<script/i.test(markup)) {
      await page.goto(url);
      await page.evaluate(bundle);
      ({ origin } = new URL(url));
      return;
    }
    await page.evaluate(
      ([address, written]) => {
        history.replaceState(null, '', address);
        document.open();
        document.write(written);
        document.close();
      },
      [url, markup] as const,
    );
  }

  test.each(fixtures)('reads $adapter/$name', async (fixture) => {
    const { expected } = fixture;
    await show(fixture);
    const seen = (await page.evaluate(`polden.look(${LOOKED}, ${OPENED})`)) as Seen;
    expect(contradictions(fixture, seen)).toEqual([]);
    const { reading } = seen;
    const exact = { ...expected.reading, openedAt: OPENED, shownAt: LOOKED, at: LOOKED };
    expect(reading).toStrictEqual(expected.whatIf || expected.reading === null ? reading : exact);
    expect(reading && parseReading(reading)).toStrictEqual(reading);
    expect(expected.secrets.filter((secret) => JSON.stringify(reading ?? null).includes(secret))).toEqual([]);
  });

  test('a topic with the cursor in it says nothing yet', async () => {
    const boxes = fixtures.find(({ name }) => name === 'topic-contenteditable')!;
    const { expected } = boxes;
    await show(boxes);
    const seen = (await page.evaluate(`document.querySelector('[contenteditable]').focus(); polden.look(${LOOKED}, ${OPENED})`)) as Seen;
    if (expected.reading?.kind !== 'journal' || seen.reading?.kind !== 'journal') throw new Error('not a journal');
    const [first, ...others] = expected.reading.lessons;
    const { topic: _, ...untouched } = first!.components;
    expect(seen.reading.lessons.map(({ components }) => components)).toEqual([untouched, ...others.map(({ components }) => components)]);
  });
});

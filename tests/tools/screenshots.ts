import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import buildExtension from '../browser/build.ts';
import { clockAhead, withClockAhead } from '../browser/changed-extension.ts';
import { insideOf } from '../browser/extension-inside.ts';
import { openJournalBrowser, type JournalBrowser } from './journal-browser.ts';
import { addVisits, fillHoles } from './orderly-teacher.ts';

/** Where the pictures go: `journal-ru.png` and so on. */
const PICTURES = resolve('.output/screenshots');

/** The size that both stores take. */
const SIZE = { width: 1280, height: 800 };

const MOSCOW = 'Europe/Moscow';

/** Ten to ten on a Wednesday in the middle of a quarter, so that the pictures are the same whenever they are taken. */
const NOW = Date.parse('2026-11-18T09:50+03:00');

/** The journals that were opened, each with how many of its lessons lack something: yesterday's, today's, and one that was forgotten. */
const VISITED = { 'algebra-7b': 3, 'geometry-8a': 2, 'russian-5a': 0 };

/** `npm run screenshots`: the five pictures that the stores take, of the built extension at work on the look-alike journal, in both languages. */
export async function main(): Promise<number> {
  buildExtension();
  mkdirSync(PICTURES, { recursive: true });
  const ahead = NOW - Date.now();
  const extension = withClockAhead(ahead);
  const browser = await openJournalBrowser({ extension, zone: MOSCOW, now: NOW });
  await browser.context.addInitScript(clockAhead(ahead));
  await visitJournals(browser);
  for (const language of ['ru', 'en'] as const) {
    await change(browser, { language });
    const save = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `${name}-${language}.png`) });
    const journal = await openJournal(browser);
    await save(journal, 'journal');
    await journal.keyboard.press('Escape');
    const popup = await openInside(browser, 'popup.html', { width: 420, height: 600 }, '.weeks .chart');
    // One has to scroll to what is below the chart: the picture ends there, not in the midst of a sentence.
    const { y, height } = (await popup.locator('.weeks .chart').boundingBox())!;
    await popup.setViewportSize({ width: 420, height: Math.floor(y + height) + 4 });
    const overJournal = await pictureOver(browser, journal, popup);
    await save(overJournal, 'popup');
    for (const [name, ready] of [
      ['report', 'svg, canvas'],
      ['options', 'main h2'],
      ['welcome', 'h1'],
    ] as const) {
      const page = await openInside(browser, `${name}.html`, SIZE, ready);
      await save(page, name);
      await page.close();
    }
    for (const page of [journal, popup, overJournal]) await page.close();
  }
  await browser.close();
  rmSync(extension, { recursive: true, force: true });
  console.log(`Pictures: ${PICTURES}`);
  return 0;
}

/** So that popup and report have something to say: of somebody who keeps the journals in order. */
async function visitJournals(browser: JournalBrowser): Promise<void> {
  const { page, site } = browser;
  for (const [visited, left] of Object.entries(VISITED)) {
    const journal = site.school.journals.find(({ key }) => key === visited)!;
    fillHoles(journal, site.school, left);
    for (const url of [journal.urls.classJournal, journal.urls.planning]) {
      await page.goto(url);
      // What is complete has no bar.
      await page.waitForSelector('polden-bar', { state: 'attached', timeout: 2_500 }).catch(() => undefined);
    }
  }
  await addVisits(browser, NOW);
}

async function change(browser: JournalBrowser, settings: object): Promise<void> {
  const inside = await insideOf(browser);
  await inside.evaluate(async (changes) => {
    const { local } = (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<{ settings: object }>; set(items: object): Promise<void> } } } }
    ).chrome.storage;
    await local.set({ settings: { ...(await local.get()).settings, ...changes } });
  }, settings);
}

/** A class journal with its marks and a card; nobody's name is in it, though all are invented, nor the vendor's sign. */
async function openJournal({ context, site }: JournalBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  await page.goto(site.school.journals[0]!.urls.classJournal);
  await page.locator('polden-bar .bar').waitFor();
  await page.evaluate(() => {
    let count = 0;
    const numbers = new Map<string, number>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const name = node.nodeValue!.trim();
      if (name === 'дневник') node.nodeValue = 'журнал';
      if (!/^[А-ЯЁ][а-яё]+ [А-ЯЁ]([а-яё]+|\.)( ?[А-ЯЁ]([а-яё]+|\.))?$/.test(name)) continue;
      if (!numbers.has(name)) numbers.set(name, (count += 1));
      const isPupil = node.parentElement!.closest('table') !== null;
      node.nodeValue = isPupil ? `Ученик ${numbers.get(name)}` : 'Учитель';
    }
  });
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.locator('polden-bar .card').waitFor();
  return page;
}

async function openInside({ context, extensionId }: JournalBrowser, file: string, size: typeof SIZE, ready: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.goto(`chrome-extension://${extensionId}/${file}`);
  await page.locator(ready).first().waitFor();
  // Charts and previews are drawn a moment later.
  await page.waitForTimeout(800);
  return page;
}

/** The popup where the browser shows it: no script can open the real one over a page. */
async function pictureOver({ context }: JournalBrowser, journal: Page, popup: Page): Promise<Page> {
  const [under, over] = (await Promise.all([journal, popup].map((page) => page.screenshot()))).map(
    (png) => `data:image/png;base64,${png.toString('base64')}`,
  );
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  await page.setContent(`
    <body style="margin: 0">
      <img src="${under}" style="display: block; opacity: 0.45">
      <img src="${over}" style="position: fixed; top: 8px; right: 16px; border-radius: 8px; box-shadow: 0 4px 24px rgb(0 0 0 / 45%)">
    </body>`);
  await page.waitForLoadState();
  return page;
}

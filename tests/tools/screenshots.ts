import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import buildExtension from '../browser/build.ts';
import { openJournalBrowser, type JournalBrowser } from './journal-browser.ts';

/** Where the pictures go: `journal-ru.png` and so on. */
const PICTURES = resolve('.output/screenshots');

/** The size that both stores take. */
const SIZE = { width: 1280, height: 800 };

const MOSCOW = 'Europe/Moscow';

/** `npm run screenshots`: the five pictures that the stores take, of the built extension at work on the look-alike journal, in both languages. */
export async function main(): Promise<number> {
  buildExtension();
  mkdirSync(PICTURES, { recursive: true });
  const browser = await openJournalBrowser();
  await visitJournals(browser);
  for (const language of ['ru', 'en'] as const) {
    await change(browser, { language, zone: browser.zone });
    const save = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `${name}-${language}.png`) });
    const journal = await openJournal(browser);
    await save(journal, 'journal');
    await journal.keyboard.press('Escape');
    const popup = await openInside(browser, 'popup.html', { width: 420, height: 600 }, '.summary');
    const overJournal = await pictureOver(browser, journal, popup);
    await save(overJournal, 'popup');
    await change(browser, { zone: MOSCOW });
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
  console.log(`Pictures: ${PICTURES}`);
  return 0;
}

/** So that popup and report have something to say. */
async function visitJournals({ page, site }: JournalBrowser): Promise<void> {
  const { journals, viewer } = site.school;
  for (const { urls } of journals.filter(({ teachers }) => teachers.some(({ name }) => name === viewer.name))) {
    for (const url of [urls.classJournal, urls.planning]) {
      await page.goto(url);
      // What is complete has no bar.
      await page.waitForSelector('polden-bar', { state: 'attached', timeout: 2_500 }).catch(() => undefined);
    }
  }
}

async function change(browser: JournalBrowser, settings: object): Promise<void> {
  const popup = await openInside(browser, 'popup.html', SIZE, '.summary');
  await popup.evaluate(async (changes) => {
    const { local } = (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<{ settings: object }>; set(items: object): Promise<void> } } } }
    ).chrome.storage;
    await local.set({ settings: { ...(await local.get()).settings, ...changes } });
  }, settings);
  await popup.close();
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
  // It is morning somewhere else for the pictures' sake, which is no zone for the first page to begin with.
  if (file === 'welcome.html') await (await context.newCDPSession(page)).send('Emulation.setTimezoneOverride', { timezoneId: MOSCOW });
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

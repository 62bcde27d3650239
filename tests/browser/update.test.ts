import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import stored from '../fixtures/stored-by-0.1.0.json';
import { BUILT, marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { openOptions, openPopup, storedRows } from './extension-inside.ts';

const within = { timeout: 6_000 };

/** The folder from which the browser runs the extension; a version more in it is an update. */
const folder = mkdtempSync(join(tmpdir(), 'polden-versions-'));

/** Puts a version into the folder, and lets the browser take it. */
async function install({ context }: JournalBrowser, version: string, from: string | null): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  if (from === null) cpSync(stubOf(version), folder, { recursive: true });
  else cpSync(from, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
  const session = await context.browser()!.newBrowserCDPSession();
  // Playwright does not know the command yet.
  const { id } = (await session.send('Extensions.loadUnpacked' as never, { path: folder } as never)) as { id: string };
  await session.detach();
  return id;
}

/** Stands for the version that stored the fixture: nothing but a page to write it from. */
function stubOf(version: string): string {
  const stub = mkdtempSync(join(tmpdir(), 'polden-stub-'));
  writeFileSync(
    join(stub, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Polden', version, permissions: ['storage', 'unlimitedStorage'] }),
  );
  writeFileSync(join(stub, 'page.html'), '');
  return stub;
}

const historyOf = (viewer: string) => JSON.parse(JSON.stringify(stored.history).replaceAll('VIEWER', viewer)) as typeof stored.history;

/** Stores what version 0.1.0 did, with its database of schema 3. */
async function storeAsBefore({ context, extensionId }: JournalBrowser, viewer: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/page.html`);
  await page.evaluate(
    async ([local, { meta, ...rows }]) => {
      const opening = indexedDB.open('polden', 3);
      opening.addEventListener('upgradeneeded', () => {
        const db = opening.result;
        db.createObjectStore('months', { keyPath: ['viewer', 'month', 'journal'] }).createIndex('open', ['open', 'month']);
        db.createObjectStore('journals', { keyPath: ['viewer', 'journal'] });
        db.createObjectStore('weeks', { keyPath: ['viewer', 'group', 'monday'] });
        db.createObjectStore('rosters', { keyPath: ['viewer', 'scope'] });
        db.createObjectStore('inspections', { keyPath: ['viewer', 'id'] });
        db.createObjectStore('inspected', { keyPath: ['viewer', 'inspection', 'journal'] });
        db.createObjectStore('meta');
      });
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const writing = opening.result.transaction(opening.result.objectStoreNames, 'readwrite');
      for (const [store, kept] of Object.entries(rows)) for (const row of kept) writing.objectStore(store).put(row);
      for (const [key, value] of Object.entries(meta)) writing.objectStore('meta').put(value, key);
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opening.result.close();
      await (globalThis as unknown as { chrome: { storage: { local: { set(items: unknown): Promise<void> } } } }).chrome.storage.local.set(local);
    },
    [stored.local, historyOf(viewer)] as const,
  );
  await page.close();
}

/** What goes wrong in a page, in whosever script. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

const marksCount = async (page: Page) => Object.keys(await marksOn(page)).length;
const tracesOn = (page: Page) => page.evaluate(() => document.documentElement.outerHTML.includes('polden'));
const barText = (page: Page) => page.evaluate(() => document.querySelector('polden-bar')?.shadowRoot?.textContent ?? '');

/** Switches the extension off or on, as on the browser's own page. */
async function setEnabled({ context, extensionId }: JournalBrowser, isOn: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, on]) =>
      (globalThis as unknown as { chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } } }).chrome.management.setEnabled(
        id,
        on,
      ),
    [extensionId, isOn] as const,
  );
  await page.close();
}

test('an update keeps settings and history, and tells pages that are open without loading them anew; switched off, all marks go', async () => {
  const browser = await openJournalBrowser({ extension: null });
  onTestFinished(() => browser.close());
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { context, site, page } = browser;
  const { userId } = site.school.viewer;
  const [algebra, geometry] = [site.school.journals[0]!, site.school.journals[1]!];
  const errors = errorsOf(page);

  browser.extensionId = await install(browser, '0.1.0', null);
  await storeAsBefore(browser, userId);
  expect(await install(browser, '0.1.1', BUILT)).toBe(browser.extensionId);

  await page.goto(algebra.urls.classJournal);
  await expect.poll(() => marksCount(page), { timeout: 15_000 }).toBeGreaterThan(1);
  // A mark that is being typed.
  const cell = page.locator(`td[id$="_${algebra.lessons.at(-1)!.works[0]!.id}"]`).first();
  await cell.click();
  await page.keyboard.type('5');
  const typed = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  expect(await typed()).toBe('5');
  const elsewhere = await context.newPage();
  const elsewhereErrors = errorsOf(elsewhere);
  await elsewhere.goto('https://dnevnik.ru/user/user');

  // A page of the site that is no journal's is told nothing; the journal's is told, and keeps what is typed.
  await page.bringToFront();
  const before = await page.evaluate(() => performance.timeOrigin);
  await install(browser, '0.2.0', BUILT);
  await expect.poll(() => marksCount(page), within).toBe(0);
  await expect.poll(() => barText(page), within).toContain('Полдень обновлён. Обновите страницу, когда закончите ввод.');
  expect(await typed()).toBe('5');
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(before);
  expect(await page.locator('polden-bar').count()).toBe(1);
  expect(await tracesOn(elsewhere)).toBe(false);
  // Without loading, the page goes on to what is no journal, of which the notice would not be true.
  const here = await page.evaluate(() => {
    const { href } = location;
    history.replaceState(null, '', '/user/user');
    return href;
  });
  await expect.poll(() => page.locator('polden-bar').count(), within).toBe(0);
  await page.evaluate((href) => history.replaceState(null, '', href), here);
  // Nor does the version before come to life where such a page becomes a journal's.
  await elsewhere.evaluate(
    (path) => history.pushState(null, '', path),
    new URL(algebra.urls.classJournal).pathname + new URL(algebra.urls.classJournal).search,
  );

  // What was stored is there, in the new version's own words.
  const kept = historyOf(userId);
  for (const store of ['months', 'journals', 'weeks', 'rosters'] as const) {
    expect(await storedRows<unknown>(browser, store), store).toEqual(expect.arrayContaining<unknown>(kept[store]));
  }
  const options = await openOptions(browser);
  const settings = await options.evaluate(() =>
    (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<{ settings: object }> } } } }).chrome.storage.local.get(),
  );
  expect(settings.settings).toMatchObject(stored.local.settings);
  await options.close();
  await (await openPopup(browser)).close();

  // Loaded anew, the page is marked as ever; and so is another.
  await page.keyboard.press('Enter');
  await page.reload();
  await expect.poll(() => marksCount(page), { timeout: 15_000 }).toBeGreaterThan(1);
  expect(await barText(page)).not.toContain('обновлён');
  await elsewhere.goto(geometry.urls.classJournal);
  await expect.poll(() => marksCount(elsewhere), { timeout: 15_000 }).toBeGreaterThan(0);

  // Updated once more, and then switched off, the pages are told, and then told nothing.
  await install(browser, '0.3.0', BUILT);
  await expect.poll(() => barText(page), within).toContain('обновлён');
  await elsewhere.reload();
  await expect.poll(() => marksCount(elsewhere), { timeout: 15_000 }).toBeGreaterThan(0);

  // Nobody touches the pages: they find out by themselves.
  await setEnabled(browser, false);
  for (const open of [page, elsewhere]) await expect.poll(() => tracesOn(open), within).toBe(false);
  // Whatever is done there later finds nothing of the extension to go wrong.
  await page.locator('td[id^="m_"]').first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.evaluate(() => history.pushState(null, '', '#other'));
  await page.waitForTimeout(1_200);
  // Switched on again, they are not watched until they are loaded anew, and say so.
  await setEnabled(browser, true);
  for (const open of [page, elsewhere]) {
    await expect.poll(() => barText(open), within).toContain('Полдень снова включён. Обновите страницу, когда закончите ввод.');
  }
  expect([...errors, ...elsewhereErrors]).toEqual([]);
});

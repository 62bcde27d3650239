import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { openPopup } from './extension-inside.ts';
import { withPermissionFor } from './changed-extension.ts';
import { expectedMarks } from './expected-marks.ts';

/** The sites of other countries on the same engine: read only where the user has asked for it, in their languages. */

const KUNDELIK = ['https://schools.kundelik.kz/*', 'https://kundelik.kz/*'];
const extension: { folder: string } = { folder: '' };
let browser: JournalBrowser;
beforeAll(async () => {
  extension.folder = withPermissionFor(KUNDELIK);
  browser = await openJournalBrowser({ extension: extension.folder });
});
afterAll(async () => {
  await browser.close();
  rmSync(extension.folder, { recursive: true, force: true });
});

const on = (host: string, url: string) => url.replace('dnevnik.ru', host);
const journal = () => browser.site.school.journals[0]!;

describe('a site that is switched on', () => {
  test('is marked like dnevnik.ru, though all its labels are Kazakh', async () => {
    const { page, site } = browser;
    for (const seen of [['classJournal'], ['classJournal', 'planning']] as const) {
      await page.goto(on('kundelik.kz', journal().urls[seen.at(-1)!]));
      expect(await page.locator('body').innerText()).toContain('Журналдар');
      await expect.poll(() => marksOn(page), { timeout: 15_000 }).toEqual(expectedMarks(journal(), seen, site.school.today));
    }
  });

  test('is said to be on in the popup, which keeps its history apart', async () => {
    const popup = await openPopup(browser);
    await popup.locator('.siblings summary').click();
    expect(await popup.locator('.siblings').innerText()).toMatch(/Kundelik.*: включено/);
    expect(await popup.locator('.siblings').innerText()).toMatch(/eMaktab.*: выключено/);
    const linked = await popup.locator('a.lesson').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
    expect(new Set(linked)).toEqual(new Set(['schools.kundelik.kz']));
    await popup.close();
  });
});

test('a site that is not switched on is left alone', async () => {
  const { page } = browser;
  await page.goto(on('emaktab.uz', journal().urls.classJournal));
  await page.waitForTimeout(1_500);
  expect(await marksOn(page)).toEqual({});
  expect(await page.locator('polden-bar').count()).toBe(0);
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite, type Site } from '../site/server.ts';
import { requireBrowser } from '../tools/browsers.mjs';
import { BUILT, copyExtension, zoneWhereItIs } from '../tools/journal-browser.ts';
import { expectedMarks } from './expected-marks.ts';

let site: Site;
let firefox: Browser;
let folder: string;
let addOn: string;

beforeAll(async () => {
  const now = Date.now();
  const zone = zoneWhereItIs(9, now);
  site = await startSite({ now, zone });
  firefox = await launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    env: { ...process.env, TZ: zone },
    extraPrefsFirefox: {
      // The real addresses, served locally.
      'network.dns.localDomains': 'schools.dnevnik.ru,dnevnik.ru,login.dnevnik.ru',
      'network.socket.forcePort': `443=${site.port}`,
    },
  });
  folder = copyExtension(BUILT.replace('chrome', 'firefox'));
  addOn = await firefox.installExtension(folder);
});
afterAll(async () => {
  await firefox.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

test('the same build marks the class journal and planning in Firefox, and joins them', async () => {
  const page = await firefox.newPage();
  const marks = () => marksIn(page);
  for (const key of ['algebra-7b', 'geometry-8a']) {
    const journal = site.school.journals.find((candidate) => candidate.key === key)!;
    await page.goto(journal.urls.classJournal);
    await expect.poll(marks, { timeout: 15_000 }).toEqual(expectedMarks(journal, ['classJournal'], site.school.today));
    await page.goto(journal.urls.planning);
    await expect.poll(marks, { timeout: 15_000 }).toEqual(expectedMarks(journal, ['classJournal', 'planning'], site.school.today));
  }
  const bar = await page.evaluate(() => document.querySelector('polden-bar')?.shadowRoot?.querySelector('.bar')?.textContent);
  expect(bar).toContain('просрочен');
});

test('an update goes on with the pages that are open, and nothing is to be seen of an extension that was removed', async () => {
  const page = await firefox.newPage();
  const journal = site.school.journals[0]!;
  await page.goto(journal.urls.classJournal);
  const bars = () =>
    page.evaluate(() => [...document.querySelectorAll('polden-bar')].map((bar) => `${getComputedStyle(bar).display} ${bar.shadowRoot?.textContent}`));
  await expect.poll(bars, { timeout: 15_000 }).toEqual([expect.stringContaining('block')]);
  const before = await marksIn(page);
  // What the version before has drawn is dead, also where the next one finds nothing to draw.
  await page.evaluate(() => document.querySelector('polden-bar')!.append('of the version before'));
  const other = await firefox.newPage();
  await other.goto('https://dnevnik.ru/user/user');
  await other.evaluate(() => {
    document.body.append(document.createElement('polden-bar'));
    document.querySelector('h1, h2, a')!.setAttribute('data-polden-standing', 'overdue');
  });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
  await firefox.installExtension(folder);
  await expect.poll(() => page.evaluate(() => document.querySelector('polden-bar')?.textContent ?? null), { timeout: 15_000 }).toBe('');
  expect(await bars()).toEqual([expect.stringMatching(/^block.*просрочен/)]);
  expect(await marksIn(page)).toEqual(before);
  await expect.poll(() => other.evaluate(() => document.documentElement.outerHTML.includes('polden'))).toBe(false);

  await firefox.uninstallExtension(addOn);
  await expect.poll(bars, { timeout: 15_000 }).toEqual([expect.stringMatching(/^none/)]);
  const painted = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-polden-standing]')]
        .map((element) => getComputedStyle(element).backgroundImage)
        .filter((image) => image !== 'none'),
    );
  expect(await painted()).toEqual([]);
});

function marksIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-polden-standing]')].map((element) => [
        /lesson=(\d+)/.exec(element.querySelector('a[href*="lesson="]')!.getAttribute('href')!)![1]!,
        `${element.getAttribute('data-polden-standing')}: ${element.getAttribute('data-polden-fields')}`,
      ]),
    ),
  );
}

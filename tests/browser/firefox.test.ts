import { launch, type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite, type Site } from '../site/server.ts';
import { requireBrowser } from '../tools/browsers.mjs';
import { BUILT, zoneWhereItIs } from '../tools/journal-browser.ts';
import { expectedMarks } from './expected-marks.ts';

let site: Site;
let firefox: Browser;

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
  await firefox.installExtension(BUILT.replace('chrome', 'firefox'));
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

test('the same build marks the class journal and planning in Firefox, and joins them', async () => {
  const page = await firefox.newPage();
  const marks = () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-polden-standing]')].map((element) => [
          /lesson=(\d+)/.exec(element.querySelector('a[href*="lesson="]')!.getAttribute('href')!)![1]!,
          `${element.getAttribute('data-polden-standing')}: ${element.getAttribute('data-polden-fields')}`,
        ]),
      ),
    );
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

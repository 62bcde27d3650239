import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { marksOn, openJournalBrowser, zoneWhereItIs, type JournalBrowser } from '../tools/journal-browser.ts';
import { withClockAhead } from './changed-extension.ts';

/** A tab that stays open while noon comes. */

let browser: JournalBrowser | undefined;
let extension = '';
afterAll(async () => {
  await browser?.close();
  rmSync(extension, { recursive: true, force: true });
});

test('yellow marks turn red by themselves when their deadline passes', async () => {
  const real = Date.now();
  const zone = zoneWhereItIs(11, real);
  const intoTheHour = real % 3_600_000;
  // Twenty-five seconds before twelve: enough for a browser to start and a page to be opened.
  const ahead = 3_600_000 - 25_000 - intoTheHour;
  extension = withClockAhead(ahead);
  browser = await openJournalBrowser({ extension, zone, now: real + ahead });
  const { page, site } = browser;
  const { urls, lessons } = site.school.journals[0]!;
  const yesterdays = lessons.find(({ date }) => date === site.school.yesterday)!.id;
  await page.goto(urls.classJournal);
  await expect.poll(async () => (await marksOn(page))[yesterdays], { timeout: 15_000 }).toBe('pending: record');
  expect(await page.locator('polden-bar .bar').innerText()).toContain('до 12:00');
  await expect.poll(async () => (await marksOn(page))[yesterdays], { timeout: 40_000, interval: 500 }).toBe('overdue: record');
  expect(await page.locator('polden-bar .bar').innerText()).toContain('2 урока просрочены');
});

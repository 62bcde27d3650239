import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newInspection } from '../../lib/inspections/inspection-draft.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { expectedMarks } from './expected-marks.ts';
import { openOptions, openPopup, readStorage, storedRows, tell } from './extension-inside.ts';
import { schoolComputer } from './school-computer.ts';

/** What a school sets for its computers, through Chromium's own policy files. */

const machine = schoolComputer();
const EVERYTHING = JSON.parse(readFileSync('tests/fixtures/school-policy.json', 'utf8')) as Record<string, unknown>;
const LATER = {
  policy: 'own',
  own: { topic: { days: 30, time: '12:00' }, homework: { days: 30, time: '12:00' }, record: { days: 30, time: '12:00' } },
};

let browser: JournalBrowser;
let options: Page;
beforeAll(async () => {
  machine.setPolicy(LATER);
  browser = await openJournalBrowser({ extension: machine.extension });
  options = await openOptions(browser);
});
afterAll(async () => {
  await browser.close();
  machine.remove();
});

/** Chromium reads its policies some seconds after they were changed. */
const within = { timeout: 30_000, interval: 100 };
const own = async () =>
  (JSON.parse(await readStorage(browser, 'disk')) as { settings?: Settings }[]).find((each) => each.settings !== undefined)!.settings!;
const managed = () =>
  options.evaluate(() => (globalThis as unknown as { chrome: { storage: { managed: { get(): Promise<unknown> } } } }).chrome.storage.managed.get());

test('a policy holds from the first start', async () => {
  const { page, site } = browser;
  const [journal] = site.school.journals;
  await page.goto(journal!.urls.classJournal);
  const byDefault = expectedMarks(journal!, ['classJournal'], site.school.today);
  expect(Object.values(byDefault)).toContain('overdue: record');
  // A browser just started takes seconds to say what its policies are: the very first drawing may still go without.
  const overdue = async () => Object.values(await marksOn(page)).map((mark) => mark.startsWith('overdue'));
  await expect.poll(overdue, within).toEqual(Object.keys(byDefault).map(() => false));
  expect(await (await openPopup(browser)).locator('main').innerText()).toContain('Свой срок');
});

test('what the school has set cannot be changed here, and what it has not can', async () => {
  await tell(options, 'changeSettings', { changes: { policy: 'day-of-lesson', week: 6 }, base: {} });
  const { policy, week } = await own();
  expect({ policy, week }).toEqual({ policy: 'next-day-noon', week: 6 });
  await expect.poll(() => options.getByRole('radio', { name: 'Свой срок' }).isChecked(), within).toBe(true);
});

test('every setting there is arrives as Chromium hands it on, and inspections that the school forbids are gone', async () => {
  const viewer = `dnevnik.ru//${browser.site.school.viewer.userId}`;
  const draft = { name: 'Проверка', purpose: '', basis: '', from: '2026-11-09', to: '2026-11-22', classes: [], subjects: [], teachers: [] };
  const inspection = newInspection({ ...draft, checks: ['timeliness'] }, 'i-1', Date.now());
  await tell(options, 'changeSettings', { changes: { supervision: true }, base: {} });
  await tell(options, 'saveInspection', { viewer, inspection, before: null });
  expect(await storedRows(browser, 'inspections')).toHaveLength(1);
  machine.setPolicy(EVERYTHING);
  await expect.poll(managed, within).toEqual(EVERYTHING);
  await expect.poll(() => storedRows(browser, 'inspections'), within).toEqual([]);
});

test('a policy taken away leaves the teacher’s own, and open pages follow at once', async () => {
  const { page, site } = browser;
  machine.setPolicy(null);
  await expect.poll(managed, within).toEqual({});
  await expect.poll(() => marksOn(page), within).toEqual(expectedMarks(site.school.journals[0]!, ['classJournal'], site.school.today));
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { addDays, civilTime, toInstant } from '../../lib/time.ts';
import { marksOn, openJournalBrowser, zoneWhereItIs, type JournalBrowser } from '../tools/journal-browser.ts';
import { setPermission, shownBy, withFastClock, type FastClock } from './changed-extension.ts';
import { insideOf, openOptions, openPopup, stopWorker, tell } from './extension-inside.ts';

/** The badge and the reminders in a browser whose clock runs fast: a minute is three seconds, and alarms are the browser's own. */

const clock: FastClock = { since: Date.now(), speed: 20 };
const MINUTE = 60_000;
/** What a wait for the clock takes at most, and how often it is looked. */
const within = { timeout: 20_000, interval: 50 };

interface Inside {
  action: Record<'getBadgeText' | 'getTitle', (of: object) => Promise<string>> & { getBadgeBackgroundColor(of: object): Promise<number[]> };
  alarms: { getAll(): Promise<{ scheduledTime: number }[]> };
  notifications: { getAll(): Promise<object> };
  permissions: Record<'contains' | 'remove' | 'request', (what: { permissions: string[] }) => Promise<boolean>>;
  tabs: { query(which: { url: string }): Promise<{ url: string }[]> };
  storage: { local: { get(): Promise<Stored> } };
}

interface Told {
  at: number;
  title: string;
  message: string;
  buttons: string[];
}

interface Stored {
  told?: Told[];
  reminders?: { planned: { kind: string; due: number; at: number }[] };
  settings: Settings;
}

let browser: JournalBrowser;
let extension = '';
beforeAll(async () => {
  extension = withFastClock(clock);
  browser = await openJournalBrowser({ extension, zone: zoneWhereItIs(9, clock.since), now: clock.since });
});
afterAll(async () => {
  await browser?.close();
  rmSync(extension, { recursive: true, force: true });
});

const now = () => shownBy(clock);
const until = (instant: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, (instant - now()) / clock.speed)));

/** Asks the extension's own interfaces from a page of its own. */
async function inside<T>(ask: (chrome: Inside) => Promise<T>): Promise<T> {
  const page = await insideOf(browser);
  return page.evaluate(`(${ask.toString()})(chrome)`) as Promise<T>;
}

const told = async () => (await inside((chrome) => chrome.storage.local.get())).told ?? [];
const isShown = async () => Object.keys(await inside((chrome) => chrome.notifications.getAll())).length > 0;

async function set(changes: Partial<Settings>): Promise<void> {
  const { settings } = await inside((chrome) => chrome.storage.local.get());
  const base = Object.fromEntries(Object.keys(changes).map((key) => [key, settings[key as keyof Settings]]));
  expect(await tell(await insideOf(browser), 'changeSettings', { changes, base })).toBe('kept');
}

/** The record of yesterday's lesson, or of today's, is due today, and is to be reminded of at the next full minute but one; answers when. */
async function remindBefore(time: string, days = 1): Promise<number> {
  const { today, yesterday } = browser.site.school;
  const due = toInstant(`${today}T${time}:00`, browser.zone);
  const minutes = Math.floor((due - now()) / MINUTE) - 1;
  const record = { days, time };
  // Whatever day it is, the school works.
  const workingDays = [yesterday, today, addDays(today, 1)];
  const own = { topic: null, homework: null, record };
  await set({ policy: 'own', own, reminders: true, remindBefore: minutes, remindAtEnd: null, workingDays });
  const at = due - minutes * MINUTE;
  await isPlanned(at);
  return at;
}

async function isPlanned(at: number): Promise<void> {
  const planned = async () => (await inside((chrome) => chrome.storage.local.get())).reminders?.planned;
  await expect.poll(async () => (await planned())?.map((moment) => moment.at), within).toContain(at);
}

const journal = () => browser.site.school.journals.find(({ key }) => key === 'algebra-7b')!;
const lessonOf = (date: string) => journal().lessons.find((lesson) => lesson.date === date)!;

async function openJournal(): Promise<void> {
  await browser.page.goto(journal().urls.classJournal);
  await expect.poll(async () => Object.keys(await marksOn(browser.page)), within).toContain(lessonOf(browser.site.school.today).id);
}

/** As on a page of the site: the mark at the header goes when it is kept. */
async function enter(page: Page, date: string): Promise<void> {
  const { id, works } = lessonOf(date);
  await page.locator(`td[id$="_${works[0]!.id}"]`).first().click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect.poll(async () => Object.keys(await marksOn(page)), within).not.toContain(id);
}

test('the badge says what the popup says', async () => {
  await openJournal();
  const popup = await openPopup(browser);
  const counts = await popup.locator('.lessons .count').allInnerTexts();
  await popup.close();
  const [due, overdue] = [Number(counts[0]), Number(counts.at(-1))];
  expect(overdue).toBeGreaterThan(0);
  expect(due).toBeGreaterThan(0);
  const badge = () => inside(async ({ action }) => [await action.getBadgeText({}), await action.getBadgeBackgroundColor({})]);
  await expect.poll(badge, within).toEqual([`!${overdue}`, [163, 35, 28, 255]]);
  expect(await inside(({ action }) => action.getTitle({}))).toMatch(new RegExp(`^Полдень: ${overdue} урок.* просрочен.*, ${due} урок.* до 12:00`));
  // With more time nothing is overdue.
  await set({ own: { ...defaultSettings('').own, topic: null, homework: null, record: { days: 30, time: '12:00' } }, policy: 'own' });
  await expect.poll(async () => (await badge())[0], within).toMatch(/^\d$/);
  expect(await badge()).toEqual([expect.any(String), [245, 194, 66, 255]]);
  await set({ badge: false });
  await expect.poll(async () => (await badge())[0], within).toBe('');
  expect(await inside(({ action }) => action.getTitle({}))).toBe('Полдень');
  await set({ badge: true });
});

test('a reminder comes when its time has come, though the worker was stopped, and leads to the journal', async () => {
  const at = await remindBefore('12:00');
  await stopWorker(browser.context);
  expect(await told()).toEqual([]);
  await expect.poll(told, within).toHaveLength(1);
  const [{ at: shownAt, ...said }] = (await told()) as [Told];
  expect(shownAt).toBeGreaterThanOrEqual(at);
  expect(said.title).toMatch(/^До 12:00 — 1 урок, ещё \d/);
  expect(said.message).toMatch(/^7б, Алгебра, \S+, \d+ \S+$/);
  expect(said.buttons).toEqual(['Открыть журнал', 'Через час']);
  expect(await isShown()).toBe(true);
  // A click on it cannot be made from outside: the browser's own event is set off instead.
  await answer();
  await expect.poll(isShown, within).toBe(false);
  // The tab that was there, and the one that was opened.
  const tabs = () => inside((chrome) => chrome.tabs.query({ url: 'https://schools.dnevnik.ru/journals/*' }));
  await expect
    .poll(async () => (await tabs()).map(({ url }) => new URL(url).searchParams.get('group')), within)
    .toEqual([journal().group, journal().group]);
});

async function answer(): Promise<void> {
  const worker = browser.context.serviceWorkers().at(-1)!;
  await worker.evaluate(() => {
    const { notifications } = (globalThis as unknown as { chrome: { notifications: { onClicked: { dispatch(id: string): void } } } }).chrome;
    notifications.onClicked.dispatch('reminder');
  });
}

test('one that was due while the browser was not running comes once, when it is started again', async () => {
  const before = (await told()).length;
  const at = await remindBefore('12:05');
  await until(at - MINUTE / 4);
  const session = await browser.context.browser()!.newBrowserCDPSession();
  await Promise.race([session.send('Browser.crash').catch(() => undefined), browser.context.waitForEvent('close')]);
  // The permission is optional as it is shipped, and was given when it was asked for.
  setPermission(extension, 'optional_permissions');
  rememberGrant();
  await until(at + MINUTE / 4);
  await browser.restart();
  await expect.poll(told, within).toHaveLength(before + 1);
  expect((await told()).at(-1)!.title).toMatch(/^До 12:05 — 1 урок/);
  // It is noted here before the browser shows it.
  await expect.poll(isShown, within).toBe(true);
  await stopWorker(browser.context);
  await openJournal();
  expect(await told()).toHaveLength(before + 1);
});

/** Notes in the profile that the browser has asked, and was told yes: it asks no more. Nobody can press its own button in a test. */
function rememberGrant(): void {
  const path = join(browser.profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8')) as { extensions: { settings: Record<string, object> } };
  const granted = { api: ['notifications'], explicit_host: [], manifest_permissions: [], scriptable_host: [] };
  Object.assign(preferences.extensions.settings[browser.extensionId]!, { runtime_granted_permissions: granted });
  writeFileSync(path, JSON.stringify(preferences));
}

test('nothing comes of what was filled in, and what is shown of it goes', async () => {
  const at = (Math.floor(now() / MINUTE) + 2) * MINUTE;
  await set({ remindAtEnd: civilTime(at, browser.zone).slice(11, 16) });
  await isPlanned(at);
  const before = await told();
  expect(await isShown()).toBe(true);
  await enter(browser.page, browser.site.school.yesterday);
  await expect.poll(isShown, within).toBe(false);
  await until(at + MINUTE / 2);
  expect(await told()).toEqual(before);
});

test('when the permission is taken back, reminders are off; switched on again, they come', async () => {
  const isOn = async () => (await inside((chrome) => chrome.storage.local.get())).settings.reminders;
  expect(await inside((chrome) => chrome.permissions.remove({ permissions: ['notifications'] }))).toBe(true);
  await expect.poll(isOn, within).toBe(false);
  const options = await openOptions(browser);
  await options.getByLabel('Напоминания браузера').click();
  await expect.poll(isOn, within).toBe(true);
  await options.close();
  const before = (await told()).length;
  await remindBefore('12:20', 0);
  await expect.poll(told, within).toHaveLength(before + 1);
  expect((await told()).at(-1)!.message).toContain('7б, Алгебра');
});

test('what is shown goes with everything else that is deleted', async () => {
  await expect.poll(isShown, within).toBe(true);
  const report = await browser.context.newPage();
  await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=data`);
  await report.getByRole('button', { name: 'Удалить всё…' }).click();
  await report.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click();
  await expect.poll(isShown, within).toBe(false);
});

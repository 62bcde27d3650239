import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../lib/settings-schema.ts';
import { BUILT, openJournalBrowser, welcomePage, type JournalBrowser } from '../tools/journal-browser.ts';
import { violations, violationsByNight } from './accessibility.ts';
import { tell } from './extension-inside.ts';

/**
 * A new user on a fresh profile, from the installation to the first flagged lesson of her own journal, reading nothing; each
 * step leaves a picture. Then the help, where she goes when she wants to know more. One browser, in order.
 */

const PICTURES = resolve('.polden/first-minute');

let browser: JournalBrowser;
let page: Page;
/** What the extension's own pages ask for, by their addresses. */
const asked: string[] = [];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await openJournalBrowser({ keepWelcome: true });
  page = await welcomePage(browser);
  page.setDefaultTimeout(10_000);
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => browser.close());

const within = { timeout: 5_000, interval: 30 };
const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });
const card = () => page.locator('polden-bar .card');
const bar = () => page.locator('polden-bar .bar');
const marked = () => page.locator('th[data-polden-standing]').evaluateAll((heads) => heads.map((head) => head.getAttribute('data-polden-standing')));
const cells = (column: number) => page.locator(`.journal tbody tr td:nth-of-type(${column}) button`);

/** The settings as they are kept, asked by a page of the extension. */
function stored(): Promise<Settings> {
  return page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ settings: Settings }> } } } }).chrome;
    return (await storage.local.get('settings')).settings;
  });
}

/** Presses Tab until an element that a selector names has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

test('once it is installed one page opens by itself, on one screen, and nothing is asked of the network', async () => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(marked, within).toEqual(['overdue', 'pending']);
  await picture('1-welcome');
  expect(browser.context.pages().map((each) => each.url())).toEqual(['about:blank', page.url()]);
  expect(await page.evaluate(() => [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth])).toEqual(
    [0, 0],
  );
  expect(browser.site.requests).toEqual([]);
});

test('by mouse: the date tells what is missing, a mark in an empty cell takes the sign away', async () => {
  await page.locator('th[data-polden-standing="overdue"]').hover();
  await card().waitFor({ state: 'visible' });
  expect(await card().innerText()).toContain('Запись об уроке: просрочено на 22 ч, срок был вчера, 12:00');
  // The card does not lie over the cells that it asks for.
  await picture('2-card');
  await cells(2).first().click();
  await expect.poll(marked, within).toEqual(['pending']);
  expect(await bar().innerText()).toContain('1 урок ждёт до 12:00, осталось 2 ч');
  await cells(3).nth(2).click();
  await expect.poll(marked, within).toEqual([]);
  expect(await bar().innerText()).toContain('Замечаний нет');
  await picture('3-filled');
});

test('a click on a date opens its card as well, and what is answered there stays in the example', async () => {
  await page.getByRole('button', { name: 'Начать пример сначала' }).click();
  await expect.poll(marked, within).toEqual(['overdue', 'pending']);
  const date = page.locator('th[data-polden-standing="pending"] a');
  for (const _ of ['the first time', 'and once more']) await date.click();
  await card().waitFor({ state: 'visible' });
  expect(await card().innerText()).toContain('осталось 2 ч');
  await card().getByText('Есть причина…').click();
  await card().getByRole('button', { name: 'экскурсия или выезд' }).click();
  await expect.poll(marked, within).toEqual(['overdue']);
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
  await expect.poll(marked, within).toEqual(['overdue', 'pending']);
  expect(await stored()).toMatchObject({ mutes: [], hidden: [], acknowledged: [] });
});

test('by keyboard alone: the date, its card, the cell', async () => {
  await page.reload();
  await expect.poll(marked, within).toEqual(['overdue', 'pending']);
  await tabTo('th[data-polden-standing="overdue"] a');
  await card().waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'hidden' });
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await card().waitFor({ state: 'visible' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), within).toBe('POLDEN-BAR');
  await page.keyboard.press('Escape');
  await tabTo('.journal button');
  await picture('4-keyboard');
  await page.keyboard.press('Space');
  await expect.poll(marked, within).toEqual(['pending']);
});

test('nobody is asked what is known: the zone only where the clock is not a Russian one, supervision only leads to its warning', async () => {
  const session = await browser.context.newCDPSession(page);
  const zone = page.getByLabel('Часовой пояс школы');
  // The test's browser has a clock that no place in Russia goes by.
  await zone.selectOption('Asia/Omsk');
  await expect.poll(async () => (await stored()).zone, within).toBe('Asia/Omsk');
  await picture('5-questions');
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Kamchatka' });
  await page.reload();
  await expect.poll(marked, within).toEqual(['overdue', 'pending']);
  expect(await zone.count()).toBe(0);
  await session.detach();
  await page.getByLabel('Ещё и журналы коллег').check();
  expect(await page.getByRole('link', { name: 'Включить в настройках' }).getAttribute('href')).toBe('/options.html#supervision');
  expect((await stored()).supervision).toBe(false);
  await tell(page, 'changeSettings', { changes: { zone: browser.zone }, base: {} });
});

test('in both languages, by day and by night, nothing is wrong with it for a screen reader, and it fits half a screen', async () => {
  for (const [language, heading] of [
    ['English', 'Polden shows'],
    ['Русский', 'Полдень показывает'],
  ] as const) {
    await page.getByRole('button', { name: language }).click();
    await expect.poll(() => page.locator('h1').innerText(), within).toContain(heading);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === 'English' ? 'en' : 'ru');
    expect([...(await violations(page)), ...(await violationsByNight(page))], language).toEqual([]);
    // As at 200 %.
    await page.setViewportSize({ width: 683, height: 384 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
});

test('the button leads to her journals, and there to the first lesson that lacks something', async () => {
  await page.getByRole('link', { name: 'Открыть мой журнал' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('https://schools.dnevnik.ru/journals/**');
  await picture('6-journals');
  const { groupName, subjectName } = browser.site.school.journals.find(({ key }) => key === 'algebra-7b')!;
  await page.getByRole('link', { name: groupName, exact: true }).click();
  await page.getByRole('link', { name: subjectName, exact: true }).click();
  const flagged = page.locator('th[data-polden-standing="overdue"]').first();
  await flagged.waitFor();
  await picture('7-journal');
  await flagged.hover();
  await card().waitFor({ state: 'visible' });
  expect(await card().innerText()).toMatch(/Запись об уроке: просрочено на/);
  await picture('8-first-lesson');
});

const extensionPage = (path: string) => `chrome-extension://${browser.extensionId}/${path}`;
const shown = () =>
  page.locator('main section').evaluateAll((all) => all.flatMap((each) => (each.checkVisibility() ? [each.querySelector('h2')!.id] : [])));

test('the help opens where a link leads, and its search leaves what it finds', async () => {
  await page.goto(extensionPage('help.html#unknown'));
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), within).toBe('unknown');
  expect(await page.locator('#unknown').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(60);
  await picture('9-help');
  const all = await shown();
  expect(all).toEqual(expect.arrayContaining(['marks', 'where', 'deadlines', 'unknown', 'reminders', 'inspections', 'consultation', 'privacy']));
  const search = page.getByLabel('Поиск по справке');
  await search.fill('Учетная запись');
  expect(await shown()).toEqual(['questions', 'copies', 'privacy']);
  await search.fill('блокировка');
  expect(await shown()).toEqual(['deadlines']);
  expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toContain('Сроки');
  await expect.poll(() => page.getByRole('status').innerText(), within).toMatch(/^Найдено: \d+ мест/);
  expect(await page.evaluate(() => [...CSS.highlights.get('found')!].map(String))).toContain('Блокировк');
  await picture('10-help-search');
  for (const [typed, where] of [
    ['не приходит', ['reminders', 'questions']],
    ['notification', ['reminders', 'questions', 'privacy']],
    ['как удалить', ['copies', 'privacy']],
    ['« »', []],
  ] as const) {
    await search.fill(typed);
    expect(await shown(), typed).toEqual(where);
  }
  await search.press('Escape');
  expect(await search.inputValue()).toBe('');
  expect(await shown()).toEqual(all);
  // A link to a section that the search has left out shows it.
  await search.fill('блокировка');
  await page.goto(extensionPage('help.html#marks'));
  await expect.poll(() => shown(), within).toEqual(all);
});

test('the privacy policy has a reason for each permission that the manifest asks for', async () => {
  const manifest = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8')) as Record<string, string[]>;
  const reasons = await page.locator('section[aria-labelledby="privacy"] dt').allInnerTexts();
  const names = [...manifest['permissions']!, ...manifest['optional_permissions']!];
  const hosts = [...manifest['host_permissions']!, ...manifest['optional_host_permissions']!].map(
    (pattern) => new URL(pattern.replace('/*', '/')).host,
  );
  const unexplained = [...names, ...hosts.map((host) => host.replace(/^schools\.(?=kundelik|emaktab)/, ''))].filter(
    (asked) => !reasons.some((reason) => reason.includes(asked)),
  );
  expect(unexplained).toEqual([]);
});

test('the consultation is printed alone', async () => {
  await page.evaluate(() => {
    globalThis.print = () => void (document.documentElement.dataset['asked'] = 'print');
  });
  await page.getByRole('button', { name: 'Распечатать памятку' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset['asked'])).toBe('print');
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toEqual(['consultation']);
  expect(await page.locator('header').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect((await shown()).length).toBeGreaterThan(10);
  await page.emulateMedia({ media: 'screen' });
});

test('in both languages, by day and by night, nothing is wrong with the help for a screen reader', async () => {
  for (const language of ['ru', 'en']) {
    await tell(page, 'changeSettings', { changes: { language }, base: {} });
    await expect.poll(() => page.evaluate(() => document.documentElement.lang), within).toBe(language);
    expect([...(await violations(page)), ...(await violationsByNight(page))], language).toEqual([]);
    await page.setViewportSize({ width: 683, height: 768 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
});

test('neither page asks for anything but its own files', () => {
  expect(asked.filter((url) => !url.startsWith(extensionPage('')) && !/^https:\/\/(schools\.)?dnevnik\.ru\//.test(url))).toEqual([]);
});

test('the first page opens no second time, though a browser may say again that the extension was installed', async () => {
  await browser.context.serviceWorkers()[0]!.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { onInstalled: { dispatch(details: object): void } } } }).chrome;
    runtime.onInstalled.dispatch({ reason: 'install' });
  });
  // The background does one thing after another: by this answer it has done the other.
  await tell(page, 'changeSettings', { changes: {}, base: {} });
  expect(browser.context.pages().filter((each) => each.url().endsWith('/welcome.html'))).toEqual([]);
});

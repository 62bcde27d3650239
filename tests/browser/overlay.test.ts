import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { openPopup } from './extension-inside.ts';

/** What a person does with the bar, the card and the popup: by mouse, by keyboard, by screen reader. */

let browser: JournalBrowser;
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const card = () => browser.page.locator('polden-bar .card');
const bar = () => browser.page.locator('polden-bar .bar');

async function openPage(key: string, kind: 'classJournal' | 'planning'): Promise<void> {
  await browser.page.goto(journal(key).urls[kind]);
  await browser.page.locator('[data-polden-standing]').first().waitFor({ timeout: 15_000 });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2.2 AA and best practice inside a part of the page, as readable lines. */
async function violationsIn(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (part) => {
    const run = (globalThis as unknown as { axe: { run(part: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations } = await run.run(part === 'polden-bar' ? { include: [[part]] } : part);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, selector);
}

test('before the first page the popup says what to do, and nothing is wrong with it for a screen reader', async () => {
  const popup = await openPopup(browser);
  expect(await popup.locator('.first').innerText()).toContain('Откройте журнал класса');
  expect(await popup.locator('.first a').getAttribute('href')).toBe('https://schools.dnevnik.ru/journals/');
  expect(await violationsIn(popup, 'main')).toEqual([]);
  await popup.close();
});

test('the pointer over a marked header opens its card, away from it closes it', async () => {
  await openPage('algebra-7b', 'classJournal');
  await browser.page.locator('th[data-polden-standing="pending"]').first().hover();
  await card().waitFor({ state: 'visible' });
  expect(await card().innerText()).toMatch(/Запись об уроке: сегодня до 12:00, осталось \d ч/);
  await card().hover();
  await browser.page.waitForTimeout(500);
  expect(await card().isVisible()).toBe(true);
  await browser.page.mouse.move(5, 5);
  await card().waitFor({ state: 'hidden' });
});

test('the bar counts, says where the rest is seen, and leads there', async () => {
  const text = await bar().innerText();
  expect(text).toContain('1 урок просрочен');
  expect(text).toContain('1 урок ждёт до 12:00, осталось 2 ч');
  expect(text).toContain('сегодня 1 урок: до завтра, 12:00');
  await bar().getByRole('link', { name: 'поурочном планировании' }).click();
  await browser.page.locator('tr[data-polden-standing]').first().waitFor({ timeout: 15_000 });
  expect(browser.page.url()).toContain('tab=planning');
  expect(await bar().innerText()).not.toContain('видны в');
});

test('the card says what the other page told and when, and leads to where it is entered', async () => {
  const row = browser.page.locator('tr[data-polden-fields="record"]').first();
  await row.scrollIntoViewIfNeeded();
  await row.locator('td').first().hover();
  await card().waitFor({ state: 'visible' });
  expect(await card().innerText()).toMatch(/Запись об уроке: просрочено на \d+ д.*журнал класса, сегодня, \d\d:\d\d/s);
  await card().getByRole('link', { name: 'Открыть журнал класса' }).click();
  await browser.page.locator('th[data-polden-standing]').first().waitFor({ timeout: 15_000 });
  expect(browser.page.url()).toContain('journalclassical');
});

test('by keyboard alone: jump from lesson to lesson, reach the card, turn it away, come back', async () => {
  await openPage('geometry-8a', 'classJournal');
  const { page } = browser;
  await page.locator('.header_journal a').first().focus();
  const marked = Object.keys(await marksOn(page)).length;
  const titles: string[] = [];
  for (let i = 0; i < marked; i += 1) {
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await card().waitFor({ state: 'visible' });
    await page.waitForTimeout(150);
    titles.push((await card().getAttribute('aria-label'))!);
    const box = (await card().boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1366);
    expect(box.y + box.height).toBeLessThanOrEqual(768);
  }
  expect(new Set(titles).size).toBe(marked);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.waitForTimeout(150);
  expect(await card().getAttribute('aria-label')).toBe(titles.at(-2));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('polden-bar')!.shadowRoot!.activeElement?.getAttribute('aria-label'))).toBe('Закрыть');
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.closest('.header_journal') !== null)).toBe(true);
});

test('a jump scrolls a frozen table sideways and its mark into view', async () => {
  const { page } = browser;
  await page.evaluate(() => document.querySelector('.journal_pane')?.scrollTo(0, 0));
  // Today's lesson is the last of the marked ones; after them come those with a hint only.
  for (const _ of Object.keys(await marksOn(page))) await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.waitForTimeout(200);
  const inView = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-polden-today]')].map((element) => element.getBoundingClientRect());
    return boxes.some(({ left, right, top, bottom }) => left >= 200 && right <= innerWidth && top >= 0 && bottom <= innerHeight);
  });
  expect(inView).toBe(true);
  await page.keyboard.press('Escape');
});

test('bar and card have no accessibility violation', async () => {
  await browser.page.keyboard.press('Alt+Shift+ArrowDown');
  await card().waitFor({ state: 'visible' });
  expect(await violationsIn(browser.page, 'polden-bar')).toEqual([]);
  await browser.page.keyboard.press('Escape');
});

test('a demand turned down is gone at once and comes back from the popup', async () => {
  await openPage('russian-5a', 'planning');
  const before = await marksOn(browser.page);
  await browser.page.locator('tr[data-polden-fields~="homework"] td').first().hover();
  await card().getByRole('button', { name: 'По этому предмету ДЗ не задаётся' }).click();
  await expect.poll(async () => Object.values(await marksOn(browser.page)).filter((mark) => mark.includes('homework'))).toEqual([]);
  const popup = await openPopup(browser);
  expect(await popup.locator('.mutes').innerText()).toContain('5а, Русск. яз.: ДЗ не задаётся');
  expect(await violationsIn(popup, 'main')).toEqual([]);
  await popup.getByRole('button', { name: 'Вернуть' }).click();
  await popup.locator('.mutes').waitFor({ state: 'detached' });
  await popup.close();
  await expect.poll(() => marksOn(browser.page)).toEqual(before);
});

test('the card says why, in one sentence for what rests on the same, and a lesson with a reason is asked for nothing more', async () => {
  const before = await marksOn(browser.page);
  const row = browser.page.locator('tr[data-polden-standing]').first();
  const id = /lesson=(\d+)/.exec((await row.locator('a[href*="lesson="]').first().getAttribute('href')) ?? '')![1]!;
  await row.locator('td').first().hover();
  await card().getByText('Почему так').click();
  expect(await card().locator('.why').innerText()).toMatch(/\. Срок прошёл \S+, \d+ [а-я]+, 12:00; \S+, \d+ [а-я]+, \d\d:\d\d ещё пусто\./);
  // Unfolded it is higher, and still within the window.
  const box = (await card().boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(768);
  expect(await violationsIn(browser.page, 'polden-bar')).toEqual([]);
  await card().getByLabel('Не требуется на этом уроке: причина').selectOption('экскурсия или выезд');
  const { [id]: _, ...others } = before;
  await expect.poll(() => marksOn(browser.page)).toEqual(others);
  const popup = await openPopup(browser);
  await popup.locator('.mutes li', { hasText: 'экскурсия или выезд' }).getByRole('button').click();
  await popup.locator('.mutes').waitFor({ state: 'detached' });
  await popup.close();
  await expect.poll(() => marksOn(browser.page)).toEqual(before);
});

test('the popup says why a lesson is in it, and how the week’s lessons stand', async () => {
  const popup = await openPopup(browser);
  const first = popup.locator('.lessons li').first();
  await first.getByText('почему').click();
  expect(await first.locator('.why p').first().innerText()).toMatch(/^[А-Я][^.]*\. .*(пусто|заполнено).*\.$/);
  await popup.getByText('Уроки недели и почему так').click();
  expect(await popup.locator('.decided li').count()).toBe(Number(await popup.locator('.weeks h2 .count').innerText()));
  expect(await violationsIn(popup, 'main')).toEqual([]);
  await popup.close();
});

test('"not my group" silences the whole journal', async () => {
  await browser.page.locator('tr[data-polden-standing] td').first().hover();
  await card().getByRole('button', { name: 'Не моя группа' }).click();
  await expect.poll(() => marksOn(browser.page)).toEqual({});
  expect(await bar().innerText()).toContain('не ваша группа');
  const popup = await openPopup(browser);
  expect(await popup.locator('main').innerText()).toContain('не моя группа');
  expect(await popup.locator('.lessons').allInnerTexts()).not.toContain('Русск. яз.');
  await popup.close();
});

test('the bar folds, stays folded on the next page, and hides for today while the marks stay', async () => {
  await openPage('algebra-7b', 'classJournal');
  await bar().getByRole('button', { name: 'Свернуть' }).click();
  await browser.page.locator('polden-bar .badge').waitFor();
  await openPage('geometry-8a', 'classJournal');
  await browser.page.locator('polden-bar .badge').click();
  await bar().getByRole('button', { name: 'Скрыть на сегодня' }).click();
  await openPage('algebra-7b', 'classJournal');
  expect(await bar().count()).toBe(0);
  expect(Object.keys(await marksOn(browser.page)).length).toBeGreaterThan(2);
});

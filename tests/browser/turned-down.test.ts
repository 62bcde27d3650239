import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { violations } from './accessibility.ts';
import { insideOf, openOptions, openPopup, storedRows, tell } from './extension-inside.ts';

/** What a person turns down at a lesson's card and takes back, on the page and elsewhere; and what is new in the popup since she looked last. */

let browser: JournalBrowser;
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const card = () => browser.page.locator('polden-bar .card');
const bar = () => browser.page.locator('polden-bar .bar');
const offer = () => browser.page.locator('polden-bar .offer');
const rows = () => browser.page.locator('tr[data-polden-standing] td:first-child');

async function openPage(key: string, kind: 'classJournal' | 'planning'): Promise<void> {
  await browser.page.goto(journal(key).urls[kind]);
  await bar().waitFor();
}

/** The text of what has the focus, on the page or in the bar and the card. */
const focused = () =>
  browser.page.evaluate(() => {
    const inside = document.querySelector('polden-bar')?.shadowRoot?.activeElement;
    return (inside ?? document.activeElement)?.textContent?.trim();
  });

async function tabTo(text: string): Promise<void> {
  for (let left = 20; (await focused()) !== text; left -= 1) {
    if (left === 0) throw new Error(`«${text}» is not to be reached by the keyboard`);
    await browser.page.keyboard.press('Tab');
  }
}

/** A visit lasts some minutes: the last one was an hour earlier now. */
async function anHourLater(): Promise<void> {
  await (
    await insideOf(browser)
  ).evaluate(async () => {
    interface Stored {
      get(name: string): Promise<{ visit: { begunAt: number } }>;
      set(value: object): Promise<void>;
    }
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Stored } } }).chrome.storage;
    const { visit } = await local.get('visit');
    await local.set({ visit: { ...visit, begunAt: visit.begunAt - 3_600_000 } });
  });
}

test('by keyboard alone a lesson is given a reason, and that is taken back where it was given', async () => {
  const { page } = browser;
  await openPage('algebra-7b', 'planning');
  const before = await marksOn(page);
  const link = page.locator('a[href*="lesson="]').first();
  await link.focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await card().waitFor();
  await expect.poll(() => page.evaluate(() => document.querySelector('polden-bar')!.shadowRoot!.activeElement?.className)).toBe('card');
  await tabTo('Есть причина…');
  // On the way through the list nothing is chosen.
  await page.keyboard.press('Enter');
  await tabTo('записано в другом месте');
  await page.keyboard.press('Shift+Tab');
  expect(await marksOn(page)).toEqual(before);
  expect(await violations(page, 'polden-bar')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(async () => Object.keys(await marksOn(page)).length).toBe(Object.keys(before).length - 1);
  await expect.poll(focused).toBe('Вернуть');
  expect(await offer().getByRole('status').innerText()).toMatch(/^7б, Алгебра, \S+, \d+ [а-я]+: журнал не работал$/);
  expect(await violations(page, 'polden-bar')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => marksOn(page)).toEqual(before);
  expect(await offer().count()).toBe(0);
  expect(await focused()).toBe(await link.innerText());
});

test('a card that is unfolded stays under the pointer, wherever it stands, and two clicks choose nothing', async () => {
  const { page } = browser;
  await page.locator('tr[data-polden-standing]').last().scrollIntoViewIfNeeded();
  const before = await marksOn(page);
  await rows().last().hover();
  // What the second click falls on has only just come there.
  await card().getByText('Есть причина…').dblclick();
  // Longer than it takes a card that was left to close.
  await page.waitForTimeout(400);
  expect(await card().getByRole('button', { name: 'экзамены' }).isVisible()).toBe(true);
  expect(await marksOn(page)).toEqual(before);
  await page.keyboard.press('Escape');
});

test('the hints of a rule are hidden where they are read, and nothing else', async () => {
  const { page } = browser;
  const before = await marksOn(page);
  const hints = async () => (await bar().innerText()).match(/\d+ подсказ/)?.[0];
  const said = await hints();
  do await page.keyboard.press('Alt+Shift+ArrowUp');
  while ((await card().locator('.sign.hint').count()) === 0);
  await card().getByText('Скрыть…').click();
  const choice = card().getByRole('button', { name: 'Подсказки: ' }).first();
  const [name] = (await choice.innerText()).match(/(?<=: ).+/)!;
  await choice.click();
  await expect.poll(hints).not.toBe(said);
  expect(await marksOn(page)).toEqual(before);
  const popup = await openPopup(browser);
  expect(await popup.locator('.mutes li span').allInnerTexts()).toEqual([`Скрыты подсказки: ${name}`]);
  await popup.close();
  await offer().getByRole('button', { name: 'Вернуть' }).click();
  await expect.poll(hints).toBe(said);
});

test('a class hidden from the card is drawn and counted nowhere, goes on being kept, and comes back', async () => {
  const { page } = browser;
  await openPage('geometry-8a', 'planning');
  await openPage('algebra-7b', 'planning');
  const before = await marksOn(page);
  await rows().first().hover();
  await card().getByText('Скрыть…').click();
  await card().getByRole('button', { name: 'Весь класс 7б' }).click();
  await expect.poll(() => marksOn(page)).toEqual({});
  await expect.poll(() => bar().innerText()).toContain('Класс 7б скрыт: журнал не проверяется. Вернуть можно в окне Полдня.');
  // A page of the class that was not opened before.
  await openPage('algebra-7b', 'classJournal');
  expect(await marksOn(page)).toEqual({});
  const kept = await storedRows<{ ref: { groupName: string }; pages: object }>(browser, 'journals');
  expect(kept.flatMap(({ ref, pages }) => (ref.groupName === '7б' ? Object.keys(pages).sort() : []))).toEqual(['class-journal', 'planning']);
  // A visit to which the class is not known.
  await (await openPopup(browser)).close();
  await anHourLater();
  const popup = await openPopup(browser);
  await popup.getByText('По классам и предметам').click();
  const parts = (of: Page) => Promise.all(['.lessons', '.indicators', '.decided'].map((part) => of.locator(part).allInnerTexts()));
  expect((await parts(popup)).flat().join()).not.toContain('7б');
  expect((await parts(popup)).flat().join()).toContain('8а');
  const report = await browser.context.newPage();
  await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=lessons`);
  await report.locator('table').first().waitFor();
  expect(await report.locator('main').innerText()).not.toContain('7б');
  await report.close();
  const options = await openOptions(browser);
  expect(await options.getByRole('button', { name: 'Вернуть: класс 7б' }).count()).toBe(1);
  await options.close();
  await popup.getByRole('button', { name: 'Вернуть: Скрыт класс 7б' }).click();
  await popup.locator('.mutes').waitFor({ state: 'detached' });
  expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  // She has just brought them back: that is no news.
  expect((await parts(popup)).flat().join()).toContain('7б');
  expect(await popup.locator('.new').count()).toBe(0);
  await popup.close();
  await openPage('algebra-7b', 'planning');
  await expect.poll(async () => Object.keys(await marksOn(page))).toEqual(expect.arrayContaining(Object.keys(before)));
});

test('what a page may not say is refused', async () => {
  const inside = await insideOf(browser);
  const hide = { kind: 'hide', entry: { kind: 'class', id: '1', label: '7б' } };
  await expect(tell(inside, 'turnDown', hide)).rejects.toThrow('this sender may not send this message');
  await expect(tell(inside, 'takeBack', undefined)).rejects.toThrow('this sender may not send this message');
});

test('the popup tells what is new since it was opened last, as long as the visit lasts', async () => {
  const look = async () => {
    const popup = await openPopup(browser);
    const names = await popup.locator('.lessons li:has(.new) .what b').allTextContents();
    const summary = await popup.locator('.summary').innerText();
    await popup.close();
    return { journals: [...new Set(names)], said: /новых: (\d+)/.exec(summary)?.[1] ?? null, shown: names.length };
  };
  await look();
  await anHourLater();
  expect(await look()).toEqual({ journals: [], said: null, shown: 0 });
  await anHourLater();
  await openPage('russian-5a', 'planning');
  const first = await look();
  expect(first.journals).toEqual(['5а, Русск. яз.']);
  expect(Number(first.said)).toBe(first.shown);
  expect(await look()).toEqual(first);
  await anHourLater();
  expect(await look()).toEqual({ journals: [], said: null, shown: 0 });
});

test('the popup can be read in both languages and by night, at twice the size, and by keyboard alone', async () => {
  const popup = await openPopup(browser);
  const inside = await insideOf(browser);
  const speak = async (language: string) => {
    await tell(inside, 'changeSettings', { changes: { language }, base: {} });
    await expect.poll(() => popup.evaluate(() => document.documentElement.lang)).toBe(language);
  };
  for (const language of ['en', 'ru']) {
    await speak(language);
    for (const colorScheme of ['dark', 'light'] as const) {
      await popup.emulateMedia({ colorScheme });
      expect([language, colorScheme, await violations(popup, 'main')]).toEqual([language, colorScheme, []]);
    }
    await popup.setViewportSize({ width: 210, height: 600 });
    expect([language, await popup.evaluate(() => document.documentElement.scrollWidth)]).toEqual([language, 210]);
    await popup.setViewportSize({ width: 420, height: 600 });
  }
  await speak('en');
  const ours = await popup.locator('h1, h2, .summary, .left, small, summary, .hint, .foot, thead, caption').allInnerTexts();
  expect(ours.filter((text) => /[а-я]/i.test(text))).toEqual([]);
  await speak('ru');
  const stops = await popup.locator('a, button, summary').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
  await popup.locator('h1').focus();
  const reached = new Set<string>();
  for (let i = 0; i < stops; i += 1) {
    await popup.keyboard.press('Tab');
    const at = await popup.evaluate(() => {
      const { activeElement: element } = document;
      const { outlineStyle, outlineWidth } = getComputedStyle(element!);
      const { height } = element!.getBoundingClientRect();
      return { place: [...document.querySelectorAll('*')].indexOf(element!), outline: `${outlineStyle} ${outlineWidth}`, isLarge: height >= 24 };
    });
    expect(at).toMatchObject({ outline: 'solid 2px', isLarge: true });
    reached.add(String(at.place));
  }
  expect(reached.size).toBe(stops);
  await popup.close();
});

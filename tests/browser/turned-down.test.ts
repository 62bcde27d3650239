import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { violations } from './accessibility.ts';
import { insideOf, openOptions, openPopup, stopWorker, storedRows, tell } from './extension-inside.ts';

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

test('whoever came by the shortcut and takes it back goes on from the bar', async () => {
  const { page } = browser;
  const before = await marksOn(page);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await card().waitFor();
  await expect.poll(() => page.evaluate(() => document.querySelector('polden-bar')!.shadowRoot!.activeElement?.className)).toBe('card');
  await tabTo('Есть причина…');
  await page.keyboard.press('Enter');
  await tabTo('записано в другом месте');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Вернуть');
  await page.keyboard.press('Enter');
  const label = () => page.evaluate(() => document.querySelector('polden-bar')!.shadowRoot!.activeElement?.getAttribute('aria-label'));
  await expect.poll(label).toBe('Предыдущий урок');
  await expect.poll(() => marksOn(page)).toEqual(before);
});

test('a card that is unfolded stays under the pointer, wherever it stands, and two clicks choose nothing', async () => {
  const { page } = browser;
  await page.locator('tr[data-polden-standing]').last().scrollIntoViewIfNeeded();
  const before = await marksOn(page);
  const choice = card().getByRole('button', { name: 'экзамены' });
  // Two clicks before the card has grown, which the second one would fold again, and two with time for it to move in between.
  for (const pause of [0, 100]) {
    await rows().last().hover();
    const { x, y } = (await card().getByText('Есть причина…').boundingBox())!;
    await page.mouse.move(x + 20, y + 10);
    for (const clickCount of [1, 2]) {
      if (clickCount === 2) await page.waitForTimeout(pause);
      await page.mouse.down({ clickCount });
      await page.mouse.up({ clickCount });
    }
    // Longer than it takes a card that was left to close.
    await page.waitForTimeout(400);
    expect([pause, await choice.isVisible()]).toEqual([pause, true]);
    expect(await marksOn(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
  }
});

test('a double click on what goes away opens no mark for typing under it, and a click on a mark opens it', async () => {
  const { page } = browser;
  await openPage('algebra-7b', 'classJournal');
  const before = await marksOn(page);
  const typing = () => page.evaluate(() => document.activeElement!.closest('td')?.id ?? null);
  const twice = async (button: Locator) => {
    const { x, y, width, height } = (await button.boundingBox())!;
    const middle = [x + width / 2, y + height / 2] as const;
    const below = await page.evaluate((at) => document.elementsFromPoint(...at).find((each) => each.matches('td[id^="m_"]'))?.id, middle);
    expect(below).toBeDefined();
    await page.mouse.dblclick(...middle);
    expect([await button.isVisible(), await typing()]).toEqual([false, null]);
    return { middle, below };
  };
  await page.locator('th[data-polden-standing]').first().hover();
  await card().getByText('Есть причина…').click();
  await twice(card().getByRole('button', { name: 'экзамены' }));
  await expect.poll(async () => Object.keys(await marksOn(page)).length).toBe(Object.keys(before).length - 1);
  await offer().getByRole('button', { name: 'Вернуть' }).click();
  await expect.poll(() => marksOn(page)).toEqual(before);
  await twice(bar().getByRole('button', { name: 'Свернуть' }));
  await bar().click();
  const { middle, below } = await twice(bar().getByRole('button', { name: 'Скрыть на сегодня' }));
  // The next click is hers again.
  await page.mouse.click(...middle);
  expect(await typing()).toBe(below);
  await page.keyboard.press('Escape');
});

test('a worker that is stopped in the midst of it is asked again; what cannot be kept is said, in the language of the day', async () => {
  const { page, context } = browser;
  await (
    await insideOf(browser)
  ).evaluate(() =>
    (globalThis as unknown as { chrome: { storage: { local: { remove(slot: string): Promise<void> } } } }).chrome.storage.local.remove('bar'),
  );
  await openPage('algebra-7b', 'planning');
  const before = await marksOn(page);
  // Until an answer that does not come is missed.
  const within = { timeout: 15_000 };
  /** The next settings the worker stores are stored and that never ends, or they cannot be stored. */
  const spoil = (how: 'endless' | 'failing') =>
    context
      .serviceWorkers()
      .at(-1)!
      .evaluate((asked) => {
        interface Area {
          set(items: object): Promise<void>;
        }
        const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
        const store = local.set.bind(local);
        local.set = async (items) => {
          if (!('settings' in items)) return store(items);
          if (asked === 'failing') throw new Error('the disk is full');
          await store(items);
          (globalThis as { isSpoilt?: boolean }).isSpoilt = true;
          return new Promise(() => undefined);
        };
      }, how);
  const stopSpoilt = async () => {
    const worker = context.serviceWorkers().at(-1)!;
    await expect.poll(() => worker.evaluate(() => (globalThis as { isSpoilt?: boolean }).isSpoilt)).toBe(true);
    await stopWorker(context, true);
  };
  const choose = async () => {
    await rows().first().hover();
    await card().getByText('Есть причина…').click();
    await card().getByRole('button', { name: 'экзамены' }).click();
  };
  // Stored, and nobody was told: asked again, it is neither done twice nor refused.
  await spoil('endless');
  await choose();
  await stopSpoilt();
  await expect.poll(() => offer().innerText(), within).toContain('экзамены');
  await expect.poll(async () => Object.keys(await marksOn(page)).length).toBe(Object.keys(before).length - 1);
  await spoil('endless');
  await offer().getByRole('button', { name: 'Вернуть' }).click();
  await stopSpoilt();
  await expect.poll(() => marksOn(page), within).toEqual(before);
  await spoil('failing');
  await choose();
  await expect.poll(() => offer().innerText()).toBe('Не сохранилось, осталось как было. Попробуйте ещё раз.');
  expect(await marksOn(page)).toEqual(before);
  await stopWorker(context);
  const inside = await insideOf(browser);
  await tell(inside, 'changeSettings', { changes: { language: 'en' }, base: {} });
  await expect.poll(() => offer().innerText()).toBe('This was not saved, nothing has changed. Please try again.');
  await tell(inside, 'changeSettings', { changes: { language: 'ru' }, base: {} });
  await expect.poll(() => bar().innerText()).toContain('Полдень');
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

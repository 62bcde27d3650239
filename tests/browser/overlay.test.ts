import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { misnamed, violations } from './accessibility.ts';
import { insideOf, openPopup, tell } from './extension-inside.ts';

/** What a person does with the bar, the card and the popup: by mouse, by keyboard, by screen reader. */

let browser: JournalBrowser;
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const card = () => browser.page.locator('polden-bar .card');
const bar = () => browser.page.locator('polden-bar .bar');

async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
}

async function openPage(key: string, kind: 'classJournal' | 'planning'): Promise<void> {
  await browser.page.goto(journal(key).urls[kind]);
  await browser.page.locator('[data-polden-standing]').first().waitFor({ timeout: 15_000 });
}

test('before the first page the popup says what to do, and nothing is wrong with it for a screen reader', async () => {
  const popup = await openPopup(browser);
  expect(await popup.locator('.first').innerText()).toContain('Откройте журнал класса');
  expect(await popup.locator('.first .button').getAttribute('href')).toBe('https://schools.dnevnik.ru/journals/');
  expect(await violations(popup, 'main')).toEqual([]);
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
  // From the bar the way back is the button that led away.
  const focused = () => page.evaluate(() => document.querySelector('polden-bar')!.shadowRoot!.activeElement?.getAttribute('aria-label'));
  await bar().getByRole('button', { name: 'Следующий урок' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe(titles[0]);
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('Следующий урок');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^Полдень: .*Развернуть$/);
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Свернуть');
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
  expect(await violations(browser.page, 'polden-bar')).toEqual([]);
  await browser.page.keyboard.press('Escape');
});

test('a card that is open stays at its lesson when the window becomes another', async () => {
  const { page } = browser;
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await card().waitFor({ state: 'visible' });
  await page.setViewportSize({ width: 683, height: 384 });
  const isInside = ({ x, width }: { x: number; width: number }) => x >= 0 && x + width <= 683;
  await expect.poll(async () => isInside((await card().boundingBox())!)).toBe(true);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press('Escape');
});

test.each(['body', 'documentElement'] as const)(
  'the page’s own zoom of its %s moves nothing of ours, and paper gets nothing of it',
  async (zoomed) => {
    const { page } = browser;
    const zoom = (value: string) => page.evaluate(([name, set]) => document[name].style.setProperty('zoom', set), [zoomed, value] as const);
    await zoom('1.5');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    const day = await card().getAttribute('aria-label');
    const marked = page.locator('th[data-polden-standing]', { hasText: /\d\d/.exec(day!)![0] });
    // Above or below its header, as large as ever, and within the window.
    await expect
      .poll(async () => {
        const [own, head] = [(await card().boundingBox())!, (await marked.first().boundingBox())!];
        const gap = Math.min(Math.abs(own.y - head.y - head.height), Math.abs(head.y - own.y - own.height));
        return own.width === 320 && own.x >= 0 && own.x + 320 <= 1366 && own.y >= 0 && gap < 10;
      })
      .toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('polden-bar').isVisible()).toBe(false);
    expect(await marked.first().evaluate((head) => getComputedStyle(head).backgroundImage)).toBe('none');
    await page.emulateMedia({ media: null });
    await page.keyboard.press('Escape');
    await zoom('');
  },
);

test('an open page turns English with the setting, and has it heard once, as whatever changes its counts', async () => {
  const { page } = browser;
  const inside = await insideOf(browser);
  const change = (changes: object) => tell(inside, 'changeSettings', { changes, base: {} });
  await page.bringToFront();
  await page.evaluate(() => {
    const status = document.querySelector('polden-bar')!.shadowRoot!.querySelector('[role=status].heard')!;
    const heard = ((globalThis as unknown as { heard: string[] }).heard = [status.textContent ?? '']);
    new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, { childList: true });
    // Reasons to draw anew, and nothing to say.
    dispatchEvent(new Event('focus'));
    dispatchEvent(new Event('focus'));
  });
  await change({ language: 'en' });
  await expect.poll(() => bar().innerText()).toContain('Polden');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await card().waitFor({ state: 'visible' });
  await card().getByText('Why', { exact: true }).click();
  const [english, said] = [await bar().innerText(), await card().innerText()];
  expect(english).toMatch(/\d lessons? (overdue|today|due)/);
  expect(said).toMatch(/Lesson record: .*(overdue by|left|after the lesson)/);
  expect(`${english} ${said}`).not.toMatch(/[А-Яа-яЁё]/);
  expect(await page.locator('polden-bar').getAttribute('lang')).toBe('en');
  expect(await violations(page, 'polden-bar')).toEqual([]);
  await page.keyboard.press('Escape');
  await change({ policy: 'day-of-lesson' });
  await expect.poll(() => bar().innerText()).not.toBe(english);
  await change({ policy: 'next-day-noon', language: 'ru' });
  await expect.poll(() => bar().innerText()).toContain('Полдень');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(['', expect.stringContaining('lesson'), expect.stringContaining('lesson'), expect.stringContaining('урок')]);
});

test('a demand turned down is gone at once and comes back from the popup', async () => {
  await openPage('russian-5a', 'planning');
  const before = await marksOn(browser.page);
  await browser.page.locator('tr[data-polden-fields~="homework"] td').first().hover();
  await card().getByText('Скрыть…').click();
  await card().getByRole('button', { name: 'По этому предмету ДЗ не задаётся' }).click();
  await expect.poll(async () => Object.values(await marksOn(browser.page)).filter((mark) => mark.includes('homework'))).toEqual([]);
  const popup = await openPopup(browser);
  expect(await popup.locator('.mutes').innerText()).toContain('5а, Русск. яз.: ДЗ не задаётся');
  expect(await violations(popup, 'main')).toEqual([]);
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
  expect(await violations(browser.page, 'polden-bar')).toEqual([]);
  await card().getByText('Есть причина…').click();
  await card().getByRole('button', { name: 'экскурсия или выезд' }).click();
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
  expect(await violations(popup, 'main')).toEqual([]);
  // In both languages a button is called by the words that it shows, and nothing is folded away from the question.
  await unfold(popup);
  expect(await misnamed(popup)).toEqual([]);
  await tell(popup, 'changeSettings', { changes: { language: 'en' }, base: {} });
  await popup.locator('html[lang=en]').waitFor({ state: 'attached' });
  await expect.poll(() => popup.locator('.siblings button').first().textContent()).toBe('Switch on');
  await unfold(popup);
  expect(await popup.locator('.chart th[scope=row]').first().innerText()).toMatch(/^\d{1,2} [A-Z][a-z]{2,3}$/);
  expect([...(await violations(popup, 'main')), ...(await misnamed(popup))]).toEqual([]);
  await tell(popup, 'changeSettings', { changes: { language: 'ru' }, base: {} });
  await popup.close();
});

test('"not my group" silences the whole journal', async () => {
  await browser.page.locator('tr[data-polden-standing] td').first().hover();
  await card().getByText('Скрыть…').click();
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

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { openPopup } from './extension-inside.ts';
import { expectedMarks, type SeenPage } from './expected-marks.ts';

let browser: JournalBrowser;
/** Tabs that are opened first of all and stay open during the tour: the extension has its time to get them wrong. */
const withoutLessons: { at: number; pages: { name: string; page: Page }[] } = { at: 0, pages: [] };
beforeAll(async () => {
  browser = await openJournalBrowser();
  const urls = {
    summary: journal('algebra-7b').urls.summary,
    'class journal without lessons': journal('music-5a').urls.classJournal,
    'planning without lessons': journal('music-5a').urls.planning,
    'journal that does not exist': journal('algebra-7b').urls.classJournal.replace(/group=\d+/, 'group=1499999999999999999'),
    'list of journals': 'https://schools.dnevnik.ru/journals/?tab=groups',
  };
  withoutLessons.pages = await Promise.all(
    Object.entries(urls).map(async ([name, url]) => {
      const page = await browser.context.newPage();
      await page.goto(url);
      return { name, page };
    }),
  );
  withoutLessons.at = Date.now();
  await browser.page.bringToFront();
});
afterAll(() => browser.close());

const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const prefixed = (url: string, prefix: string) => url.replace('.ru/', `.ru${prefix}/`).replace('.aspx', '');
const barText = (page: Page) => page.evaluate(() => document.querySelector('polden-bar')?.shadowRoot?.querySelector('.bar')?.textContent ?? null);

/** Opens a page and waits until exactly these marks are drawn, then that they stay. */
async function expectMarks(url: string, expected: Record<string, string>): Promise<void> {
  await browser.page.goto(url);
  await expect.poll(() => marksOn(browser.page), { timeout: 15_000, interval: 100 }).toEqual(expected);
  await browser.page.waitForTimeout(400);
  expect(await marksOn(browser.page)).toEqual(expected);
}

describe('each journal, page after page, gives exactly the marks its data call for', () => {
  const keys = ['algebra-7b', 'geometry-8a', 'russian-5a', 'reading-1v', 'history-9a', 'physics-10a', 'computing-9b', 'chemistry-8b', 'geography-7b'];
  test.each(keys)('%s', async (key) => {
    const { urls } = journal(key);
    const tour: SeenPage[] = ['classJournal', 'planning', 'classJournal'];
    const seen: SeenPage[] = [];
    for (const page of tour) {
      seen.push(page);
      await expectMarks(urls[page], expectedMarks(journal(key), seen, browser.site.school.today));
    }
  });

  test('the tour has something to find: overdue, waiting and joined marks', () => {
    const marks = Object.values(expectedMarks(journal('algebra-7b'), ['classJournal', 'planning'], browser.site.school.today));
    expect(marks).toContain('overdue: topic homework');
    expect(marks).toContain('overdue: record');
    expect(marks).toContain('pending: topic homework record');
  });

  test('the same pages under other addresses join the same lessons', async () => {
    const { urls } = journal('algebra-7b');
    const expected = expectedMarks(journal('algebra-7b'), ['classJournal', 'planning'], browser.site.school.today);
    for (const prefix of ['/v2', '/v2/r/saratov']) {
      await expectMarks(prefixed(urls.classJournal, prefix), expected);
      await expectMarks(prefixed(urls.planning, prefix), expected);
    }
  });
});

test('pages that show no lessons are left alone', async () => {
  // Longer than the extension waits before it says that it does not know a page.
  await browser.page.waitForTimeout(Math.max(0, withoutLessons.at + 7_500 - Date.now()));
  for (const { name, page } of withoutLessons.pages) {
    expect(await barText(page), name).toBeNull();
    expect(await marksOn(page), name).toEqual({});
    await page.close();
  }
});

test('a sign-in page that stands in for the journal is left alone', async () => {
  browser.site.setAnonymous(true);
  await browser.page.goto(journal('algebra-7b').urls.classJournal);
  browser.site.setAnonymous(false);
  await browser.page.waitForTimeout(1_500);
  expect(browser.page.url()).toContain('login.dnevnik.ru');
  expect(await barText(browser.page)).toBeNull();
});

describe('a journal page that is not understood', () => {
  const body = `<!doctype html><title>Журнал</title><div id="content"><h3>2026/2027 учебный год</h3>
    <div role="grid" class="grid7">7, 12, 14 <span title="Козодоева Инга">Козодоева И.</span> Тема урока</div></div>`;
  test('gets no mark and one quiet notice, and the popup says which kind of page it was', async () => {
    await browser.context.route('**/journalclassical.aspx*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await browser.page.goto(journal('geometry-8a').urls.classJournal);
    await expect.poll(() => barText(browser.page), { timeout: 15_000 }).toContain('не узнал эту страницу');
    await browser.context.unroute('**/journalclassical.aspx*');
    expect(await marksOn(browser.page)).toEqual({});
    const popup = await openPopup(browser);
    await popup.locator('.kinds').waitFor();
    expect(await popup.locator('.kinds').textContent()).toMatch(
      /Сегодня не узнано: журнал класса[^]*Сегодня прочитано: \d+ вид.*оурочное планирование/,
    );
    await popup.close();
  });

  test('can be saved as a skeleton that has its labels and none of its people', async () => {
    const saving = browser.page.waitForEvent('download');
    await browser.page.locator('polden-bar').getByRole('button', { name: 'Сохранить обезличенный образец' }).click();
    const saved = readFileSync(await (await saving).path(), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ polden: 'skeleton', page: 'class-journal', path: '/journals/journalclassical.aspx' });
    expect(saved).toContain('grid7');
    expect(saved).not.toMatch(/Козодоева|Инга|\d{4}/);
  });
});

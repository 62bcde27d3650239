import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Journal, Lesson } from '../site/school.ts';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { openPopup } from './extension-inside.ts';
import { expectedMarks } from './expected-marks.ts';

/** Pages that live: several tabs, pages that are redrawn under us, editors that come and go. */

let browser: JournalBrowser;
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const journal = (key: string): Journal => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const yesterdays = ({ lessons }: Journal): Lesson => lessons.find(({ date }) => date === browser.site.school.yesterday)!;
const within = { timeout: 15_000, interval: 50 };

async function openTab(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.locator('[data-polden-standing]').first().waitFor({ timeout: 15_000 });
  return page;
}

async function typeMark(page: Page, lesson: Lesson, pupil: number, text: string): Promise<void> {
  await page.locator(`td[id$="_${lesson.works[0]!.id}"]`).nth(pupil).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  if (text !== '') await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('a tab one comes back to knows what was entered in another', async () => {
  const { urls } = journal('algebra-7b');
  const lesson = yesterdays(journal('algebra-7b'));
  const planning = await openTab(urls.planning);
  const marks = await openTab(urls.classJournal);
  await planning.bringToFront();
  await expect.poll(async () => (await marksOn(planning))[lesson.id], within).toBe('pending: topic homework record');
  await marks.bringToFront();
  await typeMark(marks, lesson, 0, '5');
  await expect.poll(async () => (await marksOn(marks))[lesson.id], within).toBe('pending: topic homework');
  await planning.bringToFront();
  await expect.poll(async () => (await marksOn(planning))[lesson.id], within).toBe('pending: topic homework');
  await planning.close();
  await marks.close();
});

test("a mark taken back in a stale tab does not undo another tab's", async () => {
  const { urls } = journal('history-9a');
  const lesson = yesterdays(journal('history-9a'));
  const stale = await openTab(urls.classJournal);
  const other = await openTab(urls.classJournal);
  await typeMark(other, lesson, 1, '5');
  await expect.poll(async () => lesson.id in (await marksOn(other)), within).toBe(false);
  await stale.bringToFront();
  await typeMark(stale, lesson, 0, '4');
  await stale.waitForTimeout(1_000);
  await typeMark(stale, lesson, 0, '');
  await stale.waitForTimeout(1_500);
  expect((await marksOn(stale))[lesson.id]).toBeUndefined();
  await stale.close();
  await other.close();
});

test('marks follow a page that replaces its content, and are right after an edit in the new one', async () => {
  const page = await openTab(journal('russian-5a').urls.classJournal);
  const expected = expectedMarks(journal('russian-5a'), ['classJournal'], browser.site.school.today);
  await expect.poll(() => marksOn(page), within).toEqual(expected);
  await page.evaluate(() => {
    const content = document.querySelector('#content')!;
    const copy = document.createElement('div');
    copy.id = 'content';
    copy.innerHTML = content.innerHTML.replace(/ data-polden-[a-z]+="[^"]*"/g, '');
    content.replaceWith(copy);
  });
  await expect.poll(() => marksOn(page), within).toEqual(expected);
  await page.evaluate(() => (document.body.innerHTML = document.body.innerHTML.toString()));
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('polden-bar').length), within).toBe(1);
  const lesson = yesterdays(journal('russian-5a'));
  await page
    .locator(`td[id$="_${lesson.works[0]!.id}"] a, td[id$="_${lesson.works[0]!.id}"] span`)
    .first()
    .evaluate((cell) => (cell.closest('td')!.querySelector('span')!.lastElementChild!.textContent = '5'));
  await expect.poll(async () => lesson.id in (await marksOn(page)), within).toBe(false);
  await page.close();
});

test('a planning table that is blank while it is redrawn alarms nobody', async () => {
  const page = await openTab(journal('geometry-8a').urls.planning);
  const before = await marksOn(page);
  await page.evaluate(() => {
    const rows = [...document.querySelectorAll('#content table td')];
    const kept = rows.map((cell) => cell.innerHTML);
    for (const cell of rows) if (!/^\s*\d/.test(cell.textContent ?? '')) cell.innerHTML = '';
    setTimeout(() => rows.forEach((cell, i) => (cell.innerHTML = kept[i]!)), 1_200);
  });
  await page.waitForTimeout(900);
  expect(Object.keys(await marksOn(page)).length).toBeLessThanOrEqual(Object.keys(before).length);
  await page.waitForTimeout(1_500);
  expect(await marksOn(page)).toEqual(before);
  await page.close();
});

test('the pinned card never takes the focus from an entry box, and a jump never leaves one', async () => {
  const { page } = browser;
  await page.goto(journal('physics-10a').urls.classJournal);
  await page.locator('[data-polden-standing]').first().waitFor({ timeout: 15_000 });
  await page.locator('.header_journal a').first().focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.locator('polden-bar .card').waitFor({ state: 'visible' });
  const lesson = journal('physics-10a').lessons.find(({ date }) => date === browser.site.school.today)!;
  await page.locator(`td[id$="_${lesson.works[0]!.id}"]`).nth(3).click();
  await page.locator('polden-bar .card').waitFor({ state: 'hidden' });
  await page.keyboard.type('4');
  await page.waitForTimeout(1_000);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.press('Escape');
});

test('a page that becomes a journal without being loaded is attended to, and left when it is one no more', async () => {
  const { urls } = journal('algebra-7b');
  const page = await browser.context.newPage();
  await page.goto(urls.classJournal);
  const content = await page.locator('#content').innerHTML();
  // The same host, a page the extension does not know, which then shows the journal under its address.
  await page.goto(new URL('/marks.aspx?school=1&student=2', urls.classJournal).href);
  await page.evaluate(
    ({ html, address }) => {
      history.pushState(null, '', address);
      (document.querySelector('#content') ?? document.body).innerHTML = html;
    },
    { html: content, address: urls.classJournal },
  );
  await expect.poll(async () => Object.keys(await marksOn(page)).length, within).toBeGreaterThan(1);
  await page.evaluate(() => history.pushState(null, '', '/'));
  await expect.poll(() => marksOn(page), within).toEqual({});
  await page.close();
});

test('a journal in a frame of another page is left alone, and so is the page around it', async () => {
  const { urls } = journal('algebra-7b');
  const page = await browser.context.newPage();
  await page.goto(new URL('/user/user.aspx?user=1', urls.classJournal.replace('schools.', '')).href);
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, urls.classJournal);
  const frame = page.frameLocator('iframe');
  await frame.locator('td[id^="m_"]').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(1_500);
  expect(await frame.locator('[data-polden-standing], polden-bar').count()).toBe(0);
  expect(await page.locator('polden-bar').count()).toBe(0);
  await page.close();
});

test('a page one goes back to is marked by what became known meanwhile', async () => {
  const { urls } = journal('geometry-8a');
  const page = await browser.context.newPage();
  await page.goto(urls.planning);
  await page.locator('tr[data-polden-standing]').first().waitFor({ timeout: 15_000 });
  await page.goto(urls.classJournal);
  await page.locator('[data-polden-standing]').first().waitFor({ timeout: 15_000 });
  await page.goBack();
  await expect
    .poll(() => marksOn(page), within)
    .toEqual(expectedMarks(journal('geometry-8a'), ['classJournal', 'planning'], browser.site.school.today));
  await page.close();
});

test('two accounts on one computer have each a history of its own', async () => {
  const { school } = browser.site;
  const popupText = async () => {
    const popup = await openPopup(browser);
    const text = await popup.evaluate(() => document.body.textContent ?? '');
    await popup.close();
    return text;
  };
  const own = await popupText();
  expect(own).toContain('7б, Алгебра');
  const { viewer } = school;
  const colleague = journal('chemistry-8b').teachers[0]!;
  school.viewer = { ...viewer, userId: colleague.userId!, name: colleague.name };
  const page = await browser.context.newPage();
  await page.goto(journal('chemistry-8b').urls.classJournal);
  await page.locator('polden-bar .bar').waitFor({ timeout: 15_000 });
  const others = await popupText();
  expect(others).toContain('8б, Химия');
  expect(others).not.toContain('Алгебра');
  school.viewer = viewer;
  await page.goto(journal('algebra-7b').urls.classJournal);
  await page.locator('polden-bar .bar').waitFor({ timeout: 15_000 });
  await expect.poll(popupText, within).toContain('7б, Алгебра');
  expect(await popupText()).not.toContain('Химия');
  await page.close();
});

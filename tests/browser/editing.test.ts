import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Journal, Lesson } from '../site/school.ts';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { expectedMarks } from './expected-marks.ts';

let browser: JournalBrowser;
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const journal = (key: string): Journal => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const yesterdays = ({ lessons }: Journal): Lesson => lessons.find(({ date }) => date === browser.site.school.yesterday)!;
const markOf = async (lesson: Lesson) => (await marksOn(browser.page))[lesson.id];
const soon = { timeout: 1_000, interval: 50 };

async function open(key: string, page: 'classJournal' | 'planning'): Promise<Lesson> {
  await browser.page.goto(journal(key).urls[page]);
  const lesson = yesterdays(journal(key));
  await expect.poll(() => markOf(lesson), { timeout: 15_000 }).toBeDefined();
  return lesson;
}

/** The first pupil's cell of the lesson's first work. */
const cell = (lesson: Lesson) => browser.page.locator(`td[id$="_${lesson.works[0]!.id}"]`).first();

test('a mark typed into a cell takes the mark off the lesson within a second, and the server keeps it', async () => {
  const lesson = await open('algebra-7b', 'classJournal');
  await cell(lesson).click();
  await browser.page.keyboard.type('5');
  // While the box is open nothing has been entered yet.
  await browser.page.waitForTimeout(900);
  expect(await markOf(lesson)).toBe('pending: record');
  await browser.page.keyboard.press('Enter');
  await expect.poll(() => markOf(lesson), soon).toBeUndefined();
  await browser.page.reload();
  await expect
    .poll(() => marksOn(browser.page), { timeout: 15_000 })
    .toEqual(expectedMarks(journal('algebra-7b'), ['classJournal'], browser.site.school.today));
  expect(await markOf(lesson)).toBeUndefined();
});

test('«н» is a record too, in frozen panes as well', async () => {
  const lesson = await open('geometry-8a', 'classJournal');
  await cell(lesson).click();
  await browser.page.keyboard.type('н');
  await browser.page.keyboard.press('Enter');
  await expect.poll(() => markOf(lesson), soon).toBeUndefined();
});

test('an entry that is taken back is asked for again, like an overdue one', async () => {
  const lesson = yesterdays(journal('geometry-8a'));
  await cell(lesson).click();
  await browser.page.keyboard.press('Control+A');
  await browser.page.keyboard.press('Delete');
  await browser.page.keyboard.press('Enter');
  await expect.poll(() => markOf(lesson), soon).toBe('overdue: record');
});

test('topic and homework typed on planning take their fields off one after the other', async () => {
  const lesson = await open('russian-5a', 'planning');
  const row = browser.page.locator('tr', { has: browser.page.locator(`a[href*="lesson=${lesson.id}"]`) }).first();
  expect(await markOf(lesson)).toBe('pending: topic homework');
  await row.locator('.inplace').first().click();
  await browser.page.keyboard.type('Сочинение по картине');
  await browser.page.keyboard.press('Enter');
  await expect.poll(() => markOf(lesson), soon).toBe('pending: homework');
  await (await addLinkOf(lesson)).click();
  await browser.page.keyboard.type('упр. 112');
  await browser.page.getByRole('button', { name: 'Сохранить' }).click();
  await expect.poll(() => markOf(lesson), soon).toBeUndefined();
});

test('homework of a class beyond its norm is a hint in the bar and in the card of its lesson, with what it assumes', async () => {
  const lesson = await open('geometry-8a', 'planning');
  const bar = browser.page.locator('polden-bar .bar');
  const hints = async () => Number(/(\d+) подсказ/.exec(await bar.innerText())?.[1] ?? 0);
  const before = await hints();
  await (await addLinkOf(lesson)).click();
  await browser.page.keyboard.type('упр. 401-418, § 12, стр. 96');
  await browser.page.getByRole('button', { name: 'Сохранить' }).click();
  await expect.poll(hints, { timeout: 15_000 }).toBe(before + 1);
  await browser.page
    .locator('tr', { has: browser.page.locator(`a[href*="lesson=${lesson.id}"]`) })
    .first()
    .locator('td')
    .first()
    .hover();
  const card = browser.page.locator('polden-bar .card');
  await card.waitFor({ state: 'visible' });
  expect(await card.innerText()).toMatch(/ДЗ класса на день примерно \d{3} мин по 1 предмету, норма 8 класса — 150 мин \(оценка по тексту заданий\)/);
});

test('what one page was told is known on the other at once', async () => {
  const lesson = yesterdays(journal('russian-5a'));
  await browser.page.goto(journal('russian-5a').urls.classJournal);
  await expect.poll(() => markOf(lesson), { timeout: 15_000 }).toBe('pending: record');
});

test('a work added to a lesson reloads the page at the same scroll, and a lesson with two works is one lesson', async () => {
  const { page } = browser;
  await page.goto(journal('algebra-7b').urls.classJournal);
  const lesson = journal('algebra-7b').lessons.find(({ date }) => date === browser.site.school.today)!;
  await expect.poll(() => markOf(lesson), { timeout: 15_000 }).toBe('pending: record');
  await page.locator(`#work_${lesson.works[0]!.id} a, #work_${lesson.works[0]!.id}`).first().click();
  await Promise.all([page.waitForEvent('load'), page.locator('[role="dialog"] button, .popup-dialog button, dialog button').first().click()]);
  expect(new URL(page.url()).hash).toMatch(/^#scrollJournal=\d+$/);
  await expect.poll(() => markOf(lesson), { timeout: 15_000 }).toBe('pending: record');
  expect(lesson.works.length).toBe(2);
});

async function addLinkOf(lesson: Lesson) {
  const handle = await browser.page.evaluateHandle((id) => {
    const start = document.querySelector(`a[href*="lesson=${id}"]`)!.closest('tr')!;
    for (let row: Element | null = start; row !== null; row = row.nextElementSibling) {
      const link = [...row.querySelectorAll('a')].find((a) => a.textContent?.startsWith('Добавить ДЗ'));
      if (link) return link;
    }
    throw new Error('no link to add homework');
  }, lesson.id);
  return handle.asElement()!;
}

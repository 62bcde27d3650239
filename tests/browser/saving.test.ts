import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessonAddress } from '../site/addresses.ts';
import type { Journal, LessonLayout } from '../site/school.ts';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';

/** What a teacher saves in place on the newer pages is seen there at once, without a reload. */

let browser: JournalBrowser;
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const journal = (key: string): Journal => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const within = { timeout: 5_000, interval: 50 };
const markOf = async (page: Page, lesson: string) => (await marksOn(page))[lesson] ?? null;

describe.each<[LessonLayout, string]>([
  ['list', 'algebra-7b'],
  ['table', 'geometry-8a'],
  ['form', 'russian-5a'],
])('on a lesson’s own page laid out as a %s', (layout, key) => {
  test('a topic, homework and an absence take their fields off one after the other', async () => {
    const { page, site } = browser;
    const lesson = journal(key).lessons.find(({ date }) => date === site.school.yesterday)!;
    // The journal says that the lesson is no first of a double one; until then homework is not asked for.
    await page.goto(journal(key).urls.classJournal);
    await expect.poll(() => markOf(page, lesson.id), { timeout: 15_000 }).toBe('pending: record');
    await page.goto(`${lessonAddress('', site.school, lesson.id)}&layout=${layout}`);
    await expect.poll(() => markOf(page, lesson.id), { timeout: 15_000 }).toBe('pending: topic homework record');
    await page.locator('[data-field="theme"]').click();
    await page.keyboard.type('Степень с натуральным показателем');
    await page.keyboard.press('Enter');
    await expect.poll(() => markOf(page, lesson.id), within).toBe('pending: homework record');
    await page.locator('[data-add]').click();
    await page.keyboard.type('§ 12, № 340');
    await page.keyboard.press('Enter');
    await expect.poll(() => markOf(page, lesson.id), within).toBe('pending: record');
    // A link that opens a list in this layout, a list at once in the others.
    if (layout === 'table') await page.locator('a.entry').first().click();
    await page.locator('select').first().selectOption({ label: 'Неявка' });
    await expect.poll(() => markOf(page, lesson.id), within).toBeNull();
  });
});

describe('on a journal of additional education', () => {
  const group = () => browser.site.school.groups[0]!;
  const yesterdays = () => group().lessons.find(({ date }) => date === browser.site.school.yesterday)!.id;

  test('the tick «урок проведён» is a record', async () => {
    const { page } = browser;
    await page.goto(group().urls.journalTable);
    await expect.poll(() => markOf(page, yesterdays()), { timeout: 15_000 }).toBe('pending: record');
    // A save takes its time: longer than the page is left alone before it is looked at.
    await page.route('**/lesson/setheld/**', (route) => setTimeout(() => void route.continue(), 900));
    await page.locator(`input[data-lesson-id="${yesterdays()}"]`).click();
    await expect.poll(() => markOf(page, yesterdays()), within).toBeNull();
  });

  test('so is a mark, and a tick taken back is asked for again', async () => {
    const { page } = browser;
    await page.locator(`input[data-lesson-id="${yesterdays()}"]`).click();
    await expect.poll(() => markOf(page, yesterdays()), within).toBe('overdue: record');
    await page.locator(`td[data-lesson="${yesterdays()}"]`).first().click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await expect.poll(() => markOf(page, yesterdays()), within).toBeNull();
  });
});

test('a mark saved on the criteria journal takes the record off, there and on the class journal', async () => {
  const { page, site } = browser;
  const { urls, lessons } = journal('physics-10a');
  const { id } = lessons.find(({ date }) => date === site.school.yesterday)!;
  await page.goto(urls.criteria);
  await expect.poll(() => markOf(page, id), { timeout: 15_000 }).toBe('pending: record');
  await page.locator(`td[data-type="lessonMark"][data-lesson="${id}"]`).first().click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect.poll(() => markOf(page, id), within).toBeNull();
  await page.goto(urls.classJournal);
  await expect.poll(async () => Object.keys(await marksOn(page)).length, { timeout: 15_000 }).toBeGreaterThan(0);
  expect(await markOf(page, id)).toBeNull();
});

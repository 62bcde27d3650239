import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastState } from '../../lib/evidence.ts';
import { unpack, type PackedLessons } from '../../lib/packing.ts';
import type { Journal } from '../site/school.ts';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { readStorage, stopWorker } from './extension-inside.ts';

/** Everything that was answered is kept, whatever is killed and when. */

let browser: JournalBrowser;
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const journal = (key: string): Journal => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const openLessons = ({ lessons }: Journal) =>
  lessons.filter(
    ({ date, works }) =>
      date <= browser.site.school.today && works.every(({ cells }) => Object.values(cells).every(({ mark, presence }) => mark + presence === '')),
  );

/** Lesson ids whose marks the history holds as filled. Throws if a row cannot be unpacked. */
async function filledInHistory(): Promise<Set<string>> {
  const stored = JSON.parse(await readStorage(browser, 'disk')) as unknown[];
  const rows = stored.flat().filter((row): row is PackedLessons => typeof row === 'object' && row !== null && 'views' in row);
  const filled = rows.flatMap(unpack).filter(({ evidence }) => evidence.marks !== undefined && lastState(evidence.marks) === 'filled');
  return new Set(filled.map(({ lessonId }) => lessonId!));
}

/** Types a mark and waits for the answer: the mark at the header goes only when the background has kept it. */
async function enter(lessonId: string, workId: string): Promise<void> {
  await browser.page.locator(`td[id$="_${workId}"]`).first().click();
  await browser.page.keyboard.type('4');
  await browser.page.keyboard.press('Enter');
  await expect.poll(async () => lessonId in (await marksOn(browser.page)), { timeout: 10_000, interval: 20 }).toBe(false);
}

test('the browser is killed right after an answer, again and again', async () => {
  const kept: string[] = [];
  for (const key of ['algebra-7b', 'geometry-8a', 'history-9a']) {
    const lesson = openLessons(journal(key))[0]!;
    await browser.page.goto(journal(key).urls.classJournal);
    await expect.poll(async () => lesson.id in (await marksOn(browser.page)), { timeout: 10_000 }).toBe(true);
    await enter(lesson.id, lesson.works[0]!.id);
    kept.push(lesson.id);
    const session = await browser.context.browser()!.newBrowserCDPSession();
    await Promise.race([session.send('Browser.crash').catch(() => undefined), browser.context.waitForEvent('close')]);
    await browser.restart();
    const filled = await filledInHistory();
    expect(kept.filter((id) => !filled.has(id))).toEqual([]);
  }
});

test('the worker is stopped in the middle of edits, and every edit is kept in the end', async () => {
  const lessons = openLessons(journal('algebra-7b'));
  expect(lessons.length).toBeGreaterThan(1);
  await browser.page.goto(journal('algebra-7b').urls.classJournal);
  await expect.poll(async () => lessons[0]!.id in (await marksOn(browser.page)), { timeout: 10_000 }).toBe(true);
  for (const [i, lesson] of lessons.entries()) {
    const stopping = new Promise((resolve) => setTimeout(resolve, i * 130)).then(() => stopWorker(browser.context));
    await enter(lesson.id, lesson.works[0]!.id);
    await stopping;
  }
  const filled = await filledInHistory();
  expect(lessons.filter(({ id }) => !filled.has(id)).map(({ date }) => date)).toEqual([]);
});

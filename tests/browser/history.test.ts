import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { replay, ReplayFile } from '../../lib/replay.ts';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { expectedMarks } from './expected-marks.ts';
import { openPopup, readStorage, stopWorker } from './extension-inside.ts';

/** The whole teacher's round, then everything that must not lose it. One browser, in order. */

let browser: JournalBrowser;
const folder = mkdtempSync(join(tmpdir(), 'polden-replay-'));
const visits: ReplayFile['visits'] = [];
const OWN = ['algebra-7b', 'geometry-8a', 'russian-5a', 'reading-1v', 'history-9a', 'physics-10a', 'computing-9b'];

beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;

async function visit(key: string, page: 'classJournal' | 'planning'): Promise<void> {
  const url = journal(key).urls[page];
  const seen = page === 'classJournal' ? (['classJournal'] as const) : (['classJournal', 'planning'] as const);
  await browser.page.goto(url);
  await expect.poll(() => marksOn(browser.page), { timeout: 15_000 }).toEqual(expectedMarks(journal(key), seen, browser.site.school.today));
  const file = `${visits.length}.html`;
  writeFileSync(join(folder, file), await browser.page.content());
  visits.push({ at: new Date().toISOString(), url, file });
}

function replayed(): ReturnType<typeof replay> {
  const file = { zone: browser.zone, now: new Date().toISOString(), visits };
  writeFileSync(join(folder, 'case.json'), JSON.stringify(file));
  const output = execFileSync(process.execPath, ['tests/tools/run.mjs', 'replay', join(folder, 'case.json')], { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(output) as ReturnType<typeof replay>;
}

/** All the popup says, without the parts that count minutes. */
async function popupText(): Promise<string> {
  const popup = await openPopup(browser);
  const text = await popup.evaluate(() => document.body.textContent ?? '');
  await popup.close();
  return text.replace(/(ещё|на) \d+ (мин|ч)/g, '');
}

test('a round of all own journals draws what each page calls for', async () => {
  for (const key of OWN) for (const page of ['classJournal', 'planning'] as const) await visit(key, page);
});

test('the popup tells the same numbers as the replay of the same visits', async () => {
  const { lessons, indicators, visits: outcomes } = replayed();
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['read']));
  const standingsOf = ({ fields }: (typeof lessons)[number]) => Object.values(fields);
  const due = lessons.filter((lesson) => standingsOf(lesson).some(({ standing }) => standing === 'pending'));
  const overdue = lessons.filter((lesson) => standingsOf(lesson).some(({ standing, blankAgain }) => standing === 'overdue' || blankAgain));
  expect(due.length).toBeGreaterThan(5);
  expect(overdue.length).toBeGreaterThan(5);
  const popup = await openPopup(browser);
  const shown = await popup.evaluate(() => {
    const count = (kind: string) => document.querySelectorAll(`.lessons .lesson:has(.sign.${kind})`).length;
    const rows = [...document.querySelectorAll('.chart tbody tr')];
    return {
      summary: document.querySelector('.summary')?.textContent,
      due: count('pending') + count('today'),
      overdue: count('overdue'),
      weeks: rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    };
  });
  await popup.close();
  expect(shown.due).toBe(due.length);
  expect(shown.overdue).toBe(overdue.length);
  expect(shown.summary).toContain(`${due.length} `);
  expect(shown.summary).toContain(`${overdue.length} `);
  const total = [0, 1, 2, 3].map((column) => shown.weeks.reduce((sum, week) => sum + week[column]!, 0));
  const { onTime, late, overdue: blank, unknown } = indicators.timeliness;
  expect(total).toEqual([onTime, late, blank, unknown]);
});

describe('what was kept stays', () => {
  test('after the worker was stopped', async () => {
    const before = await popupText();
    await stopWorker(browser.context);
    expect(await popupText()).toBe(before);
    // A stopped worker starts again for the next page view and joins it to what there was.
    await stopWorker(browser.context);
    await browser.page.goto(journal('algebra-7b').urls.classJournal);
    const expected = expectedMarks(journal('algebra-7b'), ['classJournal', 'planning'], browser.site.school.today);
    await expect.poll(() => marksOn(browser.page), { timeout: 15_000 }).toEqual(expected);
  });

  test('after the browser was closed and started again', async () => {
    const before = await popupText();
    await browser.restart();
    expect(await popupText()).toBe(before);
  });

  test('after an update from the first version, which told accounts apart by their school as well', async () => {
    const before = await popupText();
    const page = await openPopup(browser);
    await page.evaluate(async (school) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error!));
        });
      const now = await done(indexedDB.open('polden'));
      const all = (store: string) => done(now.transaction(store).objectStore(store).getAll()) as Promise<{ viewer: string; open?: string }[]>;
      const [months, journals] = [await all('months'), await all('journals')];
      const meta = now.transaction('meta').objectStore('meta');
      const [lastViewer, lastView] = [(await done(meta.get('lastViewer'))) as string, (await done(meta.get('lastView'))) as number];
      now.close();
      await done(indexedDB.deleteDatabase('polden'));
      const opening = indexedDB.open('polden', 1);
      opening.addEventListener('upgradeneeded', () => {
        const db = opening.result;
        db.createObjectStore('months', { keyPath: ['viewer', 'month', 'journal'] }).createIndex('open', ['open', 'month']);
        db.createObjectStore('journals', { keyPath: ['viewer', 'journal'] });
        db.createObjectStore('meta');
      });
      const first = await done(opening);
      const tx = first.transaction(['months', 'journals', 'meta'], 'readwrite');
      const old = (viewer: string) => viewer.replace('//', `/${school}/`);
      for (const row of months) tx.objectStore('months').put({ ...row, viewer: old(row.viewer), ...(row.open && { open: old(row.open) }) });
      for (const row of journals) tx.objectStore('journals').put({ ...row, viewer: old(row.viewer) });
      tx.objectStore('meta').put(old(lastViewer), 'lastViewer');
      tx.objectStore('meta').put(lastView, 'lastView');
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      first.close();
    }, browser.site.school.id);
    await page.close();
    expect(await popupText()).toBe(before);
    expect(await readStorage(browser, 'disk')).not.toContain(`/${browser.site.school.id}/`);
  });
});

describe('nothing of pupils and no text of a page is kept', () => {
  test('the database, the settings and the session hold no name, mark, letter, topic or homework', async () => {
    await browser.page.goto(journal('chemistry-8b').urls.classJournal);
    await browser.page.waitForTimeout(1_500);
    const stored = await readStorage(browser);
    expect(stored.length).toBeGreaterThan(10_000);
    const { journals } = browser.site.school;
    const secrets = journals.flatMap(({ pupils, lessons, teachers }) => [
      ...pupils.flatMap(({ id, name }) => [id, name, ...name.split(' ')]),
      ...teachers.flatMap(({ name }) => [name, ...name.split(' ')]),
      ...lessons.flatMap(({ topic, homeworks }) => [topic, ...homeworks.map(({ text }) => text)]),
    ]);
    // Words shorter than this («.», «п. 4») would be found in anything.
    const told = new Set(secrets.filter((secret) => secret.length >= 5 && stored.includes(secret)));
    expect([...told]).toEqual([]);
    expect(stored).not.toMatch(/"(5|4|3|2|н|б|п|о|5\/4)"/i);
  });

  test("a colleague's journal is on disk in no form, and its pages are joined all the same", async () => {
    const { group, urls } = journal('chemistry-8b');
    await browser.page.goto(urls.planning);
    const expected = expectedMarks(journal('chemistry-8b'), ['classJournal', 'planning'], browser.site.school.today);
    await expect.poll(() => marksOn(browser.page), { timeout: 15_000 }).toEqual(expected);
    expect(await readStorage(browser, 'disk')).not.toContain(group);
    expect(await readStorage(browser, 'session')).toContain(group);
    expect(await popupText()).not.toContain(journal('chemistry-8b').subjectName);
  });
});

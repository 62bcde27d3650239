import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policies } from '../../lib/deadlines.ts';
import { parseReplayFile, replay, type ReplayFile } from '../../lib/replay.ts';
import { weekStart } from '../../lib/time.ts';
import { FIELDS, type Field } from '../../lib/vocabulary.ts';
import { lessonAddress, scheduleAddress } from '../site/addresses.ts';
import { dotted } from '../site/civil-date.ts';
import type { Journal } from '../site/school.ts';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { parsePage } from '../tools/parse-page.ts';
import { openOptions, openPopup } from './extension-inside.ts';

/**
 * Every kind of page in one session: one lesson's truth, gathered from all of them, and said alike by
 * the overlay on each, by the popup and by the replay of the same pages. One browser, in order.
 */

let browser: JournalBrowser;
const visits: ReplayFile['visits'] = [];
/** The pages of the visits, each as it was then. */
const kept = new Map<string, Document>();
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const KEYS = ['algebra-7b', 'biology-6a'];
const journal = (key: string): Journal => browser.site.school.journals.find((candidate) => candidate.key === key)!;
/** What the timetables of the tour have and the journals have not. */
const missingFrom = (keys: readonly string[]) =>
  browser.site.school.unjournalled.flatMap((each) => (keys.includes(each.journal) ? [each.lesson] : []));

let result: ReturnType<typeof replayed>;

/** When the background last noted that it had kept what a page said. */
async function lastNoted(): Promise<number> {
  const [worker] = browser.context.serviceWorkers();
  return worker!.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { get(slot: string): Promise<{ recognised?: Record<string, { at: number }> }> } } } }
    ).chrome;
    const { recognised = {} } = await storage.local.get('recognised');
    return Math.max(0, ...Object.values(recognised).map(({ at }) => at));
  });
}

/** Opens a page, lets the extension have its say, and keeps the page as it is then for the replay. */
async function visit(url: string): Promise<void> {
  const since = Date.now();
  await browser.page.goto(url);
  await expect.poll(lastNoted, { timeout: 10_000, interval: 50 }).toBeGreaterThan(since);
  const file = `${visits.length}.html`;
  kept.set(file, parsePage(await browser.page.content(), url));
  visits.push({ at: new Date().toISOString(), url, file });
}

function replayed(settings: Partial<ReplayFile> = {}): ReturnType<typeof replay> {
  const file = parseReplayFile({ zone: browser.zone, now: new Date().toISOString(), visits, ...settings });
  const told = replay(file, (each) => kept.get(each.file)!);
  // As the command prints it.
  return JSON.parse(JSON.stringify(told)) as typeof told;
}

type Replayed = ReturnType<typeof replayed>['lessons'][number];

/** The mark a lesson calls for by the replay, as `marksOn` says it; null for none. */
function markOf({ fields }: Replayed): string | null {
  const isOpen = (field: Field) => fields[field].standing === 'pending' || fields[field].standing === 'overdue' || 'blankAgain' in fields[field];
  const open = FIELDS.filter(isOpen);
  const isOverdue = open.some((field) => fields[field].standing !== 'pending');
  return open.length === 0 ? null : `${isOverdue ? 'overdue' : 'pending'}: ${open.join(' ')}`;
}

/** In how many lists of the popup the lessons stand: one that is late and one that waits. */
function openIn(lessons: readonly Replayed[]): number {
  const isOverdue = (lesson: Replayed) => FIELDS.some((field) => lesson.fields[field].standing === 'overdue' || 'blankAgain' in lesson.fields[field]);
  const isWaiting = (lesson: Replayed) => FIELDS.some((field) => lesson.fields[field].standing === 'pending');
  return lessons.filter(isOverdue).length + lessons.filter(isWaiting).length;
}

const marksIn = (lessons: readonly Replayed[]) =>
  Object.fromEntries(
    lessons.flatMap((lesson) => {
      const mark = markOf(lesson);
      return mark === null ? [] : [[lesson.lesson!, mark]];
    }),
  );

test('every kind of page is read', async () => {
  const { school } = browser.site;
  // The weeks in which something is open, and those the timetable has something special in.
  const weeks = (key: string) => {
    const special = journal(key).lessons.filter(({ status }) => status === 'cancelled');
    const dates = [school.today, school.yesterday, ...[...special, ...missingFrom([key])].map(({ date }) => date)];
    return [...new Set(dates.map(weekStart))].map((monday) => scheduleAddress('', school, journal(key).group, dotted(monday)));
  };
  const lessonPages = KEYS.flatMap((key) =>
    journal(key)
      .lessons.filter(({ date }) => date <= school.today)
      .slice(-5),
  ).map(({ id }) => lessonAddress('', school, id));
  // A lesson's page before any page of its journal, lists before and after what they list.
  await visit(lessonPages[0]!);
  await visit(school.urls.workplace);
  await visit(school.urls.journalsList);
  await visit(school.urls.homeworkList);
  for (const key of KEYS) {
    await visit(journal(key).urls.classJournal);
    await visit(journal(key).urls.planning);
    await visit(journal(key).urls.criteria);
    for (const week of weeks(key)) await visit(week);
  }
  for (const url of lessonPages) await visit(url);
  for (const { urls } of school.groups) await visit(urls.journalTable);
  await visit(school.urls.homeworkList);
  await visit(school.urls.changeLog);
  await visit(school.urls.statistics);
  // What the timetable has and the journal has not shows once the journal is opened after it.
  for (const key of KEYS) await visit(journal(key).urls.classJournal);
  result = replayed();
  const kinds = new Set(result.visits.map(({ page, outcome }) => `${page} ${outcome}`));
  expect([...kinds].sort()).toEqual(
    [
      'change-log',
      'class-journal',
      'criteria-journal',
      'homework-list',
      'journal-statistics',
      'journal-table',
      'journals-list',
      'lesson',
      'planning',
      'schedule',
      'workplace',
    ].map((page) => `${page} read`),
  );
});

describe('after the tour', () => {
  test('each lesson is one lesson, and nothing was made up', () => {
    const { lessons } = result;
    const ids = lessons.map(({ lesson }) => lesson);
    expect(new Set(ids).size).toBe(ids.length);
    const { school } = browser.site;
    const known = [...school.journals, ...school.groups].flatMap((each) => each.lessons.map(({ id }) => id));
    const missing = missingFrom(KEYS).map(({ id }) => id);
    expect(ids.filter((id) => !known.includes(id!))).toEqual(missing);
    for (const key of KEYS) {
      const { group, subject, lessons: own } = journal(key);
      const listed = lessons.filter((lesson) => lesson.group === group && lesson.subject === subject && !missing.includes(lesson.lesson!));
      expect(listed.map(({ lesson }) => lesson)).toEqual(own.map(({ id }) => id));
    }
  });

  test('the timetable tells when a lesson ends, that one was cancelled, and that one is not in the journal', () => {
    const { lessons } = result;
    const { school } = browser.site;
    const standingsOf = (id: string) => FIELDS.map((field) => lessons.find(({ lesson }) => lesson === id)!.fields[field].standing);
    const biology = journal('biology-6a');
    const cancelled = biology.lessons.filter(({ status }) => status === 'cancelled');
    expect(cancelled.map(({ id }) => standingsOf(id))).toEqual([['exempt', 'exempt', 'exempt']]);
    const findings = lessons.filter((lesson) => lesson.findings.includes('lesson-not-in-journal')).map(({ lesson }) => lesson);
    expect(findings).toEqual(missingFrom(KEYS).map(({ id }) => id));
    for (const key of KEYS) {
      const todays = journal(key).lessons.find(({ date }) => date === school.today)!;
      const hour = new Date(Date.now()).toLocaleTimeString('ru', { timeZone: browser.zone, hour: '2-digit', minute: '2-digit' });
      expect(standingsOf(todays.id)[2]).toBe(todays.ends <= hour ? 'pending' : 'upcoming');
    }
  });

  test('every page marks a lesson alike, and as the replay judges it', async () => {
    const expected = marksIn(result.lessons);
    expect(Object.keys(expected).length).toBeGreaterThan(8);
    const { school } = browser.site;
    const marks = () => marksOn(browser.page);
    const goTo = async (url: string) => {
      const since = Date.now();
      await browser.page.goto(url);
      await expect.poll(lastNoted, { timeout: 10_000, interval: 50 }).toBeGreaterThan(since);
    };
    const expectMarksAt = async (url: string, wanted: Record<string, string | undefined>) => {
      await goTo(url);
      await expect.poll(marks, { timeout: 10_000, message: url }).toEqual(wanted);
      // They stay as they are.
      await browser.page.waitForTimeout(300);
      expect(await marks(), url).toEqual(wanted);
    };
    /** For a page that shows lessons of other journals too: whatever is drawn there, and that something is. */
    const marksAt = async (url: string) => {
      await goTo(url);
      await expect.poll(async () => Object.keys(await marks()).length, { timeout: 10_000, message: url }).toBeGreaterThan(0);
      await browser.page.waitForTimeout(300);
      return marks();
    };
    for (const key of KEYS) {
      const { urls, lessons, group } = journal(key);
      const own = Object.fromEntries(lessons.flatMap(({ id }) => (expected[id] === undefined ? [] : [[id, expected[id]]])));
      for (const url of [urls.classJournal, urls.planning, urls.criteria]) await expectMarksAt(url, own);
      const yesterdays = lessons.find(({ date }) => date === school.yesterday)!;
      await expectMarksAt(lessonAddress('', school, yesterdays.id), { [yesterdays.id]: expected[yesterdays.id] });
      const onSchedule = await marksAt(scheduleAddress('', school, group));
      for (const [id, mark] of Object.entries(onSchedule)) expect(mark, id).toBe(expected[id]);
    }
    for (const { urls, lessons } of school.groups) {
      const own = Object.fromEntries(lessons.flatMap(({ id }) => (expected[id] === undefined ? [] : [[id, expected[id]]])));
      await expectMarksAt(urls.journalTable, own);
    }
    // Only every second row of this list links its lesson, by which a test can tell which one it is.
    const { 'no lesson': _, ...onList } = await marksAt(school.urls.homeworkList);
    for (const [id, mark] of Object.entries(onList)) expect(mark, id).toBe(expected[id]);
  });

  test('the popup counts what the replay counts, and what the lists tell', async () => {
    const popup = await openPopup(browser);
    const text = await popup.locator('main').evaluate((main) => main.textContent ?? '');
    const counts = await popup.locator('.lessons .count').allInnerTexts();
    expect(counts.map(Number).reduce((a, b) => a + b, 0)).toBe(openIn(result.lessons));
    const unopened = browser.site.school.journals.filter(({ key, teachers }) => {
      const isOwn = teachers.some(({ name }) => name === browser.site.school.viewer.name);
      return isOwn && !KEYS.includes(key);
    });
    expect((result as { notOpened?: unknown[] }).notOpened).toHaveLength(unopened.length);
    expect(text).toContain(`Не открывали на этой неделе ${unopened.length}`);
    for (const { groupName, subjectName } of unopened)
      expect(await popup.locator('.not-opened').textContent()).toContain(`${groupName}, ${subjectName}`);
    expect(text).toMatch(/Расписание есть: 2 из \d+ классов, не открывали/);
    expect(text).toMatch(/По записям журнала изменений: вовремя \d+ из \d+/);
    await popup.locator('.comparison summary').click();
    expect(await popup.locator('.comparison tbody tr').count()).toBe(2);
    expect(text).toContain('Сегодня прочитано: 11 видов страницЖурнал класса, поурочное планирование, страница урока');
    await popup.close();
  });

  test.each(['order-704', 'school-lock'])('by the policy %s all of them judge the whole history anew, and alike', async (policy) => {
    const options = await openOptions(browser);
    await options.getByLabel(policies.get(policy)!.title, { exact: true }).check();
    const { lessons } = replayed({ policy });
    const expected = marksIn(lessons);
    expect(expected).not.toEqual(marksIn(result.lessons));
    for (const key of KEYS) {
      const own = Object.fromEntries(journal(key).lessons.flatMap(({ id }) => (expected[id] === undefined ? [] : [[id, expected[id]]])));
      for (const url of [journal(key).urls.classJournal, journal(key).urls.planning]) {
        await browser.page.goto(url);
        await expect.poll(() => marksOn(browser.page), { timeout: 15_000, interval: 100 }).toEqual(own);
      }
    }
    const popup = await openPopup(browser);
    const counts = await popup.locator('.lessons .count').allInnerTexts();
    expect(counts.map(Number).reduce((a, b) => a + b, 0)).toBe(openIn(lessons));
    await popup.close();
    await options.getByLabel(policies.get('next-day-noon')!.title, { exact: true }).check();
    await options.close();
  });

  test('the vendor’s percentages stand beside ours of the same lessons', () => {
    const { statistics = [] } = result as {
      statistics?: { group: string; site: { topic: number }; own: { topic: { of: number; yes: number; unknown: number } } }[];
    };
    expect(statistics).toHaveLength(2);
    for (const { site, own } of statistics) {
      const [least, most] = [own.topic.yes / own.topic.of, (own.topic.yes + own.topic.unknown) / own.topic.of];
      expect(site.topic / 100).toBeGreaterThan(least - 0.12);
      expect(site.topic / 100).toBeLessThan(most + 0.12);
    }
  });
});

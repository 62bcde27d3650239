import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import buildExtension from '../browser/build.ts';
import { lessonAddress } from '../site/addresses.ts';
import type { Journal } from '../site/school.ts';
import type { Site } from '../site/server.ts';
import { openJournalBrowser } from './journal-browser.ts';

/** Where the pictures of a run without a display go. */
const PICTURES = resolve('.polden');

/**
 * `npm start`: the built extension at work on the look-alike journal. With a display a browser opens
 * and stays; without one each page is visited, its findings are printed and pictures are saved.
 */
export async function main(args: string[]): Promise<number> {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const headless = !hasDisplay || args.includes('--headless');
  console.log('Building the extension.');
  buildExtension();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const browser = await openJournalBrowser({ headless, zone });
  const { site, page, context } = browser;
  if (!headless) {
    await page.goto(site.school.journals[0]!.urls.classJournal);
    console.log('The browser is open on the look-alike journal. Close it to end.');
    await context.waitForEvent('close', { timeout: 0 });
    await browser.close().catch(() => undefined);
    return 0;
  }
  mkdirSync(PICTURES, { recursive: true });
  for (const { name, url, picture } of pagesOf(site)) {
    await page.goto(url);
    console.log(`\n${name}. ${await barOf(page)}`);
    const findings = await findingsOn(page);
    if (findings.length > 0) console.table(findings);
    await save(page, picture);
  }
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 420, height: 600 });
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await popup.waitForSelector('.summary');
  await popup.screenshot({ path: join(PICTURES, 'popup.png'), fullPage: true });
  console.log(`\nPopup: ${await popup.locator('.summary').innerText()}\nPictures: ${PICTURES}`);
  await browser.close();
  return 0;
}

interface Visit {
  name: string;
  url: string;
  /** Name of its picture. */
  picture: string;
}

/** One with holes and one without: the other journals of colleagues have nothing of their own to show. */
const COLLEAGUES_SHOWN = ['chemistry-8b', 'geography-7b'];

function isShown({ key, teachers }: Journal, viewer: string): boolean {
  return COLLEAGUES_SHOWN.includes(key) || teachers.length === 0 || teachers.some(({ name }) => name === viewer);
}

/** Every page of the look-alike that the extension reads: the lists first, then each journal shown. */
function pagesOf({ school }: Site): Visit[] {
  const { urls, groups } = school;
  const journals = school.journals.filter((journal) => isShown(journal, school.viewer.name));
  const lists: Visit[] = [
    { name: 'Workplace', url: urls.workplace, picture: 'workplace' },
    { name: 'Journals list', url: urls.journalsList, picture: 'journals-list' },
  ];
  const ofJournals = journals.flatMap(({ key, groupName, subjectName, urls: own, lessons }): Visit[] => {
    const latest = lessons.findLast(({ date }) => date < school.today);
    const named = (page: string, url: string): Visit => ({
      name: `${groupName}, ${subjectName}: ${page}`,
      url,
      picture: `${key}-${page.replace(' ', '-')}`,
    });
    return [
      named('class journal', own.classJournal),
      named('planning', own.planning),
      ...(latest === undefined ? [] : [named('lesson', lessonAddress('', school, latest.id))]),
      named('criteria journal', own.criteria),
    ];
  });
  return [
    ...lists,
    ...ofJournals,
    ...groups.map(({ key, name, urls: own }) => ({ name: `${name}: group journal`, url: own.journalTable, picture: `${key}-journal-table` })),
    ...journals.slice(0, 1).map(({ urls: own, groupName }) => ({ name: `${groupName}: timetable`, url: own.schedule, picture: 'schedule' })),
    { name: 'Homework list', url: urls.homeworkList, picture: 'homework-list' },
    { name: 'Log of changes', url: urls.changeLog, picture: 'change-log' },
    { name: 'Statistics', url: urls.statistics, picture: 'journal-statistics' },
  ];
}

/** The bar's sentence; a page with nothing to judge has no bar. */
async function barOf(page: Page): Promise<string> {
  try {
    await page.locator('polden-bar .counts').waitFor({ timeout: 3_000 });
  } catch {
    return 'Nothing to judge here.';
  }
  // Planning's table comes late, and what is drawn follows it.
  await page.waitForTimeout(700);
  return page.locator('polden-bar .counts .part').evaluateAll((parts) => parts.map((part) => part.lastChild?.textContent).join(' · '));
}

function findingsOn(page: Page): Promise<{ lesson: string; standing: string; 'not done': string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-polden-standing]')].map((element) => ({
      lesson: (element.querySelector('a[href*="lesson="]') as HTMLElement | null)?.innerText.replace(/\s+/g, ' ') ?? '',
      standing: element.getAttribute('data-polden-standing')! + (element.hasAttribute('data-polden-today') ? ', today' : ''),
      'not done': element.getAttribute('data-polden-fields')!,
    })),
  );
}

/** A picture with the first marked lesson in view and its card open. */
async function save(page: Page, name: string): Promise<void> {
  if (await page.evaluate(() => document.querySelector('[data-polden-standing]') !== null)) {
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await page.waitForTimeout(200);
  }
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

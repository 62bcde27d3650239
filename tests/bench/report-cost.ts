import type { BrowserContext, Page } from 'playwright-core';
import { openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { median } from './page-cost.ts';
import { fillHistory } from './long-history.ts';

/** What the report page costs on a history of 200 000 lessons. Times in milliseconds. */
export interface ReportCost {
  /** Until the first useful content of «Обзор» stands, on an empty history and on the full one, in the same run. */
  empty: number;
  full: number;
  lessons: number;
  /** Until all of it is read and shown. */
  whole: number;
  /** Tasks of the main thread over 50 ms while «Уроки» is scrolled through, filtered, sorted and searched. */
  longTasks: number[];
  /** The longest of them by the processor's time: on a busy machine a task of ten may wait for ninety more. */
  longestWork: number;
}

export async function reportCost(rounds: number): Promise<ReportCost> {
  const [bare, full] = [await openJournalBrowser(), await openJournalBrowser()];
  for (const browser of [bare, full]) await lookAtOneJournal(browser);
  const lessons = await fillHistory(full.context, full.extensionId);
  const times: { empty: number[]; full: number[] } = { empty: [], full: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.empty.push(await firstContent(bare.context, bare.extensionId));
    times.full.push(await firstContent(full.context, full.extensionId));
  }
  const list = await longTasksOfList(full.context, full.extensionId);
  await bare.close();
  await full.close();
  return { empty: median(times.empty), full: median(times.full), lessons, ...list };
}

async function lookAtOneJournal({ page, site }: JournalBrowser): Promise<void> {
  await page.goto(site.school.journals[0]!.urls.classJournal);
  await page.locator('polden-bar').waitFor({ state: 'attached' });
}

/** Until the indicators stand, by the page's own clock: the moment the browser has drawn them. */
async function firstContent(context: BrowserContext, extensionId: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('.overview .sums') === null) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('content')));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${extensionId}/report.html`);
  await page.waitForFunction(() => performance.getEntriesByName('content').length > 0);
  const time = await page.evaluate(() => performance.getEntriesByName('content')[0]!.startTime);
  await page.close();
  return time;
}

/** Everything a person does with the list, with the long tasks of the main thread counted meanwhile, those of reading included. */
async function longTasksOfList(context: BrowserContext, extensionId: string): Promise<Pick<ReportCost, 'whole' | 'longTasks' | 'longestWork'>> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  });
  const endTrace = await traceTasks(context);
  const start = Date.now();
  await page.goto(`chrome-extension://${extensionId}/report.html?tab=lessons`);
  const count = page.locator('.list-head .count');
  await page.waitForFunction(() => document.querySelector('.progress')?.textContent === '' && document.querySelector('.list') !== null, null, {
    timeout: 300_000,
  });
  const whole = Date.now() - start;
  await scrollThrough(page);
  const all = await count.innerText();
  const changed = (text: string) => page.waitForFunction((before) => document.querySelector('.list-head .count')?.textContent !== before, text);
  for (const name of ['Класс', 'Предмет', 'Срок', 'Дата']) {
    await page.locator('.list').getByRole('button', { name }).click();
    await page.waitForTimeout(1_000);
  }
  await page.getByLabel('Состояние').selectOption('late');
  await changed(all);
  await scrollThrough(page);
  await page.getByLabel('Состояние').selectOption('');
  await page.waitForFunction((before) => document.querySelector('.list-head .count')?.textContent === before, all);
  await page.getByLabel('Поиск').pressSequentially('алгебра 18.11', { delay: 60 });
  await changed(all);
  await page.waitForTimeout(2_000);
  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  await page.evaluate((mark) => void performance.mark(mark), MARK);
  const longestWork = await endTrace();
  await page.close();
  return { whole, longTasks, longestWork };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** The processor's time, in microseconds. */
  tdur?: number;
}

const MARK = 'the end of the bench';

/** Notes every task of every thread; ended, tells the longest of the thread that has set the mark, in milliseconds. */
async function traceTasks(context: BrowserContext): Promise<() => Promise<number>> {
  const session = await context.browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] } });
  return async () => {
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await ended;
    const own = events.find(({ name }) => name === MARK)!;
    const tasks = events.filter(({ pid, tid, name }) => pid === own.pid && tid === own.tid && name.endsWith('RunTask'));
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  };
}

/** From the first row to the last, by leaps and by small steps, as fast as frames are drawn. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const scroller = document.querySelector('.scroller')!;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const end = scroller.scrollHeight - scroller.clientHeight;
    for (let leap = 0; leap <= 60; leap += 1) {
      scroller.scrollTop = (end * leap) / 60;
      await frame();
      for (let step = 0; step < 5; step += 1) {
        scroller.scrollTop += 120;
        await frame();
      }
    }
  });
}

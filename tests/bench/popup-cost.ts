import type { BrowserContext } from 'playwright-core';
import { openJournalBrowser } from '../tools/journal-browser.ts';
import { fillHistory } from './long-history.ts';
import { median } from './page-cost.ts';

/** How long the popup takes to say something on an empty history and on one of 200 000 lessons, in one run, in milliseconds. */
export async function popupCost(rounds: number): Promise<{ empty: number; full: number; lessons: number }> {
  const [bare, full] = [await openJournalBrowser(), await openJournalBrowser()];
  for (const { page, site } of [bare, full]) {
    await page.goto(site.school.journals[0]!.urls.classJournal);
    await page.locator('polden-bar').waitFor({ state: 'attached' });
  }
  const lessons = await fillHistory(full.context, full.extensionId);
  const times: { empty: number[]; full: number[] } = { empty: [], full: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.empty.push(await popupTime(bare.context, bare.extensionId));
    times.full.push(await popupTime(full.context, full.extensionId));
  }
  await bare.close();
  await full.close();
  return { empty: median(times.empty), full: median(times.full), lessons };
}

/** Until the popup's first sentence stands. */
async function popupTime(context: BrowserContext, extensionId: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  await page.locator('.summary').waitFor();
  const time = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now());
  await page.close();
  return time;
}

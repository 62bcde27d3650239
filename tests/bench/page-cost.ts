import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';

/** What the extension costs a page over an extension whose content script does nothing: paired loads of the same page in one run. */
export async function pageCost(rounds: number): Promise<{ empty: number; polden: number; overhead: number }> {
  const nothing = emptyExtension();
  const browsers = { empty: await openJournalBrowser({ extension: nothing }), polden: await openJournalBrowser({ extension: BUILT }) };
  const times: Record<keyof typeof browsers, number[]> = { empty: [], polden: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? (['empty', 'polden'] as const) : (['polden', 'empty'] as const))
      times[name].push(await taskTime(browsers[name]));
  }
  for (const browser of Object.values(browsers)) await browser.close();
  rmSync(nothing, { recursive: true });
  // Of pairs taken in turns the second is the slower, whichever it is: the medians of all rounds are free of that.
  const [empty, polden] = [median(times.empty), median(times.polden)];
  return { empty, polden, overhead: polden - empty };
}

/** Main-thread time of one load of the class journal until it is quiet, in milliseconds. */
async function taskTime({ context, site }: JournalBrowser): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(site.school.journals[0]!.urls.classJournal);
  await page.waitForTimeout(900);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

/** Same pages, same permissions, a background to be found by, and nothing done. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'polden-empty-'));
  mkdirSync(folder, { recursive: true });
  const matches = ['https://schools.dnevnik.ru/*', 'https://dnevnik.ru/*'];
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'b.js' },
    content_scripts: [{ matches, js: ['c.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const script of ['b.js', 'c.js']) writeFileSync(join(folder, script), '');
  return folder;
}

export const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

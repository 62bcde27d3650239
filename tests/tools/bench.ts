import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import buildExtension from '../browser/build.ts';
import { pageCost } from '../bench/page-cost.ts';
import { popupCost } from '../bench/popup-cost.ts';
import { reportCost } from '../bench/report-cost.ts';
import { journalHtml } from '../bench/journal-html.ts';
import { requireBrowser } from './browsers.mjs';

/** `npm run bench`: prints what reading, judging and drawing cost, each as a ratio to a bare pass in the same run, and sizes. */

const URL_OF_JOURNAL = 'https://schools.dnevnik.ru/journals/journalclassical.aspx?view=subject&school=1&group=2&subject=3';
const NOW = Date.parse('2027-08-20T12:00:00+03:00');

interface Bench {
  warm(now: number, rounds: number): Record<'floor' | 'read' | 'judge' | 'draw' | 'marks', number>;
  cold(now: number): Record<'bare' | 'read' | 'judge' | 'draw', number>;
}

export async function main(): Promise<number> {
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: requireBrowser('chromium'), headless: true, args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  let html = '';
  // An isolated page has a clock of five microseconds.
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html }));
  const rows: Record<string, string | number>[] = [];
  for (const [pupils, lessons] of [
    [30, 70],
    [40, 200],
  ] as const) {
    html = journalHtml(pupils, lessons);
    const page = await context.newPage();
    await page.goto(URL_OF_JOURNAL);
    await page.evaluate(script);
    const warm = await page.evaluate((now) => (globalThis as unknown as { poldenBench: Bench }).poldenBench.warm(now, 200), NOW);
    await page.close();
    const colds: ReturnType<Bench['cold']>[] = [];
    for (let i = 0; i < 9; i += 1) {
      const fresh = await context.newPage();
      await fresh.goto(URL_OF_JOURNAL);
      await fresh.evaluate(script);
      colds.push(await fresh.evaluate((now) => (globalThis as unknown as { poldenBench: Bench }).poldenBench.cold(now), NOW));
      await fresh.close();
    }
    const cold = (part: keyof (typeof colds)[number]) => colds.map((times) => times[part]).toSorted((a, b) => a - b)[4]!;
    const ms = (value: number) => value.toFixed(3);
    rows.push({
      table: `${pupils}×${lessons}`,
      'bare pass, ms': ms(warm.floor),
      'read, ms': ms(warm.read),
      'judge, ms': ms(warm.judge),
      'draw, ms': ms(warm.draw),
      marks: warm.marks,
      '(read + judge) / bare': ((warm.read + warm.judge) / warm.floor).toFixed(2),
      'cold: bare': ms(cold('bare')),
      read: ms(cold('read')),
      judge: ms(cold('judge')),
      draw: ms(cold('draw')),
    });
  }
  await browser.close();
  console.table(rows);
  buildExtension();
  const size = gzipSync(readFileSync(resolve('.output/chrome-mv3/content-scripts/journal.js')), { level: 9 }).length;
  console.log(`content script: ${(size / 1000).toFixed(1)} kB gzip (limit 20)`);
  const page = await pageCost(15);
  const one = (value: number) => value.toFixed(1);
  console.log(
    `main thread, class journal: ${one(page.polden)} ms, empty content script ${one(page.empty)} ms, difference of the medians ${one(page.overhead)} ms (goal 10)`,
  );
  const popup = await popupCost(9);
  console.log(
    `popup: ${one(popup.full)} ms on ${popup.lessons} lessons, ${one(popup.empty)} ms on an empty history, ratio ${(popup.full / popup.empty).toFixed(2)} (goal 1.3)`,
  );
  const report = await reportCost(9);
  console.log(
    `report: ${one(report.full)} ms to its first content on ${report.lessons} lessons, ${one(report.empty)} ms on an empty history, ratio ${(report.full / report.empty).toFixed(2)} (goal 1.3); all read in ${one(report.whole)} ms`,
  );
  const longest = Math.max(0, ...report.longTasks);
  console.log(
    `report, list scrolled, sorted, filtered and searched: ${report.longTasks.length} tasks over 50 ms (goal 0), the longest ${one(longest)} ms; of the processor's time the longest took ${one(report.longestWork)} ms`,
  );
  return 0;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: resolve('tests/bench/measured.ts'), formats: ['iife'], name: 'bench' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('the bench was not bundled');
  return output.output[0].code;
}

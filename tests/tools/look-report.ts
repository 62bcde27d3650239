import { openJournalBrowser } from './journal-browser.ts';

export async function main(args: string[]): Promise<number> {
  const browser = await openJournalBrowser({ extension: '/tmp/report/ext' });
  const { page, site, context, extensionId } = browser;
  const own = ['algebra-7b', 'geometry-8a', 'russian-5a', 'history-9a', 'physics-10a'];
  for (const key of own) {
    const journal = site.school.journals.find((each) => each.key === key)!;
    for (const url of [journal.urls.classJournal, journal.urls.planning]) {
      await page.goto(url);
      await page.locator('polden-bar').waitFor({ state: 'attached' });
      await page.waitForTimeout(300);
    }
  }
  const report = await context.newPage();
  report.on('console', (m) => console.log('console:', m.text()));
  report.on('pageerror', (e) => console.log('error:', e.message));
  await report.setViewportSize({ width: 1366, height: 768 });
  for (const theme of ['light', 'dark'] as const) {
    await report.emulateMedia({ colorScheme: theme });
    for (const [name, search] of [
      ['overview', ''],
      ['lessons', '?tab=lessons'],
      ['indicators', '?tab=indicators'],
      ['week', '?tab=indicators&paper=week'],
      ['span', '?tab=indicators&paper=span'],
    ]) {
      await report.goto(`chrome-extension://${extensionId}/report.html${search}`);
      await report.waitForTimeout(700);
      await report.screenshot({ path: `/tmp/report/${name}-${theme}.png`, fullPage: name === 'overview' });
      if (theme === 'dark') {
        await report.pdf({ path: `/tmp/report/${name}.pdf`, preferCSSPageSize: true });
      }
    }
  }
  if (args[0] === 'small') {
    await report.setViewportSize({ width: 683, height: 384 });
    await report.emulateMedia({ colorScheme: 'light' });
    for (const [name, search] of [['s-overview', ''], ['s-lessons', '?tab=lessons'], ['s-indicators', '?tab=indicators']]) {
      await report.goto(`chrome-extension://${extensionId}/report.html${search}`);
      await report.waitForTimeout(700);
      console.log(name, await report.evaluate(() => document.documentElement.scrollWidth - innerWidth));
      await report.screenshot({ path: `/tmp/report/${name}.png`, fullPage: true });
    }
  }
  await browser.close();
  return 0;
}

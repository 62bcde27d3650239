import type { Inspection, Remark } from '../../lib/inspection.ts';
import { openOptions, tell } from '../browser/extension-inside.ts';
import { addDays } from '../../lib/time.ts';
import { openJournalBrowser } from './journal-browser.ts';

export async function main(): Promise<number> {
  const out = '/tmp/ui2/shots';
  const browser = await openJournalBrowser({ extension: '/tmp/ui2/ext' });
  try {
    const { school } = browser.site;
    const today = school.today;
    const journal = (key: string) => school.journals.find((candidate) => candidate.key === key)!;
    const visit = async (url: string) => {
      await browser.page.goto(url);
      await browser.page.locator('polden-bar').waitFor({ state: 'attached' });
      await browser.page.waitForTimeout(400);
    };
    for (const key of ['algebra-7b', 'geometry-8a', 'russian-5a', 'history-9a']) for (const p of ['classJournal', 'planning'] as const) await visit(journal(key).urls[p]);
    const options = await openOptions(browser);
    const viewer = `dnevnik.ru//${school.viewer.userId}`;
    const periods = [
      { title: '1 четверть', from: addDays(today, -120), to: addDays(today, -41) },
      { title: '2 четверть', from: addDays(today, -40), to: addDays(today, 20) },
    ];
    await tell(options, 'changeSettings', { changes: { periods, supervision: true }, base: { periods: [], supervision: false } });
    const inspection = {
      id: 'a-1', name: 'Проверка журналов за 2 четверть', purpose: '', basis: '', from: addDays(today, -40), to: today, classes: [], subjects: [], teachers: [],
      checks: ['timeliness', 'homework', 'instruction', 'marks'].filter(Boolean), openedAt: Date.now(), issued: null, closedAt: null, names: {},
    } as unknown as Inspection;
    const { CHECK_IDS } = await import('../../lib/checks.ts');
    inspection.checks = [...CHECK_IDS];
    await tell(options, 'saveInspection', { viewer, inspection });
    for (const key of ['chemistry-8b', 'computing-9b']) for (const p of ['planning', 'classJournal'] as const) if (journal(key)) await visit(journal(key).urls[p]);
    const report = await browser.context.newPage();
    const log: string[] = [];
    report.on('console', (m) => log.push(m.text()));
    const { group, subject } = journal('chemistry-8b');
    const key = await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=inspections&inspection=a-1&part=remarks`).then(async () => {
      await report.getByRole('button', { name: 'Добавить замечание' }).click();
      return report.locator('select').first().evaluate((el) => (el as HTMLSelectElement).value);
    });
    void group; void subject;
    const remark = (id: string, text: string, more: Partial<Remark> = {}): Remark => ({ id, lesson: null, date: today, rule: null, fields: [], text, madeAt: Date.now(), fixedAt: null, isPast: false, dismissed: null, ...more });
    for (const r of [remark('long', 'щ'.repeat(360)), remark('two', 'Записать тему урока полностью', { dismissed: 'agreed' }), remark('three', 'Записать инструктаж', { fixedAt: Date.now() })])
      await tell(options, 'saveRemark', { viewer, inspection: 'a-1', journal: key, remark: r });
    await report.emulateMedia({ colorScheme: 'dark' });
    const views: [string, string][] = [
      ['overview', ''], ['overview-insp', '?of=a-1'], ['lessons', '?tab=lessons'], ['indicators', '?tab=indicators'], ['week', '?tab=indicators&paper=week'],
      ['list', '?tab=inspections'], ['form', '?tab=inspections&inspection=new'], ['remarks', '?tab=inspections&inspection=a-1&part=remarks'],
      ['open', '?tab=inspections&inspection=a-1&part=open'], ['papers', '?tab=inspections&inspection=a-1&part=papers'],
      ['paper-remarks', '?tab=inspections&inspection=a-1&part=papers&paper=remarks'], ['archive', '?tab=inspections&inspection=a-1&part=papers&paper=archive'],
    ];
    for (const [width, height] of [[1366, 768], [683, 384]] as const) {
      await report.setViewportSize({ width, height });
      for (const [name, search] of views) {
        await report.goto(`chrome-extension://${browser.extensionId}/report.html${search}`);
        await report.waitForTimeout(900);
        const beyond = await report.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        const boxes = await report.evaluate(() => [...document.querySelectorAll('.table')].map((t) => `${t.clientWidth}/${t.scrollWidth}`).join(' '));
        console.log(width, name, 'beyond', beyond, boxes);
        await report.screenshot({ path: `${out}/${width}-${name}.png`, fullPage: width === 683 ? true : false });
      }
    }
    console.log(log.join('\n'));
  } finally {
    await browser.close();
  }
  return 0;
}

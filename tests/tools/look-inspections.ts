import { openJournalBrowser } from './journal-browser.ts';
import { tell } from '../browser/extension-inside.ts';
import { newInspection } from '../../lib/inspections/inspection-draft.ts';
import { CHECK_IDS } from '../../lib/checks.ts';
import { addDays } from '../../lib/time.ts';

export async function main(): Promise<number> {
  const browser = await openJournalBrowser({ extension: '/tmp/inspections/ext' });
  const { context, extensionId, page, site } = browser;
  const journal = (key: string) => site.school.journals.find((candidate) => candidate.key === key)!;
  const open = async (path: string) => {
    const p = await context.newPage();
    await p.setViewportSize({ width: 1366, height: 768 });
    await p.goto(`chrome-extension://${extensionId}/${path}`);
    return p;
  };
  const viewer = `dnevnik.ru//${site.school.viewer.userId}`;
  const { today } = site.school;
  const options = await open('options.html');
  await tell(options, 'changeSettings', { changes: { supervision: true, supervisionNames: true }, base: {} });
  const inspection = newInspection({ name: 'Проверка', purpose: '', basis: '', from: addDays(today, -60), to: today, classes: [], subjects: [], teachers: [], checks: [...CHECK_IDS] }, 'big', Date.now());
  await tell(options, 'saveInspection', { viewer, inspection });
  for (const key of ['algebra-7b', 'geometry-8a']) for (const kind of ['classJournal', 'planning'] as const) {
    await page.goto(journal(key).urls[kind]);
    await page.waitForTimeout(1500);
  }
  const total = await options.evaluate(async () => {
    const opened = indexedDB.open('polden');
    await new Promise((r) => opened.addEventListener('success', r));
    const db = opened.result;
    const get = db.transaction('inspected').objectStore('inspected').getAll();
    await new Promise((r) => get.addEventListener('success', r));
    const rows = get.result;
    const tx = db.transaction('inspected', 'readwrite');
    let n = 0;
    for (let i = 0; i < 60; i += 1) {
      const row = structuredClone(rows[i % rows.length]);
      row.ref.group = `55${i}`; row.ref.groupName = `${5 + (i % 7)}${'абвг'[i % 4]}`;
      row.journal = `${row.ref.group}/${row.ref.subject}/`;
      row.ref.teachers = [`9000${i % 25}`];
      row.remarks = Array.from({ length: 25 }, (_, j) => ({ ...row.remarks[j % row.remarks.length], id: `${j}x`, fixedAt: j % 3 ? null : Date.now(), isPast: j % 7 === 0 }));
      n += row.lessons.length;
      tx.objectStore('inspected').put(row);
    }
    await new Promise((r) => tx.addEventListener('complete', r));
    return n;
  });
  console.log('lessons', total);
  const report = await open('report.html?tab=inspections&inspection=big');
  const took = async (what: string, act: () => Promise<void>) => { const t = Date.now(); await act(); console.log(what, Date.now() - t); };
  await report.locator('.group').first().waitFor();
  await took('reload', async () => { await report.reload(); await report.locator('.group').first().waitFor(); });
  await took('unfold all', async () => { await report.getByRole('button', { name: 'Развернуть все' }).click(); await report.locator('.remark').nth(1400).waitFor(); });
  await took('dismiss dialog', async () => { await report.getByRole('button', { name: /^Отклонить/ }).first().click(); await report.getByRole('button', { name: 'так согласовано' }).waitFor(); });
  await took('dismiss', async () => { await report.getByRole('button', { name: 'так согласовано' }).click(); await report.getByText('отклонено: так согласовано').waitFor(); });
  await took('by teacher', async () => { await report.getByLabel('Группировать').selectOption('teacher'); await report.getByText('Учитель 1').first().waitFor(); });
  await took('papers', async () => { await report.getByRole('link', { name: 'Документы', exact: true }).click(); await report.locator('.paper').waitFor(); });
  await took('table', async () => { await report.getByRole('link', { name: 'Своевременность', exact: true }).click(); await report.locator('.paper h1').waitFor(); });
  await took('archive', async () => { await report.getByRole('link', { name: 'Архив за период', exact: true }).click(); await report.getByText('Чей архив').waitFor(); });
  await tell(options, 'saveInspection', { viewer, inspection: { ...inspection, issued: { at: Date.now() - 86_400_000, term: addDays(today, -1) } } });
  await report.goto(`chrome-extension://${extensionId}/report.html?tab=inspections&inspection=big`);
  await took('recheck', async () => { await report.reload(); await report.locator('.remark').first().waitFor(); });
  await report.emulateMedia({ colorScheme: 'dark' });
  await report.screenshot({ path: '/tmp/inspections/shots/recheck-dark.png' });
  await report.emulateMedia({ colorScheme: 'light' });
  await report.getByRole('link', { name: 'Все проверки' }).click();
  await report.waitForTimeout(500);
  await report.screenshot({ path: '/tmp/inspections/shots/list.png' });
  await report.setViewportSize({ width: 700, height: 768 });
  await report.goto(`chrome-extension://${extensionId}/report.html?tab=inspections&inspection=big&part=remarks`);
  await report.locator('.group summary').first().click();
  await report.waitForTimeout(300);
  await report.screenshot({ path: '/tmp/inspections/shots/narrow.png' });
  await browser.close();
  return 0;
}

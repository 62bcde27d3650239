import { addReading, type Ledger } from '../../lib/ledger.ts';
import { monthRows } from '../../lib/history.ts';
import type { JournalReading } from '../../lib/reading.ts';
import { addDays } from '../../lib/time.ts';
import { openJournalBrowser } from './journal-browser.ts';

function ledgerOf(number: number, month: string): Ledger {
  const journal = { group: String(9_000_000 + number), subject: '9', subgroup: null, groupName: '7б', subjectName: 'Алгебра', teachers: [] };
  let ledger: Ledger | undefined;
  for (let view = 0; view < 10; view += 1) {
    const at = Date.parse(`${month}-01T10:00:00Z`) + view * 86_400_000;
    const reading: JournalReading = {
      kind: 'journal', page: 'class-journal', openedAt: at, shownAt: at, at, host: 'schools.dnevnik.ru', address: 'https://schools.dnevnik.ru/journals/',
      school: '1', viewer: '1', journal, period: null, complete: true,
      lessons: Array.from({ length: 40 }, (_, i) => ({ date: addDays(`${month}-01`, i % 28), order: 1 + Math.floor(i / 28), lessonId: String(10_000_000_000 + i + number * 1000), sizes: {}, components: { marks: i < view * 4 ? 'filled' : 'empty', attendance: 'empty' } })),
    };
    ledger = addReading(ledger, reading);
  }
  return ledger!;
}

export async function main(): Promise<number> {
  const browser = await openJournalBrowser({ extension: '/tmp/data/tree/.output/chrome-mv3' });
  const { page, site, context, extensionId } = browser;
  await page.goto(site.school.journals[0]!.urls.classJournal);
  await page.waitForTimeout(900);
  await page.goto('about:blank');
  const viewer = `dnevnik.ru//${site.school.viewer.userId}`;
  const filler = await context.newPage();
  await filler.goto(`chrome-extension://${extensionId}/popup.html`);
  for (let month = 0; month < 120; month += 1) {
    const name = `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const rows = Array.from({ length: 42 }, (_, journal) => monthRows(viewer, ledgerOf(journal, name))).flat();
    await filler.evaluate(async (all) => {
      const request = indexedDB.open('polden');
      const db = await new Promise<IDBDatabase>((resolve) => request.addEventListener('success', () => resolve(request.result)));
      const tx = db.transaction('months', 'readwrite');
      for (const row of all) tx.objectStore('months').put(row);
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      db.close();
    }, rows);
  }
  await filler.evaluate(async (whose) => {
    const request = indexedDB.open('polden');
    const db = await new Promise<IDBDatabase>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const tx = db.transaction('journals', 'readwrite');
    const months = Array.from({ length: 120 }, (_, m) => `${2016 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`);
    for (let n = 0; n < 42; n += 1)
      tx.objectStore('journals').put({ viewer: whose, journal: `${9_000_000 + n}/9/`, ref: { group: String(9_000_000 + n), subject: '9', subgroup: null, groupName: '7б', subjectName: 'Алгебра', teachers: [] }, months, pages: {} });
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    db.close();
  }, viewer);
  await filler.close();
  const tab = await context.newPage();
  tab.on('pageerror', (error) => console.log('pageerror', error.message));
  tab.on('crash', () => console.log('CRASH'));
  await tab.setViewportSize({ width: 1366, height: 768 });
  let t = Date.now();
  await tab.goto(`chrome-extension://${extensionId}/report.html?tab=data`);
  await tab.getByRole('button', { name: 'Удалить всё…' }).waitFor({ timeout: 100_000 });
  console.log('stock', Date.now() - t);
  await tab.waitForTimeout(15000);
  await tab.evaluate(() => {
    const tasks: number[] = ((globalThis as never as { tasks: number[] }).tasks = []);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });
  });
  const tasks = async (what: string) => {
    console.log(what, Date.now() - t, 'ms; long tasks', JSON.stringify(await tab.evaluate(() => (globalThis as never as { tasks: number[] }).tasks.splice(0))));
  };
  t = Date.now();
  const [download] = await Promise.all([tab.waitForEvent('download', { timeout: 200_000 }), tab.getByRole('button', { name: 'Сохранить копию' }).click()]);
  await tasks('save');
  await download.saveAs('/tmp/data/big.json');
  t = Date.now();
  await tab.getByLabel('Файл копии').setInputFiles('/tmp/data/big.json');
  await tab.waitForTimeout(1500);
  await tab.screenshot({ path: '/tmp/data/big1.png' });
  await tab.waitForSelector('.found', { timeout: 200_000 });
  await tasks('open and compare');
  await tab.screenshot({ path: '/tmp/data/big2.png' });
  t = Date.now();
  await tab.getByRole('button', { name: 'Объединить' }).click();
  await tab.getByText(/^Готово/).waitFor({ timeout: 200_000 });
  await tasks('merge');
  t = Date.now();
  await tab.getByLabel('Файл копии').setInputFiles('/tmp/data/big.json');
  await tab.waitForSelector('.found', { timeout: 200_000 });
  await tab.getByLabel('Заменить ').check();
  await tab.waitForTimeout(6000);
  await tasks('open');
  t = Date.now();
  await tab.getByRole('button', { name: 'Заменить…' }).click();
  await tab.getByRole('dialog').getByRole('button', { name: 'Заменить' }).click();
  await tab.getByText(/^Готово/).waitFor({ timeout: 200_000 });
  await tasks('replace');
  await browser.close();
  return 0;
}

import type { BrowserContext } from 'playwright-core';
import { addReading, type Ledger } from '../../lib/ledger.ts';
import { pack } from '../../lib/packing.ts';
import type { JournalReading } from '../../lib/reading.ts';
import { addDays } from '../../lib/time.ts';
import { openJournalBrowser } from '../tools/journal-browser.ts';
import { median } from './page-cost.ts';

/** How long the popup takes to say something on an empty history and on one of 200 000 lessons, in one run, in milliseconds. */
export async function popupCost(rounds: number): Promise<{ empty: number; full: number; lessons: number }> {
  const [bare, full] = [await openJournalBrowser(), await openJournalBrowser()];
  for (const { page, site } of [bare, full]) {
    await page.goto(site.school.journals[0]!.urls.classJournal);
    await page.locator('polden-bar').waitFor({ state: 'attached' });
  }
  const lessons = await fill(full.context, full.extensionId);
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

/** Ten years of twenty journals besides what the account has, in the very form in which the history keeps them. */
async function fill(context: BrowserContext, extensionId: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const rows: object[] = [];
  const perMonth = packedMonth();
  for (let month = 0; month < 120 && rows.length < 5_000; month += 1) {
    const name = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    for (let journal = 0; journal < 42; journal += 1) rows.push({ journal: `${journal}/9/`, month: name, ...perMonth });
  }
  await page.evaluate(async (all) => {
    const request = indexedDB.open('polden');
    const db = await new Promise<IDBDatabase>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const viewer = await new Promise<string>((resolve) => {
      const get = db.transaction('meta').objectStore('meta').get('lastViewer');
      get.addEventListener('success', () => resolve(get.result as string));
    });
    const tx = db.transaction('months', 'readwrite');
    for (const row of all) tx.objectStore('months').put({ viewer, ...row });
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    db.close();
  }, rows);
  await page.close();
  return rows.length * perMonth.lessons.length;
}

/** Forty lessons of a month, each seen in ten page views. */
function packedMonth() {
  const journal = { group: '1', subject: '9', subgroup: null, groupName: '7б', subjectName: 'Алгебра', teachers: [] };
  let ledger: Ledger | undefined;
  for (let view = 0; view < 10; view += 1) {
    const at = 1_400_000_000_000 + view * 86_400_000;
    const reading: JournalReading = {
      kind: 'journal',
      page: 'class-journal',
      openedAt: at,
      shownAt: at,
      at,
      host: 'schools.dnevnik.ru',
      address: 'https://schools.dnevnik.ru/journals/',
      school: '1',
      viewer: '1',
      journal,
      period: null,
      complete: true,
      lessons: Array.from({ length: 40 }, (_, i) => ({
        date: addDays('2014-01-01', i % 28),
        order: Math.floor(i / 28) + 1,
        lessonId: String(2_400_000_000_000_000_000n + BigInt(i)),
        components: { marks: view > 4 ? ('filled' as const) : ('empty' as const), attendance: 'empty' as const },
        sizes: {},
      })),
    };
    ledger = addReading(ledger, reading);
  }
  return pack(ledger!.lessons);
}

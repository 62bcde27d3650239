import type { BrowserContext } from 'playwright-core';
import { addReading, type Ledger } from '../../lib/ledger.ts';
import { pack } from '../../lib/packing.ts';
import type { JournalReading } from '../../lib/reading.ts';
import { addDays } from '../../lib/time.ts';

const MONTHS = 120;
const JOURNALS = 42;

/** Ten years of forty-two journals besides what the account has, in the very form in which the history keeps them; answers how many lessons. */
export async function fillHistory(context: BrowserContext, extensionId: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const names = Array.from({ length: MONTHS }, (_, month) => `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
  const months: object[] = [];
  const journals: object[] = [];
  for (let group = 0; group < JOURNALS; group += 1) {
    const journal = `${group}/9/`;
    const ref = { ...JOURNAL, group: String(group), groupName: `${5 + (group % 7)}${'абвгде'[Math.floor(group / 7)]}` };
    const at = Date.parse('2023-12-31T12:00:00Z');
    journals.push({
      journal,
      ref,
      months: names,
      pages: { 'class-journal': { address: `https://schools.dnevnik.ru/journals/?group=${group}`, at } },
    });
  }
  let lessons = 0;
  for (const month of names) {
    const packed = packedMonth(month);
    for (let group = 0; group < JOURNALS; group += 1) months.push({ journal: `${group}/9/`, month, ...packed });
    lessons += packed.lessons.length * JOURNALS;
  }
  await page.evaluate(
    async (all) => {
      const request = indexedDB.open('polden');
      const db = await new Promise<IDBDatabase>((resolve) => request.addEventListener('success', () => resolve(request.result)));
      const viewer = await new Promise<string>((resolve) => {
        const get = db.transaction('meta').objectStore('meta').get('lastViewer');
        get.addEventListener('success', () => resolve(get.result as string));
      });
      const tx = db.transaction(['months', 'journals'], 'readwrite');
      for (const row of all.months) tx.objectStore('months').put({ viewer, ...row });
      for (const row of all.journals) tx.objectStore('journals').put({ viewer, ...row });
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      db.close();
    },
    { months, journals },
  );
  await page.close();
  return lessons;
}

const JOURNAL = { group: '1', subject: '9', subgroup: null, groupName: '7б', subjectName: 'Алгебра', teachers: [] };

/** Forty lessons of a month, each seen in ten page views. */
function packedMonth(month: string) {
  let ledger: Ledger | undefined;
  for (let view = 0; view < 10; view += 1) {
    const at = Date.parse(`${month}-20T08:00:00Z`) + view * 86_400_000;
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
      journal: JOURNAL,
      period: null,
      complete: true,
      lessons: Array.from({ length: 40 }, (_, i) => ({
        date: addDays(`${month}-01`, i % 28),
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

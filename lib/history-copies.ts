import type { IDBPTransaction, StoreNames } from 'idb';
import { noRows, ROW_STORES, type Contents, type Pause, type Row, type Rows, type RowStore } from './backup/contents.ts';
import { joinInspections, joinJournals, joinRosters, joinWeeks, sharedLessons, type InspectionRows, type JournalRows } from './backup/joined.ts';
import type { Comparison, Tally } from './backup/preview.ts';
import type { HistoryDb, Schema } from './history.ts';
import type { Instant } from './vocabulary.ts';

/**
 * The whole history in IndexedDB: read for a copy, replaced by one, joined with one. A page of the extension does this
 * itself: a transaction holds all of it or nothing, whoever makes it, and the background may be stopped in the middle
 * of long work while a page stays. Within a transaction nothing is awaited but the database, or it would end.
 */

type Stores = StoreNames<Schema>[];
type Write = IDBPTransaction<Schema, Stores, 'readwrite'>;
type Read = Pick<IDBPTransaction<Schema, Stores>, 'objectStore'> | Pick<Write, 'objectStore'>;

/** What is kept, apart from the settings. */
export type History = Omit<Contents, 'settings'>;

/** Says how much is done, from 0 to 1. */
type Progress = (share: number) => void;

/** As many rows at a time as take a few milliseconds. */
const AT_ONCE = 20;

const everything = (): Stores => [...ROW_STORES, 'meta'];

/** All that is kept, as it is at one moment. */
export async function readHistory(db: HistoryDb): Promise<History> {
  const tx = db.transaction(everything());
  const rows = noRows();
  for (const store of ROW_STORES) rows[store] = (await allOf(tx, store)) as never[];
  const meta = tx.objectStore('meta');
  const [lastView = null, lastViewer = null] = [await meta.get('lastView'), await meta.get('lastViewer')];
  return { rows, lastView: lastView as Instant | null, lastViewer: lastViewer as string | null };
}

/** Puts a copy in the place of the history. */
export function replaceHistory(db: HistoryDb, copy: History, now: Instant, progress: Progress): Promise<void> {
  return change(db, async (tx) => {
    const lastViewer = copy.lastViewer ?? ((await tx.objectStore('meta').get('lastViewer')) as string | undefined) ?? null;
    for (const store of ROW_STORES) await tx.objectStore(store).clear();
    await putAll(tx, copy.rows, progress);
    await noteViews(tx, { ...copy, lastViewer }, now);
  });
}

/** Joins a copy into the history. What both have is joined, nothing is lost. */
export function mergeHistory(db: HistoryDb, copy: History, now: Instant, progress: Progress): Promise<void> {
  return change(db, async (tx) => {
    const { journals, months, ...others } = copy.rows;
    const count = journals.length;
    for (const [i, theirs] of journalsIn({ journals, months }).entries()) {
      await mergeJournal(tx, theirs);
      progress(i / (count + 1));
    }
    for (const row of others.weeks) await mergeRow(tx, 'weeks', row, joinWeeks);
    for (const row of others.rosters) await mergeRow(tx, 'rosters', row, joinRosters);
    for (const inspection of others.inspections) await mergeInspection(tx, { inspection, inspected: others.inspected.filter(isOf(inspection)) });
    const lastViewer = ((await tx.objectStore('meta').get('lastViewer')) as string | undefined) ?? copy.lastViewer;
    await noteViews(tx, { ...copy, lastViewer }, now);
  });
}

/** Holds a copy against the history, without changing it. */
export async function compareWithHistory(db: HistoryDb, { rows }: History, pause: Pause): Promise<Comparison> {
  const theirs = journalsIn(rows);
  const mine = await countsOf(db);
  const shared: Tally = { journals: 0, lessons: 0, inspections: 0 };
  for (const [i, each] of theirs.entries()) {
    const own = await ownJournal(db.transaction(everything()), each.journal);
    if (own !== null) {
      shared.journals += 1;
      shared.lessons += sharedLessons(own, each);
    }
    await pause(i / theirs.length);
  }
  const keys = await db.getAllKeys('inspections');
  shared.inspections = rows.inspections.filter(({ viewer, id }) => keys.some(([whose, key]) => whose === viewer && key === id)).length;
  const copy = { journals: theirs.length, lessons: lessonsIn(rows.months), inspections: rows.inspections.length };
  return { added: less(copy, shared), shared, missing: less(mine, shared) };
}

function less(a: Tally, b: Tally): Tally {
  return { journals: a.journals - b.journals, lessons: a.lessons - b.lessons, inspections: a.inspections - b.inspections };
}

async function countsOf(db: HistoryDb): Promise<Tally> {
  let lessons = 0;
  for await (const rows of batches(db.transaction(everything()), 'months')) lessons += lessonsIn(rows);
  return { journals: await db.count('journals'), lessons, inspections: await db.count('inspections') };
}

const lessonsIn = (months: readonly Row<'months'>[]) => months.reduce((sum, { lessons }) => sum + lessons.length, 0);

/** Changes the history in one transaction: all of it, or on any failure nothing. */
async function change(db: HistoryDb, work: (tx: Write) => Promise<void>): Promise<void> {
  const tx = db.transaction(everything(), 'readwrite', { durability: 'strict' });
  const done = tx.done;
  // Looked at below; until then it is nobody's unhandled failure.
  done.catch(() => undefined);
  try {
    await work(tx);
  } catch (error) {
    abort(tx);
    throw error;
  }
  await done;
}

function abort(tx: Write): void {
  try {
    tx.abort();
  } catch {
    // The failure itself has ended it.
  }
}

async function putAll(tx: Write, rows: Rows, progress: Progress): Promise<void> {
  const all = ROW_STORES.flatMap((store) => rows[store].map((row) => [store, row] as const));
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await Promise.all(all.slice(at, at + AT_ONCE).map(([store, row]) => tx.objectStore(store).put(row as never)));
    progress(at / all.length);
  }
}

async function mergeJournal(tx: Write, theirs: JournalRows): Promise<void> {
  const { viewer, journal } = theirs.journal;
  const mine = await ownJournal(tx, theirs.journal);
  const joined = mine === null ? theirs : joinJournals(mine, theirs);
  // A lesson that was moved since leaves its month.
  const emptied = mine?.journal.months.filter((month) => !joined.journal.months.includes(month)) ?? [];
  await Promise.all([
    tx.objectStore('journals').put(joined.journal),
    ...joined.months.map((row) => tx.objectStore('months').put(row)),
    ...emptied.map((month) => tx.objectStore('months').delete([viewer, month, journal])),
  ]);
}

async function mergeInspection(tx: Write, theirs: InspectionRows): Promise<void> {
  const { viewer, id } = theirs.inspection;
  const inspection = await tx.objectStore('inspections').get([viewer, id]);
  const inspected = await tx.objectStore('inspected').getAll(IDBKeyRange.bound([viewer, id], [viewer, id, []]));
  const joined = inspection === undefined ? theirs : joinInspections({ inspection, inspected }, theirs);
  await Promise.all([tx.objectStore('inspections').put(joined.inspection), ...joined.inspected.map((row) => tx.objectStore('inspected').put(row))]);
}

const isOf = (inspection: Row<'inspections'>) => (row: Row<'inspected'>) => row.viewer === inspection.viewer && row.inspection === inspection.id;

async function mergeRow<S extends 'weeks' | 'rosters'>(
  tx: Write,
  name: S,
  theirs: Row<S>,
  join: (mine: Row<S>, theirs: Row<S>) => Row<S>,
): Promise<void> {
  const store = tx.objectStore(name);
  const mine = (await store.get(IDBKeyRange.only(keyOf(store.keyPath as string[], theirs)))) as Row<S> | undefined;
  await store.put((mine === undefined ? theirs : join(mine, theirs)) as never);
}

/** Whose pages were looked at last, and when. An instant yet to come would make every new view one of a clock gone back. */
async function noteViews(tx: Write, { lastView, lastViewer }: Pick<History, 'lastView' | 'lastViewer'>, now: Instant): Promise<void> {
  const meta = tx.objectStore('meta');
  if (lastViewer !== null) await meta.put(lastViewer, 'lastViewer');
  if (lastView !== null && lastView <= now && (await meta.get('lastView')) === undefined) await meta.put(lastView, 'lastView');
}

async function ownJournal(tx: Read, { viewer, journal }: Pick<Row<'journals'>, 'viewer' | 'journal'>): Promise<JournalRows | null> {
  const row = await tx.objectStore('journals').get([viewer, journal]);
  if (row === undefined) return null;
  const months = await Promise.all(row.months.map((month) => tx.objectStore('months').get([viewer, month, journal])));
  return { journal: row, months: months.filter((month) => month !== undefined) };
}

/** The journals of a copy, each with its months. */
function journalsIn({ journals, months }: Pick<Rows, 'journals' | 'months'>): JournalRows[] {
  const key = ({ viewer, journal }: { viewer: string; journal: string }) => `${viewer} ${journal}`;
  const byKey = new Map(journals.map((journal) => [key(journal), { journal, months: [] as Row<'months'>[] }]));
  for (const row of months) byKey.get(key(row))?.months.push(row);
  return [...byKey.values()];
}

async function allOf(tx: IDBPTransaction<Schema, Stores>, store: RowStore): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of batches(tx, store)) all.push(...rows);
  return all;
}

/** The rows of a store, some at a time, so that no one read holds the page up. */
export async function* batches<S extends RowStore>(tx: IDBPTransaction<Schema, Stores>, name: S): AsyncGenerator<Row<S>[]> {
  const store = tx.objectStore(name);
  for (let range: IDBKeyRange | null = null; ;) {
    const rows = (await store.getAll(range, AT_ONCE)) as Row<S>[];
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return;
    range = IDBKeyRange.lowerBound(keyOf(store.keyPath as string[], last), true);
  }
}

const keyOf = (path: readonly string[], row: object) => path.map((name) => (row as Record<string, string>)[name]!);

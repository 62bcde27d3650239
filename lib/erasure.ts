import type { IDBPTransaction, StoreNames } from 'idb';
import { ROW_STORES, type Row } from './backup/contents.ts';
import { stocktaking, type AccountStock } from './backup/stock.ts';
import { batches } from './history-copies.ts';
import { monthRows, type HistoryDb, type Schema } from './history.ts';
import { coversTeacher, coversWeek } from './inspection.ts';
import { unpack } from './packing.ts';
import { dayToForgetBy, isOutdated, keptFrom } from './retention.ts';
import type { Settings } from './settings-schema.ts';
import { forgetTeachers } from './supervision-history.ts';
import { linkedTeachers } from './teachers.ts';
import { addDays, civilDate, toInstant } from './time.ts';
import type { PlannedLesson } from './timetable.ts';
import type { CivilDate, Instant } from './vocabulary.ts';

/** Forgetting, by hand and by itself. Each is one transaction: all of it is gone, or nothing. */

type Write = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

const everything = (): StoreNames<Schema>[] => [...ROW_STORES, 'meta'];
const write = (db: HistoryDb): Write => db.transaction(everything(), 'readwrite', { durability: 'strict' });

/** Whatever the keys of an account go on with. */
const all = (...key: string[]) => IDBKeyRange.bound(key, [...key, []]);

/** How much is kept, by account. */
export async function readStock(db: HistoryDb): Promise<AccountStock[]> {
  const stock = stocktaking();
  const tx = db.transaction(everything());
  for (const store of ROW_STORES) for await (const rows of batches(tx, store)) stock.add(store, rows);
  return stock.result();
}

/** Forgets everything. */
export async function eraseEverything(db: HistoryDb): Promise<void> {
  const tx = write(db);
  await Promise.all([...everything().map((store) => tx.objectStore(store).clear()), tx.done]);
}

/** Forgets all of an account. */
export async function eraseAccount(db: HistoryDb, viewer: string): Promise<void> {
  const tx = write(db);
  for (const store of ROW_STORES) await tx.objectStore(store).delete(all(viewer));
  const meta = tx.objectStore('meta');
  if ((await meta.get('lastViewer')) === viewer) await meta.delete('lastViewer');
  await tx.done;
}

/** Forgets an account's lessons between two dates, both inclusive, and the timetables of that time that no inspection is judged by. */
export async function eraseLessons(db: HistoryDb, viewer: string, from: CivilDate, to: CivilDate): Promise<void> {
  const tx = write(db);
  await removeLessons(tx, viewer, from, to);
  await tx.done;
}

/** Forgets a teacher in the inspections of an account: the journals she leads alone, her name and id, and inspections of nobody else. */
export async function eraseTeacher(db: HistoryDb, viewer: string, teacher: string): Promise<void> {
  const tx = write(db);
  for (const row of await tx.objectStore('inspected').getAll(all(viewer))) {
    const teachers = linkedTeachers(row.ref.teachers);
    if (!teachers.includes(teacher)) continue;
    if (teachers.length === 1) await tx.objectStore('inspected').delete([viewer, row.inspection, row.journal]);
    else await tx.objectStore('inspected').put({ ...row, ref: { ...row.ref, teachers: row.ref.teachers!.filter((each) => each !== teacher) } });
  }
  for (const row of await tx.objectStore('inspections').getAll(all(viewer))) {
    const { names, teachers } = row;
    const others = teachers.filter((each) => !coversTeacher({ teachers: [each] }, { teachers: [teacher] }, names));
    // Without anybody in its list an inspection would be of everybody.
    if (teachers.length > 0 && others.length === 0) {
      await tx.objectStore('inspections').delete([viewer, row.id]);
      await tx.objectStore('inspected').delete(all(viewer, row.id));
    } else {
      const { [teacher]: _, ...kept } = names;
      await tx.objectStore('inspections').put({ ...row, names: kept, teachers: others });
    }
  }
  for (const week of await tx.objectStore('weeks').getAll(all(viewer))) {
    if (!week.lessons.some(({ teachers }) => teachers?.includes(teacher))) continue;
    await tx.objectStore('weeks').put({ ...week, lessons: week.lessons.map((lesson) => untaughtBy(lesson, teacher)) });
  }
  await tx.done;
  await forgetTeachers(db);
}

function untaughtBy({ teachers, ...lesson }: PlannedLesson, teacher: string): PlannedLesson {
  const others = teachers?.filter((each) => each !== teacher) ?? [];
  return others.length === 0 ? lesson : { ...lesson, teachers: others };
}

/**
 * Forgets what is kept no longer, on the first call of a day; `retention.ts` says what that is. On the very first day it
 * only notes the date. False where the day was noted already.
 */
export async function sweep(db: HistoryDb, settings: Settings, now: Instant): Promise<boolean> {
  const { zone } = settings;
  const today = civilDate(now, zone);
  const noted = ((await db.get('meta', 'sweptOn')) as CivilDate | undefined) ?? null;
  if (noted === today) return false;
  const tx = write(db);
  await tx.objectStore('meta').put(today, 'sweptOn');
  const day = dayToForgetBy(noted, today);
  if (day !== null) await forget(tx, settings, day);
  await tx.done;
  await forgetTeachers(db);
  return true;
}

async function forget(tx: Write, settings: Settings, day: CivilDate): Promise<void> {
  for (const row of await tx.objectStore('inspections').getAll()) {
    if (!isOutdated(row, day, settings.zone)) continue;
    await tx.objectStore('inspections').delete([row.viewer, row.id]);
    await tx.objectStore('inspected').delete(all(row.viewer, row.id));
  }
  const first = keptFrom(day, settings);
  if (first === null) return;
  const keys = [...(await tx.objectStore('journals').getAllKeys()), ...(await tx.objectStore('weeks').getAllKeys())];
  for (const viewer of new Set(keys.map(([whose]) => whose))) {
    await removeLessons(tx, viewer, '0000-01-01', addDays(first, -1));
    await removeEmpty(tx, viewer, toInstant(`${first}T00:00:00`, settings.zone));
  }
}

async function removeLessons(tx: Write, viewer: string, from: CivilDate, to: CivilDate): Promise<void> {
  const isKept = ({ date }: { date: CivilDate }) => date < from || date > to;
  const months = tx.objectStore('months');
  const gone = new Map<string, string[]>();
  for (const row of await months.getAll(IDBKeyRange.bound([viewer, from.slice(0, 7)], [viewer, to.slice(0, 7), []]))) {
    if (row.lessons.every(isKept)) continue;
    await months.delete([viewer, row.month, row.journal]);
    const journal = await tx.objectStore('journals').get([viewer, row.journal]);
    const rest = journal === undefined ? [] : monthRows(viewer, { journal: journal.ref, lessons: unpack(row).filter(isKept) });
    for (const kept of rest) await months.put(kept);
    if (rest.length === 0) gone.set(row.journal, [...(gone.get(row.journal) ?? []), row.month]);
  }
  for (const [key, emptied] of gone) await withoutMonths(tx, viewer, key, emptied);
  const inspections = await tx.objectStore('inspections').getAll(all(viewer));
  for (const week of await tx.objectStore('weeks').getAll(all(viewer))) {
    if (!inspections.some((each) => coversWeek(each, week))) await withoutDays(tx, week, from, to);
  }
}

/** A journal without any month left goes. */
async function withoutMonths(tx: Write, viewer: string, key: string, emptied: readonly string[]): Promise<void> {
  const journals = tx.objectStore('journals');
  const row = await journals.get([viewer, key]);
  if (row === undefined) return;
  const months = row.months.filter((month) => !emptied.includes(month));
  if (months.length === 0) await journals.delete([viewer, key]);
  else await journals.put({ ...row, months });
}

/** Of a week with days on both sides the lessons of those days go. */
async function withoutDays(tx: Write, week: Row<'weeks'>, from: CivilDate, to: CivilDate): Promise<void> {
  const { viewer, group, monday } = week;
  const sunday = addDays(monday, 6);
  if (sunday < from || monday > to) return;
  const lessons = week.lessons.filter(({ date }) => date < from || date > to);
  if (monday >= from && sunday <= to) await tx.objectStore('weeks').delete([viewer, group, monday]);
  else if (lessons.length < week.lessons.length) await tx.objectStore('weeks').put({ ...week, lessons });
}

/** Journals that never had a lesson and were not looked at since. */
async function removeEmpty(tx: Write, viewer: string, since: Instant): Promise<void> {
  for (const { journal, months, pages } of await tx.objectStore('journals').getAll(all(viewer))) {
    const last = Math.max(0, ...Object.values(pages).map(({ at }) => at));
    if (months.length === 0 && last < since) await tx.objectStore('journals').delete([viewer, journal]);
  }
}

import { seenIn, type HistoryDb, type InspectedRow } from './history.ts';
import { covers, coversWeek, type InspectedJournal, type Inspection } from './inspection.ts';
import { journalKey } from './journal-key.ts';
import type { Kept } from './messages.ts';
import { pack, unpack } from './packing.ts';
import { stableText } from './stable-text.ts';
import type { Week } from './timetable.ts';

/** Inspections in IndexedDB: what is kept of colleagues' journals, and only while supervision is on. */

const all = (...key: string[]) => IDBKeyRange.bound(key, [...key, []]);

/** The inspections of an account, the one opened last first. */
export async function readInspections(db: HistoryDb, viewer: string): Promise<Inspection[]> {
  const rows = await db.getAll('inspections', all(viewer));
  return rows.map(inspectionIn).sort((a, b) => b.openedAt - a.openedAt);
}

function inspectionIn(row: Inspection & { viewer: string }): Inspection {
  const { viewer: _, ...inspection } = row;
  return inspection;
}

/** The journals that were looked at of those an inspection asks for by now: others stay kept, should it ask for them again. */
export async function readInspected(db: HistoryDb, viewer: string, inspection: Inspection): Promise<InspectedJournal[]> {
  const rows = await db.getAll('inspected', all(viewer, inspection.id));
  return rows.filter(({ ref }) => covers(inspection, ref)).map(inspectedIn);
}

/** The row that keeps an inspected journal. */
export function inspectedRow(viewer: string, { known, inspection, remarks, firstAt, lastAt, reason }: InspectedJournal): InspectedRow {
  const { ledger, ...seen } = known;
  return {
    viewer,
    inspection,
    journal: journalKey(ledger.journal),
    ref: ledger.journal,
    ...pack(ledger.lessons),
    ...seenIn(seen),
    remarks: [...remarks],
    firstAt,
    lastAt,
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The inspected journal that a row keeps. */
export function inspectedIn(row: InspectedRow): InspectedJournal {
  const { inspection, remarks, firstAt, lastAt, reason, ref } = row;
  const known = { ledger: { journal: ref, lessons: unpack(row) }, ...seenIn(row) };
  return { inspection, known, remarks, firstAt, lastAt, ...(reason === undefined ? {} : { reason }) };
}

/**
 * Keeps an inspection, new (`before` is null) or changed from what it was before; the names that were gathered meanwhile
 * stay. Overtaken, and nothing kept: another tab has changed or removed it since.
 */
export async function saveInspection(db: HistoryDb, viewer: string, inspection: Inspection, before: Inspection | null): Promise<Kept> {
  const tx = db.transaction('inspections', 'readwrite', { durability: 'strict' });
  const row = await tx.store.get([viewer, inspection.id]);
  const isSame = (one: Inspection | null, other: Inspection | null) => stableText({ ...one, names: {} }) === stableText({ ...other, names: {} });
  const stored = row === undefined ? null : inspectionIn(row);
  // What is there already was kept the first time it was said, and the answer did not arrive.
  const isKept = (stored === null) === (before === null) && isSame(stored, before);
  if (isKept) void tx.store.put({ viewer, ...inspection, names: { ...inspection.names, ...stored?.names } });
  await tx.done;
  return isKept || (stored !== null && isSame(stored, inspection)) ? 'kept' : 'overtaken';
}

/**
 * Changes one journal of an inspection.
 *
 * @throws Error if the inspection has no such journal
 */
export async function changeInspected(
  db: HistoryDb,
  { viewer, inspection, journal }: { viewer: string; inspection: string; journal: string },
  change: (before: InspectedJournal) => InspectedJournal,
): Promise<void> {
  const tx = db.transaction('inspected', 'readwrite', { durability: 'strict' });
  const row = await tx.store.get([viewer, inspection, journal]);
  if (row !== undefined) void tx.store.put(inspectedRow(viewer, change(inspectedIn(row))));
  await tx.done;
  if (row === undefined) throw new Error('no such journal in this inspection');
}

/** A journal with the reason why its programme is behind; an empty one takes it out. */
export function withReason(journal: InspectedJournal, reason: string): InspectedJournal {
  const { reason: _, ...others } = journal;
  return reason.trim() === '' ? others : { ...others, reason: reason.trim().slice(0, 200) };
}

/** Forgets an inspection with everything it has led to. */
export async function removeInspection(db: HistoryDb, viewer: string, id: string): Promise<void> {
  const tx = db.transaction(['inspections', 'inspected'], 'readwrite', { durability: 'strict' });
  await Promise.all([tx.objectStore('inspections').delete([viewer, id]), tx.objectStore('inspected').delete(all(viewer, id)), tx.done]);
  await forgetTeachers(db);
}

/** Forgets who teaches in the weeks of timetables that no kept inspection looks at. */
export async function forgetTeachers(db: HistoryDb): Promise<void> {
  const tx = db.transaction(['inspections', 'weeks'], 'readwrite', { durability: 'strict' });
  const kept = await tx.objectStore('inspections').getAll();
  for (let cursor = await tx.objectStore('weeks').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const week = cursor.value;
    const isNamed = week.lessons.some(({ teachers }) => teachers !== undefined);
    if (isNamed && !kept.some((each) => each.viewer === week.viewer && coversWeek(each, week))) {
      void cursor.update({ ...week, lessons: week.lessons.map(withoutTeachers) });
    }
  }
  await tx.done;
}

function withoutTeachers(lesson: Week['lessons'][number]): Week['lessons'][number] {
  const { teachers: _, ...others } = lesson;
  return others;
}

/** How many inspections and remarks are kept, of all accounts. */
export async function countKept(db: HistoryDb): Promise<{ inspections: number; remarks: number }> {
  const inspected = await db.getAll('inspected');
  return { inspections: await db.count('inspections'), remarks: inspected.reduce((sum, { remarks }) => sum + remarks.length, 0) };
}

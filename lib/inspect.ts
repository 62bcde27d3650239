import { readRosters, readWeeks, viewerKey, type HistoryDb } from './history.ts';
import { coverage, coverageText } from './inspection-coverage.ts';
import { covers, coversSubject, coversTeacher, stageOf, type InspectedJournal, type Inspection } from './inspection.ts';
import { journalKey } from './journal-key.ts';
import type { KnownJournal } from './known.ts';
import { mergeJournals } from './merged.ts';
import type { JournalRef, Reading } from './reading.ts';
import { inspectedLessons, judgeForLoad, remarksAfter, remarksToKeep } from './remarks.ts';
import type { Settings } from './settings-schema.ts';
import { linkedTeachers } from './teachers.ts';
import { shortName } from './teacher-names.ts';
import { forgetTeachers, inspectedIn, inspectedRow, readInspected, readInspections } from './supervision-history.ts';
import { addDays } from './time.ts';
import { onTimetable, withoutOthers, type PlannedJournal } from './timetable.ts';
import type { Instant } from './vocabulary.ts';

/** Lessons this many days before and after an inspection's dates are kept along: a lesson is judged by those around it. */
const AROUND = 7;

/**
 * Counts a page view in the open inspections of the account that look at its journals: joins what is known of each journal
 * to the inspection, and its remarks. Each inspection is one transaction. Answers what the page's bar says of the
 * inspection opened last, or null where the page is of none.
 */
export async function inspect(
  db: HistoryDb,
  reading: Reading,
  touched: readonly KnownJournal[],
  settings: Settings,
  names: Readonly<Record<string, string>>,
): Promise<string | null> {
  if (!settings.supervision) return null;
  const viewer = viewerKey(reading);
  let said: string | null = null;
  for (const inspection of await openInspections(db, viewer)) {
    const known = await Promise.all(touched.map(({ ledger }) => db.getKey('inspected', [viewer, inspection.id, journalKey(ledger.journal)])));
    // Who teaches is told on some pages only: a journal that was found to be of a teacher asked for stays so.
    const own = touched.filter(
      ({ ledger: { journal } }, i) =>
        (known[i] !== undefined && covers(inspection, journal)) || (coversSubject(inspection, journal) && coversTeacher(inspection, journal, names)),
    );
    if (own.length === 0 && reading.kind !== 'roster') continue;
    const inspected = await keepInspected(db, viewer, inspection, own, reading.at, settings, isView(reading));
    if (settings.supervisionNames) await keepNames(db, viewer, inspection, own, names);
    said ??= await progress(db, viewer, inspection, inspected);
  }
  return said;
}

/** Judges the open inspections of an account anew: settings, an inspection's own terms or a timetable have changed, and no page was looked at. */
export async function judgeInspections(db: HistoryDb, viewer: string, settings: Settings, now: Instant): Promise<void> {
  for (const inspection of await openInspections(db, viewer)) {
    const journals = (await readInspected(db, viewer, inspection)).map(({ known }) => known);
    await keepInspected(db, viewer, inspection, journals, now, settings, false);
  }
}

/** The journals of open inspections, as they are known there: a colleague's are in no other store that outlives the browser's session. */
export async function inspectedJournals(db: HistoryDb, viewer: string, { supervision }: Settings): Promise<KnownJournal[]> {
  if (!supervision) return [];
  const known = new Map<string, KnownJournal>();
  for (const inspection of await openInspections(db, viewer)) {
    for (const each of await readInspected(db, viewer, inspection)) {
      const key = journalKey(each.known.ledger.journal);
      known.set(key, joined(known.get(key), each.known));
    }
  }
  return [...known.values()];
}

/** One journal as open inspections know it; null if none does. */
export async function inspectedJournal(db: HistoryDb, viewer: string, ref: JournalRef, { supervision }: Settings): Promise<KnownJournal | null> {
  if (!supervision) return null;
  let known: KnownJournal | undefined;
  for (const { id } of await openInspections(db, viewer)) {
    const row = await db.get('inspected', [viewer, id, journalKey(ref)]);
    if (row !== undefined) known = joined(known, inspectedIn(row).known);
  }
  return known ?? null;
}

const joined = (before: KnownJournal | undefined, each: KnownJournal) => (before === undefined ? each : mergeJournals(before, each));

/** Whether an open inspection looks at a class. */
export async function isInspectedClass(db: HistoryDb, viewer: string, groupName: string | null, { supervision }: Settings): Promise<boolean> {
  if (!supervision) return false;
  return (await openInspections(db, viewer)).some(({ classes }) => coversSubject({ classes, subjects: [] }, { groupName, subjectName: null }));
}

/** Forgets all that is kept of colleagues: inspections, their journals and remarks, and who teaches in the timetables. */
export async function endSupervision(db: HistoryDb): Promise<void> {
  const tx = db.transaction(['inspections', 'inspected'], 'readwrite', { durability: 'strict' });
  await Promise.all([tx.objectStore('inspections').clear(), tx.objectStore('inspected').clear(), tx.done]);
  await forgetTeachers(db);
}

/** Forgets the teachers' names in all inspections; their ids stay. */
export async function forgetNames(db: HistoryDb): Promise<void> {
  const tx = db.transaction('inspections', 'readwrite', { durability: 'strict' });
  for (const row of await tx.store.getAll()) void tx.store.put({ ...row, names: {} });
  await tx.done;
}

async function openInspections(db: HistoryDb, viewer: string): Promise<Inspection[]> {
  return (await readInspections(db, viewer)).filter((inspection) => stageOf(inspection) !== 'closed');
}

/** A timetable shows no journal: what it changes is nobody's putting right. */
const isView = ({ kind }: Reading) => kind === 'journal' || kind === 'lessons';

/** Joins journals to an inspection, in one transaction. Answers all that it has looked at of what it asks for. */
async function keepInspected(
  db: HistoryDb,
  viewer: string,
  inspection: Inspection,
  touched: readonly KnownJournal[],
  at: Instant,
  settings: Settings,
  isPageView: boolean,
): Promise<InspectedJournal[]> {
  const { id, from, to } = inspection;
  const groups = [...new Set(touched.map(({ ledger }) => ledger.journal.group))];
  const weeks = (await Promise.all(groups.map((group) => readWeeks(db, viewer, group, from, to)))).flat();
  const tx = db.transaction(['inspections', 'inspected'], 'readwrite', { durability: 'strict' });
  const rows = await tx.objectStore('inspected').getAll(IDBKeyRange.bound([viewer, id], [viewer, id, []]));
  // The report page may have forgotten the inspection meanwhile.
  if ((await tx.objectStore('inspections').getKey([viewer, id])) === undefined) return [];
  const all = new Map(rows.filter(({ ref }) => covers(inspection, ref)).map((row) => [row.journal, inspectedIn(row)]));
  const plan = (known: KnownJournal): PlannedJournal =>
    withoutOthers(
      onTimetable(known, weeks, at, settings.zone),
      [...all.values()].map((each) => each.known),
    );
  const judge = (each: KnownJournal, isLook: boolean) => {
    const key = journalKey(each.ledger.journal);
    const before = all.get(key);
    const known = withSpread(joined(before?.known, within(each, inspection)), before, inspection);
    const isClassmate = ([other, { known: one }]: [string, InspectedJournal]) =>
      other !== key && one.ledger.journal.group === known.ledger.journal.group;
    const classmates = inspection.checks.includes('homework-load')
      ? [...all].filter(isClassmate).map(([, one]) => judgeForLoad(plan(one.known), inspection, settings, at))
      : [];
    const find = (one: KnownJournal) => remarksToKeep(plan(one), classmates, inspection, settings, at);
    const was = before !== undefined && isLook ? find(before.known) : null;
    const after: InspectedJournal = {
      ...before,
      inspection: id,
      known,
      remarks: remarksAfter(inspection, before?.remarks ?? [], was, find(known), inspectedLessons(plan(known), inspection), at),
      firstAt: before?.firstAt ?? at,
      lastAt: isLook ? at : (before?.lastAt ?? at),
    };
    all.set(key, after);
    void tx.objectStore('inspected').put(inspectedRow(viewer, after));
  };
  for (const each of touched) judge(each, isPageView);
  // A day's homework is the class's: what one journal adds may move the remark on it from another.
  const keys = touched.map(({ ledger }) => journalKey(ledger.journal));
  for (const [key, { known, remarks }] of all) {
    const isOfClass = groups.includes(known.ledger.journal.group) && !keys.includes(key);
    if (isOfClass && remarks.some(({ rule }) => rule === 'homework-volume')) judge(known, false);
  }
  await tx.done;
  return [...all.values()];
}

/** Only the lessons an inspection looks at, and those around them. */
function within(known: KnownJournal, { from, to }: Inspection): KnownJournal {
  const [first, last] = [addDays(from, -AROUND), addDays(to, AROUND)];
  const lessons = known.ledger.lessons.filter(({ date }) => date >= first && date <= last);
  return { ...known, ledger: { ...known.ledger, lessons } };
}

/** With the marks of the pupils counted over lessons that the inspection looks at: another period's tell nothing of it. */
function withSpread(known: KnownJournal, before: InspectedJournal | undefined, { from, to }: Inspection): KnownJournal {
  const { spread, ...others } = known;
  const isAsked = (each: KnownJournal['spread']) => each !== undefined && each.value.from <= to && each.value.to >= from;
  const own = isAsked(spread) ? spread : isAsked(before?.known.spread) ? before?.known.spread : undefined;
  return own === undefined ? others : { ...others, spread: own };
}

/** Keeps what a page calls the teachers of these journals, shortened. */
async function keepNames(
  db: HistoryDb,
  viewer: string,
  { id }: Inspection,
  journals: readonly KnownJournal[],
  names: Readonly<Record<string, string>>,
): Promise<void> {
  const users = new Set(journals.flatMap(({ ledger }) => linkedTeachers(ledger.journal.teachers)));
  const told = Object.entries(names).flatMap(([user, name]) => (users.has(user) ? [[user, shortName(name)]] : []));
  const tx = db.transaction('inspections', 'readwrite', { durability: 'strict' });
  const row = await tx.store.get([viewer, id]);
  if (row !== undefined && told.some(([user, name]) => row.names[user!] !== name)) {
    void tx.store.put({ ...row, names: { ...row.names, ...Object.fromEntries(told) } });
  }
  await tx.done;
}

async function progress(db: HistoryDb, viewer: string, inspection: Inspection, inspected: readonly InspectedJournal[]): Promise<string> {
  const listed = (await readRosters(db, viewer)).find(({ scope }) => scope === 'school')?.journals ?? [];
  return coverageText(inspection, coverage(inspection, listed, inspected));
}

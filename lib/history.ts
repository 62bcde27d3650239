import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { hasJumpedBack } from './clock.ts';
import type { InspectedJournal, Inspection } from './inspection.ts';
import { journalKey } from './journal-key.ts';
import type { KnownJournal } from './known.ts';
import { evidenceOf, type Ledger, type LessonRecord } from './ledger.ts';
import { pack, unpack, type PackedLessons } from './packing.ts';
import type { JournalReading, JournalRef, LessonsReading, Reading, RosterReading, TimetableReading } from './reading.ts';
import { joinRoster, type SeenJournal } from './roster.ts';
import { fieldEvidence } from './standing.ts';
import { weekStart } from './time.ts';
import { weeksOf, type Week } from './timetable.ts';
import { FIELD_COMPONENTS, FIELDS, type CivilDate, type Instant } from './vocabulary.ts';

/**
 * The history in IndexedDB: evidence only, per signed-in account. Deadlines, standings and
 * indicators are recomputed from it. The background is its sole writer; the popup reads.
 */

/** One journal's lessons of one calendar month: a page view is a few small writes, a popup a few reads. */
interface MonthRow extends PackedLessons {
  viewer: string;
  journal: string;
  /** `YYYY-MM` */
  month: string;
  /** The viewer again while some entry was last seen empty, else absent: so the index holds open months only. */
  open?: string;
}

interface JournalRow extends Seen {
  viewer: string;
  journal: string;
  ref: JournalRef;
  /** The months that have a row. */
  months: string[];
}

/** What is known of a journal beside its lessons. */
export type Seen = Omit<KnownJournal, 'ledger'>;

/** One week of a class's timetable as it was last seen. */
interface WeekRow extends Week {
  viewer: string;
}

/** The latest list of journals of each scope. */
export interface RosterRow extends Pick<RosterReading, 'scope' | 'journals' | 'at' | 'address'> {
  viewer: string;
}

interface InspectionRow extends Inspection {
  viewer: string;
}

/** One journal of one inspection, with all its lessons: there are few, of one period. */
export interface InspectedRow extends PackedLessons, Seen, Omit<InspectedJournal, 'known'> {
  viewer: string;
  journal: string;
  ref: JournalRef;
}

export interface Schema extends DBSchema {
  months: {
    key: [viewer: string, month: string, journal: string];
    value: MonthRow;
    indexes: { open: [viewer: string, month: string] };
  };
  journals: { key: [viewer: string, journal: string]; value: JournalRow };
  weeks: { key: [viewer: string, group: string, monday: CivilDate]; value: WeekRow };
  rosters: { key: [viewer: string, scope: string]; value: RosterRow };
  inspections: { key: [viewer: string, id: string]; value: InspectionRow };
  inspected: { key: [viewer: string, inspection: string, journal: string]; value: InspectedRow };
  /** `sweptOn`: the date on which it was last looked what is kept no longer. */
  meta: { key: 'lastView' | 'lastViewer' | 'sweptOn'; value: Instant | string };
}

export type HistoryDb = IDBPDatabase<Schema>;
type Write = IDBPTransaction<Schema, ['months', 'journals', 'meta'], 'readwrite'>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** What became of a page view, and the journal as it is known now, for the months the view spans. */
export interface Recorded {
  /** False: the clock went back behind a view already kept, so this one proves nothing and was not kept. */
  kept: boolean;
  /** It said something that was not known before. */
  isNews: boolean;
  known: KnownJournal;
}

/** One step per schema version; a step is never edited once released. */
const MIGRATIONS: ((db: HistoryDb, tx: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore('months', { keyPath: ['viewer', 'month', 'journal'] }).createIndex('open', ['open', 'month']);
    db.createObjectStore('journals', { keyPath: ['viewer', 'journal'] });
    db.createObjectStore('meta');
  },
  (db, tx) => {
    db.createObjectStore('weeks', { keyPath: ['viewer', 'group', 'monday'] });
    db.createObjectStore('rosters', { keyPath: ['viewer', 'scope'] });
    // Accounts had been told apart by their school as well, which the newer pages do not name.
    void (async () => {
      for (const row of await tx.objectStore('journals').getAll()) {
        const viewer = withoutSchool(row.viewer);
        void tx.objectStore('journals').delete([row.viewer, row.journal]);
        void tx.objectStore('journals').put({ ...row, viewer });
      }
      for (const row of await tx.objectStore('months').getAll()) {
        const viewer = withoutSchool(row.viewer);
        void tx.objectStore('months').delete([row.viewer, row.month, row.journal]);
        void tx.objectStore('months').put({ ...row, viewer, ...(row.open === undefined ? {} : { open: viewer }) });
      }
      const last = await tx.objectStore('meta').get('lastViewer');
      if (typeof last === 'string') void tx.objectStore('meta').put(withoutSchool(last), 'lastViewer');
    })();
  },
  (db) => {
    db.createObjectStore('inspections', { keyPath: ['viewer', 'id'] });
    db.createObjectStore('inspected', { keyPath: ['viewer', 'inspection', 'journal'] });
  },
];

/** Opens the history, creating or migrating it. The connection gives way to a newer version by itself. */
export function openHistory(name = 'polden'): Promise<HistoryDb> {
  return openDB<Schema>(name, MIGRATIONS.length, {
    upgrade(db, oldVersion, _newVersion, tx) {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(db, tx);
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Opens the history for one piece of work and closes it, whatever becomes of the work. */
export async function withHistory<T>(work: (db: HistoryDb) => Promise<T>): Promise<T> {
  const db = await openHistory();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/**
 * Whose history a reading belongs to: host family and signed-in user, or the school where a page does not
 * say who is signed in. A shared computer keeps them apart.
 */
export function viewerKey({ host, school, viewer }: Pick<Reading, 'host' | 'school' | 'viewer'>): string {
  return withoutSchool(`${host.replace(/^schools\./, '')}/${school ?? ''}/${viewer ?? ''}`);
}

function withoutSchool(viewer: string): string {
  return viewer.replace(/\/\d+\/(?=\d)/, '//');
}

/** Joins a page view into the history by `join` in one transaction, or notices that the clock jumped back and keeps nothing. */
export async function recordReading(db: HistoryDb, reading: JournalReading, join: (before: KnownJournal | null) => KnownJournal): Promise<Recorded> {
  const viewer = viewerKey(reading);
  const tx = db.transaction(['months', 'journals', 'meta'], 'readwrite', { durability: 'strict' });
  const before = await loadJournal(tx, viewer, reading.journal, monthsOf(reading.lessons));
  if (!(await noteView(tx, reading))) return { kept: false, isNews: false, known: before ?? emptyJournal(reading) };
  const known = join(before);
  await saveJournal(tx, viewer, known, monthsOf(before?.ledger.lessons ?? []));
  await tx.done;
  return { kept: true, isNews: evidenceIn(before) !== evidenceIn(known), known };
}

/** Keeps what a view said of several journals' lessons, each joined by `join`; null if the clock jumped back. */
export async function recordLessons(
  db: HistoryDb,
  reading: LessonsReading,
  refs: readonly JournalRef[],
  join: (journal: KnownJournal) => KnownJournal,
): Promise<Recorded[] | null> {
  const viewer = viewerKey(reading);
  const tx = db.transaction(['months', 'journals', 'meta'], 'readwrite', { durability: 'strict' });
  if (!(await noteView(tx, reading))) return null;
  const recorded: Recorded[] = [];
  for (const ref of refs) {
    const months = (await tx.objectStore('journals').get([viewer, journalKey(ref)]))?.months ?? [];
    const before = await loadJournal(tx, viewer, ref, months);
    if (before === null) continue;
    const known = join(before);
    await saveJournal(tx, viewer, known, months);
    recorded.push({ kept: true, isNews: evidenceIn(before) !== evidenceIn(known), known });
  }
  await tx.done;
  return recorded;
}

/** Notes that a page was looked at. False, and nothing noted: the clock went back behind a view already kept. */
async function noteView(tx: Pick<Write, 'objectStore'>, reading: Reading): Promise<boolean> {
  const meta = tx.objectStore('meta');
  const latest = (await meta.get('lastView')) as Instant | undefined;
  if (hasJumpedBack(latest ?? null, reading.at)) return false;
  await Promise.all([meta.put(Math.max(latest ?? 0, reading.at), 'lastView'), meta.put(viewerKey(reading), 'lastViewer')]);
  return true;
}

/** Notes that a page was looked at of which nothing else is kept: a colleague's. False: the clock jumped back. */
export async function recordLook(db: HistoryDb, reading: Reading): Promise<boolean> {
  const tx = db.transaction(['meta'], 'readwrite', { durability: 'strict' });
  const isKept = await noteView(tx, reading);
  await tx.done;
  return isKept;
}

/** Keeps weeks of a timetable in place of what was known of them, with who teaches if so asked; false if the clock jumped back. */
export async function recordWeeks(db: HistoryDb, reading: TimetableReading, isInspected: boolean): Promise<boolean> {
  const viewer = viewerKey(reading);
  const tx = db.transaction(['weeks', 'meta'], 'readwrite', { durability: 'strict' });
  const kept = await noteView(tx, reading);
  if (kept) for (const week of weeksOf(reading, isInspected)) await tx.objectStore('weeks').put({ viewer, ...week });
  await tx.done;
  return kept;
}

/** Keeps a list of journals; false if the clock jumped back. */
export async function recordRoster(db: HistoryDb, reading: RosterReading): Promise<boolean> {
  const viewer = viewerKey(reading);
  const tx = db.transaction(['rosters', 'meta'], 'readwrite', { durability: 'strict' });
  const kept = await noteView(tx, reading);
  const before = await tx.objectStore('rosters').get([viewer, reading.scope]);
  if (kept) {
    const { scope, at, address } = reading;
    await tx.objectStore('rosters').put({ viewer, scope, at, address, journals: joinRoster(before?.journals ?? [], reading) });
  }
  await tx.done;
  return kept;
}

/** The weeks of a class's timetable between two dates, as far as they were seen. */
export async function readWeeks(db: HistoryDb, viewer: string, group: string, from: CivilDate, to: CivilDate): Promise<Week[]> {
  return db.getAll('weeks', IDBKeyRange.bound([viewer, group, weekStart(from)], [viewer, group, to]));
}

/** Every journal of an account that was ever looked at, without its lessons. */
export async function readSeenJournals(db: HistoryDb, viewer: string): Promise<SeenJournal[]> {
  const rows = await db.getAll('journals', IDBKeyRange.bound([viewer, ''], [viewer, '\uffff']));
  return rows.map(({ ref, pages }) => ({ journal: ref, pages }));
}

/** The lists of journals that were seen, of either scope. */
export async function readRosters(db: HistoryDb, viewer: string): Promise<RosterRow[]> {
  return db.getAll('rosters', IDBKeyRange.bound([viewer, ''], [viewer, '\uffff']));
}

/**
 * What was kept of a journal before any page told whose it is (planning does not); null if nothing, or
 * if a page had told: a journal that was one's own stays so, whoever leads it now.
 */
export async function unattributed(db: HistoryDb, viewer: string, ref: JournalRef): Promise<KnownJournal | null> {
  const tx = db.transaction(['months', 'journals', 'meta'], 'readwrite');
  const row = await tx.objectStore('journals').get([viewer, journalKey(ref)]);
  return row === undefined || isOwn(row) ? null : loadJournal(tx, viewer, ref, row.months);
}

/** Whether a page has named the account's own user among the teachers of the journal. */
function isOwn({ viewer, ref }: JournalRow): boolean {
  return ref.teachers?.some((teacher) => viewer.endsWith(`/${teacher}`)) === true;
}

/** Takes such a journal out of the history. */
export async function removeUnattributed(db: HistoryDb, viewer: string, ref: JournalRef): Promise<void> {
  const tx = db.transaction(['months', 'journals'], 'readwrite', { durability: 'strict' });
  const row = await tx.objectStore('journals').get([viewer, journalKey(ref)]);
  if (row !== undefined && !isOwn(row)) {
    for (const month of row.months) void tx.objectStore('months').delete([viewer, month, journalKey(ref)]);
    void tx.objectStore('journals').delete([viewer, journalKey(ref)]);
  }
  await tx.done;
}

/** Lets later views count again after a clock that had been ahead was put right; the history itself stays. */
export async function trustClock(db: HistoryDb, now: Instant): Promise<void> {
  await db.put('meta', now, 'lastView');
}

/** The instant of the latest view kept, by which a clock that jumped back is noticed; null before the first. */
export async function lastView(db: HistoryDb): Promise<Instant | null> {
  return ((await db.get('meta', 'lastView')) as Instant | undefined) ?? null;
}

/** The account whose pages were looked at last; null before the first page view. */
export async function lastViewer(db: HistoryDb): Promise<string | null> {
  return ((await db.get('meta', 'lastViewer')) as string | undefined) ?? null;
}

/**
 * An account's journals with the lessons from a date on, and from an earlier date on those of the
 * months in which something is still open. Reads only those months, however long the history is.
 */
export async function readJournals(db: HistoryDb, viewer: string, from: CivilDate, openFrom: CivilDate): Promise<KnownJournal[]> {
  const tx = db.transaction(['months', 'journals']);
  const upTo = [viewer, '9999'] as const;
  const [recent, open] = await Promise.all([
    tx.objectStore('months').getAll(IDBKeyRange.bound([viewer, from.slice(0, 7)], [...upTo, ''])),
    tx
      .objectStore('months')
      .index('open')
      .getAll(IDBKeyRange.bound([viewer, openFrom.slice(0, 7)], [...upTo])),
  ]);
  const rows = new Map([...recent, ...open].map((row) => [`${row.month} ${row.journal}`, row]));
  const byJournal = new Map<string, MonthRow[]>();
  for (const row of rows.values()) byJournal.set(row.journal, [...(byJournal.get(row.journal) ?? []), row]);
  const known = await Promise.all(
    [...byJournal].map(async ([journal, months]) => {
      const row = await tx.objectStore('journals').get([viewer, journal]);
      if (row === undefined) return [];
      return [{ ledger: { journal: row.ref, lessons: months.flatMap(unpack) }, ...seenIn(row) }];
    }),
  );
  return known.flat();
}

const evidenceIn = (known: KnownJournal | null) => JSON.stringify(known?.ledger.lessons.map(({ evidence }) => evidence));
const monthOf = ({ date }: { date: CivilDate }) => date.slice(0, 7);
const monthsOf = (lessons: readonly { date: CivilDate }[]) => [...new Set(lessons.map(monthOf))];

/** What is known of a journal beside its lessons, out of a row or a journal that has more. */
export function seenIn({ pages, spread }: Seen): Seen {
  return { pages, ...(spread === undefined ? {} : { spread }) };
}

function emptyJournal({ journal }: JournalReading): KnownJournal {
  return { ledger: { journal, lessons: [] }, pages: {} };
}

async function loadJournal(tx: Write, viewer: string, ref: JournalRef, months: readonly string[]): Promise<KnownJournal | null> {
  const journal = journalKey(ref);
  const [row, ...monthRows] = await Promise.all([
    tx.objectStore('journals').get([viewer, journal]),
    ...months.map((month) => tx.objectStore('months').get([viewer, month, journal])),
  ]);
  if (row === undefined) return null;
  const lessons = monthRows.flatMap((monthRow) => (monthRow === undefined ? [] : unpack(monthRow)));
  return { ledger: { journal: row.ref, lessons }, ...seenIn(row) };
}

async function saveJournal(tx: Write, viewer: string, { ledger, ...seen }: KnownJournal, loaded: readonly string[]): Promise<void> {
  const journal = journalKey(ledger.journal);
  const row = await tx.objectStore('journals').get([viewer, journal]);
  const filled = monthsOf(ledger.lessons);
  // A month whose last lesson was moved to another one is left without a row.
  const emptied = loaded.filter((month) => !filled.includes(month));
  const months = [...new Set([...(row?.months ?? []), ...filled])].filter((month) => !emptied.includes(month)).sort();
  await Promise.all([
    tx.objectStore('journals').put({ viewer, journal, ref: ledger.journal, months, ...seenIn(seen) }),
    ...emptied.map((month) => tx.objectStore('months').delete([viewer, month, journal])),
    ...monthRows(viewer, ledger).map((each) => tx.objectStore('months').put(each)),
  ]);
}

/** The rows that keep a journal's lessons, one a month. */
export function monthRows(viewer: string, { journal, lessons }: Pick<Ledger, 'journal' | 'lessons'>): MonthRow[] {
  return monthsOf(lessons).map((month) => {
    const own = lessons.filter((lesson) => monthOf(lesson) === month);
    return { viewer, journal: journalKey(journal), month, ...(own.some(isOpen) ? { open: viewer } : {}), ...pack(own) };
  });
}

/** Whether some field of a lesson was last seen empty. */
export function isOpen(lesson: LessonRecord): boolean {
  return FIELDS.some((field) => {
    const components = FIELD_COMPONENTS[field].flatMap((component) => evidenceOf(lesson, component) ?? []);
    return fieldEvidence(components).state === 'empty';
  });
}

import { browser } from 'wxt/browser';
import { viewerKey } from './history.ts';
import { journalKey } from './journal-key.ts';
import type { KnownJournal } from './known.ts';
import type { JournalRef, LessonsReading, StatisticsReading } from './reading.ts';
import { linkedTeachers } from './teachers.ts';

/**
 * What is kept until the browser is closed, and only in memory: the browser's session storage.
 *
 * Colleagues' journals: a deputy who looks at one sees the joined picture of its pages, but nothing
 * about a colleague is written to disk. Lessons whose journal no page has told yet: they may be a
 * colleague's. The vendor's statistics, which name no account.
 */

/** Whether the signed-in user is known and not among the known teachers of the journal. */
export function isColleagues(viewer: string | null, teachers: readonly string[] | null): boolean {
  const linked = linkedTeachers(teachers);
  return viewer !== null && linked.length > 0 && linked.length === teachers?.length && !linked.includes(viewer);
}

const journalSlot = (viewer: string, ref: JournalRef) => `journal ${viewer} ${journalKey(ref)}`;
const looseSlot = (viewer: string) => `loose ${viewer}`;
const statisticsSlot = (viewer: string) => `statistics ${viewer}`;

async function read<T>(slot: string): Promise<T | null> {
  const stored = await browser.storage.session.get(slot);
  return (stored[slot] as T | undefined) ?? null;
}

/** What this browser session has seen of a colleague's journal; null if nothing. */
export function sessionJournal(viewer: string, ref: JournalRef): Promise<KnownJournal | null> {
  return read(journalSlot(viewer, ref));
}

/** All colleagues' journals of this session. */
export async function sessionJournals(viewer: string): Promise<KnownJournal[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([slot, known]) => (slot.startsWith(`journal ${viewer} `) ? [known as KnownJournal] : []));
}

/** Keeps a colleague's journal as it is known now. */
export async function keepInSession(viewer: string, known: KnownJournal): Promise<void> {
  await browser.storage.session.set({ [journalSlot(viewer, known.ledger.journal)]: known });
}

/** Forgets what the session holds of a journal. */
export async function forgetSessionJournal(viewer: string, ref: JournalRef): Promise<void> {
  await browser.storage.session.remove(journalSlot(viewer, ref));
}

/** Forgets all that the session holds of an account. */
export async function forgetSession(viewer: string): Promise<void> {
  const slots = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(slots.filter((slot) => slot.split(' ')[1] === viewer));
}

/** Readings of one lesson each, by its id. */
type LooseLessons = Record<string, LessonsReading[]>;

/** More than a school has in two weeks; the oldest give way. */
const MOST_LOOSE = 2_000;
const MOST_VIEWS = 20;

/** Keeps lessons whose journal is not known yet, for the page that will tell. Lessons without an id could never be found again. */
export async function keepLoose(reading: LessonsReading): Promise<void> {
  const slot = looseSlot(viewerKey(reading));
  const loose = (await read<LooseLessons>(slot)) ?? {};
  for (const lesson of reading.lessons) {
    const { lessonId } = lesson;
    if (lessonId === null) continue;
    const views = (loose[lessonId] ?? []).filter(({ page, openedAt }) => page !== reading.page || openedAt !== reading.openedAt);
    delete loose[lessonId];
    loose[lessonId] = [...views, { ...reading, lessons: [lesson] }].slice(-MOST_VIEWS);
  }
  await browser.storage.session.set({ [slot]: Object.fromEntries(Object.entries(loose).slice(-MOST_LOOSE)) });
}

/** What is kept of lessons whose journal is not known, one to a reading. */
export async function readLoose(viewer: string): Promise<LessonsReading[]> {
  return Object.values((await read<LooseLessons>(looseSlot(viewer))) ?? {}).flat();
}

/** Forgets what is kept of the given lessons: their journal has become known. */
export async function forgetLoose(viewer: string, readings: readonly LessonsReading[]): Promise<void> {
  if (readings.length === 0) return;
  const slot = looseSlot(viewer);
  const loose = (await read<LooseLessons>(slot)) ?? {};
  for (const { lessons } of readings) delete loose[lessons[0]!.lessonId!];
  await browser.storage.session.set({ [slot]: loose });
}

/** Keeps the vendor's statistics seen last. */
export async function keepStatistics(reading: StatisticsReading): Promise<void> {
  await browser.storage.session.set({ [statisticsSlot(viewerKey(reading))]: reading });
}

/** The vendor's statistics seen last in this session; null if none were. */
export function sessionStatistics(viewer: string): Promise<StatisticsReading | null> {
  return read(statisticsSlot(viewer));
}

import { clockNotice, drawing, NOTHING, type Drawing } from './drawing.ts';
import {
  readJournals,
  readSeenJournals,
  readWeeks,
  recordLessons,
  recordLook,
  recordReading,
  recordRoster,
  recordWeeks,
  removeUnattributed,
  unattributed,
  viewerKey,
  type HistoryDb,
} from './history.ts';
import { inspect, inspectedJournal, inspectedJournals, isInspectedClass } from './inspect.ts';
import { journalKey } from './journal-key.ts';
import { joinReading, type KnownJournal } from './known.ts';
import { homeOf, isPlacedIn, joinLoose, joinViews, journalOf, withPlausibleTimes } from './loose.ts';
import type { JournalReading, LessonsReading, LooseLesson, Reading, TimetableReading } from './reading.ts';
import {
  forgetLoose,
  forgetSessionJournal,
  isColleagues,
  keepInSession,
  keepLoose,
  keepStatistics,
  sessionJournal,
  sessionJournals,
  readLoose,
} from './session-history.ts';
import type { Settings } from './settings-schema.ts';
import { linkedTeachers } from './teachers.ts';
import { onTimetable, withoutOthers, type PlannedJournal } from './timetable.ts';
import { addDays, civilDate } from './time.ts';
import type { CivilDate } from './vocabulary.ts';

/** What became of a page view. */
export interface Outcome {
  drawing: Drawing;
  /** The journals of which something new became known: other tabs that show them hear of it. */
  news: readonly string[];
  /** It counts in an inspection. */
  isInspected: boolean;
}

/** An outcome, and the journals the view told something of: an inspection may look at them. */
interface Kept extends Omit<Outcome, 'isInspected'> {
  touched: readonly KnownJournal[];
}

/**
 * Keeps what a page view says, each fact where it belongs, and answers what to draw on that page. One's own journals
 * go to the history on disk; what is a colleague's, or may be, stays in the session, and is kept beside it only in
 * inspections, while supervision is on; `names` are what the page calls its teachers, by user id, where an inspection asks for that.
 */
export async function record(db: HistoryDb, reading: Reading, settings: Settings, names: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { drawing: own, news, touched } = await keep(db, reading, settings);
  const progress = own.isKept ? await inspect(db, reading, touched, settings, names) : null;
  if (progress === null) return { drawing: own, news, isInspected: false };
  return { drawing: { ...own, parts: [...own.parts, { kind: 'inspection', text: progress }] }, news, isInspected: true };
}

async function keep(db: HistoryDb, reading: Reading, settings: Settings): Promise<Kept> {
  switch (reading.kind) {
    case 'journal':
      return recordJournal(db, reading, settings);
    case 'lessons':
      return recordLoose(db, withPlausibleTimes(reading, settings.zone), settings);
    case 'timetable':
      return recordTimetable(db, reading, settings);
    case 'roster':
      return (await recordRoster(db, reading)) ? keptOnly(NOTHING) : keptOnly(clockNotice(reading.at));
    case 'statistics':
      await keepStatistics(reading);
      return keptOnly(NOTHING);
  }
}

/** Nothing new of any journal. */
const keptOnly = (answer: Drawing): Kept => ({ drawing: answer, news: [], touched: [] });

async function recordJournal(db: HistoryDb, reading: JournalReading, settings: Settings): Promise<Kept> {
  const { journal, lessons, at } = reading;
  const { known, isNews } = await keepJournal(db, reading, settings);
  if (known === null) return keptOnly(clockNotice(at));
  const span = datesOf(lessons);
  const planned = await planJournals(db, reading, [known], span, settings);
  const classmates = span !== null && lessons.some(({ minutes }) => minutes !== undefined) ? await classmatesOf(db, reading, span, settings) : [];
  return { drawing: drawing(reading, planned, settings, at, classmates), news: isNews ? [journalKey(journal)] : [], touched: [known] };
}

/** All journals with lessons since a date, one's own and colleagues'. */
async function knownSince(db: HistoryDb, viewer: string, from: CivilDate, settings: Settings): Promise<KnownJournal[]> {
  return [...(await readJournals(db, viewer, from, from)), ...(await colleaguesJournals(db, viewer, settings))];
}

/** Colleagues' journals: those of this session, and those of open inspections that the session has not seen. */
async function colleaguesJournals(db: HistoryDb, viewer: string, settings: Settings): Promise<KnownJournal[]> {
  const inSession = await sessionJournals(viewer);
  const inspected = await inspectedJournals(db, viewer, settings);
  if (inspected.length === 0) return inSession;
  const own = (await readSeenJournals(db, viewer)).map(({ journal }) => journalKey(journal));
  const elsewhere = new Set([...own, ...inSession.map(keyOf)]);
  return [...inSession, ...inspected.filter((known) => !elsewhere.has(keyOf(known)))];
}

/** The other journals of the class, whose pupils do all its homework. */
async function classmatesOf(db: HistoryDb, reading: JournalReading, { from }: Span, settings: Settings): Promise<KnownJournal[]> {
  const viewer = viewerKey(reading);
  const all = await knownSince(db, viewer, from, settings);
  const own = journalKey(reading.journal);
  return all.filter((known) => known.ledger.journal.group === reading.journal.group && keyOf(known) !== own);
}

/** Keeps one journal's page, and what else a view of its lessons said; a null journal: the clock jumped back, and nothing was kept. */
async function keepJournal(
  db: HistoryDb,
  reading: JournalReading,
  settings: Settings,
  views: readonly LessonsReading[] = [],
): Promise<{ known: KnownJournal | null; isNews: boolean }> {
  const { journal } = reading;
  const { zone } = settings;
  const viewer = viewerKey(reading);
  const inSession = (await sessionJournal(viewer, journal)) ?? (await inspectedColleagues(db, reading, settings));
  const teachers = journal.teachers ?? inSession?.ledger.journal.teachers ?? null;
  // A name without a link tells two teachers apart on a page; kept, it would only be a name in disguise.
  const isNamed = journal.teachers !== null && linkedTeachers(journal.teachers).length < journal.teachers.length;
  const kept = isNamed ? { ...reading, journal: { ...journal, teachers: null } } : reading;
  const waiting = await waitingFor(db, kept, inSession, settings);
  const loose = [...waiting, ...views];
  const join = (before: KnownJournal | null) => joinViews(joinReading(before, kept), loose, zone);
  if (isColleagues(reading.viewer, teachers) || (teachers === null && (await isInspectedByNow(db, viewer, kept, settings)))) {
    // Nothing of it goes to the history but that somebody looked, by which a clock that jumped back is noticed.
    if (!(await recordLook(db, reading))) return { known: null, isNews: false };
    const known = join(inSession ?? (await unattributed(db, viewer, journal)));
    await keepInSession(viewer, known);
    await removeUnattributed(db, viewer, journal);
    return { known, isNews: false };
  }
  // The journal is one's own after all, or again: its history goes on where it was, or where the session has it.
  if (inSession !== null) await forgetSessionJournal(viewer, journal);
  const recorded = await recordReading(db, kept, (before) => join(before ?? (inSession?.ledger.journal.teachers === null ? inSession : null)));
  return { known: recorded.kept ? recorded.known : null, isNews: recorded.isNews };
}

/** Whether an open inspection looks at a journal of which the history has nothing: until a page tells whose it is, it is taken for a colleague's. */
async function isInspectedByNow(db: HistoryDb, viewer: string, { journal }: JournalReading, settings: Settings): Promise<boolean> {
  if (!settings.supervision || (await db.getKey('journals', [viewer, journalKey(journal)])) !== undefined) return false;
  return isInspectedClass(db, viewer, journal.groupName, settings);
}

/** A colleague's journal as open inspections know it; null of one's own, which is on disk in full. */
async function inspectedColleagues(db: HistoryDb, reading: JournalReading, settings: Settings): Promise<KnownJournal | null> {
  const known = await inspectedJournal(db, viewerKey(reading), reading.journal, settings);
  return known !== null && isColleagues(reading.viewer, known.ledger.journal.teachers) ? known : null;
}

/** The lessons that waited for this journal, told by what is known of it now. */
async function waitingFor(db: HistoryDb, reading: JournalReading, inSession: KnownJournal | null, settings: Settings): Promise<LessonsReading[]> {
  const viewer = viewerKey(reading);
  const waiting = await readLoose(viewer);
  const [first] = reading.lessons.map(({ date }) => date).sort();
  if (waiting.length === 0 || first === undefined) return [];
  const all = await knownSince(db, viewer, first, settings);
  const isOwn = (known: KnownJournal) => keyOf(known) === journalKey(reading.journal);
  const own = joinReading(inSession ?? all.find(isOwn) ?? null, reading);
  const others = all.filter((known) => !isOwn(known));
  const found = waiting.filter(({ lessons }) => isPlacedIn(own, lessons[0]!, others));
  await forgetLoose(viewer, found);
  return found;
}

async function recordLoose(db: HistoryDb, reading: LessonsReading, settings: Settings): Promise<Kept> {
  const { zone } = settings;
  const viewer = viewerKey(reading);
  const dates = datesOf(reading.lessons);
  // A lesson named by its id alone may be of any date of the year.
  const span = dates ?? { from: addDays(civilDate(reading.at, zone), -365), to: civilDate(reading.at, zone) };
  // A lesson that was moved is found under its old date.
  const since = addDays(span.from, -62);
  const onDisk = await readJournals(db, viewer, since, since);
  const inSession = await colleaguesJournals(db, viewer, settings);
  const homes = new Map<string, LooseLesson[]>();
  const homeless: LooseLesson[] = [];
  const news: string[] = [];
  const known: KnownJournal[] = [];
  for (const lesson of reading.lessons) {
    const home = homeOf(lesson, [...onDisk, ...inSession]);
    const own = home === null ? journalOf(lesson, reading) : null;
    if (home !== null) homes.set(keyOf(home), [...(homes.get(keyOf(home)) ?? []), lesson]);
    else if (own === null) homeless.push(lesson);
    else {
      // A page that names its journal in full is as good as the journal's own.
      const kept = await keepJournal(db, own, settings, [{ ...reading, lessons: [lesson] }]);
      if (kept.known === null) return keptOnly(clockNotice(reading.at));
      known.push(kept.known);
      if (kept.isNews) news.push(journalKey(own.journal));
    }
  }
  const waiting = await readLoose(viewer);
  const found: LessonsReading[] = [];
  const join = (before: KnownJournal) => {
    const others = [...onDisk, ...inSession].filter((journal) => keyOf(journal) !== keyOf(before));
    const joined = (homes.get(keyOf(before)) ?? []).reduce((known, lesson) => joinLoose(known, lesson, reading, zone), before);
    // A lesson that has come in may be the one that others waited for.
    const own = waiting.filter(({ lessons }) => isPlacedIn(joined, lessons[0]!, others));
    found.push(...own);
    return joinViews(joined, own, zone);
  };
  for (const journal of inSession) {
    if (!homes.has(keyOf(journal))) continue;
    known.push(join(journal));
    await keepInSession(viewer, known.at(-1)!);
  }
  const refs = onDisk.filter((journal) => homes.has(keyOf(journal))).map(({ ledger }) => ledger.journal);
  const recorded = await recordLessons(db, reading, refs, join);
  if (recorded === null) return keptOnly(clockNotice(reading.at));
  for (const { known: journal, isNews } of recorded) {
    known.push(journal);
    if (isNews) news.push(keyOf(journal));
  }
  await forgetLoose(viewer, found);
  if (homeless.length > 0) await keepLoose({ ...reading, lessons: homeless });
  // A name may be one of several journals', also of those this page brought nothing for.
  const keys = known.map(keyOf);
  const others = [...onDisk, ...inSession].filter((journal) => !keys.includes(keyOf(journal)));
  const planned = await planJournals(db, reading, [...known, ...others], span, settings);
  return { drawing: drawing(reading, planned, settings, reading.at), news, touched: known };
}

async function recordTimetable(db: HistoryDb, reading: TimetableReading, settings: Settings): Promise<Kept> {
  const viewer = viewerKey(reading);
  const isInspected = await isInspectedClass(db, viewer, reading.groupName, settings);
  if (!(await recordWeeks(db, reading, isInspected))) return keptOnly(clockNotice(reading.at));
  const isOfGroup = ({ ledger }: KnownJournal) => ledger.journal.group === reading.group;
  const onDisk = (await readJournals(db, viewer, reading.from, reading.from)).filter(isOfGroup);
  const colleagues = (await colleaguesJournals(db, viewer, settings)).filter(isOfGroup);
  const planned = await planJournals(db, reading, [...onDisk, ...colleagues], reading, settings);
  const touched = (await inspectedJournals(db, viewer, settings)).filter(isOfGroup);
  return { drawing: drawing(reading, planned, settings, reading.at), news: onDisk.map(keyOf), touched };
}

/** Holds journals against the timetables of their classes. */
async function planJournals(
  db: HistoryDb,
  reading: Reading,
  journals: readonly KnownJournal[],
  span: Span | null,
  settings: Settings,
): Promise<PlannedJournal[]> {
  const viewer = viewerKey(reading);
  return Promise.all(
    journals.map(async (known) => {
      const weeks = span === null ? [] : await readWeeks(db, viewer, known.ledger.journal.group, span.from, span.to);
      const planned = onTimetable(known, weeks, reading.at, settings.zone);
      // Rarely needed, and it takes the other journals of the class to be sure.
      if (planned.missing.length === 0 || span === null) return planned;
      return withoutOthers(planned, await knownSince(db, viewer, span.from, settings));
    }),
  );
}

const keyOf = ({ ledger }: KnownJournal) => journalKey(ledger.journal);

interface Span {
  from: CivilDate;
  to: CivilDate;
}

/** From the first date to the last; null if there is none, or one is not told. */
function datesOf(lessons: readonly { date: CivilDate | null }[]): Span | null {
  const dates = lessons.map(({ date }) => date).sort();
  const [from = null, to = null] = [dates[0], dates.at(-1)];
  return from === null || to === null || dates.includes(null) ? null : { from, to };
}

import { clockNotice, drawing, NOTHING, type Drawing } from './drawing.ts';
import {
  readJournals,
  readWeeks,
  recordLessons,
  recordReading,
  recordRoster,
  recordWeeks,
  removeUnattributed,
  unattributed,
  viewerKey,
  type HistoryDb,
} from './history.ts';
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
}

/**
 * Keeps what a page view says, each fact where it belongs, and answers what to draw on that page. One's
 * own journals go to the history on disk; what is a colleague's, or may be, stays in the session.
 */
export async function record(db: HistoryDb, reading: Reading, settings: Settings): Promise<Outcome> {
  switch (reading.kind) {
    case 'journal':
      return recordJournal(db, reading, settings);
    case 'lessons':
      return recordLoose(db, withPlausibleTimes(reading, settings.zone), settings);
    case 'timetable':
      return recordTimetable(db, reading, settings);
    case 'roster':
      return { drawing: (await recordRoster(db, reading)) ? NOTHING : clockNotice(reading.at), news: [] };
    case 'statistics':
      await keepStatistics(reading);
      return { drawing: NOTHING, news: [] };
  }
}

async function recordJournal(db: HistoryDb, reading: JournalReading, settings: Settings): Promise<Outcome> {
  const { journal, lessons, at } = reading;
  const { known, isNews } = await keepJournal(db, reading, settings);
  if (known === null) return { drawing: clockNotice(at), news: [] };
  const span = datesOf(lessons);
  const planned = await planJournals(db, reading, [known], span, settings);
  const classmates = span !== null && lessons.some(({ minutes }) => minutes !== undefined) ? await classmatesOf(db, reading, span) : [];
  return { drawing: drawing(reading, planned, settings, at, classmates), news: isNews ? [journalKey(journal)] : [] };
}

/** All journals with lessons since a date, one's own and colleagues'. */
async function knownSince(db: HistoryDb, viewer: string, from: CivilDate): Promise<KnownJournal[]> {
  return [...(await readJournals(db, viewer, from, from)), ...(await sessionJournals(viewer))];
}

/** The other journals of the class, whose pupils do all its homework. */
async function classmatesOf(db: HistoryDb, reading: JournalReading, { from }: Span): Promise<KnownJournal[]> {
  const viewer = viewerKey(reading);
  const all = await knownSince(db, viewer, from);
  const own = journalKey(reading.journal);
  return all.filter((known) => known.ledger.journal.group === reading.journal.group && keyOf(known) !== own);
}

/** Keeps one journal's page, and what else a view of its lessons said; a null journal: the clock jumped back, and nothing was kept. */
async function keepJournal(
  db: HistoryDb,
  reading: JournalReading,
  { zone }: Settings,
  views: readonly LessonsReading[] = [],
): Promise<{ known: KnownJournal | null; isNews: boolean }> {
  const { journal } = reading;
  const viewer = viewerKey(reading);
  const inSession = await sessionJournal(viewer, journal);
  const teachers = journal.teachers ?? inSession?.ledger.journal.teachers ?? null;
  // A name without a link tells two teachers apart on a page; kept, it would only be a name in disguise.
  const isNamed = journal.teachers !== null && linkedTeachers(journal.teachers).length < journal.teachers.length;
  const kept = isNamed ? { ...reading, journal: { ...journal, teachers: null } } : reading;
  const waiting = await waitingFor(db, kept, inSession);
  const loose = [...waiting, ...views];
  const join = (before: KnownJournal | null) => joinViews(joinReading(before, kept), loose, zone);
  if (isColleagues(reading.viewer, teachers)) {
    const known = join(inSession ?? (await unattributed(db, viewer, journal)));
    await keepInSession(viewer, known);
    await removeUnattributed(db, viewer, journal);
    return { known, isNews: false };
  }
  // The journal is one's own after all, or again: its history goes on where it was.
  if (inSession !== null) await forgetSessionJournal(viewer, journal);
  const recorded = await recordReading(db, kept, join);
  return { known: recorded.kept ? recorded.known : null, isNews: recorded.isNews };
}

/** The lessons that waited for this journal, told by what is known of it now. */
async function waitingFor(db: HistoryDb, reading: JournalReading, inSession: KnownJournal | null): Promise<LessonsReading[]> {
  const viewer = viewerKey(reading);
  const waiting = await readLoose(viewer);
  const [first] = reading.lessons.map(({ date }) => date).sort();
  if (waiting.length === 0 || first === undefined) return [];
  const all = await knownSince(db, viewer, first);
  const isOwn = (known: KnownJournal) => keyOf(known) === journalKey(reading.journal);
  const own = joinReading(inSession ?? all.find(isOwn) ?? null, reading);
  const others = all.filter((known) => !isOwn(known));
  const found = waiting.filter(({ lessons }) => isPlacedIn(own, lessons[0]!, others));
  await forgetLoose(viewer, found);
  return found;
}

async function recordLoose(db: HistoryDb, reading: LessonsReading, settings: Settings): Promise<Outcome> {
  const { zone } = settings;
  const viewer = viewerKey(reading);
  const dates = datesOf(reading.lessons);
  // A lesson named by its id alone may be of any date of the year.
  const span = dates ?? { from: addDays(civilDate(reading.at, zone), -365), to: civilDate(reading.at, zone) };
  // A lesson that was moved is found under its old date.
  const since = addDays(span.from, -62);
  const onDisk = await readJournals(db, viewer, since, since);
  const inSession = await sessionJournals(viewer);
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
      if (kept.known === null) return { drawing: clockNotice(reading.at), news: [] };
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
  if (recorded === null) return { drawing: clockNotice(reading.at), news: [] };
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
  return { drawing: drawing(reading, planned, settings, reading.at), news };
}

async function recordTimetable(db: HistoryDb, reading: TimetableReading, settings: Settings): Promise<Outcome> {
  if (!(await recordWeeks(db, reading))) return { drawing: clockNotice(reading.at), news: [] };
  const viewer = viewerKey(reading);
  const isOfGroup = ({ ledger }: KnownJournal) => ledger.journal.group === reading.group;
  const onDisk = (await readJournals(db, viewer, reading.from, reading.from)).filter(isOfGroup);
  const inSession = (await sessionJournals(viewer)).filter(isOfGroup);
  const planned = await planJournals(db, reading, [...onDisk, ...inSession], reading, settings);
  return { drawing: drawing(reading, planned, settings, reading.at), news: onDisk.map(keyOf) };
}

/** Holds journals against the timetables of their classes. */
async function planJournals(
  db: HistoryDb,
  reading: Reading,
  journals: readonly KnownJournal[],
  span: Span | null,
  { zone }: Settings,
): Promise<PlannedJournal[]> {
  const viewer = viewerKey(reading);
  return Promise.all(
    journals.map(async (known) => {
      const weeks = span === null ? [] : await readWeeks(db, viewer, known.ledger.journal.group, span.from, span.to);
      const planned = onTimetable(known, weeks, reading.at, zone);
      // Rarely needed, and it takes the other journals of the class to be sure.
      if (planned.missing.length === 0 || span === null) return planned;
      return withoutOthers(planned, await knownSince(db, viewer, span.from));
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

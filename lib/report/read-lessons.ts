import { compare } from '../comparison.ts';
import { readJournals, readRosters, readWeeks, type HistoryDb } from '../history.ts';
import timetable from '../indicators/timetable.ts';
import type { Inspection } from '../inspection.ts';
import { journalKey } from '../journal-key.ts';
import { judge, type JudgedLesson } from '../judge.ts';
import type { KnownJournal } from '../known.ts';
import { overviewSpan } from '../overview.ts';
import { teacherLabels } from '../papers/teacher-labels.ts';
import type { JournalRef, StatisticsReading } from '../reading.ts';
import { isTurnedDown, lookingAtAll } from '../settings.ts';
import type { Settings } from '../settings-schema.ts';
import { readInspected } from '../supervision-history.ts';
import { civilDate } from '../time.ts';
import { onTimetable, type Week } from '../timetable.ts';
import type { CivilDate, Instant } from '../vocabulary.ts';
import type { JudgedLessons } from './answers.ts';
import { choicesOf, numberedTeachers } from './choices.ts';
import { rowJournal, rowMaker, type LessonRow, type RowJournal } from './lesson-row.ts';
import { told } from './sums.ts';
import { listMonths, readYear, yearsOf } from './whole-journals.ts';

/** Reading the lessons of a report out of the history, and judging them: a step at a time, each with all there is so far. */

export interface ReadRequest {
  viewer: string;
  /** Whose lessons: an inspection's; null: the account's own. */
  inspection: Inspection | null;
  settings: Settings;
  now: Instant;
  /** Colleagues' journals of this browser session, of which the lessons count that the viewer held. */
  colleagues: readonly KnownJournal[];
  statistics: StatisticsReading | null;
}

export interface ReadStep {
  lessons: JudgedLessons;
  /** School years read, of how many. */
  done: number;
  of: number;
}

/** The steps; the first has what the current period and the last weeks need, the last has everything. */
export function readLessons(db: HistoryDb, request: ReadRequest): AsyncGenerator<ReadStep> {
  return request.inspection === null ? readOwn(db, request) : readOfInspection(db, request, request.inspection);
}

async function* readOwn(db: HistoryDb, request: ReadRequest): AsyncGenerator<ReadStep> {
  const { viewer, settings, now, colleagues, statistics } = request;
  const judging = judgement(db, request);
  const { from, openFrom } = overviewSpan(now, settings);
  const today = civilDate(now, settings.zone);
  const held = (await judging.add(colleagues, openFrom, today)).rows.filter(({ lesson }) => lesson.record.slot?.held === 'for-colleague').map(rowOf);
  const recent = await judging.add(await readJournals(db, viewer, from, openFrom), openFrom, today);
  const rows = recent.rows.map(rowOf);
  const listed = await listMonths(db, viewer);
  const refs = listed.map(({ ref }) => ref);
  const years = yearsOf(listed);
  const base = { settings, now, inspected: null, source: null, timetable: null, comparison: null };
  const step = (parts: readonly LessonRow[][], done: number, more: Partial<JudgedLessons>): ReadStep => {
    const all = parts.flat();
    const dated = judging.dated(all);
    const choices = () => choicesOf(dated, numberedTeachers(refs));
    return { lessons: { ...base, rows: all, journals: [...judging.journals], choices, ...more }, done, of: years.length };
  };
  yield step([rows, held], 0, {});
  const more = {
    timetable: await timetableOf(db, request),
    comparison: statistics === null ? null : comparedWith(statistics, recent.judged),
  };
  const whole: LessonRow[][] = [];
  for (const [index, year] of years.entries()) {
    const [first, last] = [`${year}-01`, `${Number(year.slice(0, 4)) + 1}-08-31`];
    const ofYear: LessonRow[] = [];
    for (const each of listed) {
      const known = await readYear(db, viewer, each, year);
      if (known !== null) for (const row of (await judging.add([known], first, last < today ? last : today)).rows) ofYear.push(row.row);
    }
    whole.push(ofYear);
    const earlier = rows.filter(({ date }) => date < first);
    yield step([...whole, earlier, held], index + 1, more);
  }
}

async function* readOfInspection(db: HistoryDb, request: ReadRequest, inspection: Inspection): AsyncGenerator<ReadStep> {
  const { viewer, settings, now } = request;
  const inspected = await readInspected(db, viewer, inspection);
  const known = inspected.map((each) => each.known);
  const judging = judgement(db, { ...request, settings: lookingAtAll(settings) });
  const judged = await judging.add(known, inspection.from, civilDate(now, settings.zone));
  const rows = judged.rows.map(rowOf).filter(({ date }) => date >= inspection.from && date <= inspection.to);
  // Numbered as in the inspection's papers. These lessons go into a file too, and here nobody has asked for names.
  const teachers = () => [...teacherLabels(inspection, inspected, false)].map(([id, name]) => ({ id, name }));
  const dated = judging.dated(rows);
  const lessons = {
    rows,
    journals: judging.journals,
    choices: () => choicesOf(dated, teachers()),
    settings,
    now,
    inspected: { from: inspection.from, to: inspection.to },
    source: inspection.name,
    timetable: null,
    comparison: null,
  };
  yield { lessons, done: 1, of: 1 };
}

interface Judged {
  journal: JournalRef;
  lessons: readonly JudgedLesson[];
}

const rowOf = ({ row }: { row: LessonRow }) => row;

/** Judges journals held against their timetable, and lists each of them once. */
function judgement(db: HistoryDb, { viewer, settings, now }: ReadRequest) {
  const journals: RowJournal[] = [];
  const places = new Map<string, number>();
  const weeks = new Map<string, Promise<Week[]>>();
  const makeRow = rowMaker(settings, now);
  const weeksOf = (group: string, from: CivilDate, to: CivilDate) => {
    const name = `${group} ${from} ${to}`;
    const read = weeks.get(name) ?? readWeeks(db, viewer, group, from, to);
    weeks.set(name, read);
    return read;
  };
  const placeOf = (known: KnownJournal) => {
    const key = journalKey(known.ledger.journal);
    const place = places.get(key);
    if (place !== undefined) return place;
    places.set(key, journals.length);
    journals.push(rowJournal(known));
    return journals.length - 1;
  };
  return {
    journals,
    /** `from`, `to`: the dates of the timetable that they are held against. Journals that were turned down are passed over. */
    async add(all: readonly KnownJournal[], from: CivilDate, to: CivilDate) {
      const rows: { row: LessonRow; lesson: JudgedLesson }[] = [];
      const judged: Judged[] = [];
      for (const known of all) {
        if (isTurnedDown(known.ledger.journal, settings)) continue;
        const { ledger } = onTimetable(known, await weeksOf(known.ledger.journal.group, from, to), now, settings.zone);
        const lessons = judge(ledger, settings, now);
        const place = placeOf(known);
        for (const lesson of lessons) rows.push({ lesson, row: makeRow(ledger.journal, place, lesson) });
        judged.push({ journal: ledger.journal, lessons });
      }
      return { rows, judged };
    },
    /** The journals of some lessons with the date of their latest. */
    dated(rows: readonly LessonRow[]) {
      const last = new Map<number, CivilDate>();
      for (const { journal, date } of rows) if (date > (last.get(journal) ?? '')) last.set(journal, date);
      return [...last].map(([place, date]) => ({ ref: journals[place]!.ref, last: date }));
    },
  };
}

/** Table 2, row 1: of the classes of the school's list those whose timetable was seen; null while no page listed them. */
async function timetableOf(db: HistoryDb, { viewer, settings, now }: ReadRequest): Promise<JudgedLessons['timetable']> {
  const classes = (await readRosters(db, viewer)).find(({ scope }) => scope === 'school')?.journals;
  if (classes === undefined) return null;
  const { openFrom } = overviewSpan(now, settings);
  const groups = [...new Set(classes.map(({ group }) => group))];
  const weeks = (await Promise.all(groups.map((group) => readWeeks(db, viewer, group, openFrom, '9999-12-31')))).flat();
  return { indicator: told(timetable), share: timetable.measure({ classes, weeks }) };
}

function comparedWith(statistics: StatisticsReading, judged: readonly Judged[]): JudgedLessons['comparison'] {
  const rows = compare(statistics, judged);
  return rows.length === 0 ? null : { rows, from: statistics.from, to: statistics.to };
}

import { because, reasons } from './because.ts';
import { byEntry, byLesson, timelyOutcome, type EntriesShare, type TimelinessShare } from './indicators/timeliness.ts';
import { judge, nextChange, type JudgedLesson } from './judge.ts';
import { t } from './language.ts';
import type { JournalRef } from './reading.ts';
import { applyJournalRules, rules } from './rules.ts';
import { schoolYear } from './school-year.ts';
import { isTurnedDown } from './settings.ts';
import type { Period, Settings } from './settings-schema.ts';
import { grouped, table2, type Scope, type Table2, type TaughtLesson } from './table-2.ts';
import { journalName, lessonName } from './texts.ts';
import { addDays, civilDate, toInstant, weekStart } from './time.ts';
import type { PlannedJournal } from './timetable.ts';
import { entryPage, FIELDS, type CivilDate, type Field, type Instant, type Standing } from './vocabulary.ts';

/** One lesson with something left to do. */
export interface OpenLesson {
  journal: JournalRef;
  date: CivilDate;
  order: number;
  fields: Field[];
  /** The deadline of each of the fields. */
  dues: Instant[];
  /** The earliest among them. */
  due: Instant;
  /** When the lesson ends, if the timetable told that. */
  end: Instant | null;
  /** Today's lesson, which may not have been held yet. */
  today: boolean;
  /** Where the first of the fields is entered, or another page of the journal; null if none was ever opened. */
  address: string | null;
  /** What the standing of each of the fields rests on. */
  why: ReturnType<typeof reasons>;
}

/** A lesson of the week and how its record stands. */
interface DecidedLesson {
  journal: JournalRef;
  date: CivilDate;
  order: number;
  standing: Standing;
  why: string;
}

/** The rows of Table 2 for some part of the lessons. */
export interface NamedTable extends Table2 {
  name: string;
}

/** What one rule has to say of the quality of the records. */
export interface Notes {
  rule: string;
  title: string;
  /** «7б, Алгебра, ср, 18 ноября» or, of a whole journal, its name and what is said. */
  places: string[];
}

/** What is left to do, as the popup lists it, the badge counts it and the reminders tell it. */
export interface OpenLessons {
  /** Not due yet, the nearest deadline first. */
  due: OpenLesson[];
  /** Past their deadline, the latest lesson first. */
  overdue: OpenLesson[];
}

/** What the popup shows, recomputed from evidence at one instant. */
export interface Overview extends OpenLessons {
  /** The current week first, by the Monday it begins on. */
  weeks: { monday: CivilDate; share: TimelinessShare }[];
  /** The lessons of the current week whose record's deadline has passed, or that are done, the latest first. */
  decided: DecidedLesson[];
  /** Table 2: this week, the last one, and the reporting period if the settings know it. */
  tables: NamedTable[];
  /** The same by class and by subject, over the period, or else over all these weeks. */
  byClass: NamedTable[];
  bySubject: NamedTable[];
  notes: Notes[];
  /** The same read by entry, over all these weeks, as far as the log of changes was seen. */
  entries: EntriesShare;
}

type DatedLesson = Pick<OpenLesson, 'journal' | 'date' | 'order'>;

const WEEKS = 8;

/** The reporting period of a date; null where the settings know none. */
function periodOf(date: CivilDate, { periods }: Settings): Period | null {
  return periods.find(({ from, to }) => date >= from && date <= to) ?? null;
}

/** The first dates of which an overview needs the lessons: all of them, and those of open months only. */
export function overviewSpan(now: Instant, settings: Settings): { from: CivilDate; openFrom: CivilDate } {
  const today = civilDate(now, settings.zone);
  const weeks = addDays(weekStart(today), -7 * (WEEKS - 1));
  const period = periodOf(today, settings)?.from ?? weeks;
  return { from: period < weeks ? period : weeks, openFrom: schoolYear(today).from };
}

interface JudgedJournal {
  known: PlannedJournal;
  lessons: readonly JudgedLesson[];
}

/** Judges the journals. Those that were turned down are left out; of colleagues' only the lessons count that the viewer held in them. */
function judgeAll(
  journals: readonly PlannedJournal[],
  colleagues: readonly PlannedJournal[],
  settings: Settings,
  now: Instant,
): { own: JudgedJournal[]; judged: JudgedJournal[] } {
  const judgedIn = (all: readonly PlannedJournal[]) =>
    all.filter(({ ledger }) => !isTurnedDown(ledger.journal, settings)).map((known) => ({ known, lessons: judge(known.ledger, settings, now) }));
  const own = judgedIn(journals);
  const held = judgedIn(colleagues).map(({ known, lessons }) => ({
    known,
    lessons: lessons.filter(({ record }) => record.slot?.held === 'for-colleague'),
  }));
  return { own, judged: [...own, ...held] };
}

/** What is left to do in these journals, without the sums, and when that changes by the clock alone. Pure. */
export function openLessons(
  journals: readonly PlannedJournal[],
  settings: Settings,
  now: Instant,
  colleagues: readonly PlannedJournal[] = [],
): OpenLessons & { changesAt: Instant } {
  const { judged } = judgeAll(journals, colleagues, settings, now);
  const change = nextChange(
    judged.flatMap(({ lessons }) => lessons),
    now,
  );
  // The lessons of a day wait from its first moment on.
  const midnight = toInstant(`${addDays(civilDate(now, settings.zone), 1)}T00:00:00`, settings.zone);
  return { ...openIn(judged, settings, now), changesAt: Math.min(change ?? midnight, midnight) };
}

function openIn(judged: readonly JudgedJournal[], settings: Settings, now: Instant): OpenLessons {
  const { openFrom } = overviewSpan(now, settings);
  const open = (isOpen: (lesson: JudgedLesson, field: Field) => boolean) =>
    judged.flatMap(({ known, lessons }) =>
      lessons.flatMap((lesson) => {
        const fields = FIELDS.filter((field) => isOpen(lesson, field));
        return fields.length > 0 && lesson.record.date >= openFrom ? [openLesson(known, lesson, fields, settings)] : [];
      }),
    );
  return {
    due: open(
      ({ fields, held }, field) => fields[field].standing === 'pending' || (fields[field].blankAgain && (!held || !fields[field].isPast)),
    ).sort((a, b) => a.due - b.due || compare(a, b)),
    overdue: open(
      ({ fields, held }, field) => fields[field].standing === 'overdue' || (fields[field].blankAgain && held && fields[field].isPast),
    ).sort((a, b) => -compare(a, b)),
  };
}

/** Judges the journals and sums them up. Pure. */
export function overview(
  journals: readonly PlannedJournal[],
  settings: Settings,
  now: Instant,
  colleagues: readonly PlannedJournal[] = [],
): Overview {
  const { zone } = settings;
  const { own, judged } = judgeAll(journals, colleagues, settings, now);
  const { from } = overviewSpan(now, settings);
  const taught = judged.flatMap(({ known, lessons }) => lessons.map((lesson): TaughtLesson => ({ journal: known.ledger.journal, lesson })));
  const today = civilDate(now, zone);
  const thisWeek = weekStart(today);
  const between = (first: CivilDate, last: CivilDate) => taught.filter(({ lesson: { record } }) => record.date >= first && record.date <= last);
  const table = (name: string, part: readonly TaughtLesson[], last: CivilDate | null = null): NamedTable => ({
    name,
    ...table2(part.map(lessonOf), settings, now, last !== null && last >= today),
  });
  const period = periodOf(today, settings);
  const span = period === null ? between(from, today) : between(period.from, period.to);
  const inGroups = (scope: Scope, nameOf: (journal: JournalRef) => string | null) =>
    [...grouped(span, scope, settings).values()].map((part) => table(nameOf(part[0]!.journal) ?? t('без названия'), part)).sort(byName);
  return {
    ...openIn(judged, settings, now),
    weeks: Array.from({ length: WEEKS }, (_, i) => {
      const monday = addDays(thisWeek, -7 * i);
      return { monday, share: byLesson(between(monday, addDays(monday, 6)).map(lessonOf)) };
    }),
    decided: between(thisWeek, addDays(thisWeek, 6))
      .flatMap(({ journal, lesson }) => decidedLesson(journal, lesson, settings))
      .sort((a, b) => -compare(a, b)),
    tables: [
      table(t('эта неделя'), between(thisWeek, addDays(thisWeek, 6)), addDays(thisWeek, 6)),
      table(t('прошлая'), between(addDays(thisWeek, -7), addDays(thisWeek, -1))),
      ...(period === null ? [] : [table(period.title, span, period.to)]),
    ],
    byClass: inGroups('class', ({ groupName }) => groupName),
    bySubject: inGroups('subject', ({ subjectName }) => subjectName),
    notes: notesOf(own, from, settings, now),
    entries: byEntry(between(from, today).map(lessonOf)),
  };
}

const lessonOf = ({ lesson }: TaughtLesson) => lesson;
const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'ru', { numeric: true });

function decidedLesson(journal: JournalRef, lesson: JudgedLesson, settings: Settings): DecidedLesson[] {
  const { record, fields, held } = lesson;
  if (!held || timelyOutcome(lesson) === null) return [];
  return [{ journal, date: record.date, order: record.order, standing: fields.record.standing, why: because('record', lesson, journal, settings) }];
}

/** What the rules note of the lessons since a date, and of whole journals, by rule. */
function notesOf(judged: readonly JudgedJournal[], from: CivilDate, settings: Settings, now: Instant): Notes[] {
  const said = judged.flatMap(({ known, lessons }) => {
    const name = journalName(known.ledger.journal);
    const ofLessons = lessons.flatMap(({ record, findings }) =>
      record.date < from ? [] : findings.map(({ rule, kind }) => ({ rule, kind, place: lessonName(known.ledger.journal, record.date) })),
    );
    const ofJournal = applyJournalRules({ known, lessons }, settings, now).map(({ rule, kind, text }) => ({ rule, kind, place: `${name}: ${text}` }));
    return [...ofJournal, ...ofLessons].filter(({ kind }) => kind === 'note');
  });
  return rules.flatMap(({ id, title }) => {
    const places = said.flatMap(({ rule, place }) => (rule === id ? [place] : []));
    return places.length > 0 ? [{ rule: id, title: t(title), places }] : [];
  });
}

function openLesson({ ledger, pages }: PlannedJournal, lesson: JudgedLesson, fields: Field[], settings: Settings): OpenLesson {
  const { record, fields: judged, today, end } = lesson;
  const address = pages[entryPage(fields[0]!, pages, null)]?.address ?? Object.values(pages)[0]?.address ?? null;
  const dues = fields.map((field) => judged[field].due);
  const why = reasons(fields, lesson, ledger.journal, settings);
  return { journal: ledger.journal, date: record.date, order: record.order, fields, dues, due: Math.min(...dues), end, today, address, why };
}

function compare(a: DatedLesson, b: DatedLesson): number {
  const [x, y] = [a, b].map(({ date, journal, order }) => `${date} ${journal.groupName} ${journal.subjectName} ${order}`);
  return x! < y! ? -1 : x! > y! ? 1 : 0;
}

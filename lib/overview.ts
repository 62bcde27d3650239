import type { PlannedJournal } from './timetable.ts';
import entries, { type EntriesShare } from './indicators/entries.ts';
import timeliness, { type TimelinessShare } from './indicators/timeliness.ts';
import { judge, type JudgedLesson } from './judge.ts';
import type { JournalRef } from './reading.ts';
import type { Settings } from './settings-schema.ts';
import { addDays, civilDate, weekStart } from './time.ts';
import { entryPage, FIELDS, type CivilDate, type Field, type Instant } from './vocabulary.ts';

/** One lesson with something left to do. */
export interface OpenLesson {
  journal: JournalRef;
  date: CivilDate;
  order: number;
  fields: Field[];
  /** The earliest deadline among the fields. */
  due: Instant;
  /** Today's lesson, which may not have been held yet. */
  today: boolean;
  /** Where the first of the fields is entered, or another page of the journal; null if none was ever opened. */
  address: string | null;
}

/** What the popup shows, recomputed from evidence at one instant. */
export interface Overview {
  /** Not due yet, the nearest deadline first. */
  due: OpenLesson[];
  /** Past their deadline, the latest lesson first. */
  overdue: OpenLesson[];
  /** The current week first, by the Monday it begins on. */
  weeks: { monday: CivilDate; share: TimelinessShare }[];
  /** The same read by entry, over all these weeks, as far as the log of changes was seen. */
  entries: EntriesShare;
}

const WEEKS = 8;

/** The first dates of which an overview needs the lessons: all of them, and those of open months only. */
export function overviewSpan(now: Instant, zone: string): { from: CivilDate; openFrom: CivilDate } {
  const today = civilDate(now, zone);
  const from = addDays(weekStart(today), -7 * (WEEKS - 1));
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  return { from, openFrom: `${year}-09-01` };
}

/** Judges the journals and sums them up. Pure. */
export function overview(journals: readonly PlannedJournal[], settings: Settings, now: Instant): Overview {
  const judged = journals.map((known) => ({ known, lessons: judge(known.ledger, settings, now) }));
  const { from, openFrom } = overviewSpan(now, settings.zone);
  const open = (isOpen: (lesson: JudgedLesson, field: Field) => boolean) =>
    judged.flatMap(({ known, lessons }) =>
      lessons.flatMap((lesson) => {
        const fields = FIELDS.filter((field) => isOpen(lesson, field));
        return fields.length > 0 && lesson.record.date >= openFrom ? [openLesson(known, lesson, fields)] : [];
      }),
    );
  const all = judged.flatMap(({ lessons }) => lessons);
  const thisWeek = weekStart(civilDate(now, settings.zone));
  return {
    due: open(({ fields }, field) => fields[field].standing === 'pending' || (fields[field].blankAgain && fields[field].due >= now)).sort(
      (a, b) => a.due - b.due || compare(a, b),
    ),
    overdue: open(({ fields }, field) => fields[field].standing === 'overdue' || (fields[field].blankAgain && fields[field].due < now)).sort(
      (a, b) => -compare(a, b),
    ),
    weeks: Array.from({ length: WEEKS }, (_, i) => {
      const monday = addDays(thisWeek, -7 * i);
      const sunday = addDays(monday, 6);
      return { monday, share: timeliness(all.filter(({ record: { date } }) => date >= monday && date <= sunday)) };
    }),
    entries: entries(all.filter(({ record: { date } }) => date >= from)),
  };
}

function openLesson({ ledger, pages }: PlannedJournal, { record, fields: judged, today }: JudgedLesson, fields: Field[]): OpenLesson {
  const address = pages[entryPage(fields[0]!, pages, null)]?.address ?? Object.values(pages)[0]?.address ?? null;
  const due = Math.min(...fields.map((field) => judged[field].due));
  return { journal: ledger.journal, date: record.date, order: record.order, fields, due, today, address };
}

function compare(a: OpenLesson, b: OpenLesson): number {
  const [x, y] = [a, b].map(({ date, journal, order }) => `${date} ${journal.groupName} ${journal.subjectName} ${order}`);
  return x! < y! ? -1 : x! > y! ? 1 : 0;
}

import type { DoneShare } from '../indicators.ts';
import { byEntry, timelyOutcome, type EntriesShare } from '../indicators/timeliness.ts';
import { journalKey } from '../journal-key.ts';
import { nextChange, type JudgedLesson } from '../judge.ts';
import type { JournalRef } from '../reading.ts';
import type { Settings } from '../settings-schema.ts';
import { grouped, table2 } from '../table-2.ts';
import { linkedTeachers } from '../teachers.ts';
import type { PlannedJournal } from '../timetable.ts';
import { entryPage, FIELDS, type CivilDate, type ComponentState, type Field, type Instant, type PageId, type Standing } from '../vocabulary.ts';

/**
 * A judged lesson as the report keeps it: small, since there may be two hundred thousand of them, and with everything
 * the sums need. What many lessons have alike they share.
 */
export interface LessonRow {
  /** The place of its journal in the report's list. */
  journal: number;
  date: CivilDate;
  /** The place among the journal's lessons of the date. */
  order: number;
  fields: Readonly<Record<Field, RowField>>;
  /** The nearest deadline of what is left to do; null where nothing is. */
  due: Instant | null;
  /** When the clock alone changes how it stands; null: not before another day begins. */
  changesAt: Instant | null;
  /** User ids of whom the lesson counts for. */
  teachers: readonly string[];
  /** What the rules point out, beside what the standings say already. */
  notes: readonly string[];
  /** The lesson alone in the rows of Table 2, in their order: sums of lessons are sums of these. */
  shares: readonly Readonly<DoneShare>[];
  /** Some deadline of it is still to come. */
  isWaiting: boolean;
  /** How its record stands once that is decided; `waiting` of a held lesson while it is not; null where none is asked for, or not yet. */
  outcome: Outcome | null;
  /** Its marks by when they were entered; absent where the log of changes told of none. */
  entries?: EntriesShare;
}

export type Outcome = 'onTime' | 'late' | 'overdue' | 'unknown' | 'waiting';

export interface RowField {
  standing: Standing;
  /** It had been entered and was seen empty later: it waits again, or is past its deadline. */
  emptied: 'pending' | 'overdue' | null;
  /** As last seen: of an unknown one it is known whether it is filled, though not since when. */
  state: ComponentState | null;
}

/** A journal as the report lists it. */
export interface RowJournal {
  key: string;
  ref: JournalRef;
  /** Where each field is filled; null where no page of the journal is known. */
  places: Readonly<Record<Field, { page: PageId; address: string } | null>>;
}

/** A journal without its lessons, for the report's list. */
export function rowJournal({ ledger: { journal }, pages }: Pick<PlannedJournal, 'ledger' | 'pages'>): RowJournal {
  const placeOf = (field: Field) => {
    const usual = entryPage(field, pages, null);
    const page = pages[usual] === undefined ? (Object.keys(pages)[0] as PageId | undefined) : usual;
    return page === undefined ? null : { page, address: pages[page]!.address };
  };
  return { key: journalKey(journal), ref: journal, places: { topic: placeOf('topic'), homework: placeOf('homework'), record: placeOf('record') } };
}

/** What the standings tell already. */
const SAID = 'late-entry';

/** Makes rows of lessons; what is alike in several is one value, as long as they are made by one maker. */
export function rowMaker(settings: Settings, now: Instant): (journal: JournalRef, place: number, lesson: JudgedLesson) => LessonRow {
  const share = interned<DoneShare>(({ of, yes, no, unknown }) => `${of} ${yes} ${no} ${unknown}`);
  const shares = interned<readonly DoneShare[]>((all) => all.map(({ of, yes, no, unknown }) => `${of} ${yes} ${no} ${unknown}`).join());
  const rowField = interned<RowField>(nameOf);
  const fields = interned<Record<Field, RowField>>((all) => FIELDS.map((field) => nameOf(all[field])).join());
  const texts = interned<readonly string[]>((all) => all.join('\n'));
  return (journal, place, lesson) => {
    const { record, held, findings } = lesson;
    const field = (name: Field) =>
      rowField({ standing: lesson.fields[name].standing, emptied: emptied(lesson, name), state: lesson.fields[name].state });
    const judged = { topic: field('topic'), homework: field('homework'), record: field('record') };
    const dues = FIELDS.flatMap((name) => (isLeft(judged[name]) ? [lesson.fields[name].due] : []));
    const table = table2([lesson], settings, now, false);
    const teachers =
      record.slot?.held === undefined ? linkedTeachers(journal.teachers) : [...grouped([{ journal, lesson }], 'teacher', settings).keys()];
    const notes = findings.filter(({ kind, rule }) => kind !== 'debt' && rule !== SAID).map(({ text }) => text);
    const entries = record.entries === undefined ? null : byEntry([lesson]);
    return {
      journal: place,
      date: record.date,
      order: record.order,
      fields: fields(judged),
      due: dues.length === 0 ? null : Math.min(...dues),
      changesAt: nextChange([lesson], now),
      teachers: texts(teachers),
      notes: texts(notes),
      shares: shares(table.rows.map((row) => share(row.share))),
      isWaiting: table.isOpen,
      outcome: held ? (timelyOutcome(lesson) ?? (lesson.fields.record.exempt === null ? 'waiting' : null)) : null,
      ...(entries === null || entries.of === 0 ? {} : { entries }),
    };
  };
}

/** Whether something is left to do in a field. */
function isLeft({ standing, emptied }: RowField): boolean {
  return standing === 'pending' || standing === 'overdue' || emptied !== null;
}

function nameOf({ standing, emptied, state }: RowField): string {
  return `${standing} ${emptied} ${state}`;
}

function emptied({ fields, held }: JudgedLesson, name: Field): RowField['emptied'] {
  const { blankAgain, isPast } = fields[name];
  return blankAgain ? (held && isPast ? 'overdue' : 'pending') : null;
}

/** Gives back the first of the values that are alike. */
function interned<T>(nameOf: (value: T) => string): (value: T) => T {
  const known = new Map<string, T>();
  return (value) => {
    const name = nameOf(value);
    const first = known.get(name);
    if (first === undefined) known.set(name, value);
    return first ?? value;
  };
}

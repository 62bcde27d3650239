import type { DoneShare, LessonIndicator } from './indicators.ts';
import planning from './indicators/planning.ts';
import record from './indicators/record.ts';
import { timelinessBy } from './indicators/timeliness.ts';
import type { JudgedLesson } from './judge.ts';
import type { JournalRef } from './reading.ts';
import type { Settings } from './settings-schema.ts';
import { linkedTeachers } from './teachers.ts';
import { addDays, weekStart } from './time.ts';
import { FIELDS, type CivilDate, type Instant } from './vocabulary.ts';

/**
 * Table 2 of the regulation over what is known: its rows on lessons, for each teacher, class, subject, week
 * and reporting period. Row 1 is of the school (`indicators/timetable.ts`); row 4, parents' accounts, no page
 * of the journal shows, and it is left out rather than shown as nothing.
 */

/** A lesson with the journal it stands in. */
export interface TaughtLesson {
  journal: JournalRef;
  lesson: JudgedLesson;
}

export const SCOPES = ['teacher', 'class', 'subject', 'week', 'period'] as const;
export type Scope = (typeof SCOPES)[number];

/** The indicators of some lessons. */
export interface Table2 {
  /** In the order of the table's rows. */
  rows: { indicator: LessonIndicator; share: DoneShare }[];
  /** Some deadline of theirs is still to come: the numbers may change without anybody's being late. */
  isOpen: boolean;
}

/** The rows of Table 2 that are of lessons, in the reading that is set. */
function lessonIndicators({ timeliness }: Pick<Settings, 'timeliness'>): LessonIndicator[] {
  return [planning, record, timelinessBy(timeliness)];
}

/** Measures lessons by the rows of Table 2; `isUnderWay` says that the span they are of has not ended, and may have more of them. */
export function table2(lessons: readonly JudgedLesson[], settings: Pick<Settings, 'timeliness'>, now: Instant, isUnderWay: boolean): Table2 {
  const isAsked = ({ fields }: JudgedLesson) => FIELDS.some((field) => fields[field].exempt === null);
  const isWaiting = (lesson: JudgedLesson) =>
    isAsked(lesson) && (!lesson.held || FIELDS.some((field) => lesson.fields[field].exempt === null && lesson.fields[field].due >= now));
  return {
    rows: lessonIndicators(settings).map((indicator) => ({ indicator, share: indicator.measure(lessons) })),
    isOpen: isUnderWay || lessons.some(isWaiting),
  };
}

/**
 * Lessons by teacher (linked user ids), class (group id), subject (id), week (its Monday, of the lesson's date) or
 * reporting period (its place in the settings, from 0). A lesson of two teachers is each one's, one held for
 * another the substitute's; one whose teacher or period is not known is in no group.
 */
export function grouped(lessons: readonly TaughtLesson[], scope: Scope, { periods }: Pick<Settings, 'periods'>): Map<string, TaughtLesson[]> {
  const groups = new Map<string, TaughtLesson[]>();
  for (const taught of lessons) {
    for (const key of keysOf(taught, scope, periods)) groups.set(key, [...(groups.get(key) ?? []), taught]);
  }
  return groups;
}

/** The last date of a group, by its scope and key; null where it has none. */
export function lastDate(scope: Scope, key: string, { periods }: Pick<Settings, 'periods'>): CivilDate | null {
  return scope === 'week' ? addDays(key, 6) : scope === 'period' ? (periods[Number(key)]?.to ?? null) : null;
}

function keysOf({ journal, lesson: { record: own } }: TaughtLesson, scope: Scope, periods: readonly { from: CivilDate; to: CivilDate }[]): string[] {
  switch (scope) {
    case 'teacher':
      // A lesson belongs to who held it.
      return own.slot?.held === undefined ? linkedTeachers(journal.teachers) : own.slot.substitute === undefined ? [] : [own.slot.substitute];
    case 'class':
      return [journal.group];
    case 'subject':
      return [journal.subject];
    case 'week':
      return [weekStart(own.date)];
    case 'period':
      return periods.flatMap(({ from, to }, index) => (own.date >= from && own.date <= to ? [String(index)] : []));
  }
}

import { holidaysAfter } from './calendar.ts';
import { gradeOf, isUnmarked } from './grade.ts';
import { journalKey } from './journal-key.ts';
import { isControl, isFilled, isPlaced, type LessonRecord } from './ledger.ts';
import { lessonKey } from './lesson-key.ts';
import type { JournalRef } from './reading.ts';
import { asksFor } from './rules.ts';
import { calendarOf, turnedDownBy } from './settings.ts';
import type { Acknowledgement, Settings } from './settings-schema.ts';
import type { CivilDate, Field } from './vocabulary.ts';

/** Why a field is not asked for. */
export type Exemption =
  | 'muted'
  | 'hidden'
  | 'cancelled'
  | 'held-by-other'
  | 'no-term'
  | 'rule-off'
  | 'acknowledged'
  | 'grade-1'
  | 'unmarked-subject'
  | 'double-lesson'
  | 'unlisted'
  | 'control-work'
  | 'before-holidays';

/** What a lesson stands among. */
export interface Surroundings {
  journal: JournalRef;
  /** The journal's lessons of the lesson's date, the lesson itself included. */
  sameDate: readonly LessonRecord[];
  /** The dates of the journal's lessons that were not cancelled, by its pages and by the timetable. */
  dates: ReadonlySet<CivilDate>;
}

/**
 * Whether a field of a lesson is not required, and why (school rules, exceptions real users asked for):
 * - what the teacher has turned down for this journal, or with its class or its subject;
 * - a cancelled lesson has nothing to enter;
 * - the lesson was acknowledged with a reason;
 * - a lesson belongs to who held it: one held for a colleague, or by one, counts as the settings say;
 * - the policy sets no term for the field, or the rule that asks for it is off;
 * - grade 1 has no marks, and homework only where the settings ask for it; no marks in ОРКСЭ either;
 * - of a double lesson only the last asks for homework, and not even it once an earlier one of the date has some;
 * - a lesson that only its own page has shown may be the first of a double one, as long as the timetable does not tell;
 * - test, independent and credit lessons ask for no homework, nor, unless set otherwise, does the last lesson before holidays.
 */
export function exemptionOf(field: Field, lesson: LessonRecord, around: Surroundings, settings: Settings, hasTerm: boolean): Exemption | null {
  const { journal } = around;
  const turnedDown = turnedDownBy(journal, settings);
  if (turnedDown !== null) return turnedDown === 'not-mine' ? 'muted' : 'hidden';
  if (field === 'homework' && isHomeworkMuted(journal, settings)) return 'muted';
  const { slot } = lesson;
  if (slot?.cancelled === true) return 'cancelled';
  if (acknowledgementsOf(lesson, journal, settings).some(({ what }) => what.includes(field))) return 'acknowledged';
  if ((slot?.held === 'for-colleague' && !settings.substituting) || (slot?.held === 'by-colleague' && !settings.substituted)) return 'held-by-other';
  if (!hasTerm) return 'no-term';
  if (!asksFor(field, journal, settings)) return 'rule-off';
  if (field === 'topic') return null;
  const isFirst = gradeOf(journal) === 1;
  if (field === 'record') return isFirst ? 'grade-1' : isUnmarked(journal) ? 'unmarked-subject' : null;
  if (isFirst && settings.grade1Homework !== 'absent') return 'grade-1';
  return homeworkExemption(lesson, around, settings);
}

function isHomeworkMuted(journal: JournalRef, { mutes }: Settings): boolean {
  return mutes.some((mute) => mute.reason === 'no-homework' && mute.journal === journalKey(journal));
}

/** What was acknowledged of a lesson: under its id, or under its place if it had no id then. */
export function acknowledgementsOf(lesson: LessonRecord, journal: JournalRef, { acknowledged }: Settings): Acknowledgement[] {
  if (acknowledged.length === 0) return [];
  const key = journalKey(journal);
  const own = [lessonKey(lesson), lessonKey({ ...lesson, lessonId: null })];
  return acknowledged.filter((each) => each.journal === key && own.includes(each.lesson));
}

/** What is said of a lesson, without what was acknowledged of it. */
export function unacknowledged<F extends { rule: string }>(
  findings: readonly F[],
  lesson: LessonRecord,
  journal: JournalRef,
  settings: Settings,
): F[] {
  const acknowledged = acknowledgementsOf(lesson, journal, settings).flatMap(({ what }) => what);
  return findings.filter(({ rule }) => !acknowledged.includes(rule));
}

function homeworkExemption(lesson: LessonRecord, { journal, sameDate, dates }: Surroundings, settings: Settings): Exemption | null {
  const isAnswered = (other: LessonRecord) =>
    (other.order > lesson.order && other.slot?.cancelled !== true) || (other.order < lesson.order && isFilled(other, 'homework'));
  if (sameDate.some(isAnswered) || lesson.slot?.isFollowed === true) return 'double-lesson';
  if (!isPlaced(lesson) && lesson.slot?.isFollowed === undefined) return 'unlisted';
  if (isControl(lesson)) return 'control-work';
  if (settings.holidayHomework) return null;
  const holidays = holidaysAfter(lesson.date, calendarOf(settings), gradeOf(journal));
  const isLast = holidays !== null && ![...dates].some((date) => date > lesson.date && date < holidays);
  return isLast ? 'before-holidays' : null;
}

import { lastState } from './evidence.ts';
import { evidenceOf, isControl, isPlaced, type LessonRecord } from './ledger.ts';
import { journalKey } from './journal-key.ts';
import type { JournalRef } from './reading.ts';
import type { Mute } from './settings-schema.ts';
import type { Field } from './vocabulary.ts';

/** Why a field is not asked for. */
export type Exemption = 'muted' | 'cancelled' | 'grade-1' | 'double-lesson' | 'unlisted' | 'control-work';

/** The grade a class label begins with: «7б» → 7, «10 "А"» → 10; null where it begins otherwise. */
export function gradeOf(groupName: string | null): number | null {
  const digits = /^\s*(\d{1,2})(?!\d)/.exec(groupName ?? '')?.[1];
  const grade = Number(digits);
  return digits !== undefined && grade >= 1 && grade <= 12 ? grade : null;
}

/**
 * Whether a field of a lesson is not required, and why (school rules, exceptions real users asked for):
 * - a cancelled lesson has nothing to enter;
 * - grade 1 has neither marks nor homework;
 * - of a double lesson only the last asks for homework, and not even it once an earlier one of the date has some;
 * - a lesson that only its own page has shown may be the first of a double one, as long as the timetable does not tell;
 * - test, independent and credit lessons ask for none;
 * - what the teacher has muted for this journal.
 *
 * `sameDate` holds the journal's lessons of the lesson's date, the lesson itself included.
 */
export function exemptionOf(
  field: Field,
  lesson: LessonRecord,
  sameDate: readonly LessonRecord[],
  journal: JournalRef,
  mutes: readonly Mute[],
): Exemption | null {
  const isMuted = mutes.some(({ journal: muted, reason }) => muted === journalKey(journal) && (reason === 'not-mine' || field === 'homework'));
  if (isMuted) return 'muted';
  if (lesson.slot?.cancelled === true) return 'cancelled';
  if (field === 'topic') return null;
  if (gradeOf(journal.groupName) === 1) return 'grade-1';
  if (field === 'record') return null;
  const hasHomework = (other: LessonRecord) => {
    const homework = evidenceOf(other, 'homework');
    return homework !== undefined && lastState(homework) === 'filled';
  };
  const isAnswered = (other: LessonRecord) =>
    (other.order > lesson.order && other.slot?.cancelled !== true) || (other.order < lesson.order && hasHomework(other));
  if (sameDate.some(isAnswered) || lesson.slot?.isFollowed === true) return 'double-lesson';
  if (!isPlaced(lesson) && lesson.slot?.isFollowed === undefined) return 'unlisted';
  return isControl(lesson) ? 'control-work' : null;
}

import type { JudgedLesson } from '../judge.ts';
import { isFilled, type LessonRecord } from '../ledger.ts';
import type { JournalRef } from '../reading.ts';
import { linkedTeachers } from '../teachers.ts';
import { addDays, toInstant } from '../time.ts';
import { FIELD_COMPONENTS, type CivilDate, type Instant } from '../vocabulary.ts';
import type { PlannedInspected } from './paper-input.ts';
import { byTeacher, NOBODY, type TeacherLabels } from './teacher-labels.ts';

/** Who held a lesson: a teacher of its journal, others whom the timetable names, or a substitute it does not name. */
type Holder = { kind: 'own' } | { kind: 'others'; users: readonly string[] } | { kind: 'unnamed' };

/** A lesson belongs to who held it (letter No. АП-147/07, appendix 4, item 2.1), and only the timetable tells of a substitution. */
export function holderOf({ slot }: Pick<LessonRecord, 'slot'>, { teachers }: Pick<JournalRef, 'teachers'>): Holder {
  if (slot?.held === 'for-colleague' && slot.substitute !== undefined) return { kind: 'others', users: [slot.substitute] };
  if (slot === undefined || (slot.held === undefined && (!slot.substituted || slot.own === true))) return { kind: 'own' };
  const [own, named] = [linkedTeachers(teachers), slot.teachers ?? []];
  if (named.some((user) => own.includes(user))) return { kind: 'own' };
  return named.length > 0 ? { kind: 'others', users: named } : { kind: 'unnamed' };
}

/** What those are called who held a lesson of an inspected journal; «учитель не указан» where the timetable does not name the substitute. */
export function holderNames(
  { record }: Pick<JudgedLesson, 'record'>,
  { known, teachers }: PlannedInspected,
  labels: TeacherLabels,
): readonly string[] {
  const holder = holderOf(record, known.ledger.journal);
  if (holder.kind === 'own') return teachers;
  return holder.kind === 'unnamed' ? [NOBODY] : holder.users.map((user) => labels.get(user) ?? NOBODY).sort(byTeacher);
}

/** Whether a lesson that is over has a record; null where no page showed it empty since it was over. */
export function isRecorded({ record, fields, end }: JudgedLesson, zone: string): boolean | null {
  if (FIELD_COMPONENTS.record.some((name) => isFilled(record, name))) return true;
  const over = end ?? dayOver(record.date, zone);
  return fields.record.lastEmpty !== null && fields.record.lastEmpty >= over ? false : null;
}

/** The instant a date ends at. */
export function dayOver(date: CivilDate, zone: string): Instant {
  return toInstant(`${addDays(date, 1)}T00:00:00`, zone);
}

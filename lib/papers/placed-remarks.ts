import { byName } from '../by-name.ts';
import { remarkState, type Remark, type RemarkState } from '../inspection.ts';
import type { JudgedLesson } from '../judge.ts';
import { lessonKey } from '../lesson-key.ts';
import { holderNames } from './held-lessons.ts';
import type { PaperInput, PlannedInspected } from './paper-input.ts';
import { byTeacher, type TeacherLabels } from './teacher-labels.ts';

/** A remark with what papers say of where it belongs. */
export interface PlacedRemark {
  remark: Remark;
  state: RemarkState;
  journal: PlannedInspected;
  groupName: string;
  subjectName: string;
  /** Whose it is: who held the lesson by the timetable, else who leads the journal; one at least. */
  teachers: readonly string[];
  /** All of them, in one cell. */
  teacher: string;
}

/** What a class or subject is called that no page has named. */
export const UNNAMED = 'без названия';

/** Class and subject of a journal, as tables say them. */
export function placeOf({ known }: Pick<PlannedInspected, 'known'>): { groupName: string; subjectName: string } {
  const { groupName, subjectName } = known.ledger.journal;
  return { groupName: groupName ?? UNNAMED, subjectName: subjectName ?? UNNAMED };
}

/** What a journal's teachers are called, in one cell. */
export function teacherOf({ teachers }: Pick<PlannedInspected, 'teachers'>): string {
  return teachers.join(', ');
}

/** Every remark of the inspection, by class, subject and date; one of a whole journal comes before those of its lessons. */
export function placedRemarks({ journals, inspection, today, labels }: PaperInput): PlacedRemark[] {
  const all = journals.flatMap((journal) =>
    journal.remarks.map((remark): PlacedRemark => {
      const state = remarkState(remark, inspection, today);
      const teachers = chargedWith(remark, journal, labels);
      return { remark, state, journal, ...placeOf(journal), teachers, teacher: teacherOf({ teachers }) };
    }),
  );
  return all.sort((a, b) => byPlace(a, b) || byDate(a, b));
}

/** A lesson is its holder's, and so is what there is to say of it; of a lesson that is not known any more it is the journal's teachers'. */
function chargedWith(remark: Remark, journal: PlannedInspected, labels: TeacherLabels): readonly string[] {
  const lesson = [...journal.lessons, ...journal.unlisted].find((each) => isOnLesson(remark, each));
  return lesson === undefined ? journal.teachers : holderNames(lesson, journal, labels);
}

/** Whether a remark is on a lesson, which may have been noted by its place before its id was known. */
export function isOnLesson({ lesson }: Pick<Remark, 'lesson'>, { record }: Pick<JudgedLesson, 'record'>): boolean {
  return lesson !== null && [lessonKey(record), lessonKey({ ...record, lessonId: null })].includes(lesson);
}

/** Those that were not dismissed. */
export function standingRemarks(input: PaperInput): PlacedRemark[] {
  return placedRemarks(input).filter(({ state }) => state !== 'dismissed');
}

/** Whether a remark is still to be put right. */
export function isOpen({ state }: Pick<PlacedRemark, 'state'>): boolean {
  return state === 'open' || state === 'overdue';
}

/** The journals by class and subject, «7б» before «10а». */
export function byPlace(a: { groupName: string; subjectName: string }, b: { groupName: string; subjectName: string }): number {
  return byName(a.groupName, b.groupName) || byName(a.subjectName, b.subjectName);
}

/** The journals by teacher, then by class and subject: never by how well they do. */
export function sortedByTeacher(journals: readonly PlannedInspected[]): PlannedInspected[] {
  return journals.toSorted((a, b) => byTeacher(teacherOf(a), teacherOf(b)) || byPlace(placeOf(a), placeOf(b)));
}

function byDate({ remark: a }: PlacedRemark, { remark: b }: PlacedRemark): number {
  return byName(a.date ?? '', b.date ?? '') || byName(a.text, b.text) || byName(a.id, b.id);
}

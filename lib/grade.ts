import type { JournalRef } from './reading.ts';

/** The grade a class label begins with: «7б» → 7, «10 "А"» → 10; null where it begins otherwise. */
export function gradeOf({ groupName }: Pick<JournalRef, 'groupName'>): number | null {
  const digits = /^\s*(\d{1,2})(?!\d)/.exec(groupName ?? '')?.[1];
  const grade = Number(digits);
  return digits !== undefined && grade >= 1 && grade <= 12 ? grade : null;
}

const ETHICS = /орки?сэ|светской этики|религиозных культур|православной культуры|исламской культуры|буддийской культуры|иудейской культуры/i;

/** Whether no marks are given: in grade 1, and in grade 4 in the course of religious cultures and secular ethics (ОРКСЭ). */
export function isUnmarked(journal: Pick<JournalRef, 'groupName' | 'subjectName'>): boolean {
  const grade = gradeOf(journal);
  return grade === 1 || (grade === 4 && ETHICS.test(journal.subjectName ?? ''));
}

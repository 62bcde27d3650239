import type { JournalRef } from './reading.ts';

/** A class: its grade, then a letter or two, in quotes or after a dash perhaps, and no more words. */
const CLASS = /^\s*(\d{1,2})(?!\d)\s*[-–]?\s*["«]?[а-яёa-z]{0,2}\d?["»]?(\s*класс)?\s*(\(.*\)\s*)?$/i;

/** The grade a class label names: «7б» → 7, «10 "А"» → 10; null of other labels, «1 группа» and «1–4 классы» among them. */
export function gradeOf({ groupName }: Pick<JournalRef, 'groupName'>): number | null {
  const digits = CLASS.exec(groupName ?? '')?.[1];
  const grade = Number(digits);
  return digits !== undefined && grade >= 1 && grade <= 12 ? grade : null;
}

const ETHICS =
  /светская этика|^\s*опк\s*$|основы рксэ|орки?сэ|светской этики|религиозных культур|православной культуры|исламской культуры|буддийской культуры|иудейской культуры/i;

/** Whether no marks are given: in grade 1, and in grade 4 in the course of religious cultures and secular ethics (ОРКСЭ). */
export function isUnmarked(journal: Pick<JournalRef, 'groupName' | 'subjectName'>): boolean {
  const grade = gradeOf(journal);
  return grade === 1 || (grade === 4 && ETHICS.test(journal.subjectName ?? ''));
}

// Attendance by its word, as the page of a lesson has it, and by its letter, as the class journal has it.
import type { Lesson } from './school.ts';

/** The engine's own codes, in the order in which they are offered. */
export const ENTRIES = ['Attend', 'Absent', 'Ill', 'Late', 'Pass'] as const;
export type Entry = (typeof ENTRIES)[number];

/** Being there has no letter. */
export const LETTER_OF: Record<Entry, string> = { Attend: '', Absent: 'н', Ill: 'б', Late: 'о', Pass: 'п' };

export const isEntry = (text: string): text is Entry => text in LETTER_OF;

/** What was entered for a pupil, if anything. */
export const entryOf = ({ works, attended }: Lesson, pupil: string): Entry | '' => {
  const letter = works[0]?.cells[pupil]?.presence;
  if (letter) return ENTRIES.find((entry) => LETTER_OF[entry] === letter) ?? '';
  return attended.includes(pupil) ? 'Attend' : '';
};

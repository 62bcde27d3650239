import type { JudgedLesson } from '../judge.ts';

/** Marks by when they were entered. */
export type EntriesShare = Record<'of' | 'onTime' | 'late', number>;

/**
 * Table 2, row 5, read by entry, which is closest to its word «количество»: marks entered by the
 * deadline of their lesson, of all the marks whose time the log of changes told.
 */
export default function entries(lessons: readonly JudgedLesson[]): EntriesShare {
  const counts = { of: 0, onTime: 0, late: 0 };
  for (const { record, fields } of lessons) {
    for (const at of fields.record.exempt === null ? (record.entries ?? []) : []) {
      counts.of += 1;
      counts[at <= fields.record.due ? 'onTime' : 'late'] += 1;
    }
  }
  return counts;
}

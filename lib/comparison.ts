import planning from './indicators/planning.ts';
import record from './indicators/record.ts';
import { isDone, share, type DoneShare } from './indicators.ts';
import type { JudgedLesson } from './judge.ts';
import type { JournalRef, StatisticsReading, StatisticsRow } from './reading.ts';
import type { Field } from './vocabulary.ts';

/** One class and subject: the vendor's percentages, and ours as counts. */
export interface ComparedRow {
  row: StatisticsRow;
  journal: JournalRef;
  own: Record<'topic' | 'homework' | 'planning' | 'journal', DoneShare>;
}

/**
 * The vendor's statistics beside what the visited pages tell of the same lessons. The two differ by
 * nature: the vendor counts homework of all lessons of the timetable and knows every one of them, we do
 * not ask for it of tests and of the first of a double lesson, and know what was opened. Rows whose
 * journal was never opened, or could be two journals, are left out.
 */
export function compare(
  { rows, from, to }: StatisticsReading,
  journals: readonly { journal: JournalRef; lessons: readonly JudgedLesson[] }[],
): ComparedRow[] {
  return rows.flatMap((row) => {
    const { groupName, subjectName } = row;
    if (groupName === null || subjectName === null) return [];
    const named = journals.filter(({ journal }) => journal.groupName === groupName && journal.subjectName === subjectName);
    const [only] = named;
    if (only === undefined || named.length > 1) return [];
    const lessons = only.lessons.filter(({ record: { date } }) => (from === null || date >= from) && (to === null || date <= to));
    const done = (field: Field) =>
      share(lessons, ['yes', 'no', 'unknown'], ({ fields }) => (fields[field].exempt === null ? isDone(fields[field]) : null));
    return [
      {
        row,
        journal: only.journal,
        own: { topic: done('topic'), homework: done('homework'), planning: planning.measure(lessons), journal: record.measure(lessons) },
      },
    ];
  });
}

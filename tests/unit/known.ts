import { merge, seen, type Evidence } from '../../lib/evidence.ts';
import type { JudgedLesson } from '../../lib/judge.ts';
import { joinReading, type KnownJournal } from '../../lib/known.ts';
import { lessonKey } from '../../lib/lesson-key.ts';
import { markOf, type Mark } from '../../lib/marks.ts';
import type { JournalReading, TimetableReading } from '../../lib/reading.ts';
import { onTimetable, weeksOf, type PlannedJournal } from '../../lib/timetable.ts';
import { JOURNAL, ZONE } from './readings.ts';

/** What is known of the invented journal after some readings. */
export function known(...readings: JournalReading[]): PlannedJournal {
  const nothing: KnownJournal = { ledger: { journal: JOURNAL, lessons: [] }, pages: {} };
  return { ...readings.reduce(joinReading, nothing), missing: [] };
}

/** The same, held at an instant against a timetable. */
export function planned(now: number, timetable: TimetableReading, ...readings: JournalReading[]): PlannedJournal {
  return onTimetable(known(...readings), weeksOf(timetable), now, ZONE);
}

/** What an exact source proves of an entry: empty the millisecond before, filled now. */
export function enteredAt(instant: number): Evidence {
  return merge(seen('empty', instant - 1), seen('filled', instant));
}

/** The marks on a page, by its lessons' keys. */
export function marksOf(
  judged: readonly JudgedLesson[],
  { lessons, openedAt }: Pick<JournalReading, 'lessons' | 'openedAt'>,
  now: number,
): Map<string, Mark> {
  const pairs = lessons.flatMap((view): [string, Mark][] => {
    const lesson = judged.find(({ record }) => [record.lessonId, `${record.date}#${record.order}`].includes(lessonKey(view)));
    const mark = lesson === undefined ? null : markOf(lesson, { key: lessonKey(view), ...view, openedAt }, now);
    return mark === null ? [] : [[lessonKey(view), mark]];
  });
  return new Map(pairs);
}

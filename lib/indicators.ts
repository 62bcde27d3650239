import type { JudgedLesson } from './judge.ts';

/** A share of lessons by name of the outcome; `of` is the sum of the others. */
export type Share<Outcome extends string> = Record<Outcome | 'of', number>;

/** Things that are done, are not, or of which that cannot be told. */
export type DoneShare = Share<'yes' | 'no' | 'unknown'>;

/** One row of Table 2 of the regulation of paperless journal keeping. One file in `indicators/` each; the file name is the id. */
export interface Indicator<Facts> {
  id: string;
  /** The row of the table, from 1. */
  row: number;
  /** The criterion as the table names it. */
  title: string;
  /** In percent: what the row's text asks for, and its column where that is stricter. Thresholds are the school's, not one teacher's. */
  threshold: { pass: number; column?: number };
  /** What is taken for granted, printed wherever the number is: one sentence in Russian. */
  assumes: string;
  measure(facts: Facts): DoneShare;
}

export type LessonIndicator = Indicator<readonly JudgedLesson[]>;

/** Whether a field is done: as last seen, unless that was an empty field whose deadline has passed since. */
export function isDone({ state, standing, blankAgain }: JudgedLesson['fields']['topic']): 'yes' | 'no' | 'unknown' {
  if (state === 'filled') return 'yes';
  return standing === 'pending' || standing === 'overdue' || blankAgain ? 'no' : 'unknown';
}

/** Counts outcomes; a null outcome is a lesson that is not in the share. */
export function share<Outcome extends string>(
  lessons: readonly JudgedLesson[],
  outcomes: readonly Outcome[],
  outcomeOf: (lesson: JudgedLesson) => Outcome | null,
): Share<Outcome> {
  const counts = Object.fromEntries(['of', ...outcomes].map((name) => [name, 0])) as Share<Outcome>;
  for (const lesson of lessons) {
    // A lesson of today may not have been held yet; one of a later date has not.
    const outcome = lesson.held ? outcomeOf(lesson) : null;
    if (outcome === null) continue;
    counts.of += 1;
    counts[outcome] += 1;
  }
  return counts;
}

/** The share in percent, if all that is unknown is not done and if all of it is; null of nothing. */
export function rangeOf({ of, yes, unknown }: DoneShare): { worst: number; best: number } | null {
  return of === 0 ? null : { worst: (100 * yes) / of, best: (100 * (yes + unknown)) / of };
}

/** Below this many a percentage says more than there is. */
export const LEAST_FOR_PERCENT = 10;

/** Whether the share reaches the threshold whatever the unknown is, or misses it; null where that depends, or there is too little. */
export function passes(done: DoneShare, { threshold: { pass } }: Pick<Indicator<never>, 'threshold'>): boolean | null {
  const range = rangeOf(done);
  if (range === null || done.of < LEAST_FOR_PERCENT) return null;
  return range.worst >= pass ? true : range.best < pass ? false : null;
}

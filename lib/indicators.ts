import type { JudgedLesson } from './judge.ts';

/** A share of lessons by name of the outcome; `of` is the sum of the others. */
export type Share<Outcome extends string> = Record<Outcome | 'of', number>;

/** Lessons for which something is done, is not, or cannot be told. */
export type DoneShare = Share<'yes' | 'no' | 'unknown'>;

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

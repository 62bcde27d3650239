import { addDays, civilDate, toInstant } from '../time.ts';
import type { Instant } from '../vocabulary.ts';
import type { JudgedLessons } from './answers.ts';

/** How a report that is left open keeps up with the clock. */

/** For how long what was drawn stands while no lesson has changed, in milliseconds: a draft of a paper need not follow every second. */
const DRAWN_FOR = 5 * 60_000;

/** The next instant at which the clock alone changes what lessons say: a deadline or the end of a lesson passes, or another day begins. */
export function changeAfter({ rows, settings: { zone }, now }: Pick<JudgedLessons, 'rows' | 'settings' | 'now'>): Instant {
  let next = toInstant(`${addDays(civilDate(now, zone), 1)}T00:00:00`, zone);
  for (const { changesAt } of rows) if (changesAt !== null && changesAt < next) next = changesAt;
  return next;
}

/** What is to be done at a glance at the clock, `changesAt` being what `changeAfter` said of the lessons that are shown as of `now`. */
export function dueByClock(clock: Instant, { now, changesAt }: { now: Instant; changesAt: Instant }): 'nothing' | 'drawing' | 'judging' {
  const isSetBack = clock <= now - DRAWN_FOR;
  if (clock >= changesAt || isSetBack) return 'judging';
  return clock >= now + DRAWN_FOR ? 'drawing' : 'nothing';
}

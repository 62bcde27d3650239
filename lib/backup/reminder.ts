import type { Settings } from '../settings-schema.ts';
import { addDays, civilDate } from '../time.ts';
import type { Instant } from '../vocabulary.ts';

/** What is noted of copies. */
export interface CopyNotes {
  /** When the extension kept its first page view. */
  usedSince: Instant | null;
  /** When the last copy was made. */
  madeAt: Instant | null;
  /** Until when the reminder is put off. */
  silentUntil: Instant | null;
}

const DAY = 86_400_000;
const DAYS_OF_PEACE = 30;
/** A copy is due once a quarter (source: regulation of the electronic journal, electronic copies at least once a quarter). */
const MOST_DAYS = 90;

/** «Позже»: not in the next two weeks. */
export const PUT_OFF = 14 * DAY;

/**
 * Whether it is time for a copy: the last one was made before the reporting period began, or more than ninety days ago.
 * Not in the first thirty days, while there is little to lose.
 */
export function isCopyDue(
  { usedSince, madeAt, silentUntil }: CopyNotes,
  { periods, zone }: Pick<Settings, 'periods' | 'zone'>,
  now: Instant,
): boolean {
  if (usedSince === null || now < usedSince + DAYS_OF_PEACE * DAY || (silentUntil !== null && now < silentUntil)) return false;
  if (madeAt === null) return true;
  const today = civilDate(now, zone);
  const period = periods.find(({ from, to }) => today >= from && today <= to);
  const oldest = addDays(today, -MOST_DAYS);
  return civilDate(madeAt, zone) < (period !== undefined && period.from > oldest ? period.from : oldest);
}

import { policies } from '../../deadlines.ts';
import { isControl, type LessonRecord } from '../../ledger.ts';
import { termsOf } from '../../settings.ts';
import type { Settings } from '../../settings-schema.ts';
import { addDays, toInstant } from '../../time.ts';
import type { CivilDate, Instant } from '../../vocabulary.ts';

/** The last instant, inclusive, of the day so many calendar days after a date. */
export function endOfDay(date: CivilDate, days: number, zone: string): Instant {
  return toInstant(`${addDays(date, days)}T23:59:59`, zone);
}

/** When the marks of a written work are due, by the add-on's reckoning, whether or not it is chosen; infinite of any other lesson. */
export function writtenTerm(record: LessonRecord, settings: Settings): Instant {
  return termBy('written-works', record, settings);
}

/** The last instant at which the school's journal lets a lesson be filled in, by the days of the settings. */
export function lockOf(record: LessonRecord, settings: Settings): Instant {
  return termBy('school-lock', record, settings);
}

/** What one policy says of a lesson's record; infinite where it says nothing. Neither policy asks for grade or hours. */
function termBy(policy: string, record: LessonRecord, settings: Settings): Instant {
  const day = { date: record.date, grade: null, isWritten: isControl(record), dayEnds: null };
  const civil = policies.get(policy)!.due(day, 'record', termsOf(settings));
  return civil === null ? Infinity : toInstant(civil, settings.zone);
}

import { readJournals, readWeeks, type HistoryDb } from './history.ts';
import type { KnownJournal } from './known.ts';
import { overviewSpan } from './overview.ts';
import { sessionJournals } from './session-history.ts';
import type { Settings } from './settings-schema.ts';
import { civilDate } from './time.ts';
import { onTimetable, type PlannedJournal } from './timetable.ts';
import type { Instant } from './vocabulary.ts';

/** One's own journals and those of colleagues in this session, with the timetable's word on their lessons. */
export async function readPlanned(
  db: HistoryDb,
  viewer: string,
  settings: Settings,
  now: Instant,
): Promise<{ journals: PlannedJournal[]; colleagues: PlannedJournal[] }> {
  const { from, openFrom } = overviewSpan(now, settings);
  const plan = async (known: KnownJournal): Promise<PlannedJournal> => {
    const weeks = await readWeeks(db, viewer, known.ledger.journal.group, openFrom, civilDate(now, settings.zone));
    return onTimetable(known, weeks, now, settings.zone);
  };
  return {
    journals: await Promise.all((await readJournals(db, viewer, from, openFrom)).map(plan)),
    colleagues: await Promise.all((await sessionJournals(viewer)).map(plan)),
  };
}

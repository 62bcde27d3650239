import { readJournals, readWeeks, type HistoryDb } from '../history.ts';
import { ownArchive } from '../papers/archive.ts';
import type { Paper } from '../papers/paper.ts';
import { civilDate } from '../time.ts';
import { onTimetable } from '../timetable.ts';
import type { ReadRequest } from './read-lessons.ts';
import type { Dates } from './span.ts';

/** The archive of the account's own lessons between two dates, as far as they have been held and are known. */
export async function readArchive(
  db: HistoryDb,
  { viewer, settings, now }: Pick<ReadRequest, 'viewer' | 'settings' | 'now'>,
  asked: Pick<Dates, 'from' | 'to'>,
): Promise<Paper> {
  const isAsked = ({ date }: { date: string }) => date >= asked.from && date <= asked.to;
  const known = (await readJournals(db, viewer, asked.from, asked.from)).filter(({ ledger }) => ledger.lessons.some(isAsked));
  const dates = known.flatMap(({ ledger }) => ledger.lessons.filter(isAsked).map(({ date }) => date)).sort();
  // «All time» begins with the first lesson, and nothing is held later than today.
  const today = civilDate(now, settings.zone);
  const span = { from: dates[0] ?? today, to: asked.to < today ? asked.to : today };
  const planned = await Promise.all(
    known.map(async (each) => onTimetable(each, await readWeeks(db, viewer, each.ledger.journal.group, span.from, span.to), now, settings.zone)),
  );
  return ownArchive(planned, span, settings, now);
}

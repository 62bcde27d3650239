import type { SeenPage } from './known.ts';
import { journalKey } from './journal-key.ts';
import type { JournalRef, ListedJournal, RosterReading } from './reading.ts';
import { weekStart, civilDate } from './time.ts';
import type { Instant } from './vocabulary.ts';

/**
 * A list of journals as it is kept. The teacher's own list is whole on one page; the school's shows the
 * subjects of a class only once the class is unfolded, so what an earlier view showed of it stays.
 */
export function joinRoster(before: readonly ListedJournal[], { scope, journals }: Pick<RosterReading, 'scope' | 'journals'>): ListedJournal[] {
  if (scope === 'own') return journals;
  const isUnfolded = (group: string) => journals.some((journal) => journal.group === group && journal.subject !== null);
  const groups = new Set(journals.map(({ group }) => group));
  const kept = before.filter(({ group, subject }) => groups.has(group) && subject !== null && !isUnfolded(group));
  const unfolded = new Set(kept.map(({ group }) => group));
  return [...journals.filter(({ group, subject }) => subject !== null || !unfolded.has(group)), ...kept];
}

/** A journal some page of which was looked at. */
export interface SeenJournal {
  journal: JournalRef;
  pages: Readonly<Record<string, SeenPage>>;
}

/** The journals of a list that were not opened in the week of `now`: no page of theirs was looked at since Monday. */
export function notOpened(list: readonly ListedJournal[], seen: readonly SeenJournal[], now: Instant, zone: string): ListedJournal[] {
  const monday = weekStart(civilDate(now, zone));
  const opened = new Set(
    seen.flatMap(({ journal, pages }) => {
      const last = Math.max(0, ...Object.values(pages).map(({ at }) => at));
      return civilDate(last, zone) >= monday ? [journalKey(journal)] : [];
    }),
  );
  return list.filter(({ group, subject, subgroup }) => subject !== null && !opened.has(journalKey({ group, subject, subgroup })));
}

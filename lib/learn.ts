import { joinReading, type KnownJournal } from './known.ts';
import { journalKey } from './journal-key.ts';
import { homeOf, isPlacedIn, joinLoose, joinViews, journalOf, withPlausibleTimes } from './loose.ts';
import type { JournalReading, LessonsReading, ListedJournal, Reading, StatisticsReading } from './reading.ts';
import { joinRoster } from './roster.ts';
import { weeksOf, type Week } from './timetable.ts';

/** Everything the pages so far have told, held in memory: what the browser keeps in its stores. */
export interface Known {
  journals: readonly KnownJournal[];
  /** Lessons whose journal no page has told yet, one to a reading. */
  loose: readonly LessonsReading[];
  weeks: readonly Week[];
  rosters: Readonly<Record<'own' | 'school', readonly ListedJournal[] | null>>;
  statistics: StatisticsReading | null;
}

export const NOTHING_KNOWN: Known = { journals: [], loose: [], weeks: [], rosters: { own: null, school: null }, statistics: null };

/** What is known after one more page view. Pure. */
export function learn(known: Known, reading: Reading, zone: string): Known {
  switch (reading.kind) {
    case 'journal':
      return learnJournal(known, reading, zone);
    case 'lessons':
      return learnLoose(known, withPlausibleTimes(reading, zone), zone);
    case 'timetable': {
      const weeks = weeksOf(reading);
      const isNew = ({ group, monday }: Week) => weeks.some((week) => week.group === group && week.monday === monday);
      return { ...known, weeks: [...known.weeks.filter((week) => !isNew(week)), ...weeks] };
    }
    case 'roster': {
      const journals = joinRoster(known.rosters[reading.scope] ?? [], reading);
      return { ...known, rosters: { ...known.rosters, [reading.scope]: journals } };
    }
    case 'statistics':
      return { ...known, statistics: reading };
  }
}

function learnJournal(known: Known, reading: JournalReading, zone: string): Known {
  const before = known.journals.find(({ ledger }) => journalKey(ledger.journal) === journalKey(reading.journal)) ?? null;
  return withJournal(known, joinReading(before, reading), zone);
}

/** With a journal as it is known now, and what waited for one of its lessons joined to it. */
function withJournal({ journals, loose, ...known }: Known, own: KnownJournal, zone: string): Known {
  const others = journals.filter(({ ledger }) => journalKey(ledger.journal) !== journalKey(own.ledger.journal));
  const found = loose.filter(({ lessons }) => isPlacedIn(own, lessons[0]!, others));
  return { ...known, journals: [...others, joinViews(own, found, zone)], loose: loose.filter((view) => !found.includes(view)) };
}

function learnLoose(before: Known, reading: LessonsReading, zone: string): Known {
  return reading.lessons.reduce((known, lesson) => {
    const home = homeOf(lesson, known.journals);
    if (home !== null) return withJournal(known, joinLoose(home, lesson, reading, zone), zone);
    const waiting = lesson.lessonId === null ? known : { ...known, loose: [...known.loose, { ...reading, lessons: [lesson] }] };
    // A page that names its journal in full begins it, and what waits for the journal is joined: its printed times among it.
    const own = journalOf(lesson, reading);
    return own === null ? waiting : learnJournal(waiting, own, zone);
  }, before);
}

/** The words of the project (what the interface calls them is in `texts.ts`), as types and as the few lists the code walks over. */

export const PAGE_IDS = [
  'class-journal',
  'planning',
  'lesson',
  'journal-table',
  'criteria-journal',
  'homework-list',
  'schedule',
  'change-log',
  'workplace',
  'journals-list',
  'journal-statistics',
] as const;
export type PageId = (typeof PAGE_IDS)[number];

/** The pages that list the lessons of one journal. */
export const JOURNAL_PAGES: readonly PageId[] = ['class-journal', 'planning', 'journal-table', 'criteria-journal'];

/** What a page can show of a lesson, one entry each. */
export const COMPONENTS = ['topic', 'homework', 'marks', 'attendance', 'held', 'comment'] as const;
export type Component = (typeof COMPONENTS)[number];
export type ComponentState = 'filled' | 'empty';

/** What a person is judged on. A field is filled as soon as one of its components is. */
export const FIELDS = ['topic', 'homework', 'record'] as const;
export type Field = (typeof FIELDS)[number];

export const FIELD_COMPONENTS: Readonly<Record<Field, readonly Component[]>> = {
  topic: ['topic'],
  homework: ['homework'],
  record: ['marks', 'attendance', 'held', 'comment'],
};

/** The pages on which a field is entered, the usual one first: where a missing one sends to. */
const ENTRY_PAGES: Readonly<Record<Field, readonly PageId[]>> = {
  topic: ['planning', 'lesson'],
  homework: ['planning', 'lesson'],
  record: ['class-journal', 'journal-table', 'criteria-journal', 'lesson'],
};

/** The page on which a field is entered: the one that is open if it is such a page, else the first that this journal is known to have. */
export function entryPage(field: Field, known: Partial<Record<PageId, unknown>>, open: PageId | null): PageId {
  const pages = ENTRY_PAGES[field];
  return pages.find((page) => page === open) ?? pages.find((page) => known[page] !== undefined) ?? pages[0]!;
}

export type Standing = 'upcoming' | 'pending' | 'on-time' | 'late' | 'overdue' | 'unknown' | 'exempt';

/** An instant: milliseconds since the epoch. "Now" and page views are instants; deadlines are civil. */
export type Instant = number;

/** A date of the school's calendar, `YYYY-MM-DD`. Compares as a string. */
export type CivilDate = string;

/** A date and a wall-clock time in the school's zone, `YYYY-MM-DDTHH:MM:SS`. Compares as a string. */
export type CivilTime = string;

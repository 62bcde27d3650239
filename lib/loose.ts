import { merge, seen, type Evidence } from './evidence.ts';
import { journalKey } from './journal-key.ts';
import type { KnownJournal } from './known.ts';
import { addEvidence, addReading, type Ledger } from './ledger.ts';
import type { JournalReading, LessonsReading, LessonView, LooseLesson, PrintedEntry } from './reading.ts';
import { toInstant } from './time.ts';
import { JOURNAL_PAGES, type Component, type Instant } from './vocabulary.ts';

/**
 * Lessons on pages that are not of one journal: a lesson's own page, the list of homework, the log of
 * changes. Each is brought home to the journal it belongs to, if that can be told for certain.
 */

/** The journal a page names by its ids; null if it does not. */
function namedJournal({ group, subject, subgroup }: LooseLesson): string | null {
  return group === null || subject === null ? null : journalKey({ group, subject, subgroup });
}

/**
 * The journal a lesson belongs to, if its place there can be told: the one that has its id; else the one
 * whose ids the page names; else the only one of that class and subject by name. Names do not lead to a
 * subgroup's journal: the other subgroup's may just not be known.
 */
export function homeOf(lesson: LooseLesson, journals: readonly KnownJournal[]): KnownJournal | null {
  const { lessonId, subgroup, groupName, subjectName } = lesson;
  const byId = journals.find(({ ledger }) => lessonId !== null && ledger.lessons.some((record) => record.lessonId === lessonId));
  if (byId !== undefined) return byId;
  const key = namedJournal(lesson);
  if (key === null && (groupName === null || subjectName === null)) return null;
  const named = journals.filter(({ ledger: { journal } }) =>
    key === null ? journal.groupName === groupName && journal.subjectName === subjectName : journalKey(journal) === key,
  );
  const [only] = named;
  if (only === undefined || named.length > 1 || only.ledger.journal.subgroup !== subgroup) return null;
  return viewIn(only.ledger, lesson) === null ? null : only;
}

/** The lesson as its journal's pages would show it; null where its place among the journal's lessons cannot be told. */
export function viewIn(ledger: Ledger, lesson: LooseLesson): LessonView | null {
  const { date, lessonId, components, sizes, control, counts, minutes, changed } = lesson;
  const said = {
    components,
    sizes,
    ...(control === undefined ? {} : { control }),
    ...(counts === undefined ? {} : { counts }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(changed === undefined ? {} : { changed }),
  };
  const own = ledger.lessons.find((record) => lessonId !== null && record.lessonId === lessonId);
  if (own !== undefined) return { date: own.date, order: own.order, lessonId, ...said };
  if (date === null) return null;
  const others = sameDay(ledger, lesson);
  const [only] = others;
  // Of a lesson that only pages of its own have shown nobody knows whether it is the only one of its date.
  const isOnly = others.length === 1 && JOURNAL_PAGES.some((page) => only?.listed[page] !== undefined);
  if (only !== undefined && isOnly && (only.lessonId === null || lessonId === null)) {
    return { date, order: only.order, lessonId: lessonId ?? only.lessonId, ...said };
  }
  // A lesson no page of the journal has listed yet takes the next place, until one does.
  return lessonId === null || namedJournal(lesson) === null
    ? null
    : { date, order: Math.max(0, ...others.map(({ order }) => order)) + 1, lessonId, ...said };
}

/** Whether a lesson that waits is one the journal has: by its id, or by its date where the journal's pages told no ids. */
export function isPlacedIn(own: KnownJournal, lesson: LooseLesson, others: readonly KnownJournal[]): boolean {
  if (homeOf(lesson, [own, ...others]) !== own) return false;
  const place = viewIn(own.ledger, lesson);
  return place !== null && own.ledger.lessons.some(({ date, order }) => date === place.date && order === place.order);
}

/** The lesson as a page of its journal; null unless the page names that journal by its ids, and the lesson by its date. */
export function journalOf(lesson: LooseLesson, reading: LessonsReading): JournalReading | null {
  const { group, subject, subgroup, groupName, subjectName, teachers } = lesson;
  // The rows of a list need not say of which subgroup they are: only a lesson's own page may begin a journal.
  if (group === null || subject === null || reading.page !== 'lesson') return null;
  const journal = { group, subject, subgroup, groupName, subjectName, teachers };
  const view = viewIn({ journal, lessons: [] }, lesson);
  const { kind: _, lessons: __, ...head } = reading;
  return view && { ...head, kind: 'journal', journal, period: null, complete: false, lessons: [view] };
}

/** Joins what a page says of one lesson into its journal; the journal unchanged if the lesson's place cannot be told. */
export function joinLoose(known: KnownJournal, lesson: LooseLesson, reading: LessonsReading, zone: string): KnownJournal {
  const view = viewIn(known.ledger, lesson);
  if (view === null) return known;
  const { kind: _, ...head } = reading;
  const journal = known.ledger.journal;
  const asJournal: JournalReading = { ...head, kind: 'journal', journal, period: null, complete: false, lessons: [view] };
  const ledger = addReading(known.ledger, asJournal);
  // The journal's own pages say where a lesson stands; until they do, another date on its page is only noted.
  const own = known.ledger.lessons.find(({ lessonId }) => lessonId !== null && lessonId === view.lessonId);
  const isDated = reading.page === 'lesson' && lesson.date !== null && (lesson.date !== view.date || own?.movedTo !== undefined);
  if (lesson.printed === undefined && lesson.entries === undefined && !isDated) return { ...known, ledger };
  const lessons = ledger.lessons.map((record) => {
    // Two lessons may have one place: one that has vanished, or pages that do not agree on its id.
    const isIt = view.lessonId === null ? record.date === view.date && record.order === view.order : record.lessonId === view.lessonId;
    if (!isIt) return record;
    const told = { ...record, evidence: { ...record.evidence }, sights: { ...record.sights } };
    if (isDated && reading.at >= (record.movedTo?.at ?? 0)) told.movedTo = { at: reading.at, value: lesson.date! };
    for (const [name, printed] of Object.entries(lesson.printed ?? {}) as [Component, PrintedEntry][]) {
      addEvidence(told, name, reading.page, printedEvidence(printed, reading.at, zone));
    }
    const entries = unionOf(
      record.entries ?? [],
      (lesson.entries ?? []).map((civil) => toInstant(civil, zone)),
    );
    return { ...told, ...(entries.length > 0 ? { entries } : {}) };
  });
  return { ...known, ledger: { ...ledger, lessons } };
}

/** A journal with views of one lesson each joined in. */
export function joinViews(known: KnownJournal, views: readonly LessonsReading[], zone: string): KnownJournal {
  return views.reduce((joined, view) => joinLoose(joined, view.lessons[0]!, view, zone), known);
}

const SECOND = 1_000;
/** Clocks of the site and of the computer may differ by as much as this. */
const DRIFT = 5 * 60_000;

/**
 * The reading without its printed times if any of them is yet to come: then the page's clock is not in
 * the zone of the settings, and its times prove nothing.
 */
export function withPlausibleTimes(reading: LessonsReading, zone: string): LessonsReading {
  const last = reading.lessons.flatMap(({ printed, entries = [] }) => [...Object.values(printed ?? {}).map((entry) => entry!.from), ...entries]);
  if (last.every((civil) => toInstant(civil, zone) <= reading.at + DRIFT)) return reading;
  const lessons = reading.lessons.map((lesson) => {
    const { printed: _, entries: __, ...shown } = lesson;
    return shown;
  });
  return { ...reading, lessons };
}

/** What a printed time proves: entered by the end of its last second, or of the look at it, and not before its first where it is the first entry. */
function printedEvidence({ from, until, first }: PrintedEntry, at: Instant, zone: string): Evidence {
  const by = seen('filled', Math.min(toInstant(until, zone) + SECOND - 1, at));
  return first ? merge(seen('empty', toInstant(from, zone) - 1), by) : by;
}

/** Two ascending lists of instants as one: what both have n and m times, it has max(n, m) times. */
export function unionOf(a: readonly Instant[], b: readonly Instant[]): Instant[] {
  const count = (list: readonly Instant[], at: Instant) => list.filter((other) => other === at).length;
  const all = [...new Set([...a, ...b])].sort((x, y) => x - y);
  return all.flatMap((at) => Array.from({ length: Math.max(count(a, at), count(b, at)) }, () => at));
}

function sameDay({ lessons }: Ledger, { date }: LooseLesson) {
  return lessons.filter((record) => record.date === date);
}

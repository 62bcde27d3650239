import { coversSubject, remarkState, stageOf, type InspectedJournal, type Inspection } from './inspection.ts';
import { journalKey } from './journal-key.ts';
import { t } from './language.ts';
import type { JournalRef, ListedJournal } from './reading.ts';
import { counted, PAGE_NAMES } from './texts.ts';
import type { PageId } from './vocabulary.ts';

/** A journal that still wants to be looked at, and the page that would show what no page has shown yet. */
export interface ToOpen {
  journal: Pick<JournalRef, 'group' | 'subject' | 'subgroup' | 'groupName' | 'subjectName'>;
  page: PageId;
  /** Null where no page has linked it, nor any other of the journal. */
  address: string | null;
  /** The address is that of this page of the journal, which links the one to open. */
  via?: PageId;
}

/** How far an inspection has come. */
export interface Coverage {
  opened: number;
  /** Null while no list of the school's journals was seen: nobody knows how many there are. */
  total: number | null;
  toOpen: readonly ToOpen[];
}

/** The two pages that together show all of a journal. */
const PAIR: readonly PageId[] = ['class-journal', 'planning'];

/**
 * How many of the journals an inspection asks for were opened while it was open, or, once the remarks were handed over, how
 * many of those with remarks to put right were opened since; and what is still to open. Journals of classes that the list
 * of journals does not unfold are not counted, since nobody knows of them.
 */
export function coverage(inspection: Inspection, listed: readonly ListedJournal[], inspected: readonly InspectedJournal[]): Coverage {
  return stageOf(inspection) === 'collecting' ? collected(inspection, listed, inspected) : rechecked(inspection, inspected);
}

/** «проверка: 12 из 34 журналов», «повторная проверка: 3 из 5 журналов» */
export function coverageText(inspection: Inspection, { opened, total }: Coverage): string {
  const what = stageOf(inspection) === 'collecting' ? t('проверка') : t('повторная проверка');
  return total === null
    ? `${what}: ${counted(opened, 'журнал', 'журнала', 'журналов')}`
    : t('{what}: {opened} из {total}', { what, opened, total: counted(total, 'журнала', 'журналов', 'журналов') });
}

/** «открыть журнал класса», «открыть журнал класса, оттуда — поурочное планирование» */
export function openText({ page, via }: Pick<ToOpen, 'page' | 'via'>): string {
  const name = t(PAGE_NAMES[page]);
  return via === undefined ? t('открыть {page}', { page: name }) : t('открыть {via}, оттуда — {page}', { via: t(PAGE_NAMES[via]), page: name });
}

function collected(inspection: Inspection, listed: readonly ListedJournal[], inspected: readonly InspectedJournal[]): Coverage {
  const opened = new Set(inspected.map(({ known }) => journalKey(known.ledger.journal)));
  const wanted = listed
    .flatMap(({ subject, ...journal }) => (subject === null ? [] : [{ ...journal, subject }]))
    .filter((each) => coversSubject(inspection, each));
  const unopened = wanted.filter((each) => !opened.has(journalKey(each)));
  return {
    opened: opened.size,
    // Whose a journal is, no list tells: where only some teachers' are asked for, nobody knows how many there are.
    total: wanted.length === 0 || inspection.teachers.length > 0 ? null : opened.size + unopened.length,
    toOpen: [
      ...inspected.flatMap((each) => otherPage(each, inspection.openedAt)),
      ...unopened.map(({ address, ...journal }): ToOpen => ({ journal, page: 'class-journal', address })),
    ],
  };
}

function rechecked(inspection: Inspection, inspected: readonly InspectedJournal[]): Coverage {
  const since = inspection.issued?.at ?? 0;
  const wanted = inspected.filter(({ remarks }) => remarks.some((each) => each.fields.length > 0 && each.dismissed === null && !each.isPast));
  const isOpen = ({ remarks }: InspectedJournal) => remarks.some((each) => remarkState(each, inspection, '') === 'open');
  const pages = (each: InspectedJournal) => PAIR.filter((page) => (each.known.pages[page]?.at ?? 0) <= since && asksFor(each, page));
  return {
    opened: wanted.filter(({ lastAt }) => lastAt > since).length,
    total: wanted.length,
    toOpen: wanted.filter(isOpen).flatMap((each) => pages(each).map((page) => pageOf(each, page))),
  };
}

/** Whether an open remark of the journal would be put right on a page. */
function asksFor({ remarks }: InspectedJournal, page: PageId): boolean {
  const fields = remarks.flatMap((each) => (each.fixedAt === null && each.dismissed === null ? each.fields : []));
  return fields.some((field) => (page === 'planning' ? field !== 'record' : field === 'record'));
}

/** The other page of a journal of which only one was opened. */
function otherPage(each: InspectedJournal, since: number): ToOpen[] {
  const seen = PAIR.filter((page) => (each.known.pages[page]?.at ?? 0) >= since);
  return seen.length === 1 ? PAIR.filter((page) => !seen.includes(page)).map((page) => pageOf(each, page)) : [];
}

function pageOf({ known }: InspectedJournal, page: PageId): ToOpen {
  const { journal } = known.ledger;
  const own = known.pages[page];
  if (own !== undefined) return { journal, page, address: own.address };
  const via = PAIR.find((each) => known.pages[each] !== undefined);
  return via === undefined ? { journal, page, address: null } : { journal, page, address: known.pages[via]!.address, via };
}

import { byName } from '../by-name.ts';
import type { ToOpen } from '../inspection-coverage.ts';
import { coversSubject, type InspectedJournal, type Inspection } from '../inspection.ts';
import { journalKey } from '../journal-key.ts';
import { t } from '../language.ts';
import type { ListedJournal } from '../reading.ts';

/** What is still to open, as it is listed. */
export interface OpeningPlan {
  /** Journals none of whose pages was opened, by class. */
  unopened: readonly { groupName: string; journals: readonly ToOpen[] }[];
  /** Single pages of journals that were opened, by class and subject. */
  pages: readonly ToOpen[];
  /** Classes whose subjects the list of journals has not shown: nobody knows how many journals they have. */
  folded: readonly string[];
}

/** Sorts what is to open by class, and tells whole journals from single pages. */
export function openingPlan(
  inspection: Pick<Inspection, 'classes'>,
  toOpen: readonly ToOpen[],
  inspected: readonly InspectedJournal[],
  listed: readonly ListedJournal[],
): OpeningPlan {
  const opened = new Set(inspected.map(({ known }) => journalKey(known.ledger.journal)));
  const isOpened = ({ journal }: ToOpen) => opened.has(journalKey(journal));
  const whole = toOpen.filter((each) => !isOpened(each));
  const groups = [...new Set(whole.map(({ journal }) => classOf(journal)))].sort(byName);
  const folded = listed.filter((each) => each.subject === null && coversSubject({ ...inspection, subjects: [] }, each));
  return {
    unopened: groups.map((groupName) => ({
      groupName,
      journals: whole.filter(({ journal }) => classOf(journal) === groupName).sort((a, b) => byName(subjectOf(a.journal), subjectOf(b.journal))),
    })),
    pages: toOpen.filter(isOpened).sort((a, b) => byName(nameOf(a), nameOf(b))),
    folded: [...new Set(folded.map(classOf))].sort(byName),
  };
}

/** Where the list of a school's journals is, for the site whose account it is (`viewerKey`). */
export function journalsPage(viewer: string): string {
  return `https://schools.${viewer.split('/')[0]}/journals/`;
}

/** «7б»; a class that no page has named is still a class. */
function classOf({ groupName }: Pick<ListedJournal, 'groupName'>): string {
  return groupName ?? t('Класс без названия');
}

function subjectOf({ subjectName }: Pick<ListedJournal, 'subjectName'>): string {
  return subjectName ?? '';
}

function nameOf({ journal, page }: ToOpen): string {
  return `${classOf(journal)} ${subjectOf(journal)} ${page}`;
}

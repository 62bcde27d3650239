import { idOf } from '../markup/address.ts';
import { rowsOf } from '../markup/grid.ts';
import { shorten } from '../markup/heading.ts';
import { journalLink, only, type JournalLink } from '../markup/journal-link.ts';
import { clean, shownText } from '../markup/text.ts';
import { isWord } from '../markup/words.ts';
import type { PageAdapter } from '../page-adapter.ts';
import type { ListedJournal } from '../reading.ts';

/**
 * The teacher's workplace (`/workplace/teacher` on Kundelik, `/teacher` or `/teachers` after signing in):
 * the block «Предметы и группы», which lists the teacher's own journals. All class names are the
 * vendor's template's; where they are gone, a row is known by its pair of links without words, one to
 * the journal and one to the planning of the same class and subject.
 */
/** Exported by itself, so that the content script knows the address without the rest. */
export const matches: PageAdapter['matches'] = (path, url) =>
  /^\/(workplace\/teacher|teachers?)(\.aspx)?$/i.test(path) && !url.hostname.startsWith('schools.');

const adapter: PageAdapter = {
  id: 'workplace',

  matches,

  read(document, url) {
    const linksOf = new Map<Element, JournalLink[]>();
    const schools = new Set<string>();
    for (const link of document.querySelectorAll('tr a[href], .object-row a[href]')) {
      const row = link.closest('tr, .object-row')!;
      const found = journalLink(link, url);
      if (found === null) continue;
      linksOf.set(row, [...(linksOf.get(row) ?? []), found]);
      if (found.school !== null) schools.add(found.school);
    }
    const journals = new Map<string, ListedJournal>();
    for (const [row, links] of linksOf) {
      const listed = readRow(row, links);
      if (listed === null) continue;
      const { group, subject, subgroup } = listed;
      journals.set(`${group} ${subject} ${subgroup}`, journals.get(`${group} ${subject} ${subgroup}`) ?? listed);
    }
    if (journals.size === 0 && !isEmptyList(document)) return null;
    return { kind: 'roster', school: idOf(url.searchParams, 'school') ?? only(schools), scope: 'own', journals: [...journals.values()] };
  },

  locate: () => [],
  links: () => ({}),
};
export default adapter;

function readRow(row: Element, links: readonly JournalLink[]): ListedJournal | null {
  const classed = (name: string) => links.find(({ link }) => new RegExp(`_${name}(\\s|$)`).test(link.className));
  const own = [classed('journal'), classed('lessons'), classed('homework')];
  const journal = own[0] ?? links.find(({ opens }) => opens === 'journal');
  const lessons = own[1] ?? links.find(({ opens }) => opens === 'planning');
  const named = journal ?? lessons;
  const isPair = journal !== undefined && lessons !== undefined && [journal, lessons].every(({ link }) => clean(shownText(link)) === '');
  const isKnown = isPair || row.matches('.object-row') || own.some((link) => link !== undefined);
  // A row of several journals is of another list.
  const isOne = only(links.map(({ group, subject }) => `${group} ${subject}`)) !== null;
  if (named === undefined || !isKnown || !isOne) return null;
  const { group, subject, subgroup } = named;
  return { group, subject, subgroup, ...namesIn(row, named.link), address: journal?.address ?? null };
}

/** Subject and class: their own cells, else those under their headings, else the only two before the links. */
function namesIn(row: Element, link: Element): Pick<ListedJournal, 'groupName' | 'subjectName'> {
  const cells = [...row.children];
  const table = row.closest('table');
  const heads = [...((table && rowsOf(table, 1)[0])?.children ?? [])].map((head) => head.textContent ?? '');
  const places = (['subject', 'group'] as const).map((word) => (heads.length === cells.length ? heads.findIndex((text) => isWord(text, word)) : -1));
  const isBare = places[0] === -1 && places[1] === -1 && cells.findIndex((cell) => cell.contains(link)) === 2;
  const [subject, group] = ['object', 'class'].map((name, i) => {
    const cell = row.querySelector(`.object-row__cell_${name}`) ?? cells[isBare ? i : places[i]!];
    // «9а (1 группа)»: the class is asked for, its part has an id.
    const text = cell === undefined ? '' : shownText(cell, cell.querySelector('.objects-group') ?? undefined);
    return clean(text.replace(/\(.*/s, ''));
  });
  const isTurned = isBare && (/^\d/.test(subject!) || !/^\d/.test(group!));
  return isTurned ? { groupName: null, subjectName: null } : { groupName: shorten(group!), subjectName: shorten(subject!) };
}

/** The list with its heading and no rows. */
function isEmptyList(document: Document): boolean {
  const table = document.querySelector('.objects-table');
  const rows = table === null ? [] : rowsOf(table);
  return rows.length > 0 && rows.every((row) => row.parentElement?.tagName === 'THEAD' || [...row.children].every(({ tagName }) => tagName === 'TH'));
}

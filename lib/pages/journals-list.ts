import { idOf } from '../markup/address.ts';
import { isClassName, shorten } from '../markup/heading.ts';
import { journalLink, only, type JournalLink } from '../markup/journal-link.ts';
import { clean, shownText } from '../markup/text.ts';
import { isWord } from '../markup/words.ts';
import type { PageAdapter } from '../page-adapter.ts';

/**
 * The list of the school's journals by classes (`/journals/?tab=groups`). A class is a link to its own id
 * on the page (`href="#<group>"`, driven by two scrapers), its subjects come on a click as links to their
 * journals; in the redesign (the vendor's styles) they stand in a pop-up. All are known by where they lead.
 */

const CLASS_LINK = /^#(\d{16,19})$/;
const REDESIGN = '.groups-table, .groups-table_journal, .journal-tooltip__popover__list';
/** The block of several of the site's lists, where it is shown. */
const NOTHING = '.emptyData:not([hidden], [style*="none"])';
/** Pages on which there are links to journals too have pupils or lessons on them; the list has none. */
const OTHERS = '.pres, a[href*="student="], a[href*="lesson="]';

type Listed = Pick<JournalLink, 'link' | 'group' | 'subgroup' | 'address' | 'school'> & { subject: string | null; names: Set<string> };

/** Exported by itself, so that the content script knows the address without the rest. */
export const matches: PageAdapter['matches'] = (path, { searchParams }) =>
  /^\/journals(\/default\.aspx)?$/i.test(path) &&
  /^(groups)?$/i.test(searchParams.get('tab') ?? '') &&
  !/^(subject|planning|week)$/i.test(searchParams.get('view') ?? '');

const adapter: PageAdapter = {
  id: 'journals-list',

  matches,

  read(document, url) {
    const content = document.querySelector('#content') ?? document;
    if (content.querySelector(OTHERS) !== null) return null;
    const listed = findListed(content, url);
    const unfolded = new Set(listed.flatMap(({ group, subject }) => (subject === null ? [] : [group])));
    const classes = new Map(listed.flatMap(({ group, subject, names }) => (subject === null ? [[group, only(names)] as const] : [])));
    const isList = classes.size > 0 || listed.length > 1 || content.querySelector(REDESIGN) !== null;
    if (listed.length === 0 ? content.querySelector(NOTHING) === null : !isList) return null;
    return {
      kind: 'roster',
      school: idOf(url.searchParams, 'school') ?? only(listed.flatMap(({ school }) => school ?? [])),
      scope: 'school',
      journals: listed
        .filter(({ group, subject }) => subject !== null || !unfolded.has(group))
        .map(({ group, subject, subgroup, address, names, link }) => ({
          group,
          groupName: classes.get(group) ?? (subject === null ? null : classBeside(link)),
          subject,
          subjectName: subject === null ? null : only(names),
          subgroup,
          address,
        })),
    };
  },

  locate: () => [],
  links: () => ({}),
};
export default adapter;

/** Classes and journals in the order of the page, each once with all the names it is linked by. */
function findListed(content: ParentNode, url: URL): Listed[] {
  const found = new Map<string, Listed>();
  for (const link of content.querySelectorAll('a[href]')) {
    const group = CLASS_LINK.exec(link.getAttribute('href')!)?.[1];
    const journal = group === undefined ? journalLink(link, url) : { link, group, subject: null, subgroup: null, address: null, school: null };
    if (journal === null || ('opens' in journal && journal.opens !== 'journal')) continue;
    // A subject is linked by its name alone; other links to journals do not make a list.
    const name = shorten(clean(shownText(link)));
    if (name === null || isWord(name, 'journal') || (journal.subject !== null && /^\d/.test(name))) continue;
    const key = `${journal.group} ${journal.subject} ${journal.subgroup}`;
    const listed = found.get(key) ?? { ...journal, names: new Set() };
    listed.names.add(name);
    found.set(key, listed);
  }
  return [...found.values()];
}

/** The class named in the link's row, if just one cell can be nothing else. */
function classBeside(link: Element): string | null {
  const cells = [...(link.closest('tr')?.children ?? [])].filter((cell) => !cell.contains(link));
  return only(cells.map((cell) => clean(shownText(cell))).filter(isClassName));
}

import type { ListedJournal } from '../reading.ts';
import type { PageId } from '../vocabulary.ts';
import { barePath, idOf, namingAddress, targetOf } from './address.ts';

/** What a link to a page of some journal says of that journal. */
export interface JournalLink extends Pick<ListedJournal, 'group' | 'subject' | 'subgroup' | 'address'> {
  link: Element;
  school: string | null;
  opens: 'journal' | 'planning' | null;
}

// The classic journal: scrapers and screenshots; criteria: driven on Kundelik; additional education: the vendor's scripts.
const JOURNAL = /^\/journals\/(journalclassical(\.aspx)?$|criteriaMarks\/)|^\/odo\/journals\//i;
const USABLE = /^https:\/\/[a-z0-9.-]+\/[\w./-]{0,150}(\?|$)/;

/** Reads a link; null if it names no journal. */
export function journalLink(link: Element, base: URL): JournalLink | null {
  const target = targetOf(link, base);
  if (target === null) return null;
  const own = target.searchParams;
  const path = barePath(target);
  const named = (name: string) => namedId(target, name);
  const isJournal = JOURNAL.test(path) && /^(subject)?$/.test(own.get('view') ?? '');
  const group = named('group');
  // In additional education the group is the journal.
  const subject = named('subject') ?? (path.startsWith('/odo/') ? '0' : null);
  if (group === null || subject === null) return null;
  const address = namingAddress(target);
  return {
    link,
    group,
    subject,
    subgroup: named('subgroup'),
    school: idOf(own, 'school'),
    address: isNear(target, base) && USABLE.test(address) ? address : null,
    opens: isJournal ? 'journal' : own.get('tab') === 'planning' ? 'planning' : null,
  };
}

/** An id of an address: a parameter, or in the path after its name as the redesign has it. 0 stands for none. */
export function namedId(url: URL, name: string): string | null {
  const inPath = new RegExp(`/${name}/(\\d{1,19})(?=/|$)`, 'i').exec(url.pathname)?.[1] ?? '';
  return idOf(url.searchParams, name) ?? (Number(inPath) === 0 ? null : inPath);
}

/** The pages of one journal that links lead to, the first link to each. */
export function linkedPages(links: readonly JournalLink[]): Partial<Record<PageId, string>> {
  const pages: Partial<Record<PageId, string>> = {};
  for (const { opens, address } of links) {
    if (address === null || opens === null) continue;
    const journal = address.includes('/odo/') ? 'journal-table' : /criteriaMarks/i.test(address) ? 'criteria-journal' : 'class-journal';
    pages[opens === 'journal' ? journal : opens] ??= address;
  }
  return pages;
}

/** The one value of a list that has no other; null if there are none or several. */
export function only<T>(values: Iterable<T>): T | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}

/** The site is one host for the people and one for the schools: `dnevnik.ru`, `schools.dnevnik.ru`. */
function isNear(target: URL, base: URL): boolean {
  const family = ({ host }: URL) => host.replace(/^schools\./, '');
  return family(target) === family(base);
}

/**
 * What the address of a journal page says. Parameters come in any order and any of them may be
 * missing; 0 stands for "any" or "whole class" (seen on teachers' screenshots of 2019).
 */
export interface JournalAddress {
  school: string | null;
  group: string | null;
  subject: string | null;
  subgroup: string | null;
  /** Which reporting period is listed; null where neither the page nor its address says. */
  period: string | null;
  /** The first calendar year of the school year. */
  year: number | null;
  /** The page lists the lessons of one teacher only. */
  filtered: boolean;
  /** The summary («Итоговые»), which has no lessons. */
  summary: boolean;
}

const ID = /^\d{1,19}$/;

/** A parameter that is an id and not the 0 that stands for none. */
export function idOf(parameters: URLSearchParams, name: string): string | null {
  const value = parameters.get(name);
  return value !== null && ID.test(value) && Number(value) !== 0 ? value : null;
}

/** Reads the parameters; group and subject may also come from a link to another period of the same journal. */
export function journalAddress(url: URL, document: Document): JournalAddress {
  const own = url.searchParams;
  const school = idOf(own, 'school');
  let group = idOf(own, 'group');
  let subject = idOf(own, 'subject');
  if (group === null || subject === null) {
    // The bare form of the address shows a journal all the same; its period links name it in full.
    const link = document.querySelector('.journal-link-period a[href*="group="][href*="subject="]');
    const parameters = link === null ? null : (targetOf(link, url)?.searchParams ?? null);
    group ??= parameters && idOf(parameters, 'group');
    subject ??= parameters && idOf(parameters, 'subject');
  }
  const year = own.get('year');
  return {
    school,
    group,
    subject,
    subgroup: idOf(own, 'subgroup'),
    // What the page says of itself first: it may have gone to another period without a new address.
    period: shownPeriod(document) ?? idOf(own, 'period'),
    year: year !== null && /^20\d\d$/.test(year) ? Number(year) : null,
    filtered: idOf(own, 'teacher') !== null,
    summary: own.get('period') === '0',
  };
}

/** The period picked in the page's own list (`a.active` of the period links: scraper of 2018–2022). */
function shownPeriod(document: Document): string | null {
  const id = document.querySelector('.journal-link-period a.active')?.closest('.journal-link-period')?.getAttribute('data-period-id') ?? null;
  return id !== null && ID.test(id) ? id : null;
}

const NAMING = 'view tab report school group subject subgroup teacher period year lesson date week datefrom dateto page'.split(' ');

/** The address by which a journal page is found again: session keys and scroll positions stay out of it. */
export function namingAddress(url: URL): string {
  const kept = NAMING.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value !== null && /^[\w.-]{1,30}$/.test(value) ? `${name}=${value}` : [];
  });
  return `${url.origin}${url.pathname}${kept.length > 0 ? '?' : ''}${kept.join('&')}`;
}

/** The lesson a link leads to, by its 16–19 digit id; null for any other link. */
export function lessonIdOf(link: Element | null): string | null {
  return /[?&]lesson=(\d{16,19})(?:[&#]|$)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null;
}

/** The path without the prefixes under which the same pages are served again: `/v2`, `/v2/r/<region>`. */
export function barePath(url: URL): string {
  return url.pathname.replace(/^\/v2(?:\/r\/[^/]+)?(?=\/)/, '').replace(/\/+$/, '') || '/';
}

/**
 * The page's own link to another page of the journal it shows: a menu may link every journal of the
 * school. `part` is what the address contains as text: most of a journal's links are its cells.
 */
export function linkWithin(document: Document, url: URL, part: string, isWanted: (target: URL) => boolean): string | null {
  const here = journalAddress(url, document);
  for (const link of document.querySelectorAll(`a[href*="${part}"]`)) {
    const target = targetOf(link, url);
    if (target === null || !isWanted(target)) continue;
    const { searchParams } = target;
    if (['group', 'subject', 'subgroup'].every((name) => idOf(searchParams, name) === here[name as 'group'])) return target.href;
  }
  return null;
}

/** Where a link leads; null where that is a place on its own page, or nowhere. */
export function targetOf(link: Element, base: URL): URL | null {
  const href = link.getAttribute('href');
  if (href === null || href.startsWith('#')) return null;
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

/**
 * What the address of a journal page says. Parameters come in any order and any of them may be
 * missing; 0 stands for "any" or "whole class" (seen on teachers' screenshots of 2019).
 */
export interface JournalAddress {
  school: string | null;
  group: string | null;
  subject: string | null;
  subgroup: string | null;
  /** The first calendar year of the school year. */
  year: number | null;
  /** The page lists the lessons of one teacher only. */
  filtered: boolean;
  /** The summary («Итоговые»), which has no lessons. */
  summary: boolean;
}

const ID = /^\d{1,19}$/;

function idOf(parameters: URLSearchParams, name: string): string | null {
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
    const parameters = link === null ? null : parametersOf(link, url);
    group ??= parameters && idOf(parameters, 'group');
    subject ??= parameters && idOf(parameters, 'subject');
  }
  const year = own.get('year');
  return {
    school,
    group,
    subject,
    subgroup: idOf(own, 'subgroup'),
    year: year !== null && /^20\d\d$/.test(year) ? Number(year) : null,
    filtered: idOf(own, 'teacher') !== null,
    summary: own.get('period') === '0',
  };
}

const NAMING = ['view', 'tab', 'school', 'group', 'subject', 'subgroup', 'teacher', 'period', 'year'];

/** The address by which a journal page is found again: session keys and scroll positions stay out of it. */
export function namingAddress(url: URL): string {
  const kept = NAMING.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value !== null && /^\w{1,30}$/.test(value) ? `${name}=${value}` : [];
  });
  return `${url.origin}${url.pathname}${kept.length > 0 ? '?' : ''}${kept.join('&')}`;
}

/** The lesson a link leads to, by its 16–19 digit id; null for any other link. */
export function lessonIdOf(link: Element | null): string | null {
  return /[?&]lesson=(\d{16,19})(?:&|$)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null;
}

/** The path without the prefixes under which the same pages are served again: `/v2`, `/v2/r/<region>`. */
export function barePath(url: URL): string {
  return url.pathname.replace(/^\/v2(?:\/r\/[^/]+)?(?=\/)/, '').replace(/\/+$/, '') || '/';
}

function parametersOf(link: Element, base: URL): URLSearchParams | null {
  try {
    return new URL(link.getAttribute('href') ?? '', base).searchParams;
  } catch {
    return null;
  }
}

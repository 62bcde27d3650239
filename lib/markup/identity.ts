import { clean } from './text.ts';
import { hasWords } from './words.ts';

/**
 * Who is signed in: the user id of the inline script `var dnevnik = {…}` (fields used by the
 * vendor's own counter script), else the header's link to the user's own page. Null if neither is there.
 *
 * The id is cut out as text: a content script cannot see the page's variables, and JSON.parse would
 * round a long id.
 */
export function viewerOf(document: Document): string | null {
  for (const script of document.getElementsByTagName('script')) {
    const text = script.textContent ?? '';
    const start = text.search(/var\s+dnevnik\s*=/);
    if (start === -1) continue;
    const user = /"?user"?\s*:\s*\{[^{}]*?"?\bid\b"?\s*:\s*"?(\d{1,19})\b/.exec(text.slice(start));
    if (user !== null) return user[1]!;
  }
  const box = document.querySelector('[data-test-id="user-profile-info"]');
  return userIdOf(box?.closest('a') ?? box?.querySelector('a[href*="user="]') ?? null);
}

/**
 * Who leads the journal, from `.leads` (seen in two scrapers, 2018–2022) or the redesign's header (vendor's
 * styles): user ids of the links, else a hash of each name in plain text, never the name.
 * Empty: the page says nobody is assigned. Null: the page does not say.
 */
export function teachersOf(document: Document): string[] | null {
  const leads = document.querySelector('.leads');
  if (leads !== null) return teachersIn(leads);
  const users = [...document.querySelectorAll('.journal-header__teachers-row__link')].flatMap((link) => userIdOf(link) ?? []);
  const names = [...document.querySelectorAll('.journal-header__teachers-row__name')];
  if (users.length > 0) return [...new Set(users)].slice(0, 10);
  return names.length > 0 ? names.flatMap(teachersIn).slice(0, 10) : null;
}

/** What `.leads` calls the teachers it links, by user id. No adapter hands this over: it is asked for by a script of its own. */
export function teacherNames(document: Document): Record<string, string> {
  const links = [...document.querySelectorAll('.leads a, .journal-header__teachers-row__link')];
  return Object.fromEntries(
    links.flatMap((link) => [[userIdOf(link), clean(link.textContent)] as const]).filter(([user, name]) => user !== null && name),
  );
}

/** Who is named in an element, as in `teachersOf`. */
export function teachersIn(element: Element): string[] {
  const linked = linkedUsers(element);
  if (linked.length > 0) return linked;
  const text = clean(element.textContent).replace(/^[^:]*:\s*/, '');
  if (text === '' || hasWords(text, 'noTeacher')) return [];
  return text
    .split(/\s*,\s*/)
    .filter(Boolean)
    .slice(0, 10)
    .map((name) => `name:${hash(name.toLowerCase())}`);
}

/** The users an element's links lead to. */
export function linkedUsers(element: Element): string[] {
  return [...new Set([...element.querySelectorAll('a')].flatMap((link) => userIdOf(link) ?? []))].slice(0, 10);
}

function userIdOf(link: Element | null): string | null {
  return /[?&]user=(\d{1,19})(?:[&#]|$)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null;
}

/** 64-bit FNV-1a in hex: tells names apart without keeping them. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = ((value ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return value.toString(16).padStart(16, '0');
}

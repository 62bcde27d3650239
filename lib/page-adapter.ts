import { viewerOf } from './markup/identity.ts';
import { clean } from './markup/text.ts';
import { hasWords, pattern } from './markup/words.ts';
import { barePath, namingAddress } from './markup/address.ts';
import type { Reading } from './reading.ts';
import type { Instant, PageId } from './vocabulary.ts';

type Own<R> = R extends unknown ? Omit<R, 'page' | 'openedAt' | 'shownAt' | 'at' | 'host' | 'address' | 'viewer'> : never;

/** What an adapter found on its page: a `Reading` without what any page says of itself. */
export type PageContent = Own<Reading>;

/** Where a lesson stands on its page: the element that is marked, and one that scrolls it into view. */
export interface LessonPlace {
  /** `lessonKey` of the lesson. */
  key: string;
  mark: Element;
  reveal: Element;
}

/**
 * One kind of page. One file in `pages/` each; the file name is the id. An adapter knows the DOM and
 * nothing of rules, and hands out no DOM handle but through `locate`.
 */
export interface PageAdapter {
  id: PageId;
  /** Whether the address is one of this page's; `path` is bare of `/v2` prefixes and trailing slashes. */
  matches(path: string, url: URL): boolean;
  /** Reads the page, or null if it looks like this page by its address but is not understood. Never guesses. */
  read(document: Document, url: URL): PageContent | null;
  /** Finds the lessons again, to draw at. Same lessons, same order as `read`. */
  locate(document: Document, url: URL): LessonPlace[];
  /** This page's own links to other pages of the same journal. */
  links(document: Document, url: URL): Partial<Record<PageId, string>>;
}

/** The one of the adapters that an address is of. */
export function findAdapter(adapters: readonly PageAdapter[], url: URL): PageAdapter | undefined {
  const path = barePath(url);
  return adapters.find((adapter) => adapter.matches(path, url));
}

export type PageView =
  { outcome: 'read'; adapter: PageAdapter; reading: Reading } | { outcome: 'drifted'; adapter: PageAdapter } | { outcome: 'unsupported' };

/**
 * Reads a page with its adapter: `read` with its reading, `unsupported` if it is no journal page (a sign-in form or a
 * missing page at a journal's address included), `drifted` if it should be one and is not understood.
 * Never throws: an adapter that trips over a page has not understood it.
 */
export function viewWith(adapter: PageAdapter, document: Document, url: URL, at: Instant, openedAt: Instant): PageView {
  let content: PageContent | null;
  try {
    content = adapter.read(document, url);
  } catch {
    content = null;
  }
  if (content === null || !isPlausible(content)) return isTurnedAway(document) ? { outcome: 'unsupported' } : { outcome: 'drifted', adapter };
  const reading: Reading = {
    page: adapter.id,
    openedAt: Math.min(openedAt, at),
    shownAt: at,
    at,
    host: url.hostname,
    address: namingAddress(url),
    viewer: viewerOf(document),
    ...content,
  };
  return { outcome: 'read', adapter, reading };
}

/** No class has more lessons of a subject than this in a day or in a year; a page that seems to is misread. */
function isPlausible(content: PageContent): boolean {
  if (content.kind === 'journal') return content.lessons.length <= 1000 && content.lessons.every(({ order }) => order <= 20);
  if (content.kind === 'lessons') return content.lessons.length <= 1000;
  if (content.kind === 'timetable') return content.slots.length <= 300;
  return content.kind === 'roster' ? content.journals.length <= 3000 : content.rows.length <= 500;
}

/** A sign-in form, the stub of a redirect to one, or a missing page, served at a journal's address. */
function isTurnedAway(document: Document): boolean {
  if (document.querySelector('input[type="password"]') !== null) return true;
  const heading = clean(`${document.title} ${document.querySelector('h1, h2')?.textContent ?? ''}`);
  if (/Object moved/i.test(heading) || hasWords(heading, 'notFound') || /\b404\b/.test(heading)) return true;
  return pattern('notFound', (all) => `${all} \\(404\\)`).test(document.body?.textContent ?? '');
}

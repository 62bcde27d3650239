import { viewerOf } from './markup/identity.ts';
import { clean } from './markup/text.ts';
import { barePath, namingAddress } from './markup/address.ts';
import type { JournalRef, LessonView, Reading } from './reading.ts';
import type { CivilDate, Instant, PageId } from './vocabulary.ts';

/** What an adapter found on its page. */
export interface PageContent {
  journal: JournalRef;
  school: string | null;
  period: string | null;
  complete: boolean;
  lessons: LessonView[];
}

/** Where a lesson stands on its page: the element that is marked, and one that scrolls it into view. */
export interface LessonPlace {
  date: CivilDate;
  order: number;
  lessonId: string | null;
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
  /** The page where the given fields are entered, as this page links it; null if it does not. */
  link(document: Document, url: URL): { page: PageId; href: string } | null;
}

const files = import.meta.glob<PageAdapter>('./pages/*.ts', { eager: true, import: 'default' });

/** Every page adapter. The folder is the registry. */
export const adapters: readonly PageAdapter[] = Object.values(files);

/** The adapter for an address, if it is one of a journal page. */
export function adapterFor(url: URL): PageAdapter | undefined {
  const path = barePath(url);
  return adapters.find((adapter) => adapter.matches(path, url));
}

export type PageView =
  { outcome: 'read'; adapter: PageAdapter; reading: Reading } | { outcome: 'drifted'; adapter: PageAdapter } | { outcome: 'unsupported' };

/**
 * Reads a page: `read` with its reading, `unsupported` if it is no journal page (a sign-in form or a
 * missing page at a journal's address included), `drifted` if it should be one and is not understood.
 * Never throws: an adapter that trips over a page has not understood it.
 */
export function viewPage(document: Document, url: URL, at: Instant, openedAt: Instant = at): PageView {
  const adapter = adapterFor(url);
  if (adapter === undefined) return { outcome: 'unsupported' };
  let content: PageContent | null;
  try {
    content = adapter.read(document, url);
  } catch {
    content = null;
  }
  if (content === null || !isPlausible(content)) return isTurnedAway(document) ? { outcome: 'unsupported' } : { outcome: 'drifted', adapter };
  const { journal, school, period, complete, lessons } = content;
  const reading: Reading = {
    page: adapter.id,
    openedAt: Math.min(openedAt, at),
    shownAt: at,
    at,
    host: url.hostname,
    address: namingAddress(url),
    school,
    viewer: viewerOf(document),
    journal,
    period,
    complete,
    lessons,
  };
  return { outcome: 'read', adapter, reading };
}

/** No class has more lessons of a subject than this in a day or in a year; a page that seems to is misread. */
function isPlausible({ lessons }: PageContent): boolean {
  return lessons.length <= 1000 && lessons.every(({ order }) => order <= 20);
}

/** A sign-in form, the stub of a redirect to one, or a missing page, served at a journal's address. */
function isTurnedAway(document: Document): boolean {
  if (document.querySelector('input[type="password"]') !== null) return true;
  const heading = clean(`${document.title} ${document.querySelector('h1, h2')?.textContent ?? ''}`);
  if (/Object moved/i.test(heading) || /Страница не найдена|\b404\b/i.test(heading)) return true;
  return /Страница не найдена \(404\)/i.test(document.body?.textContent ?? '');
}

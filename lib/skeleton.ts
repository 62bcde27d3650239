import './markup/list-words.ts';
import { clean } from './markup/text.ts';
import { isWord, monthOf, WORDS, type Word } from './markup/words.ts';
import type { PageId } from './vocabulary.ts';

/**
 * What a page is made of, without anybody in it: tags, classes, names of attributes, shapes of ids,
 * the site's own labels and the geometry of tables. A user attaches it to a report, and `npm run adopt`
 * makes a fixture of it. What is kept is listed; everything else is left out.
 */
export interface Skeleton {
  polden: 'skeleton';
  version: 1;
  page: PageId;
  host: string;
  path: string;
  /** Parameters of the address, digits masked. */
  query: Record<string, string>;
  body: SkeletonNode;
}

/** An element as its tag, attributes and content, or a text. */
export type SkeletonNode = string | [tag: string, attributes: Record<string, string>, ...content: SkeletonNode[]];

/** In place of a text that is not the site's own. */
export const TEXT = '…';
/** In place of attendance in words: which of them is nobody's business. */
export const ABSENT = '{absent}';
/** In place of a script that names the signed-in user. */
export const VIEWER_SCRIPT = '{viewer}';

const MOST_NODES = 30_000;

/** Attributes whose values are the site's own words and no person's. */
const PLAIN_VALUES = /^(type|role|name|rel|target|colspan|rowspan|scope|data-type|data-test-id|data-permission|disabled|hidden|contenteditable)$/;
/** Parameters that say what kind of page an address is of. */
const KIND_PARAMETERS = /^(view|tab|report|choose)$/;
// A single word with a capital may be a name; the site's own have several words, small letters or digits in them.
const IDENTIFIER = /^(?![A-Z][a-z]+$)[A-Za-z][\w-]{0,60}$/;
/** What was entered is no label, though it may be a word of the site: attendance… */
const ATTENDANCE: readonly Word[] = ['absent', 'attended'];
/** …and marks in words, and what a topic may say. */
const ENTRIES: readonly Word[] = ['mark', 'controlTopic', 'aboutControl', 'controlWork'];

/** Takes the skeleton of a page. */
export function skeletonOf(document: Document, url: URL, page: PageId): Skeleton {
  const mask = masking();
  let left = MOST_NODES;
  const nodeOf = (element: Element): SkeletonNode => {
    left -= 1;
    const tag = element.tagName.toLowerCase();
    const node: SkeletonNode = [/^[a-z][a-z0-9-]*$/.test(tag) ? tag : 'x', attributesOf(element, url, mask)];
    if (tag === 'script' && /var\s+dnevnik\s*=[^]*"?user"?\s*:\s*\{/.test(element.textContent ?? '')) node.push(VIEWER_SCRIPT);
    if (/^(script|style|svg|noscript|iframe|template|object|polden-bar)$/.test(tag)) return node;
    for (const child of element.childNodes) {
      if (left <= 0) break;
      if (child.nodeType === 1) node.push(nodeOf(child as Element));
      else if (child.nodeType === 3 && clean(child.nodeValue) !== '') node.push(textShape(clean(child.nodeValue), mask));
    }
    return node;
  };
  const query = Object.fromEntries(
    [...url.searchParams].flatMap(([name, value]) =>
      IDENTIFIER.test(name) ? [[name, KIND_PARAMETERS.test(name) ? plain(value, mask) : digitsOnly(value, mask)]] : [],
    ),
  );
  return { polden: 'skeleton', version: 1, page, host: url.hostname, path: pathShape(url.pathname, mask), query, body: nodeOf(document.body) };
}

/** The text if it is one of the site's own labels, else its shape: digits masked, everything else gone. */
function textShape(text: string, mask: Mask): string {
  if (ATTENDANCE.some((word) => isWord(text, word))) return ABSENT;
  if (ENTRIES.some((word) => isWord(text, word))) return TEXT;
  if (text.length <= 60 && WORDS.some((word) => isWord(text, word))) return text;
  if (monthOf(text) !== null) return text;
  const [, day, month = '', year] = /^(\d{1,2})\s+([^\s\d]+)(?:\s+(\d{4}))?/.exec(text) ?? [];
  if (day !== undefined && monthOf(month) !== null) return mask([day, month, year].filter(Boolean).join(' '));
  return mask(text.replace(/[^\d\s.,:;/|()№%+–-]+/g, TEXT)).replace(/…[…\s]*…/g, TEXT);
}

/** Masks digits. Long ids are numbered as they come, so that one can see which are the same: `{3:19}` is the third, of 19 digits. */
type Mask = (text: string) => string;

function masking(): Mask {
  const ids = new Map<string, number>();
  return (text) =>
    text.replace(/\d{11,}|\d/g, (digits) => {
      if (digits.length === 1) return '#';
      if (!ids.has(digits)) ids.set(digits, ids.size + 1);
      return `{${ids.get(digits)}:${digits.length}}`;
    });
}

/** A value of digits alone; 0 stands for «all», which is worth knowing. */
const digitsOnly = (text: string, mask: Mask) => (text === '0' ? text : /^[\d.,:/-]*$/.test(text) ? mask(text) : '');
const plain = (text: string, mask: Mask) => (IDENTIFIER.test(text) ? mask(text) : digitsOnly(text, mask));

function attributesOf(element: Element, base: URL, mask: Mask): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    // What is chosen or ticked tells what was entered.
    if (!/^[a-z][a-z0-9-]{0,40}$/.test(name) || /^(on|data-polden|selected$|checked$)/.test(name)) continue;
    if (name === 'class')
      kept[name] = value
        .split(/\s+/)
        .filter((token) => IDENTIFIER.test(token))
        // «m10» is a class of the site; a long number would be of a person.
        .map((token) => (/\d{5}/.test(token) ? mask(token) : token))
        .join(' ');
    else if (name === 'id') kept[name] = plain(value, mask);
    else if (name === 'href') kept[name] = hrefShape(value, base, mask);
    else if (name === 'title') kept[name] = textShape(clean(value), mask);
    else if (PLAIN_VALUES.test(name))
      kept[name] = IDENTIFIER.test(value) ? mask(value) : name.endsWith('span') && /^\d{1,3}$/.test(value) ? value : textShape(clean(value), mask);
    else kept[name] = digitsOnly(value, mask);
  }
  return kept;
}

/** Where a link leads, by the site's own path and the names of its parameters. */
function hrefShape(href: string, base: URL, mask: Mask): string {
  if (/^#\d*$/.test(href)) return mask(href);
  const url = /^https?:|^\/|^\?/.test(href) ? parseUrl(href, base) : null;
  if (url === null) return '';
  const root = (host: string) => host.replace(/^(schools|login)\./, '');
  if (root(url.hostname) !== root(base.hostname)) return '';
  const query = [...url.searchParams].flatMap(([name, value]) =>
    IDENTIFIER.test(name) ? [`${name}=${KIND_PARAMETERS.test(name) ? plain(value, mask) : digitsOnly(value, mask)}`] : [],
  );
  return `${/^https?:/.test(href) ? url.origin : ''}${pathShape(url.pathname, mask)}${query.length > 0 ? '?' : ''}${query.join('&')}`;
}

/** Parts of paths that the site's pages are known by; a part with anything else in it may be a person's. */
const PATH_PART =
  /^(v2|r|journals?|journalclassical|criteriaMarks|group|subject|period|planning|import|lesson|homeworks?|schedules?|view|reports?|default|workplace|teachers?|odo|journalmark|user|marks|class|school|myclasses|admin|[\d#]*)(\.aspx|\.ashx)?$/i;

function pathShape(path: string, mask: Mask): string {
  const parts = path.split('/');
  return parts
    .map((part, i) => (PATH_PART.test(part) || (parts[i - 1] === 'r' && /^[a-z-]{1,20}$/.test(part)) ? mask(part).replace(/^v#$/, 'v2') : 'x'))
    .join('/');
}

function parseUrl(href: string, base: URL): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

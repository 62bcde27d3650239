import { idOf } from '../markup/address.ts';
import { beingEdited } from '../markup/editing.ts';
import { entryText, hasIcon, isControlTopic, stateOfText } from '../markup/entry-text.ts';
import { minutesOf } from '../markup/homework-minutes.ts';
import { shorten, trailNames } from '../markup/heading.ts';
import { teachersOf } from '../markup/identity.ts';
import { journalLink, linkedPages, namedId, only, type JournalLink } from '../markup/journal-link.ts';
import { findLabelled, isSurelyBlank, valueText, type Labelled } from '../markup/labelled.ts';
import { datesIn, lessonNumber } from '../markup/printed-time.ts';
import { readPupils, type PupilsTable } from '../markup/pupils-table.ts';
import { clean, isOpaque, shownText, sizeOf } from '../markup/text.ts';
import { hasWords, isWord, startsWithWord, type Word } from '../markup/words.ts';
import { lessonKey } from '../lesson-key.ts';
import type { PageAdapter } from '../page-adapter.ts';
import type { LooseLesson } from '../reading.ts';
import { COMPONENTS, type ComponentState } from '../vocabulary.ts';

/**
 * One lesson's own page (`lesson.aspx?lesson=`, `/v2/lesson?lesson=`). Its address was driven by helpers
 * and its prompts and attendance words are in the vendor's script of texts; its markup nobody has published.
 * So it is read by its labels, whatever their layout, and by the headings of the table of pupils.
 */

const LESSON_ID = /^\d{16,19}$/;

type JournalIds = Pick<LooseLesson, 'group' | 'subject' | 'subgroup'>;

interface Page {
  content: Element;
  fields: Labelled[];
  pupils: PupilsTable[];
  /** Some table is neither of pupils nor of labels: entries may stand there. */
  hasOthers: boolean;
  edited: ReadonlySet<Element>;
}

export const matches: PageAdapter['matches'] = (path, { searchParams }) =>
  /^\/lesson(\.aspx)?$/i.test(path) && LESSON_ID.test(searchParams.get('lesson') ?? '');

const adapter: PageAdapter = {
  id: 'lesson',

  matches,

  read(document, url) {
    const page = open(document);
    if (page === null) return null;
    const { journal } = ownJournal(page.content, url);
    const trail = trailNames(page.content);
    const name = (word: Word) => shorten(only(page.fields.filter((field) => field.word === word).map(({ value }) => valueText(value))) ?? '');
    const lesson: LooseLesson = {
      ...whenOf(page),
      lessonId: url.searchParams.get('lesson'),
      group: journal?.group ?? null,
      subject: journal?.subject ?? null,
      subgroup: journal?.subgroup ?? null,
      groupName: trail.groupName ?? name('group'),
      subjectName: trail.subjectName ?? name('subject'),
      teachers: teachersOf(document),
      components: {},
      sizes: {},
    };
    readField(page, 'topic', lesson);
    readField(page, 'homework', lesson);
    readRecord(page, lesson);
    if (isCancelled(page.content)) keepEntries(lesson);
    return { kind: 'lessons', school: idOf(url.searchParams, 'school'), lessons: [lesson] };
  },

  locate(document, url) {
    const page = open(document);
    if (page === null) return [];
    const { label } = page.fields.find(({ word }) => word === 'topic' || word === 'homework')!;
    const mark = headingOf(page.content) ?? label.closest('tr') ?? label;
    return [{ key: lessonKey({ lessonId: url.searchParams.get('lesson'), date: null, number: null }), mark, reveal: mark }];
  },

  links: (document, url) => linkedPages(ownJournal(contentOf(document), url).links),
};
export default adapter;

const contentOf = (document: Document): Element => document.querySelector('#content') ?? document.documentElement;

/** Null where neither a topic nor a homework has a place. */
function open(document: Document): Page | null {
  const content = contentOf(document);
  const edited = beingEdited(content, '*');
  // A table that others stand in only lays them out.
  const tables = [...content.querySelectorAll('table')].filter((table) => table.querySelector('table') === null);
  const pupils = new Map<Element, PupilsTable>();
  for (const table of tables) {
    const read = readPupils(table, edited);
    if (read !== null) pupils.set(table, read);
  }
  const fields = findLabelled(content, pupils, edited);
  const isOther = (table: Element) => !pupils.has(table) && clean(shownText(table)) !== '' && !fields.some(({ label }) => table.contains(label));
  const isLesson = fields.some(({ word }) => word === 'topic' || word === 'homework');
  return isLesson ? { content, fields, pupils: [...pupils.values()], hasOthers: tables.some(isOther), edited } : null;
}

/** The journal by the page's links to it and by its address, where they all name the same. */
function ownJournal(content: Element, url: URL): { journal: JournalIds | undefined; links: JournalLink[] } {
  // Without a content of its own nothing tells the page's links from those of a menu, which leads to any journal.
  const own = content.id === 'content' ? content.querySelectorAll('a[href*="group"]') : [];
  const links = [...own].flatMap((link) => journalLink(link, url) ?? []).filter(({ opens }) => opens !== null);
  const [group, subject, subgroup] = [namedId(url, 'group'), namedId(url, 'subject'), namedId(url, 'subgroup')];
  const named: JournalIds[] = group === null || subject === null ? links : [{ group, subject, subgroup }, ...links];
  const isOne = only(named.map((each) => `${each.group} ${each.subject} ${each.subgroup}`)) !== null;
  return isOne ? { journal: named[0], links } : { journal: undefined, links: [] };
}

/** The heading that names the lesson: «Урок 18.11.2026», «18 ноября 2026, среда». */
function headingOf(content: Element): Element | null {
  return (
    [...content.querySelectorAll('h1, h2')].find((heading) => {
      const text = clean(shownText(heading));
      const { dates, rest } = datesIn(text);
      return dates.length === 1 ? hasWords(text, 'lesson') || /^[\s,.()]*[^\s\d]*$/.test(rest) : isWord(text, 'lesson');
    }) ?? null
  );
}

/** Date and number from that heading and from labels of their own. */
function whenOf({ content, fields }: Page): Pick<LooseLesson, 'date' | 'number'> {
  const heading = headingOf(content);
  const labelled = fields.filter(({ word }) => word === 'date' || word === 'lesson').map(({ value }) => valueText(value));
  const printed = (heading === null ? labelled : [shownText(heading), ...labelled]).map((text) => datesIn(text));
  const numbers = printed.map(({ rest }) => lessonNumber(rest.replace(/\d+:\d\d|[–—]/g, '')));
  return { date: only(printed.flatMap(({ dates }) => dates)), number: only(numbers.filter((number) => number !== null)) };
}

/** Whether the page says anywhere that the lesson was cancelled; how it says so nobody has seen. */
function isCancelled(content: Element): boolean {
  return [...content.getElementsByTagName('*')].some(
    ({ textContent }) => (textContent ?? '').length < 60 && startsWithWord(textContent ?? '', 'cancelled'),
  );
}

/** Of a lesson that was not held nothing is asked for: what is empty is not told. */
function keepEntries(lesson: LooseLesson): void {
  for (const name of COMPONENTS) if (lesson.components[name] === 'empty') delete lesson.components[name];
  delete lesson.counts;
}

function readField({ fields, edited }: Page, word: 'topic' | 'homework', lesson: LooseLesson): void {
  const own = fields.filter((field) => field.word === word);
  // «Домашнее задание» of this lesson and of the next one are not the same: where they differ, neither is told.
  const state = only(own.map((field) => stateOf(field, edited)));
  if (state === null) return;
  lesson.components[word] = state;
  if (state === 'empty') return;
  const texts = own.map(({ value }) => entryText(valueText(value)));
  const text = texts.join(' ');
  lesson.sizes[word] = sizeOf(text);
  if (word === 'topic') lesson.control = isControlTopic(text);
  else Object.assign(lesson, minutesOf(texts));
}

/** What stands after a label; null where it may be an entry or not. */
function stateOf(field: Labelled, edited: ReadonlySet<Element>): ComponentState | null {
  const parts = field.value.filter((node) => node.nodeType === 1) as Element[];
  if (parts.some((part) => edited.has(part))) return null;
  const shown = valueText(field.value);
  const state = stateOfText(field.word as 'topic' | 'homework' | 'comment', shown);
  if (state !== 'empty') return state;
  const holdsMore = parts.some((part) => isOpaque(part) || (field.word === 'homework' && hasIcon(part)));
  return !holdsMore && (shown !== '' || isSurelyBlank(field)) ? state : null;
}

/** Marks, attendance and comments: of all the pupils, and the comment on the lesson itself. */
function readRecord({ fields, pupils, hasOthers, edited }: Page, lesson: LooseLesson): void {
  const { components } = lesson;
  const [table, ...others] = pupils;
  if (table?.counts && others.length === 0 && !hasOthers) lesson.counts = table.counts;
  const comments = fields.filter(({ word }) => word === 'comment').map((field) => stateOf(field, edited));
  for (const kind of ['marks', 'attendance', 'comment'] as const) {
    // Without a comment of the lesson's own its place was perhaps not found.
    const states = [...pupils.map((table) => table[kind]), ...(kind !== 'comment' ? [] : comments.length > 0 ? comments : [null])];
    if (states.includes('filled')) components[kind] = 'filled';
    else if (pupils.length > 0 && !hasOthers && only(states) === 'empty') components[kind] = 'empty';
  }
}

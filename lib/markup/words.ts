import { clean } from './text.ts';
import ru, { lists } from './words/ru.ts';

/**
 * The texts a page is known by, in each language of the interface: one file in `words/` each. A value
 * holds alternatives as the inside of a regular expression. A page is in one language, but which one is
 * not asked: a text of any of those that are there is understood. Russian always is; the pages of
 * dnevnik.ru need not carry the languages of its sibling sites.
 */
export interface Words {
  /** The trail's first link. */
  journals: string;
  group: string;
  subject: string;
  teacher: string;
  date: string;
  lesson: string;
  topic: string;
  description: string;
  homework: string;
  comment: string;
  /** Headings of columns with what a pupil was given, and whether she was there. */
  marks: string;
  attendance: string;
  pupil: string;
  held: string;
  /** Links and prompts that stand where nothing has been entered. */
  addHomework: string;
  noTopic: string;
  noHomework: string;
  noComment: string;
  noMark: string;
  /** Links beside an entry that change it. */
  edit: string;
  /** Attendance in words: present, and all the others. */
  attended: string;
  absent: string;
  /** Of the others the one who came after all. */
  late: string;
  /** A mark that is a word. */
  mark: string;
  /** What a page says instead of its content. */
  noLessons: string;
  noTeacher: string;
  notFound: string;
  cancelled: string;
  /** A test or credit lesson by its work's abbreviation, by its topic, and topics that only speak of one. */
  controlWork: string;
  controlTopic: string;
  aboutControl: string;
  /** Stems of the months from January on, in any case of the noun. */
  months: string;
}

/** The same of pages that are only looked things up on: the content script does not carry them. */
export interface ListWords {
  /** The vendor's statistics: its headings, and how a row of totals begins. */
  planning: string;
  journal: string;
  onTime: string;
  total: string;
  /** What a page says instead of its content. */
  noTimetable: string;
  noHomeworks: string;
  noChanges: string;
  substituted: string;
  /** The log of changes: its headings and its actions. */
  time: string;
  author: string;
  action: string;
  before: string;
  after: string;
  work: string;
  created: string;
  updated: string;
  deleted: string;
  changed: string;
}
export type Word = keyof Words | keyof ListWords;
type Table = Partial<Record<Word, string>>;

const tables: Table[] = [ru];

/** Makes more texts understood. */
export function understand(...more: Table[]): void {
  tables.push(...more);
}

/** Every word there is. */
export const WORDS = /* @__PURE__ */ [ru, lists].flatMap(Object.keys) as Word[];

/** An expression that no text matches: of words that are not here nothing is understood. */
const NOTHING = '[]';

const patterns = new Map<string, RegExp>();

/** An expression around the alternatives of all languages, put together when it is first asked for. */
export function pattern(word: Word, wrap: (alternatives: string) => string): RegExp {
  const source = wrap(`(?:${tables.flatMap((table) => table[word] ?? []).join('|') || NOTHING})`);
  let known = patterns.get(source);
  if (known === undefined) patterns.set(source, (known = new RegExp(source, 'i')));
  return known;
}

/** Whether the text is one of these words and nothing else but signs around it: «Тема урока:» is `topic`. */
export function isWord(text: string, word: Word): boolean {
  return pattern(word, (all) => `^${all}[\\s:.…*]*$`).test(clean(text));
}

/** Whether the text begins with one of these words. */
export function startsWithWord(text: string, word: Word): boolean {
  return pattern(word, (all) => `^${all}${END}`).test(clean(text));
}

/** Whether the text has one of these words in it. */
export function hasWords(text: string, word: Word): boolean {
  return pattern(word, (all) => `(?:^|${NO_LETTER})${all}`).test(text);
}

/** The text without these words, wherever in it they stand. */
export function withoutWords(text: string, word: Word): string {
  const words = pattern(word, (all) => all);
  return words.test(text) ? clean(clean(text).replace(new RegExp(words, 'gi'), ' ')) : clean(text);
}

/** What follows a month's stem in its names and in dates: «январь», «января», «май». A surname may begin like a month. */
const MONTH_ENDING = /^(ь|я|й|а|е)?$/;

/** 1–12 by the name of a month, in any language and as dates have it; null for any other text. */
export function monthOf(text: string): number | null {
  const name = clean(text).toLowerCase();
  for (const { months } of tables) {
    const month = months?.split(' ').findIndex((stem) => name.startsWith(stem) && MONTH_ENDING.test(name.slice(stem.length))) ?? -1;
    if (month !== -1) return month + 1;
  }
  return null;
}

/** What cannot be a part of a word. `\b` knows Latin letters only. */
const NO_LETTER = '[^0-9A-Za-z\\u00c0-\\u024f\\u0400-\\u052f]';
const END = `(?=${NO_LETTER}|$)`;

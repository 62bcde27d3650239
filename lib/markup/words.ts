import { clean } from './text.ts';
import ru from './words/ru.ts';

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
  /** The vendor's statistics: its headings, and how a row of totals begins. */
  planning: string;
  journal: string;
  onTime: string;
  total: string;
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
  /** A mark that is a word. */
  mark: string;
  /** What a page says instead of its content. */
  noLessons: string;
  noTeacher: string;
  noTimetable: string;
  noHomeworks: string;
  noChanges: string;
  notFound: string;
  cancelled: string;
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
  /** A test or credit lesson by its work's abbreviation, by its topic, and topics that only speak of one. */
  controlWork: string;
  controlTopic: string;
  aboutControl: string;
  /** Stems of the months from January on, in any case of the noun. */
  months: string;
}
export type Word = keyof Words;

const tables: Words[] = [ru];

/** Makes texts in more languages understood. */
export function understand(...more: Words[]): void {
  tables.push(...more.filter((table) => !tables.includes(table)));
}

/** Every word there is. */
export const WORDS = Object.keys(ru) as Word[];

const patterns = new Map<string, RegExp>();

/** An expression around the alternatives of all languages, put together when it is first asked for. */
export function pattern(word: Word, wrap: (alternatives: string) => string): RegExp {
  const source = wrap(`(?:${tables.map((table) => table[word]).join('|')})`);
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
    const month = months.split(' ').findIndex((stem) => name.startsWith(stem) && MONTH_ENDING.test(name.slice(stem.length)));
    if (month !== -1) return month + 1;
  }
  return null;
}

/** What cannot be a part of a word. `\b` knows Latin letters only. */
const NO_LETTER = '[^0-9A-Za-z\\u00c0-\\u024f\\u0400-\\u052f]';
const END = `(?=${NO_LETTER}|$)`;

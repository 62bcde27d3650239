import { clean } from './text.ts';
import { hasWords, isWord, pattern, type Word } from './words.ts';

/** How the page names its journal. */
export interface JournalNames {
  groupName: string | null;
  subjectName: string | null;
}

/** A class after its label: «4а», «10 "А"», without the label that follows. */
const LETTERS = 'A-Za-z\\u00c0-\\u024f\\u0400-\\u052f';
const CLASS_NAME = `:\\s*(?<name>\\d{1,2}(?:-?[${LETTERS}]{1,3}(?![${LETTERS}])|\\s?["«][${LETTERS}]{1,3}["»])?)`;

const CLASS_ALONE = new RegExp(`^(?:[1-9]|1[0-2])(?:-?[${LETTERS}]{1,3}|\\s?["«][${LETTERS}]{1,3}["»])$`);

/** Whether a text is a class's name and can be nothing else: a bare number may be anything. */
export function isClassName(text: string): boolean {
  return CLASS_ALONE.test(text);
}

/** The class a text ends with: «Расписание: 7б», «Школа № 5 (10 "А")»; null if it ends with anything else. */
export function classAtEnd(text: string): string | null {
  const end = /(?:^|[\s:(])(\d{1,2}(?:\s(?=["«]))?[^\s():]+)\)?$/.exec(clean(text))?.[1];
  return end !== undefined && isClassName(end) ? end : null;
}

/**
 * Class and subject. The trail «Журналы > 4а, Лит. чтение» is on the class journal's screenshot of
 * 2019; `.header_journal h2` with the subject is in a scraper of 2018–2022.
 */
export function journalNames(document: Document): JournalNames {
  const header = document.querySelector('.header_journal') ?? document.querySelector('#content') ?? document.body;
  const trail = trailText(header);
  const subjectName = clean(header.querySelector('h2')?.textContent) || (trail?.subject ?? '');
  const labelled = pattern('group', (all) => all + CLASS_NAME).exec(clean(header.textContent))?.groups?.name;
  return {
    groupName: shorten(trail?.group ?? clean(labelled)),
    subjectName: shorten(subjectName),
  };
}

/** The first year of «2018/2019 учебный год», wherever the page's header says it. */
export function schoolYear(document: Document): number | null {
  const header = document.querySelector('.header_journal');
  for (const tag of ['h3', 'h2', 'h1']) {
    for (const heading of document.getElementsByTagName(tag)) {
      const year = yearIn(heading);
      if (year !== null) return year;
    }
  }
  return header === null ? null : yearIn(header);
}

/** «За выбранный период уроков нет»: seen in a scraper of 2018–2022. `__empty-data`: the redesign's styles. */
export function saysNoLessons(document: Document): boolean {
  if (clean(document.querySelector('.journal-header__empty-data:not([hidden])')?.textContent) !== '') return true;
  const content = document.querySelector('#content') ?? document.body;
  return hasWords(content?.textContent ?? '', 'noLessons');
}

/** The page's own word that it has nothing to list: `div.emptyData` (scrapers of several of its lists), or one of the texts. */
export function saysNothing(document: Document, word: Word): boolean {
  const content = document.querySelector('#content') ?? document.body;
  return document.querySelector('.emptyData:not([hidden]):not([style*="none"])') !== null || hasWords(content?.textContent ?? '', word);
}

function yearIn(element: Element): number | null {
  const years = /(20\d\d)\s*[/–-]\s*(20\d\d)/.exec(clean(element.textContent));
  return years !== null && Number(years[2]) === Number(years[1]) + 1 ? Number(years[1]) : null;
}

/** The journal the trail names, whatever else comes after it. */
export function trailNames(header: Element): JournalNames {
  const trail = trailText(header);
  return { groupName: shorten(trail?.group ?? ''), subjectName: shorten(trail?.subject ?? '') };
}

function trailText(header: Element): { group: string; subject: string } | null {
  // The trail's class is a guess, its first link is not: it leads to the list of journals.
  const link = [...header.querySelectorAll('a')].find((a) => isWord(a.textContent ?? '', 'journals'));
  const text = clean(link?.parentElement?.textContent);
  const parts = /^[^>›»/]{1,20}[>›»/]\s*([^,]{1,20}),\s*(.{1,60}?)(?:\s[>›»/]\s.*)?$/.exec(text);
  return parts === null ? null : { group: clean(parts[1]), subject: clean(parts[2]) };
}

/** A name as it may be handed over. */
export function shorten(text: string): string | null {
  return text === '' ? null : text.slice(0, 60);
}

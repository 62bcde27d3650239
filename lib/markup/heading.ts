import { clean } from './text.ts';

/** How the page names its journal. */
export interface JournalNames {
  groupName: string | null;
  subjectName: string | null;
}

/** «Класс: 4а», «Класс: 10 "А"», without the label that follows. */
const LABELLED_CLASS = /Класс:\s*(\d{1,2}(?:-?[A-Za-zА-яЁё]{1,3}(?![A-Za-zА-яЁё])|\s?["«][A-Za-zА-яЁё]{1,3}["»])?)/;

/**
 * Class and subject. The trail «Журналы > 4а, Лит. чтение» is on the class journal's screenshot of
 * 2019; `.header_journal h2` with the subject is in a scraper of 2018–2022.
 */
export function journalNames(document: Document): JournalNames {
  const header = document.querySelector('.header_journal') ?? document.querySelector('#content') ?? document.body;
  const trail = trailText(header);
  const subjectName = clean(header.querySelector('h2')?.textContent) || (trail?.subject ?? '');
  const labelled = LABELLED_CLASS.exec(clean(header.textContent))?.[1];
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

/** «За выбранный период уроков нет»: seen in a scraper of 2018–2022. */
export function saysNoLessons(document: Document): boolean {
  const content = document.querySelector('#content') ?? document.body;
  return /За выбранный период уроков нет/i.test(content?.textContent ?? '');
}

function yearIn(element: Element): number | null {
  const years = /(20\d\d)\s*[/–-]\s*(20\d\d)/.exec(clean(element.textContent));
  return years !== null && Number(years[2]) === Number(years[1]) + 1 ? Number(years[1]) : null;
}

function trailText(header: Element): { group: string; subject: string } | null {
  // The trail's class is a guess, its first link is not: it leads to the list of journals.
  const link = [...header.querySelectorAll('a')].find((a) => /^(Журналы)$/i.test(clean(a.textContent)));
  const text = clean(link?.parentElement?.textContent);
  const parts = /^Журналы\s*[>›»/]\s*([^,]{1,20}),\s*(.{1,60})$/i.exec(text);
  return parts === null ? null : { group: clean(parts[1]), subject: clean(parts[2]) };
}

function shorten(text: string): string | null {
  return text === '' ? null : text.slice(0, 60);
}

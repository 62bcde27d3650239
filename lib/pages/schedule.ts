import { journalAddress, lessonIdOf } from '../markup/address.ts';
import { beingEdited } from '../markup/editing.ts';
import { linesOf, rowsOf, spanOf, type PlacedCell } from '../markup/grid.ts';
import { classAtEnd, journalNames, saysNothing, schoolYear } from '../markup/heading.ts';
import { linkedUsers, teachersIn } from '../markup/identity.ts';
import { only } from '../markup/journal-link.ts';
import { cellAt, nameIn, textOf } from '../markup/lesson-row.ts';
import { dateIn, datesIn, timesIn } from '../markup/printed-time.ts';
import { hasWord, shownText, sizeOf, spacedText } from '../markup/text.ts';
import { hasWords, withoutWords, type Word } from '../markup/words.ts';
import { lessonKey } from '../lesson-key.ts';
import type { PageAdapter } from '../page-adapter.ts';
import type { Slot } from '../reading.ts';
import { addDays, isCivilDate, weekday, weekStart } from '../time.ts';

/**
 * A class's timetable of one week (`/schedules/view`): a row for each lesson of the day, a column for
 * each day. Two tables are on record: the old one in three scrapers of 2020–2022, whose cells say date
 * and number by their ids (`td#d20261116_3`) and hold `a.aL` and paragraphs for teacher, time and place;
 * and a newer one, whose cells hold `a`, a paragraph for the teacher and `p[data-test-id="time"]`.
 *
 * What a timetable lacks was not planned. So a page of which any part is not understood is not read.
 */

interface Planned {
  slot: Slot;
  mark: Element;
}

interface Week {
  monday: string;
  planned: Planned[];
}

const CELL_ID = /^d(20\d\d)(\d\d)(\d\d)_(\d{1,2})$/;
const STRUCK = 'del, s, strike, [class*="cancel" i], [style*="line-through"]';

/** Exported by itself, so that the content script knows the address without the rest. */
export const matches: PageAdapter['matches'] = (path, url) =>
  /^\/schedules\/view(\.aspx)?$/i.test(path) && /^\d{1,19}$/.test(url.searchParams.get('group') ?? '');

const adapter: PageAdapter = {
  id: 'schedule',

  matches,

  read(document, url) {
    const { school, group, subgroup, filtered } = journalAddress(url, document);
    const week = readWeek(document, url);
    if (group === null || week === null || subgroup !== null || filtered) return null;
    // «Класс: 7б» or «Расписание: 7б».
    const headings = [...document.querySelectorAll('h1, h2, h3')].flatMap((heading) => classAtEnd(heading.textContent ?? '') ?? []);
    const groupName = journalNames(document).groupName ?? headings[0] ?? null;
    return {
      kind: 'timetable',
      school,
      group,
      groupName,
      from: week.monday,
      to: addDays(week.monday, 6),
      slots: week.planned.map(({ slot }) => slot),
    };
  },

  locate: (document, url) => (readWeek(document, url)?.planned ?? []).map(({ slot, mark }) => ({ key: lessonKey(slot), mark, reveal: mark })),
  links: () => ({}),
};
export default adapter;

function readWeek(document: Document, url: URL): Week | null {
  // The week's own dates: `.player .inl strong` «16.11 — 21.11» (scrapers); with a year they tell the school year.
  const shown = document.querySelector('.player')?.textContent ?? '';
  const [dated] = datesIn(shown).dates;
  const year =
    dated === undefined ? (schoolYear(document) ?? journalAddress(url, document).year) : Number(dated.slice(0, 4)) - Number(dated.slice(5) < '09');
  const planned: Planned[] = [];
  const days = new Set<string>();
  const ids = new Set<string>();
  for (const table of document.getElementsByTagName('table')) {
    const lines = linesOf(rowsOf(table));
    const dates = columnDates(lines, year);
    if (dates === null) return null;
    for (const date of dates.values()) days.add(date);
    const edited = beingEdited(table, 'td, th');
    const first = Math.min(...dates.keys());
    const isOfNumbers = (at: number) => at < first && lines.every((line) => isNumber(textOf(cellAt(line, at))));
    let isBelowHeadings = false;
    for (const line of lines) {
      const labels = line.flatMap(({ cell, column }) => (isOfNumbers(column) ? (/^\D*(\d{1,2})\D*$/.exec(withoutTimes(cell))?.[1] ?? []) : []));
      const number = only(labels) ?? line.map(({ cell }) => CELL_ID.exec(cell.id)?.[4]).find(Boolean) ?? null;
      // A table in which another stands only lays it out.
      const cells = line.filter(({ cell }) => cell.querySelector('table') === null).map((placed) => ({ ...placed, lessons: lessonsIn(placed.cell) }));
      isBelowHeadings ||= cells.some(({ cell, lessons }) => CELL_ID.test(cell.id) || holdsLesson(lessons) || timesIn(spacedText(cell)).length > 1);
      for (const { cell, column, span, lessons } of isBelowHeadings ? cells : []) {
        const date = dates.get(column);
        // Beside the days' columns may stand anything but lessons.
        if (date === undefined && !holdsLesson(lessons)) continue;
        // Two cells of one id: copies, or something nobody has seen.
        const isCopy = CELL_ID.test(cell.id) && ids.size === ids.add(cell.id).size;
        const isWide = lessons?.length !== 0 && (span > 1 || spanOf(cell, 'rowspan') > 1 || Number(number) > 20);
        if (date === undefined || lessons === null || isCopy || isWide || edited.has(cell)) return null;
        for (const { mark, ...lesson } of lessons) planned.push({ mark, slot: { date, number: number === null ? null : Number(number), ...lesson } });
      }
    }
  }
  if (planned.length === 0 && ids.size === 0) {
    // Without ids an empty table may be one that is still to be filled.
    if (!saysNothing(document, 'noTimetable')) return null;
    for (const date of datesIn(`${shown} ${url.searchParams.get('date')}`, year).dates) days.add(date);
  }
  const monday = only([...days].map(weekStart));
  planned.sort((a, b) => a.slot.date.localeCompare(b.slot.date) || (a.slot.number ?? 99) - (b.slot.number ?? 99));
  return monday === null ? null : { monday, planned };
}

/** The date of each column that has one, by the ids of its cells and by its heading. Null: they contradict each other. */
function columnDates(lines: readonly PlacedCell[][], year: number | null): Map<number, string> | null {
  const told = lines.flat().flatMap(({ cell, column }) => {
    const id = CELL_ID.exec(cell.id);
    return id === null ? [] : [{ column, date: id.slice(1, 4).join('-') }];
  });
  for (const line of lines.slice(0, 3)) {
    const heads = line.flatMap(({ cell, column }) => ({ column, date: dateIn(textOf(cell), year) ?? '' })).filter(({ date }) => date);
    // The days of a week from Monday on, one beside the other: dates of any other table do not stand so, nor those of a wrong year.
    const monday = heads[0]?.date ?? '';
    if (heads.length >= 5 && weekday(monday) === 1 && heads.every(({ date }, i) => date === addDays(monday, i))) told.push(...heads);
  }
  const dates = new Map(told.map(({ column, date }) => [column, date]));
  return told.every(({ column, date }) => isCivilDate(date) && dates.get(column) === date) ? dates : null;
}

/** «1», «1 урок», «1 8:30–9:15», and what may stand over it. */
function isNumber(text: string): boolean {
  return sizeOf(withoutWords(text, 'lesson')).letters === 0;
}

function withoutTimes(cell: Element): string {
  return textOf(cell).replace(/\d{1,2}:\d\d/g, '');
}

type Lesson = Omit<Slot, 'date' | 'number'> & { mark: Element };

/** Whether what was found in a cell is a lesson for certain. */
function holdsLesson(lessons: readonly Lesson[] | null): boolean {
  return lessons?.some(({ starts, lessonId }) => starts ?? lessonId) === true;
}

/** The lessons of a cell, one for each link that is no teacher's. Null: something in the cell is not understood. */
function lessonsIn(cell: Element): Lesson[] | null {
  const links = [...cell.querySelectorAll('a:not([href*="user="])')].filter((link) => hasWord(shownText(link)));
  const known = links.filter((link) => link.matches('.aL, [href*="lesson="]'));
  const titles = known.length > 0 ? known : links;
  // A note over a whole day is no lesson; other words without a link may be one.
  if (titles.length === 0) return sizeOf(shownText(cell)).letters > 0 && !cell.matches('[rowspan], [colspan]') ? null : [];
  // So may be a time too many, and a link without any sign of a lesson something else.
  const times = timesIn(spacedText(cell)).length;
  if (times > 2 * titles.length || times + known.length === 0) return null;
  const lessons = titles.map((title): Lesson => {
    // Of several lessons each has its own block, or only what follows its link.
    const isOwn = (element: Element) =>
      titles.length === 1 || titles.findLast((other) => other.compareDocumentPosition(element) & FOLLOWING) === title;
    const isOthers = (element: Element) => titles.some((other) => other !== title && element.contains(other));
    let mark = title;
    while (mark !== cell && !isOthers(mark.parentElement!)) mark = mark.parentElement!;
    const paragraphs = [...cell.querySelectorAll('p')].filter(isOwn).map((p) => ({ p, times: timesIn(spacedText(p)) }));
    const at = paragraphs.findIndex(({ times }) => times.length === 2);
    const [starts, ends] = paragraphs[at]?.times.map(({ from }) => from.slice(0, 5)) ?? [];
    const isTold = starts! < ends!;
    const teacher = paragraphs[at - 1]?.p;
    const users = linkedUsers(mark);
    const struck = title.querySelector(STRUCK) ?? title.closest(STRUCK);
    return {
      mark,
      lessonId: lessonIdOf(title),
      subjectName: nameIn(title),
      starts: isTold ? starts! : null,
      ends: isTold ? ends! : null,
      teachers: users.length > 0 ? users : /^\D+$/.test(textOf(teacher)) ? teachersIn(teacher!) : null,
      cancelled: says(mark, 'cancelled') || (struck !== null && cell.contains(struck)),
      substituted: says(mark, 'substituted'),
    };
  });
  // A word that stands with none of several lessons may be of any of them.
  return (['cancelled', 'substituted'] as const).some((word) => says(cell, word) && !lessons.some((lesson) => lesson[word])) ? null : lessons;
}

/** Of `compareDocumentPosition`: what comes after an element or is in it. */
const FOLLOWING = 4;

/** Whether a word stands anywhere in an element, be it close to another without a space between. */
function says(element: Element, word: Word): boolean {
  return [element, ...element.querySelectorAll('*')].some((part) => hasWords(spacedText(part), word));
}

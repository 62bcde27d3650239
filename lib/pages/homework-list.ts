import { idOf } from '../markup/address.ts';
import { beingEdited } from '../markup/editing.ts';
import { linesOf, rowsOf, type PlacedCell } from '../markup/grid.ts';
import { saysNothing } from '../markup/heading.ts';
import { cellAt, classIn, headedColumn, lessonColumn, linkedIds, nameIn, textOf } from '../markup/lesson-row.ts';
import { dateIn, datesIn, lessonNumber, timesIn } from '../markup/printed-time.ts';
import { hasWord, isOpaque } from '../markup/text.ts';
import { hasWords, startsWithWord } from '../markup/words.ts';
import { lessonKey } from '../lesson-key.ts';
import type { PageAdapter } from '../page-adapter.ts';
import type { LooseLesson } from '../reading.ts';

/**
 * The list of homework (`/homework`): `table.hmw` in a dozen scrapers of pupils' pages, whose cells are
 * task, files or school, subject, lesson's date and number, time of the last change, status. What stands
 * in the list has been given, by the time of its last change at the latest. What does not stand in it may
 * be on another page or behind a filter.
 */

interface Homework {
  lesson: LooseLesson;
  row: Element;
}

interface Columns {
  group: number | undefined;
  subject: number | undefined;
  lesson: number;
  changed: number;
  /** The first row with a date below the headings that tell the columns. */
  first: number;
}

const KNOWN: Columns = { group: 1, subject: 2, lesson: 3, changed: 4, first: Infinity };

/** Exported by itself, so that the content script knows the address without the rest. */
export const matches: PageAdapter['matches'] = (path, url) => /^\/homework(\.aspx)?$/i.test(path) && !url.searchParams.get('view');

const adapter: PageAdapter = {
  id: 'homework-list',

  matches,

  read(document, url) {
    const { homeworks, untied } = findHomeworks(document);
    if (homeworks.length === 0 && !saysNothing(document, 'noHomeworks')) return null;
    const lessons = homeworks.map(({ lesson }) => lesson);
    return { kind: 'lessons', school: idOf(url.searchParams, 'school'), lessons, ...(untied > 0 && { untied }) };
  },

  locate: (document) => findHomeworks(document).homeworks.map(({ lesson, row }) => ({ key: lessonKey(lesson), mark: row, reveal: row })),
  links: () => ({}),
};
export default adapter;

/** One for each lesson, in the order of their first rows, and how many homeworks are of no lesson. */
function findHomeworks(document: Document): { homeworks: Homework[]; untied: number } {
  const found = new Map<string, Homework>();
  let untied = 0;
  let order = KNOWN;
  for (const table of document.getElementsByTagName('table')) {
    const rows = rowsOf(table);
    const lines = linesOf(rows);
    const columns = findColumns(lines.flat(), order);
    if (columns === null) continue;
    order = columns;
    const edited = beingEdited(table, 'tr');
    rows.forEach((row, index) => {
      const line = lines[index]!;
      const place = cellAt(line, columns.lesson);
      const changed = textOf(cellAt(line, columns.changed));
      const { dates, rest } = datesIn(textOf(place));
      // A homework's row for certain, and its place for a lesson blank for certain.
      const isUntied = index > columns.first && dateIn(changed) !== null && place !== undefined && dates.length === 0 && !hasWord(rest);
      if (isUntied && !isOpaque(place) && !edited.has(row)) untied += 1;
      if (dates.length !== 1 || edited.has(row)) return;
      const lesson: LooseLesson = {
        date: dates[0]!,
        number: lessonNumber(rest),
        ...linkedIds(row),
        groupName: classIn(cellAt(line, columns.group)),
        subjectName: nameIn(cellAt(line, columns.subject)),
        teachers: null,
        components: { homework: 'filled' },
        sizes: {},
      };
      const { date, number, lessonId, groupName, subjectName } = lesson;
      const key = lessonId ?? [date, number, groupName, subjectName].join();
      const homework = found.get(key) ?? { lesson, row };
      found.set(key, homework);
      noteChange(homework.lesson, changed);
    });
  }
  return { homeworks: [...found.values()], untied };
}

/** By the time of its last change a homework was there; of several of one lesson the earliest time says most. */
function noteChange(lesson: LooseLesson, text: string): void {
  const date = dateIn(text);
  const [time, ...others] = timesIn(text);
  if (date === null || time === undefined || others.length > 0) return;
  const homework = { from: `${date}T${time.from}`, until: `${date}T${time.until}`, first: false };
  const known = lesson.printed?.homework;
  if (known === undefined || homework.until < known.until) lesson.printed = { homework };
}

/**
 * By the headings; where they are missing or in other words, in the given order if every row looks like
 * it: the known one, or that of the table before, which this one goes on with.
 */
function findColumns(cells: readonly PlacedCell[], order: Columns): Columns | null {
  const first = cells.find(({ cell }) => dateIn(textOf(cell)) !== null)?.row;
  if (first === undefined) return null;
  const heads = cells.filter(({ row }) => row < first);
  const changed = headedColumn(heads, (text) => startsWithWord(text, 'changed'));
  const lesson = lessonColumn(heads);
  if (changed !== undefined && lesson !== undefined) {
    const group = headedColumn(heads, (text) => hasWords(text, 'group'));
    return { group, subject: headedColumn(heads, (text) => startsWithWord(text, 'subject')), changed, lesson, first };
  }
  if (changed !== undefined || lesson !== undefined) return null;
  const isKnown = cells.every(({ row, cell, column, span }) => {
    if (row < first) return true;
    const { dates, rest } = datesIn(textOf(cell));
    const isLesson = dates.length === 1 && lessonNumber(rest) !== null;
    const isChange = dates.length === 1 && timesIn(rest).length === 1;
    return span === 1 && isLesson === (column === order.lesson) && isChange === (column === order.changed);
  });
  return isKnown ? { ...order, first: Infinity } : null;
}

import { idOf } from '../markup/address.ts';
import { linesOf, rowsOf, type PlacedCell } from '../markup/grid.ts';
import { isClassName, saysNothing } from '../markup/heading.ts';
import { only } from '../markup/journal-link.ts';
import { cellAt, classIn, headedColumn, lessonColumn, linkedIds, nameIn, textOf } from '../markup/lesson-row.ts';
import { readMarkCell, type CellContent } from '../markup/mark-cell.ts';
import { dateIn, datesIn, lessonNumber, timesIn } from '../markup/printed-time.ts';
import { clean, hasWord, isOpaque } from '../markup/text.ts';
import { startsWithWord, type Word } from '../markup/words.ts';
import type { PageAdapter } from '../page-adapter.ts';
import type { LooseLesson } from '../reading.ts';

/**
 * The log of changes of marks (report «Журнал»), the only page that tells when a mark was entered. All
 * that is known of it is a scraper of Kundelik of 2023: `table.marks`, rows of class `create`, `update`
 * and `delete`, the date in a row of its own, and where the cells stand: 0 time, 1 author, 3 action,
 * 6 old and 7 new value, 8 pupil, 9 subject, which is missing where the log is filtered by subject.
 * Which of the others names the lesson is not known, so it is found by what it says.
 */

const REPORT = /^(journal|journal-?log|marks?-?log|log)$/i;
/** As the rows' classes have them. */
const ACTIONS = ['create', 'update', 'delete'] as const;
type Action = (typeof ACTIONS)[number];
/** Parameters that leave no change of a lesson out, each in what it lists. */
const HARMLESS = /^(report|school|(study)?year|group|class|period|subject|datefrom|dateto|choose)$/i;

/** The columns of a log, by what they hold. */
const HEADED = ['time', 'author', 'group', 'action', 'before', 'after', 'pupil', 'subject'] as const;
type Columns = { [held in (typeof HEADED)[number] | 'lesson']?: number | undefined };

const KNOWN: Columns = { time: 0, author: 1, action: 3, before: 6, after: 7, pupil: 8 };

/** A change of a mark. */
interface Change {
  from: string;
  until: string;
  /** Whether a mark came where there was none, or there had been one before. */
  isEntry: boolean;
  wasMarked: boolean;
  /** Null where the row does not name it. */
  lesson: LooseLesson | null;
}

/** Exported by itself, so that the content script knows the address without the rest. */
export const matches: PageAdapter['matches'] = (path, { searchParams }) =>
  /^\/reports\/default(\.aspx)?$/i.test(path) && REPORT.test(searchParams.get('report') ?? '');

const adapter: PageAdapter = {
  id: 'change-log',

  matches,

  read(document, url) {
    const lessons = readLog(document, url);
    return lessons && { kind: 'lessons', school: idOf(url.searchParams, 'school'), lessons };
  },

  locate: () => [],
  links: () => ({}),
};
export default adapter;

function readLog(document: Document, url: URL): LooseLesson[] | null {
  const changes: Change[] = [];
  const logRows = new Set<Element | null>();
  let isWhole = true;
  for (const table of document.getElementsByTagName('table')) {
    const rows = rowsOf(table);
    const isChange = (row: Element) => actionOf(row) !== undefined || [...row.children].some((cell) => isMoment(textOf(cell)));
    const first = rows.findIndex(isChange);
    if (first === -1) continue;
    const lines = linesOf(rows);
    const width = Math.max(...lines.flat().map(({ column, span }) => column + span));
    const headed = headedColumns(lines.slice(0, first).flat());
    const ofTable: Change[] = [];
    let day: string | null = null;
    rows.forEach((row, index) => {
      const line = lines[index]!;
      const [alone, ...others] = line.filter(({ cell }) => textOf(cell) !== '');
      if (alone !== undefined && others.length === 0) {
        // The date of the rows below runs across the table, a comment only across its end.
        const { dates, rest } = datesIn(textOf(alone.cell));
        const isDate = dates.length === 1 && !hasWord(rest);
        const isAcross = alone.span >= width - 1;
        if (isDate || isAcross) day = isDate && isAcross ? dates[0]! : null;
      } else if (alone !== undefined && index >= first) {
        logRows.add(row);
        const change = isFinal(line) ? undefined : readRow(row, line, headed, day, document, url);
        if (change) ofTable.push(change);
        if (change === null) isWhole = false;
        // Whatever it says, it may be of another day.
        if (!isChange(row)) day = null;
      }
    });
    // Where some rows name their lesson, one that does not may be of any of them.
    if (ofTable.some(({ lesson }) => lesson !== null) && ofTable.some(({ lesson }) => lesson === null)) isWhole = false;
    changes.push(...ofTable);
  }
  if (changes.length === 0) return isWhole && (logRows.size > 0 || saysNothing(document, 'noChanges')) ? [] : null;
  return lessonsOf(changes, isWhole && !hasMore(document, url, logRows) ? completeSince(document, url, changes) : null);
}

function actionOf(row: Element): Action | undefined {
  return ACTIONS.find((name) => row.classList.contains(name));
}

function actionIn(cell: Element | undefined): Action | undefined {
  return ACTIONS.find((name) => startsWithWord(textOf(cell), `${name}d`));
}

/** «15:10», «18.11.2026 15:10:42» and nothing else. */
function isMoment(text: string): boolean {
  return timesIn(text).length === 1 && /^[\d:]+$/.test(datesIn(text).rest);
}

/** A change of a mark for a term or a year: time, author, action, kind, old and new value, pupil (same scraper). It has no lesson. */
function isFinal(line: readonly PlacedCell[]): boolean {
  return line.length === 7 && actionIn(line[2]!.cell) !== undefined;
}

function headedColumns(heads: readonly PlacedCell[]): Columns | null {
  const headed = (word: Word) => headedColumn(heads, (text) => startsWithWord(text, word));
  const columns: Columns = Object.fromEntries(HEADED.map((word) => [word, headed(word)]));
  columns.lesson = lessonColumn(heads);
  return columns.time === undefined || columns.before === undefined || columns.after === undefined ? null : columns;
}

/** Null: the row is not understood. */
function readRow(row: Element, line: readonly PlacedCell[], headed: Columns | null, day: string | null, document: Document, url: URL): Change | null {
  // Without headings the known order holds for the known widths, as long as the action stands where it should.
  const isKnown = /^(9|10)$/.test(`${line.length}`) && line.every(({ span }) => span === 1) && actionIn(line[3]!.cell) !== undefined;
  const columns = headed ?? (isKnown ? { ...KNOWN, ...(line.length === 10 && { subject: 9 }) } : {});
  const [time, before, after] = [cellAt(line, columns.time), cellAt(line, columns.before), cellAt(line, columns.after)];
  if (before === undefined || after === undefined) return null;
  const date = dateIn(textOf(time)) ?? day;
  const [at, ...others] = timesIn(textOf(time));
  const action = only([actionOf(row), actionIn(cellAt(line, columns.action))].filter(Boolean));
  const [wasMarked, isMarked] = [holdsMark(before), holdsMark(after)];
  if (date === null || at === undefined || others.length > 0 || action === null || wasMarked === null || isMarked === null) return null;
  return {
    from: `${date}T${at.from}`,
    until: `${date}T${at.until}`,
    isEntry: action !== 'delete' && isMarked && !wasMarked,
    wasMarked,
    lesson: lessonOf(row, line, columns, headed !== null, document, url),
  };
}

/** Attendance is logged too and is no mark. Null: the cell shows something else. */
function holdsMark(cell: Element): boolean | null {
  const found: CellContent = { presence: '', mark: '', isUnclear: false };
  readMarkCell(cell, found);
  return found.isUnclear && isOpaque(cell) ? null : found.mark !== '';
}

function lessonOf(
  row: Element,
  line: readonly PlacedCell[],
  columns: Columns,
  isHeaded: boolean,
  document: Document,
  { searchParams: own }: URL,
): LooseLesson | null {
  const named = Object.values({ ...columns, lesson: undefined, group: undefined });
  const free = line.filter(({ column }) => !named.includes(column)).map(({ cell }) => cell);
  const dated = columns.lesson === undefined ? free.filter((cell) => dateIn(textOf(cell)) !== null) : [cellAt(line, columns.lesson)];
  const { dates, rest } = datesIn(dated.length === 1 ? textOf(dated[0]) : '');
  const ids = linkedIds(row);
  const group = ids.group ?? idOf(own, 'group');
  const subject = ids.subject ?? idOf(own, 'subject');
  const classes = free.filter((cell) => isClassName(textOf(cell))).map(textOf);
  const groupName = columns.group === undefined ? only(classes) : classIn(cellAt(line, columns.group));
  // Where the headings are gone, a subject is one of the filter's: in its column may stand a pupil.
  const filter = document.querySelector('select#subject, select[name="subject"]');
  const subjects = [...(filter?.querySelectorAll('option') ?? [])].map(textOf);
  const shown =
    columns.subject === undefined ? filter?.querySelector('[selected][value]:not([value=""]):not([value="0"])') : cellAt(line, columns.subject);
  const subjectName = isHeaded || subjects.includes(textOf(shown ?? undefined)) ? nameIn(shown ?? undefined) : null;
  const date = dates.length === 1 ? dates[0]! : null;
  const isNamed = ids.lessonId !== null || (date !== null && (group ?? groupName) !== null && (subject ?? subjectName) !== null);
  if (!isNamed) return null;
  return {
    date,
    number: date === null ? null : lessonNumber(rest),
    ...ids,
    group,
    subject,
    groupName,
    subjectName,
    teachers: null,
    components: {},
    sizes: {},
  };
}

/** Whether the log may go on on another page, or leave out changes. */
function hasMore(document: Document, { searchParams }: URL, logRows: ReadonlySet<Element | null>): boolean {
  // `div.pager` has the numbers of the other pages; whatever its class, a link that is only a number leads to one.
  const isPager = (link: Element) => /^\d+$/.test(clean(link.textContent)) || /[?&]page=/i.test(link.getAttribute('href') ?? '');
  return (
    [...searchParams].some(([name, value]) => !/^0?$/.test(value) && !HARMLESS.test(name)) ||
    [...document.getElementsByTagName('a')].some((link) => !logRows.has(link.closest('tr')) && isPager(link))
  );
}

/** The date from which on the log has every change; null if that is not sure. */
function completeSince(document: Document, { searchParams }: URL, changes: readonly Change[]): string | null {
  // As served: what is typed into the fields is not yet what the log shows.
  const days = (name: string) =>
    [document.querySelector(`input#${name}, input[name="${name}"]`)?.getAttribute('value'), searchParams.get(name)].flatMap(
      (text) => dateIn(text ?? '') ?? [],
    );
  const from = days('datefrom').sort().at(-1);
  const to = days('dateto').sort()[0] ?? '9999';
  return from !== undefined && changes.every((change) => from <= change.from && change.from.slice(0, 10) <= to) ? from : null;
}

function lessonsOf(changes: readonly Change[], since: string | null): LooseLesson[] {
  const logged = new Map<string, { lesson: LooseLesson; own: Change[] }>();
  for (const change of changes) {
    const { lesson } = change;
    if (lesson === null) continue;
    const { date, number, lessonId, group, subject, groupName, subjectName } = lesson;
    const key = lessonId ?? [date, number, group, groupName, subject, subjectName].join();
    const known = logged.get(key) ?? { lesson, own: [] };
    known.own.push(change);
    logged.set(key, known);
  }
  return [...logged.values()].flatMap(({ lesson, own }) => {
    const entries = own.filter(({ isEntry }) => isEntry).sort((a, b) => (a.from < b.from ? -1 : 1));
    const [earliest] = entries;
    if (earliest === undefined) return [];
    const { from, until } = earliest;
    // A mark that was changed before any is seen to come had come before the log begins.
    const wasMarked = own.some((change) => change.wasMarked && change.from < from);
    const first = since !== null && lesson.date !== null && since <= lesson.date && !wasMarked;
    return [{ ...lesson, printed: { marks: { from, until, first } }, entries: entries.map((entry) => entry.from) }];
  });
}

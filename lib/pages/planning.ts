import { barePath, journalAddress, lessonIdOf, linkWithin } from '../markup/address.ts';
import { beingEdited } from '../markup/editing.ts';
import { entryText, hasIcon, isControlTopic } from '../markup/entry-text.ts';
import { minutesOf } from '../markup/homework-minutes.ts';
import { placeCells, rowsOf, type PlacedCell } from '../markup/grid.ts';
import { journalNames, saysNoLessons } from '../markup/heading.ts';
import { teachersOf } from '../markup/identity.ts';
import { clean, isOpaque, shownText, sizeOf } from '../markup/text.ts';
import { hasWords, startsWithWord, type Word } from '../markup/words.ts';
import { lessonKey } from '../lesson-key.ts';
import type { LessonPlace, PageAdapter } from '../page-adapter.ts';
import type { LessonView } from '../reading.ts';
import { isCivilDate } from '../time.ts';

/**
 * Lesson planning (`/journals/?tab=planning`): topic and homework. No class name of this page is
 * known; what is known comes from three screenshots of 2019: a bordered table, one block per lesson,
 * «№ | dd.mm.yyyy | topic in a dashed box | homework rows», and the link «Добавить ДЗ к следующему
 * уроку» under each block, also where homework exists. So the table is found by the texts of its rows.
 */

interface Block {
  number: number;
  date: string;
  order: number;
  lessonId: string | null;
  row: Element;
  /** The topic's cell; null where the page has no such column. */
  topic: Element | null;
  /** The cells of the homework column, the rows below included; null where nothing proves that column. */
  homework: Element[] | null;
}

const DATE = /^(\d{2})\.(\d{2})\.(20\d{2})$/;
const NUMBER = /^\d{1,3}$/;
const CLASS_JOURNAL = /^\/journals\/journalclassical(\.aspx)?$/i;

export const matches: PageAdapter['matches'] = (path, url) =>
  /^\/journals(\/default\.aspx)?$/i.test(path) && url.searchParams.get('tab') === 'planning';

const adapter: PageAdapter = {
  id: 'planning',

  matches,

  read(document, url) {
    const { school, group, subject, subgroup, period, filtered } = journalAddress(url, document);
    if (group === null || subject === null) return null;
    const blocks = findBlocks(document);
    if (blocks.length === 0 && !saysNoLessons(document)) return null;
    return {
      kind: 'journal',
      school,
      journal: { group, subject, subgroup, ...journalNames(document), teachers: teachersOf(document) },
      period,
      complete: !filtered,
      lessons: readLessons(blocks),
    };
  },

  locate: (document) =>
    findBlocks(document).map(({ date, order, lessonId, row }): LessonPlace => ({
      key: lessonKey({ lessonId, date, order }),
      mark: row,
      reveal: row,
    })),

  links(document, url) {
    const href = linkWithin(
      document,
      url,
      'journalclassical',
      (target) => CLASS_JOURNAL.test(barePath(target)) && target.searchParams.get('view') === 'subject',
    );
    return href === null ? {} : { 'class-journal': href };
  },
};
export default adapter;

/** The lessons' blocks in the order of their numbers, each with its cells. */
function findBlocks(document: Document): Block[] {
  const [table, ...others] = [...document.querySelectorAll('table')].filter((candidate) => rowsOf(candidate).some((row) => startOf(row) !== null));
  // A list that goes on in another table would have lessons of one date in both.
  if (table === undefined || others.some((other) => clean(other.textContent) !== clean(table.textContent))) return [];
  const rows = rowsOf(table);
  const starts = rows.map(startOf);
  const firstLesson = starts.findIndex((start) => start !== null);
  const placed = placeCells(rows);
  const cellsOf = (index: number) => placed.filter(({ row }) => row === index);
  const dateColumn = cellsOf(firstLesson).find(({ cell }) => cell === starts[firstLesson]!.dateCell)!.column;
  const columns = findColumns(
    placed.filter(({ row, cell }) => row < firstLesson && clean(shownText(cell)) !== ''),
    dateColumn,
  );
  if (columns === null) return [];
  const isHomeworkShown = columns.isNamed || hasWords(table.textContent ?? '', 'addHomework');
  const blocks: Block[] = [];
  let block: Block | undefined;
  rows.forEach((row, index) => {
    const start = starts[index] ?? null;
    const cells = cellsOf(index);
    if (start !== null) {
      block = {
        number: start.number,
        date: start.date,
        order: 0,
        lessonId: lessonIdOf(row.querySelector('a[href*="lesson="]')),
        row,
        topic: cells.find(({ column, span }) => column <= columns.topic && columns.topic < column + span)?.cell ?? null,
        homework: isHomeworkShown ? [] : null,
      };
      blocks.push(block);
    }
    // A row below the lesson's first may run across all columns: it is the block's all the same.
    const isHomework = ({ column, span }: PlacedCell) => column < columns.homeworkEnd && column + span > columns.homework;
    for (const placedCell of cells) if (isHomework(placedCell)) block?.homework?.push(placedCell.cell);
  });
  // The running number tells the order of a double lesson whichever way the list is sorted.
  blocks.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.number - b.number));
  blocks.forEach((current, i) => {
    const previous = blocks[i - 1];
    current.order = previous?.date === current.date ? previous.order + 1 : 1;
  });
  return blocks;
}

/** A row that begins a lesson: a number, and after it a date that exists. */
function startOf(row: Element): { number: number; date: string; dateCell: Element } | null {
  const cells = [...row.children];
  for (let i = 1; i < cells.length && i < 6; i += 1) {
    const [, day, month, year] = DATE.exec(clean(shownText(cells[i]!))) ?? [];
    if (day === undefined) continue;
    const number = cells
      .slice(0, i)
      .map((cell) => clean(shownText(cell)))
      .find((text) => NUMBER.test(text));
    const date = `${year}-${month}-${day}`;
    return number !== undefined && isCivilDate(date) ? { number: Number(number), date, dateCell: cells[i]! } : null;
  }
  return null;
}

/**
 * The columns of topic and homework: by their headings where the page has any (none on the
 * screenshots; the export has them), else next to the date. Null where headings and cells disagree.
 */
function findColumns(heads: readonly PlacedCell[], dateColumn: number) {
  const find = (word: Word) => heads.find(({ cell }) => startsWithWord(shownText(cell), word));
  const topic = find('topic')?.column;
  const homework = find('homework');
  const date = find('date')?.column;
  const isAstray = (date !== undefined && date !== dateColumn) || (topic ?? Infinity) <= dateColumn || (homework?.column ?? Infinity) <= dateColumn;
  if (isAstray) return null;
  const topicColumn = topic ?? dateColumn + 1;
  const next = homework && heads.find(({ row, column }) => row === homework.row && column >= homework.column + homework.span);
  return {
    topic: topicColumn,
    homework: homework?.column ?? topicColumn + 1,
    homeworkEnd: next?.column ?? Infinity,
    isNamed: homework !== undefined,
  };
}

function readLessons(blocks: readonly Block[]): LessonView[] {
  const table = blocks[0]?.row.closest('table');
  const edited = table ? beingEdited(table, 'td') : new Set<Element>();
  return blocks.map(({ date, order, lessonId, topic, homework }): LessonView => {
    const view: LessonView = { date, order, lessonId, components: {}, sizes: {} };
    if (topic !== null && !edited.has(topic)) {
      const text = entryText(shownText(topic));
      if (text !== '') {
        view.components.topic = 'filled';
        view.sizes.topic = sizeOf(text);
        view.control = isControlTopic(text);
      } else if (!isOpaque(topic)) {
        view.components.topic = 'empty';
      }
    }
    if (homework !== null) readHomework(view, homework, edited);
    return view;
  });
}

function readHomework(view: LessonView, cells: readonly Element[], edited: ReadonlySet<Element>): void {
  const entries = cells.filter((cell) => !edited.has(cell));
  const texts = entries.map((cell) => entryText(shownText(cell))).filter(Boolean);
  if (texts.length > 0) {
    view.components.homework = 'filled';
    view.sizes.homework = sizeOf(texts.join(' '));
    if (entries.length === cells.length) Object.assign(view, minutesOf(texts));
  } else if (entries.length === cells.length) {
    // A homework row with its icons and no words, an attached file perhaps: it is there, its size is unknown.
    view.components.homework = entries.some(hasIcon) ? 'filled' : 'empty';
  }
}

import { barePath, journalAddress, linkWithin } from '../markup/address.ts';
import { beingEdited, isHidden } from '../markup/editing.ts';
import { journalNames, saysNoLessons, schoolYear } from '../markup/heading.ts';
import { teachersOf } from '../markup/identity.ts';
import { findLessonHeader, type LessonHeader } from '../markup/lesson-header.ts';
import { readMarkCell } from '../markup/mark-cell.ts';
import { findMarkRows } from '../markup/mark-rows.ts';
import { spreadOf, startTally, type Tally } from '../markup/tally.ts';
import { lessonKey } from '../lesson-key.ts';
import type { LessonPlace, PageAdapter } from '../page-adapter.ts';
import type { JournalReading, LessonView } from '../reading.ts';

/**
 * The class journal of one subject (`journalclassical.aspx?view=subject`): marks and attendance.
 * It shows no topic and no homework.
 *
 * A column is a *work*, not a lesson: a lesson with two works has a header cell over two columns, a
 * double lesson is two header cells with the same day. The served page has one table; scripts may
 * split it into frozen panes, so the header and the cells are looked for apart.
 */

const PLANNING = /^\/journals$/i;

export const matches: PageAdapter['matches'] = (path, url) =>
  /^\/journals\/journalclassical(\.aspx)?$/i.test(path) && /^(subject)?$/i.test(url.searchParams.get('view') ?? '');

const adapter: PageAdapter = {
  id: 'class-journal',

  matches,

  read(document, url) {
    const { school, group, subject, subgroup, period, year, filtered, summary } = journalAddress(url, document);
    if (group === null || subject === null) return null;
    const header = findLessonHeader(document, schoolYear(document) ?? year);
    const read = header === null ? { lessons: [] } : readLessons(document, header);
    if (read === null) return null;
    if (header === null && !summary && !saysNoLessons(document)) return null;
    return {
      kind: 'journal',
      school,
      journal: { group, subject, subgroup, ...journalNames(document), teachers: teachersOf(document) },
      period,
      complete: !filtered,
      lessons: read.lessons,
      ...(!filtered && read.spread && { spread: read.spread }),
    };
  },

  locate(document, url) {
    const header = findLessonHeader(document, schoolYear(document) ?? journalAddress(url, document).year);
    if (header === null) return [];
    const body = findMarkRows(document, header);
    const firstRow = body?.rows[0];
    return header.lessons.map(({ date, order, lessonId, header: { cell, column } }): LessonPlace => {
      // In frozen panes the header follows the body's scrolling, not the other way round.
      const reveal = firstRow?.children[column + (body?.shift ?? 0)] ?? cell;
      return { key: lessonKey({ lessonId, date, order }), mark: cell, reveal };
    });
  },

  links(document, url) {
    const href = linkWithin(
      document,
      url,
      'tab=planning',
      (target) => PLANNING.test(barePath(target)) && target.searchParams.get('tab') === 'planning',
    );
    return href === null ? {} : { planning: href };
  },
};
export default adapter;

function readLessons(document: Document, header: LessonHeader): Pick<JournalReading, 'lessons' | 'spread'> | null {
  const body = findMarkRows(document, header);
  if (body === null) return null;
  const { table, rows, shift, isRagged } = body;
  const edited = beingEdited(table, 'td');
  const sums: number[] = [];
  const tallies = header.lessons.map(() => startTally(readMarkCell, edited, sums));
  // The lesson of each column and which of its works it is, so that a row is walked once from left to right.
  const columns: Tally[] = [];
  const works: number[] = [];
  header.lessons.forEach(({ header: { column, span } }, lesson) => {
    for (let work = 0; work < span; work += 1) {
      columns[column + shift + work] = tallies[lesson]!;
      works[column + shift + work] = work;
    }
  });
  rows.forEach((row, pupil) => {
    let column = 0;
    for (let cell = row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      columns[column]?.add(cell, pupil, works[column]!);
      column += 1;
    }
  });
  // Where mark cells are not marked as such, a row may be one of totals.
  const isPupils = (row: Element) => row.querySelector('.pres, a[href*="student="]') !== null && !isHidden(row);
  const isCounted = !isRagged && rows.every(isPupils);
  const lessons = header.lessons.map(({ date, order, lessonId, control }, i): LessonView => ({
    date,
    order,
    lessonId,
    components: tallies[i]!.components(rows.length > 0 && !isRagged),
    sizes: {},
    ...(control === undefined ? {} : { control }),
    ...(isCounted && tallies[i]!.counts(control === true)),
  }));
  return { lessons, ...spreadOf(lessons, sums) };
}

import { barePath, journalAddress, linkWithin } from '../markup/address.ts';
import { beingEdited } from '../markup/editing.ts';
import { journalNames, saysNoLessons, schoolYear } from '../markup/heading.ts';
import { teachersOf } from '../markup/identity.ts';
import { findLessonHeader, type LessonHeader } from '../markup/lesson-header.ts';
import { readMarkCell, type CellContent } from '../markup/mark-cell.ts';
import { findMarkRows } from '../markup/mark-rows.ts';
import { lessonKey } from '../lesson-key.ts';
import type { LessonPlace, PageAdapter } from '../page-adapter.ts';
import type { LessonView } from '../reading.ts';
import type { ComponentState } from '../vocabulary.ts';

/**
 * The class journal of one subject (`journalclassical.aspx?view=subject`): marks and attendance.
 * It shows no topic and no homework.
 *
 * A column is a *work*, not a lesson: a lesson with two works has a header cell over two columns, a
 * double lesson is two header cells with the same day. The served page has one table; scripts may
 * split it into frozen panes, so the header and the cells are looked for apart.
 */

const PLANNING = /^\/journals$/i;

const adapter: PageAdapter = {
  id: 'class-journal',

  matches: (path, url) => /^\/journals\/journalclassical(\.aspx)?$/i.test(path) && /^(subject)?$/i.test(url.searchParams.get('view') ?? ''),

  read(document, url) {
    const { school, group, subject, subgroup, period, year, filtered, summary } = journalAddress(url, document);
    if (group === null || subject === null) return null;
    const header = findLessonHeader(document, schoolYear(document) ?? year);
    const lessons = header === null ? [] : readLessons(document, header);
    if (lessons === null) return null;
    if (header === null && !summary && !saysNoLessons(document)) return null;
    return {
      kind: 'journal',
      school,
      journal: { group, subject, subgroup, ...journalNames(document), teachers: teachersOf(document) },
      period,
      complete: !filtered,
      lessons,
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

function readLessons(document: Document, header: LessonHeader): LessonView[] | null {
  const body = findMarkRows(document, header);
  if (body === null) return null;
  const { table, rows, shift, isRagged } = body;
  const edited = beingEdited(table, 'td');
  // The lesson of each column, so that a row is walked once from left to right.
  const columns: (number | undefined)[] = [];
  header.lessons.forEach(({ header: { column, span } }, lesson) => {
    for (let i = 0; i < span; i += 1) columns[column + shift + i] = lesson;
  });
  const marks = new Uint8Array(header.lessons.length);
  const attendance = new Uint8Array(header.lessons.length);
  const untold = new Uint8Array(header.lessons.length);
  const found: CellContent = { presence: false, mark: false, isUnclear: false };
  for (const row of rows) {
    let column = 0;
    for (let cell = row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      const lesson = columns[column];
      column += 1;
      if (lesson === undefined || (marks[lesson] === 1 && attendance[lesson] === 1)) continue;
      if (edited.size > 0 && edited.has(cell)) {
        untold[lesson] = 1;
        continue;
      }
      found.mark = marks[lesson] === 1;
      found.presence = attendance[lesson] === 1;
      found.isUnclear = false;
      readMarkCell(cell, found);
      if (found.isUnclear) untold[lesson] = 1;
      if (found.mark) marks[lesson] = 1;
      if (found.presence) attendance[lesson] = 1;
    }
  }
  return header.lessons.map(({ date, order, lessonId, control }, i): LessonView => {
    const components: LessonView['components'] = {};
    const tell = (name: 'marks' | 'attendance', filled: boolean) => {
      const state: ComponentState | null = filled ? 'filled' : rows.length === 0 || isRagged || untold[i] === 1 ? null : 'empty';
      if (state !== null) components[name] = state;
    };
    tell('marks', marks[i] === 1);
    tell('attendance', attendance[i] === 1);
    return { date, order, lessonId, components, sizes: {}, ...(control === undefined ? {} : { control }) };
  });
}

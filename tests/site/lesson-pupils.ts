// The pupils of one lesson: attendance in words, a mark for each work, a comment.
import { ENTRIES, entryOf } from './attendance.ts';
import { pupilCells, rowClass } from './class-journal-table.ts';
import { esc } from './html.ts';
import type { Texts } from './interface-texts.ts';
import { markBoxes } from './mark-cell.ts';
import { box } from './planner-table.ts';
import type { Journal, Lesson, LessonLayout, Pupil } from './school.ts';
import type { View } from './view.ts';

/** A list to choose from, or a link that opens one: with nothing entered the first shows its empty line, the second is empty itself. */
const entryCell = (lesson: Lesson, { id }: Pupil, layout: LessonLayout, { entries }: Texts): string => {
  const entered = entryOf(lesson, id);
  const word = entered && entries[entered];
  if (lesson.locked) return `<span>${word}</span>`;
  if (layout === 'table') return `<a href="#" class="entry" data-entry="${entered}">${word}</a>`;
  const options = ENTRIES.map((entry) => `<option value="${entry}"${entry === entered ? ' selected' : ''}>${entries[entry]}</option>`);
  return `<select class="entry"><option value=""></option>${options.join('')}</select>`;
};

/** The link of a mark, or what it offers to do where there is none. */
export const markLink = (mark: string, { setMark }: Texts): string => (mark ? markBoxes(mark) : `<span class="offer">${setMark}</span>`);

const markCells = ({ works, locked }: Lesson, { id }: Pupil, texts: Texts): string =>
  works
    .map((work) => {
      const { mark } = work.cells[id]!;
      const shown = locked ? `<span>${markBoxes(mark)}</span>` : `<a href="#" data-mark="${esc(mark)}">${markLink(mark, texts)}</a>`;
      return `<td class="mark" id="m_${id}_${work.id}">${shown}</td>`;
    })
    .join('');

const commentCell = (lesson: Lesson, { id }: Pupil, { writeComment }: Texts): string => {
  const comment = lesson.pupilComments[id] ?? '';
  return lesson.locked ? `<span>${esc(comment)}</span>` : box(`data-comment="${id}" data-placeholder="${esc(writeComment)}"`, comment, writeComment);
};

export const lessonPupils = (view: View, journal: Journal, lesson: Lesson, layout: LessonLayout): string => {
  const { texts } = view;
  const { works } = lesson;
  const rows = journal.pupils.map(
    (pupil, index) =>
      `<tr${rowClass(index)} data-person="${pupil.id}">${pupilCells(view, pupil, index)}<td>${entryCell(lesson, pupil, layout, texts)}</td>${markCells(lesson, pupil, texts)}<td class="comment">${commentCell(lesson, pupil, texts)}</td></tr>`,
  );
  return `<table class="grid gridLines vam lesson_pupils">
<thead><tr><th rowspan="2">№</th><th rowspan="2">${texts.pupil}</th><th rowspan="2">${texts.attendance}</th><th colspan="${works.length}">${texts.mark}</th><th rowspan="2">${texts.comment}</th></tr>
<tr>${works.map(({ abbr }) => `<th>${esc(abbr)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
};

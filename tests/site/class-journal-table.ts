// The table of one period: four header rows, a row per pupil, a column per work.
import { lessonAddress, pupilAddress } from './addresses.ts';
import { dayOf, monthOf } from './civil-date.ts';
import { esc } from './html.ts';
import { markBoxes, markCell } from './mark-cell.ts';
import { averageOf } from './period-marks.ts';
import type { Cell, Journal, Lesson, Period, Pupil } from './school.ts';
import type { View } from './view.ts';

const span = (columns: number): string => (columns > 1 ? ` colspan="${columns}"` : '');

const worksIn = (lessons: Lesson[]): number => lessons.reduce((sum, lesson) => sum + lesson.works.length, 0);

const monthCells = ({ texts }: View, lessons: Lesson[]): string => {
  const months = [...new Set(lessons.map(({ date }) => date.slice(0, 7)))];
  return months
    .map((month) => `<th${span(worksIn(lessons.filter(({ date }) => date.startsWith(month))))}>${texts.months[monthOf(`${month}-01`) - 1]}</th>`)
    .join('');
};

/** The engine's own id has no place for a second lesson on a date, so here both lessons of a pair carry the same one. */
const dayCell = ({ school, prefix }: View, journal: Journal, period: Period, { id, date, works }: Lesson): string =>
  `<th id="day_${period.number}_${monthOf(date)}_${dayOf(date)}"${span(works.length)}><a href="${esc(lessonAddress(prefix, school, id))}">${date.slice(8)}<br>${esc(journal.groupName)}</a></th>`;

const header = (view: View, journal: Journal, period: Period): string => {
  const { texts } = view;
  const { lessons } = journal;
  const works = lessons.flatMap((lesson) =>
    lesson.works.map(({ id, abbr }) => `<th id="work_${id}"${lesson.locked ? '' : ` class="work" data-lesson="${lesson.id}"`}>${esc(abbr)}</th>`),
  );
  return `<thead>
<tr><th class="corner" rowspan="4"></th><th class="corner" rowspan="4"></th><th${span(worksIn(lessons) + 1)}>${esc(texts.periodName(period))}</th><th class="final" rowspan="4">${esc(texts.periodShort(period))}</th></tr>
<tr>${monthCells(view, lessons)}<th class="average" rowspan="3">${texts.average}:</th></tr>
<tr>${lessons.map((lesson) => dayCell(view, journal, period, lesson)).join('')}</tr>
<tr>${works.join('')}</tr>
</thead>`;
};

export const pupilCells = ({ school, prefix, texts }: View, pupil: Pupil, index: number): string =>
  `<td class="number">${index + 1}</td><td class="name" id="${pupil.id}"><a title="${texts.pupilMarks}" href="${esc(pupilAddress(prefix, school, pupil.id))}">${esc(pupil.name)}</a></td>`;

/** Every fifth row ends with a thick line. */
export const rowClass = (index: number): string => (index % 5 === 4 ? ' class="delimiter"' : '');

const shownCell = ({ texts }: View, { presence, mark }: Cell): Cell => ({ presence: texts.letters[presence] ?? presence, mark });

const row = (view: View, journal: Journal, period: Period, pupil: Pupil, index: number): string => {
  const cells = journal.lessons.flatMap((lesson) =>
    lesson.works.map((work) => markCell(`m_${pupil.id}_${work.id}`, shownCell(view, work.cells[pupil.id]!), !lesson.locked)),
  );
  const final = journal.periodMarks[period.number]?.[pupil.id] ?? '';
  return `<tr${rowClass(index)}>${pupilCells(view, pupil, index)}${cells.join('')}<td class="average">${averageOf(journal.lessons, pupil.id)}</td><td class="final">${markBoxes(final)}</td></tr>`;
};

export const classJournalTable = (view: View, journal: Journal, period: Period): string => `<table class="journal_table">
${header(view, journal, period)}
<tbody>
${journal.pupils.map((pupil, index) => row(view, journal, period, pupil, index)).join('\n')}
</tbody>
</table>`;

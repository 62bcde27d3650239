// The three tables of the block JournalTable: pupils, head, cells.
import { dotted, monthOf } from './civil-date.ts';
import { esc } from './html.ts';
import { halvesOf } from './redesign-mark.ts';
import { REDESIGN_TEXTS } from './redesign-texts.ts';
import type { OdoGroup, OdoLesson, Pupil, Work } from './school.ts';
import type { View } from './view.ts';

const span = (columns: number): string => (columns > 1 ? ` colspan="${columns}"` : '');

const worksIn = (lessons: OdoLesson[]): number => lessons.reduce((sum, { works }) => sum + works.length, 0);

/** Every fifth row ends with a thick line. */
const rowClass = (index: number): string => `journal-table__tbody-row${index % 5 === 4 ? ' journal-table__tbody-row_delimiter' : ''}`;

export const rowsOfStudents = ({ pupils, eliminated }: OdoGroup): string =>
  pupils
    .map(({ id, name }, index) => {
      const left = eliminated.includes(id) ? ' journal-table__cell_eliminated' : '';
      return `<tr class="${rowClass(index)}"><td class="journal-table__cell journal-table__cell_number">${index + 1}</td><td class="journal-table__cell journal-table__cell_name${left}">${esc(name)}</td></tr>`;
    })
    .join('\n');

const monthCells = ({ texts }: View, lessons: OdoLesson[]): string => {
  const months = [...new Set(lessons.map(({ date }) => date.slice(0, 7)))];
  return months
    .map((month) => {
      const columns = worksIn(lessons.filter(({ date }) => date.startsWith(month)));
      return `<td class="journal-table__thead-cell"${span(columns)}>${texts.months[monthOf(`${month}-01`) - 1]}</td>`;
    })
    .join('');
};

/** «18 вт» */
const dayIn = (culture: string, date: string): string =>
  `${date.slice(8)} ${new Intl.DateTimeFormat(culture, { timeZone: 'UTC', weekday: 'short' }).format(Date.parse(date)).toLowerCase()}`;

const lessonCell = ({ texts }: View, { id, date, held, works }: OdoLesson): string =>
  `<td class="journal-table__thead-cell"${span(works.length)}>${dayIn(texts.culture, date)}<br><label class="blue-checkbox" title="${REDESIGN_TEXTS[texts.language].held}"><input class="blue-checkbox__input" type="checkbox" name="journal-table__thead-cell__lessonheld" data-lesson-id="${id}"${held ? ' checked' : ''}><span class="blue-checkbox__box"></span></label></td>`;

const workCell = ({ id, date }: OdoLesson, work: Work): string =>
  `<td class="journal-table__thead-cell"><a class="journal-table__link" href="#" data-lesson="${id}" data-lessondate="${dotted(date)}" data-work="${work.id}" data-worktype="${work.abbr === 'Р/У' ? 'DefaultNewLessonWork' : 'CommonWork'}" data-marktype="Mark5">${esc(work.abbr)}</a></td>`;

export const rowsOfHead = (
  view: View,
  { lessons }: OdoGroup,
): string => `<tr class="journal-table__thead-row journal-table__thead-row_month">${monthCells(view, lessons)}</tr>
<tr class="journal-table__thead-row journal-table__thead-row_lesson">${lessons.map((lesson) => lessonCell(view, lesson)).join('')}</tr>
<tr class="journal-table__thead-row journal-table__thead-row_work">${lessons.flatMap((lesson) => lesson.works.map((work) => workCell(lesson, work))).join('')}</tr>`;

const markOf = (mark: string): string =>
  halvesOf(mark)
    .map(({ value, color }) => `<span class="b-journal-mark__property b-journal-mark__property_${color}">${esc(value)}</span>`)
    .join('/');

/** Where the absences of a lesson are shown by its first work only, the others say so. */
const bodyCell = ({ texts }: View, group: OdoGroup, lesson: OdoLesson, work: Work, pupil: Pupil): string => {
  const { mark, presence } = work.cells[pupil.id]!;
  const isHidden = !group.repeatsPresence && work !== lesson.works[0];
  const closed = group.eliminated.includes(pupil.id) ? ' journal-table__cell_disabled' : '';
  const letter = isHidden ? '' : (texts.letters[presence] ?? presence);
  return `<td class="journal-table__cell${closed}" data-person="${pupil.id}" data-work="${work.id}" data-lesson="${lesson.id}"${isHidden ? ' data-hideappearance="true"' : ''}><div data-mark="${esc(mark)}"><span class="b-journal-mark__appearance">${letter}</span><span class="b-journal-mark">${markOf(mark)}</span></div></td>`;
};

export const rowsOfBody = (view: View, group: OdoGroup): string =>
  group.pupils
    .map((pupil, index) => {
      const cells = group.lessons.flatMap((lesson) => lesson.works.map((work) => bodyCell(view, group, lesson, work, pupil)));
      return `<tr class="${rowClass(index)}">${cells.join('')}</tr>`;
    })
    .join('\n');

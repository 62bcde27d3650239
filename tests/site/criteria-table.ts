// The three tables of the criteria journal: head, pupils, cells. Lessons come first, then the summative works, then the mark of the period.
import { lessonAddress } from './addresses.ts';
import { entryOf } from './attendance.ts';
import { recommendedMark, totalOf } from './criteria-sections.ts';
import { dotted } from './civil-date.ts';
import { esc } from './html.ts';
import { moodOf } from './redesign-mark.ts';
import { REDESIGN_TEXTS } from './redesign-texts.ts';
import type { CriteriaSection, Journal, Lesson, Period, Pupil, Work } from './school.ts';
import type { View } from './view.ts';

const BLOCK = 'criteria-journal-period-table';

const span = (columns: number): string => (columns > 1 ? ` colspan="${columns}"` : '');

const permission = (isGiven: boolean): string => ` data-permission="${isGiven ? 'True' : 'False'}"`;

const headCell = (content: string, attributes = ''): string => `<td class="${BLOCK}__head__cell"${attributes}>${content}</td>`;

const dateCell = ({ school, prefix }: View, { id, date, works }: Lesson): string =>
  headCell(`<a href="${esc(lessonAddress(prefix, school, id))}">${dotted(date).slice(0, 5)}</a>`, span(works.length));

const maxValueCell = ({ viewOnly }: Journal, { id, maxValue }: CriteriaSection): string =>
  `<td class="${BLOCK}__head__cell table__editable-cell" data-type="maxValue" data-section="${id}"${permission(!viewOnly)}><div data-mark="${maxValue}">${maxValue}</div></td>`;

/** Where nobody is marked there are neither sections nor a mark of the period. */
const isMarked = ({ sections }: Journal): boolean => sections.length > 0;

export const headRows = (view: View, journal: Journal, period: Period): string => {
  const { texts } = view;
  const { lessons, sections } = journal;
  const ends = isMarked(journal) ? [REDESIGN_TEXTS[texts.language].total, texts.periodShort(period)] : [];
  return `<tr>${lessons.map((lesson) => dateCell(view, lesson)).join('')}${sections.map(({ name }) => headCell(esc(name))).join('')}${ends.map((text) => headCell(esc(text), ' rowspan="2"')).join('')}</tr>
<tr>${lessons.flatMap(({ works }) => works.map(({ abbr }) => headCell(esc(abbr)))).join('')}${sections.map((section) => maxValueCell(journal, section)).join('')}</tr>`;
};

/** Every fifth row ends with a thick line. */
const rowClass = (index: number): string => (index % 5 === 4 ? ` class="${BLOCK}__row_delimiter"` : '');

export const studentRows = ({ pupils }: Journal): string =>
  pupils
    .map(
      ({ name }, index) =>
        `<tr${rowClass(index)}><td class="${BLOCK}__students__cell_number">${index + 1}</td><td class="${BLOCK}__students__cell_name">${esc(name)}</td></tr>`,
    )
    .join('\n');

const modifier = (base: string, name: string): string => (name ? `${base} ${base}_${name}` : base);

const markValue = (mark: string): string => `<div class="${modifier(`${BLOCK}__lesson-mark-value`, moodOf(mark))}">${esc(mark)}</div>`;

const lessonMark = ({ texts }: View, lesson: Lesson, work: Work, pupil: string): string => {
  const { presence, mark } = work.cells[pupil]!;
  return `<div data-mark="${esc(mark)}"><div class="${modifier(`${BLOCK}__log-entry`, entryOf(lesson, pupil).toLowerCase())}">${texts.letters[presence] ?? presence}</div><div class="${BLOCK}__lesson-mark">${markValue(mark)}</div></div>`;
};

const lessonCell = (view: View, { group }: Journal, lesson: Lesson, work: Work, { id }: Pupil): string =>
  `<td class="table__editable-cell" data-type="lessonMark" data-group="${group}" data-lesson="${lesson.id}" data-student="${id}" data-work="${work.id}"${permission(!lesson.locked)}>${lessonMark(view, lesson, work, id)}</td>`;

const pointsCell = ({ viewOnly }: Journal, section: CriteriaSection, { id }: Pupil): string =>
  `<td class="table__editable-cell" data-type="mark" data-section="${section.id}" data-student="${id}"${permission(!viewOnly)}><div data-mark="${section.points[id]}">${section.points[id]}</div></td>`;

const finalCell = ({ subject, viewOnly, periodMarks }: Journal, period: Period, { id }: Pupil, total: string): string => {
  const mark = periodMarks[period.number]?.[id] ?? '';
  return `<td class="table__editable-cell" data-type="finalMark" data-journal="${subject}" data-period="${period.id}" data-student="${id}" data-work-type="PeriodMark" data-recommended-mark="${recommendedMark(total)}"${permission(!viewOnly)}><div data-mark="${esc(mark)}">${markValue(mark)}</div></td>`;
};

const endCells = (journal: Journal, period: Period, pupil: Pupil): string => {
  const total = totalOf(journal.sections, pupil.id);
  return `<td class="${BLOCK}__total" data-total="${pupil.id}">${total}</td>${finalCell(journal, period, pupil, total)}`;
};

export const bodyRows = (view: View, journal: Journal, period: Period): string =>
  journal.pupils
    .map((pupil, index) => {
      const lessons = journal.lessons.flatMap((lesson) => lesson.works.map((work) => lessonCell(view, journal, lesson, work, pupil)));
      const sections = journal.sections.map((section) => pointsCell(journal, section, pupil));
      return `<tr${rowClass(index)}>${lessons.join('')}${sections.join('')}${isMarked(journal) ? endCells(journal, period, pupil) : ''}</tr>`;
    })
    .join('\n');

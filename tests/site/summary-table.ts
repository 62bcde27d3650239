// «Итоговые»: the marks of whole periods, the year, the exam and the final one.
import { pupilCells, rowClass } from './class-journal-table.ts';
import { markCell } from './mark-cell.ts';
import { esc } from './html.ts';
import type { Journal, Pupil } from './school.ts';
import type { View } from './view.ts';

const lastOf = ({ texts }: View): string[] => [texts.year, texts.exam, texts.final];

const row = (view: View, journal: Journal, pupil: Pupil, index: number): string => {
  const marks = [...journal.periods.map(({ number }) => journal.periodMarks[number]?.[pupil.id] ?? ''), ...lastOf(view).map(() => '')];
  const cells = marks.map((mark, column) => markCell(`t_${pupil.id}_${column + 1}`, { presence: '', mark }, !journal.viewOnly));
  return `<tr${rowClass(index)}>${pupilCells(view, pupil, index)}${cells.join('')}</tr>`;
};

export const summaryTable = (view: View, journal: Journal): string => {
  const captions = [...journal.periods.map(view.texts.periodName), ...lastOf(view)];
  return `<table class="journal_table summary">
<thead><tr><th class="corner"></th><th class="corner"></th>${captions.map((text) => `<th class="total">${esc(text)}</th>`).join('')}</tr></thead>
<tbody>
${journal.pupils.map((pupil, index) => row(view, journal, pupil, index)).join('\n')}
</tbody>
</table>`;
};

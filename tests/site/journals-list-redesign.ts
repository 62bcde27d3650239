// All journals by class as the redesign has them: the subjects of a class stand in a pop-up.
import { classJournalAddress } from './addresses.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { yearTitle } from './journal-header.ts';
import { classesOf } from './led-journals.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import type { Journal } from './school.ts';
import type { View } from './view.ts';

const CONFIDENCE = `journals list: class names of the table, its cells and the pop-up — A, their nesting — D; address — B; headings, order of the columns, what the printer does — E`;

const journalCell = ({ school, prefix, texts }: View, journals: Journal[]): string => {
  if (journals.length === 0)
    return `<td class="b-groups-ease-table__cell b-groups-ease-table__cell_no-subjects">${REPORT_TEXTS[texts.language].noSubjects}</td>`;
  const links = journals.map(
    (journal) =>
      `<a class="journal-tooltip__popover__list__item" href="${esc(classJournalAddress(prefix, school, journal))}">${esc(journal.subjectName)}</a>`,
  );
  return `<td class="b-groups-ease-table__cell"><div class="journal-tooltip"><span class="journal-tooltip__icon"></span><div class="journal-tooltip__popover"><div class="journal-tooltip__popover__list">${links.join('')}</div></div></div></td>`;
};

export const journalsRedesignPage = (view: View): string => {
  const { school, texts } = view;
  const { print } = REPORT_TEXTS[texts.language];
  const rows = classesOf(school).map(
    ({ name, journals }) =>
      `<tr><td class="b-groups-ease-table__cell">${esc(name)}</td>${journalCell(view, journals)}<td class="b-groups-ease-table__cell"><i class="b-groups-ease-table__printer-icon"></i></td></tr>`,
  );
  return frame(view, {
    title: texts.journals,
    confidence: CONFIDENCE,
    content: `<div class="journals_list"><h2>${texts.journals}</h2><h3>${yearTitle(school, texts)}</h3>
<table class="b-groups-ease-table groups-table_journal"><thead><tr><th class="b-groups-ease-table__thead-cell_wide">${texts.group}</th><th class="b-groups-ease-table__thead-cell_journal">${texts.journal}</th><th class="b-groups-ease-table__thead-cell_print">${print}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`,
    styles: ['journals-list.css'],
    scripts: ['journal-tooltip.js'],
  });
};

// The class journal of one subject: a period of it, or the summary of the year.
import { classJournalAddress, currentPeriod, planningAddress, weekAddress } from './addresses.ts';
import { classJournalTable } from './class-journal-table.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { iconBar } from './icons.ts';
import { classRow, crumbs, headings, leads, periodList } from './journal-header.ts';
import type { Journal, Period } from './school.ts';
import { summaryTable } from './summary-table.ts';
import type { View } from './view.ts';

const CONFIDENCE = `class journal: what is visible, header rows, order of columns, colours — A; header_journal, m10, leads, period_list, day_ ids, cell spans, pres, mark_v, mX — B;
nesting between them, row spans of the average — A by the picture, tags D; prefix of cell ids, same id for both lessons of a pair, work dialog, jme and cworks parameters, classes not listed here — E;
summary: class total and cell structure — B, captions A or B, the rest D`;

const links = ({ school, prefix, texts }: View, journal: Journal): string => {
  const items = [
    [texts.guide, '#'],
    [texts.planning, planningAddress(prefix, school, journal)],
    [texts.weekJournal, weekAddress(prefix, school, journal)],
    [texts.journalImport, '#'],
  ];
  return items.map(([text, href]) => `<li><a href="${esc(href!)}">${text}</a></li>`).join('\n');
};

const body = (view: View, journal: Journal, shown: Period | 0): string => {
  if (shown === 0) return `<div class="journal_scroll">${summaryTable(view, journal)}</div>`;
  if (!shown.current || journal.lessons.length === 0) return `<p class="no_lessons">${view.texts.noLessons}</p>`;
  return `<div class="journal_scroll"${journal.frozen ? ' data-frozen="true"' : ''}>${classJournalTable(view, journal, shown)}</div>`;
};

/** `period` as the address has it: '0' is the summary, absent or unknown is the current one. */
export const classJournalPage = (view: View, journal: Journal, period: string | null): string => {
  const { school, prefix, texts } = view;
  const shown = period === '0' ? 0 : (journal.periods.find(({ id }) => id === period) ?? currentPeriod(journal));
  const content = `<div class="header_journal">
<div class="journal_tools"><a class="button_write" href="#"><i>+</i> ${texts.writeToClass}</a>
${iconBar()}
<ul class="journal_links">${links(view, journal)}</ul></div>
${crumbs(view, journal)}
${headings(school, journal, texts)}
${leads(journal, texts)}
${classRow(view, journal, (other) => classJournalAddress(prefix, school, other))}
${periodList({
  periods: journal.periods,
  shown,
  idOf: ({ id }) => id,
  href: (target) => classJournalAddress(prefix, school, journal, target),
  summary: true,
  texts,
})}
</div>
<div id="journal" data-group="${journal.group}" data-save="/ajax.ashx?xss=${school.xss}&amp;a=jme" data-works="/ajax.ashx?xss=${school.xss}&amp;a=cworks">
${body(view, journal, shown)}
</div>`;
  return frame(view, {
    title: `${journal.groupName}, ${journal.subjectName} — ${texts.journal.toLowerCase()}`,
    confidence: CONFIDENCE,
    content,
    scripts: ['frozen-panes.js', 'class-journal.js', 'work-dialog.js'],
  });
};

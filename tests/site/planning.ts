// Planning: the page comes without its table, which a script asks for afterwards.
import { classJournalAddress, currentPeriod, planningAddress } from './addresses.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { classRow, crumbs, headings, periodList } from './journal-header.ts';
import type { Journal } from './school.ts';
import type { View } from './view.ts';

const CONFIDENCE = `planning: columns, dashed boxes, dot, icons, the link under each lesson, no caption row, colours and sizes — A; row spans — A by the pictures, tags D; late partial — address C, its use D;
updatelesson-cmd and createhomework-cmd — addresses C, parameters and replies E; placeholder text A, its place D; heading, period list, select of the page top and every class name — E`;

export const planningPage = (view: View, journal: Journal, period: string | null): string => {
  const { school, prefix, texts } = view;
  const shown = journal.periods.find(({ planningId }) => planningId === period) ?? currentPeriod(journal);
  const content = `<div class="header_planning">
<ul class="journal_links"><li><a href="${esc(classJournalAddress(prefix, school, journal))}">${texts.journal}</a></li>
<li><a href="#">${texts.planningImport}</a></li></ul>
${crumbs(view, journal)}
${headings(school, journal, texts)}
${classRow(view, journal, (other) => planningAddress(prefix, school, other))}
${periodList({
  periods: journal.periods,
  shown,
  idOf: ({ planningId }) => planningId,
  href: (target) => planningAddress(prefix, school, journal, target === 0 ? shown : target),
  summary: false,
  texts,
})}
</div>
<div id="planner" data-xss="${school.xss}" data-school="${school.id}" data-group="${journal.group}" data-subject="${journal.subject}" data-period="${shown.planningId}" data-year="${school.year}" data-prefix="${prefix}"></div>`;
  return frame(view, {
    title: `${journal.groupName}, ${journal.subjectName} — ${texts.planningTitle}`,
    confidence: CONFIDENCE,
    content,
    scripts: ['planner-block.js', 'planning.js'],
  });
};

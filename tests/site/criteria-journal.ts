// The journal with criteria marks (СОР, СОЧ): the redesign's block CriteriaJournal. Its lessons and marks are those of the class journal.
import { classJournalAddress, criteriaAddress, currentPeriod, planningAddress } from './addresses.ts';
import { bodyRows, headRows, studentRows } from './criteria-table.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { blockScript, HEADER_CONFIDENCE, redesignHeader } from './redesign-header.ts';
import { REDESIGN_TEXTS } from './redesign-texts.ts';
import type { Journal, Period } from './school.ts';
import type { View } from './view.ts';

const CONFIDENCE = `criteria journal: address — B; class names, attributes of cells, content of a lesson mark, names of the model's urls, parameters and reply of a lesson mark's save — A;
nesting of the three tables — D; form of dates and links in the head, abbreviations under them, column for a second work, place of the greatest points, totals, what the switch does, addresses of saves,
parameters and replies of the others, words of log-entry modifiers, data-journal and data-work-type, sentence of a year — E;
${HEADER_CONFIDENCE}`;

const labels = ({ texts }: View, journal: Journal, hasMarks: boolean): string => {
  const row = 'journal-header__group-subject-row';
  const { assessment, scale, recommended } = REDESIGN_TEXTS[texts.language];
  const toggle = hasMarks ? `\n<label class="toggle-switch"><input class="toggle-switch__input" type="checkbox"> ${recommended}</label>` : '';
  return `<span class="${row}__class-label">${texts.group}:</span> <span class="${row}__class-name">${esc(journal.groupName)}</span>
<span class="${row}__subject-label">${texts.subject}:</span> <span>${esc(journal.subjectName)}</span>
<span class="${row}__assessment-label">${assessment}:</span> <span>${scale}</span>${toggle}`;
};

const periods = ({ texts }: View, journal: Journal, shown: Period | 0): string => {
  const link = (period: Period | 0, text: string): string =>
    `<a${period === shown ? ' class="active"' : ''} href="${criteriaAddress(journal, period)}">${esc(text)}</a>`;
  const all = journal.periods.map((period) => link(period, texts.periodName(period)));
  return `<div class="journal-header__periods"><span>${texts.period}:</span> ${all.join(' ')} <span>${texts.year}:</span> ${link(0, texts.summary)}</div>`;
};

const tools = ({ school, prefix, texts }: View, journal: Journal): string =>
  `<div class="journal-header__iconbar"><div class="journal-header__post-widget-button"><button type="button">+ ${texts.writeToClass}</button></div>
<ul class="journal_links"><li><a href="${esc(classJournalAddress(prefix, school, journal))}">${texts.journal}</a></li>
<li><a href="${esc(planningAddress(prefix, school, journal))}">${texts.planning}</a></li></ul></div>`;

const blockId = (journal: Journal): string => `criteria_${journal.subject}`;

const table = (view: View, journal: Journal, period: Period): string => {
  const block = 'criteria-journal-period-table';
  return `<div id="${blockId(journal)}"><div class="${block}">
<div class="${block}__corner"></div>
<div class="${block}__head"><table>
${headRows(view, journal, period)}
</table></div>
<div class="${block}__students"><table>
${studentRows(journal)}
</table></div>
<div class="${block}__body"><table>
${bodyRows(view, journal, period)}
</table></div>
</div></div>`;
};

const block = (view: View, journal: Journal, period: Period): string => {
  const urls = ['editLessonMark', 'editMark', 'editMaxValue', 'editFinalMark'].map((name) => [
    `${name}Url`,
    `/journals/criteriaMarks/${name.toLowerCase()}/group/${journal.group}/subject/${journal.subject}`,
  ]);
  const model = { id: blockId(journal), groupId: journal.group, csrfToken: view.school.xss, ...Object.fromEntries(urls) };
  return `${table(view, journal, period)}\n${blockScript('CriteriaJournal', model)}`;
};

/** `period` as the address has it: '0' is the year, undefined the current one; undefined is returned for one that is not the journal's. */
export const criteriaJournalPage = (view: View, journal: Journal, period: string | undefined): string | undefined => {
  const asked = period === undefined ? currentPeriod(journal) : journal.periods.find(({ id }) => id === period);
  const shown = period === '0' ? 0 : asked;
  if (shown === undefined) return undefined;
  const { texts } = view;
  const filled = shown !== 0 && shown.current && journal.lessons.length > 0 ? shown : undefined;
  const header = redesignHeader(view, {
    trail: `${journal.groupName}, ${journal.subjectName}`,
    title: journal.subjectName,
    labels: labels(view, journal, filled !== undefined && journal.sections.length > 0),
    teachers: journal.teachers,
    periods: periods(view, journal, shown),
    tools: tools(view, journal),
    ...(!filled && { empty: texts.noLessons }),
  });
  return frame(view, {
    title: `${journal.groupName}, ${journal.subjectName} — ${texts.journal.toLowerCase()}`,
    confidence: CONFIDENCE,
    content: filled ? `${header}\n${block(view, journal, filled)}` : header,
    styles: ['redesign.css', 'criteria-journal.css'],
    scripts: filled ? ['redesign.js', 'criteria-journal.js'] : [],
  });
};

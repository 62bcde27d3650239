// The top of the class journal and of planning: crumbs, subject, class, periods.
import { classJournalAddress, journalsListAddress, userAddress } from './addresses.ts';
import { esc } from './html.ts';
import { TEXTS, type Texts } from './interface-texts.ts';
import type { Journal, Period, School } from './school.ts';
import type { View } from './view.ts';

// Pages that are only in Russian leave the texts out.

export const yearTitle = (school: School, texts: Texts = TEXTS.ru): string => `${school.year}/${school.year + 1} ${texts.schoolYear}`;

export const crumbs = ({ school, prefix, texts }: View, journal: Journal): string =>
  `<p class="crumbs"><a href="${esc(journalsListAddress(prefix, school))}">${texts.journals}</a> <i>&gt;</i> ${esc(journal.groupName)}, ${esc(journal.subjectName)}</p>`;

export const headings = (school: School, journal: Journal, texts: Texts = TEXTS.ru): string =>
  `<div class="m10"><h2>${esc(journal.subjectName)}</h2><h3>${yearTitle(school, texts)}</h3></div>`;

/** Linked, plain, or the sentence that nobody is assigned. */
export const leads = (journal: Journal, texts: Texts = TEXTS.ru): string => {
  const names = journal.teachers.map(({ userId, name }) =>
    userId === null ? esc(name) : `<a class="u" href="${esc(userAddress(userId))}">${esc(name)}</a>`,
  );
  const text = names.length > 0 ? `<span class="label">${texts.teacher}:</span> ${names.join(', ')}` : texts.noTeacher;
  return `<div class="leads">${text}</div>`;
};

/** The select lists the subjects of the class and opens the chosen one. */
export const classRow = (view: View, journal: Journal, href: (journal: Journal) => string): string => {
  const options = view.school.journals
    .filter(({ group }) => group === journal.group)
    .map((other) => `<option value="${esc(href(other))}"${other === journal ? ' selected' : ''}>${esc(other.subjectName)}</option>`);
  const { texts } = view;
  const own = classJournalAddress(view.prefix, view.school, journal);
  return `<div class="group_row"><span class="label">${texts.group}:</span> <b class="group">${esc(journal.groupName)}</b> ${texts.subject}:
<select class="subject_select" onchange="location.href=this.value">${options.join('')}</select>
<span class="groups">${texts.subgroup}: <a href="${esc(own)}">${esc(journal.groupName)}</a> <a class="active" href="${esc(own)}">${texts.wholeClass}</a></span></div>`;
};

interface PeriodList {
  periods: Period[];
  /** Id of the period shown, 0 for the summary. */
  shown: Period | 0;
  idOf: (period: Period) => string;
  href: (period: Period | 0) => string;
  summary: boolean;
  texts?: Texts;
}

export const periodList = ({ periods, shown, idOf, href, summary, texts = TEXTS.ru }: PeriodList): string => {
  const active = (period: Period | 0): string => (period === shown ? ' class="active"' : '');
  const items = periods.map(
    (period) =>
      `<li class="journal-link-period" data-period-id="${idOf(period)}"><a${active(period)} href="${esc(href(period))}">${esc(texts.periodName(period))}</a></li>`,
  );
  if (summary) items.push(`<li class="year"><span>${texts.year}:</span> <a${active(0)} href="${esc(href(0))}">${texts.summary}</a></li>`);
  return `<ul class="period_list"><li class="label">${texts.period}:</li>
${items.join('\n')}</ul>`;
};

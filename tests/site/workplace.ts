// The teacher's workplace: the block «Предметы и группы», a row for each journal the viewer leads.
import { classJournalAddress, homeworkListAddress, lessonAddress, planningAddress } from './addresses.ts';
import { dotted } from './civil-date.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { yearTitle } from './journal-header.ts';
import { byClass, ledBy } from './led-journals.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import type { Journal, Lesson } from './school.ts';
import type { View } from './view.ts';

const CONFIDENCE = `workplace: class names and nesting of the table — A, the vendor's own template; address — B on Kundelik, D here;
heading texts, which lessons come next and what they are called — D, E; heading of the page, look — E`;

/** How many of the coming lessons are kept behind the dots, the first included. */
const COMING = 3;

const shortDate = (date: string): string => dotted(date).slice(0, 5);

const coming = ({ lessons }: Journal, today: string): Lesson[] =>
  lessons.filter(({ date, status }) => date >= today && status !== 'cancelled').slice(0, COMING);

/** The first stands open, the others are unfolded by the dots. */
const nextLessons = ({ school, prefix, texts }: View, journal: Journal): string => {
  const lessons = coming(journal, school.today);
  const several = lessons.length > 1;
  const links = lessons.map(({ id, date, number, topic }, index) => {
    const title = topic || `${number} ${texts.lesson.toLowerCase()}`;
    const place = index > 0 ? ' object-row__link_in-list object-row__link_hidden' : several ? ' object-row__link_short' : '';
    return `<a href="${esc(lessonAddress(prefix, school, id))}" target="_blank" class="object-row__link object-row__link_next-lesson${place}"><span class="object-name"><span class="object-name__text">${esc(title)}</span></span><span class="object-date">${shortDate(date)}</span></a>`;
  });
  const dots = several ? `<div class="object-row__see-all" data-date="${shortDate(lessons[0]!.date)}">...</div>` : '';
  return `${dots}${links.join('')}`;
};

const iconCell = (kind: string, href: string): string =>
  `<td class="object-row__cell"><div class="object-row__link-wrapper"><a href="${esc(href)}" target="_blank" class="object-row__link object-row__link_${kind}"></a></div></td>`;

const row = (view: View, journal: Journal): string => {
  const { school, prefix } = view;
  return `<tr class="object-row">
<td class="object-row__cell object-row__cell_object">${esc(journal.subjectName)}</td>
<td class="object-row__cell object-row__cell_class">${esc(journal.groupName)}</td>
${iconCell('journal', classJournalAddress(prefix, school, journal))}
${iconCell('lessons', planningAddress(prefix, school, journal))}
${iconCell('homework', homeworkListAddress(prefix, school, { subject: journal.subject }))}
<td class="object-row__cell">${nextLessons(view, journal)}</td></tr>`;
};

export const workplacePage = (view: View): string => {
  const { school, texts } = view;
  const { subjectsAndGroups, nextLesson } = REPORT_TEXTS[texts.language];
  const head = (kind: string, text = ''): string => `<th class="objects-header__cell objects-header__cell_${kind}">${text}</th>`;
  const heads = [head('object', texts.subject), head('class', texts.group), head('journal'), head('lessons'), head('homework')];
  const rows = ledBy(school, school.viewer.name)
    .toSorted(byClass)
    .map((journal) => row(view, journal));
  return frame(view, {
    title: subjectsAndGroups,
    confidence: CONFIDENCE,
    content: `<div class="workplace"><h2>${subjectsAndGroups}</h2><h3>${yearTitle(school, texts)}</h3>
<table class="objects-table"><thead class="objects-header"><tr>${heads.join('')}${head('next-lesson', nextLesson)}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`,
    section: 'workplace',
    styles: ['workplace.css'],
    scripts: ['workplace.js'],
  });
};

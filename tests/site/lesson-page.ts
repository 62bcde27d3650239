// The page of one lesson: everything about it in one place.
import { classJournalAddress, journalsListAddress, planningAddress, userAddress } from './addresses.ts';
import { dotted } from './civil-date.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { dateInWords, headingOf } from './interface-texts.ts';
import { leads, yearTitle } from './journal-header.ts';
import { isLessonLayout, lessonFields } from './lesson-fields.ts';
import { lessonPupils } from './lesson-pupils.ts';
import type { Journal, Lesson, LessonLayout } from './school.ts';
import { allLessons } from './timetable.ts';
import type { View } from './view.ts';

const CONFIDENCE = `lesson: address — B; which fields it has — C, D; texts of prompts and attendance words — A, their places D; updatelesson-cmd and createhomework-cmd — addresses C, parameters and replies E;
leads, crumbs, pupil links as on the class journal — D; heading, every layout, tag and class, selects, cancelled and substituted — E`;

const links = ({ school, prefix, texts }: View, journal: Journal): string =>
  `<ul class="journal_links"><li><a href="${esc(classJournalAddress(prefix, school, journal))}">${texts.journal}</a></li>
<li><a href="${esc(planningAddress(prefix, school, journal))}">${texts.planning}</a></li></ul>`;

/** Without its links the trail names the journal and leads nowhere. */
const trail = ({ school, prefix, texts }: View, journal: Journal, linked: boolean): string => {
  const [list, own] = [texts.journals, `${esc(journal.groupName)}, ${esc(journal.subjectName)}`];
  if (!linked) return `<p class="crumbs">${list} <i>&gt;</i> ${own}</p>`;
  return `<p class="crumbs"><a href="${esc(journalsListAddress(prefix, school))}">${list}</a> <i>&gt;</i> <a href="${esc(classJournalAddress(prefix, school, journal))}">${own}</a></p>`;
};

const heading = ({ texts }: View, { date }: Lesson, layout: LessonLayout): string =>
  layout === 'table' ? headingOf(dateInWords(texts, date)) : `${texts.lesson} ${dotted(date)}`;

const status = ({ texts }: View, { status, substitute }: Lesson): string => {
  if (status === 'cancelled') return `<p class="lesson_status">${texts.cancelled}</p>`;
  if (!substitute?.userId) return '';
  return `<p class="lesson_status">${texts.substituted}: <a class="u" href="${esc(userAddress(substitute.userId))}">${esc(substitute.name)}</a></p>`;
};

/** `layout` in the address overrides the journal's own, `trail=0` takes the links to the journal away. */
export const lessonPage = (view: View, query: URLSearchParams): string | undefined => {
  const { school, texts } = view;
  const found = allLessons(school).find(({ lesson }) => lesson.id === query.get('lesson'));
  if (!found) return undefined;
  const { journal, lesson } = found;
  const asked = query.get('layout');
  const layout = isLessonLayout(asked) ? asked : journal.lessonLayout;
  const linked = query.get('trail') !== '0';
  const content = `<div class="lesson_page">
${linked ? links(view, journal) : ''}
${trail(view, journal, linked)}
<div class="m10"><h2>${heading(view, lesson, layout)}</h2><h3>${yearTitle(school, texts)}</h3></div>
<p class="lesson_time">${lesson.number} ${texts.lesson.toLowerCase()}, ${lesson.starts} – ${lesson.ends}</p>
${leads(journal, texts)}
<p class="lesson_group"><span class="label">${texts.group}:</span> <b>${esc(journal.groupName)}</b> <span class="label">${texts.subject}:</span> <b>${esc(journal.subjectName)}</b></p>
${status(view, lesson)}
<div id="lesson" data-lesson="${lesson.id}" data-xss="${school.xss}" data-entries="${esc(JSON.stringify(texts.entries))}">
${lessonFields(view, journal, lesson, layout)}
${lessonPupils(view, journal, lesson, layout)}
</div>
</div>`;
  return frame(view, {
    title: `${texts.lesson} ${dotted(lesson.date)}, ${journal.groupName}, ${journal.subjectName}`,
    confidence: CONFIDENCE,
    content,
    styles: ['lesson.css'],
    scripts: ['lesson.js'],
  });
};

// The list of homework: what the viewer's journals give between two dates.
import { homeworkAddress, homeworkListAddress, lessonAddress } from './addresses.ts';
import { addDays, dotted, undotted } from './civil-date.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { momentInDigits, momentInWords } from './interface-texts.ts';
import { yearTitle } from './journal-header.ts';
import { ledBy } from './led-journals.ts';
import type { Homework, Journal, Lesson, School } from './school.ts';
import type { View } from './view.ts';

const CONFIDENCE = `homework list: address and its parameters, class names of the table, order of its columns, pager, the sentence where there is nothing — B in the pupil's role, C in the teacher's;
heading row, form, form of the dates, words of the status but «Выполнено», which lessons are linked — E`;

const ON_A_PAGE = 20;
/** Days before and after today that are shown when no dates are asked for. */
const USUAL_SPAN = [-14, 14] as const;
/** From this age on homework has been done. */
const DONE_DAYS = 7;

interface Given {
  journal: Journal;
  lesson: Lesson;
  homework: Homework;
}

const givenBy = (school: School): Given[] =>
  ledBy(school, school.viewer.name).flatMap((journal) =>
    journal.lessons.flatMap((lesson) => lesson.homeworks.map((homework) => ({ journal, lesson, homework }))),
  );

/** Every second lesson is linked, the others are only named. The old page writes the last change in digits, the new one in words. */
const row = ({ school, prefix, texts }: View, { journal, lesson, homework }: Given, index: number): string => {
  const when = `${dotted(lesson.date)}, ${lesson.number} ${texts.lesson.toLowerCase()}`;
  const linked = index % 2 === 0 ? `<a href="${esc(lessonAddress(prefix, school, lesson.id))}">${when}</a>` : when;
  const changed = prefix ? momentInWords(texts, homework.changed) : momentInDigits(homework.changed);
  const status = lesson.date <= addDays(school.today, -DONE_DAYS) ? texts.done : texts.given;
  return `<tr><td><a href="${esc(homeworkAddress(prefix, school, homework.id))}">${esc(homework.text)}</a></td><td>${esc(school.name)} (${esc(journal.groupName)})</td><td>${esc(journal.subjectName)}</td><td>${linked}</td><td>${changed}</td><td>${status}</td></tr>`;
};

const pager = (pages: number, shown: number, href: (page: number) => string): string => {
  if (pages < 2) return '';
  const items = Array.from({ length: pages }, (_, index) => index + 1).map((page) =>
    page === shown ? `<li><b>${page}</b></li>` : `<li><a href="${esc(href(page))}">${page}</a></li>`,
  );
  return `<div class="pager"><ul>${items.join('')}</ul></div>`;
};

const table = (view: View, rows: Given[]): string => {
  const { texts } = view;
  const captions = [texts.task, texts.schoolAndClass, texts.subject, texts.lesson, texts.lastChange, texts.status];
  return `<table class="grid gridLines vam hmw">
<tr>${captions.map((text) => `<th>${text}</th>`).join('')}</tr>
${rows.map((given, index) => row(view, given, index)).join('\n')}
</table>`;
};

const filter = ({ school, texts }: View, subject: string, from: string, to: string): string => {
  const subjects = new Map(givenBy(school).map(({ journal }) => [journal.subject, `${journal.subjectName} (${journal.groupName})`]));
  const options = [...subjects].map(([id, name]) => `<option value="${id}"${id === subject ? ' selected' : ''}>${esc(name)}</option>`);
  return `<form class="homework_filter" method="get">
<input type="hidden" name="school" value="${school.id}"><input type="hidden" name="tab" value=""><input type="hidden" name="studyYear" value="${school.year}">
<select name="subject"><option value="">${texts.allSubjects}</option>${options.join('')}</select>
<label>${texts.from} <input name="datefrom" value="${dotted(from)}" size="10"></label> <label>${texts.to} <input name="dateto" value="${dotted(to)}" size="10"></label>
<input type="submit" name="choose" value="${texts.show}"></form>`;
};

export const homeworkListPage = (view: View, query: URLSearchParams): string => {
  const { school, prefix, texts } = view;
  const from = undotted(query.get('datefrom')) ?? addDays(school.today, USUAL_SPAN[0]);
  const to = undotted(query.get('dateto')) ?? addDays(school.today, USUAL_SPAN[1]);
  const subject = query.get('subject') ?? '';
  const given = givenBy(school)
    .filter(({ journal, lesson }) => lesson.date >= from && lesson.date <= to && (!subject || journal.subject === subject))
    .sort((a, b) => b.lesson.date.localeCompare(a.lesson.date) || a.lesson.number - b.lesson.number);
  const pages = Math.ceil(given.length / ON_A_PAGE);
  const shown = Math.min(Math.max(Number(query.get('page')) || 1, 1), Math.max(pages, 1));
  const rows = given.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE);
  const address = (page: number): string =>
    homeworkListAddress(prefix, school, { subject, datefrom: dotted(from), dateto: dotted(to), choose: texts.show, page });
  return frame(view, {
    title: texts.homeworks,
    confidence: CONFIDENCE,
    content: `<div class="homework_list"><h2>${texts.homeworks}</h2><h3>${yearTitle(school, texts)}</h3>
${filter(view, subject, from, to)}
${rows.length > 0 ? `${table(view, rows)}\n${pager(pages, shown, address)}` : `<div class="emptyData">${texts.noHomeworks}</div>`}</div>`,
    section: 'homeworks',
    styles: ['homework-list.css'],
  });
};

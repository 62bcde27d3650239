// The report «Журнал»: who set, changed and removed which mark when.
import { lessonAddress, reportAddress } from './addresses.ts';
import { dotted, undotted } from './civil-date.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { dayInWords } from './interface-texts.ts';
import { yearTitle } from './journal-header.ts';
import { byClass, ledBy } from './led-journals.ts';
import { dateFields, reportPeriod } from './report-period.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import type { MarkChange, School } from './school.ts';
import { type PlacedLesson, allLessons } from './timetable.ts';
import type { View } from './view.ts';

const CONFIDENCE = `log of marks: reports/default, class names of the table and its rows, row of a date, cells of time, author, action, old, new, pupil and subject, row of a comment, ids of the filters, emptyData, link of a period — B on Kundelik;
which of the other cells has the class, the lesson and the work, the link of the lesson — D, E; name of the report in the address, headings, form of the dates, order of the days and within them — E`;

const WIDTH = 10;
const COMMENT_WIDTH = 7;

type Logged = MarkChange & { placed: PlacedLesson };

/** What the viewer may see: the journals they lead, and what they have done in others. The newest first. */
const logOf = (school: School, from: string, to: string, subject: string): Logged[] => {
  const lessons = new Map(allLessons(school).map((placed) => [placed.lesson.id, placed]));
  const led = new Set(ledBy(school, school.viewer.name));
  return school.changes
    .map((change) => ({ ...change, placed: lessons.get(change.lesson)! }))
    .filter(({ at, author, placed: { journal } }) => {
      const day = at.slice(0, 10);
      return day >= from && day <= to && (!subject || journal.subject === subject) && (led.has(journal) || author === school.viewer.name);
    })
    .toReversed();
};

const row = ({ school, prefix, texts }: View, { at, author, action, before, after, comment, work, pupil, placed }: Logged): string => {
  const { journal, lesson } = placed;
  const cells = [
    at.slice(11),
    esc(author),
    esc(journal.groupName),
    REPORT_TEXTS[texts.language].actions[action],
    `<a href="${esc(lessonAddress(prefix, school, lesson.id))}">${dotted(lesson.date)}</a>`,
    esc(lesson.works.find(({ id }) => id === work)!.abbr),
    esc(before),
    esc(after),
    esc(journal.pupils.find(({ id }) => id === pupil)!.name),
    esc(journal.subjectName),
  ];
  const line = `<tr class="${action}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return comment ? `${line}\n<tr><td colspan="${COMMENT_WIDTH}">${esc(comment)}</td></tr>` : line;
};

const table = (view: View, log: Logged[]): string => {
  const { texts } = view;
  const own = REPORT_TEXTS[texts.language];
  const heads = [own.time, own.author, texts.group, own.action, texts.lesson, own.work, own.before, own.after, texts.pupil, texts.subject];
  const rows = log.map((change, index) => {
    const day = change.at.slice(0, 10);
    const isFirst = log[index - 1]?.at.slice(0, 10) !== day;
    return `${isFirst ? `<tr><td colspan="${WIDTH}">${dayInWords(texts, day)}</td></tr>\n` : ''}${row(view, change)}`;
  });
  return `<table class="grid gridLines vam marks">
<tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr>
${rows.join('\n')}
</table>`;
};

/** The current period is the only one with lessons, so no other is offered. */
const filter = (view: View, subject: string, from: string, to: string): string => {
  const { school, prefix, texts } = view;
  const options = ledBy(school, school.viewer.name)
    .toSorted(byClass)
    .map((journal) => `<option value="${journal.subject}"${journal.subject === subject ? ' selected' : ''}>${esc(journal.subjectName)}</option>`);
  const period = reportPeriod(school);
  const href = reportAddress(prefix, school, 'journal', { datefrom: dotted(period.start), dateto: dotted(period.end) });
  return `<form class="report_filter" method="get">
<input type="hidden" name="report" value="journal"><input type="hidden" name="school" value="${school.id}"><input type="hidden" name="year" value="${school.year}">
<select id="subject" name="subject"><option value="">${texts.allSubjects}</option>${options.join('')}</select>
${dateFields(texts, from, to)}
<input type="submit" value="${texts.show}"> <a href="${esc(href)}">${texts.periodName(period)}</a></form>`;
};

export const changeLogPage = (view: View, query: URLSearchParams): string => {
  const { school, texts } = view;
  const period = reportPeriod(school);
  const from = undotted(query.get('datefrom')) ?? period.start;
  const to = undotted(query.get('dateto')) ?? period.end;
  const subject = query.get('subject') ?? '';
  const log = logOf(school, from, to, subject);
  return frame(view, {
    title: texts.journal,
    confidence: CONFIDENCE,
    content: `<div class="report"><h2>${texts.journal}</h2><h3>${yearTitle(school, texts)}</h3>
${filter(view, subject, from, to)}
${log.length > 0 ? table(view, log) : `<div class="emptyData">${REPORT_TEXTS[texts.language].noChanges}</div>`}</div>`,
    section: 'reports',
    styles: ['reports.css'],
  });
};

// The report «Статистика ведения ЭЖД»: how one teacher keeps the journals.
import { undotted } from './civil-date.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { headingOf } from './interface-texts.ts';
import { yearTitle } from './journal-header.ts';
import { type Shares, sharesOfTeacher } from './journal-shares.ts';
import { byClass } from './led-journals.ts';
import { dateFields, reportPeriod } from './report-period.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import type { Journal, School } from './school.ts';
import type { View } from './view.ts';

const CONFIDENCE = `statistics: name and parameters of the report, ids of list, button, message and place, address that brings the table, report-table, its nine columns, class over several rows — B on eMaktab;
what is counted for topic, homework and planning — C; report in the page itself where the address has everything — D; headings, «on time», attendance, journal, form of the percentages, dashes — E`;

type Row = ReturnType<typeof sharesOfTeacher>[number];

/** 88,5% */
const percent = (value: number | null): string => (value === null ? '—' : `${String(Math.round(value * 10) / 10).replace('.', ',')}%`);

const line = ({ journal, shares }: Row, height: number): string => {
  const group = height > 0 ? `<td${height > 1 ? ` rowspan="${height}"` : ''}>${esc(journal.groupName)}</td>` : '';
  const { attendance, topic, homework, homeworkOnTime, planning, journal: kept, journalOnTime }: Shares = shares;
  const values = [attendance, topic, homework, homeworkOnTime, planning, kept, journalOnTime];
  return `<tr>${group}<td>${esc(journal.subjectName)}</td>${values.map((value) => `<td>${percent(value)}</td>`).join('')}</tr>`;
};

const reportTable = ({ school, texts }: View, teacher: string, from: string, to: string): string => {
  const rows = sharesOfTeacher(school, teacher, from, to).toSorted((a, b) => byClass(a.journal, b.journal));
  const { onTime } = REPORT_TEXTS[texts.language];
  const heads = [texts.group, texts.subject, texts.attendance, texts.topic, texts.homework, `${texts.homework} ${onTime}`];
  heads.push(headingOf(texts.planningTitle), texts.journal, `${texts.journal} ${onTime}`);
  const isOf = ({ group }: Journal, row: Row | undefined): boolean => row?.journal.group === group;
  // The class stands in the first of its rows.
  const heightAt = (index: number): number => {
    const { journal } = rows[index]!;
    return isOf(journal, rows[index - 1]) ? 0 : rows.filter((row) => isOf(journal, row)).length;
  };
  return `<table class="report-table"><thead><tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>
${rows.map((row, index) => line(row, heightAt(index))).join('\n')}
</tbody></table>`;
};

interface Asked {
  teacher: School['staff'][number];
  from: string;
  to: string;
}

const askedIn = ({ staff }: School, person: string | null, datefrom: string | null, dateto: string | null): Asked | undefined => {
  const teacher = staff.find(({ personId }) => personId === person);
  const [from, to] = [undotted(datefrom), undotted(dateto)];
  return teacher && from && to ? { teacher, from, to } : undefined;
};

/** What the button brings: the bare table. */
export const statisticsPart = (view: View, query: URLSearchParams): string | undefined => {
  const asked = askedIn(view.school, query.get('tcid'), query.get('dfrom'), query.get('dto'));
  return asked && reportTable(view, asked.teacher.name, asked.from, asked.to);
};

const teacherList = ({ school, texts }: View, chosen: string | null): string => {
  const options = school.staff
    .toSorted((a, b) => a.name.localeCompare(b.name, 'ru'))
    .map(({ personId, name }) => `<option value="${personId}"${personId === chosen ? ' selected' : ''}>${esc(name)}</option>`);
  return `<select id="teacher" name="teacher"><option value="">${REPORT_TEXTS[texts.language].chooseTeacher}</option>${options.join('')}</select>`;
};

export const statisticsPage = (view: View, query: URLSearchParams): string => {
  const { school, texts } = view;
  const own = REPORT_TEXTS[texts.language];
  const period = reportPeriod(school);
  const [person, datefrom, dateto] = [query.get('teacher'), query.get('datefrom'), query.get('dateto')];
  const asked = askedIn(school, person, datefrom, dateto);
  const messages = { teacher: own.chooseTeacher, dates: own.wrongDates, wait: own.building };
  return frame(view, {
    title: own.statistics,
    confidence: CONFIDENCE,
    content: `<div class="report"><h2>${own.statistics}</h2><h3>${yearTitle(school, texts)}</h3>
<div class="report_filter" id="statistics" data-school="${school.id}" data-messages="${esc(JSON.stringify(messages))}">
${teacherList(view, person)}
${dateFields(texts, undotted(datefrom) ?? period.start, undotted(dateto) ?? period.end)}
<input type="button" id="build_report_button" value="${own.build}"></div>
<div id="reports_message"></div>
<div id="reportPlaceHolder">${asked ? reportTable(view, asked.teacher.name, asked.from, asked.to) : ''}</div></div>`,
    section: 'reports',
    styles: ['reports.css'],
    scripts: ['journal-statistics.js'],
  });
};

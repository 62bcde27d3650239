import { byName } from '../by-name.ts';
import { isInGrades } from '../calendar.ts';
import type { Cell, Table } from '../exports/document.ts';
import { gradeOf } from '../grade.ts';
import { LEAST_FOR_PERCENT } from '../indicators.ts';
import { msg } from '../language.ts';
import { programmeOf, type Programme } from '../programme.ts';
import { counted } from '../texts.ts';
import { addDays, weekStart } from '../time.ts';
import type { PaperInput, PlannedInspected } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { placeOf } from './placed-remarks.ts';
import { tablePaper } from './table-paper.ts';

/** Lessons planned and given by journal, in the weeks of the inspection that are over. */
export function programmeTable(input: PaperInput): Table {
  const rows = input.journals
    .map((journal) => ({ ...placeOf(journal), journal }))
    .sort((a, b) => byName(a.subjectName, b.subjectName) || byName(a.groupName, b.groupName))
    .map(({ subjectName, groupName, journal }) => [subjectName, groupName, ...hoursOf(journal, input)]);
  return {
    title: 'Выполнение программы',
    columns: [
      { title: 'Предмет', kind: 'text', width: 20 },
      { title: 'Класс', kind: 'text', width: 8 },
      { title: 'План', kind: 'number', width: 8 },
      { title: 'Дано', kind: 'number', width: 8 },
      { title: '%', kind: 'percent', width: 8 },
      { title: 'Отставание', kind: 'number', width: 11 },
      { title: 'Недель без расписания', kind: 'number', width: 12 },
      { title: 'Причина', kind: 'text', width: 36 },
    ],
    rows,
    notes: [
      'План и дано — в уроках, по неделям, которые закончились и расписание которых открывали. Отменённый урок, восполненный лишним уроком в любую неделю, отставанием не считается.',
      `Доля показана, когда уроков по плану не меньше ${LEAST_FOR_PERCENT}.`,
    ],
  };
}

function hoursOf(journal: PlannedInspected, input: PaperInput): Cell[] {
  const { inspection, today } = input;
  const programme = programmeOf(journal.known, weekStart(today), inspection);
  const { planned, given, lag } = programme;
  const unseen = unseenWeeks(journal, input);
  if (planned === 0) return [null, null, null, null, unseen, journal.reason || (unseen > 0 ? 'расписание не открывали' : '')];
  const percent = planned < LEAST_FOR_PERCENT || lag === null ? null : { percent: (100 * given) / planned };
  return [planned, given, percent, lag, unseen, journal.reason || reasonText(programme)];
}

/** What the timetable tells: «отменено по расписанию — 2 урока, нет в журнале — 1 урок». */
function reasonText({ cancelled, unlisted, lag }: Programme): string {
  const lost = [
    ...(cancelled === 0 ? [] : [`отменено по расписанию — ${counted(cancelled, 'урок', 'урока', 'уроков')}`]),
    ...(unlisted === 0 ? [] : [`нет в журнале — ${counted(unlisted, 'урок', 'урока', 'уроков')}`]),
  ].join(', ');
  if (lost === '') return '';
  return lag === null ? `${lost}; восполнено ли, пока не видно` : lag === 0 ? `${lost}; восполнено` : lost;
}

/** The weeks over within the inspection whose timetable nobody opened; holidays without lessons are none. */
function unseenWeeks({ known }: PlannedInspected, { inspection: { from, to }, weeks, settings, today }: PaperInput): number {
  const { journal, lessons } = known.ledger;
  const seen = new Set(weeks.flatMap(({ group, monday }) => (group === journal.group ? [monday] : [])));
  const taught = new Set(lessons.map(({ date }) => weekStart(date)));
  const isHoliday = (monday: string) =>
    settings.holidays.some(
      (each) => each.from <= monday && addDays(monday, settings.week - 1) <= each.to && isInGrades(gradeOf(journal), each.grades),
    );
  let unseen = 0;
  for (let monday = weekStart(from); monday <= to && monday < weekStart(today); monday = addDays(monday, 7)) {
    if (!seen.has(monday) && (taught.has(monday) || !isHoliday(monday))) unseen += 1;
  }
  return unseen;
}

export function programmePaper(input: PaperInput): Paper {
  return tablePaper(input, {
    id: 'programme',
    title: msg('Выполнение программы'),
    about: msg('План и дано по предметам и классам, отставание и его причина.'),
    table: programmeTable(input),
    empty: 'Ни один журнал пока не открыт: сверять нечего.',
    isLandscape: true,
  });
}

import { nextDay } from '../calendar.ts';
import type { Cell, Column, Table } from '../exports/document.ts';
import { gradeOf } from '../grade.ts';
import type { JudgedLesson } from '../judge.ts';
import { msg } from '../language.ts';
import { isCancelled } from '../programme.ts';
import { calendarOf } from '../settings.ts';
import type { Settings } from '../settings-schema.ts';
import { addDays, daysBetween, toInstant, weekStart } from '../time.ts';
import { isLedByNamed } from '../timetable.ts';
import { JOURNAL_PAGES, type CivilDate } from '../vocabulary.ts';
import { monthText } from './date-words.ts';
import { dayOver, holderOf, isRecorded } from './held-lessons.ts';
import type { PaperInput, PlannedInspected } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { tablePaper } from './table-paper.ts';
import { byTeacher, NOBODY } from './teacher-labels.ts';

/** A teacher's lessons of one day, as far as they are known. */
interface DayOfLessons {
  /** Held in the teacher's own journals, with a record. */
  held: number;
  /** Held for others, with a record. */
  forOthers: number;
  /** Over by the journal or the timetable, and without a record. */
  unconfirmed: number;
  /** There may be more: some journal was not opened after that day. */
  isUnsure: boolean;
}

/**
 * The month's lessons held, by teacher and day (plan of internal control: «ведение табеля учёта рабочего времени»). What
 * is decided here, and said under the table:
 *
 * - a lesson is held once it is over, its journal lists it and a page showed a record of it (marks, attendance, the tick
 *   or a comment); one cancelled by the timetable only if it has a record all the same;
 * - a lesson that is over and whose record was seen empty afterwards, or which the timetable has and the journal has
 *   not, is counted apart, as not confirmed: nobody can tell from the journal whether it was held;
 * - it is its journal's teachers', both where there are two. One that the timetable gives to another teacher is that
 *   one's substitution; where it does not name the substitute it is nobody's, and the day of the journal's teacher unsure;
 * - a day is seen in a journal if, after that day's lessons, a page was opened that lists all lessons around the day (in its
 *   week and month, or from an earlier to a later lesson), or the timetable was, without a lesson that the journal lacks. A day
 *   not seen makes the number a lower bound: «2+», or «?» where nothing is known.
 */
export function timesheet(input: PaperInput): Table {
  const days = daysOf(input.month);
  const counted = countLessons(input, days);
  const columns: Column[] = [
    { title: 'Учитель', kind: 'text', width: 18 },
    { title: 'Уроки', kind: 'text', width: 18 },
    ...days.map((date): Column => ({ title: dayTitle(date, input.settings), kind: 'number', width: 4 })),
    { title: 'Всего', kind: 'number', width: 6 },
  ];
  const rows = [...counted].sort(([a], [b]) => byTeacher(a, b)).flatMap(([teacher, byDay]) => rowsOf(teacher, days, byDay, input));
  return {
    title: `Табель учёта проведённых уроков, ${monthText(input.month)}`,
    columns,
    rows,
    notes: [
      '«Проведено» — урок прошёл, и в журнале есть запись о нём. «Не подтверждено» — урок прошёл по расписанию или журналу, а записи не видно: провели ли его, решает школа.',
      '«?» — после уроков этого дня не открывали ни журнал, ни расписание; «2+» — не меньше двух: открыто не всё. «–» — день вне дат проверки. «вых» — выходной, праздник или каникулы.',
      'Учтены только журналы, открытые в этой проверке. Урок журнала с двумя учителями засчитан каждому. Замену, в которой расписание не называет учителя, не засчитали никому.',
    ],
  };
}

/** The dates of a month, `YYYY-MM`. */
function daysOf(month: string): CivilDate[] {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  return Array.from({ length: daysBetween(first, next) }, (_, index) => addDays(first, index));
}

function dayTitle(date: CivilDate, settings: Settings): string {
  const day = String(Number(date.slice(8)));
  return isSchoolDay(date, settings, null) ? day : `${day}\nвых`;
}

function isSchoolDay(date: CivilDate, settings: Settings, grade: number | null): boolean {
  return nextDay(addDays(date, -1), { ...calendarOf(settings), nextDay: 'school-day' }, grade) === date;
}

type Days = Map<CivilDate, DayOfLessons>;

/** By what a teacher is called, then by date. */
function countLessons(input: PaperInput, days: readonly CivilDate[]): Map<string, Days> {
  const { journals, inspection, today } = input;
  const counted = new Map<string, Days>();
  const dayOf = (teacher: string, date: CivilDate): DayOfLessons => {
    const ofTeacher = counted.get(teacher) ?? new Map<CivilDate, DayOfLessons>();
    counted.set(teacher, ofTeacher);
    const day = ofTeacher.get(date) ?? { held: 0, forOthers: 0, unconfirmed: 0, isUnsure: false };
    ofTeacher.set(date, day);
    return day;
  };
  const open = days.filter((date) => date >= inspection.from && date <= inspection.to && date <= today);
  for (const journal of journals) {
    for (const date of open) {
      const isSeen = isDaySeen(journal, date, input);
      const own = journal.teachers.map((teacher) => dayOf(teacher, date));
      for (const day of own) day.isUnsure ||= !isSeen;
      for (const lesson of [...journal.lessons, ...journal.unlisted].filter(({ record }) => record.date === date)) {
        countLesson(lesson, journal, own, (user) => dayOf(input.labels.get(user) ?? NOBODY, date), input);
      }
    }
  }
  return counted;
}

function countLesson(
  lesson: JudgedLesson,
  { known, unlisted }: PlannedInspected,
  own: readonly DayOfLessons[],
  dayOf: (user: string) => DayOfLessons,
  { settings: { zone } }: PaperInput,
): void {
  if (!lesson.held || isCancelled(lesson.record)) return;
  const holder = holderOf(lesson.record, known.ledger.journal);
  const hasRecord = unlisted.includes(lesson) ? false : isRecorded(lesson, zone);
  if (holder.kind === 'unnamed') for (const day of own) day.isUnsure = true;
  const days = holder.kind === 'own' ? own : holder.kind === 'others' ? holder.users.map(dayOf) : [];
  for (const day of days) {
    if (hasRecord === null) day.isUnsure = true;
    else if (!hasRecord) day.unconfirmed += 1;
    else if (holder.kind === 'own') day.held += 1;
    else day.forOthers += 1;
  }
}

/** Whether all lessons of a day are known in a journal; a day without school that has none is. */
function isDaySeen({ known, unlisted }: PlannedInspected, date: CivilDate, { settings, weeks }: PaperInput): boolean {
  const { journal, lessons } = known.ledger;
  const ofDay = lessons.filter((lesson) => lesson.date === date);
  if (ofDay.length === 0 && unlisted.every(({ record }) => record.date !== date) && !isSchoolDay(date, settings, gradeOf(journal))) return true;
  const week = weeks.find(({ group, monday }) => group === journal.group && monday === weekStart(date));
  const ends = (week?.lessons ?? []).filter((slot) => slot.date === date).map((slot) => slot.ends);
  const over =
    ends.length === 0 || ends.includes(null) ? dayOver(date, settings.zone) : toInstant(`${date}T${ends.sort().at(-1)!}:00`, settings.zone);
  const isAround = (other: CivilDate) => weekStart(other) === weekStart(date) && other.slice(0, 7) === date.slice(0, 7);
  const isListed = lessons.some(({ date: other, listed }) => isAround(other) && JOURNAL_PAGES.some((page) => (listed[page]?.at ?? 0) >= over));
  const isSpanned = Object.values(known.pages).some(
    ({ span }) => span !== undefined && span.at >= over && ((span.from <= date && date <= span.to) || isAround(span.from) || isAround(span.to)),
  );
  if (isListed || isSpanned) return true;
  if (week === undefined || week.at < over) return false;
  const slots = week.lessons.filter(
    (slot) => slot.date === date && !slot.cancelled && slot.subjectName === journal.subjectName && isLedByNamed(slot, journal) !== false,
  );
  return slots.length <= ofDay.length;
}

function rowsOf(teacher: string, days: readonly CivilDate[], byDay: Days, { inspection: { from, to } }: PaperInput): Cell[][] {
  const row = (name: string, cellOf: (day: DayOfLessons) => Cell, total: Cell): Cell[] => [
    teacher,
    name,
    ...days.map((date): Cell => {
      if (date < from || date > to) return '–';
      const day = byDay.get(date);
      return day === undefined ? null : cellOf(day);
    }),
    total,
  ];
  const all = [...byDay.values()];
  const sum = (count: (day: DayOfLessons) => number) => all.reduce((total, day) => total + count(day), 0);
  const isUnsure = all.some((day) => day.isUnsure);
  const [held, forOthers, unconfirmed] = [sum((day) => day.held), sum((day) => day.forOthers), sum((day) => day.unconfirmed)];
  return [
    row('проведено', (day) => atLeast(day.held, day.isUnsure), atLeast(held, isUnsure) ?? 0),
    ...(forOthers === 0
      ? []
      : [
          row('замены', (day) => day.forOthers || null, forOthers),
          row('всего', (day) => atLeast(day.held + day.forOthers, day.isUnsure), atLeast(held + forOthers, isUnsure)),
        ]),
    ...(unconfirmed === 0 ? [] : [row('не подтверждено', (day) => day.unconfirmed || null, unconfirmed)]),
  ];
}

/** 3, «3+», «?», or an empty cell of a day that had none. */
function atLeast(count: number, isUnsure: boolean): Cell {
  if (!isUnsure) return count || null;
  return count > 0 ? `${count}+` : '?';
}

export function timesheetPaper(input: PaperInput): Paper {
  const paper = tablePaper(input, {
    id: 'timesheet',
    title: msg('Табель'),
    about: msg('Проведённые уроки и замены по дням месяца.'),
    table: timesheet(input),
    empty: 'Ни один журнал пока не открыт: считать нечего.',
    isLandscape: true,
  });
  return { ...paper, fileName: ['Табель', input.month, input.inspection.name, input.today] };
}

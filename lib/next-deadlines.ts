import { holidaysAfter, isSchoolDay, nextDay, type Holidays } from './calendar.ts';
import { dueBy } from './deadlines.ts';
import type { JournalRef } from './reading.ts';
import { asksFor } from './rules.ts';
import { calendarOf, policiesOf, termsOf } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import { addDays, civilDate, civilTime } from './time.ts';
import { FIELDS, type CivilDate, type CivilTime, type Field, type Instant } from './vocabulary.ts';

/** What the settings mean for the days at hand, told by the deadlines that come next: of a class that has the lesson every school day. */

export interface NextDeadline {
  due: CivilTime;
  /** The date of the lesson. */
  lesson: CivilDate;
  isWritten: boolean;
  /** The fields that are due at this moment. */
  fields: readonly Field[];
}

export interface NextDeadlines {
  deadlines: readonly NextDeadline[];
  /** The calendar has a day on which they could be. */
  hasSchoolDays: boolean;
  /** The grade they are reckoned for, and the holidays that only some grades have and that led to it; null: a grade without such holidays, and not the first. */
  special: { grade: number; holidays: Holidays } | null;
  /** Some of them come earlier once a timetable tells when the class's lessons end. */
  dependsOnTimetable: boolean;
  /** A rule that asks for a field is limited to some classes or subjects, and the lessons are taken for one of those. */
  isLimited: boolean;
}

/** No holidays are longer; a calendar without any school day in so many days has no deadlines. */
const FARTHEST = 250;

/** An hour at which lessons may end, to see whether it matters. */
const SOME_END = '13:00';

/** The deadlines from an instant on, the earliest first. Where some grades have holidays of their own among these days, for one of those grades. */
export function nextDeadlines(settings: Settings, now: Instant, most: number): NextDeadlines {
  const usual = deadlinesOf(settings, now, null, most);
  const special = holidaysOfSome(settings, civilDate(now, settings.zone), usual);
  const grade = special?.grade ?? null;
  const deadlines = grade === null ? usual : deadlinesOf(settings, now, grade, most);
  const isEarlier = ({ due, lesson, isWritten, fields }: NextDeadline) =>
    fields.some((field) => dueOf(field, { lesson, isWritten, grade, dayEnds: SOME_END }, settings) !== due);
  return {
    deadlines,
    hasSchoolDays: hasSchoolDays(civilDate(now, settings.zone), settings, grade),
    special,
    dependsOnTimetable: deadlines.some(isEarlier),
    isLimited: FIELDS.some((field) => asks(field, settings) && !asksFor(field, UNKNOWN_JOURNAL, settings)),
  };
}

function hasSchoolDays(today: CivilDate, settings: Settings, grade: number | null): boolean {
  const calendar = calendarOf(settings);
  for (let on = 0; on <= FARTHEST; on += 1) if (isSchoolDay(addDays(today, on), calendar, grade)) return true;
  return false;
}

/** Of a class and a subject that nobody knows: a rule for some of them does not ask for its fields. */
const UNKNOWN_JOURNAL: JournalRef = { group: '', subject: '', subgroup: null, groupName: null, subjectName: null, teachers: null };

function deadlinesOf(settings: Settings, now: Instant, grade: number | null, most: number): NextDeadline[] {
  const clock = civilTime(now, settings.zone);
  const today = clock.slice(0, 10);
  const found: NextDeadline[] = [];
  const look = (date: CivilDate) => found.push(...ofDay(date, settings, grade).filter(({ due }) => due >= clock));
  for (let back = 1; back <= FARTHEST && isOpen(addDays(today, -back), clock, settings, grade); back += 1) look(addDays(today, -back));
  for (let on = 0; on <= FARTHEST; on += 1) {
    found.sort((a, b) => (`${a.due} ${a.lesson}` < `${b.due} ${b.lesson}` ? -1 : 1));
    const date = addDays(today, on);
    // No later lesson is due before its own day.
    if (found.length >= most && found[most - 1]!.due < date) break;
    look(date);
  }
  return found.slice(0, most);
}

/** Whether a lesson of a day, or of one before it, may still be due: terms come in the order of their lessons. */
function isOpen(date: CivilDate, clock: CivilTime, settings: Settings, grade: number | null): boolean {
  if (!isSchoolDay(date, calendarOf(settings), grade)) return true;
  const day = { date, grade, isWritten: true, dayEnds: null };
  return FIELDS.some((field) => (dueBy(policiesOf(settings), day, field, termsOf(settings)) ?? '') >= clock);
}

/** The deadlines of one day's lesson, and of a written work where it has others. */
function ofDay(lesson: CivilDate, settings: Settings, grade: number | null): NextDeadline[] {
  if (!isSchoolDay(lesson, calendarOf(settings), grade)) return [];
  const byDue = new Map<CivilTime, Field[]>();
  for (const field of FIELDS) {
    const due = dueOf(field, { lesson, isWritten: false, grade, dayEnds: null }, settings);
    if (due !== null) byDue.set(due, [...(byDue.get(due) ?? []), field]);
  }
  const usual = [...byDue].map(([due, fields]) => ({ due, lesson, isWritten: false, fields }));
  const written = dueOf('record', { lesson, isWritten: true, grade, dayEnds: null }, settings);
  const isUsual = written === null || byDue.get(written)?.includes('record') === true;
  return isUsual ? usual : [...usual, { due: written, lesson, isWritten: true, fields: ['record'] }];
}

interface Assumed {
  lesson: CivilDate;
  isWritten: boolean;
  grade: number | null;
  dayEnds: string | null;
}

function dueOf(field: Field, { lesson, ...others }: Assumed, settings: Settings): CivilTime | null {
  if (!asks(field, settings) || isExempt(field, lesson, others.grade, settings)) return null;
  return dueBy(policiesOf(settings), { date: lesson, ...others }, field, termsOf(settings));
}

/** Whether a field is asked for in some journal at all. */
function asks(field: Field, settings: Settings): boolean {
  const rules = Object.fromEntries(Object.entries(settings.rules).map(([id, { on }]) => [id, on === undefined ? {} : { on }]));
  return asksFor(field, UNKNOWN_JOURNAL, { ...settings, rules });
}

/** As `exemptionOf` has it, of a lesson that the class has every day. */
function isExempt(field: Field, lesson: CivilDate, grade: number | null, settings: Settings): boolean {
  if (field === 'topic') return false;
  if (grade === 1) return field === 'record' || settings.grade1Homework !== 'absent';
  if (field === 'record' || settings.holidayHomework) return false;
  const holidays = holidaysAfter(lesson, calendarOf(settings), grade);
  return holidays !== null && nextDay(lesson, { ...calendarOf(settings), nextDay: 'school-day' }, grade) >= holidays;
}

/** The first holidays of some grades only that touch the days shown, with the lowest of those grades; null: there are none. */
function holidaysOfSome({ holidays }: Settings, today: CivilDate, shown: readonly NextDeadline[]): NextDeadlines['special'] {
  const from = [today, ...shown.map(({ lesson }) => lesson)].sort()[0]!;
  const to = shown.at(-1)?.due.slice(0, 10) ?? today;
  const touching = holidays.flatMap((each) =>
    each.grades !== null && each.to >= from && each.from <= to ? [{ grade: each.grades[0], holidays: each }] : [],
  );
  return touching.sort((a, b) => (a.holidays.from < b.holidays.from ? -1 : 1))[0] ?? null;
}

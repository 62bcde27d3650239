import type { ComparedRow } from '../comparison.ts';
import { policies } from '../deadlines.ts';
import type { DoneShare } from '../indicators.ts';
import type { EntriesShare } from '../indicators/timeliness.ts';
import { t } from '../language.ts';
import type { Settings } from '../settings-schema.ts';
import { addDays, civilDate, weekStart } from '../time.ts';
import type { CivilDate, Field, Instant } from '../vocabulary.ts';
import { overviewSpan } from '../overview.ts';
import type { Choices } from './choices.ts';
import { calendarWeeks, type CalendarWeek } from './day-sums.ts';
import type { LessonRow, RowField, RowJournal } from './lesson-row.ts';
import { linkOf } from './lessons-table.ts';
import { matching, sorted, within } from './select-lessons.ts';
import { datesOf, type Dates } from './span.ts';
import {
  byJournal,
  byWeek,
  entriesOf,
  mondays,
  MOST_WEEKS,
  partSums,
  tableOf,
  toldIndicators,
  weekSums,
  type NamedSum,
  type PartSum,
  type ToldIndicator,
  type WeekSum,
} from './sums.ts';
import { spanOf, type View } from './view.ts';

/** What the report's tabs show, computed from lessons already judged. Pure. Everything here can be sent from a worker to the page. */

/** The lessons of one source, judged at one instant by the settings. */
export interface JudgedLessons {
  rows: readonly LessonRow[];
  journals: readonly RowJournal[];
  /** In the language that is spoken when it is asked: a paper of these lessons is in Russian whatever the screen says. */
  choices(): Choices;
  settings: Settings;
  now: Instant;
  /** The dates an inspection looks at; null of one's own lessons. */
  inspected: Pick<Dates, 'from' | 'to'> | null;
  /** Whose lessons they are: the inspection's name; null of one's own. */
  source: string | null;
  /** Table 2, row 1; null while no page listed the school's classes. */
  timetable: { indicator: ToldIndicator; share: DoneShare } | null;
  comparison: { rows: readonly ComparedRow[]; from: string | null; to: string | null } | null;
}

/** What every tab's answer has. */
interface Answer {
  dates: Dates;
  choices: Choices;
  /** Lessons the view shows, of all that are known. */
  count: number;
  total: number;
}

export interface OverviewAnswer extends Answer {
  /** This week, the last one, and the dates asked for. */
  tables: NamedSum[];
  weeks: WeekSum[];
  calendar: CalendarWeek[];
  /** There are more weeks than are shown. */
  isCut: boolean;
  parts: PartSum[];
  entries: EntriesShare;
  /** The name of the chosen policy. */
  term: string;
}

/** A lesson of the list as it is shown. */
export interface ListedLesson {
  date: CivilDate;
  order: number;
  groupName: string | null;
  subjectName: string | null;
  fields: Readonly<Record<Field, RowField>>;
  due: Instant | null;
  notes: readonly string[];
  link: ReturnType<typeof linkOf>;
}

export interface IndicatorsAnswer extends Answer {
  whole: NamedSum;
  weeks: (NamedSum & { monday: CivilDate })[];
  isCut: boolean;
  periods: NamedSum[];
  classes: NamedSum[];
  subjects: NamedSum[];
  timetable: JudgedLessons['timetable'];
  comparison: JudgedLessons['comparison'];
  /** The lessons of the week of the weekly summary, in the same tables. */
  week: { monday: CivilDate; whole: NamedSum; classes: NamedSum[]; subjects: NamedSum[] };
  term: string;
  source: string | null;
}

/** The lessons that a view's filters leave, before standing, field and search; and the dates they are of. */
function asked(lessons: JudgedLessons, view: View): { rows: LessonRow[]; dates: Dates } {
  const dates = datesOf(spanOf(view), lessons.settings, lessons.now, lessons.inspected);
  return { rows: within(lessons.rows, lessons.journals, view, dates), dates };
}

export function overviewAnswer(lessons: JudgedLessons, view: View): OverviewAnswer {
  const { settings, now, journals } = lessons;
  const { rows, dates } = asked(lessons, view);
  const today = civilDate(now, settings.zone);
  const monday = weekStart(today);
  const indicators = toldIndicators(settings);
  const between = (from: CivilDate, to: CivilDate) => within(lessons.rows, journals, view, { from, to });
  // The weeks of now are never fewer than the popup's, however short the period has been so far.
  const early = spanOf(view) === 'now' && lessons.inspected === null ? overviewSpan(now, settings).from : dates.from;
  const charted = early < dates.from ? between(early, dates.to) : rows;
  const weeks = weekSums(charted, today);
  return {
    ...answerOf(lessons, dates, rows.length),
    tables: [
      tableOf(t('эта неделя'), 'week', between(monday, addDays(monday, 6)), indicators, true),
      tableOf(t('прошлая'), 'week', between(addDays(monday, -7), addDays(monday, -1)), indicators),
      tableOf(dates.title, 'span', rows, indicators, dates.to >= today),
    ],
    weeks,
    calendar: calendarWeeks(charted, today),
    isCut: weeks.length === MOST_WEEKS && charted.some(({ date }) => date < weeks[0]!.monday),
    parts: partSums(rows, journals),
    entries: entriesOf(rows),
    term: policies.get(settings.policy)!.title,
  };
}

/** The lessons of the list in its order; `start` is the place to begin reading at: from the latest date on, that is today, not what is yet to come. */
export function listedRows(lessons: JudgedLessons, view: View): { rows: LessonRow[]; dates: Dates; start: number } {
  const { settings, now, journals } = lessons;
  const { rows, dates } = asked(lessons, view);
  const listed = sorted(matching(rows, journals, view), journals, view.sort, view.isDescending);
  const today = civilDate(now, settings.zone);
  const start = view.sort === 'date' && view.isDescending ? listed.findIndex(({ date }) => date <= today) : 0;
  return { rows: listed, dates, start: Math.max(0, start) };
}

export function listedLesson(row: LessonRow, journals: readonly RowJournal[]): ListedLesson {
  const { groupName, subjectName } = journals[row.journal]!.ref;
  const { date, order, fields, due, notes } = row;
  return { date, order, groupName, subjectName, fields, due, notes, link: linkOf(row, journals) };
}

export function indicatorsAnswer(lessons: JudgedLessons, view: View): IndicatorsAnswer {
  const { settings, now, journals, timetable, comparison, source } = lessons;
  const { rows, dates } = asked(lessons, view);
  const today = civilDate(now, settings.zone);
  const indicators = toldIndicators(settings);
  const weeks = byWeek(rows);
  const shown = mondays(
    [...weeks].flatMap(([monday, part]) => (part.some(isCounted) ? [monday] : [])),
    today,
  ).toReversed();
  const named = lessons.choices();
  const inGroups = (part: readonly LessonRow[], scope: 'group' | 'subject', choices: Choices['classes']) => {
    const groups = byJournal(part, journals, scope);
    return choices.flatMap(({ id, name }) => (groups.has(id) ? [tableOf(name, 'part', groups.get(id)!, indicators)] : []));
  };
  const tables = (part: readonly LessonRow[]) => ({
    classes: inGroups(part, 'group', named.classes),
    subjects: inGroups(part, 'subject', named.subjects),
  });
  const monday = view.week ?? weekStart(today);
  const ofWeek = within(lessons.rows, journals, view, { from: monday, to: addDays(monday, 6) });
  return {
    ...answerOf(lessons, dates, rows.length),
    whole: tableOf(dates.title, 'span', rows, indicators, dates.to >= today),
    weeks: shown.map((each) => ({ monday: each, ...tableOf('', 'week', weeks.get(each) ?? [], indicators, addDays(each, 6) >= today) })),
    isCut: shown.length === MOST_WEEKS && rows.some(({ date }) => date < shown.at(-1)!),
    periods: settings.periods.flatMap((period) => {
      const part = within(rows, journals, view, period);
      return part.length === 0 ? [] : [tableOf(period.title, 'span', part, indicators, period.to >= today)];
    }),
    ...tables(rows),
    timetable,
    comparison,
    week: { monday, whole: tableOf('', 'week', ofWeek, indicators, addDays(monday, 6) >= today), ...tables(ofWeek) },
    term: policies.get(settings.policy)!.title,
    source,
  };
}

/** Whether a lesson is in any of the shares. */
function isCounted({ shares }: LessonRow): boolean {
  return shares.some(({ of }) => of > 0);
}

function answerOf({ choices, rows }: JudgedLessons, dates: Dates, count: number): Answer {
  return { dates, choices: choices(), count, total: rows.length };
}

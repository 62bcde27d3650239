import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { NEXT_DAY_MODES, type NextDayMode } from '../../lib/calendar.ts';
import { policies, type LessonDay, type Policy, type Term, type Terms } from '../../lib/deadlines.ts';
import { addDays } from '../../lib/time.ts';
import { FIELDS, type CivilDate, type CivilTime, type Field } from '../../lib/vocabulary.ts';

/** One row of a policy's table. What a row leaves out is as `DEFAULTS` have it. */
interface Row extends Partial<Columns> {
  /** Begins with the weekday of the lesson, so that one need not look it up. */
  case: string;
  lesson: CivilDate;
  /** One moment for all fields, one for each, or null where nothing is due. */
  due: CivilTime | null | Record<Field, CivilTime | null>;
}

interface Columns {
  grade: number | null;
  isWritten: boolean;
  dayEnds: string | null;
  nextDay: NextDayMode;
  week: 5 | 6;
  nationalDaysOff: boolean;
  daysOff: CivilDate[];
  workingDays: CivilDate[];
  /** First date, last date, grades. */
  holidays: [CivilDate, CivilDate, [number, number] | null][];
  hour: string;
  lockDays: number | null;
  writtenDays: number;
  /** Days and time of each field's own term. */
  own: Record<Field, [number, string] | null>;
}

const DEFAULTS: Columns = {
  grade: 7,
  isWritten: false,
  dayEnds: null,
  nextDay: 'calendar',
  week: 5,
  nationalDaysOff: true,
  daysOff: [],
  workingDays: [],
  holidays: [],
  hour: '18:00',
  lockDays: null,
  writtenDays: 7,
  own: { topic: [1, '12:00'], homework: [1, '12:00'], record: [1, '12:00'] },
};

function lessonOf(row: Row): LessonDay {
  const { grade, isWritten, dayEnds } = { ...DEFAULTS, ...row };
  return { date: row.lesson, grade, isWritten, dayEnds };
}

function termsOf(row: Row): Terms {
  const { nextDay, week, nationalDaysOff, daysOff, workingDays, hour, lockDays, writtenDays, ...rest } = { ...DEFAULTS, ...row };
  const holidays = rest.holidays.map(([from, to, grades]) => ({ title: 'Каникулы', from, to, grades }));
  const own = Object.fromEntries(FIELDS.map((field) => [field, termOf(rest.own[field])])) as Record<Field, Term | null>;
  return { calendar: { nextDay, week, nationalDaysOff, daysOff, workingDays, holidays }, hour, lockDays, writtenDays, own };
}

const termOf = (term: [number, string] | null): Term | null => (term === null ? null : { days: term[0], time: term[1] });

const dueOf = ({ due }: Row): Record<Field, CivilTime | null> =>
  due === null || typeof due === 'string' ? { topic: due, homework: due, record: due } : due;

const dueBy = (policy: Policy, lesson: LessonDay, terms: Terms) =>
  Object.fromEntries(FIELDS.map((field) => [field, policy.due(lesson, field, terms)]));

const nameOf = (path: string) => path.replace(/^.*\/([^/]+)\.\w+$/, '$1');
const byName = <T>(files: Record<string, T>) => new Map(Object.entries(files).map(([path, file]) => [nameOf(path), file]));

const files = byName(import.meta.glob<Policy>('../../lib/policies/*.ts', { eager: true, import: 'default' }));
const fixtures = byName(import.meta.glob<Row[]>('../fixtures/policies/*.json', { eager: true, import: 'default' }));

/** The presets of the school rules, 2.1, and of them the add-on and those that count days by the school's calendar. */
const PRESETS = ['ap-147-07', 'day-of-lesson', 'hour-of-day', 'next-day-noon', 'order-704', 'own', 'school-lock', 'written-works'];
const ADD_ONS = ['written-works'];
const COUNTING_DAYS = ['next-day-noon', 'own'];
/** Whether a table says that its policy counts days by the school's calendar: it has each meaning of the next day in it. */
const countsDays = (rows: readonly Row[]) => NEXT_DAY_MODES.every((mode) => rows.some((row) => termsOf(row).calendar.nextDay === mode));

describe('the folder of policies', () => {
  it('has every preset of the school rules, and a table for each', () => {
    expect([...files.keys()]).toEqual(expect.arrayContaining(PRESETS));
    expect([...fixtures.keys()].sort()).toEqual([...files.keys()].sort());
  });

  it('names each policy after its file', () => {
    expect([...files].map(([name, { id }]) => [name, id])).toEqual([...files.keys()].map((name) => [name, name]));
    expect([...policies.keys()].sort()).toEqual([...files.keys()].sort());
  });

  it('tells the add-on from those that are chosen instead of one another', () => {
    expect(PRESETS.filter((id) => policies.get(id)?.isAddOn === true)).toEqual(ADD_ONS);
    expect(PRESETS.filter((id) => countsDays(fixtures.get(id)!))).toEqual(COUNTING_DAYS);
  });

  it('tells of each in the interface what it is called and where it stands, no two alike', () => {
    const words = [...policies.values()].flatMap(({ title, source }) => [title, source]);
    expect(words.filter((text) => /^[А-ЯЁ0-9].{8,}$/.test(text))).toEqual(words);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe.each([...fixtures])('the policy %s', (id, rows) => {
  const policy = policies.get(id)!;

  it.each(rows)('$case ($lesson) is due at $due', (row) => {
    expect(dueBy(policy, lessonOf(row), termsOf(row))).toEqual(dueOf(row));
  });

  it('has a table of known columns and of dates on the weekdays it names', () => {
    const known = new Set([...Object.keys(DEFAULTS), 'case', 'lesson', 'due']);
    expect(rows.flatMap((row) => Object.keys(row).filter((column) => !known.has(column)))).toEqual([]);
    const weekday = (date: CivilDate) => Temporal.PlainDate.from(date).toLocaleString('en-US', { weekday: 'short' });
    expect(rows.map(({ case: words }) => words.slice(0, 5))).toEqual(rows.map(({ lesson }) => `${weekday(lesson)}: `));
    expect(new Set(rows.map(({ case: words }) => words)).size).toBe(rows.length);
  });

  it('has rows for the dates at which such rules go wrong', () => {
    const has = (test: (row: Row) => boolean) => rows.some(test);
    const missing = Object.entries({
      'a Friday': has(({ case: words }) => words.startsWith('Fri')),
      'a Saturday': has(({ case: words }) => words.startsWith('Sat')),
      holidays: has(({ holidays = [] }) => holidays.length > 0),
      'the eve of 4 November': has(({ lesson }) => lesson.endsWith('-11-03')),
      'leap day': has(({ lesson }) => lesson.startsWith('2028-02-2')),
      'the end of a month': has(({ lesson }) => lesson.endsWith('-11-30')),
      'the end of the year': has(({ lesson }) => lesson.endsWith('-12-31')),
      'the end of the school year': has(({ lesson }) => lesson.includes('-05-2')),
      'a written work': has(({ isWritten }) => isWritten === true),
      'the second shift': has(({ dayEnds }) => dayEnds === '19:10'),
    }).flatMap(([what, isThere]) => (isThere ? [] : [what]));
    expect(missing).toEqual([]);
  });

  it(`${countsDays(rows) ? 'counts' : 'does not count'} days by the calendar of the school`, () => {
    const moved = rows.flatMap((row) => {
      const terms = termsOf(row);
      const daysOff = [1, 2, 7].map((days) => addDays(row.lesson, days));
      const holidays = [{ title: 'Каникулы', from: daysOff[0]!, to: daysOff[2]!, grades: null }];
      const calendars = NEXT_DAY_MODES.map((nextDay) => ({ ...terms.calendar, nextDay, daysOff, holidays }));
      return calendars.filter((calendar) => {
        const due = dueBy(policy, lessonOf(row), { ...terms, calendar });
        return FIELDS.some((field) => due[field] !== dueOf(row)[field]);
      });
    });
    expect(moved.length > 0).toBe(countsDays(rows));
  });
});

import { byName } from '../by-name.ts';
import { schoolYear } from '../school-year.ts';
import { linkedTeachers } from '../teachers.ts';
import { addDays } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';
import type { Row, RowStore } from './contents.ts';

/** How much there is of a history, or of a copy: told before anything is deleted or restored. */
export interface AccountStock {
  viewer: string;
  journals: number;
  lessons: number;
  /** The first and the last date of a lesson; null without any. */
  span: { from: CivilDate; to: CivilDate } | null;
  /** How many lessons there are on a date. */
  days: ReadonlyMap<CivilDate, number>;
  /** By school year, the latest first. */
  years: readonly YearStock[];
  inspections: number;
  /** Teachers in inspections, by user id. */
  teachers: readonly TeacherStock[];
}

interface YearStock {
  title: string;
  from: CivilDate;
  to: CivilDate;
  journals: number;
  lessons: number;
}

export interface TeacherStock {
  id: string;
  /** Null where inspections keep no names. */
  name: string | null;
  /** Journals she leads alone, in all inspections. */
  journals: number;
  remarks: number;
}

interface Counted {
  journals: number;
  days: Map<CivilDate, number>;
  /** The journals of each school year, by its first date. */
  years: Map<CivilDate, Set<string>>;
  inspections: number;
  teachers: Map<string, { journals: number; remarks: number }>;
  names: Map<string, string>;
}

/** Counts rows as they come, some at a time. */
export function stocktaking(): { add<S extends RowStore>(store: S, rows: readonly Row<S>[]): void; result(): AccountStock[] } {
  const accounts = new Map<string, Counted>();
  const accountOf = (viewer: string) => {
    const known = accounts.get(viewer) ?? nothing();
    accounts.set(viewer, known);
    return known;
  };
  return {
    add(store, rows) {
      for (const row of rows) {
        const account = accountOf(row.viewer);
        if (store === 'journals') account.journals += 1;
        else if (store === 'months') addMonth(account, row as Row<'months'>);
        else if (store === 'inspections') addInspection(account, row as Row<'inspections'>);
        else if (store === 'inspected') addInspected(account, row as Row<'inspected'>);
      }
    },
    result: () => [...accounts].map(([viewer, account]) => stockOf(viewer, account)).sort((a, b) => b.lessons - a.lessons),
  };
}

function nothing(): Counted {
  return { journals: 0, days: new Map(), years: new Map(), inspections: 0, teachers: new Map(), names: new Map() };
}

function addMonth({ days, years }: Counted, { month, journal, lessons }: Row<'months'>): void {
  for (const { date } of lessons) days.set(date, (days.get(date) ?? 0) + 1);
  const { from } = schoolYear(`${month}-01`);
  const journals = years.get(from) ?? new Set();
  years.set(from, journals.add(journal));
}

function addInspection(account: Counted, { names }: Row<'inspections'>): void {
  account.inspections += 1;
  for (const [id, name] of Object.entries(names)) account.names.set(id, name);
}

function addInspected(account: Counted, { ref, remarks }: Row<'inspected'>): void {
  for (const id of linkedTeachers(ref.teachers)) {
    const teacher = account.teachers.get(id) ?? { journals: 0, remarks: 0 };
    if (linkedTeachers(ref.teachers).length === 1) {
      teacher.journals += 1;
      teacher.remarks += remarks.length;
    }
    account.teachers.set(id, teacher);
  }
}

function stockOf(viewer: string, { days, years, teachers, names, journals, inspections }: Counted): AccountStock {
  const dates = [...days.keys()].sort();
  return {
    viewer,
    journals,
    lessons: lessonsBetween({ days }, '', '9999'),
    span: dates.length === 0 ? null : { from: dates[0]!, to: dates.at(-1)! },
    days,
    years: [...years]
      .map(([first, of]) => ({ ...schoolYear(first), journals: of.size, lessons: lessonsBetween({ days }, first, schoolYear(first).to) }))
      .sort((a, b) => (a.from < b.from ? 1 : -1)),
    inspections,
    teachers: [...teachers]
      .map(([id, teacher]) => ({ id, name: names.get(id) ?? null, ...teacher }))
      .sort((a, b) => byName(a.name ?? a.id, b.name ?? b.id)),
  };
}

/** How many lessons there are between two dates, both inclusive. */
function lessonsBetween({ days }: Pick<AccountStock, 'days'>, from: CivilDate, to: CivilDate): number {
  let lessons = 0;
  for (const [date, count] of days) if (date >= from && date <= to) lessons += count;
  return lessons;
}

/** How many lessons of all accounts are older than a date; null: none is too old. */
export function lessonsBefore(stock: readonly Pick<AccountStock, 'days'>[], date: CivilDate | null): number {
  return date === null ? 0 : stock.reduce((sum, account) => sum + lessonsBetween(account, '', addDays(date, -1)), 0);
}

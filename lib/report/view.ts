import { isOfThisCentury } from '../this-century.ts';
import { weekday } from '../time.ts';
import { FIELDS, type CivilDate, type Field, type Standing } from '../vocabulary.ts';

/**
 * What the report page shows, as its address tells it and nothing else: so every view can be bookmarked, reloaded and
 * gone back to.
 */

export const TABS = ['overview', 'lessons', 'inspections', 'indicators', 'data'] as const;
export type Tab = (typeof TABS)[number];

/** The lessons' dates: those of now (the reporting period, or the last weeks), of the school year, all, or between two dates. */
export type Span = 'now' | 'year' | 'all' | { from: CivilDate | null; to: CivilDate | null };

export const STANDINGS = ['overdue', 'pending', 'late', 'on-time', 'unknown', 'upcoming', 'exempt'] as const satisfies readonly Standing[];

export const SORTS = ['date', 'class', 'subject', 'term'] as const;
export type Sort = (typeof SORTS)[number];

export interface View {
  tab: Tab;
  /** The inspection whose lessons are shown; null: one's own. */
  of: string | null;
  /** User id of a linked teacher. */
  teacher: string | null;
  /** Group id. */
  group: string | null;
  /** Subject id. */
  subject: string | null;
  /** Null: what the tab shows by itself. */
  span: Span | null;
  standing: Standing | null;
  field: Field | null;
  search: string;
  sort: Sort;
  isDescending: boolean;
  /** The document shown among the indicators: the summary of a week, or of the span. */
  paper: 'week' | 'span' | null;
  /** The Monday of the weekly summary; null: the current week. */
  week: CivilDate | null;
}

/** Longer than any class and subject. */
const MOST_SEARCH = 100;

const DEFAULT: View = {
  tab: 'overview',
  of: null,
  teacher: null,
  group: null,
  subject: null,
  span: null,
  standing: null,
  field: null,
  search: '',
  sort: 'date',
  isDescending: true,
  paper: null,
  week: null,
};

/** What a tab shows where the address names no dates. */
const SPANS: Readonly<Record<Tab, Span>> = { overview: 'now', lessons: 'all', inspections: 'now', indicators: 'year', data: 'now' };

/** The dates a view asks for. */
export function spanOf({ span, tab }: Pick<View, 'span' | 'tab'>): Span {
  return span ?? SPANS[tab];
}

/** The view that an address asks for. What it does not know, or what is damaged, is passed over. */
export function viewOf(params: URLSearchParams): View {
  const sort = /^(-?)(\w+)$/.exec(params.get('sort') ?? '');
  const sortedBy = oneOf(SORTS, sort?.[2] ?? null);
  const week = params.get('week');
  return {
    tab: oneOf(TABS, params.get('tab')) ?? DEFAULT.tab,
    of: matching(/^[\w-]{1,60}$/, params.get('of')),
    teacher: matching(ID, params.get('teacher')),
    group: matching(ID, params.get('class')),
    subject: matching(ID, params.get('subject')),
    span: spanIn(params.get('period')),
    standing: oneOf(STANDINGS, params.get('standing')),
    field: oneOf(FIELDS, params.get('field')),
    search: (params.get('q') ?? '').slice(0, MOST_SEARCH),
    ...(sortedBy === null ? { sort: DEFAULT.sort, isDescending: DEFAULT.isDescending } : { sort: sortedBy, isDescending: sort?.[1] === '-' }),
    paper: oneOf(['week', 'span'], params.get('paper')),
    week: week !== null && isOfThisCentury(week) && weekday(week) === 1 ? week : null,
  };
}

/** The parameters of a view, by name; null where the address needs none. */
export function paramsOf(view: View): Record<string, string | null> {
  const isSortedByDefault = view.sort === DEFAULT.sort && view.isDescending === DEFAULT.isDescending;
  return {
    tab: view.tab === DEFAULT.tab ? null : view.tab,
    of: view.of,
    teacher: view.teacher,
    class: view.group,
    subject: view.subject,
    period: view.span === null ? null : spanText(view.span),
    standing: view.standing,
    field: view.field,
    q: view.search || null,
    sort: isSortedByDefault ? null : `${view.isDescending ? '-' : ''}${view.sort}`,
    paper: view.paper,
    week: view.week,
  };
}

/** The same lessons in another tab: what only the tab left behind asks is left out. */
export function inTab({ of, teacher, group, subject, span }: View, tab: Tab): View {
  return { ...DEFAULT, of, teacher, group, subject, span, tab };
}

/** «?tab=lessons&class=1» */
export function addressOf(view: View): string {
  const params = Object.entries(paramsOf(view)).filter((entry): entry is [string, string] => entry[1] !== null);
  return `?${new URLSearchParams(params)}`;
}

const ID = /^\d{1,19}$/;

function matching(pattern: RegExp, value: string | null): string | null {
  return value !== null && pattern.test(value) ? value : null;
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((each) => each === value) ?? null;
}

function spanIn(value: string | null): Span | null {
  const named = oneOf(['now', 'year', 'all'] as const, value);
  if (named !== null || value === null) return named;
  const [from = '', to = '', ...more] = value.split('..');
  const isSound = (date: string) => date === '' || isOfThisCentury(date);
  if (!value.includes('..') || more.length > 0 || !isSound(from) || !isSound(to) || from + to === '') return null;
  return from !== '' && to !== '' && from > to ? null : { from: from || null, to: to || null };
}

function spanText(span: Span): string {
  return typeof span === 'string' ? span : `${span.from ?? ''}..${span.to ?? ''}`;
}

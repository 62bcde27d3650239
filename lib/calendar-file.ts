import ICAL from 'ical.js';
import { t } from './language.ts';
import { schoolYear } from './school-year.ts';
import { addDays, civilTime, daysBetween, isZone } from './time.ts';
import type { CivilDate, CivilTime } from './vocabulary.ts';

/** One event of a calendar file by its dates, both inclusive. */
export interface CalendarEvent {
  title: string;
  from: CivilDate;
  to: CivilDate;
}

/** A school's holidays are a few kilobytes; more is some other file. */
export const LARGEST_CALENDAR_FILE = 2_000_000;

/** Longer than the summer holidays: a school year, an age group, a lifetime. */
const LONGEST = 120;

/** As often as holidays may repeat; what repeats more often is lessons, however it is put. */
const MOST_A_YEAR = 20;

/** How many repetitions, exceptions and single dates of a whole file are looked at; a yearly event takes four. */
const MOST_REPETITIONS = 5_000;

/** The school years that calendars are kept for: the one of a date and the next one, 1 September to 31 August. */
export function schoolYears(date: CivilDate): { from: CivilDate; to: CivilDate } {
  const { from, to } = schoolYear(date);
  return { from, to: schoolYear(addDays(to, 1)).to };
}

/**
 * The events of an iCalendar file (`.ics`) that touch the days from one to another, sorted, each once. Yearly ones
 * are repeated; others that repeat are lessons and meetings, no holidays, and are left out like cancelled ones and
 * those longer than 120 days. A timed event counts by the dates on its own clock, an instant of UTC by the
 * calendar's zone or, where the file names none, by the given one.
 *
 * @throws Error with a sentence for the person if the file is no calendar
 */
export function readCalendarFile(text: string, from: CivilDate, to: CivilDate, zone: string): CalendarEvent[] {
  if (text.length > LARGEST_CALENDAR_FILE) throw new Error(t('Файл больше 2 МБ: это не календарь каникул.'));
  const budget = { left: MOST_REPETITIONS };
  const found = new Map<string, CalendarEvent>();
  for (const calendar of parse(text)) {
    const named = calendar.getFirstPropertyValue('x-wr-timezone');
    const shownIn = typeof named === 'string' && isZone(named) ? named : zone;
    const components = calendar.getAllSubcomponents('vevent');
    const exceptions = exceptionsByUid(components);
    for (const component of components) {
      for (const span of spansOf(component, exceptions, { from, to, budget })) {
        const event = { title: titleOf(span.item), ...datesOf(span, shownIn) };
        if (event.from > to || event.to < from || daysBetween(event.from, event.to) >= LONGEST) continue;
        found.set(`${event.from} ${event.to} ${event.title}`, event);
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}

function parse(text: string): ICAL.Component[] {
  const tidy = text
    .replace(/^\uFEFF/, '')
    // Some programs leave out that a date is a date.
    .replace(/^(DTSTART|DTEND):(?=\d{8}\s*$)/gim, '$1;VALUE=DATE:');
  // One value that makes no sense fails the library: then the events that hold one are left out.
  const calendars = components(tidy) ?? components(withoutNonsense(tidy));
  const found = calendars?.filter(({ name }) => name === 'vcalendar') ?? [];
  if (found.length === 0) throw new Error(t('Это не файл календаря. Нужен файл .ics: его сохраняют Google Календарь, Яндекс Календарь, Outlook.'));
  return found;
}

function withoutNonsense(text: string): string {
  // Each piece is searched by itself: a file of nothing but beginnings would be searched to its end from each of them.
  const pieces = text.split(/^(?=BEGIN:VEVENT\s)/im);
  return pieces.map((piece) => piece.replace(/^BEGIN:VEVENT\s[^]*?^END:VEVENT\s/im, (event) => (components(event) === null ? '' : event))).join('');
}

/** The outermost components of a text; null if it is not of this format. */
function components(text: string): ICAL.Component[] | null {
  try {
    const parsed: unknown[] = ICAL.parse(text);
    // One stands alone, several in a list.
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as ConstructorParameters<typeof ICAL.Component>[0][];
    return all.map((each) => new ICAL.Component(each));
  } catch {
    return null;
  }
}

interface Span {
  item: ICAL.Event;
  startDate: ICAL.Time;
  endDate: ICAL.Time;
}

/** The days that are asked for, and what is left to spend on them. */
interface Asked {
  from: CivilDate;
  to: CivilDate;
  budget: { left: number };
}

type Exceptions = ReadonlyMap<unknown, readonly ICAL.Component[]>;

/** The events that stand for one repetition of another, by the name of that other. */
function exceptionsByUid(events: readonly ICAL.Component[]): Exceptions {
  const found = new Map<unknown, ICAL.Component[]>();
  for (const event of events) {
    const uid = event.getFirstPropertyValue('uid');
    if (uid === null || !event.hasProperty('recurrence-id')) continue;
    const known = found.get(uid);
    if (known === undefined) found.set(uid, [event]);
    else known.push(event);
  }
  return found;
}

/** The occurrences of one event up to a date. An event that makes no sense has none: the rest of the file still counts. */
function spansOf(component: ICAL.Component, exceptions: Exceptions, asked: Asked): Span[] {
  if (component.hasProperty('recurrence-id')) return [];
  try {
    const spans = component.hasProperty('rrule') || component.hasProperty('rdate') ? repeated(component, exceptions, asked) : [single(component)];
    return spans.filter(({ item }) => String(item.component.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED');
  } catch {
    return [];
  }
}

function single(component: ICAL.Component): Span {
  const item = new ICAL.Event(component, { exceptions: [] });
  return { item, startDate: item.startDate, endDate: item.endDate };
}

function repeated(component: ICAL.Component, exceptions: Exceptions, { from, to, budget }: Asked): Span[] {
  const rules = component.getAllProperties('rrule').flatMap((rule) => {
    const value = rule.getFirstValue();
    return value instanceof ICAL.Recur && value.freq === 'YEARLY' ? [value] : [];
  });
  if (rules.length < component.getAllProperties('rrule').length) return [];
  const own = exceptions.get(component.getFirstPropertyValue('uid')) ?? [];
  const added = new Set(datesNamed(component, 'rdate'));
  budget.left -= own.length + added.size + datesNamed(component, 'exdate').length;
  if (budget.left < 0) return [];
  const end = ICAL.Time.fromDateString(addDays(to, 2));
  // Else a rule that no day fits is tried year by year to the year 20000.
  for (const rule of rules) if (rule.until === null || rule.until.compare(end) > 0) rule.until = end;

  const event = new ICAL.Event(component, { exceptions: [...own] });
  const first = startNear(event.startDate, rules, from);
  const spans: Span[] = [];
  const occurrences = event.iterator(first);
  let count = 0;
  for (let next = occurrences.next(); next !== undefined && next !== null && civil(next) <= to; next = occurrences.next()) {
    count += 1;
    budget.left -= 1;
    if (count > MOST_A_YEAR * (next.year - first.year + 2)) return [];
    if (budget.left < 0) break;
    if (rules.length === 0 || added.has(next.toString()) || isNamed(next, event.startDate, rules)) spans.push(event.getOccurrenceDetails(next));
  }
  return spans;
}

const datesNamed = (component: ICAL.Component, property: 'rdate' | 'exdate') =>
  component.getAllProperties(property).flatMap((dates) => dates.getValues().map(String));

/** A repetition of the year before the asked days to begin at, where the rule does not depend on how many there were before. */
function startNear(start: ICAL.Time, rules: readonly ICAL.Recur[], from: CivilDate): ICAL.Time {
  const [rule] = rules;
  if (rule === undefined || rules.length > 1 || rule.count !== null) return start;
  const years = Number(from.slice(0, 4)) - 1 - start.year;
  for (let skipped = years - (years % rule.interval); skipped > 0; skipped -= rule.interval) {
    const near = start.clone();
    near.year += skipped;
    // Not every year has a 29 February.
    if (near.day === start.day) return near;
  }
  return start;
}

/** Whether the rules name the day: where a month lacks one, as February the 29th, the library goes on to the next month. */
function isNamed(day: ICAL.Time, start: ICAL.Time, rules: readonly ICAL.Recur[]): boolean {
  return rules.some(({ parts }) => {
    if (['BYDAY', 'BYYEARDAY', 'BYWEEKNO'].some((part) => part in parts)) return true;
    const days: readonly number[] = parts.BYMONTHDAY ?? [start.day];
    // Those below zero count from the end of the month, which each month has.
    return days.some((named) => named === day.day || named < 0);
  });
}

/** The days of an event: its end is exclusive, for days and for hours alike. */
function datesOf({ startDate, endDate }: Span, zone: string): Pick<CalendarEvent, 'from' | 'to'> {
  const from = shownTime(startDate, zone).slice(0, 10);
  const end = shownTime(endDate, zone);
  const to = end.endsWith('T00:00:00') ? addDays(end.slice(0, 10), -1) : end.slice(0, 10);
  return { from, to: to < from ? from : to };
}

/** What the event's own clock shows; an instant of UTC has none and is shown in the zone. */
function shownTime(time: ICAL.Time, zone: string): CivilTime {
  if (time.zone === ICAL.Timezone.utcTimezone) return civilTime(time.toJSDate().getTime(), zone);
  const clock = [time.hour, time.minute, time.second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${civil(time)}T${clock}`;
}

const civil = ({ year, month, day }: ICAL.Time): CivilDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function titleOf({ summary }: ICAL.Event): string {
  const title = (summary ?? '').replace(/\s+/g, ' ').trim();
  // No half of a character that takes two units is left at the end.
  return title.length > 60 ? `${title.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : title;
}

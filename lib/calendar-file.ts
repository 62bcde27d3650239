import ICAL from 'ical.js';
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

/** How many times all repetitions of a file may be counted on; a yearly event since 1900 takes a hundred and some. */
const MOST_REPETITIONS = 20_000;

/** The school years that calendars are kept for: the one of a date and the next one, 1 September to 31 August. */
export function schoolYears(date: CivilDate): { from: CivilDate; to: CivilDate } {
  const year = Number(date.slice(0, 4)) - (date.slice(5, 7) < '09' ? 1 : 0);
  return { from: `${year}-09-01`, to: `${year + 2}-08-31` };
}

/**
 * The events of an iCalendar file (`.ics`) that touch the days from one to another, sorted, each once. Yearly ones
 * are repeated; others that repeat are lessons and meetings, no holidays, and are left out like cancelled ones and
 * those longer than 120 days. A timed event counts by the dates on its own clock.
 *
 * @throws Error with a Russian sentence if the file is no calendar
 */
export function readCalendarFile(text: string, from: CivilDate, to: CivilDate): CalendarEvent[] {
  if (text.length > LARGEST_CALENDAR_FILE) throw new Error('Файл больше 2 МБ: это не календарь каникул.');
  const budget = { left: MOST_REPETITIONS };
  const found = new Map<string, CalendarEvent>();
  for (const calendar of parse(text)) {
    const zone = calendar.getFirstPropertyValue('x-wr-timezone');
    const components = calendar.getAllSubcomponents('vevent');
    for (const component of components) {
      for (const span of spansOf(component, components, to, budget)) {
        const event = { title: titleOf(span.item), ...datesOf(span, typeof zone === 'string' ? zone : '') };
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
  const calendars =
    components(tidy) ?? components(tidy.replace(/^BEGIN:VEVENT\s[^]*?^END:VEVENT\s/gim, (block) => (components(block) === null ? '' : block)));
  const found = calendars?.filter(({ name }) => name === 'vcalendar') ?? [];
  if (found.length === 0) throw new Error('Это не файл календаря. Нужен файл .ics: его сохраняют Google Календарь, Яндекс Календарь, Outlook.');
  return found;
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

/** The occurrences of one event up to a date. An event that makes no sense has none: the rest of the file still counts. */
function spansOf(component: ICAL.Component, all: readonly ICAL.Component[], to: CivilDate, budget: { left: number }): Span[] {
  if (component.hasProperty('recurrence-id')) return [];
  try {
    const uid = component.getFirstPropertyValue('uid');
    const exceptions = all.filter((other) => other.hasProperty('recurrence-id') && other.getFirstPropertyValue('uid') === uid);
    const event = new ICAL.Event(component, { exceptions: uid === null ? [] : exceptions });
    const spans = event.isRecurring() ? repeated(event, to, budget) : [{ item: event, startDate: event.startDate, endDate: event.endDate }];
    return spans.filter(({ item }) => String(item.component.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED');
  } catch {
    return [];
  }
}

function repeated(event: ICAL.Event, to: CivilDate, budget: { left: number }): Span[] {
  const rules = event.component.getAllProperties('rrule').map((rule) => rule.getFirstValue());
  if (rules.some((rule) => !(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY')) return [];
  const spans: Span[] = [];
  const occurrences = event.iterator();
  for (let next = occurrences.next(); next !== undefined && next !== null && civil(next) <= to; next = occurrences.next()) {
    budget.left -= 1;
    if (budget.left < 0) break;
    spans.push(event.getOccurrenceDetails(next));
  }
  return spans;
}

/** The days of an event: its end is exclusive, for days and for hours alike. */
function datesOf({ startDate, endDate }: Span, calendarZone: string): Pick<CalendarEvent, 'from' | 'to'> {
  const from = shownTime(startDate, calendarZone).slice(0, 10);
  const end = shownTime(endDate, calendarZone);
  const to = end.endsWith('T00:00:00') ? addDays(end.slice(0, 10), -1) : end.slice(0, 10);
  return { from, to: to < from ? from : to };
}

/** What the event's own clock shows. An instant of UTC is shown by the calendar's zone, where the file names it. */
function shownTime(time: ICAL.Time, calendarZone: string): CivilTime {
  if (time.zone === ICAL.Timezone.utcTimezone && isZone(calendarZone)) return civilTime(time.toJSDate().getTime(), calendarZone);
  const clock = [time.hour, time.minute, time.second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${civil(time)}T${clock}`;
}

const civil = ({ year, month, day }: ICAL.Time): CivilDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function titleOf({ summary }: ICAL.Event): string {
  const title = (summary ?? '').replace(/\s+/g, ' ').trim();
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}

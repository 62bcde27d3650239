import type { CivilDate, CivilTime, Instant } from './vocabulary.ts';

/**
 * Civil dates and times are strings and are compared as strings; an instant is a number. The two
 * meet only here, through a zone named by the school. No function here reads a clock.
 */

const DAY = 86_400_000;

/** `2026-11-30` + 1 → `2026-12-01`. Whole days of the calendar, so no zone and no DST are involved. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const day = Number(date.slice(8)) + days;
  // Most steps stay within a month, and a journal takes a few hundred of them.
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${day < 10 ? '0' : ''}${day}`;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** A civil time so many hours later by the calendar and the clock on the wall; a deadline is not moved by a change of clocks. */
export function addHours(civil: CivilTime, hours: number): CivilTime {
  return new Date(Date.parse(`${civil}Z`) + hours * 3_600_000).toISOString().slice(0, 19);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekday(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday of the date's week. */
export function weekStart(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekday(date));
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Whether a string names a day that exists: `2026-02-30` does not. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** Whether the browser knows an IANA zone by this name. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
function offsetAt(instant: Instant, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) part[type] = Number(value);
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** What the wall clock of the zone shows at an instant. */
export function civilTime(instant: Instant, zone: string): CivilTime {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 19);
}

/** The date in the zone at an instant. */
export function civilDate(instant: Instant, zone: string): CivilDate {
  return civilTime(instant, zone).slice(0, 10);
}

const instants = new Map<string, Map<CivilTime, Instant>>();

/**
 * The instant at which the zone's wall clock shows a civil time. A time that a clock change skips
 * is moved forward by the gap, one that occurs twice is its first occurrence (as Temporal does).
 */
export function toInstant(civil: CivilTime, zone: string): Instant {
  let inZone = instants.get(zone);
  if (inZone === undefined) instants.set(zone, (inZone = new Map()));
  const known = inZone.get(civil);
  if (known !== undefined) return known;
  const utc = Date.parse(`${civil}Z`);
  const before = utc - offsetAt(utc - DAY, zone);
  const after = utc - offsetAt(utc + DAY, zone);
  const shown = [before, after].filter((instant) => instant + offsetAt(instant, zone) === utc);
  const result = shown.length > 0 ? Math.min(...shown) : before;
  // A school has a few hundred deadlines; the cap only guards a page of nonsense dates.
  if (inZone.size > 5000) inZone.clear();
  inZone.set(civil, result);
  return result;
}

/** `2026-11-19T12:00:00+03:00`: an instant written with the zone's offset; milliseconds only where there are any. */
export function isoInZone(instant: Instant, zone: string): string {
  const offset = offsetAt(instant, zone);
  const wall = new Date(instant + offset)
    .toISOString()
    .slice(0, 23)
    .replace(/\.000$/, '');
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

import { isWorkingDay } from './calendar.ts';
import { calendarOf } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import { addDays, civilDate, civilTime, toInstant } from './time.ts';
import type { CivilDate, Instant } from './vocabulary.ts';

/** When nothing is shown: the quiet hours of every day, and the whole of a day on which the school does not work. */

const MINUTE = 60_000;

/** Whether nothing is shown at an instant. Quiet hours that end when they begin are none. */
export function isQuiet(at: Instant, settings: Settings): boolean {
  const { quietFrom, quietTo, zone } = settings;
  const civil = civilTime(at, zone);
  if (!isWorkingDay(civil.slice(0, 10), calendarOf(settings))) return true;
  const clock = civil.slice(11, 16);
  return quietFrom <= quietTo ? clock >= quietFrom && clock < quietTo : clock >= quietFrom || clock < quietTo;
}

/** The last minute before the quiet that an instant lies in; null if that is before `earliest`. */
export function beforeQuiet(at: Instant, earliest: Instant, settings: Settings): Instant | null {
  for (let date = civilDate(at, settings.zone); ; date = addDays(date, -1)) {
    for (const start of [clockOf(date, settings.quietFrom, settings), clockOf(date, '00:00', settings)]) {
      const moment = start - MINUTE;
      if (start > at) continue;
      if (moment < earliest) return null;
      if (!isQuiet(moment, settings)) return moment;
    }
  }
}

/** The end of the quiet that an instant lies in; null if that is not before `latest`. */
export function afterQuiet(at: Instant, latest: Instant, settings: Settings): Instant | null {
  for (let date = civilDate(at, settings.zone); ; date = addDays(date, 1)) {
    for (const end of [clockOf(date, '00:00', settings), clockOf(date, settings.quietTo, settings)]) {
      if (end >= latest) return null;
      if (end > at && !isQuiet(end, settings)) return end;
    }
  }
}

function clockOf(date: CivilDate, clock: string, { zone }: Settings): Instant {
  return toInstant(`${date}T${clock}:00`, zone);
}

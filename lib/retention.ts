import { keptUntil, type Inspection } from './inspection.ts';
import { schoolYear } from './school-year.ts';
import type { Settings } from './settings-schema.ts';
import { addDays } from './time.ts';
import type { CivilDate } from './vocabulary.ts';

/** How long things are kept. The extension's history is no record of the school: it may be forgotten freely. */

/** After a period has ended its lessons are still asked about. */
const DAYS_AFTER = 30;
/** A quarter has at most eleven weeks, a trimester thirteen: taken for a period where nobody has told the periods. */
const DAYS_OF_A_PERIOD = 91;

/**
 * The first date whose lessons are kept on a day; null: all are. `period`: the reporting period of the day, or the last
 * one of the school year between two, and thirty days before it; `year`: the school year. Of an earlier school year
 * neither keeps anything.
 */
export function keptFrom(today: CivilDate, { retention, periods }: Pick<Settings, 'retention' | 'periods'>): CivilDate | null {
  if (retention === 'always') return null;
  const year = schoolYear(today).from;
  if (retention === 'year') return year;
  const begun = periods.map(({ from }) => from).filter((from) => from >= year && from <= today);
  const period = begun.length > 0 ? begun.sort().at(-1)! : addDays(today, -DAYS_OF_A_PERIOD);
  const first = addDays(period, -DAYS_AFTER);
  return first < year ? year : first;
}

/** Whether a closed inspection has been kept long enough on a day, however long the history is kept. */
export function isOutdated(inspection: Pick<Inspection, 'closedAt'>, today: CivilDate, zone: string): boolean {
  const last = keptUntil(inspection, zone);
  return last !== null && last < today;
}

/**
 * The day by which to forget on a day: the earlier of it and the one noted when it was last looked, null on the first.
 * So a clock that is a year ahead for a day costs no history.
 */
export function dayToForgetBy(noted: CivilDate | null, today: CivilDate): CivilDate | null {
  return noted === null || noted > today ? noted && today : noted;
}

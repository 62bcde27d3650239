import type { DoneShare } from '../indicators.ts';

/**
 * Table 2, row 1, «Степень наполненности расписания»: classes that have a timetable, of all the classes
 * of the school's list. A class whose timetable nobody opened is unknown.
 */
export default function timetable(
  classes: readonly { group: string }[],
  weeks: readonly { group: string; lessons: readonly unknown[] }[],
): DoneShare {
  const groups = new Set(classes.map(({ group }) => group));
  const share = { of: groups.size, yes: 0, no: 0, unknown: 0 };
  for (const group of groups) {
    const seen = weeks.filter((week) => week.group === group);
    if (seen.length === 0) share.unknown += 1;
    else share[seen.some(({ lessons }) => lessons.length > 0) ? 'yes' : 'no'] += 1;
  }
  return share;
}

import type { Indicator } from '../indicators.ts';
import { msg } from '../language.ts';

interface Facts {
  /** The classes of the school's list. */
  classes: readonly { group: string }[];
  /** Weeks of timetables as they were seen. */
  weeks: readonly { group: string; lessons: readonly unknown[] }[];
}

/**
 * Table 2, row 1, «Степень наполненности расписания»: classes that have a timetable, of all the classes
 * of the school's list. A class whose timetable nobody opened is unknown.
 */
const indicator: Indicator<Facts> = {
  id: 'timetable',
  row: 1,
  title: msg('Степень наполненности расписания'),
  threshold: { pass: 100 },
  assumes: msg('Классы — из открытого списка журналов; класс, расписание которого не открывали, неизвестен.'),
  measure({ classes, weeks }) {
    const groups = new Set(classes.map(({ group }) => group));
    const share = { of: groups.size, yes: 0, no: 0, unknown: 0 };
    for (const group of groups) {
      const seen = weeks.filter((week) => week.group === group);
      if (seen.length === 0) share.unknown += 1;
      else share[seen.some(({ lessons }) => lessons.length > 0) ? 'yes' : 'no'] += 1;
    }
    return share;
  },
};
export default indicator;

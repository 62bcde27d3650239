import { share, type DoneShare, type LessonIndicator, type Share } from '../indicators.ts';
import type { JudgedLesson } from '../judge.ts';
import { msg } from '../language.ts';
import type { TimelinessReading } from '../settings-schema.ts';
import type { Standing } from '../vocabulary.ts';

/**
 * Table 2, row 5, «Своевременное ведение журнала»: entries made not later than 12:00 of the day after the
 * lesson, 90 %. The row names no denominator, and so it has three readings; the one that is chosen is named
 * wherever the number is shown. Lessons that still wait are in none of them, nor are those nobody has looked at
 * whose deadline is still to come.
 */
export type TimelinessShare = Share<'onTime' | 'late' | 'overdue' | 'unknown'>;

/** Marks by when they were entered. */
export type EntriesShare = Record<'of' | 'onTime' | 'late', number>;

const OUTCOMES: Partial<Record<Standing, 'onTime' | 'late' | 'overdue' | 'unknown'>> = {
  'on-time': 'onTime',
  late: 'late',
  overdue: 'overdue',
  unknown: 'unknown',
};

/** How the record of a lesson stands once its deadline is decided; null while it still waits. */
export function timelyOutcome({ fields: { record } }: Pick<JudgedLesson, 'fields'>): 'onTime' | 'late' | 'overdue' | 'unknown' | null {
  return record.standing === 'unknown' && !record.isPast ? null : (OUTCOMES[record.standing] ?? null);
}

/** By lesson, strictly: held lessons whose record was begun in time, of all whose deadline is decided. */
export function byLesson(lessons: readonly JudgedLesson[]): TimelinessShare {
  return share(lessons, ['onTime', 'late', 'overdue', 'unknown'], timelyOutcome);
}

/** By lesson, among those with a record: of an unknown one nobody knows whether it is among them. */
function amongFilled(lessons: readonly JudgedLesson[]): DoneShare {
  const { of, onTime, late, overdue, unknown } = byLesson(lessons);
  return { of: of - overdue, yes: onTime, no: late, unknown };
}

/** By entry, which is closest to the row's word «количество»: of all the marks whose time the log of changes told. */
export function byEntry(lessons: readonly JudgedLesson[]): EntriesShare {
  const counts = { of: 0, onTime: 0, late: 0 };
  for (const { record, fields } of lessons) {
    for (const at of fields.record.exempt === null ? (record.entries ?? []) : []) {
      counts.of += 1;
      counts[at <= fields.record.due ? 'onTime' : 'late'] += 1;
    }
  }
  return counts;
}

const MEASURES: Readonly<Record<TimelinessReading, (lessons: readonly JudgedLesson[]) => DoneShare>> = {
  'by-lesson'(lessons) {
    const { of, onTime, late, overdue, unknown } = byLesson(lessons);
    return { of, yes: onTime, no: late + overdue, unknown };
  },
  'among-filled': amongFilled,
  'by-entry'(lessons) {
    const { of, onTime, late } = byEntry(lessons);
    return { of, yes: onTime, no: late, unknown: 0 };
  },
};

/** Each a text of its own, since it is said in the language of whoever reads it. */
const ASSUMES: Readonly<Record<TimelinessReading, string>> = {
  'by-lesson': msg(
    'Расчёт по урокам: уроки с первой записью в срок из всех уроков, срок которых решён. Знаменателя регламент не называет. Засчитывается и «урок проведён», хотя строка его не называет. О письменных работах она не говорит: в настройках им можно дать больше времени.',
  ),
  'among-filled': msg(
    'Расчёт по заполненным: уроки с первой записью в срок из уроков, где запись есть. Знаменателя регламент не называет. Засчитывается и «урок проведён», хотя строка его не называет. О письменных работах она не говорит: в настройках им можно дать больше времени.',
  ),
  'by-entry': msg(
    'Расчёт по записям: отметки, поставленные в срок, из всех отметок открытого журнала изменений. Знаменателя регламент не называет. Засчитывается и «урок проведён», хотя строка его не называет. О письменных работах она не говорит: в настройках им можно дать больше времени.',
  ),
};

/** The indicator in one of its readings. */
export function timelinessBy(reading: TimelinessReading): LessonIndicator {
  return {
    id: 'timeliness',
    row: 5,
    title: msg('Своевременное ведение журнала'),
    threshold: { pass: 90 },
    assumes: ASSUMES[reading],
    measure: MEASURES[reading],
  };
}

export default timelinessBy('by-lesson');

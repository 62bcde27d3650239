import { share, type Share } from '../indicators.ts';
import type { JudgedLesson } from '../judge.ts';
import type { Standing } from '../vocabulary.ts';

export type TimelinessShare = Share<'onTime' | 'late' | 'overdue' | 'unknown'>;

const OUTCOMES: Partial<Record<Standing, 'onTime' | 'late' | 'overdue' | 'unknown'>> = {
  'on-time': 'onTime',
  late: 'late',
  overdue: 'overdue',
  unknown: 'unknown',
};

/**
 * Table 2, row 5, «Своевременное ведение журнала», read strictly by lesson: held lessons whose record
 * was begun in time, of all whose deadline is decided. The row names no denominator; this reading is
 * one of three and is named wherever the number is shown. Lessons that still wait are not in it.
 */
export default function timeliness(lessons: readonly JudgedLesson[]): TimelinessShare {
  return share(lessons, ['onTime', 'late', 'overdue', 'unknown'], ({ fields }) => OUTCOMES[fields.record.standing] ?? null);
}

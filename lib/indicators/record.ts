import { isDone, share, type DoneShare } from '../indicators.ts';
import type { JudgedLesson } from '../judge.ts';

/** Table 2, row 3, «Ведение журнала»: lessons with at least one mark, attendance entry, "held" tick or comment, of all held lessons. */
export default function record(lessons: readonly JudgedLesson[]): DoneShare {
  return share(lessons, ['yes', 'no', 'unknown'], ({ fields }) => (fields.record.exempt === null ? isDone(fields.record) : null));
}

import { isDone, share, type DoneShare } from '../indicators.ts';
import type { JudgedLesson } from '../judge.ts';

/**
 * Table 2, row 2, «Ведение планирования»: lessons whose topic is given **or** whose homework is set,
 * of all held lessons. Where homework is not required the topic alone decides.
 */
export default function planning(lessons: readonly JudgedLesson[]): DoneShare {
  return share(lessons, ['yes', 'no', 'unknown'], ({ fields: { topic, homework } }) => {
    const answers = [topic, homework].filter(({ exempt }) => exempt === null).map(isDone);
    if (answers.length === 0) return null;
    if (answers.includes('yes')) return 'yes';
    return answers.includes('unknown') ? 'unknown' : 'no';
  });
}

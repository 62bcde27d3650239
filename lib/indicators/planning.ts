import { isDone, share, type LessonIndicator } from '../indicators.ts';
import { msg } from '../language.ts';

/**
 * Table 2, row 2, «Ведение планирования»: lessons whose topic is given **or** whose homework is set,
 * of all held lessons. What is not required counts where it is there, and is not missed where it is not. The
 * row's text asks for 95–100 %, its column for 100.
 */
const indicator: LessonIndicator = {
  id: 'planning',
  row: 2,
  title: msg('Ведение планирования'),
  threshold: { pass: 95, column: 100 },
  assumes: msg('Засчитывается тема или ДЗ, как их видели в последний раз; где ДЗ не требуется, хватает темы.'),
  measure: (lessons) =>
    share(lessons, ['yes', 'no', 'unknown'], ({ fields: { topic, homework } }) => {
      const answers = [topic, homework].filter(({ exempt }) => exempt === null).map(isDone);
      if (answers.length === 0) return null;
      if ([topic, homework].some(({ state }) => state === 'filled')) return 'yes';
      return answers.includes('unknown') ? 'unknown' : 'no';
    }),
};
export default indicator;

import { isDone, share, type LessonIndicator } from '../indicators.ts';
import { msg } from '../language.ts';

/**
 * Table 2, row 3, «Ведение журнала»: lessons with at least one mark, attendance entry, "held" tick or
 * comment, of all held lessons. The row's text asks for 90–100 %, its column for 100.
 */
const indicator: LessonIndicator = {
  id: 'record',
  row: 3,
  title: msg('Ведение журнала'),
  threshold: { pass: 90, column: 100 },
  assumes: msg(
    'Чего открытые страницы не показывают (комментарий, «урок проведён»), то считается пустым; урок, где все были и никого не спросили, выглядит незаполненным.',
  ),
  measure: (lessons) => share(lessons, ['yes', 'no', 'unknown'], ({ fields }) => (fields.record.exempt === null ? isDone(fields.record) : null)),
};
export default indicator;

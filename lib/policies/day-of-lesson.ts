import type { Policy } from '../deadlines.ts';
import { msg } from '../language.ts';
import { addDays } from '../time.ts';

const DAYS_FOR_WRITTEN = 7;

/**
 * Everything by the end of the lesson's day, marks of written works within a week.
 *
 * Source: custom of registers that lock at midnight; compare "as it is held, on the day" of letter No. АП-147/07.
 * A school's own choice and no federal norm.
 */
const policy: Policy = {
  id: 'day-of-lesson',
  title: msg('День урока, до 23:59'),
  source: msg(
    'Не федеральная норма: так делают школы, где журнал закрывается в полночь (ср. «в день проведения» в письме АП-147/07). Отметки за письменные работы — неделя.',
  ),
  due: ({ date, isWritten }, field) => `${field === 'record' && isWritten ? addDays(date, DAYS_FOR_WRITTEN) : date}T23:59:59`,
};
export default policy;

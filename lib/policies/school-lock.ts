import type { Policy } from '../deadlines.ts';
import { msg } from '../language.ts';
import { addDays } from '../time.ts';

/** The site's own example of a lock. */
const WEEK = 7;

/**
 * Everything until the school's journal locks the lesson: the end of the Nth day after it, by the calendar, for the
 * lock knows no days off.
 *
 * Source: the site's help, «Период редактирования отметок»: with a week, a lesson of 2 September cannot be marked
 * on the 10th. How many days is the school's setting.
 */
const policy: Policy = {
  id: 'school-lock',
  title: msg('Пока школа не закрыла урок'),
  source: msg(
    'Справка сайта, «Период редактирования отметок»: через столько дней после урока клетки закрываются. При неделе урок 2 сентября можно заполнить по 9 сентября. Число дней задаёт администратор школы.',
  ),
  due: ({ date }, _field, { lockDays }) => `${addDays(date, lockDays ?? WEEK)}T23:59:59`,
};
export default policy;

import { nextDay } from '../calendar.ts';
import type { Policy } from '../deadlines.ts';
import { msg } from '../language.ts';

/**
 * 12:00:00 inclusive of the day after the lesson.
 *
 * Source: regulation of paperless journal keeping, Table 2, row «Своевременное ведение журнала»:
 * "not later than the expiry of 12:00 of the day following the lesson". The row speaks of marks,
 * attendance and comments; that topic and homework share the term is this extension's default and
 * must be shown as a setting, never as a quotation.
 */
const policy: Policy = {
  id: 'next-day-noon',
  title: msg('12:00 следующего дня'),
  source: msg(
    'Регламент безбумажного ведения журнала, таблица 2, строка «Своевременное ведение журнала»: отметки, посещаемость и комментарии — до 12:00 следующего за уроком дня. Для темы и ДЗ регламент срока не называет: тот же срок для них — наше допущение.',
  ),
  due: ({ date, grade }, _field, { calendar }) => `${nextDay(date, calendar, grade)}T12:00:00`,
};
export default policy;

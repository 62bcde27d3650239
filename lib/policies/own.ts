import { nextDay } from '../calendar.ts';
import type { Policy } from '../deadlines.ts';
import { msg } from '../language.ts';

/**
 * The school's own terms, one for each field; a field without one is not due.
 *
 * Source: the school's local act. The days are counted by the school's meaning of "next day".
 */
const policy: Policy = {
  id: 'own',
  title: msg('Свой срок'),
  source: msg('Локальный акт школы. Дни считаются так, как выбрано для «следующего дня».'),
  due({ date, grade }, field, { own, calendar }) {
    const term = own[field];
    if (term === null) return null;
    let day = date;
    for (let i = 0; i < term.days; i += 1) day = nextDay(day, calendar, grade);
    return `${day}T${term.time}:00`;
  },
};
export default policy;

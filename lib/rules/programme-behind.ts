import { msg, t } from '../language.ts';
import { programmeOf } from '../programme.ts';
import type { JournalRule } from '../rules.ts';
import { counted } from '../texts.ts';
import { civilDate, weekStart } from '../time.ts';

/**
 * Of the lessons that the timetable had, fewer were held (plan of internal control: «проверка выполнения учебной
 * программы»). How that is reckoned is in `programme.ts`.
 */
const rule: JournalRule = {
  id: 'programme-behind',
  title: msg('Отставание по программе'),
  about: msg(
    'План ВШК: выполнение учебной программы. По открытым неделям расписания: отменённые уроки и уроки, которых нет в журнале, без тех, что восполнены лишним уроком.',
  ),
  kind: 'note',
  threshold: { value: 1, least: 1, most: 30, unit: msg('ур.') },
  checkJournal: ({ known }, { now, threshold, settings }) => {
    const { planned, given, lag } = programmeOf(known, weekStart(civilDate(now, settings.zone)));
    if (lag === null || lag < threshold) return null;
    return { fields: [], text: t('По расписанию {planned}, проведено {given}', { planned: counted(planned, 'урок', 'урока', 'уроков'), given }) };
  },
};
export default rule;

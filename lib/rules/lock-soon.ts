import type { LessonRule } from '../rules.ts';
import { counted } from '../texts.ts';
import { civilDate, daysBetween } from '../time.ts';
import { FIELDS } from '../vocabulary.ts';
import { lockOf } from './parts/terms.ts';

/**
 * The school's journal is about to lock a lesson in which something is still empty (the site's help, «Период
 * редактирования отметок»). After the lock nothing can be done here, so nothing is said. A lesson that may not be
 * over yet is not pressed for.
 */
const rule: LessonRule = {
  id: 'lock-soon',
  title: 'Скоро блокировка урока',
  about:
    'Справка сайта, «Период редактирования отметок»: через заданное школой число дней после урока клетки закрываются. Работает, если это число указано в настройках.',
  kind: 'hint',
  threshold: { value: 2, least: 1, most: 14, unit: 'дн.' },
  check: ({ record, today, fields }, { now, threshold, settings }) => {
    if (settings.lockDays === null || today) return null;
    const open = FIELDS.filter((field) => ['pending', 'overdue'].includes(fields[field].standing) || fields[field].blankAgain);
    const lock = lockOf(record, settings);
    const days = daysBetween(civilDate(now, settings.zone), civilDate(lock, settings.zone));
    if (open.length === 0 || now > lock || days > threshold) return null;
    const left = days === 0 ? 'меньше суток' : counted(days, 'день', 'дня', 'дней');
    return { fields: open, text: `До блокировки урока ${left}` };
  },
};
export default rule;

import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { isOpen } from '../standing.ts';
import { countdownText } from '../texts.ts';
import { civilDate, daysBetween } from '../time.ts';
import { FIELDS } from '../vocabulary.ts';

/**
 * The school's journal is about to lock a lesson in which something is still empty (the site's help, «Период
 * редактирования отметок»). After the lock nothing can be done here, so nothing is said. A lesson that may not be
 * over yet is not pressed for.
 */
const rule: LessonRule = {
  id: 'lock-soon',
  title: msg('Скоро блокировка урока'),
  about: msg(
    'Справка сайта, «Период редактирования отметок»: через заданное школой число дней после урока клетки закрываются. Работает, если это число указано в настройках.',
  ),
  kind: 'hint',
  threshold: { value: 2, least: 1, most: 14, unit: msg('дн.') },
  check: ({ lock, today, fields }, { now, threshold, settings: { zone } }) => {
    if (lock === null || today || now > lock) return null;
    const open = FIELDS.filter((field) => isOpen(fields[field]));
    if (open.length === 0 || daysBetween(civilDate(now, zone), civilDate(lock, zone)) > threshold) return null;
    return { fields: open, text: t('До блокировки ячейки {left}', { left: countdownText(lock, now, zone) }) };
  },
};
export default rule;

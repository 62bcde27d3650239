import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';

/**
 * No mark, no attendance entry, no "held" tick and no comment after the deadline (Table 2, row 3).
 * A lesson at which everybody was present and nobody was marked looks the same, so the wording asks
 * for a check and states no fault.
 */
const rule: LessonRule = {
  id: 'lesson-blank',
  title: msg('Урок без единой записи'),
  about: msg(
    'Срок прошёл, нет ни отметки, ни посещаемости, ни комментария, ни «урок проведён» (таблица 2, строка 3). Выключить правило — значит не ждать записи вовсе.',
  ),
  kind: 'debt',
  check: ({ fields }) => (fields.record.standing === 'overdue' ? { fields: ['record'], text: t('Нет ни одной записи об уроке, проверьте') } : null),
};
export default rule;

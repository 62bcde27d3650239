import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';

/** The topic is still empty after its deadline (Table 2, row 2: a lesson's topic or homework is given). */
const rule: LessonRule = {
  id: 'topic-missing',
  title: msg('Не указана тема урока'),
  about: msg('Срок прошёл, темы нет (таблица 2, строка 2). Выключить правило — значит не ждать темы вовсе.'),
  kind: 'debt',
  check: ({ fields }) => (fields.topic.standing === 'overdue' ? { fields: ['topic'], text: t('Не указана тема урока') } : null),
};
export default rule;

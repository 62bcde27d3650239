import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';

/** Neither topic nor homework after the deadline: the lesson fails Table 2, row 2, which asks for either. */
const rule: LessonRule = {
  id: 'planning-blank',
  title: msg('Нет ни темы, ни ДЗ'),
  about: msg('Срок прошёл, нет ни темы, ни ДЗ: урок не проходит по строке 2 таблицы 2.'),
  kind: 'debt',
  check: ({ fields: { topic, homework } }) =>
    topic.standing === 'overdue' && homework.standing === 'overdue'
      ? { fields: ['topic', 'homework'], text: t('Нет ни темы, ни домашнего задания') }
      : null,
};
export default rule;

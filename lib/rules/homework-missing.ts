import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';

/** Homework is still not set after its deadline (Table 2, row 2; plan of internal control: homework section filled). */
const rule: LessonRule = {
  id: 'homework-missing',
  title: msg('Не выдано домашнее задание'),
  about: msg('Срок прошёл, ДЗ нет (таблица 2, строка 2; план ВШК: заполнение ДЗ). Выключить правило — значит не ждать ДЗ вовсе.'),
  kind: 'debt',
  check: ({ fields }) => (fields.homework.standing === 'overdue' ? { fields: ['homework'], text: t('Не выдано домашнее задание') } : null),
};
export default rule;

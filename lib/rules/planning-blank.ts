import type { Rule } from '../rules.ts';

/** Neither topic nor homework after the deadline: the lesson fails Table 2, row 2, which asks for either. */
const rule: Rule = {
  id: 'planning-blank',
  title: 'Нет ни темы, ни ДЗ',
  check: ({ fields: { topic, homework } }) =>
    topic.standing === 'overdue' && homework.standing === 'overdue'
      ? { fields: ['topic', 'homework'], text: 'Нет ни темы, ни домашнего задания' }
      : null,
};
export default rule;

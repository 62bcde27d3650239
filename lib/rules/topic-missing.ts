import type { Rule } from '../rules.ts';

/** The topic is still empty after its deadline (Table 2, row 2: a lesson's topic or homework is given). */
const rule: Rule = {
  id: 'topic-missing',
  title: 'Не указана тема урока',
  check: ({ fields }) => (fields.topic.standing === 'overdue' ? { fields: ['topic'], text: 'Не указана тема урока' } : null),
};
export default rule;

import type { Rule } from '../rules.ts';

/** Homework is still not set after its deadline (Table 2, row 2; plan of internal control: homework section filled). */
const rule: Rule = {
  id: 'homework-missing',
  title: 'Не выдано домашнее задание',
  check: ({ fields }) => (fields.homework.standing === 'overdue' ? { fields: ['homework'], text: 'Не выдано домашнее задание' } : null),
};
export default rule;

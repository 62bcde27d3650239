import type { Rule } from '../rules.ts';

/**
 * No mark, no attendance entry, no "held" tick and no comment after the deadline (Table 2, row 3).
 * A lesson at which everybody was present and nobody was marked looks the same, so the wording asks
 * for a check and states no fault.
 */
const rule: Rule = {
  id: 'lesson-blank',
  title: 'Урок без единой записи',
  check: ({ fields }) => (fields.record.standing === 'overdue' ? { fields: ['record'], text: 'Нет ни одной записи об уроке, проверьте' } : null),
};
export default rule;

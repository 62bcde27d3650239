import { fieldList } from '../texts.ts';
import type { Rule } from '../rules.ts';
import { FIELDS } from '../vocabulary.ts';

const THREE_HOURS = 3 * 3_600_000;

/** Three hours or less are left and something is still empty. */
const rule: Rule = {
  id: 'deadline-soon',
  title: 'Скоро срок',
  check: ({ fields }, now) => {
    const soon = FIELDS.filter((field) => fields[field].standing === 'pending' && fields[field].due - now <= THREE_HOURS);
    return soon.length > 0 ? { fields: soon, text: `Скоро срок: ${fieldList(soon)}` } : null;
  },
};
export default rule;

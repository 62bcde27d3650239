import { fieldList } from '../texts.ts';
import type { Rule } from '../rules.ts';
import { FIELDS } from '../vocabulary.ts';

/** Something had been entered and was seen empty later. The first entry keeps its standing; the page asks for it again. */
const rule: Rule = {
  id: 'entry-removed',
  title: 'Запись удалена',
  check: ({ fields }) => {
    const removed = FIELDS.filter((field) => fields[field].blankAgain);
    return removed.length > 0 ? { fields: removed, text: `Было заполнено, теперь пусто: ${fieldList(removed)}` } : null;
  },
};
export default rule;

import { msg, t } from '../language.ts';
import { fieldList } from '../texts.ts';
import type { LessonRule } from '../rules.ts';
import { FIELDS } from '../vocabulary.ts';

/** Something had been entered and was seen empty later. The first entry keeps its standing; the page asks for it again. */
const rule: LessonRule = {
  id: 'entry-removed',
  title: msg('Запись удалена'),
  about: msg('Было заполнено и стало пусто. Первая запись в счёте остаётся, но страница просит её снова.'),
  kind: 'debt',
  check: ({ fields }) => {
    const removed = FIELDS.filter((field) => fields[field].blankAgain);
    return removed.length > 0 ? { fields: removed, text: t('Было заполнено, теперь пусто: {fields}', { fields: fieldList(removed) }) } : null;
  },
};
export default rule;

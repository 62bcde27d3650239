import { msg, t } from '../language.ts';
import { fieldList } from '../texts.ts';
import type { LessonRule } from '../rules.ts';
import { FIELDS } from '../vocabulary.ts';

/** Entered after the deadline for certain (Table 2, row 5). Nothing is left to do, so no field is named. */
const rule: LessonRule = {
  id: 'late-entry',
  title: msg('Заполнено с опозданием'),
  about: msg('Точно известно, что заполнено после срока (таблица 2, строка 5).'),
  kind: 'note',
  isPast: true,
  check: ({ fields }) => {
    const late = FIELDS.filter((field) => fields[field].standing === 'late');
    return late.length > 0 ? { fields: [], text: t('Заполнено с опозданием: {fields}', { fields: fieldList(late) }) } : null;
  },
};
export default rule;

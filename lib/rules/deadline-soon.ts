import { msg, t } from '../language.ts';
import { fieldList } from '../texts.ts';
import type { LessonRule } from '../rules.ts';
import { FIELDS } from '../vocabulary.ts';

const HOUR = 3_600_000;

/** A few hours or less are left and something is still empty (other systems turn red at a day; three hours is this extension's own). */
const rule: LessonRule = {
  id: 'deadline-soon',
  title: msg('Скоро срок'),
  about: msg('До срока осталось немного, а поле пусто. Число часов можно изменить.'),
  kind: 'debt',
  threshold: { value: 3, least: 1, most: 24, unit: msg('ч') },
  check: ({ fields }, { now, threshold }) => {
    const soon = FIELDS.filter(
      (field) => fields[field].standing === 'pending' && !fields[field].isPast && fields[field].due - now <= threshold * HOUR,
    );
    return soon.length > 0 ? { fields: soon, text: t('Скоро срок: {fields}', { fields: fieldList(soon) }) } : null;
  },
};
export default rule;

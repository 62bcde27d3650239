import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { isLeftAlone } from './parts/asked.ts';

/** Marks at a lesson of grade 1, which is taught without marks (docs.cntd.ru/document/901778703). */
const rule: LessonRule = {
  id: 'grade1-marked',
  title: msg('Отметки в 1 классе'),
  about: msg('В 1 классе обучение безотметочное (docs.cntd.ru/document/901778703). Говорится, если за урок есть хотя бы одна отметка.'),
  kind: 'hint',
  check: ({ record: { counts }, fields: { record } }, { grade }) =>
    grade === 1 && counts !== undefined && counts.value.marked > 0 && !isLeftAlone(record.exempt)
      ? { fields: ['record'], text: t('В 1 классе отметки не выставляются') }
      : null,
};
export default rule;

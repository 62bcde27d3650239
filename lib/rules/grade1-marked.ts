import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { isLeftAlone } from './parts/asked.ts';

/** Marks at a lesson of grade 1, which is taught without marks (letter No. 2021/11-13 of 25.09.2000). */
const rule: LessonRule = {
  id: 'grade1-marked',
  title: msg('Отметки в 1 классе'),
  about: msg(
    'В 1 классе обучение безотметочное (письмо Минобразования от 25.09.2000 № 2021/11-13 «Об организации обучения в первом классе четырёхлетней начальной школы»). Подсказка появится, если за урок есть хотя бы одна отметка.',
  ),
  kind: 'hint',
  check: ({ record: { counts }, fields: { record } }, { grade }) =>
    grade === 1 && counts !== undefined && counts.value.marked > 0 && !isLeftAlone(record.exempt)
      ? { fields: ['record'], text: t('В 1 классе отметки не выставляются') }
      : null,
};
export default rule;

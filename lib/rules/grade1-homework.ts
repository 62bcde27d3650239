import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { isLeftAlone } from './parts/asked.ts';

/**
 * Homework in grade 1, where the settings say that none is given. The sources differ: "not given"
 * (letter No. 2021/11-13 of 25.09.2000) or up to an hour (order No. 704), so by default nothing is said; where the school
 * does give homework, the field is asked for as in any grade, and `homework-missing` speaks.
 */
const rule: LessonRule = {
  id: 'grade1-homework',
  title: msg('ДЗ в 1 классе'),
  about: msg(
    'Источники расходятся: «ДЗ в 1 классе не задают» (письмо Минобразования от 25.09.2000 № 2021/11-13 «Об организации обучения в первом классе четырёхлетней начальной школы») или «до 1 часа» (приказ № 704). Напоминаем, если в «Исключениях» выбрано «Отмечать, если задано».',
  ),
  kind: 'hint',
  check: ({ fields: { homework } }, { grade, settings }) =>
    grade === 1 && settings.grade1Homework === 'present' && homework.state === 'filled' && !isLeftAlone(homework.exempt)
      ? { fields: ['homework'], text: t('В 1 классе задано домашнее задание') }
      : null,
};
export default rule;

import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { areMarksLookedAt } from './parts/asked.ts';

/** A mark and a letter that says the pupil was not there stand in one cell (JournalWork, «Неправильное оформление отсутствия»). */
const rule: LessonRule = {
  id: 'mark-with-absence',
  title: msg('Отметка и «н» в одной клетке'),
  about: msg('Отметка стоит вместе с буквой отсутствия: так проверяющие находят неверно оформленный пропуск. Сохраняется только число таких клеток.'),
  kind: 'hint',
  check: (lesson, context) => {
    const both = lesson.record.counts?.value.both ?? 0;
    if (both === 0 || !areMarksLookedAt(lesson, context)) return null;
    return { fields: ['record'], text: both > 1 ? t('Отметка и «н» в одной клетке: {count}', { count: both }) : t('Отметка и «н» в одной клетке') };
  },
};
export default rule;

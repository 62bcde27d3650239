import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { areMarksLookedAt } from './parts/asked.ts';
import { endOfDay } from './parts/terms.ts';

/** A work of its own stands in the journal and nobody has a mark for it, a week after the lesson (custom: no empty columns). */
const rule: LessonRule = {
  id: 'empty-work-column',
  title: msg('Создана работа без отметок'),
  about: msg('Прошла неделя, а в столбце работы нет ни одной отметки. Обычай проверяющих: пустых столбцов не оставляют.'),
  kind: 'hint',
  threshold: { value: 7, least: 1, most: 30, unit: msg('дн.') },
  check: (lesson, context) => {
    const { counts, date } = lesson.record;
    if (counts === undefined || counts.at <= endOfDay(date, context.threshold, context.settings.zone)) return null;
    const { emptyWorks } = counts.value;
    if (emptyWorks === 0 || !areMarksLookedAt(lesson, context)) return null;
    return {
      fields: ['record'],
      text: emptyWorks === 1 ? t('Создана работа без отметок') : t('Созданы работы без отметок: {count}', { count: emptyWorks }),
    };
  },
};
export default rule;

import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { counted } from '../texts.ts';
import { marksDue } from './parts/asked.ts';

/** A group must have twice as many pupils as marks are looked for: in a small one three marks are half of it. */
const PUPILS_TO_A_MARK = 2;

/**
 * One or two marks at a lesson of a whole class, seen after the record's deadline (JournalWork, «Низкая накопляемость
 * оценок»: fewer than three in a column). No mark at all is `marks-missing`'s.
 */
const rule: LessonRule = {
  id: 'few-marks-per-lesson',
  title: msg('Низкая накопляемость за урок'),
  about: msg('Отметки меньше чем у трёх учеников, хотя срок прошёл. Обычай проверяющих, не норма; малые группы не проверяются.'),
  kind: 'note',
  threshold: { value: 3, least: 2, most: 10, unit: msg('отм.') },
  check: (lesson, context) => {
    const due = marksDue(lesson, context);
    const { counts } = lesson.record;
    if (due === null || counts === undefined || counts.at <= due) return null;
    const { pupils, marked } = counts.value;
    if (marked === 0 || marked >= context.threshold || pupils < context.threshold * PUPILS_TO_A_MARK) return null;
    return {
      fields: ['record'],
      text: t('Низкая накопляемость: отметки за урок у {pupils}', { pupils: counted(marked, 'ученика', 'учеников', 'учеников') }),
    };
  },
};
export default rule;

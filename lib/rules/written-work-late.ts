import { enteredAfter } from '../evidence.ts';
import { msg, t } from '../language.ts';
import { evidenceOf, isControl } from '../ledger.ts';
import type { LessonRule } from '../rules.ts';
import { counted } from '../texts.ts';
import { areMarksLookedAt } from './parts/asked.ts';
import { isFilled } from '../ledger.ts';
import { endOfDay } from './parts/terms.ts';

/** The first mark of a written work came later than a week, for certain (custom, «в течение недели»; no federal norm was found). */
const rule: LessonRule = {
  id: 'written-work-late',
  title: msg('Отметки за письменную работу позже недели'),
  about: msg(
    'Обычай школ: отметки за письменную работу — в течение недели. Подсказка появится, только если страница показала, что через неделю их ещё не было.',
  ),
  kind: 'note',
  isPast: true,
  threshold: { value: 7, least: 1, most: 30, unit: msg('дн.') },
  check: (lesson, context) => {
    const { record } = lesson;
    const marks = evidenceOf(record, 'marks');
    const after = marks === undefined ? null : enteredAfter(marks);
    if (after === null || after < endOfDay(record.date, context.threshold, context.settings.zone)) return null;
    if (!isControl(record) || !isFilled(record, 'marks') || !areMarksLookedAt(lesson, context)) return null;
    return {
      fields: [],
      text: t('Отметки за письменную работу позже чем через {days}', { days: counted(context.threshold, 'день', 'дня', 'дней') }),
    };
  },
};
export default rule;

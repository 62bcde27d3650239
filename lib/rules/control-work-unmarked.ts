import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { areMarksLookedAt } from './parts/asked.ts';
import { writtenTerm } from './parts/terms.ts';

/**
 * After the term of written works some of those who were at a test have no mark (JournalWork, «Нет оценки за
 * контрольное занятие», absentees excepted). While nobody has one the works are not handed out yet, which is
 * `marks-missing`'s. Counts seen before the term prove nothing.
 */
const rule: LessonRule = {
  id: 'control-work-unmarked',
  title: msg('За контрольную отметки не у всех'),
  about: msg(
    'Тема или вид работы говорит о контрольной, срок письменных работ прошёл, часть класса с отметками, а у кого-то из присутствовавших отметки нет. Отсутствовавшие не считаются.',
  ),
  kind: 'hint',
  check: (lesson, context) => {
    const { record } = lesson;
    const { counts } = record;
    if (counts === undefined || counts.at <= writtenTerm(record, context.settings)) return null;
    const { marked, unmarked } = counts.value;
    if (marked === 0 || unmarked === 0 || !areMarksLookedAt(lesson, context)) return null;
    return { fields: ['record'], text: t('За контрольную отметки не у всех присутствовавших: {count}', { count: unmarked }) };
  },
};
export default rule;

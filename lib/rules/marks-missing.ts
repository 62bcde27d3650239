import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { marksDue } from './parts/asked.ts';
import { isEmptySince } from './parts/last-seen.ts';

/**
 * The lesson has a record and no mark in it (JournalWork, «Несвоевременное выставление оценки»: no mark at all on
 * the date). Stricter than Table 2, row 3, which attendance, a comment or "held" satisfy as well: no debt, and in no
 * indicator. A lesson without any record is `lesson-blank`'s; where
 * nobody was there, nobody can be marked.
 */
const rule: LessonRule = {
  id: 'marks-missing',
  title: msg('Нет отметок за урок'),
  about: msg(
    'Урок записан (посещаемость, комментарий или «урок проведён»), срок прошёл, а отметок нет. Строже строки 3 таблицы 2: в показатели не входит, контрольным даётся срок письменных работ.',
  ),
  kind: 'note',
  check: (lesson, context) => {
    const due = marksDue(lesson, context);
    const { record, fields } = lesson;
    if (due === null || fields.record.state !== 'filled' || !isEmptySince(record, 'marks', due)) return null;
    if (record.counts?.value.unmarked === 0) return null;
    return { fields: ['record'], text: t('За урок нет ни одной отметки') };
  },
};
export default rule;

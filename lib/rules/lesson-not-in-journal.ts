import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';

/** The timetable has the lesson and no page of its journal lists it (plan of internal control: held lessons are recorded). */
const rule: LessonRule = {
  id: 'lesson-not-in-journal',
  title: msg('Урок есть в расписании, нет в журнале'),
  about: msg('Урок стоит в открытом расписании, а страницы журнала его не показывают.'),
  kind: 'hint',
  check: ({ record: { slot, listed } }) =>
    slot !== undefined && Object.keys(listed).length === 0 ? { fields: [], text: t('Урок есть в расписании, нет в журнале') } : null,
};
export default rule;

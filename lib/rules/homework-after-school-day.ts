import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { toInstant } from '../time.ts';

/**
 * Homework was first entered after the class's last lesson had ended, for certain (order of the Ministry of
 * Education of 09.10.2024 No. 704, as retold by the press: «не позднее времени окончания учебного дня»). Where the
 * chosen policy itself asks for it by then, `late-entry` says so already.
 */
const rule: LessonRule = {
  id: 'homework-after-school-day',
  title: msg('ДЗ записано после учебного дня'),
  about: msg(
    'Приказ Минпросвещения № 704 (в пересказе печати): ДЗ задают не позднее окончания учебного дня. Нужны открытое расписание класса и страница, показавшая, что после последнего урока ДЗ ещё не было.',
  ),
  kind: 'note',
  isPast: true,
  check: ({ record: { date, dayEnds, slot }, fields: { homework } }, { settings }) => {
    // A lesson that the timetable does not have may be after the class's last one.
    if (dayEnds === undefined || slot === undefined || homework.exempt !== null || homework.state !== 'filled' || homework.after === null)
      return null;
    const end = toInstant(`${date}T${dayEnds}:00`, settings.zone);
    return homework.after >= end && homework.due > end ? { fields: [], text: t('ДЗ записано позже окончания учебного дня') } : null;
  },
};
export default rule;

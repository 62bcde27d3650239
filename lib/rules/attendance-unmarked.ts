import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { isLeftAlone } from './parts/asked.ts';
import { isEmptySince } from './parts/last-seen.ts';

/**
 * Nobody's absence or presence is entered at a lesson that has a record otherwise (plan of internal control: «проверка
 * отражения посещаемости занятий»). A lesson at which all were present looks the same where only absentees are
 * entered, so it is off unless the school marks presence as well. Grade 1 has attendance too.
 */
const rule: LessonRule = {
  id: 'attendance-unmarked',
  title: msg('Посещаемость не отмечена'),
  about: msg(
    'План ВШК: отражение посещаемости. Урок, на котором были все, выглядит так же, поэтому включайте, только если у вас отмечают и присутствующих.',
  ),
  kind: 'note',
  isOff: true,
  check: ({ record, fields: { record: field } }) => {
    if (isLeftAlone(field.exempt) || field.state !== 'filled' || !isEmptySince(record, 'attendance', field.due)) return null;
    return { fields: ['record'], text: t('Посещаемость не отмечена') };
  },
};
export default rule;

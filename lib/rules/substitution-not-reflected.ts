import type { Exemption } from '../exemptions.ts';
import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';
import { isLeftAlone } from './parts/asked.ts';

/** Exemptions under which a blank record still says that nobody entered the lesson: of a colleague's one, it is just the point. */
const BLANK_COUNTS: readonly (Exemption | null)[] = [null, 'held-by-other'];

/**
 * A lesson that the timetable calls substituted has no record after its deadline, or is in no page of its journal
 * (letter No. АП-147/07, appendix 4, item 2.1: a replacement is recorded as it is entered; plan of internal control:
 * «учёт заменённых и пропущенных уроков»).
 */
const rule: LessonRule = {
  id: 'substitution-not-reflected',
  title: msg('Замена не отражена в журнале'),
  about: msg(
    'В расписании у урока замена, срок записи прошёл, а в журнале урок пуст или его нет. Письмо АП-147/07, прил. 4, п. 2.1; план ВШК: учёт заменённых и пропущенных уроков.',
  ),
  kind: 'note',
  check: ({ record: { slot, listed }, held, fields: { record } }, { now }) => {
    if (slot?.substituted !== true || !held || now <= record.due) return null;
    const isBlank = record.state === 'empty' && record.after !== null && record.after >= record.due && BLANK_COUNTS.includes(record.exempt);
    const isMissing = Object.keys(listed).length === 0 && !isLeftAlone(record.exempt);
    return isBlank || isMissing ? { fields: ['record'], text: t('Замена не отражена в журнале') } : null;
  },
};
export default rule;

import type { Policy } from '../deadlines.ts';
import { msg } from '../language.ts';
import { addDays } from '../time.ts';

/**
 * More time for the record of a lesson with a written work: a week, or as many days as the school gives.
 *
 * Source: custom ("within a week"); Table 2, row 5, counts only work in class, answers, learning by heart and
 * conduct, so that a test marked later does not hurt it. No federal norm was found.
 */
const policy: Policy = {
  id: 'written-works',
  title: msg('Больше времени на письменные работы'),
  source: msg(
    'Обычай школ: отметки за письменную работу — в течение недели. Строка 5 таблицы 2 говорит только о работе и ответах на уроке, наизусть и поведении, поэтому контрольная, проверенная позже, её не портит.',
  ),
  isAddOn: true,
  due: ({ date, isWritten }, field, { writtenDays }) => (field === 'record' && isWritten ? `${addDays(date, writtenDays)}T23:59:59` : null),
};
export default policy;

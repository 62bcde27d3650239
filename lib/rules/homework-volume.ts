import { isOverload, loadText } from '../homework-load.ts';
import { msg } from '../language.ts';
import type { DayRule } from '../rules.ts';

/**
 * All subjects together give a class more homework on a day than its norm (order of the Ministry of Education of
 * 09.10.2024 No. 704). The minutes are estimated by the texts: a hint with its assumption, and no fault.
 */
const rule: DayRule = {
  id: 'homework-volume',
  title: msg('Объём ДЗ выше нормы'),
  about: msg(
    'Приказ Минпросвещения № 704 (в пересказе печати): от 1 часа в 1 классе до 3,5 в 9–11. Минуты оцениваются по тексту заданий и складываются по предметам, планирование которых открывали.',
  ),
  kind: 'hint',
  checkDay: (load) => (isOverload(load) ? { fields: ['homework'], text: loadText(load) } : null),
};
export default rule;

import { msg, t } from '../language.ts';
import type { LessonRule } from '../rules.ts';

/**
 * Three letters or fewer, or nothing but signs («.», «-»), where homework is asked for. A text with a
 * digit is never one: «§5» and «№ 7» are three characters and a whole assignment.
 */
const rule: LessonRule = {
  id: 'homework-placeholder',
  title: msg('ДЗ записано формально'),
  about: msg('До трёх букв или одни знаки. Запись с цифрой («§5») формальной не считается.'),
  kind: 'hint',
  check: ({ record: { sizes }, fields: { homework } }) => {
    const size = sizes.homework?.value;
    if (homework.exempt !== null || homework.state !== 'filled' || size === undefined) return null;
    return size.digits === 0 && size.letters <= 3 ? { fields: ['homework'], text: t('Домашнее задание записано формально') } : null;
  },
};
export default rule;

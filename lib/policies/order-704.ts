import type { Policy } from '../deadlines.ts';
import { msg } from '../language.ts';

/**
 * Homework by the end of the school day; of the rest the norm says nothing, so nothing is due.
 *
 * Source: order of the Ministry of Education of 09.10.2024 No. 704, in force since 01.09.2025, as retold by the
 * press ("not later than the end of the school day"). The school day ends with the class's last lesson; while its
 * timetable was not seen, homework has until the end of the day.
 */
const policy: Policy = {
  id: 'order-704',
  title: msg('Приказ № 704: ДЗ до конца учебного дня'),
  source: msg(
    'Приказ Минпросвещения от 09.10.2024 № 704 (в пересказе печати): ДЗ задают не позднее окончания учебного дня, то есть последнего урока класса. Срока для темы и записи об уроке в нём нет, они не проверяются. Пока расписание класса не открывали, ДЗ ждём до конца дня.',
  ),
  due: ({ date, dayEnds }, field) => (field !== 'homework' ? null : dayEnds === null ? `${date}T23:59:59` : `${date}T${dayEnds}:00`),
};
export default policy;

import type { Policy } from '../deadlines.ts';
import { msg } from '../language.ts';
import { addHours } from '../time.ts';

/**
 * Topic and record on the day of the lesson; homework within an hour after the last lesson of these pupils.
 *
 * Source: letter of the Ministry of Education and Science of 15.02.2012 No. АП-147/07, appendix 4, items 2.1 and
 * 2.2. While the timetable of the class was not seen, nobody knows when its last lesson ends: then homework has
 * until the end of the day.
 */
const policy: Policy = {
  id: 'ap-147-07',
  title: msg('Письмо АП-147/07: в день урока'),
  source: msg(
    'Письмо Минобрнауки от 15.02.2012 № АП-147/07, приложение 4, пп. 2.1–2.2: урок и отметки записывают в день урока, ДЗ — не позже чем через час после всех уроков этих учеников. Пока расписание класса не открывали, ДЗ ждём до конца дня.',
  ),
  due: ({ date, dayEnds }, field) => (field === 'homework' && dayEnds !== null ? addHours(`${date}T${dayEnds}:00`, 1) : `${date}T23:59:59`),
};
export default policy;

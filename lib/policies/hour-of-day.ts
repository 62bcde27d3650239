import type { Policy } from '../deadlines.ts';
import { msg } from '../language.ts';

/**
 * Everything by an hour of the lesson's day that the school names.
 *
 * Source: control of filling in of a Russian school journal ("a lesson is filled in by the hour … of its day"). A
 * school's own choice and no federal norm.
 */
const policy: Policy = {
  id: 'hour-of-day',
  title: msg('До назначенного часа в день урока'),
  source: msg('Не федеральная норма: час назначает школа. Так устроен контроль заполнения в других школьных журналах.'),
  due: ({ date }, _field, { hour }) => `${date}T${hour}:00`,
};
export default policy;

import { nextDay } from '../../lib/calendar.ts';
import { dueBy, type LessonDay } from '../../lib/deadlines.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { calendarOf, policiesOf, termsOf } from '../../lib/settings.ts';
import { capitalised, dayAndMonth, FIELD_NAMES, longDate } from '../../lib/texts.ts';
import { addDays, weekday } from '../../lib/time.ts';
import { FIELDS, type CivilDate, type Field } from '../../lib/vocabulary.ts';

const FRIDAY = 5;
const ON = ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'];

/** As far as the two lessons and their terms reach: holidays beyond change nothing in them. */
const SIGHT = 21;

/**
 * What the chosen terms mean for a lesson of the next school day and for one of the Friday after; where holidays
 * of these weeks are for some grades only, for the first of these grades.
 */
export function Preview({ settings, today }: { settings: Settings; today: CivilDate }) {
  const grade = gradeInHolidays(settings, today);
  const dueText = (date: CivilDate, isWritten: boolean, field: Field) => dueTextOf({ date, grade, isWritten, dayEnds: null }, field, settings);
  const next = nextDay(today, { ...calendarOf(settings), nextDay: 'school-day' }, grade);
  const friday = addDays(next, ((FRIDAY - weekday(next) + 6) % 7) + 1);
  const lessons = [
    { date: next, isWritten: false },
    { date: friday, isWritten: false },
    // A line of its own only where it makes a difference.
    ...(dueText(friday, true, 'record') === dueText(friday, false, 'record') ? [] : [{ date: friday, isWritten: true }]),
  ];
  return (
    <div class="part">
      <h3 id="preview">Что получится{grade !== null && ` для ${grade}-го класса`}</h3>
      <div class="preview">
        <table aria-labelledby="preview">
          <thead>
            <tr>
              <th scope="col">Урок</th>
              {FIELDS.map((field) => (
                <th key={field} scope="col">
                  {capitalised(FIELD_NAMES[field])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lessons.map(({ date, isWritten }) => (
              <tr key={`${date} ${isWritten}`}>
                <th scope="row">
                  {ON[weekday(date) - 1]}, {dayAndMonth(date)}
                  {isWritten && ', контрольная'}
                </th>
                {FIELDS.map((field) => (
                  <td key={field}>{dueText(date, isWritten, field)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function gradeInHolidays({ holidays }: Settings, today: CivilDate): number | null {
  const grades = holidays.flatMap((each) => (each.grades !== null && each.to >= today && each.from <= addDays(today, SIGHT) ? [each.grades[0]] : []));
  return grades.length > 0 ? Math.min(...grades) : null;
}

/** «ср, 25 ноября, 12:00» */
function dueTextOf(lesson: LessonDay, field: Field, settings: Settings): string {
  if (field === 'homework' && lesson.isWritten) return 'не требуется';
  // Of grade 1 no marks are asked for, and homework only where it is chosen.
  const isAsked = lesson.grade !== 1 || field === 'topic' || (field === 'homework' && settings.grade1Homework === 'absent');
  const due = isAsked ? dueBy(policiesOf(settings), lesson, field, termsOf(settings)) : null;
  return due === null ? 'не проверяется' : `${longDate(due.slice(0, 10))}, ${due.slice(11, 16)}`;
}

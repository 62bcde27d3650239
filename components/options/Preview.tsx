import { nextDay } from '../../lib/calendar.ts';
import { dueBy } from '../../lib/deadlines.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { calendarOf, policiesOf, termsOf } from '../../lib/settings.ts';
import { capitalised, dayAndMonth, FIELD_NAMES, longDate } from '../../lib/texts.ts';
import { addDays, weekday } from '../../lib/time.ts';
import { FIELDS, type CivilDate, type Field } from '../../lib/vocabulary.ts';

const FRIDAY = 5;
const ON = ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'];

/** What the chosen terms mean for a lesson of the next school day and for one of the Friday after. */
export function Preview({ settings, today }: { settings: Settings; today: CivilDate }) {
  const next = nextDay(today, { ...calendarOf(settings), nextDay: 'school-day' }, null);
  const friday = addDays(next, ((FRIDAY - weekday(next) + 6) % 7) + 1);
  const lessons = [
    { date: next, isWritten: false },
    { date: friday, isWritten: false },
    // A line of its own only where it makes a difference.
    ...(dueText(friday, true, 'record', settings) === dueText(friday, false, 'record', settings) ? [] : [{ date: friday, isWritten: true }]),
  ];
  return (
    <div class="part">
      <h3 id="preview">Что получится</h3>
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
                  <td key={field}>{dueText(date, isWritten, field, settings)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** «ср, 25 ноября, 12:00» */
function dueText(date: CivilDate, isWritten: boolean, field: Field, settings: Settings): string {
  if (field === 'homework' && isWritten) return 'не требуется';
  const due = dueBy(policiesOf(settings), { date, grade: null, isWritten, dayEnds: null }, field, termsOf(settings));
  return due === null ? 'не проверяется' : `${longDate(due.slice(0, 10))}, ${due.slice(11, 16)}`;
}

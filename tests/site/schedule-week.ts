// The two tables of a week: a row for each bell, a column for each day.
import { lessonAddress, userAddress } from './addresses.ts';
import { dotted, weekday } from './civil-date.ts';
import { esc } from './html.ts';
import { headingOf } from './interface-texts.ts';
import { dice } from './seeded.ts';
import { BELLS, type PlacedLesson } from './timetable.ts';
import type { View } from './view.ts';

const dayHeading = ({ texts }: View, date: string): string => `${headingOf(texts.weekdays[weekday(date) - 1]!)}<br>${dotted(date)}`;

const teacherOf = ({ texts }: View, { journal, lesson }: PlacedLesson): string => {
  const { substitute } = lesson;
  if (!substitute?.userId) return esc(journal.teachers.map(({ name }) => name).join(', '));
  return `${texts.substituted}: <a class="u" href="${esc(userAddress(substitute.userId))}">${esc(substitute.name)}</a>`;
};

/** Each subject has a room of its own. */
const roomOf = ({ texts }: View, key: string): string => texts.room(10 + Math.floor(dice(`${key} room`).roll() * 30));

const struck = ({ lesson }: PlacedLesson, text: string): string => (lesson.status === 'cancelled' ? `<s>${text}</s>` : text);

const cancelled = ({ texts }: View, { lesson }: PlacedLesson): string =>
  lesson.status === 'cancelled' ? `<span class="cancelled">${texts.cancelled}</span>` : '';

const subjectLink = ({ school, prefix }: View, placed: PlacedLesson, attributes: string): string =>
  `<a${attributes} href="${esc(lessonAddress(prefix, school, placed.lesson.id))}">${struck(placed, esc(placed.journal.subjectName))}</a>`;

/** A row for each bell, each day's lesson through `cell`. */
const rows = (
  days: string[],
  lessons: PlacedLesson[],
  cell: (date: string, number: number, placed: PlacedLesson | undefined) => string,
): string[][] =>
  BELLS.map((_, index) =>
    days.map((date) =>
      cell(
        date,
        index + 1,
        lessons.find(({ lesson }) => lesson.date === date && lesson.number === index + 1),
      ),
    ),
  );

export const legacyWeek = (view: View, days: string[], lessons: PlacedLesson[]): string => {
  const cell = (date: string, number: number, placed: PlacedLesson | undefined): string => {
    const content = placed
      ? `${subjectLink(view, placed, ' class="aL"')}
<p>${teacherOf(view, placed)}</p><p>${placed.lesson.starts} - ${placed.lesson.ends}</p><p>${roomOf(view, placed.journal.key)}</p>${cancelled(view, placed)}`
      : '';
    return `<td id="d${date.replaceAll('-', '')}_${number}">${content}</td>`;
  };
  return `<table class="scheduleWeekEditorParent">
<tr class="wHead"><th></th>${days.map((date) => `<th>${dayHeading(view, date)}</th>`).join('')}</tr>
${rows(days, lessons, cell)
  .map((cells, index) => `<tr class="wWeek"><th>${index + 1}</th>${cells.join('')}</tr>`)
  .join('\n')}
</table>`;
};

export const newWeek = (view: View, days: string[], lessons: PlacedLesson[]): string => {
  const cell = (_date: string, _number: number, placed: PlacedLesson | undefined): string =>
    placed
      ? `<td><div>${subjectLink(view, placed, '')}<p>${teacherOf(view, placed)}</p><p data-test-id="time">${placed.lesson.starts} - ${placed.lesson.ends}</p><p>${roomOf(view, placed.journal.key)}</p>${cancelled(view, placed)}</div></td>`
      : '<td></td>';
  return `<table id="editor">
<tr><th></th>${days.map((date) => `<th>${dayHeading(view, date)}</th>`).join('')}</tr>
${rows(days, lessons, cell)
  .map((cells, index) => `<tr><td>${index + 1}</td>${cells.join('')}</tr>`)
  .join('\n')}
</table>`;
};

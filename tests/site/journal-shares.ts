// How a journal is kept, as shares of its lessons.
import { entryOf } from './attendance.ts';
import { addDays } from './civil-date.ts';
import { ledBy } from './led-journals.ts';
import type { Journal, Lesson, School } from './school.ts';

/** Percentages, in the order of the report's columns; null where there is nothing to count. */
export interface Shares {
  attendance: number | null;
  topic: number | null;
  homework: number | null;
  homeworkOnTime: number | null;
  planning: number | null;
  journal: number | null;
  journalOnTime: number | null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

/** The vendor's definition of «on time» is not known; here it is until noon of the day after the lesson. */
const isOnTime = (lesson: Lesson, moment: string): boolean => moment <= `${addDays(lesson.date, 1)}T12:00`;

const hasAttendance = (lesson: Lesson): boolean => Object.keys(lesson.works[0]!.cells).some((pupil) => entryOf(lesson, pupil) !== '');
const hasMarks = ({ works }: Lesson): boolean => works.some(({ cells }) => Object.values(cells).some(({ mark }) => mark !== ''));

/**
 * Topic, homework and planning by the vendor's formulas: of all lessons, of those of the timetable, of all lessons with either. The log knows
 * when marks came and nothing of absences, so a lesson that has these alone counts as kept in time.
 */
const sharesOf = (lessons: Lesson[], inTimetable: number, firstMarked: Map<string, string>): Shares => {
  const all = (test: (lesson: Lesson) => boolean): number | null => share(lessons.filter(test).length, lessons.length);
  const timetabled = (test: (lesson: Lesson) => boolean): number | null => share(lessons.filter(test).length, inTimetable);
  const isKept = (lesson: Lesson): boolean => hasMarks(lesson) || hasAttendance(lesson);
  return {
    attendance: all(hasAttendance),
    topic: all(({ topic }) => topic !== ''),
    homework: timetabled(({ homeworks }) => homeworks.length > 0),
    homeworkOnTime: timetabled((lesson) => lesson.homeworks.some(({ changed }) => isOnTime(lesson, changed))),
    planning: all(({ topic, homeworks }) => topic !== '' || homeworks.length > 0),
    journal: all(isKept),
    journalOnTime: all((lesson) => isKept(lesson) && isOnTime(lesson, firstMarked.get(lesson.id) ?? lesson.date)),
  };
};

/**
 * One for each journal a teacher leads. Counted are the lessons up to today that the teacher has given: cancelled and substituted ones stand in
 * a report of their own.
 */
export const sharesOfTeacher = (school: School, teacher: string, from: string, to: string): { journal: Journal; shares: Shares }[] => {
  const isCounted = ({ date, status }: Lesson): boolean => date >= from && date <= to && date <= school.today && status === 'planned';
  // In order of time, so the last one to be put in is the first entry.
  const firstMarked = new Map(
    school.changes
      .filter(({ action }) => action === 'create')
      .map(({ lesson, at }): [string, string] => [lesson, at])
      .toReversed(),
  );
  return ledBy(school, teacher).map((journal) => {
    const lessons = journal.lessons.filter(isCounted);
    const others = school.unjournalled.filter(({ journal: key, lesson }) => key === journal.key && isCounted(lesson));
    return { journal, shares: sharesOf(lessons, lessons.length + others.length, firstMarked) };
  });
};

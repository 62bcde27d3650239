// Lays the lessons of one journal around today and fills them as its plan says.
import { addDays, daysBetween, weekday } from './civil-date.ts';
import type { JournalPlan, Peculiarity } from './journal-plans.ts';
import { emptyCells, fillFew, fillRecord, fillWell, markAbsent } from './record.ts';
import type { Homework, Lesson, Pupil, School, Teacher } from './school.ts';
import { periodSpan } from './school-year.ts';
import { dice } from './seeded.ts';
import { SUBJECT_MATTER } from './subject-matter.ts';

interface Order {
  plan: JournalPlan;
  school: School;
  pupils: Pupil[];
  nextLesson: () => string;
  nextWork: () => string;
  nextHomework: () => string;
  /** Who gives the substituted lessons. */
  substitute: Teacher;
}

/** From this age on a lesson is old: nobody is still expected to be filling it. */
export const OLD_DAYS = 4;
const FEWEST_OLD = 4;

export const lessonDates = (plan: Pick<JournalPlan, 'weekdays'>, today: string): string[] => {
  if (plan.weekdays.length === 0) return [];
  const { start, end } = periodSpan(today);
  const dates = new Set([addDays(today, -1), today].filter((date) => date >= start));
  for (let date = start; date <= end; date = addDays(date, 1)) if (plan.weekdays.includes(weekday(date))) dates.add(date);
  // In the first days of September the weekdays alone give too few old lessons, so any free day is taken.
  const oldCount = (): number => [...dates].filter((date) => daysBetween(date, today) >= OLD_DAYS).length;
  for (let date = addDays(today, -OLD_DAYS); date >= start && oldCount() < FEWEST_OLD; date = addDays(date, -1)) dates.add(date);
  return [...dates].sort();
};

/** The time of the day of a homework's last change: after the lesson, or after noon of the next day. */
const changedAt = (date: string, isLate: boolean): string => (isLate ? `${addDays(date, 1)}T13:40` : `${date}T15:20`);

/** A lesson nobody has entered anything for; its place in the day is given to it by timetable.ts. */
export const blankLesson = (
  { pupils, nextLesson, nextWork }: Pick<Order, 'pupils' | 'nextLesson' | 'nextWork'>,
  date: string,
  works = ['Р/У'],
): Lesson => ({
  id: nextLesson(),
  date,
  order: 1,
  number: 0,
  starts: '',
  ends: '',
  status: 'planned',
  substitute: null,
  topic: '',
  description: '',
  comment: '',
  pupilComments: {},
  attended: [],
  homeworks: [],
  works: works.map((abbr) => ({ id: nextWork(), abbr, cells: emptyCells(pupils) })),
  locked: false,
});

export const layLessons = (requested: Order): Lesson[] => {
  const { plan, school, pupils, nextHomework, substitute } = requested;
  const { today, yesterday } = school;
  const random = dice(plan.key);
  const matter = SUBJECT_MATTER[plan.matter]!;
  const dates = lessonDates(plan, today);
  const oldDates = dates.filter((date) => daysBetween(date, today) >= OLD_DAYS).toReversed();
  const futureDates = dates.filter((date) => date > today);
  const lessons: Lesson[] = [];

  const nextTopic = (): string => matter.topics[lessons.length % matter.topics.length]!;
  const nextTask = (): string[] => (plan.marks === false ? [] : [matter.homeworks[lessons.length % matter.homeworks.length]!]);

  const isLate = (): boolean => !plan.punctual && lessons.length % 5 === 3;
  const homework = (date: string, text: string): Homework => ({ id: nextHomework(), text, changed: changedAt(date, isLate()) });

  const blank = (date: string, order = 1, works?: string[]): Lesson => ({
    ...blankLesson(requested, date, works),
    order,
    locked: plan.viewOnly ?? false,
  });

  const complete = (date: string, special: Peculiarity, order = 1): Lesson => {
    const lesson = blank(date, order, special.works);
    lesson.topic = special.topic ?? nextTopic();
    lesson.homeworks = (special.homeworks ?? nextTask()).map((text) => homework(date, text));
    lesson.description = special.description ?? '';
    lesson.comment = special.comment ?? '';
    if (special.status === 'substituted') Object.assign(lesson, { status: special.status, substitute });
    if (plan.punctual) fillWell(lesson, pupils, random, lessons.length);
    else if (special.record === 'few') fillFew(lesson, pupils);
    else if (special.record !== false) fillRecord(lesson, pupils, random, plan.marks !== false, lessons.length);
    if (special.markedAbsent) markAbsent(lesson, pupils);
    if (plan.halfLocked && lessons.length % 2 === 0) lesson.locked = true;
    return lesson;
  };

  for (const date of dates) {
    if (date === today || (date === yesterday && !plan.punctual)) {
      lessons.push(blank(date));
    } else if (date > today) {
      const lesson = blank(date);
      if (date === futureDates[1]) lesson.topic = nextTopic();
      lessons.push(lesson);
    } else {
      const special = plan.old[oldDates.indexOf(date)] ?? {};
      lessons.push(special.status === 'cancelled' ? { ...blank(date), status: special.status } : complete(date, special));
      if (special.double) lessons.push(complete(date, {}, 2));
    }
  }
  return lessons;
};

// Lays the lessons of one journal around today and fills them as its plan says.
import { addDays, daysBetween, weekday } from './civil-date.ts';
import type { JournalPlan, Peculiarity } from './journal-plans.ts';
import { emptyCells, fillRecord } from './record.ts';
import type { Homework, Lesson, Pupil, School } from './school.ts';
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
}

/** From this age on a lesson is old: nobody is still expected to be filling it. */
const OLD_DAYS = 4;
const FEWEST_OLD = 4;

const lessonDates = (plan: JournalPlan, today: string): string[] => {
  if (plan.weekdays.length === 0) return [];
  const { start, end } = periodSpan(today);
  const dates = new Set([addDays(today, -1), today].filter((date) => date >= start));
  for (let date = start; date <= end; date = addDays(date, 1)) if (plan.weekdays.includes(weekday(date))) dates.add(date);
  // In the first days of September the weekdays alone give too few old lessons, so any free day is taken.
  const oldCount = (): number => [...dates].filter((date) => daysBetween(date, today) >= OLD_DAYS).length;
  for (let date = addDays(today, -OLD_DAYS); date >= start && oldCount() < FEWEST_OLD; date = addDays(date, -1)) dates.add(date);
  return [...dates].sort();
};

export const layLessons = ({ plan, school, pupils, nextLesson, nextWork, nextHomework }: Order): Lesson[] => {
  const { today, yesterday } = school;
  const random = dice(plan.key);
  const matter = SUBJECT_MATTER[plan.matter]!;
  const dates = lessonDates(plan, today);
  const oldDates = dates.filter((date) => daysBetween(date, today) >= OLD_DAYS).toReversed();
  const futureDates = dates.filter((date) => date > today);
  const lessons: Lesson[] = [];

  const homework = (text: string): Homework => ({ id: nextHomework(), text });
  const nextTopic = (): string => matter.topics[lessons.length % matter.topics.length]!;
  const nextTask = (): string[] => (plan.marks === false ? [] : [matter.homeworks[lessons.length % matter.homeworks.length]!]);

  const blank = (date: string, order = 1, works: string[] = ['Р/У']): Lesson => ({
    id: nextLesson(),
    date,
    order,
    topic: '',
    homeworks: [],
    works: works.map((abbr) => ({ id: nextWork(), abbr, cells: emptyCells(pupils) })),
    locked: plan.viewOnly ?? false,
  });

  const complete = (date: string, special: Peculiarity, order = 1): Lesson => {
    const lesson = blank(date, order, special.works);
    lesson.topic = special.topic ?? nextTopic();
    lesson.homeworks = (special.homeworks ?? nextTask()).map(homework);
    if (special.record !== false) fillRecord(lesson, pupils, random, plan.marks !== false, lessons.length);
    if (plan.halfLocked && lessons.length % 2 === 0) lesson.locked = true;
    return lesson;
  };

  for (const date of dates) {
    if (date === today || date === yesterday) {
      lessons.push(blank(date));
    } else if (date > today) {
      const lesson = blank(date);
      if (date === futureDates[1]) lesson.topic = nextTopic();
      lessons.push(lesson);
    } else {
      const special = plan.old[oldDates.indexOf(date)] ?? {};
      lessons.push(complete(date, special));
      if (special.double) lessons.push(complete(date, {}, 2));
    }
  }
  return lessons;
};

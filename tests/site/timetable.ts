// The bells of the school, and which lesson of its day each lesson is.
import { weekday } from './civil-date.ts';
import type { Journal, Lesson, School } from './school.ts';
import { dice } from './seeded.ts';

interface Bell {
  starts: string;
  ends: string;
}

export const BELLS: Bell[] = [
  { starts: '08:30', ends: '09:15' },
  { starts: '09:25', ends: '10:10' },
  { starts: '10:30', ends: '11:15' },
  { starts: '11:35', ends: '12:20' },
  { starts: '12:30', ends: '13:15' },
  { starts: '13:25', ends: '14:10' },
  { starts: '14:20', ends: '15:05' },
  { starts: '15:15', ends: '16:00' },
];

/** The seventh and eighth are for what finds no earlier place. */
const USUAL_LESSONS = 6;

export interface PlacedLesson {
  journal: Journal;
  lesson: Lesson;
}

/** Every lesson of the school with its journal, those that the journals lack included. */
export const allLessons = ({ journals, unjournalled }: School): PlacedLesson[] => [
  ...journals.flatMap((journal) => journal.lessons.map((lesson) => ({ journal, lesson }))),
  ...unjournalled.map(({ journal: key, lesson }) => ({ journal: journals.find((journal) => journal.key === key)!, lesson })),
];

/** The first of `count` free numbers in a row, looked for from the usual one on and then from the top. */
const freeNumber = (taken: Set<number>, usual: number, count: number): number => {
  const starts = BELLS.map((_, index) => ((usual - 1 + index) % BELLS.length) + 1).filter((start) => start + count - 1 <= BELLS.length);
  return starts.find((start) => Array.from({ length: count }, (_, index) => start + index).every((number) => !taken.has(number)))!;
};

/** Gives every lesson its number and time: a subject has the same number on each Monday, a double lesson two in a row. */
export const setTimes = (school: School): void => {
  const takenOn = new Map<string, Set<number>>();
  const days = new Map<string, PlacedLesson[]>();
  for (const placed of allLessons(school)) {
    const day = `${placed.journal.key} ${placed.lesson.date}`;
    days.set(day, [...(days.get(day) ?? []), placed]);
  }
  for (const placed of days.values()) {
    const { journal, lesson } = placed[0]!;
    const day = `${journal.group} ${lesson.date}`;
    const taken = takenOn.get(day) ?? new Set();
    takenOn.set(day, taken);
    const usual = 1 + Math.floor(dice(`${journal.key} ${weekday(lesson.date)}`).roll() * USUAL_LESSONS);
    const first = freeNumber(taken, usual, placed.length);
    placed.forEach((each, index) => {
      taken.add(first + index);
      Object.assign(each.lesson, { number: first + index, ...BELLS[first + index - 1] });
    });
  }
};

// Averages and the marks of whole periods.
import type { Lesson, Period, Pupil } from './school.ts';
import { dice } from './seeded.ts';

/** '3,57', '4', or '' without marks. */
export const averageOf = (lessons: Lesson[], pupil: string): string => {
  const marks = lessons
    .flatMap((lesson) => lesson.works)
    .flatMap((work) => work.cells[pupil]?.mark.match(/[1-5]/g) ?? [])
    .map(Number);
  if (marks.length === 0) return '';
  const average = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return String(Math.round(average * 100) / 100).replace('.', ',');
};

/** Past periods are invented, the current one follows the average (as the reference picture has it filled), later ones are absent. */
export const makePeriodMarks = (seed: string, periods: Period[], pupils: Pupil[], lessons: Lesson[]): Record<number, Record<string, string>> => {
  const random = dice(`${seed} periods`);
  const current = periods.find((period) => period.current)?.number ?? 0;
  const marks: Record<number, Record<string, string>> = {};
  for (let number = 1; number <= current; number += 1) {
    marks[number] = Object.fromEntries(
      pupils.map((pupil): [string, string] => {
        if (number < current) return [pupil.id, random.pick(['5', '4', '4', '3', '3'])];
        const average = averageOf(lessons, pupil.id).replace(',', '.');
        return [pupil.id, average && String(Math.max(2, Math.round(Number(average))))];
      }),
    );
  }
  return marks;
};

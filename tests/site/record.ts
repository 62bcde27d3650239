// Marks and absences of one lesson.
import type { Cell, Lesson, Pupil } from './school.ts';
import type { Dice } from './seeded.ts';

const MARKS = ['5', '5', '5', '4', '4', '4', '4', '3', '3', '3', '2', '4-', '5/4'];
const ABSENCES = ['н', 'н', 'б', 'п'];

export const emptyCells = (pupils: Pupil[]): Record<string, Cell> =>
  Object.fromEntries(pupils.map((pupil): [string, Cell] => [pupil.id, { presence: '', mark: '' }]));

/** An absence is repeated in every work of the lesson, as the engine does. */
const setPresence = (lesson: Pick<Lesson, 'works'>, pupil: string, presence: string): void => {
  for (const work of lesson.works) work.cells[pupil]!.presence = presence;
};

export const fillRecord = (lesson: Pick<Lesson, 'works'>, pupils: Pupil[], random: Dice, marks: boolean, turn: number): void => {
  if (!marks) {
    if (turn % 3 === 0) setPresence(lesson, random.pick(pupils).id, 'б');
    return;
  }
  for (const pupil of pupils) {
    if (random.chance(0.05)) {
      setPresence(lesson, pupil.id, random.pick(ABSENCES));
      continue;
    }
    // A late pupil stands in the same column as the absent ones, yet gets marks.
    if (random.chance(0.01)) setPresence(lesson, pupil.id, 'о');
    for (const work of lesson.works) if (random.chance(work.abbr === 'Р/У' ? 0.3 : 0.8)) work.cells[pupil.id]!.mark = random.pick(MARKS);
  }
};

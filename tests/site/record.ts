// Marks and absences of one lesson.
import type { Cell, Lesson, Pupil, Work } from './school.ts';
import type { Dice } from './seeded.ts';

const MARKS = ['5', '5', '5', '4', '4', '4', '4', '3', '3', '3', '2', '4-', '5/4'];
const ABSENCES = ['н', 'н', 'б', 'п'];

export const emptyCells = (pupils: Pupil[]): Record<string, Cell> =>
  Object.fromEntries(pupils.map((pupil): [string, Cell] => [pupil.id, { presence: '', mark: '' }]));

/** An absence is repeated in every work of the lesson, as the engine does. */
const setPresence = (lesson: Pick<Lesson, 'works'>, pupil: string, presence: string): void => {
  for (const work of lesson.works) work.cells[pupil]!.presence = presence;
};

/** Somebody is absent; at a control work all the others are marked, at any other lesson every second of them, and the rest at the next one. */
export const fillWell = (lesson: Pick<Lesson, 'works'>, pupils: Pupil[], random: Dice, turn: number): void => {
  const absent = random.pick(pupils);
  setPresence(lesson, absent.id, 'б');
  for (const { abbr, cells } of lesson.works) {
    const marked = pupils.filter((_, index) => abbr === 'К/Р' || (index + turn) % 2 === 0);
    for (const pupil of marked) if (pupil !== absent) cells[pupil.id]!.mark = random.pick(['5', '4', '4', '3']);
  }
};

/** Two pupils are marked and a third is absent. */
export const fillFew = (lesson: Pick<Lesson, 'works'>, pupils: Pupil[]): void => {
  const [first, second, third] = pupils;
  const [{ cells }] = lesson.works as [Work];
  cells[first!.id]!.mark = '4';
  cells[second!.id]!.mark = '5';
  setPresence(lesson, third!.id, 'н');
};

/** The first pupil who has a mark is absent as well. */
export const markAbsent = (lesson: Pick<Lesson, 'works'>, pupils: Pupil[]): void => {
  const marked = pupils.find(({ id }) => lesson.works.some(({ cells }) => cells[id]!.mark !== ''));
  if (marked) setPresence(lesson, marked.id, 'н');
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

// The summative works of a class: three for parts of the period, one for the whole of it.
import type { CriteriaSection, Pupil } from './school.ts';
import { dice } from './seeded.ts';

const NAMES = ['СОР 1', 'СОР 2', 'СОР 3', 'СОЧ'];
const MAXIMA = ['12', '15', '10', '25'];
/** The last part of the period and the period itself are still to come. */
const WRITTEN = 2;

export const makeSections = (seed: string, pupils: Pupil[], nextId: () => string): CriteriaSection[] => {
  const random = dice(`${seed} sections`);
  return NAMES.map((name, index) => {
    const maxValue = MAXIMA[index]!;
    const points = (): string => (index < WRITTEN && random.chance(0.9) ? String(Math.round(Number(maxValue) * (0.4 + random.roll() * 0.6))) : '');
    return { id: nextId(), name, maxValue, points: Object.fromEntries(pupils.map(({ id }): [string, string] => [id, points()])) };
  });
};

/** What a pupil has of what the written works could give, in percent; '' where nothing is written. */
export const totalOf = (sections: CriteriaSection[], pupil: string): string => {
  const written = sections.filter(({ points, maxValue }) => points[pupil] && Number(maxValue) > 0);
  const sum = (values: (string | undefined)[]): number => values.reduce((all, value) => all + Number(value), 0);
  if (written.length === 0) return '';
  return String(Math.round((100 * sum(written.map(({ points }) => points[pupil]))) / sum(written.map(({ maxValue }) => maxValue))));
};

const LIMITS: [mark: string, from: number][] = [
  ['5', 85],
  ['4', 65],
  ['3', 40],
  ['2', 0],
];

/** The mark the engine proposes for so many percent. */
export const recommendedMark = (total: string): string => (total ? LIMITS.find(([, from]) => Number(total) >= from)![0] : '');

// Whose journal is whose, and in which order lists of journals name them.
import type { Journal, School } from './school.ts';

/** Known by name, because a teacher may stand on the page without a link. */
export const ledBy = ({ journals }: School, teacher: string): Journal[] =>
  journals.filter(({ teachers }) => teachers.some(({ name }) => name === teacher));

const { compare } = new Intl.Collator('ru', { numeric: true });

/** 1в before 10а, then by subject. */
export const byClass = (a: Journal, b: Journal): number => compare(a.groupName, b.groupName) || compare(a.subjectName, b.subjectName);

interface SchoolClass {
  group: string;
  name: string;
  journals: Journal[];
}

/** All classes of the school, the one without journals included. */
export const classesOf = ({ journals, untimetabled }: School): SchoolClass[] => {
  const names = new Map([...journals, untimetabled].map(({ group, groupName }) => [group, groupName]));
  return [...names]
    .map(([group, name]) => ({ group, name, journals: journals.filter((journal) => journal.group === group).toSorted(byClass) }))
    .toSorted((a, b) => compare(a.name, b.name));
};

import type { Journal, Lesson } from '../site/school.ts';

export type SeenPage = 'classJournal' | 'planning';

/**
 * What must be drawn, told from the look-alike's own data and nothing of the extension's: an oracle of
 * its own, small enough to be checked by eye. It is morning, so yesterday's lessons wait until noon.
 */
export function expectedMarks(journal: Journal, seen: readonly SeenPage[], today: string): Record<string, string> {
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  const marks: Record<string, string> = {};
  for (const lesson of journal.lessons) {
    if (lesson.date > today) continue;
    const fields = [
      ...(seen.includes('planning') && lesson.topic.trim() === '' ? ['topic'] : []),
      ...(seen.includes('planning') && asksHomework(journal, lesson) && lesson.homeworks.length === 0 ? ['homework'] : []),
      ...(seen.includes('classJournal') && !isFirstGrade(journal) && isBlank(lesson) ? ['record'] : []),
    ];
    if (fields.length === 0) continue;
    marks[lesson.id] = `${lesson.date >= yesterday ? 'pending' : 'overdue'}: ${fields.join(' ')}`;
  }
  return marks;
}

function asksHomework(journal: Journal, lesson: Lesson): boolean {
  const isLast = !journal.lessons.some(({ date, order }) => date === lesson.date && order > lesson.order);
  const isControl = /^Контрольная работа|^Зач[её]т/.test(lesson.topic) || lesson.works.some(({ abbr }) => abbr === 'К/Р' || abbr === 'С/Р');
  // Where a page only shows, nothing proves that an empty column is the homework's.
  return !journal.viewOnly && !isFirstGrade(journal) && isLast && !isControl;
}

const isFirstGrade = ({ groupName }: Journal) => /^1\D/.test(groupName);

function isBlank({ works }: Lesson): boolean {
  return works.every(({ cells }) => Object.values(cells).every(({ presence, mark }) => presence === '' && mark === ''));
}

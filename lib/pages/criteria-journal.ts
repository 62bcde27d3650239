import { lessonIdOf } from '../markup/address.ts';
import { beingEdited } from '../markup/editing.ts';
import { journalNames, saysNoLessons, schoolYear } from '../markup/heading.ts';
import { teachersOf } from '../markup/identity.ts';
import { journalLink, linkedPages, namedId } from '../markup/journal-link.ts';
import { byLesson, gatherLessons, headDate, placesOf, readCells, type CellLesson } from '../markup/lesson-cells.ts';
import type { PageAdapter } from '../page-adapter.ts';
import type { LessonView } from '../reading.ts';

/**
 * The journal with criteria marks (СОР, СОЧ) of Kundelik and eMaktab (`/journals/criteriaMarks/…`): marks
 * and attendance. Address: a helper of 2025; cells: the vendor's scripts and styles. How a head cell names
 * its lesson is a guess: by the link that all lists of lessons have.
 */

export const matches: PageAdapter['matches'] = (path) => /^\/journals\/criteriaMarks\/group\/\d+\/subject\/\d+(\/|$)/i.test(path);

const adapter: PageAdapter = {
  id: 'criteria-journal',

  matches,

  read(document, url) {
    const [group, subject] = [namedId(url, 'group'), namedId(url, 'subject')];
    const lessons = findLessons(document);
    if (group === null || subject === null || lessons === null || (lessons.length === 0 && !saysNoLessons(document))) return null;
    const { views, spread } = readCells(lessons, beingEdited(document.documentElement, '[data-lesson]'), () => false);
    return {
      kind: 'journal',
      school: namedId(url, 'school'),
      journal: { group, subject, subgroup: namedId(url, 'subgroup'), ...journalNames(document), teachers: teachersOf(document) },
      period: namedId(url, 'period'),
      complete: true,
      lessons: lessons.map(({ date, order, lessonId }, i): LessonView => ({ date, order, lessonId, sizes: {}, ...views[i]! })),
      ...(spread && { spread }),
    };
  },

  locate: (document) => placesOf(findLessons(document)),

  links(document, url) {
    const links = [...document.querySelectorAll('a[href*="group="]')].flatMap((link) => journalLink(link, url) ?? []);
    return linkedPages(links.filter(({ group, subject }) => group === namedId(url, 'group') && subject === namedId(url, 'subject')));
  },
};
export default adapter;

/** The lessons of the head row; null where it does not tell all of them, or their dates. Other columns are of sections, maxima and final marks. */
function findLessons(document: Document): CellLesson[] | null {
  const cells = byLesson(document, '[data-lesson][data-student]:not([data-section])');
  const heads = new Map<string, Element>();
  for (const link of document.querySelectorAll('a[href*="lesson="]')) {
    const lessonId = lessonIdOf(link);
    if (lessonId !== null && cells.has(lessonId) && !heads.has(lessonId))
      heads.set(lessonId, link.closest('td, th, [class*="__head__cell"]') ?? link);
  }
  const firstYear = schoolYear(document);
  return gatherLessons(heads, cells, (_, head) => headDate(head, firstYear));
}

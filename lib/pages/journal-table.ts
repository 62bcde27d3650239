import { beingEdited } from '../markup/editing.ts';
import { journalNames, saysNoLessons, schoolYear } from '../markup/heading.ts';
import { teachersOf } from '../markup/identity.ts';
import { namedId, only } from '../markup/journal-link.ts';
import { byLesson, gatherLessons, headDate, placesOf, readCells, type CellLesson } from '../markup/lesson-cells.ts';
import { dateIn } from '../markup/printed-time.ts';
import { isWord } from '../markup/words.ts';
import type { PageAdapter } from '../page-adapter.ts';
import type { LessonView } from '../reading.ts';

/**
 * The journal of additional education and of groups across classes: the block `JournalTable`, known by
 * the vendor's scripts and styles and by no page. Its address is a guess after that of its saves. Only
 * here a lesson has a tick «урок проведён».
 */

const WORKS = '[data-lesson][data-lessondate]';

interface TableLesson extends CellLesson {
  ticks: Element[];
  works: Element[];
}

export const matches: PageAdapter['matches'] = (path) => /^\/odo\/journals(\/.*)?\/group\/\d+/i.test(path) && !/\/journalmark(\/|$)/i.test(path);

const adapter: PageAdapter = {
  id: 'journal-table',

  matches,

  read(document, url) {
    const lessons = findLessons(document);
    const group = namedId(url, 'group');
    if (group === null || lessons === null || (lessons.length === 0 && !saysNoLessons(document))) return null;
    const { views, spread } = readCells(lessons, beingEdited(document.documentElement, '[data-lesson]'), isControl);
    const complete = lessons.every(({ cells }) => cells.length > 0);
    return {
      kind: 'journal',
      // As in the address of its saves: `…/<school>/group/<group>`.
      school: namedId(url, 'school') ?? /\/(\d{5,19})\/group\//i.exec(url.pathname)?.[1] ?? null,
      journal: { group, subject: namedId(url, 'subject') ?? '0', subgroup: null, ...journalNames(document), teachers: teachersOf(document) },
      period: null,
      // A page without cells has lost more than those, perhaps.
      complete,
      lessons: lessons.map((lesson, i): LessonView => {
        const { date, order, lessonId, works } = lesson;
        const { components, ...counts } = views[i]!;
        const control = works.length === 0 ? {} : { control: isControl(lesson) };
        return { date, order, lessonId, components: { ...components, ...heldState(lesson) }, sizes: {}, ...control, ...counts };
      }),
      ...(complete && spread && { spread }),
    };
  },

  locate: (document) => placesOf(findLessons(document)),

  links: () => ({}),
};
export default adapter;

/** The lessons of the head row; null where it does not tell all of them, or their dates. */
function findLessons(document: Document): TableLesson[] | null {
  const ticks = byLesson(document, 'input[data-lesson-id]', 'data-lesson-id');
  const works = byLesson(document, WORKS);
  // A lesson may lack the tick or a work; which of two rows has them all tells their order.
  const [all, others] = works.size > ticks.size ? [works, ticks] : [ticks, works];
  if ([...others.keys()].some((lessonId) => !all.has(lessonId))) return null;
  const heads = new Map([...all].map(([lessonId, [first]]) => [lessonId, first!.closest('td, th') ?? first!]));
  const firstYear = schoolYear(document);
  const lessons = gatherLessons(heads, byLesson(document, '[data-lesson][data-person]'), (lessonId, head) =>
    // What the works say and what the head prints is the same day, or nobody knows which it is.
    only([...(works.get(lessonId) ?? []).map(attributeDate), ticks.has(lessonId) ? headDate(head, firstYear) : null].filter((date) => date !== null)),
  );
  return lessons && lessons.map((lesson) => ({ ...lesson, ticks: ticks.get(lesson.lessonId) ?? [], works: works.get(lesson.lessonId) ?? [] }));
}

function isControl({ works }: TableLesson): boolean {
  return works.some((link) => isWord(link.textContent ?? '', 'controlWork'));
}

/** `data-lessondate`, whose form is not on record. A moment of another zone may be of the day before. */
function attributeDate(work: Element): string | null {
  const text = work.getAttribute('data-lessondate')!;
  const [, year, month, day] = /^(20\d\d)-(\d\d)-(\d\d)(?:[T ][\d:.]*)?$/.exec(text) ?? [];
  return dateIn(day === undefined ? text : `${day}.${month}.${year}`);
}

/** The tick's own state: its attribute is that of the page as it was served. It is disabled while a change of it is being saved. */
function heldState({ ticks }: TableLesson): LessonView['components'] {
  const states = (ticks as HTMLInputElement[]).map(({ checked, disabled }) => (disabled ? null : checked ? 'filled' : 'empty'));
  const held = only(states);
  return held === null ? {} : { held };
}

// What the pages' scripts send, done to the school. Parameters and replies are guesses (E) around known addresses (C).
import { homeworkCells } from './planner-table.ts';
import { averageOf } from './period-marks.ts';
import { idSource } from './seeded.ts';
import type { Journal, Lesson, School } from './school.ts';

export type Reply = Record<string, unknown>;

const REFUSED: Reply = { success: false, error: 'Изменения не сохранены' };

const MARK = /^(?:[1-5][+-]?(?:\/[1-5][+-]?)?|зч|нз|осв|н\/а)$/i;
const PRESENCE = /^[нпбо]$/i;

// Ids given to what is added by hand, far from those of the school as laid.
const nextWork = idSource('2519', 19);
const nextHomework = idSource('2579', 19);

const lessonOf = (school: School, matches: (lesson: Lesson) => boolean): { journal: Journal; lesson: Lesson } | undefined => {
  for (const journal of school.journals) {
    const lesson = journal.lessons.find(matches);
    if (lesson) return { journal, lesson };
  }
  return undefined;
};

/** A letter is an absence, for the whole lesson; a mark goes to one work; nothing clears both. */
export const saveMark = (school: School, form: URLSearchParams): Reply => {
  const [person = '', workId, text = ''] = [form.get('personId') ?? '', form.get('workId'), (form.get('mark') ?? '').trim()];
  const found = lessonOf(school, ({ works }) => works.some(({ id }) => id === workId));
  const work = found?.lesson.works.find(({ id }) => id === workId);
  const cell = work?.cells[person];
  if (!found || !cell || found.lesson.locked) return REFUSED;
  const { journal, lesson } = found;
  if (text && !MARK.test(text) && !PRESENCE.test(text)) return { success: false, error: 'Недопустимое значение' };
  if (!PRESENCE.test(text)) cell.mark = text;
  if (!text || PRESENCE.test(text)) for (const { cells } of lesson.works) cells[person]!.presence = text.toLowerCase();
  return {
    success: true,
    lessonId: lesson.id,
    personId: person,
    workIds: lesson.works.map(({ id }) => id),
    complexMark: cell.mark,
    appearance: cell.presence,
    average: averageOf(journal.lessons, person),
  };
};

/** A new column of the lesson; absences of the lesson show in it too. */
export const addWork = (school: School, form: URLSearchParams): Reply => {
  const found = lessonOf(school, ({ id }) => id === form.get('lessonId'));
  const abbr = (form.get('workType') ?? '').trim();
  if (!found || !abbr || found.lesson.locked) return REFUSED;
  const [sample] = found.lesson.works;
  const cells = Object.fromEntries(found.journal.pupils.map(({ id }) => [id, { presence: sample?.cells[id]?.presence ?? '', mark: '' }]));
  found.lesson.works.push({ id: nextWork(), abbr, cells });
  return { success: true };
};

export const saveTopic = (school: School, form: URLSearchParams): Reply => {
  const found = lessonOf(school, ({ id }) => id === form.get('lessonId'));
  if (!found || found.journal.viewOnly) return REFUSED;
  found.lesson.topic = (form.get('theme') ?? '').trim();
  return { success: true, theme: found.lesson.topic };
};

/** Adds, or with `homeworkId` rewrites; an emptied text removes. */
export const saveHomework = (school: School, form: URLSearchParams): Reply => {
  const found = lessonOf(school, ({ id }) => id === form.get('lessonId'));
  if (!found || found.journal.viewOnly) return REFUSED;
  const { lesson } = found;
  const text = (form.get('text') ?? '').trim();
  const id = form.get('homeworkId');
  const known = lesson.homeworks.find((homework) => homework.id === id);
  if (id && !known) return REFUSED;
  if (!text) {
    lesson.homeworks = lesson.homeworks.filter((homework) => homework !== known);
    return { success: true, removed: true };
  }
  const homework = known ?? { id: nextHomework(), text };
  homework.text = text;
  if (!known) lesson.homeworks.push(homework);
  return { success: true, text, html: homeworkCells(lesson.id, homework, false) };
};

// What the pages' scripts send, done to the school. Parameters and replies are guesses (E) around known addresses (C).
import { entryOf, isEntry, LETTER_OF } from './attendance.ts';
import { keptLetter, type Texts } from './interface-texts.ts';
import { markLink } from './lesson-pupils.ts';
import { logChange } from './mark-changes.ts';
import { homeworkCells } from './planner-table.ts';
import { averageOf } from './period-marks.ts';
import { idSource } from './seeded.ts';
import type { Journal, Lesson, School } from './school.ts';
import { allLessons } from './timetable.ts';

export type Reply = Record<string, unknown>;

export interface Saving {
  /** Of the page that saves. */
  texts: Texts;
  /** 'YYYY-MM-DDTHH:MM', when it is saved. */
  moment: string;
}

export const REFUSED: Reply = { success: false, error: 'Изменения не сохранены' };

export const MARK = /^(?:[1-5][+-]?(?:\/[1-5][+-]?)?|зч|нз|осв|н\/а)$/i;

// Ids given to what is added by hand, far from those of the school as laid.
const nextWork = idSource('2519', 19);
const nextHomework = idSource('2579', 19);

const lessonOf = (school: School, matches: (lesson: Lesson) => boolean): { journal: Journal; lesson: Lesson } | undefined =>
  allLessons(school).find(({ lesson }) => matches(lesson));

const setPresence = (lesson: Lesson, person: string, letter: string): void => {
  for (const { cells } of lesson.works) cells[person]!.presence = letter;
  lesson.attended = lesson.attended.filter((id) => id !== person);
};

/** From the page of a lesson, where attendance is chosen by its word; nothing chosen clears it. */
const saveEntry = (school: School, form: URLSearchParams): Reply => {
  const found = lessonOf(school, ({ id }) => id === form.get('lessonId'));
  const [person, entry] = [form.get('personId') ?? '', form.get('entry') ?? ''];
  if (!found?.lesson.works[0]?.cells[person] || found.lesson.locked || (entry && !isEntry(entry))) return REFUSED;
  setPresence(found.lesson, person, isEntry(entry) ? LETTER_OF[entry] : '');
  if (entry === 'Attend') found.lesson.attended.push(person);
  return { success: true, lessonId: found.lesson.id, personId: person, entry };
};

/** A letter is an absence, for the whole lesson; a mark goes to one work; nothing clears both. */
export const saveMark = (school: School, form: URLSearchParams, { texts, moment }: Saving): Reply => {
  if (form.has('entry')) return saveEntry(school, form);
  const [person = '', workId, text = ''] = [form.get('personId') ?? '', form.get('workId'), (form.get('mark') ?? '').trim()];
  const found = lessonOf(school, ({ works }) => works.some(({ id }) => id === workId));
  const work = found?.lesson.works.find(({ id }) => id === workId);
  const cell = work?.cells[person];
  if (!found || !cell || found.lesson.locked) return REFUSED;
  const { journal, lesson } = found;
  const letter = keptLetter(texts, text);
  if (text && !MARK.test(text) && !letter) return { success: false, error: 'Недопустимое значение' };
  const before = cell.mark;
  if (!letter) cell.mark = text;
  if (!text || letter) setPresence(lesson, person, letter ?? '');
  logChange(school, { at: moment, lesson: lesson.id, work: work.id, pupil: person, before, after: cell.mark });
  return {
    success: true,
    lessonId: lesson.id,
    personId: person,
    workIds: lesson.works.map(({ id }) => id),
    complexMark: cell.mark,
    appearance: texts.letters[cell.presence] ?? cell.presence,
    entry: entryOf(lesson, person),
    html: markLink(cell.mark, texts),
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

/** Topic, description and comments of a lesson, whichever is sent; a comment may be on one pupil. */
export const saveLesson = (school: School, form: URLSearchParams): Reply => {
  const found = lessonOf(school, ({ id }) => id === form.get('lessonId'));
  if (!found || found.journal.viewOnly) return REFUSED;
  const { lesson } = found;
  const sent = (field: string): string => (form.get(field) ?? '').trim();
  const person = form.get('personId');
  if (person) {
    if (sent('comment')) lesson.pupilComments[person] = sent('comment');
    else delete lesson.pupilComments[person];
    return { success: true, comment: sent('comment') };
  }
  if (form.has('theme')) lesson.topic = sent('theme');
  if (form.has('description')) lesson.description = sent('description');
  if (form.has('comment')) lesson.comment = sent('comment');
  return { success: true, theme: lesson.topic, description: lesson.description, comment: lesson.comment };
};

/** Adds, or with `homeworkId` rewrites; an emptied text removes. */
export const saveHomework = (school: School, form: URLSearchParams, { texts, moment }: Saving): Reply => {
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
  const homework = known ?? { id: nextHomework(), text, changed: moment };
  Object.assign(homework, { text, changed: moment });
  if (!known) lesson.homeworks.push(homework);
  return { success: true, id: homework.id, text, html: homeworkCells(lesson.id, homework, false, texts) };
};

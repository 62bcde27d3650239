// What the scripts of the redesign's journals send, done to the school. Names of parameters and replies are the vendor's (A) but for those of the sections (E).
import { entryOf } from './attendance.ts';
import { totalOf } from './criteria-sections.ts';
import { keptLetter } from './interface-texts.ts';
import { halvesOf, moodOf } from './redesign-mark.ts';
import { MARK, type Reply, REFUSED, saveMark, type Saving } from './saves.ts';
import type { CriteriaSection, Journal, OdoGroup, School } from './school.ts';

/** A letter is an absence, for the whole lesson; a mark goes to one work; nothing clears both. */
export const editOdoMark = (group: OdoGroup, form: URLSearchParams, { texts }: Saving): Reply => {
  const [person, workId, text] = [form.get('personId') ?? '', form.get('workId'), (form.get('mark') ?? '').trim()];
  const lesson = group.lessons.find(({ works }) => works.some(({ id }) => id === workId));
  const cell = lesson?.works.find(({ id }) => id === workId)?.cells[person];
  if (!lesson || !cell || group.eliminated.includes(person)) return REFUSED;
  const letter = keptLetter(texts, text);
  if (text && !MARK.test(text) && !letter) return { success: false, error: 'Недопустимое значение' };
  if (!letter) cell.mark = text;
  if (!text || letter) for (const { cells } of lesson.works) cells[person]!.presence = letter ?? '';
  const [firstMark = null, secondMark = null] = halvesOf(cell.mark);
  return {
    success: true,
    lessonId: lesson.id,
    personId: person,
    complexMark: cell.mark,
    appearance: texts.letters[cell.presence] ?? cell.presence,
    firstMark,
    secondMark,
    error: null,
  };
};

/** A lesson that is still to come cannot be held. */
export const setLessonHeld = (school: School, group: OdoGroup, form: URLSearchParams): Reply => {
  const lesson = group.lessons.find(({ id }) => id === form.get('lessonId'));
  if (!lesson || form.get('xss') !== school.xss) return { success: false, errorDescription: REFUSED.error };
  const held = form.get('isHeld') === 'true';
  if (held && lesson.date > school.today) return { success: false, errorDescription: 'Урок ещё не прошёл' };
  lesson.held = held;
  return { success: true, errorDescription: null };
};

/** The works of a lesson are the same on the criteria journal as on the class journal. */
export const editLessonMark = (school: School, form: URLSearchParams, saving: Saving): Reply => {
  const [person, text] = [form.get('personId') ?? '', form.get('mark') ?? ''];
  const saved = saveMark(school, new URLSearchParams({ personId: person, workId: form.get('workId') ?? '', mark: text }), saving);
  if (!saved.success) return { error: saved.error };
  const lesson = school.journals.flatMap(({ lessons }) => lessons).find(({ id }) => id === saved.lessonId)!;
  const mark = String(saved.complexMark);
  return {
    logEntryText: saved.appearance,
    logEntryStatus: entryOf(lesson, person).toLowerCase(),
    markText: mark,
    markMood: moodOf(mark),
    error: null,
  };
};

const isNumberUpTo = (text: string, most: number): boolean => /^\d{1,3}$/.test(text) && Number(text) <= most;

const sectionIn = (school: School, form: URLSearchParams): { journal: Journal; section: CriteriaSection } | undefined => {
  for (const journal of school.journals.filter(({ viewOnly }) => !viewOnly)) {
    const section = journal.sections.find(({ id }) => id === form.get('sectionId'));
    if (section) return { journal, section };
  }
  return undefined;
};

/** Points of a pupil; emptied, none. */
export const editPoints = (school: School, form: URLSearchParams): Reply => {
  const found = sectionIn(school, form);
  const [person, text] = [form.get('personId') ?? '', (form.get('mark') ?? '').trim()];
  if (!found || found.section.points[person] === undefined) return { error: REFUSED.error };
  if (text && !isNumberUpTo(text, Number(found.section.maxValue))) return { error: 'Баллов больше, чем можно набрать' };
  found.section.points[person] = text;
  return { markText: text, totals: { [person]: totalOf(found.journal.sections, person) }, error: null };
};

export const editMaxValue = (school: School, form: URLSearchParams): Reply => {
  const found = sectionIn(school, form);
  const text = (form.get('maxValue') ?? '').trim();
  if (!found || !isNumberUpTo(text, 100) || Number(text) === 0) return { error: 'Недопустимое значение' };
  found.section.maxValue = text;
  const { sections, pupils } = found.journal;
  return { markText: text, totals: Object.fromEntries(pupils.map(({ id }) => [id, totalOf(sections, id)])), error: null };
};

/** A journal goes by the id of its subject, which no other has. */
export const editFinalMark = (school: School, form: URLSearchParams): Reply => {
  const journal = school.journals.find(({ viewOnly, subject }) => !viewOnly && subject === form.get('journalId'));
  const period = journal?.periods.find(({ id }) => id === form.get('periodId'));
  const marks = period && journal?.periodMarks[period.number];
  const [person, text] = [form.get('personId') ?? '', (form.get('mark') ?? '').trim()];
  if (marks?.[person] === undefined || (text && !/^[1-5]$/.test(text))) return { error: 'Недопустимое значение' };
  marks[person] = text;
  return { markText: text, markMood: moodOf(text), error: null };
};

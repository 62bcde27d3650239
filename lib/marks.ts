import type { JudgedLesson } from './judge.ts';
import { keyOf } from './looks.ts';
import type { LessonView } from './reading.ts';
import { FIELD_COMPONENTS, FIELDS, type Field, type Instant } from './vocabulary.ts';

/** What is drawn at one lesson of an open page. */
export interface Mark {
  lesson: JudgedLesson;
  /** The worse of the open fields; null where none is open and there is only a hint to read. */
  standing: 'pending' | 'overdue' | null;
  /** The fields that are not done. */
  fields: Field[];
  /** Only today's lesson waits, and it may not have been held yet: drawn without colour. */
  neutral: boolean;
  /** What is filled but only for form's sake. */
  hints: string[];
}

/**
 * The lessons of a page that something can be done or said about, by `keyOf`. A field is open while it is
 * pending or overdue, or was filled and is empty again; also one that this page still shows empty
 * past its deadline. Evidence alone would call that one unknown, since the page may have been left
 * open; but what it shows is what it shows.
 */
export function marksOf(judged: readonly JudgedLesson[], views: readonly LessonView[], now: Instant): Map<string, Mark> {
  const byKey = new Map<string, JudgedLesson>();
  for (const lesson of judged) {
    const { lessonId, date, order } = lesson.record;
    if (lessonId !== null) byKey.set(lessonId, lesson);
    byKey.set(`${date}#${order}`, lesson);
  }
  const marks = new Map<string, Mark>();
  for (const view of views) {
    const lesson = byKey.get(keyOf(view));
    if (lesson === undefined) continue;
    const overdue = FIELDS.filter((field) => isOverdue(lesson, field, view, now));
    const fields = FIELDS.filter((field) => overdue.includes(field) || lesson.fields[field].standing === 'pending');
    const hints = lesson.findings.filter(({ rule }) => rule.endsWith('-placeholder')).map(({ text }) => text);
    if (fields.length === 0 && hints.length === 0) continue;
    const standing = overdue.length > 0 ? 'overdue' : fields.length > 0 ? 'pending' : null;
    marks.set(keyOf(view), { lesson, standing, fields, neutral: standing === 'pending' && lesson.today, hints });
  }
  return marks;
}

function isOverdue({ fields }: JudgedLesson, field: Field, { components }: LessonView, now: Instant): boolean {
  const { standing, state, due, blankAgain } = fields[field];
  if (standing === 'overdue' || blankAgain) return true;
  const isShown = FIELD_COMPONENTS[field].some((component) => components[component] !== undefined);
  return standing === 'unknown' && state === 'empty' && isShown && now > due;
}

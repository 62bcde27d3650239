import type { Evidence } from './evidence.ts';
import type { JudgedLesson } from './judge.ts';
import type { Finding } from './rules.ts';
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
  /** What to look at though nothing is asked for. */
  hints: Hint[];
}

export type Hint = Pick<Finding, 'rule' | 'text'>;

/** Whether a hint counts down to the lock of its lesson: there is a sign of its own for that. */
export function isCountdown({ rule }: Hint): boolean {
  return rule === 'lock-soon';
}

/** What an open page shows of a lesson. */
export interface ShownLesson extends Pick<LessonView, 'components' | 'changed'> {
  /** `lessonKey` on this page. */
  key: string;
  /** When the page was asked for. */
  openedAt: Instant;
}

/**
 * What can be done or said about a lesson of an open page; null if there is nothing. A field is open
 * while it is pending or overdue, or was filled and is empty again. So is one that this page still
 * shows empty past its deadline, or whose last entry was taken back on it: evidence alone would not say
 * so, since the page may have been left open, but what it shows is what it shows. `more` are hints that are not of
 * the lesson alone.
 */
export function markOf(lesson: JudgedLesson, shown: ShownLesson, now: Instant, more: readonly Hint[] = []): Mark | null {
  const open = FIELDS.filter((field) => (lesson.held || lesson.today) && isOverdue(lesson, field, shown, now));
  // A lesson of today may not have been held: what was taken back there is asked for like what was never entered.
  const overdue = lesson.held ? open : [];
  const fields = FIELDS.filter((field) => open.includes(field) || lesson.fields[field].standing === 'pending');
  const hints = [...lesson.findings.filter(({ kind }) => kind === 'hint'), ...more];
  if (fields.length === 0 && hints.length === 0) return null;
  const standing = overdue.length > 0 ? 'overdue' : fields.length > 0 ? 'pending' : null;
  return { lesson, standing, fields, neutral: standing === 'pending' && lesson.today, hints };
}

function isOverdue({ record, fields }: JudgedLesson, field: Field, view: ShownLesson, now: Instant): boolean {
  const { standing, state, due, blankAgain, exempt } = fields[field];
  if (standing === 'overdue' || blankAgain) return true;
  if (exempt !== null) return false;
  const shown = FIELD_COMPONENTS[field].filter((component) => view.components[component] !== undefined);
  if (standing === 'unknown' && state === 'empty' && shown.length > 0 && now > due) return true;
  const isEmptiedHere =
    shown.length > 0 &&
    shown.every((component) => view.components[component] === 'empty') &&
    shown.some((component) => view.changed?.[component] !== undefined);
  return (
    isEmptiedHere &&
    state === 'filled' &&
    shown.every((component) => isOwnEntry(record.evidence[component], view.changed?.[component], view.openedAt))
  );
}

/**
 * Whether no other view has shown an entry since the page was asked for: then that the page's own is
 * gone means that nothing is there.
 */
function isOwnEntry(evidence: Evidence | undefined, change: { filledAt: Instant | null } | undefined, openedAt: Instant): boolean {
  const { firstFilled = null, lastFilled = null } = evidence ?? {};
  const own = change?.filledAt ?? null;
  return lastFilled === null || (lastFilled === own && (firstFilled === own || (firstFilled ?? 0) <= openedAt));
}

import type { Exemption } from '../../exemptions.ts';
import { isUnmarked } from '../../grade.ts';
import type { JudgedLesson } from '../../judge.ts';
import { isControl } from '../../ledger.ts';
import type { RuleContext } from '../../rules.ts';
import type { Instant } from '../../vocabulary.ts';
import { writtenTerm } from './terms.ts';

type Lesson = Pick<JudgedLesson, 'record' | 'fields'>;

/** Exemptions of a whole lesson: it was not held, is not the viewer's, or has its reason. Nothing is said of it. */
const WHOLE: readonly Exemption[] = ['muted', 'cancelled', 'held-by-other', 'acknowledged'];

/** Whether a lesson is left alone whatever it holds. Other exemptions only say that a field owes nothing. */
export function isLeftAlone(exempt: Exemption | null): boolean {
  return exempt !== null && WHOLE.includes(exempt);
}

/** Whether there is anything to say of a lesson's marks: not in grade 1 and ОРКСЭ, nor of a lesson left alone. */
export function areMarksLookedAt({ fields }: Lesson, { journal }: RuleContext): boolean {
  return !isUnmarked(journal) && !isLeftAlone(fields.record.exempt);
}

/** When a lesson's marks are due, those of written works by their own term; null where the record is not asked for. */
export function marksDue({ record, fields }: Lesson, { settings }: RuleContext): Instant | null {
  const { due, exempt } = fields.record;
  if (exempt !== null) return null;
  return isControl(record) ? Math.max(due, writtenTerm(record, settings)) : due;
}

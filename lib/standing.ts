import { enteredAfter, lastState, type Evidence } from './evidence.ts';
import type { ComponentState, Instant, Standing } from './vocabulary.ts';

/** A field as its components' evidence tells it. Components no page has shown are left out. */
export interface FieldEvidence {
  /** The field's first entry is after this instant for certain. */
  after: Instant | null;
  /** The field had been entered by this instant for certain. */
  by: Instant | null;
  /** As last seen. */
  state: ComponentState | null;
  /** The latest view by which the field was seen empty, all of its components; null when it never was. */
  lastEmpty: Instant | null;
  /** When the field was last seen, in whatever state; of several components, the one seen longest ago. */
  seenAt: Instant | null;
}

/**
 * Joins the components of a field: it is filled as soon as one of them is, so its first entry is the
 * earliest of theirs. Components that no visited page could show are assumed empty.
 */
export function fieldEvidence(components: readonly Evidence[]): FieldEvidence {
  const field: FieldEvidence = { after: null, by: null, state: null, lastEmpty: null, seenAt: null };
  let certain = true;
  let everEmpty = true;
  for (const component of components) {
    const state = lastState(component);
    if (state === null) continue;
    const after = enteredAfter(component);
    if (after === null) certain = false;
    else if (field.after === null || after < field.after) field.after = after;
    if (component.firstFilled !== null && (field.by === null || component.firstFilled < field.by)) {
      field.by = component.firstFilled;
    }
    if (field.state !== 'filled') field.state = state;
    const at = state === 'filled' ? component.lastFilled! : component.lastEmpty!;
    if (field.seenAt === null || at < field.seenAt) field.seenAt = at;
    if (component.lastEmpty === null) everEmpty = false;
    else if (field.lastEmpty === null || component.lastEmpty < field.lastEmpty) field.lastEmpty = component.lastEmpty;
  }
  if (!certain) field.after = null;
  if (!everEmpty) field.lastEmpty = null;
  return field;
}

/**
 * The standing of a field, by the table of README «Evidence», tried from the top:
 *
 * | known                                | standing                                        |
 * |--------------------------------------|-------------------------------------------------|
 * | entered by the deadline, certainly   | on-time                                         |
 * | entered after it, certainly, filled  | late                                            |
 * | the same, last seen empty            | overdue                                         |
 * | last seen empty, deadline not passed | pending, or upcoming while the lesson is not over |
 * | anything else                        | unknown                                         |
 *
 * `due` is inclusive. `over` is whether the lesson may be over by now.
 */
export function standingOf(field: FieldEvidence, due: Instant, now: Instant, over: boolean): Standing {
  if (field.by !== null && field.by <= due) return 'on-time';
  if (field.after !== null && field.after >= due) return field.state === 'filled' ? 'late' : 'overdue';
  if (field.state === 'empty' && now <= due) return over ? 'pending' : 'upcoming';
  return 'unknown';
}

/** Whether something of a field is to be entered now. */
export function isOpen({ standing, blankAgain }: { standing: Standing; blankAgain: boolean }): boolean {
  return standing === 'pending' || standing === 'overdue' || blankAgain;
}

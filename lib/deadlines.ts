import type { SchoolCalendar } from './calendar.ts';
import type { CivilDate, CivilTime, Field } from './vocabulary.ts';

/** What a deadline may depend on. */
export interface LessonDay {
  date: CivilDate;
  /** Null where the class's name does not tell it. */
  grade: number | null;
  /** A lesson of a written work: test, dictation, credit. */
  isWritten: boolean;
  /** `HH:MM` at which the class's last lesson of the date ends; null while its timetable was not seen. */
  dayEnds: string | null;
}

/** A moment so many days after the lesson's; 0 is its own day. The day after is by the school's meaning of "next day". */
export interface Term {
  days: number;
  /** `HH:MM`, inclusive. */
  time: string;
}

/** What the school has chosen where a preset leaves a choice. */
export interface Terms {
  calendar: SchoolCalendar;
  /** `HH:MM` of the preset "by an hour of the lesson's day". */
  hour: string;
  /** Days after which the school's journal locks a lesson; null: it does not, or nobody has said. */
  lockDays: number | null;
  /** Days for the marks of a written work. */
  writtenDays: number;
  /** Of the preset "own": null where a field has no term. */
  own: Readonly<Record<Field, Term | null>>;
}

/** When each field of a lesson is due. One file in `policies/` each; the file name is the id. */
export interface Policy {
  id: string;
  /** The name in the interface. */
  title: string;
  /** Where the norm stands and what of it is this extension's own, for the interface. */
  source: string;
  /** It only adds time to another policy's and is chosen beside it. */
  isAddOn?: true;
  /** The last civil moment, inclusive, at which an entry is on time; null where the norm sets none. Pure: same input, same answer. */
  due(lesson: LessonDay, field: Field, terms: Terms): CivilTime | null;
}

const files = import.meta.glob<Policy>('./policies/*.ts', { eager: true, import: 'default' });

/** Every policy by id. The folder is the registry. */
export const policies: ReadonlyMap<string, Policy> = new Map(Object.values(files).map((policy) => [policy.id, policy]));

/**
 * When a field of a lesson is due by the chosen policy and add-ons: the latest of what they say, for an add-on
 * gives more time; null where none sets a term.
 *
 * @throws Error if one does not exist
 */
export function dueBy(ids: readonly string[], lesson: LessonDay, field: Field, terms: Terms): CivilTime | null {
  const chosen = ids.map((id) => {
    const policy = policies.get(id);
    if (policy === undefined) throw new Error(`no such policy: ${id}`);
    return policy;
  });
  const dues = (isAddOn: boolean) =>
    chosen.filter((policy) => (policy.isAddOn === true) === isAddOn).flatMap((policy) => policy.due(lesson, field, terms) ?? []);
  // What no policy asks for, no add-on gives more time to.
  const asked = dues(false);
  return asked.length === 0 ? null : [...asked, ...dues(true)].sort().at(-1)!;
}

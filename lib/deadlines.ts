import type { SchoolCalendar } from './calendar.ts';
import type { CivilDate, CivilTime, Field } from './vocabulary.ts';

/** When each field of a lesson is due. One file in `policies/` each; the file name is the id. */
export interface Policy {
  id: string;
  /** The name in the interface. */
  title: string;
  /** The last civil moment, inclusive, at which an entry is on time. Pure: same input, same answer. */
  due(lesson: { date: CivilDate }, field: Field, calendar: SchoolCalendar): CivilTime;
}

const files = import.meta.glob<Policy>('./policies/*.ts', { eager: true, import: 'default' });

/** Every policy by id. The folder is the registry. */
export const policies: ReadonlyMap<string, Policy> = new Map(Object.values(files).map((policy) => [policy.id, policy]));

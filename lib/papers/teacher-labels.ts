import { byName } from '../by-name.ts';
import type { InspectedJournal, Inspection } from '../inspection.ts';
import { msg, t } from '../language.ts';
import type { JournalRef } from '../reading.ts';
import { linkedTeachers } from '../teachers.ts';
import type { Instant } from '../vocabulary.ts';

/** What an inspection's papers call each teacher, by user id. */
export type TeacherLabels = ReadonlyMap<string, string>;

/** What a journal's teacher is called that no page has linked. */
export const NOBODY = msg('учитель не указан');

/**
 * «Учитель 1», «Учитель 2»…, or «Фамилия И. О.» where names are to be shown and a page has told one. The numbers go by
 * when a journal of the teacher was first opened, which says nothing of anybody and never changes: whatever is opened
 * later, a teacher keeps the number of the papers already handed out. `others` are teachers whom only the timetable
 * names; they come after all those.
 */
export function teacherLabels(
  { names }: Pick<Inspection, 'names'>,
  inspected: readonly Pick<InspectedJournal, 'known' | 'firstAt'>[],
  isNamed: boolean,
  others: readonly string[] = [],
): TeacherLabels {
  const firstAt = new Map<string, Instant>(others.map((user) => [user, Infinity]));
  for (const { known, firstAt: at } of inspected) {
    for (const user of linkedTeachers(known.ledger.journal.teachers)) firstAt.set(user, Math.min(firstAt.get(user) ?? Infinity, at));
  }
  const users = [...firstAt].sort(([a, x], [b, y]) => (x === y ? byName(a, b) : x < y ? -1 : 1)).map(([user]) => user);
  const labels = users.map((user, index) => (isNamed && names[user]) || t('Учитель {number}', { number: index + 1 }));
  return new Map(users.map((user, index) => [user, labels[index]! + namesake(labels, index)]));
}

/** « (2)» of the second of two teachers with one name, who must not become one. */
function namesake(labels: readonly string[], index: number): string {
  const before = labels.slice(0, index).filter((label) => label === labels[index]).length;
  return before === 0 ? '' : ` (${before + 1})`;
}

/** What those are called who lead a journal, sorted; «учитель не указан» where no page has linked anybody. */
export function leadersOf({ teachers }: Pick<JournalRef, 'teachers'>, labels: TeacherLabels): string[] {
  const leaders = linkedTeachers(teachers).map((user) => labels.get(user) ?? t(NOBODY));
  return leaders.length === 0 ? [t(NOBODY)] : leaders.sort(byTeacher);
}

/** A label of the papers, which are in Russian, as the interface says it. */
export function labelText(label: string): string {
  const number = /^Учитель (\d+)$/.exec(label)?.[1];
  if (number !== undefined) return t('Учитель {number}', { number });
  return label === NOBODY ? t(NOBODY) : label;
}

/** By name or number; nobody comes last. */
export function byTeacher(a: string, b: string): number {
  const nobody = t(NOBODY);
  return Number(a === nobody) - Number(b === nobody) || byName(a, b);
}

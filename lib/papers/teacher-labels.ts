import { byName } from '../inspections/known-choices.ts';
import type { InspectedJournal, Inspection } from '../inspection.ts';
import type { JournalRef } from '../reading.ts';
import { linkedTeachers } from '../teachers.ts';
import type { Instant } from '../vocabulary.ts';

/** What an inspection's papers call each teacher, by user id. */
export type TeacherLabels = ReadonlyMap<string, string>;

/** What a journal's teacher is called that no page has linked. */
export const NOBODY = 'учитель не указан';

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
  const labels = users.map((user, index) => (isNamed && names[user]) || `Учитель ${index + 1}`);
  return new Map(users.map((user, index) => [user, labels[index]! + namesake(labels, index)]));
}

/** « (2)» of the second of two teachers with one name, who must not become one. */
function namesake(labels: readonly string[], index: number): string {
  const before = labels.slice(0, index).filter((label) => label === labels[index]).length;
  return before === 0 ? '' : ` (${before + 1})`;
}

/** What those are called who lead a journal, sorted; «учитель не указан» where no page has linked anybody. */
export function leadersOf({ teachers }: Pick<JournalRef, 'teachers'>, labels: TeacherLabels): string[] {
  const leaders = linkedTeachers(teachers).map((user) => labels.get(user) ?? NOBODY);
  return leaders.length === 0 ? [NOBODY] : leaders.sort(byTeacher);
}

/** By name or number; nobody comes last. */
export function byTeacher(a: string, b: string): number {
  return Number(a === NOBODY) - Number(b === NOBODY) || byName(a, b);
}

/** Endings that a surname changes when it is declined: «Белая», «Белой», «Иванова», «Иванову». */
const ENDING = /(ая|яя|ий|ый|ой|[аяоейьы])$/;
/** Shorter than this, what is left of a surname would be found in other words. */
const LEAST_STEM = 3;
const INITIALS = String.raw`(?:\s*\p{Lu}\.(?:\s*\p{Lu}\.)?)?`;

/**
 * What somebody typed by hand, without the teachers' names as far as they are known: a deputy may have written
 * «Ивановой напомнить», and a paper without names is to have none. A first letter in capitals tells a name from a word.
 */
export function withoutNames(text: string, { names, teachers }: Pick<Inspection, 'names' | 'teachers'>, labels: TeacherLabels): string {
  const known = [
    ...Object.entries(names).map(([user, name]) => [name, labels.get(user) ?? 'учитель'] as const),
    ...teachers.filter((each) => !/^\d+$/.test(each)).map((name) => [name, 'учитель'] as const),
  ];
  return known.reduce((masked, [name, label]) => {
    const surname = name.trim().split(/\s+/)[0] ?? '';
    return surname === '' ? masked : masked.replace(new RegExp(`(?<!\\p{L})${declined(surname)}(?!\\p{L})${INITIALS}`, 'gu'), label);
  }, text);
}

/** A pattern of a surname in any case; of «Белова-Рощина» both halves are declined, and «Ли» is not. */
function declined(surname: string): string {
  const halves = surname.split('-').map((half) => {
    const stem = half.replace(ENDING, '');
    const isDeclined = stem.length >= LEAST_STEM;
    const [first = '', ...others] = isDeclined ? stem : half;
    // A surname may have been typed with a small letter where the inspection is limited to it.
    const initial = `(?:${letter(first)}|${letter(first.toLocaleUpperCase('ru'))})`;
    return `${initial}${others.map(letter).join('')}${isDeclined ? '\\p{L}{0,3}' : ''}`;
  });
  return halves.join('-');
}

/** A pattern of one letter: «ё» is often written «е». */
function letter(each: string): string {
  return /[её]/.test(each) ? '[её]' : /[ЕЁ]/.test(each) ? '[ЕЁ]' : each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

import * as z from 'zod/mini';
import { CHECK_IDS } from './checks.ts';
import { gradeOf } from './grade.ts';
import type { KnownJournal } from './known.ts';
import type { JournalRef } from './reading.ts';
import { linkedTeachers } from './teachers.ts';
import { addDays, civilDate, isCivilDate } from './time.ts';
import type { Week } from './timetable.ts';
import { FIELDS, type CivilDate, type Instant } from './vocabulary.ts';

/**
 * A deputy head's inspection of journals by the plan of internal control: what it looks at, and the remarks it has
 * led to. All of it is data about colleagues: nothing of it is kept unless supervision is switched on.
 */

z.config({ jitless: true });

const instant = z.int().check(z.minimum(0));
const civil = z.string().check(z.refine(isCivilDate, 'not a date'));
const text = (most: number) => z.string().check(z.maxLength(most));
const id = z.string().check(z.regex(/^[\w-]{1,60}$/));

const userId = z.string().check(z.regex(/^\d{1,19}$/));
const teacherName = z.strictObject({ user: userId, name: z.string().check(z.minLength(1), z.maxLength(200)) });

const inspection = z
  .strictObject({
    id,
    /** «Проверка журналов за 1 четверть» */
    name: z.string().check(z.minLength(1), z.maxLength(120)),
    purpose: text(1000),
    /** «план ВШК на 2026/27 учебный год» */
    basis: text(500),
    /** The lessons it looks at, by their dates, both inclusive. */
    from: civil,
    to: civil,
    /** «7б», or a grade: «7»; empty: all classes. */
    classes: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(100)),
    /** By name; empty: all subjects. */
    subjects: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(60)),
    /** User ids, or surnames as they stand on the journal's page; empty: all teachers. */
    teachers: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(200)),
    checks: z.array(z.enum(CHECK_IDS)).check(z.minLength(1), z.maxLength(CHECK_IDS.length)),
    openedAt: instant,
    /** The list of remarks was handed over: from then on pages visited close remarks and add none. `term` is the last day to put them right. */
    issued: z.nullable(z.strictObject({ at: instant, term: civil })),
    closedAt: z.nullable(instant),
    /** Names of teachers by user id, «Фамилия И. О.»; filled only where names are switched on. */
    names: z.record(userId, text(60)),
  })
  .check(z.refine(({ from, to }) => from <= to, 'ends before it begins'));
export type Inspection = z.infer<typeof inspection>;

/** Why a deputy dismisses a remark: a fixed list, as with acknowledgements. */
export const DISMISSALS = ['mistaken', 'excused', 'agreed', 'repeated'] as const;
/** `void`: dismissed by itself, since settings or timetable have changed and it is found no more, though no page showed it put right. */
export type Dismissal = (typeof DISMISSALS)[number] | 'void';

export const remark = z.strictObject({
  /** Unique within its journal: the lesson and the rule, or a random id of one that was added by hand. */
  id: z.string().check(z.minLength(1), z.maxLength(140)),
  /** `lessonKey`; null: of the whole journal. */
  lesson: z.nullable(z.string().check(z.maxLength(80))),
  date: z.nullable(civil),
  /** Null: added by hand. */
  rule: z.nullable(z.string().check(z.maxLength(40))),
  /** Where the matter can be put right; empty where it is past, or no field's. */
  fields: z.array(z.enum(FIELDS)).check(z.maxLength(FIELDS.length)),
  text: z.string().check(z.minLength(1), z.maxLength(400)),
  madeAt: instant,
  /** When a page showed that it had been put right. */
  fixedAt: z.nullable(instant),
  /** Not to be put right: what it says is past, «с опозданием». It is told and closed by nothing. */
  isPast: z.boolean(),
  /** The deputy has changed it: pages may still close it, and nothing else takes it back or words it anew. */
  byHand: z.optional(z.literal(true)),
  dismissed: z.nullable(z.enum([...DISMISSALS, 'void'])),
});
export type Remark = z.infer<typeof remark>;

/** One journal as an inspection knows it: the evidence of its pages, and the remarks. */
export interface InspectedJournal {
  inspection: string;
  known: KnownJournal;
  remarks: readonly Remark[];
  /** When a page of it was first and last looked at while the inspection was open. */
  firstAt: Instant;
  lastAt: Instant;
  /** Why the programme is behind, as the deputy has chosen it; absent where nobody has. */
  reason?: string;
}

export type Stage = 'collecting' | 'rechecking' | 'closed';

/** Where an inspection stands: remarks are collected, then checked again, then it is closed. */
export function stageOf({ issued, closedAt }: Pick<Inspection, 'issued' | 'closedAt'>): Stage {
  return closedAt !== null ? 'closed' : issued !== null ? 'rechecking' : 'collecting';
}

/** How long an inspection is kept after it was closed, in days (`README`, «Supervision»). */
const DAYS_KEPT = 30;

/** The last date on which a closed inspection is kept; null while it is open. */
export function keptUntil({ closedAt }: Pick<Inspection, 'closedAt'>, zone: string): CivilDate | null {
  return closedAt === null ? null : addDays(civilDate(closedAt, zone), DAYS_KEPT);
}

export type RemarkState = 'open' | 'overdue' | 'fixed' | 'told' | 'dismissed';

/** How a remark stands on a date: `told` is one of a matter that is past and cannot be put right. */
export function remarkState({ fixedAt, dismissed, isPast }: Remark, { issued }: Pick<Inspection, 'issued'>, today: CivilDate): RemarkState {
  if (dismissed !== null) return 'dismissed';
  if (fixedAt !== null) return 'fixed';
  if (isPast) return 'told';
  return issued !== null && today > issued.term ? 'overdue' : 'open';
}

/** Letters and digits only: «7 "Б"», «7-б» and «7Б (лицей)» name one class. */
function plain(name: string): string {
  return name
    .replace(/\(.*?\)/g, '')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

type Named = Pick<JournalRef, 'groupName' | 'subjectName'>;

/** Whether a class and subject are among those an inspection looks at. One whose name no page told is of no list. */
export function coversSubject({ classes, subjects }: Pick<Inspection, 'classes' | 'subjects'>, { groupName, subjectName }: Named): boolean {
  const group = plain(groupName ?? '');
  const grade = gradeOf({ groupName });
  const isInClasses = classes.length === 0 || classes.some((each) => plain(each) === group || each.trim() === String(grade));
  return isInClasses && (subjects.length === 0 || subjects.some((each) => plain(each) === plain(subjectName ?? '')));
}

/** Whether one of a journal's teachers is among those an inspection looks at; `names` are the full names the page links. */
export function coversTeacher(
  { teachers }: Pick<Inspection, 'teachers'>,
  journal: Pick<JournalRef, 'teachers'>,
  names: Readonly<Record<string, string>>,
): boolean {
  if (teachers.length === 0) return true;
  const surnameOf = (name: string) => plain(name.trim().split(/\s+/)[0] ?? '');
  return linkedTeachers(journal.teachers).some((user) =>
    teachers.some((each) => each === user || (names[user] !== undefined && surnameOf(each) === surnameOf(names[user]))),
  );
}

/**
 * Whether an inspection still looks at a journal it has seen, as it is set by now. Surnames are compared where names are
 * kept; where they are not, nobody can tell any more, and the journal stays.
 */
export function covers(inspection: Pick<Inspection, 'classes' | 'subjects' | 'teachers' | 'names'>, journal: JournalRef): boolean {
  if (!coversSubject(inspection, journal)) return false;
  const isUntold =
    inspection.teachers.some((each) => !/^\d+$/.test(each)) && linkedTeachers(journal.teachers).some((user) => !(user in inspection.names));
  return isUntold || coversTeacher(inspection, journal, inspection.names);
}

/** Whether an inspection looks at lessons of a week of a class's timetable: without its word a cancelled one would be a remark. */
export function coversWeek(
  { classes, from, to }: Pick<Inspection, 'classes' | 'from' | 'to'>,
  { groupName, monday }: Pick<Week, 'groupName' | 'monday'>,
): boolean {
  return monday <= to && addDays(monday, 6) >= from && coversSubject({ classes, subjects: [] }, { groupName, subjectName: null });
}

/** Parses an untrusted inspection. Throws one readable Error that names the place. */
export function parseInspection(value: unknown): Inspection {
  return parse(inspection, 'an inspection', value);
}

/** Parses an untrusted remark. Throws one readable Error that names the place. */
export function parseRemark(value: unknown): Remark {
  return parse(remark, 'a remark', value);
}

/** Parses what a page was said to call its teachers; what is no name of a user is left out. */
export function parseNames(value: unknown): Record<string, string> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.filter(([user, name]) => teacherName.safeParse({ user, name }).success));
}

function parse<T extends z.ZodMiniType>(schema: T, what: string, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`not ${what}: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(' ')}`);
}

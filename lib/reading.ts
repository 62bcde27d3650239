import * as z from 'zod/mini';
import { isCivilDate } from './time.ts';
import { COMPONENTS, PAGE_IDS, type Component } from './vocabulary.ts';

/**
 * What one page view says: the only thing that leaves a page. Objects are strict and texts are
 * short, so that an adapter *cannot* hand over a pupil, a mark or a topic: the parse fails.
 */

z.config({ jitless: true });

/** Dnevnik ids have up to 19 digits, more than a number can hold: they are strings everywhere. */
export const id = z.string().check(z.regex(/^\d{1,19}$/));
export const civilDate = z.string().check(z.refine(isCivilDate));
export const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const civilTime = z.string().check(z.refine((text) => /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isCivilDate(text.slice(0, 10))));
const instant = z.int().check(z.minimum(0));
export const label = z.string().check(z.minLength(1), z.maxLength(60));
export const count = z.int().check(z.minimum(0), z.maximum(100_000));

/** How much text an entry holds, never the text: enough to see a «.» put in place of a topic. */
export const textSize = z.strictObject({ letters: count, digits: count });
export type TextSize = z.infer<typeof textSize>;

const componentState = z.enum(['filled', 'empty']);

/** An object with any of the components as keys and no other. */
function perComponent<T extends z.ZodMiniType>(value: T) {
  const entries = COMPONENTS.map((name) => [name, z.optional(value)]);
  return z.strictObject(Object.fromEntries(entries) as Record<Component, z.ZodMiniOptional<T>>);
}

/** When a component came to its present state, and what the open page had shown of it before. */
const change = z.strictObject({
  at: instant,
  /** It was empty at this instant, not seen filled before. */
  emptyAt: z.nullable(instant),
  /** It had been filled by this instant. */
  filledAt: z.nullable(instant),
});

/**
 * How many pupils of a lesson were marked: never who, and never which mark. Told only where every row of the
 * lesson was read without doubt.
 */
export const counts = z.strictObject({
  /** Pupils the page lists for this lesson. */
  pupils: count,
  /** Pupils with at least one mark at it, in digits or in words: «5/4» is one pupil. */
  marked: count,
  /** Cells with a mark and a letter that says for certain that the pupil was not there. */
  both: count,
  /** Pupils with no mark who were there for all the page says: a letter nobody is sure of counts as an absence, and so does having left. */
  unmarked: count,
  /** Works called by name, or beside the one that every lesson has of itself, for which nobody has a mark. */
  emptyWorks: count,
});
export type Counts = z.infer<typeof counts>;

/** What any page may say of a lesson, however it names it. */
const said = {
  /** A component that is absent here is one this page does not show; it is *not* empty. */
  components: perComponent(componentState),
  sizes: z.strictObject({ topic: z.optional(textSize), homework: z.optional(textSize) }),
  /** A test or credit lesson by what the page says; absent where the page cannot tell. */
  control: z.optional(z.boolean()),
  /** Absent where the page does not show the marks, or not those of every pupil for certain. */
  counts: z.optional(counts),
  /** How long the homework is estimated to take, by its text; absent where none is seen. */
  minutes: z.optional(z.int().check(z.minimum(0), z.maximum(600))),
  /** Components that changed while the page was open, the last change of each. */
  changed: z.optional(perComponent(change)),
};

const lessonView = z.strictObject({
  date: civilDate,
  /** 1-based place among this journal's lessons of the date. */
  order: z.int().check(z.minimum(1), z.maximum(20)),
  lessonId: z.nullable(id),
  ...said,
});
export type LessonView = z.infer<typeof lessonView>;

const teachers = z.nullable(z.array(z.string().check(z.regex(/^(\d{1,19}|name:[0-9a-f]{16})$/))).check(z.maxLength(10)));

export const journal = z.strictObject({
  group: id,
  /** `0`: the group itself is the journal (additional education). */
  subject: id,
  /** null: the whole class. */
  subgroup: z.nullable(id),
  groupName: z.nullable(label),
  subjectName: z.nullable(label),
  /** Who leads the journal: user ids, or `name:` and a hash where the page links nobody; null where the page does not say. */
  teachers,
});
export type JournalRef = z.infer<typeof journal>;

/** When something was first entered by what the page prints, in the school's civil time. */
const printedEntry = z.strictObject({
  /** A time printed to the minute stands for the whole minute: `from` its first second, `until` its last, both inclusive. */
  from: civilTime,
  until: civilTime,
  /** Nothing had been entered before it for certain; else it had been entered by then at the latest. */
  first: z.boolean(),
});
export type PrintedEntry = z.infer<typeof printedEntry>;

/** A lesson on a page that lists lessons of any journals, or shows only one. */
const looseLesson = z.strictObject({
  /** Null where the page names the lesson by its id only. */
  date: z.nullable(civilDate),
  /** The lesson of the day, 1 for the first. Not the place within the journal. */
  number: z.nullable(z.int().check(z.minimum(0), z.maximum(20))),
  lessonId: z.nullable(id),
  /** The journal as far as the page tells: ids from its links, names as printed. */
  group: z.nullable(id),
  subject: z.nullable(id),
  subgroup: z.nullable(id),
  groupName: z.nullable(label),
  subjectName: z.nullable(label),
  teachers,
  ...said,
  /** Printed times of entries; only where a page prints any. */
  printed: z.optional(perComponent(printedEntry)),
  /** Of the log of changes: when each mark was entered, ascending, to the page's precision. */
  entries: z.optional(z.array(civilTime).check(z.maxLength(1000))),
});
export type LooseLesson = z.infer<typeof looseLesson>;

/** A lesson of the timetable. */
export const slot = z.strictObject({
  date: civilDate,
  number: z.nullable(z.int().check(z.minimum(0), z.maximum(20))),
  lessonId: z.nullable(id),
  subjectName: z.nullable(label),
  starts: z.nullable(clock),
  ends: z.nullable(clock),
  teachers,
  cancelled: z.boolean(),
  substituted: z.boolean(),
});
export type Slot = z.infer<typeof slot>;

export const address = z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+\/[\w./-]*(\?[\w=&.%-]*)?$/), z.maxLength(400));

/** A journal that a list of journals names. */
export const listedJournal = z.strictObject({
  group: id,
  groupName: z.nullable(label),
  subgroup: z.nullable(id),
  /** Null: the list names the class, and its subjects are not shown. */
  subject: z.nullable(id),
  subjectName: z.nullable(label),
  address: z.nullable(address),
});
export type ListedJournal = z.infer<typeof listedJournal>;

const percent = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));

/** The vendor's percentages of one class and subject; null where the cell is empty or not a number. */
const statisticsRow = z.strictObject({
  groupName: z.nullable(label),
  subjectName: z.nullable(label),
  attendance: percent,
  topic: percent,
  homework: percent,
  homeworkOnTime: percent,
  planning: percent,
  journal: percent,
  journalOnTime: percent,
});
export type StatisticsRow = z.infer<typeof statisticsRow>;

/** What every reading says of itself. */
const head = {
  page: z.enum(PAGE_IDS),
  /** When the page was asked for. What it shows empty was empty then; a tab left open says nothing later. */
  openedAt: instant,
  /** When its content was first looked at. What it showed filled had been entered by then. */
  shownAt: instant,
  /** When it was looked at last. */
  at: instant,
  host: z.string().check(z.regex(/^[a-z0-9.-]{1,60}$/)),
  /** Where to find the page again: its address with the parameters that name the journal and no others. */
  address,
  school: z.nullable(id),
  /** The signed-in user; null where the page does not say. */
  viewer: z.nullable(id),
};

/** One journal and its lessons. */
const journalReading = z.strictObject({
  ...head,
  kind: z.literal('journal'),
  journal,
  /** The reporting period the page lists, by the page's own id: not the same on two kinds of pages. */
  period: z.nullable(id),
  /** The whole list of the lessons between its first and its last date, not a filtered part of it. */
  complete: z.boolean(),
  lessons: z.array(lessonView).check(z.maxLength(1000)),
  /** How many pupils have how many marks in these lessons: `spread[n]` have n, the last of 41 places stands for more as well. Absent where any cell is in doubt. */
  spread: z.optional(z.array(count).check(z.maxLength(41))),
});
export type JournalReading = z.infer<typeof journalReading>;

/** Lessons, each of some journal: one lesson's own page, lists of homework and of changes. */
const lessonsReading = z.strictObject({
  ...head,
  kind: z.literal('lessons'),
  lessons: z.array(looseLesson).check(z.maxLength(1000)),
  /** Of the list of homework: rows that name no lesson. Absent where there are none. */
  untied: z.optional(count),
});
export type LessonsReading = z.infer<typeof lessonsReading>;

/** The timetable of a class between two dates, all of it: what is not in it was not planned. */
const timetableReading = z.strictObject({
  ...head,
  kind: z.literal('timetable'),
  group: id,
  groupName: z.nullable(label),
  from: civilDate,
  to: civilDate,
  slots: z.array(slot).check(z.maxLength(300)),
});
export type TimetableReading = z.infer<typeof timetableReading>;

/** Journals there are: the viewer's own, or those of the school. */
const rosterReading = z.strictObject({
  ...head,
  kind: z.literal('roster'),
  scope: z.enum(['own', 'school']),
  journals: z.array(listedJournal).check(z.maxLength(3000)),
});
export type RosterReading = z.infer<typeof rosterReading>;

/** The vendor's own statistics of one teacher. */
const statisticsReading = z.strictObject({
  ...head,
  kind: z.literal('statistics'),
  /** Whose, by the page's own choice list: a person's id, which is not the user's. */
  person: z.nullable(id),
  from: z.nullable(civilDate),
  to: z.nullable(civilDate),
  rows: z.array(statisticsRow).check(z.maxLength(500)),
});
export type StatisticsReading = z.infer<typeof statisticsReading>;

const reading = z.discriminatedUnion('kind', [journalReading, lessonsReading, timetableReading, rosterReading, statisticsReading]).check(
  z.refine(isInOrder),
  z.refine(({ host, address: own }) => own.startsWith(`https://${host}/`)),
);
export type Reading = z.infer<typeof reading>;

/** A page is asked for, then shown, then looked at, and nothing it tells of is later than that. */
function isInOrder(reading: Reading): boolean {
  const { openedAt, shownAt, at } = reading;
  const lessons: Pick<LessonView, 'changed'>[] = 'lessons' in reading ? reading.lessons : [];
  const changes = lessons.flatMap(({ changed }) => Object.values(changed ?? {}));
  const told = changes.flatMap((each) => (each === undefined ? [] : [each.at, each.emptyAt ?? 0, each.filledAt ?? 0]));
  return openedAt <= shownAt && shownAt <= at && told.every((instantTold) => instantTold <= at);
}

/** Parses an untrusted value. Throws one readable Error that names the place, never the value. */
export function parseReading(value: unknown): Reading {
  const parsed = reading.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`not a reading: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim());
}

import * as z from 'zod/mini';
import { isCivilDate } from './time.ts';
import { COMPONENTS, PAGE_IDS, type Component } from './vocabulary.ts';

/**
 * What one page view says: the only thing that leaves a page. Objects are strict and texts are
 * short, so that an adapter *cannot* hand over a pupil, a mark or a topic: the parse fails.
 */

z.config({ jitless: true });

/** Dnevnik ids have up to 19 digits, more than a number can hold: they are strings everywhere. */
const id = z.string().check(z.regex(/^\d{1,19}$/));
const civilDate = z.string().check(z.refine(isCivilDate));
const instant = z.int().check(z.minimum(0));
const label = z.string().check(z.minLength(1), z.maxLength(60));
const count = z.int().check(z.minimum(0), z.maximum(100_000));

/** How much text an entry holds, never the text: enough to see a «.» put in place of a topic. */
const textSize = z.strictObject({ letters: count, digits: count });
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

const lessonView = z.strictObject({
  date: civilDate,
  /** 1-based place among this journal's lessons of the date. */
  order: z.int().check(z.minimum(1), z.maximum(20)),
  lessonId: z.nullable(id),
  /** A component that is absent here is one this page does not show; it is *not* empty. */
  components: perComponent(componentState),
  sizes: z.strictObject({ topic: z.optional(textSize), homework: z.optional(textSize) }),
  /** A test or credit lesson by what the page says; absent where the page cannot tell. */
  control: z.optional(z.boolean()),
  /** Components that changed while the page was open, the last change of each. */
  changed: z.optional(perComponent(change)),
});
export type LessonView = z.infer<typeof lessonView>;

const journal = z.strictObject({
  group: id,
  subject: id,
  /** null: the whole class. */
  subgroup: z.nullable(id),
  groupName: z.nullable(label),
  subjectName: z.nullable(label),
  /** Who leads the journal: user ids, or `name:` and a hash where the page links nobody; null where the page does not say. */
  teachers: z.nullable(z.array(z.string().check(z.regex(/^(\d{1,19}|name:[0-9a-f]{16})$/))).check(z.maxLength(10))),
});
export type JournalRef = z.infer<typeof journal>;

const reading = z
  .strictObject({
    page: z.enum(PAGE_IDS),
    /** When the page was asked for. What it shows empty was empty then; a tab left open says nothing later. */
    openedAt: instant,
    /** When its content was first looked at. What it showed filled had been entered by then. */
    shownAt: instant,
    /** When it was looked at last. */
    at: instant,
    host: z.string().check(z.regex(/^[a-z0-9.-]{1,60}$/)),
    /** Where to find the page again: its address with the parameters that name the journal and no others. */
    address: z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+\/[\w./-]*(\?[\w=&.%-]*)?$/), z.maxLength(400)),
    school: z.nullable(id),
    /** The signed-in user; null where the page does not say. */
    viewer: z.nullable(id),
    journal,
    /** The reporting period the page lists, by the page's own id: not the same on two kinds of pages. */
    period: z.nullable(id),
    /** The whole list of the lessons between its first and its last date, not a filtered part of it. */
    complete: z.boolean(),
    lessons: z.array(lessonView).check(z.maxLength(1000)),
  })
  .check(
    z.refine(isInOrder),
    z.refine(({ host, address }) => address.startsWith(`https://${host}/`)),
  );
export type Reading = z.infer<typeof reading>;

/** A page is asked for, then shown, then looked at, and nothing it tells of is later than that. */
function isInOrder({ openedAt, shownAt, at, lessons }: { openedAt: number; shownAt: number; at: number; lessons: LessonView[] }): boolean {
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

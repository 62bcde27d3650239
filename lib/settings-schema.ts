import * as z from 'zod/mini';
import { NEXT_DAY_MODES } from './calendar.ts';
import { policies } from './deadlines.ts';
import { LANGUAGES } from './language.ts';
import { defaultSettings } from './settings.ts';
import { MOST_ACKNOWLEDGED, MOST_DATES, MOST_HIDDEN, MOST_HOLIDAYS, MOST_MUTES, MOST_PERIODS } from './settings-limits.ts';
import { isCivilDate, isZone } from './time.ts';
import { FIELDS } from './vocabulary.ts';

/** The shape of the settings and the parse of stored or sent ones. Apart from `settings.ts`, so that pages of the site carry no schema. */

z.config({ jitless: true });

const journalId = z.string().check(z.maxLength(80));
/** A name that is shown: without what cannot be seen, or turns the text around it. */
const shown = (most: number) =>
  z.string().check(
    z.overwrite((text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')),
    z.maxLength(most),
  );
const label = shown(130);
const title = shown(60);
const civilDate = z.string().check(z.refine(isCivilDate, 'not a date'));
const dates = z.array(civilDate).check(z.maxLength(MOST_DATES));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const grade = z.int().check(z.minimum(1), z.maximum(12));
const grades = z.nullable(z.tuple([grade, grade]).check(z.refine(([first, last]) => first <= last, 'ends before it begins')));
const days = (least: number) => z.int().check(z.minimum(least), z.maximum(60));

/**
 * A demand the teacher has turned down for one journal, undone in the popup:
 * `no-homework`: homework is not set in this subject; `not-mine`: not the teacher's own group.
 */
const MUTE_REASONS = ['no-homework', 'not-mine'] as const;
export type MuteReason = (typeof MUTE_REASONS)[number];

const mute = z.strictObject({
  /** `journalKey` of the journal. */
  journal: journalId,
  reason: z.enum(MUTE_REASONS),
  /** What the popup calls the journal: «7б, Алгебра». */
  label,
});
export type Mute = z.infer<typeof mute>;

/** Why nothing more is asked of one lesson: a fixed list, so that nobody writes a colleague's illness into a free text. */
const ACKNOWLEDGED_REASONS = ['absence', 'remote', 'trip', 'exams', 'site-fault', 'elsewhere'] as const;
export type AcknowledgedReason = (typeof ACKNOWLEDGED_REASONS)[number];

const acknowledgement = z.strictObject({
  journal: journalId,
  /** `lessonKey` of the lesson in its journal. */
  lesson: z.string().check(z.maxLength(80)),
  /** The fields and the rules whose findings are acknowledged. */
  what: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(40)),
  reason: z.enum(ACKNOWLEDGED_REASONS),
  /** What the popup calls the lesson: «7б, Алгебра, ср, 18 ноября». */
  label: shown(200),
});
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** What is not to be looked at at all: a class with all its journals, or a subject in every class. */
const HIDDEN_KINDS = ['class', 'subject'] as const;

const hidden = z.strictObject({
  kind: z.enum(HIDDEN_KINDS),
  /** The class or the subject, by `hiddenId`. */
  id: journalId,
  /** What the class or the subject is called. */
  label,
});
export type Hidden = z.infer<typeof hidden>;

/** What a page may hide: the same, or what a rule of hints points out, by the rule's id. A rule is switched off, not listed. */
const hideable = z.strictObject({ ...hidden.shape, kind: z.enum([...HIDDEN_KINDS, 'rule']) });
export type Hideable = z.infer<typeof hideable>;

/** One thing turned down at a lesson's card. */
const turnDown = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mute'), entry: mute }),
  z.strictObject({ kind: z.literal('acknowledge'), entry: acknowledgement }),
  z.strictObject({ kind: z.literal('hide'), entry: hideable }),
]);
export type TurnDown = z.infer<typeof turnDown>;

const term = z.nullable(z.strictObject({ days: days(0), time: clock }));

const holidays = z
  .strictObject({ title, from: civilDate, to: civilDate, grades })
  .check(z.refine(({ from, to }) => from <= to, 'ends before it begins'));

const period = z.strictObject({ title, from: civilDate, to: civilDate }).check(z.refine(({ from, to }) => from <= to, 'ends before it begins'));
export type Period = z.infer<typeof period>;

/** What is changed of one rule; what is left out is as the rule has it. */
const ruleChoice = z.strictObject({
  on: z.optional(z.boolean()),
  /** First and last grade it applies to; null: all. */
  grades: z.optional(grades),
  /** The subjects it applies to, by the journal's name; empty: all. */
  subjects: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(60))),
  threshold: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
});
export type RuleChoice = z.infer<typeof ruleChoice>;

/** Of grade 1: homework is not looked at, its presence is pointed out, or its absence is. */
const GRADE_1_HOMEWORK = ['ignore', 'present', 'absent'] as const;

export const PERIOD_KINDS = ['quarter', 'trimester', 'half-year', 'module'] as const;

/** The three readings of Table 2, row 5, which names no denominator. */
export const TIMELINESS_READINGS = ['by-lesson', 'among-filled', 'by-entry'] as const;
export type TimelinessReading = (typeof TIMELINESS_READINGS)[number];

/** How long one's own history is kept: a reporting period and thirty days, the school year, or until it is deleted by hand. */
export const RETENTIONS = ['period', 'year', 'always'] as const;
export type Retention = (typeof RETENTIONS)[number];

/** Every setting by its name: the replay file takes the same ones. */
export const settingsShape = {
  /** IANA zone of the school. Fixed at the first start, so that a travelling laptop moves no deadline. */
  zone: z.string().check(z.refine(isZone, 'not a time zone')),
  policy: z.string().check(z.refine((id) => policies.has(id) && policies.get(id)!.isAddOn !== true, 'not a policy')),
  /** More time for written works, on top of the policy. */
  writtenWorks: z.boolean(),
  writtenDays: days(1),
  hour: clock,
  lockDays: z.nullable(days(1)),
  own: z.strictObject(Object.fromEntries(FIELDS.map((field) => [field, term])) as Record<(typeof FIELDS)[number], typeof term>),
  nextDay: z.enum(NEXT_DAY_MODES),
  week: z.union([z.literal(5), z.literal(6)]),
  nationalDaysOff: z.boolean(),
  daysOff: dates,
  workingDays: dates,
  holidays: z.array(holidays).check(z.maxLength(MOST_HOLIDAYS)),
  periodKind: z.enum(PERIOD_KINDS),
  periods: z.array(period).check(z.maxLength(MOST_PERIODS)),
  grade1Homework: z.enum(GRADE_1_HOMEWORK),
  /** Whether the last lesson before holidays owes homework. */
  holidayHomework: z.boolean(),
  /** Whether lessons count that the viewer held for a colleague, and those that a colleague held for the viewer. */
  substituting: z.boolean(),
  substituted: z.boolean(),
  timeliness: z.enum(TIMELINESS_READINGS),
  /** Whether inspections of colleagues' journals are kept; off, nothing about colleagues is. */
  supervision: z.boolean(),
  /** Whether inspections keep the teachers' names beside their ids. */
  supervisionNames: z.boolean(),
  /** How long one's own history is kept. */
  retention: z.enum(RETENTIONS),
  /** The language of the interface. Papers of the school are in Russian whatever it is. */
  language: z.enum(LANGUAGES),
  /** Whether the toolbar's icon counts the lessons that are due and overdue. */
  badge: z.boolean(),
  /** Whether notifications are shown; asked of the browser when switched on. */
  reminders: z.boolean(),
  /** Minutes before a deadline; null: no reminder before it. */
  remindBefore: z.nullable(z.int().check(z.minimum(10), z.maximum(24 * 60))),
  /** At the end of the working day, by the school's clock; null: none. */
  remindAtEnd: z.nullable(clock),
  /** The hours in which nothing is shown, over midnight where they end before they begin. */
  quietFrom: clock,
  quietTo: clock,
  /** By rule id. */
  rules: z.record(z.string().check(z.maxLength(40)), ruleChoice),
  mutes: z.array(mute).check(z.maxLength(MOST_MUTES)),
  hidden: z.array(hidden).check(z.maxLength(MOST_HIDDEN)),
  acknowledged: z.array(acknowledgement).check(z.maxLength(MOST_ACKNOWLEDGED)),
};

const settings = z.strictObject(settingsShape);
export type Settings = z.infer<typeof settings>;

/** The lists, of which one damaged item must not cost the others. */
const ITEMS: Partial<Record<keyof Settings, z.ZodMiniType>> = {
  daysOff: civilDate,
  workingDays: civilDate,
  holidays,
  periods: period,
  mutes: mute,
  hidden,
  acknowledged: acknowledgement,
};

/**
 * Stored settings, each by itself: one that is damaged, or of another version, has its default (for the zone the given
 * one), and costs no other; null where nothing is stored.
 */
export function parseSettings(value: unknown, zone: string): Settings | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const defaults = defaultSettings(zone);
  const kept = Object.entries(value).flatMap(([name, stored]) => {
    if (!Object.hasOwn(settingsShape, name)) return [];
    const key = name as keyof Settings;
    const item = ITEMS[key];
    const sound = item !== undefined && Array.isArray(stored) ? stored.filter((each) => item.safeParse(each).success) : soundRules(key, stored);
    return settingsShape[key].safeParse(sound).success ? [[key, sound] as const] : [];
  });
  return { ...defaults, ...Object.fromEntries(kept) };
}

function soundRules(key: keyof Settings, stored: unknown): unknown {
  if (key !== 'rules' || typeof stored !== 'object' || stored === null) return stored;
  return Object.fromEntries(Object.entries(stored).filter(([, choice]) => ruleChoice.safeParse(choice).success));
}

/** Parses untrusted settings. Throws one readable Error that names the place. */
export function requireSettings(value: unknown): Settings {
  const parsed = settings.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`not settings: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(' ')}`);
}

/** Parses what an untrusted page wants to turn down. Throws one readable Error that names the place. */
export function parseTurnDown(value: unknown): TurnDown {
  const parsed = turnDown.safeParse(value);
  if (!parsed.success) throw new Error(`nothing to turn down: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  return parsed.data;
}

import * as z from 'zod/mini';
import { NEXT_DAY_MODES } from './calendar.ts';
import { hasJumpedBack } from './clock.ts';
import { policies } from './deadlines.ts';
import planning from './indicators/planning.ts';
import record from './indicators/record.ts';
import timeliness from './indicators/timeliness.ts';
import { journalKey } from './journal-key.ts';
import { judge, type JudgedField, type JudgedLesson } from './judge.ts';
import { addReading, type Ledger } from './ledger.ts';
import { viewPage } from './pages.ts';
import { parseReading } from './reading.ts';
import { defaultSettings } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import { isCivilDate, isoInZone, isZone } from './time.ts';
import type { Instant } from './vocabulary.ts';

/** Plays saved pages through everything between the page and the popup, for bug reports and regression tests. */

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const instant = z
  .string()
  .check(z.refine((text) => INSTANT.test(text) && isCivilDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), 'not a time with its offset'));

const replayFile = z.object({
  zone: z.optional(z.string().check(z.refine(isZone, 'not a time zone'))),
  policy: z.optional(z.string().check(z.refine((id) => policies.has(id), 'not a policy'))),
  nextDay: z.optional(z.enum(NEXT_DAY_MODES)),
  week: z.optional(z.union([z.literal(5), z.literal(6)])),
  daysOff: z.optional(z.array(z.string().check(z.refine(isCivilDate, 'not a date')))),
  now: instant,
  visits: z.array(
    z.object({
      at: instant,
      url: z.string().check(z.refine((url) => URL.canParse(url), 'not an address')),
      file: z.string().check(z.minLength(1)),
    }),
  ),
});
export type ReplayFile = z.infer<typeof replayFile>;

/** Parses the file's JSON. Throws one readable Error that names the place. */
export function parseReplayFile(value: unknown): ReplayFile {
  const parsed = replayFile.safeParse(value);
  const issue = parsed.error?.issues[0];
  if (parsed.success) return parsed.data;
  throw new Error(`${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not understood'}`);
}

/** Plays the visits in their order, as one browser would have kept them, and judges all lessons at `now`. */
export function replay(file: ReplayFile, open: (visit: ReplayFile['visits'][number]) => Document) {
  const settings = settingsOf(file);
  const now = Date.parse(file.now);
  const ledgers = new Map<string, Ledger>();
  let latest: Instant | null = null;
  const visits = file.visits.map((visit) => {
    const at = Date.parse(visit.at);
    const view = viewPage(open(visit), new URL(visit.url), at);
    if (view.outcome !== 'read') return { page: 'adapter' in view ? view.adapter.id : null, outcome: view.outcome };
    const reading = parseReading(view.reading);
    if (!hasJumpedBack(latest, at)) {
      latest = Math.max(latest ?? 0, at);
      const key = journalKey(reading.journal);
      ledgers.set(key, addReading(ledgers.get(key), reading));
    }
    return { page: view.adapter.id, outcome: view.outcome };
  });
  const judged = [...ledgers.values()].map((ledger) => ({ ledger, lessons: judge(ledger, settings, now) }));
  const all = judged.flatMap(({ lessons }) => lessons);
  return {
    visits,
    lessons: judged.flatMap(({ ledger, lessons }) => lessons.map((lesson) => describeLesson(ledger, lesson, settings.zone))).sort(inContractOrder),
    indicators: {
      planning: planning(all),
      record: record(all),
      timeliness: { reading: 'by-lesson', ...timeliness(all) },
    },
  };
}

function settingsOf({ zone, policy, nextDay, week, daysOff }: ReplayFile): Settings {
  const defaults = defaultSettings(zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  return {
    ...defaults,
    policy: policy ?? defaults.policy,
    nextDay: nextDay ?? defaults.nextDay,
    week: week ?? defaults.week,
    daysOff: daysOff ?? defaults.daysOff,
  };
}

function describeLesson({ journal }: Ledger, { record: lesson, fields, findings }: JudgedLesson, zone: string) {
  const { group, subject, subgroup } = journal;
  const time = (at: Instant | null) => (at === null ? null : isoInZone(at, zone));
  const field = ({ standing, due, lastEmpty, by, blankAgain }: JudgedField) => ({
    standing,
    due: time(due),
    lastEmpty: time(lastEmpty),
    firstFilled: time(by),
    ...(blankAgain ? { blankAgain } : {}),
  });
  return {
    group,
    subject,
    ...(subgroup === null ? {} : { subgroup }),
    date: lesson.date,
    order: lesson.order,
    lesson: lesson.lessonId,
    fields: { topic: field(fields.topic), homework: field(fields.homework), record: field(fields.record) },
    findings: findings.map(({ rule }) => rule),
  };
}

type Described = ReturnType<typeof describeLesson>;

/** By group, subject, date and order; two subgroups' lessons of one place by subgroup. */
function inContractOrder(a: Described, b: Described): number {
  const key = ({ group, subject, date, order, subgroup }: Described) =>
    `${group} ${subject} ${date} ${String(order).padStart(2, '0')} ${subgroup ?? ''}`;
  return key(a) < key(b) ? -1 : 1;
}

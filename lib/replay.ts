import * as z from 'zod/mini';
import './markup/every-language.ts';
import { NEXT_DAY_MODES } from './calendar.ts';
import { hasJumpedBack } from './clock.ts';
import { policies } from './deadlines.ts';
import { compare, type ComparedRow } from './comparison.ts';
import entries from './indicators/entries.ts';
import planning from './indicators/planning.ts';
import record from './indicators/record.ts';
import timeliness from './indicators/timeliness.ts';
import timetable from './indicators/timetable.ts';
import { judge, type JudgedField, type JudgedLesson } from './judge.ts';
import { learn, NOTHING_KNOWN } from './learn.ts';
import { viewPage } from './pages.ts';
import { parseReading, type JournalRef } from './reading.ts';
import { notOpened } from './roster.ts';
import { defaultSettings } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import { isCivilDate, isoInZone, isZone } from './time.ts';
import { onTimetable, withoutOthers } from './timetable.ts';
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
  const { zone } = settings;
  const now = Date.parse(file.now);
  let known = NOTHING_KNOWN;
  let latest: Instant | null = null;
  const visits = file.visits.map((visit) => {
    const at = Date.parse(visit.at);
    const view = viewPage(open(visit), new URL(visit.url), at);
    if (view.outcome !== 'read') return { page: 'adapter' in view ? view.adapter.id : null, outcome: view.outcome };
    const reading = parseReading(view.reading);
    if (!hasJumpedBack(latest, at)) {
      latest = Math.max(latest ?? 0, at);
      known = learn(known, reading, zone);
    }
    return { page: view.adapter.id, outcome: view.outcome };
  });
  const planned = known.journals.map((journal) => withoutOthers(onTimetable(journal, known.weeks, now, zone), known.journals));
  const judged = planned.map((journal) => ({ journal, lessons: judge(journal.ledger, settings, now) }));
  const all = judged.flatMap(({ lessons }) => lessons);
  const byEntry = entries(all);
  return {
    visits,
    lessons: judged
      .flatMap(({ journal, lessons }) => [
        ...lessons.map((lesson) => describeLesson(journal.ledger.journal, lesson, zone)),
        ...judge({ ...journal.ledger, lessons: [...journal.missing] }, settings, now).map((lesson) =>
          describeLesson(journal.ledger.journal, lesson, zone),
        ),
      ])
      .sort(inContractOrder),
    indicators: {
      planning: planning(all),
      record: record(all),
      timeliness: { reading: 'by-lesson', ...timeliness(all) },
      ...(byEntry.of > 0 ? { entries: { reading: 'by-entry', ...byEntry } } : {}),
      ...(known.rosters.school === null ? {} : { timetable: timetable(known.rosters.school, known.weeks) }),
    },
    ...(known.rosters.own === null
      ? {}
      : {
          notOpened: notOpened(
            known.rosters.own,
            known.journals.map(({ ledger, pages }) => ({ journal: ledger.journal, pages })),
            now,
            zone,
          ).map(namesOf),
        }),
    ...(known.statistics === null
      ? {}
      : {
          statistics: compare(
            known.statistics,
            judged.map(({ journal, lessons }) => ({ journal: journal.ledger.journal, lessons })),
          ).map(describeCompared),
        }),
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

function describeLesson({ group, subject, subgroup }: JournalRef, { record: lesson, fields, findings }: JudgedLesson, zone: string) {
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

/** A journal by its ids: names are texts of the page. */
function namesOf({ group, subject, subgroup }: { group: string; subject: string | null; subgroup: string | null }) {
  return { group, subject, ...(subgroup === null ? {} : { subgroup }) };
}

function describeCompared({ row, journal, own }: ComparedRow) {
  const { topic, homework, planning: planned, journal: kept } = row;
  return { ...namesOf(journal), site: { topic, homework, planning: planned, journal: kept }, own };
}

type Described = ReturnType<typeof describeLesson>;

/** By group, subject, date and order; two subgroups' lessons of one place by subgroup. */
function inContractOrder(a: Described, b: Described): number {
  const key = ({ group, subject, date, order, subgroup }: Described) =>
    `${group} ${subject} ${date} ${String(order).padStart(2, '0')} ${subgroup ?? ''}`;
  return key(a) < key(b) ? -1 : 1;
}

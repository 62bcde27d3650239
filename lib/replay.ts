import * as z from 'zod/mini';
import './markup/every-language.ts';
import { because } from './because.ts';
import { hasJumpedBack } from './clock.ts';
import { compare, type ComparedRow } from './comparison.ts';
import { homeworkLoads } from './homework-load.ts';
import { rangeOf } from './indicators.ts';
import planning from './indicators/planning.ts';
import record from './indicators/record.ts';
import { byEntry, byLesson } from './indicators/timeliness.ts';
import timetable from './indicators/timetable.ts';
import { judge, type JudgedLesson } from './judge.ts';
import { learn, NOTHING_KNOWN } from './learn.ts';
import { viewPage } from './pages.ts';
import { parseReading, type JournalRef } from './reading.ts';
import { notOpened } from './roster.ts';
import { applyJournalRules } from './rules.ts';
import { defaultSettings } from './settings.ts';
import { settingsShape, type Settings } from './settings-schema.ts';
import { grouped, lastDate, SCOPES, table2, type TaughtLesson } from './table-2.ts';
import { civilDate, isCivilDate, isoInZone } from './time.ts';
import { onTimetable, withoutOthers } from './timetable.ts';
import type { Field, Instant } from './vocabulary.ts';

/** Plays saved pages through everything between the page and the popup, for bug reports and regression tests. */

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const instant = z
  .string()
  .check(z.refine((text) => INSTANT.test(text) && isCivilDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), 'not a time with its offset'));

/** The settings by their own names, each of them optional, and what was opened when. */
const replayFile = z.extend(z.partial(z.object(settingsShape)), {
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
    const untied = reading.kind === 'lessons' && reading.untied !== undefined ? { untied: reading.untied } : {};
    return { page: view.adapter.id, outcome: view.outcome, ...untied };
  });
  const planned = known.journals.map((journal) => withoutOthers(onTimetable(journal, known.weeks, now, zone), known.journals));
  const judged = planned.map((journal) => ({ journal, lessons: judge(journal.ledger, settings, now) }));
  const taught = judged.flatMap(({ journal, lessons }) => lessons.map((lesson): TaughtLesson => ({ journal: journal.ledger.journal, lesson })));
  const all = taught.map(({ lesson }) => lesson);
  const entries = byEntry(all);
  return {
    visits,
    lessons: judged
      .flatMap(({ journal, lessons }) => [
        ...lessons.map((lesson) => describeLesson(journal.ledger.journal, lesson, settings)),
        ...judge({ ...journal.ledger, lessons: [...journal.missing] }, settings, now).map((lesson) =>
          describeLesson(journal.ledger.journal, lesson, settings),
        ),
      ])
      .sort(inContractOrder),
    indicators: {
      planning: planning.measure(all),
      record: record.measure(all),
      timeliness: { reading: 'by-lesson', ...byLesson(all) },
      ...(entries.of > 0 ? { entries: { reading: 'by-entry', ...entries } } : {}),
      ...(known.rosters.school === null ? {} : { timetable: timetable.measure({ classes: known.rosters.school, weeks: known.weeks }) }),
    },
    table2: SCOPES.flatMap((by) =>
      [...grouped(taught, by, settings)].map(([key, own]) => {
        const last = lastDate(by, key, settings);
        const lessons = own.map(({ lesson }) => lesson);
        return { by, key, ...describeTable(lessons, settings, now, last !== null && last >= civilDate(now, zone)) };
      }),
    ),
    journals: judged
      .map(({ journal, lessons }) => ({
        ...namesOf(journal.ledger.journal),
        findings: applyJournalRules({ known: journal, lessons }, settings, now).map(({ rule }) => rule),
      }))
      .filter(({ findings }) => findings.length > 0),
    homework: homeworkLoads(judged.map(({ journal, lessons }) => ({ journal: journal.ledger.journal, lessons }))).map(
      ({ group, date, minutes, subjects, norm }) => ({ group, date, minutes, subjects, norm }),
    ),
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

/** What the file leaves out is as the extension has it when nobody has chosen anything. */
function settingsOf(file: ReplayFile): Settings {
  const given = Object.fromEntries(Object.entries(file).filter(([name, value]) => Object.hasOwn(settingsShape, name) && value !== undefined));
  return { ...defaultSettings(Intl.DateTimeFormat().resolvedOptions().timeZone), ...given };
}

/** The rows of Table 2 as ranges, in percent to one decimal. */
function describeTable(lessons: readonly JudgedLesson[], settings: Settings, now: Instant, isUnderWay: boolean) {
  const { rows, isOpen } = table2(lessons, settings, now, isUnderWay);
  const rounded = (percent: number) => Math.round(percent * 10) / 10;
  const described = rows.map(({ indicator, share }) => {
    const range = rangeOf(share);
    return [indicator.id, { ...share, ...(range === null ? {} : { worst: rounded(range.worst), best: rounded(range.best) }) }];
  });
  return { ...Object.fromEntries(described), open: isOpen };
}

function describeLesson(journal: JournalRef, lesson: JudgedLesson, settings: Settings) {
  const { group, subject, subgroup } = journal;
  const { record: own, fields, findings } = lesson;
  const time = (at: Instant | null) => (at === null || at === Infinity ? null : isoInZone(at, settings.zone));
  const field = (name: Field) => {
    const { standing, due, lastEmpty, by, blankAgain, exempt } = fields[name];
    return {
      standing,
      due: time(due),
      lastEmpty: time(lastEmpty),
      firstFilled: time(by),
      ...(blankAgain ? { blankAgain } : {}),
      ...(exempt === null ? {} : { exempt }),
      because: because(name, lesson, journal, settings),
    };
  };
  return {
    group,
    subject,
    ...(subgroup === null ? {} : { subgroup }),
    date: own.date,
    order: own.order,
    lesson: own.lessonId,
    fields: { topic: field('topic'), homework: field('homework'), record: field('record') },
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

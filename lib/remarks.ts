import { rulesOf } from './checks.ts';
import { homeworkLoads } from './homework-load.ts';
import { stageOf, type Inspection, type Remark } from './inspection.ts';
import { journalKey } from './journal-key.ts';
import { judge, type JudgedLesson } from './judge.ts';
import { inRussian } from './language.ts';
import { lessonKey } from './lesson-key.ts';
import { isFilled, isListed, type LessonRecord } from './ledger.ts';
import type { JournalRef } from './reading.ts';
import { applyDayRules, applyJournalRules, rules, type Finding } from './rules.ts';
import { lookingAtAll } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import type { PlannedJournal } from './timetable.ts';
import { FIELD_COMPONENTS, type CivilDate, type Field, type Instant } from './vocabulary.ts';

/** What an inspection finds in a journal as it is known at one moment. */
export interface FoundRemark extends Pick<Remark, 'lesson' | 'date' | 'fields' | 'text' | 'isPast'> {
  rule: string;
  /** Every name under which the lesson may have been noted before: an id may have become known since. */
  lessonNames: readonly (string | null)[];
}

/** A journal and its lessons as an inspection judges them. */
export interface JudgedForLoad {
  journal: JournalRef;
  lessons: readonly JudgedLesson[];
}

/** Judges a journal for the homework of its class: once for all the journals that are held against it. */
export function judgeForLoad({ ledger }: PlannedJournal, { checks }: Pick<Inspection, 'checks'>, settings: Settings, now: Instant): JudgedForLoad {
  return { journal: ledger.journal, lessons: judge(ledger, asking(settings, rulesOf(checks)), now) };
}

/**
 * What the rules of the chosen checks say of a journal's lessons between the inspection's dates, and of the journal as a
 * whole. Pure. `classmates` are the other inspected journals of the class, whose homework is done on the same day.
 */
export function findRemarks(
  planned: PlannedJournal,
  classmates: readonly JudgedForLoad[],
  inspection: Pick<Inspection, 'checks' | 'from' | 'to'>,
  settings: Settings,
  now: Instant,
): FoundRemark[] {
  const chosen = rulesOf(inspection.checks);
  const asked = asking(settings, chosen);
  const isWithin = ({ record: { date } }: JudgedLesson) => date >= inspection.from && date <= inspection.to;
  const lessons = judge(planned.ledger, asked, now);
  const missing = judge({ ...planned.ledger, lessons: [...planned.missing] }, asked, now);
  const ofLessons = [...lessons, ...missing].filter(isWithin).flatMap(({ record, findings }) => findings.map((each) => ofLesson(record, each)));
  const ofJournal = applyJournalRules({ known: planned, lessons }, asked, now).map((each) => ofWhole(each));
  const ofDays = loadsOf(planned, lessons.filter(isWithin), classmates, asked);
  return [...ofLessons, ...ofJournal, ...ofDays].filter(({ rule }) => chosen.includes(rule));
}

/** The same in Russian, whatever is spoken: what is kept is what the papers say. */
export function remarksToKeep(...asked: Parameters<typeof findRemarks>): FoundRemark[] {
  return inRussian(() => findRemarks(...asked));
}

/** The lessons that a journal lists between an inspection's dates, as far as they are known. */
export function inspectedLessons({ ledger }: PlannedJournal, { from, to }: Pick<Inspection, 'from' | 'to'>): LessonRecord[] {
  return ledger.lessons.filter((lesson) => isListed(lesson) && lesson.date >= from && lesson.date <= to);
}

/**
 * The remarks on a journal after one more look at it. Pure.
 *
 * A remark is fixed by the look that no longer finds what was found with what was known before it, and shows the lesson
 * filled: `before` is what was found then, under the same settings and timetable, or null where no page was looked at and
 * only settings or timetable have changed; `lessons` are `inspectedLessons`. What is found no more for another reason (the
 * lesson was moved, or nothing is asked of it any more) was no remark after all, and is dismissed as such; it comes back if
 * it is found again, and so does one that was fixed and emptied anew. New remarks are made only while they are collected.
 */
export function remarksAfter(
  inspection: Pick<Inspection, 'issued' | 'closedAt'>,
  remarks: readonly Remark[],
  before: readonly FoundRemark[] | null,
  found: readonly FoundRemark[],
  lessons: readonly LessonRecord[],
  at: Instant,
): Remark[] {
  const isCollecting = stageOf(inspection) === 'collecting';
  const kept = remarks.map((remark): Remark => {
    if (remark.rule === null) return remark;
    const now = found.find((each) => isOf(each, remark));
    const isWordedAnew = isCollecting && remark.byHand === undefined;
    const was = before?.some((each) => isOf(each, remark)) === true;
    if (now === undefined) {
      if (remark.fixedAt !== null || remark.dismissed !== null) return remark;
      if (was && isPutRight(remark, lessons)) return { ...remark, fixedAt: at };
      return remark.byHand === true ? remark : { ...remark, dismissed: 'void' };
    }
    const again = remark.dismissed === 'void' ? { ...remark, dismissed: null } : remark;
    const isEmptiedAnew = before !== null && !was && remark.fixedAt !== null;
    const words = isWordedAnew ? { text: now.text, fields: now.fields } : {};
    return { ...again, ...words, id: idOf(now), lesson: now.lesson, date: now.date, ...(isEmptiedAnew ? { fixedAt: null } : {}) };
  });
  if (!isCollecting) return kept;
  const fresh = found.filter((each) => !remarks.some((remark) => isOf(each, remark)));
  return [...kept, ...fresh.map((each) => made(each, at))];
}

/** Whether the journal still lists the lesson, and what was owed of it is entered. A quality that is found no more has been mended. */
function isPutRight({ lesson, rule, fields }: Remark, lessons: readonly LessonRecord[]): boolean {
  if (lesson === null) return true;
  const own = lessons.find((each) => namesOf(each).includes(lesson));
  const isEntered = (field: Field) => own !== undefined && FIELD_COMPONENTS[field].some((component) => isFilled(own, component));
  return own !== undefined && (!isDebt.has(rule) || fields.every(isEntered));
}

const isDebt = new Set<string | null>(rules.filter(({ kind }) => kind === 'debt').map(({ id }) => id));

/** Every name under which a lesson may have been noted: an id may have become known since. */
const namesOf = (record: LessonRecord) => [lessonKey(record), lessonKey({ ...record, lessonId: null })];

/** The remarks with one more in place of the one with its id, which the deputy has changed, or beside the others. */
export function withRemark(remarks: readonly Remark[], added: Remark): Remark[] {
  if (!remarks.some(({ id }) => id === added.id)) return [...remarks, added];
  const isChanged = (before: Remark) => before.text !== added.text || (before.fixedAt !== null && added.fixedAt === null);
  return remarks.map((each) => (each.id === added.id ? { ...added, ...(isChanged(each) || each.byHand ? { byHand: true } : {}) } : each));
}

/** The remarks without one that was added by hand; those that pages have led to are dismissed, not taken out. */
export function withoutRemark(remarks: readonly Remark[], id: string): Remark[] {
  return remarks.filter((each) => each.id !== id || each.rule !== null);
}

/**
 * The settings under which an inspection judges: what it asks for is on, whatever the deputy's choice for her own journals
 * is. A rule that is off until somebody switches it on may be wrong where the school's custom is another, and stays as it is set.
 */
export function asking(settings: Settings, chosen: readonly string[]): Settings {
  const sure = chosen.filter((id) => !isOffAtFirst.has(id));
  const on = Object.fromEntries(sure.map((id) => [id, { ...settings.rules[id], on: true }]));
  return { ...lookingAtAll(settings), rules: { ...settings.rules, ...on } };
}

const isOffAtFirst = new Set(rules.filter(({ isOff }) => isOff === true).map(({ id }) => id));
const isPastRule = new Set(rules.filter(({ isPast }) => isPast === true).map(({ id }) => id));

function ofLesson(record: LessonRecord, { rule, fields, text: said }: Finding): FoundRemark {
  // On a page the sentence speaks to the teacher; in a remark it speaks of the journal.
  const text = said.replace(/, проверьте$/, '');
  return { lesson: lessonKey(record), lessonNames: namesOf(record), date: record.date, rule, fields, text, isPast: isPastRule.has(rule) };
}

function ofWhole({ rule, fields, text }: Finding): FoundRemark {
  return { lesson: null, lessonNames: [null], date: null, rule, fields, text, isPast: isPastRule.has(rule) };
}

/** A day's homework is the class's: it is noted at the journal that has most of it, once. */
function loadsOf(
  { ledger: { journal } }: PlannedJournal,
  lessons: readonly JudgedLesson[],
  others: readonly JudgedForLoad[],
  settings: Settings,
): FoundRemark[] {
  const own = { journal, lessons };
  // Of journals with equally much the one that comes first by its key, so that it is the same whichever was opened last.
  const weight = ({ journal: each, lessons: all }: JudgedForLoad, date: CivilDate): [number, string] => [
    Math.max(0, ...all.flatMap(({ record }) => (record.date === date ? [record.minutes?.value ?? 0] : []))),
    journalKey(each),
  ];
  const isMore = ([a, x]: [number, string], [b, y]: [number, string]) => a > b || (a === b && x < y);
  return homeworkLoads([own, ...others]).flatMap((load) => {
    const lesson = lessons.find(({ record }) => record.date === load.date && record.minutes !== undefined);
    if (lesson === undefined || others.some((other) => isMore(weight(other, load.date), weight(own, load.date)))) return [];
    return applyDayRules(load, journal, settings).map((each) => ofLesson(lesson.record, each));
  });
}

function isOf({ rule, lessonNames }: FoundRemark, remark: Remark): boolean {
  return remark.rule === rule && lessonNames.includes(remark.lesson);
}

const idOf = ({ rule, lesson }: FoundRemark) => `${lesson ?? ''} ${rule}`.trim();

function made(found: FoundRemark, at: Instant): Remark {
  const { lesson, date, rule, fields, text, isPast } = found;
  return { id: idOf(found), lesson, date, rule, fields, text, madeAt: at, fixedAt: null, isPast, dismissed: null };
}

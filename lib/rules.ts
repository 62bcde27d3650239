import { isInGrades } from './calendar.ts';
import { gradeOf } from './grade.ts';
import type { HomeworkLoad } from './homework-load.ts';
import type { JudgedLesson } from './judge.ts';
import type { JournalRef } from './reading.ts';
import { isTurnedDown } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import type { PlannedJournal } from './timetable.ts';
import type { Field, Instant } from './vocabulary.ts';

/** What a rule has to say of a lesson or a journal. */
export interface Finding {
  rule: string;
  kind: Rule['kind'];
  /** Where the matter can be put right; empty where it is past, or no field's. */
  fields: Field[];
  /** One statement in Russian without a full stop, in the tone of the vocabulary: no blame. */
  text: string;
}

type Word = Pick<Finding, 'fields' | 'text'>;

/** What the settings let each rule know. */
export interface RuleContext {
  now: Instant;
  /** The rule's own threshold as it is set; 0 for a rule without one. */
  threshold: number;
  journal: JournalRef;
  /** Null where the class's name does not tell it. */
  grade: number | null;
  settings: Settings;
}

interface About {
  id: string;
  /** The name in the interface. */
  title: string;
  /** Where the rule comes from and what it rests on, for the options page: one or two sentences in Russian. */
  about: string;
  /**
   * `debt`: a field's standing says it on the page already; `hint`: something to look at, counted in the page's bar
   * and said in the lesson's card; `note`: quality of the records, told in the popup and never on a page.
   */
  kind: 'debt' | 'hint' | 'note';
  /** Off until it is switched on. */
  isOff?: true;
  /** What it says is past: nothing that is entered now puts it right. */
  isPast?: true;
  /** A number the school may change. */
  threshold?: { value: number; least: number; most: number; unit: string };
}

/** One check of one lesson. One file in `rules/` each; the file name is the id. */
export interface LessonRule extends About {
  /** What there is to say, or null when there is nothing or not enough is known. Pure. */
  check(lesson: Omit<JudgedLesson, 'findings'>, context: RuleContext): Word | null;
}

/** A whole journal, not a span of it, held against the timetable, and its lessons judged. */
export interface JudgedJournal {
  known: PlannedJournal;
  lessons: readonly JudgedLesson[];
}

/** One check of a whole journal, in the same folder. */
export interface JournalRule extends About {
  checkJournal(journal: JudgedJournal, context: RuleContext): Word | null;
}

/** One check of all the homework that a class is given on one day, in the same folder. */
export interface DayRule extends About {
  checkDay(load: HomeworkLoad): Word | null;
}

export type Rule = LessonRule | JournalRule | DayRule;

const files = import.meta.glob<Rule>('./rules/*.ts', { eager: true, import: 'default' });

/** Every rule, sorted by id. The folder is the registry. */
export const rules: readonly Rule[] = Object.values(files).sort((a, b) => (a.id < b.id ? -1 : 1));

const lessonRules = rules.filter((rule) => 'check' in rule);
const journalRules = rules.filter((rule) => 'checkJournal' in rule);
const dayRules = rules.filter((rule) => 'checkDay' in rule);

/** The rule that asks for each field: where it is off, the field is not asked for. */
const ASKS: Readonly<Record<Field, string>> = { topic: 'topic-missing', homework: 'homework-missing', record: 'lesson-blank' };

/** Whether a field is asked for in a journal at all. */
export function asksFor(field: Field, journal: JournalRef, settings: Settings): boolean {
  return applies(
    rules.find(({ id }) => id === ASKS[field])!,
    journal,
    settings,
  );
}

/** Whether a rule is on for a journal's grade and subject. A subject that is not known is of no list. */
function applies({ id, isOff }: Rule, journal: JournalRef, settings: Settings): boolean {
  const choice = settings.rules[id];
  if (choice === undefined) return isOff !== true;
  const { on = isOff !== true, grades = null, subjects = [] } = choice;
  if (!on || !isInGrades(gradeOf(journal), grades)) return false;
  // The list is typed by hand: «алгебра» means the journal's «Алгебра».
  const plain = (subject: string) => subject.trim().toLocaleLowerCase('ru');
  const own = plain(journal.subjectName ?? '');
  return subjects.length === 0 || subjects.some((subject) => plain(subject) === own);
}

/** Whether it is the id of a rule. */
export function isRule(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}

/** Whether it is the id of a rule whose hints may be hidden where they are read. */
export function isHintRule(id: string): boolean {
  return rules.some((rule) => rule.id === id && rule.kind === 'hint');
}

/** The rules of hints that were switched off though they are on at first. */
export function hiddenHints(settings: Pick<Settings, 'rules'>): Pick<Rule, 'id' | 'title'>[] {
  return rules.filter(({ id, kind, isOff }) => kind === 'hint' && isOff !== true && settings.rules[id]?.on === false);
}

/**
 * What the rules say of a journal's lessons, by rule id: which of them are on is asked once for all the lessons. Nothing of
 * a journal that was turned down.
 */
export function lessonChecks(journal: JournalRef, settings: Settings, now: Instant): (lesson: Omit<JudgedLesson, 'findings'>) => Finding[] {
  if (isTurnedDown(journal, settings)) return () => [];
  const chosen = lessonRules
    .filter((rule) => applies(rule, journal, settings))
    .map((rule) => ({ rule, context: contextOf(rule, journal, settings, now) }));
  return (lesson) => chosen.flatMap(({ rule, context }) => finding(rule, rule.check(lesson, context)));
}

/** What the rules say of a whole journal, by rule id: nothing of one that was turned down. */
export function applyJournalRules(judged: JudgedJournal, settings: Settings, now: Instant): Finding[] {
  const { journal } = judged.known.ledger;
  if (isTurnedDown(journal, settings)) return [];
  return journalRules
    .filter((rule) => applies(rule, journal, settings))
    .flatMap((rule) => finding(rule, rule.checkJournal(judged, contextOf(rule, journal, settings, now))));
}

/** What the rules say of a class's homework of a day, in one of its journals. */
export function applyDayRules(load: HomeworkLoad, journal: JournalRef, settings: Settings): Finding[] {
  return dayRules.filter((rule) => applies(rule, journal, settings)).flatMap((rule) => finding(rule, rule.checkDay(load)));
}

function contextOf(rule: Rule, journal: JournalRef, settings: Settings, now: Instant): RuleContext {
  return { now, threshold: thresholdOf(rule, settings), journal, grade: gradeOf(journal), settings };
}

function finding({ id, kind }: Rule, word: Word | null): Finding[] {
  return word === null ? [] : [{ rule: id, kind, ...word }];
}

/** A rule's threshold as it is set, within what the rule can bear; 0 for a rule without one. */
function thresholdOf({ id, threshold }: Rule, settings: Settings): number {
  if (threshold === undefined) return 0;
  const { value, least, most } = threshold;
  return Math.min(Math.max(settings.rules[id]?.threshold ?? value, least), most);
}

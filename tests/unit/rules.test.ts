import { describe, expect, it } from 'vitest';
import type { NextDayMode } from '../../lib/calendar.ts';
import { gradeOf } from '../../lib/grade.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { judge, type JudgedLesson } from '../../lib/judge.ts';
import { joinReading, type KnownJournal } from '../../lib/known.ts';
import { lessonKey } from '../../lib/lesson-key.ts';
import type { Counts, LessonView } from '../../lib/reading.ts';
import { homeworkLoads } from '../../lib/homework-load.ts';
import { applyDayRules, applyJournalRules, rules, type Finding, type Rule } from '../../lib/rules.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { MuteReason, RuleChoice, Settings } from '../../lib/settings-schema.ts';
import { addDays } from '../../lib/time.ts';
import { onTimetable, weeksOf } from '../../lib/timetable.ts';
import { FIELDS, type PageId } from '../../lib/vocabulary.ts';
import { at, JOURNAL, lesson, reading, timetableOf, ZONE } from './readings.ts';

/**
 * A small story of 2026 in the school's time. `views` lists page views: when, which page, its lessons as
 * `wordsOf` reads them, and how many pupils have 0, 1, 2… marks in them; `09-02..10-21` are lessons of every week
 * from one date to another. `findings` lists every finding of the judgement, of all rules: by the lesson's date,
 * those of the whole journal by `journal`. `text` is what the rule of the fixture says.
 */
interface Case {
  case: string;
  now: string;
  views: [when: string, page: PageId, lessons: Record<string, string>, spread?: number[]][];
  findings?: Record<string, string[]>;
  text?: string;
  group?: string;
  subject?: string;
  mutes?: MuteReason[];
  nextDay?: NextDayMode;
  settings?: Partial<Settings>;
  /** When the timetable was seen, and its lessons: day and number, then «08:30-09:15» and perhaps `cancelled`. */
  timetable?: [when: string, slots: Record<string, string>];
}

/** `flagged` cases have a finding of the rule, `clear` ones have none, `unknown` ones have none because too little is known. */
type Fixture = Partial<Record<'flagged' | 'clear' | 'unknown', Case[]>>;

interface Told {
  lessons: JudgedLesson[];
  journal: Finding[];
  /** Of the homework of whole days. */
  day: Finding[];
}

const nameOf = (path: string) => path.replace(/^.*\/([^/]+)\.\w+$/, '$1');
const byName = <T>(files: Record<string, T>) => new Map(Object.entries(files).map(([path, file]) => [nameOf(path), file]));

const files = byName(import.meta.glob<Rule>('../../lib/rules/*.ts', { eager: true, import: 'default' }));
const fixtures = byName(import.meta.glob<Fixture>('../fixtures/rules/*.json', { eager: true, import: 'default' }));

/**
 * A lesson from the words of `lesson` and a few more: `counts=25/1/0/24/0` are pupils, marked, both, unmarked and
 * empty works, `minutes=30` is the estimate of its homework, `id=24…` is its id.
 */
function wordsOf(place: string, words: string): LessonView {
  const more: Partial<LessonView> = {};
  const others = words.split(' ').filter((word) => {
    const [name, value = ''] = word.split('=');
    if (name === 'counts') more.counts = countsOf(value);
    else if (name === 'minutes') more.minutes = Number(value);
    else if (name === 'id') more.lessonId = value;
    else return true;
    return false;
  });
  return lesson(place, others.join(' '), more);
}

function countsOf(text: string): Counts {
  const [pupils = 0, marked = 0, both = 0, unmarked = 0, emptyWorks = 0] = text.split('/').map(Number);
  return { pupils, marked, both, unmarked, emptyWorks };
}

function placesOf(text: string): string[] {
  const [from, to] = text.split('..').map((place) => `2026-${place}`);
  const places = [from!];
  while (to !== undefined && addDays(places.at(-1)!, 7) <= to) places.push(addDays(places.at(-1)!, 7));
  return places;
}

const journalOf = ({ group = '7б', subject = JOURNAL.subjectName! }: Case) => ({ ...JOURNAL, groupName: group, subjectName: subject });

function settingsOf(story: Case): Settings {
  const { group = '7б', mutes = [], nextDay = 'calendar', settings = {} } = story;
  const muted = mutes.map((reason) => ({ journal: journalKey(journalOf(story)), reason, label: group }));
  return { ...defaultSettings(ZONE), mutes: muted, nextDay, ...settings };
}

function judged(story: Case): Told {
  const { now, views, timetable } = story;
  const journal = journalOf(story);
  let known: KnownJournal = { ledger: { journal, lessons: [] }, pages: {} };
  for (const [when, page, lessons, spread] of views) {
    const shown = Object.entries(lessons).flatMap(([place, words]) => placesOf(place).map((each) => wordsOf(each, words)));
    known = joinReading(known, reading(page, at(when), shown, { journal, ...(spread && { spread }) }));
  }
  const settings = settingsOf(story);
  const weeks = timetable === undefined ? [] : weeksOf(timetableOf(...timetable));
  const planned = onTimetable(known, weeks, at(now), ZONE);
  const { ledger, missing } = planned;
  const lessons = [...judge(ledger, settings, at(now)), ...judge({ ...ledger, lessons: [...missing] }, settings, at(now))];
  const day = homeworkLoads([{ journal, lessons }]).flatMap((load) => applyDayRules(load, journal, settings));
  return { lessons, journal: applyJournalRules({ known: planned, lessons }, settings, at(now)), day };
}

function findingsOf({ lessons, journal, day }: Told): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { record, findings } of lessons) {
    // A lesson that no page of the journal lists has no order in it.
    const order = record.order === 1 || record.order > 20 ? '' : `#${record.order}`;
    const place = `${record.date.slice(5)}${order}`;
    if (findings.length > 0) found[place] = findings.map(({ rule }) => rule);
  }
  if (journal.length > 0) found['journal'] = journal.map(({ rule }) => rule);
  if (day.length > 0) found['day'] = day.map(({ rule }) => rule);
  return found;
}

const allOf = ({ lessons, journal, day }: Told) => [...lessons.flatMap(({ findings }) => findings), ...journal, ...day];

describe('the folder of rules', () => {
  it('has a fixture for each rule and a rule for each fixture', () => {
    expect(files.size).toBeGreaterThan(0);
    expect([...fixtures.keys()].sort()).toEqual([...files.keys()].sort());
  });

  it('names each rule after its file, and applies them all in the order of their names', () => {
    expect([...files].map(([name, { id }]) => [name, id])).toEqual([...files.keys()].map((name) => [name, name]));
    expect(rules.map(({ id }) => id)).toEqual([...files.keys()].sort());
  });

  it('words its findings as statements without a full stop', () => {
    const all = [...fixtures.values()].flatMap(({ flagged = [] }) => flagged.flatMap((story) => allOf(judged(story))));
    for (const { text } of all) expect(text).toMatch(/^[А-Я][^.!]+$/);
  });

  it.each(rules)('says where $id comes from, and what its threshold may be', ({ title, about, threshold }) => {
    expect(title).toMatch(/^[А-Я][^.!]+$/);
    expect(about).toMatch(/^[А-Я][^]+[^.]\.$/);
    const { value, least, most } = threshold ?? { value: 0, least: 0, most: 0 };
    expect([least, value, most]).toEqual([least, value, most].sort((a, b) => a - b));
  });
});

describe.each([...fixtures])('the rule %s', (id, { flagged = [], clear = [], unknown = [] }) => {
  it('has cases of both kinds', () => {
    expect(flagged.length).toBeGreaterThan(0);
    expect(clear.length).toBeGreaterThan(0);
  });

  it.each(flagged)('speaks when $case', (story) => {
    const told = judged(story);
    expect(findingsOf(told)).toEqual(story.findings);
    const texts = allOf(told).flatMap(({ rule, text }) => (rule === id ? [text] : []));
    expect(texts).not.toEqual([]);
    expect(texts).toContain(story.text ?? texts[0]);
  });

  it.each(clear)('is silent when $case', (story) => {
    const findings = findingsOf(judged(story));
    expect(findings).toEqual(story.findings ?? {});
    expect(Object.values(findings).flat()).not.toContain(id);
  });

  it.each(unknown)('does not know when $case', (story) => {
    const told = judged(story);
    expect(findingsOf(told)).toEqual(story.findings ?? {});
    expect(Object.values(story.findings ?? {}).flat()).not.toContain(id);
    const standings = told.lessons.flatMap(({ fields }) => FIELDS.map((field) => fields[field].standing));
    expect(standings).toContain('unknown');
  });
});

const examples = rules.map((rule) => ({ rule, story: fixtures.get(rule.id)!.flagged![0]! }));

/** What all rules say of a story under a changed choice for one of them. */
function findingsWith(story: Case, id: string, choice: RuleChoice): Record<string, string[]> {
  const { rules: choices = {}, ...settings } = story.settings ?? {};
  return findingsOf(judged({ ...story, settings: { ...settings, rules: { ...choices, [id]: { ...choices[id], ...choice } } } }));
}

function says(story: Case, id: string, choice: RuleChoice): boolean {
  return Object.values(findingsWith(story, id, choice))
    .flat()
    .includes(id);
}

describe.each(examples)('the choice for the rule $rule.id', ({ rule: { id }, story }) => {
  const { subjectName, groupName } = journalOf(story);
  const grade = gradeOf({ groupName })!;

  it.each<[string, RuleChoice, boolean]>([
    ['lets it speak where it is on', { on: true }, true],
    ['silences it where it is off', { on: false }, false],
    ['lets it speak in the grades it is for', { grades: [grade, grade] }, true],
    ['silences it in other grades', { grades: [grade + 1, 11] }, false],
    ['lets it speak in the subjects it is for', { subjects: ['Химия', subjectName] }, true],
    ['lets it speak whatever the case of their names', { subjects: [` ${subjectName.toLocaleLowerCase('ru')}`] }, true],
    ['silences it in other subjects', { subjects: ['Химия'] }, false],
  ])('%s', (_case, choice, expected) => {
    expect(says(story, id, choice)).toBe(expected);
  });
});

describe.each(examples.filter(({ rule }) => rule.threshold !== undefined))(
  'the threshold of the rule $rule.id',
  ({ rule: { id, threshold }, story }) => {
    const { least, most } = threshold!;

    it('makes it speak or not', () => {
      expect([says(story, id, { threshold: least }), says(story, id, { threshold: most })].sort()).toEqual([false, true]);
    });

    it('stays within what the rule can bear', () => {
      for (const each of Object.values(fixtures.get(id)!).flat()) {
        expect(findingsWith(each, id, { threshold: least - 1 })).toEqual(findingsWith(each, id, { threshold: least }));
        expect(findingsWith(each, id, { threshold: most + 1 })).toEqual(findingsWith(each, id, { threshold: most }));
      }
    });
  },
);

describe.each(examples.filter(({ rule }) => 'check' in rule))('the rule $rule.id, once acknowledged at a lesson', ({ rule: { id }, story }) => {
  it('is silent there, and it alone', () => {
    const own = journalOf(story);
    const acknowledged = judged(story).lessons.map(({ record }) => {
      return { journal: journalKey(own), lesson: lessonKey(record), what: [id], reason: 'trip' as const, label: own.groupName };
    });
    const others = Object.entries(story.findings!).map(([place, found]) => [place, found.filter((each) => each !== id)] as const);
    expect(findingsOf(judged({ ...story, settings: { ...story.settings, acknowledged } }))).toEqual(
      Object.fromEntries(others.filter(([, found]) => found.length > 0)),
    );
  });
});

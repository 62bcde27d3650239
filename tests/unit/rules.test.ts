import { describe, expect, it } from 'vitest';
import type { NextDayMode } from '../../lib/calendar.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { judge, type JudgedLesson } from '../../lib/judge.ts';
import { joinReading, type KnownJournal } from '../../lib/known.ts';
import { rules, type Rule } from '../../lib/rules.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { MuteReason } from '../../lib/settings-schema.ts';
import { onTimetable, weeksOf } from '../../lib/timetable.ts';
import { FIELDS, type PageId } from '../../lib/vocabulary.ts';
import { at, JOURNAL, lesson, reading, timetableOf, ZONE } from './readings.ts';

/**
 * A small story of 2026 in the school's time. `views` lists page views: when, which page, and its
 * lessons as `lesson` reads them. `findings` lists every finding of the judgement, of all rules.
 */
interface Case {
  case: string;
  now: string;
  views: [when: string, page: PageId, lessons: Record<string, string>][];
  findings?: Record<string, string[]>;
  group?: string;
  mutes?: MuteReason[];
  nextDay?: NextDayMode;
  /** When the timetable was seen, and its lessons: day and number, then «08:30-09:15» and perhaps `cancelled`. */
  timetable?: [when: string, slots: Record<string, string>];
}

/** `flagged` cases have a finding of the rule, `clear` ones have none, `unknown` ones have none because too little is known. */
type Fixture = Partial<Record<'flagged' | 'clear' | 'unknown', Case[]>>;

const nameOf = (path: string) => path.replace(/^.*\/([^/]+)\.\w+$/, '$1');
const byName = <T>(files: Record<string, T>) => new Map(Object.entries(files).map(([path, file]) => [nameOf(path), file]));

const files = byName(import.meta.glob<Rule>('../../lib/rules/*.ts', { eager: true, import: 'default' }));
const fixtures = byName(import.meta.glob<Fixture>('../fixtures/rules/*.json', { eager: true, import: 'default' }));

function judged({ now, views, group = '7б', mutes = [], nextDay = 'calendar', timetable }: Case): JudgedLesson[] {
  const journal = { ...JOURNAL, groupName: group };
  let known: KnownJournal = { ledger: { journal, lessons: [] }, pages: {} };
  for (const [when, page, lessons] of views) {
    const shown = Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words));
    known = joinReading(known, reading(page, at(when), shown, { journal }));
  }
  const muted = mutes.map((reason) => ({ journal: journalKey(journal), reason, label: group }));
  const settings = { ...defaultSettings(ZONE), mutes: muted, nextDay };
  const weeks = timetable === undefined ? [] : weeksOf(timetableOf(...timetable));
  const { ledger, missing } = onTimetable(known, weeks, at(now), ZONE);
  return [...judge(ledger, settings, at(now)), ...judge({ ...ledger, lessons: [...missing] }, settings, at(now))];
}

function findingsOf(lessons: readonly JudgedLesson[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { record, findings } of lessons) {
    // A lesson that no page of the journal lists has no order in it.
    const order = record.order === 1 || record.order > 20 ? '' : `#${record.order}`;
    const place = `${record.date.slice(5)}${order}`;
    if (findings.length > 0) found[place] = findings.map(({ rule }) => rule);
  }
  return found;
}

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
    const all = [...fixtures.values()].flatMap(({ flagged = [] }) => flagged.flatMap(judged)).flatMap(({ findings }) => findings);
    for (const { text } of all) expect(text).toMatch(/^[А-Я][^.!]+$/);
  });
});

describe.each([...fixtures])('the rule %s', (id, { flagged = [], clear = [], unknown = [] }) => {
  it('has cases of both kinds', () => {
    expect(flagged.length).toBeGreaterThan(0);
    expect(clear.length).toBeGreaterThan(0);
  });

  it.each(flagged)('speaks when $case', (story) => {
    const findings = findingsOf(judged(story));
    expect(findings).toEqual(story.findings);
    expect(Object.values(findings).flat()).toContain(id);
  });

  it.each(clear)('is silent when $case', (story) => {
    const findings = findingsOf(judged(story));
    expect(findings).toEqual(story.findings ?? {});
    expect(Object.values(findings).flat()).not.toContain(id);
  });

  it.each(unknown)('does not know when $case', (story) => {
    const lessons = judged(story);
    expect(findingsOf(lessons)).toEqual(story.findings ?? {});
    expect(Object.values(story.findings ?? {}).flat()).not.toContain(id);
    const standings = lessons.flatMap(({ fields }) => FIELDS.map((field) => fields[field].standing));
    expect(standings).toContain('unknown');
  });
});

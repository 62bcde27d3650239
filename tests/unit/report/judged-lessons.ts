import { judge } from '../../../lib/judge.ts';
import { learn, NOTHING_KNOWN } from '../../../lib/learn.ts';
import type { JournalRef, Reading } from '../../../lib/reading.ts';
import type { JudgedLessons } from '../../../lib/report/answers.ts';
import { choicesOf, numberedTeachers } from '../../../lib/report/choices.ts';
import { rowJournal, rowMaker } from '../../../lib/report/lesson-row.ts';
import { viewOf, type View } from '../../../lib/report/view.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import type { Settings } from '../../../lib/settings-schema.ts';
import { onTimetable, type PlannedJournal } from '../../../lib/timetable.ts';
import type { PageId } from '../../../lib/vocabulary.ts';
import { at, JOURNAL, lesson, reading, ZONE } from '../readings.ts';

/** Lessons of invented journals, judged as the report's worker judges them. */

export const SETTINGS = defaultSettings(ZONE);

export const journal = (groupName: string | null, subjectName: string | null, teachers: string[] = ['900001']): JournalRef => ({
  ...JOURNAL,
  group: `1${[...(groupName ?? '')].map((letter) => letter.codePointAt(0)! % 100).join('')}`,
  subject: `5${[...(subjectName ?? '')].map((letter) => letter.codePointAt(0)! % 100).join('')}`.slice(0, 19),
  groupName,
  subjectName,
  teachers,
});

/** A page view: dates of 2026 (`11-18`, a second lesson of the day `11-18#2`) with what it shows of each. */
export function page(kind: PageId, when: string, lessons: Record<string, string>, ref = JOURNAL): Reading {
  return reading(
    kind,
    at(when),
    Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words)),
    { journal: ref },
  );
}

export function plannedAfter(readings: Reading[], now: number): PlannedJournal[] {
  const { journals, weeks } = readings.reduce((known, each) => learn(known, each, ZONE), NOTHING_KNOWN);
  return journals.map((known) => onTimetable(known, weeks, now, ZONE));
}

export function judgedLessons(readings: Reading[], when: string, settings: Settings = SETTINGS): JudgedLessons {
  const now = at(when);
  const planned = plannedAfter(readings, now);
  const rowOf = rowMaker(settings, now);
  const refs = planned.map(({ ledger }) => ledger.journal);
  const dated = planned.map(({ ledger }) => ({
    ref: ledger.journal,
    last:
      ledger.lessons
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
  }));
  return {
    rows: planned.flatMap(({ ledger }, place) => judge(ledger, settings, now).map((each) => rowOf(ledger.journal, place, each))),
    journals: planned.map(rowJournal),
    choices: () => choicesOf(dated, numberedTeachers(refs)),
    settings,
    now,
    inspected: null,
    source: null,
    timetable: null,
    comparison: null,
  };
}

/** The view of an address: «?tab=lessons&q=7б». */
export function view(address: string): View {
  return viewOf(new URLSearchParams(address));
}

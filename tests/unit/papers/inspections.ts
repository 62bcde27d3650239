import { cellText } from '../../../lib/exports/cell-text.ts';
import type { Table } from '../../../lib/exports/document.ts';
import { plainText } from '../../../lib/exports/plain-text.ts';
import type { Paper } from '../../../lib/papers/paper.ts';
import { CHECK_IDS } from '../../../lib/checks.ts';
import type { InspectedJournal, Inspection, Remark } from '../../../lib/inspection.ts';
import { joinReading, type KnownJournal } from '../../../lib/known.ts';
import { paperInput, type PaperInput, type SeenInspection } from '../../../lib/papers/paper-input.ts';
import type { JournalReading, JournalRef, LessonView, ListedJournal } from '../../../lib/reading.ts';
import { inspectedLessons, remarksAfter, remarksToKeep } from '../../../lib/remarks.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import type { Settings } from '../../../lib/settings-schema.ts';
import { onTimetable, weeksOf, type Week } from '../../../lib/timetable.ts';
import type { PageId } from '../../../lib/vocabulary.ts';
import { at, JOURNAL, lesson, reading, timetableOf, ZONE } from '../readings.ts';

/** Inspections for tests, made of page views by the way of the browser. Every name and id is invented. */

const DEPUTY = '900500';

export const ALGEBRA: JournalRef = JOURNAL;
export const HISTORY: JournalRef = {
  ...JOURNAL,
  group: '1000000000000000002',
  groupName: '8а',
  subject: '500009',
  subjectName: 'История',
  teachers: ['900002'],
};
export const PHYSICS: JournalRef = { ...HISTORY, subject: '500010', subjectName: 'Физика', teachers: ['900003', '900001'] };

const INSPECTION: Inspection = {
  id: 'i1',
  name: 'Ноябрьская проверка',
  purpose: '',
  basis: 'план ВШК на 2026/27 учебный год',
  from: '2026-11-09',
  to: '2026-11-20',
  classes: [],
  subjects: [],
  teachers: [],
  checks: [...CHECK_IDS],
  openedAt: at('11-20 09:00'),
  issued: null,
  closedAt: null,
  names: {},
};

/** One view of a page: when, which, and its lessons in the words of `lesson`. */
export type View = [when: string, page: PageId, lessons: Record<string, string>];

export interface Story {
  journals: { journal: JournalRef; views: View[]; remarks?: Partial<Remark>[]; reason?: string }[];
  /** When a class's timetable was seen, and its slots: `timetableOf`, with `by=900777` naming who teaches. */
  timetables?: [groupOf: JournalRef, when: string, slots: Record<string, string>][];
  inspection?: Partial<Inspection>;
  settings?: Partial<Settings>;
  now?: string;
  isNamed?: boolean;
  month?: string;
  roster?: ListedJournal[];
}

/** What the stores know after a story: remarks are found and closed as pages are looked at. */
export function seenInspection(story: Story): SeenInspection {
  const { journals, timetables = [], now = '11-22 10:40', isNamed = false, roster = [], month } = story;
  const inspection = { ...INSPECTION, ...story.inspection };
  const settings = { ...defaultSettings(ZONE), supervision: true, ...story.settings };
  const weeks = timetables.flatMap((each) => weeksOfClass(...each));
  const inspected = journals.map(({ journal, views, remarks = [], reason }) => {
    const readings = views.map((view) => readingOf(journal, view));
    const told = inspect(inspection, readings, weeks, settings);
    const byHand = remarks.map((remark, index) => ({ ...BY_HAND, id: `hand-${index}`, ...remark }));
    return { ...told, remarks: [...told.remarks, ...byHand], ...(reason === undefined ? {} : { reason }) };
  });
  return { inspection, inspected, weeks, roster, settings, now: at(now), isNamed, ...(month === undefined ? {} : { month }) };
}

export function inputOf(story: Story): PaperInput {
  return paperInput(seenInspection(story));
}

const BY_HAND: Remark = {
  id: 'hand',
  lesson: null,
  date: null,
  rule: null,
  fields: [],
  text: 'Нет записи об инструктаже',
  madeAt: at('11-20 12:00'),
  fixedAt: null,
  isPast: false,
  dismissed: null,
};

function readingOf(journal: JournalRef, [when, page, lessons]: View): JournalReading {
  const shown = Object.entries(lessons).map(([place, words]) => lessonOf(`2026-${place}`, words));
  return { ...reading(page, at(when), shown, { journal }), viewer: DEPUTY };
}

/** A lesson in the words of `lesson`, its id after the place if it has one; `marked=3/25` are pupils with a mark and all of them. */
function lessonOf(placed: string, words: string): LessonView {
  const [place = '', lessonId = null] = placed.split(' ');
  const [, marked, pupils] = /\bmarked=(\d+)\/(\d+)/.exec(words)?.map(Number) ?? [];
  const others = words.replace(/\bmarked=\S+/, '').trim();
  const counts =
    marked === undefined || pupils === undefined ? {} : { counts: { pupils, marked, both: 0, unmarked: pupils - marked, emptyWorks: 0 } };
  return lesson(place, others, { lessonId, ...counts });
}

function inspect(inspection: Inspection, readings: readonly JournalReading[], weeks: readonly Week[], settings: Settings): InspectedJournal {
  let known: KnownJournal | null = null;
  let remarks: Remark[] = [];
  for (const each of readings) {
    const plan = (journal: KnownJournal) => onTimetable(journal, weeks, each.at, settings.zone);
    const find = (journal: KnownJournal) => remarksToKeep(plan(journal), [], inspection, settings, each.at);
    const was: ReturnType<typeof find> | null = known === null ? null : find(known);
    known = joinReading(known, each);
    const issued = inspection.issued !== null && inspection.issued.at <= each.at ? inspection.issued : null;
    remarks = remarksAfter({ issued, closedAt: null }, remarks, was, find(known), inspectedLessons(plan(known), inspection), each.at);
  }
  return { inspection: inspection.id, known: known!, remarks, firstAt: readings[0]!.at, lastAt: readings.at(-1)!.at };
}

function weeksOfClass({ group, groupName, subjectName }: JournalRef, when: string, slots: Record<string, string>): Week[] {
  const by = Object.values(slots).map((words) => [...words.matchAll(/\bby=(\d+)/g)].map(([, user]) => user!));
  const bare = Object.fromEntries(Object.entries(slots).map(([place, words]) => [place, words.replaceAll(/\s*\bby=\d+/g, '')]));
  const told = timetableOf(when, bare);
  const named = told.slots.map((slot, index) => ({
    ...slot,
    subjectName: slot.subjectName === JOURNAL.subjectName ? subjectName : slot.subjectName,
    teachers: by[index]!.length > 0 ? by[index]! : null,
  }));
  return weeksOf({ ...told, group, groupName, viewer: DEPUTY, slots: named }, true);
}

/** A table's rows as a person reads them, cells between bars. */
export function rowsOf({ rows }: Pick<Table, 'rows'>): string[] {
  return rows.map((row) => row.map((cell) => cellText(cell).replaceAll('\u00a0', ' ')).join(' | '));
}

/** Everything that a paper says, in its document and in its sheets. */
export function wordsOf({ title, about, document, sheets, fileName }: Paper): string {
  const ofSheets = sheets.flatMap(({ name, above, table }) => [
    name,
    ...above,
    table.title,
    ...table.columns.map((column) => column.title),
    ...rowsOf(table),
    ...(table.notes ?? []),
  ]);
  return [title, about, plainText(document), ...ofSheets, ...fileName].join('\n');
}

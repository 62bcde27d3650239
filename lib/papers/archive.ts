import type { Block, Cell, Table } from '../exports/document.ts';
import type { Remark } from '../inspection.ts';
import { stateText } from '../inspections/remark-words.ts';
import { isDone } from '../indicators.ts';
import { byLesson } from '../indicators/timeliness.ts';
import { judge, type JudgedField, type JudgedLesson } from '../judge.ts';
import { inRussian, msg } from '../language.ts';
import type { JournalRef } from '../reading.ts';
import type { Settings } from '../settings-schema.ts';
import { journalName } from '../texts.ts';
import { civilDate } from '../time.ts';
import type { PlannedJournal } from '../timetable.ts';
import type { CivilDate, Field, Instant, Standing } from '../vocabulary.ts';
import { dayText, spanText } from './date-words.ts';
import { holderNames } from './held-lessons.ts';
import type { PaperInput, PlannedInspected } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { byPlace, isOnLesson, standingRemarks, UNNAMED, type PlacedRemark } from './placed-remarks.ts';
import { HONESTY, madeText, NOT_OFFICIAL, termText } from './small-print.ts';
import { byTeacher } from './teacher-labels.ts';

/** One journal of a period, to be put by: how its lessons were recorded, without a text or a mark of theirs. */
interface ArchivedJournal {
  journal: JournalRef;
  /** Those that are over, by date and order. */
  lessons: readonly JudgedLesson[];
  /** What there was to say of the journal as a whole, or of lessons that it does not list. */
  remarks: readonly string[];
  remarksOn(lesson: JudgedLesson): readonly string[];
  /** When a page of it was first and last looked at; null where no view has left a trace. */
  firstAt: Instant | null;
  lastAt: Instant | null;
}

interface Archive {
  /** Null: one's own. */
  teacher: string | null;
  from: CivilDate;
  to: CivilDate;
  journals: readonly ArchivedJournal[];
  settings: Settings;
  now: Instant;
}

/** The archive of one teacher, as the papers call them. */
export interface TeacherArchive extends Paper {
  teacher: string;
}

/**
 * The archives of an inspection, one for each teacher, by name or number: the journals that the teacher leads without what
 * others held, and what the teacher held in others'. Journals without a teacher are one archive, with what an unnamed
 * substitute held.
 */
export function archivePapers(input: PaperInput): TeacherArchive[] {
  return inRussian(() => archivesByTeacher(input));
}

function archivesByTeacher(input: PaperInput): TeacherArchive[] {
  const { inspection, journals, labels, settings, now } = input;
  const remarks = standingRemarks(input);
  const holders = new Map(journals.flatMap((journal) => journal.lessons.map((lesson) => [lesson, holderNames(lesson, journal, labels)])));
  const ofLessons = [...holders].flatMap(([{ held }, names]) => (held ? names : []));
  const teachers = [...new Set([...journals.flatMap((journal) => journal.teachers), ...ofLessons, ...remarks.flatMap((each) => each.teachers)])];
  return teachers.sort(byTeacher).map((teacher) => {
    const own = journals.flatMap((journal) => {
      const lessons = journal.lessons.filter((lesson) => lesson.held && holders.get(lesson)!.includes(teacher));
      const ofTeacher = remarks.filter((each) => each.journal === journal && each.teachers.includes(teacher));
      const isTheirs = journal.teachers.includes(teacher) || lessons.length > 0 || ofTeacher.length > 0;
      return isTheirs ? [inspected(journal, lessons, ofTeacher, input)] : [];
    });
    const sorted = own.sort((a, b) => byPlace(namesOf(a), namesOf(b)));
    return { teacher, ...archivePaper({ teacher, from: inspection.from, to: inspection.to, journals: sorted, settings, now }) };
  });
}

/** The archive of one's own journals over a period. */
export function ownArchive(
  journals: readonly PlannedJournal[],
  { from, to }: { from: CivilDate; to: CivilDate },
  settings: Settings,
  now: Instant,
): Paper {
  return inRussian(() => archiveOf(journals, { from, to }, settings, now));
}

function archiveOf(journals: readonly PlannedJournal[], { from, to }: { from: CivilDate; to: CivilDate }, settings: Settings, now: Instant): Paper {
  const own = journals.map(({ ledger, pages }): ArchivedJournal => {
    const lessons = judge(ledger, settings, now).filter(({ held, record }) => held && record.date >= from && record.date <= to);
    return {
      journal: ledger.journal,
      lessons,
      remarks: [],
      remarksOn: ({ findings }) => findings.map(({ text }) => text),
      firstAt: least(
        lessons.flatMap(({ record }) =>
          Object.values(record.evidence).flatMap(({ empties, firstFilled }) => [
            ...empties.slice(0, 1),
            ...(firstFilled === null ? [] : [firstFilled]),
          ]),
        ),
      ),
      lastAt: greatest([
        ...lessons.flatMap(({ record }) => Object.values(record.listed).map(({ at }) => at)),
        ...Object.values(pages).map(({ at }) => at),
      ]),
    };
  });
  const known = own.filter(({ lessons }) => lessons.length > 0).sort((a, b) => byPlace(namesOf(a), namesOf(b)));
  return archivePaper({ teacher: null, from, to, journals: known, settings, now });
}

/** What one teacher has to answer for of a journal. */
function inspected(
  { known, firstAt, lastAt }: PlannedInspected,
  lessons: readonly JudgedLesson[],
  placed: readonly PlacedRemark[],
  { inspection, today, settings }: PaperInput,
): ArchivedJournal {
  const remarks = placed.map(({ remark }) => remark);
  const textOf = (remark: Remark) => `${remark.text} (${stateText(remark, inspection, today, settings.zone)})`;
  const ofWhole = remarks.filter((remark) => !lessons.some((lesson) => isOnLesson(remark, lesson)));
  return {
    journal: known.ledger.journal,
    lessons,
    remarks: ofWhole.map((remark) => (remark.date === null ? textOf(remark) : `${dayText(remark.date)} ${textOf(remark)}`)),
    remarksOn: (lesson) => remarks.filter((remark) => isOnLesson(remark, lesson)).map(textOf),
    firstAt,
    lastAt,
  };
}

function archivePaper(archive: Archive): Paper {
  const { teacher, from, to, journals, settings, now } = archive;
  const today = civilDate(now, settings.zone);
  const period = `уроки ${spanText(from, to)}`;
  const small = [`${madeText(now, settings)} ${NOT_OFFICIAL}`, termText(settings), HONESTY];
  const isEmpty = journals.length === 0;
  const about = msg('Сводка и по листу на каждый журнал: что и когда было заполнено. Без текстов, отметок и учеников.');
  const summary = summaryTable(archive);
  const tables = journals.map((journal) => ({ table: journalTable(journal), above: wholeTexts(journal), name: nameOf(journal) }));
  return {
    id: teacher === null ? 'archive' : `archive ${teacher}`,
    title: teacher === null ? 'Архив' : `Архив: ${teacher}`,
    about,
    document: {
      title: 'Архив ведения журналов',
      subtitle: [teacher, period].filter(Boolean).join(', '),
      blocks: [
        isEmpty ? { kind: 'text', text: 'За эти дни ни одного урока не видно.' } : { kind: 'table', table: summary },
        ...tables.flatMap(({ table, above }): Block[] => [...above.map((text) => ({ kind: 'text' as const, text })), { kind: 'table', table }]),
        ...small.map((text): Block => ({ kind: 'small', text })),
      ],
      isLandscape: true,
    },
    sheets: [
      {
        name: 'Сводка',
        above: [['Архив ведения журналов', teacher].filter(Boolean).join(': '), period],
        table: { ...summary, notes: [...(summary.notes ?? []), ...small] },
        isLandscape: true,
      },
      ...tables.map(({ table, above, name }) => ({ name, above: [name, ...above], table, isLandscape: true })),
    ],
    fileName: ['Архив', ...(teacher === null ? [] : [teacher]), `${from}—${to}`, today],
  };
}

function summaryTable({ journals, settings: { zone } }: Archive): Table {
  const dateOf = (instant: Instant | null): Cell => (instant === null ? null : { date: civilDate(instant, zone) });
  return {
    title: 'Сводка',
    columns: [
      { title: 'Класс', kind: 'text', width: 8 },
      { title: 'Предмет', kind: 'text', width: 18 },
      { title: 'Уроков', kind: 'number', width: 8 },
      { title: 'Тема есть', kind: 'number', width: 8 },
      { title: 'ДЗ есть', kind: 'number', width: 8 },
      { title: 'Запись есть', kind: 'number', width: 8 },
      { title: 'Запись вовремя', kind: 'number', width: 9 },
      { title: 'С опозданием', kind: 'number', width: 11 },
      { title: 'Не заполнена', kind: 'number', width: 11 },
      { title: 'Неизвестно', kind: 'number', width: 11 },
      { title: 'Впервые открыт', kind: 'date', width: 11 },
      { title: 'Открыт последний раз', kind: 'date', width: 11 },
    ],
    rows: journals.map((each): Cell[] => {
      const { groupName, subjectName } = namesOf(each);
      const { onTime, late, overdue, unknown } = byLesson(each.lessons);
      const done = (field: Field) => each.lessons.filter(({ fields }) => isDone(fields[field]) === 'yes').length;
      const filled = [done('topic'), done('homework'), done('record')];
      return [groupName, subjectName, each.lessons.length, ...filled, onTime, late, overdue, unknown, dateOf(each.firstAt), dateOf(each.lastAt)];
    }),
    notes: ['«Есть» — у стольких уроков это видели заполненным; у остальных пусто, не требуется или не открывали, см. таблицу журнала.'],
  };
}

function journalTable(archived: ArchivedJournal): Table {
  return {
    title: nameOf(archived),
    columns: [
      { title: 'Дата', kind: 'date', width: 11 },
      { title: 'Урок', kind: 'number', width: 6 },
      { title: 'Тема', kind: 'text', width: 16 },
      { title: 'ДЗ', kind: 'text', width: 16 },
      { title: 'Запись об уроке', kind: 'text', width: 16 },
      { title: 'Букв в теме', kind: 'number', width: 8 },
      { title: 'Букв в ДЗ', kind: 'number', width: 8 },
      { title: 'Учеников с отметкой', kind: 'number', width: 10 },
      { title: 'Замечания', kind: 'text', width: 34 },
    ],
    rows: archived.lessons.map((lesson): Cell[] => {
      const { record, fields } = lesson;
      const { sizes, counts, slot } = record;
      return [
        { date: record.date },
        slot?.number ?? null,
        standingText(fields.topic),
        standingText(fields.homework),
        standingText(fields.record),
        sizes.topic?.value.letters ?? null,
        sizes.homework?.value.letters ?? null,
        counts?.value.marked ?? null,
        archived.remarksOn(lesson).join('; '),
      ];
    }),
  };
}

/** What there was to say of a journal as a whole. */
function wholeTexts(archived: ArchivedJournal): string[] {
  return archived.remarks.length === 0 ? [] : [`${nameOf(archived)}. К журналу: ${archived.remarks.join('; ')}.`];
}

const STANDINGS: Readonly<Record<Exclude<Standing, 'unknown' | 'exempt'>, string>> = {
  'on-time': 'вовремя',
  late: 'с опозданием',
  overdue: 'не заполнено',
  pending: 'срок не наступил',
  upcoming: 'урок впереди',
};

function standingText({ standing, state, blankAgain }: JudgedField): string {
  if (standing === 'exempt') return state === 'filled' ? 'заполнено' : 'не требуется';
  if (standing === 'unknown') return state === 'filled' ? 'заполнено, когда — неизвестно' : 'неизвестно';
  return blankAgain ? `${STANDINGS[standing]}, потом убрано` : STANDINGS[standing];
}

const nameOf = ({ journal }: ArchivedJournal) => journalName(journal) || UNNAMED;

function namesOf({ journal: { groupName, subjectName } }: ArchivedJournal): { groupName: string; subjectName: string } {
  return { groupName: groupName ?? UNNAMED, subjectName: subjectName ?? UNNAMED };
}

const least = (all: readonly Instant[]): Instant | null => (all.length === 0 ? null : all.reduce((a, b) => Math.min(a, b)));
const greatest = (all: readonly Instant[]): Instant | null => (all.length === 0 ? null : all.reduce((a, b) => Math.max(a, b)));

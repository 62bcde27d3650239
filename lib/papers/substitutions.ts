import type { Cell, Table } from '../exports/document.ts';
import { byName } from '../by-name.ts';
import type { JudgedLesson } from '../judge.ts';
import { msg } from '../language.ts';
import type { LessonRecord } from '../ledger.ts';
import type { PlannedLesson } from '../timetable.ts';
import { JOURNAL_PAGES, type CivilDate, type Instant } from '../vocabulary.ts';
import { dayText } from './date-words.ts';
import { holderOf, isRecorded } from './held-lessons.ts';
import type { PaperInput, PlannedInspected } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { byPlace, placeOf, teacherOf } from './placed-remarks.ts';
import { tablePaper } from './table-paper.ts';
import { byTeacher, NOBODY } from './teacher-labels.ts';

/** A lesson that was not held as the timetable had it. */
interface ChangedLesson {
  date: CivilDate;
  /** The lesson of the day. */
  number: number | null;
  what: string;
  substitute: string;
  isReflected: boolean | null;
}

/** The register of substituted and missed lessons (plan of internal control: «учёт замененных и пропущенных уроков»). */
export function substitutionsTable(input: PaperInput): Table {
  const rows = input.journals
    .flatMap((journal) => changedLessons(journal, input).map((lesson) => ({ ...lesson, ...placeOf(journal), whose: teacherOf(journal) })))
    .sort((a, b) => byName(a.date, b.date) || (a.number ?? 0) - (b.number ?? 0) || byPlace(a, b));
  return {
    title: 'Заменённые и пропущенные уроки',
    columns: [
      { title: 'Дата', kind: 'date', width: 11 },
      { title: 'Урок', kind: 'number', width: 6 },
      { title: 'Класс', kind: 'text', width: 8 },
      { title: 'Предмет', kind: 'text', width: 18 },
      { title: 'Чей урок', kind: 'text', width: 20 },
      { title: 'Что произошло', kind: 'text', width: 20 },
      { title: 'Кто заменил', kind: 'text', width: 20 },
      { title: 'Отражено в журнале', kind: 'text', width: 12 },
    ],
    rows: rows.map(({ date, number, groupName, subjectName, whose, what, substitute, isReflected }): Cell[] => [
      { date },
      number,
      groupName,
      subjectName,
      whose,
      what,
      substitute,
      isReflected === null ? 'неизвестно' : isReflected ? 'да' : 'нет',
    ]),
    notes: [
      'По открытым неделям расписания. Замена отражена, если за урок есть запись; отмена — если записи нет; перенос — если журнал показывает урок в новый день.',
      '«Неизвестно» — после урока страницу журнала не открывали.',
    ],
  };
}

function changedLessons(journal: PlannedInspected, input: PaperInput): ChangedLesson[] {
  const { lessons, unlisted, known } = journal;
  const { from, to } = input.inspection;
  const judged = [...lessons, ...unlisted].filter(({ held }) => held);
  const moved = known.ledger.lessons.filter(({ date, movedTo }) => movedTo !== undefined && movedTo.value !== date && date >= from && date <= to);
  return [
    ...judged.flatMap((lesson) => changed(lesson, unlisted.includes(lesson), journal, input)),
    ...moved.map((record) => movedLesson(record)),
    ...droppedLessons(journal, input),
  ];
}

function changed(
  lesson: JudgedLesson,
  isUnlisted: boolean,
  { known }: PlannedInspected,
  { labels, settings: { zone } }: PaperInput,
): ChangedLesson[] {
  const { record } = lesson;
  const { slot, date } = record;
  const holder = holderOf(record, known.ledger.journal);
  const isSubstituted = slot?.substituted === true || holder.kind !== 'own';
  if (slot === undefined || (!slot.cancelled && !isSubstituted && !isUnlisted)) return [];
  const users =
    holder.kind === 'others'
      ? holder.users
          .map((user) => labels.get(user) ?? NOBODY)
          .sort(byTeacher)
          .join(', ')
      : '';
  const what = slot.cancelled ? 'отменён' : isSubstituted ? (isUnlisted ? 'замена, урока нет в журнале' : 'замена') : 'нет в журнале';
  const substitute = isSubstituted && !slot.cancelled ? users || (holder.kind === 'own' ? 'тот же учитель' : 'не указано') : '';
  const hasRecord = isUnlisted ? false : isRecorded(lesson, zone);
  return [{ date, number: slot.number, what, substitute, isReflected: slot.cancelled && hasRecord !== null ? !hasRecord : hasRecord }];
}

/** A lesson that another page than the journal's gives another date, which the journal has not taken over yet. */
function movedLesson({ date, slot, movedTo, listed }: LessonRecord): ChangedLesson {
  const isSeenSince = JOURNAL_PAGES.some((page) => (listed[page]?.at ?? -1) >= movedTo!.at);
  return {
    date,
    number: slot?.number ?? null,
    what: `перенесён на ${dayText(movedTo!.value)}`,
    substitute: '',
    isReflected: isSeenSince ? false : null,
  };
}

/** Cancelled lessons that the journal does not have: it follows the timetable, if a page of it was opened since. Subgroups' lessons nobody can tell apart. */
function droppedLessons({ known: { ledger, pages } }: PlannedInspected, { weeks, inspection: { from, to } }: PaperInput): ChangedLesson[] {
  const { group, subgroup, subjectName } = ledger.journal;
  if (subgroup !== null || subjectName === null) return [];
  const isKnown = (slot: PlannedLesson) =>
    ledger.lessons.some((lesson) => lesson.date === slot.date && (lesson.lessonId === slot.lessonId || lesson.slot?.number === slot.number));
  const isListedSince = (date: CivilDate, at: Instant) =>
    Object.values(pages).some(({ span }) => span !== undefined && span.at >= at && span.from <= date && date <= span.to);
  return weeks
    .filter((week) => week.group === group)
    .flatMap(({ at, lessons }) =>
      lessons
        .filter((slot) => slot.cancelled && slot.subjectName === subjectName && slot.date >= from && slot.date <= to && !isKnown(slot))
        .map(({ date, number }) => ({ date, number, what: 'отменён', substitute: '', isReflected: isListedSince(date, at) ? true : null })),
    );
}

export function substitutionsPaper(input: PaperInput): Paper {
  return tablePaper(input, {
    id: 'substitutions',
    title: msg('Замены и пропуски'),
    about: msg('Заменённые, отменённые и перенесённые уроки и уроки, которых нет в журнале: отражены ли они.'),
    table: substitutionsTable(input),
    empty: 'В открытых неделях расписания замен, отмен и пропусков не видно.',
    isLandscape: true,
  });
}

import { byName } from '../by-name.ts';
import { CHECKS, CHECK_IDS, type CheckId } from '../checks.ts';
import type { Cell, Table } from '../exports/document.ts';
import { coversSubject } from '../inspection.ts';
import type { JudgedLesson } from '../judge.ts';
import { msg } from '../language.ts';
import { FIELDS } from '../vocabulary.ts';
import type { PaperInput, PlannedInspected } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { placeOf, standingRemarks, type PlacedRemark } from './placed-remarks.ts';
import { tablePaper } from './table-paper.ts';

/** Whether a lesson's pages have shown what a check looks at: without that nobody can say that all is well. */
const SHOWS: Readonly<Record<CheckId, (lesson: JudgedLesson) => boolean>> = {
  timeliness: ({ fields }) => FIELDS.some((field) => fields[field].state !== null),
  marks: ({ record: { counts, evidence } }) => counts !== undefined || evidence.marks !== undefined,
  attendance: ({ record: { evidence } }) => evidence.attendance !== undefined,
  programme: ({ record: { slot } }) => slot !== undefined,
  homework: ({ fields: { homework } }) => homework.state !== null,
  'homework-load': ({ record: { minutes } }) => minutes !== undefined,
  substitutions: ({ record: { slot } }) => slot !== undefined,
};

/**
 * The summary by classes (order No. 283, columns of «+» and «−»): of its columns those that a page of the journal can
 * answer, each of the checks that the inspection makes. A class of the school's list that was not opened is a row too.
 */
export function classesTable(input: PaperInput): Table {
  const { journals, inspection } = input;
  const checks = CHECK_IDS.filter((id) => inspection.checks.includes(id));
  const remarks = standingRemarks(input);
  return {
    title: 'Сводная по классам',
    columns: [
      { title: 'Класс', kind: 'text', width: 8 },
      { title: 'Открыто журналов', kind: 'number', width: 9 },
      ...checks.map((id) => ({ title: CHECKS[id].short, kind: 'text' as const, width: Math.max(8, CHECKS[id].short.length + 2) })),
      { title: 'Замечаний', kind: 'number', width: 10 },
    ],
    rows: classNames(input).map((name) => {
      const own = journals.filter((journal) => placeOf(journal).groupName === name);
      const ofClass = remarks.filter(({ groupName }) => groupName === name);
      return [name, own.length, ...checks.map((id) => sign(id, own, ofClass)), ofClass.length];
    }),
    notes: [
      '«+» — среди открытого замечаний нет, «−» — есть замечания (и уже устранённые), «·» — этого не видно: нужные страницы не открыты.',
      'Граф, которых по страницам журнала не увидеть (общие сведения, сводные ведомости, объективность итоговых отметок, аккуратность), здесь нет: их заполняют отдельно.',
    ],
  };
}

function classNames({ journals, roster, inspection: { classes, teachers } }: PaperInput): string[] {
  const opened = journals.map((journal) => placeOf(journal).groupName);
  // Whose a class's journals are, no list tells.
  const listed =
    teachers.length > 0 ? [] : roster.filter((each) => coversSubject({ classes, subjects: [] }, each)).flatMap(({ groupName }) => groupName ?? []);
  return [...new Set([...opened, ...listed])].sort(byName);
}

function sign(id: CheckId, journals: readonly PlannedInspected[], remarks: readonly PlacedRemark[]): Cell {
  if (remarks.some(({ remark: { rule } }) => rule !== null && CHECKS[id].rules.includes(rule))) return '−';
  const isSeen = journals.some(({ lessons, unlisted }) => [...lessons, ...unlisted].some((lesson) => lesson.held && SHOWS[id](lesson)));
  return isSeen ? '+' : '·';
}

export function classesPaper(input: PaperInput): Paper {
  return tablePaper(input, {
    id: 'classes',
    title: msg('Сводная по классам'),
    about: msg('Классы и направления проверки: где замечаний нет, где есть и что ещё не открыто.'),
    table: classesTable(input),
    empty: 'Ни один журнал пока не открыт: сводить нечего.',
    isLandscape: true,
  });
}

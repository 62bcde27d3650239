import type { Table } from '../exports/document.ts';
import { stateText } from '../inspections/remark-words.ts';
import type { PaperInput } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { standingRemarks } from './placed-remarks.ts';
import { tablePaper } from './table-paper.ts';
import { byName } from '../by-name.ts';
import { msg } from '../language.ts';

/** The remarks of the inspection; those that were dismissed are only in the register. */
export function remarksTable(input: PaperInput): Table {
  const { inspection, today, settings } = input;
  const remarks = standingRemarks(input).sort((a, b) => byName(a.subjectName, b.subjectName));
  return {
    title: 'Замечания',
    columns: [
      { title: 'Предмет', kind: 'text', width: 16 },
      { title: 'Класс', kind: 'text', width: 8 },
      { title: 'Учитель', kind: 'text', width: 18 },
      { title: 'Дата урока', kind: 'date', width: 11 },
      { title: 'Замечание', kind: 'text', width: 36 },
      { title: 'Состояние', kind: 'text', width: 18 },
    ],
    rows: remarks.map(({ remark, groupName, subjectName, teacher }) => [
      subjectName,
      groupName,
      teacher,
      remark.date === null ? null : { date: remark.date },
      remark.text,
      stateText(remark, inspection, today, settings.zone),
    ]),
    notes: ['Без даты — замечание ко всему журналу. «К сведению» — о прошедшем, исправлять нечего.'],
  };
}

export function remarksPaper(input: PaperInput): Paper {
  return tablePaper(input, {
    id: 'remarks',
    title: msg('Замечания'),
    about: msg('Все замечания проверки по классам и предметам: что, где и исправлено ли.'),
    table: remarksTable(input),
    empty: 'Замечаний нет.',
  });
}

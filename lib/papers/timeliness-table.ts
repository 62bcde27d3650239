import type { Cell, Table } from '../exports/document.ts';
import { LEAST_FOR_PERCENT, rangeOf } from '../indicators.ts';
import { byLesson, timelinessBy } from '../indicators/timeliness.ts';
import type { JudgedLesson } from '../judge.ts';
import { msg } from '../language.ts';
import type { Settings } from '../settings-schema.ts';
import { holderOf } from './held-lessons.ts';
import type { PaperInput } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { placeOf, sortedByTeacher, teacherOf } from './placed-remarks.ts';
import { tablePaper } from './table-paper.ts';

/**
 * How timely each journal is kept, by the indicator of the regulation in the reading that is set. Sorted by teacher,
 * class and subject, never by the share. Lessons that somebody else held are nobody's debt here and are left out.
 */
export function timelinessTable({ journals, settings }: PaperInput): Table {
  const rows = sortedByTeacher(journals).map((journal) => {
    const { groupName, subjectName } = placeOf(journal);
    const own = journal.lessons.filter(({ record }) => holderOf(record, journal.known.ledger.journal).kind === 'own');
    return {
      own,
      others: journal.lessons.filter((lesson) => lesson.held && !own.includes(lesson)).length,
      head: [teacherOf(journal), groupName, subjectName],
    };
  });
  const others = rows.reduce((sum, row) => sum + row.others, 0);
  const cells = rows.map(({ head, own }) => [...head, ...sharesOf(own, settings)]);
  const indicator = timelinessBy(settings.timeliness);
  return {
    title: 'Своевременность',
    columns: [
      { title: 'Учитель', kind: 'text', width: 20 },
      { title: 'Класс', kind: 'text', width: 8 },
      { title: 'Предмет', kind: 'text', width: 18 },
      { title: 'Уроков', kind: 'number', width: 8 },
      { title: 'Вовремя', kind: 'number', width: 9 },
      { title: 'С опозданием', kind: 'number', width: 11 },
      { title: 'Не заполнено', kind: 'number', width: 11 },
      { title: 'Неизвестно', kind: 'number', width: 11 },
      { title: 'Не менее, %', kind: 'percent', width: 9 },
      { title: 'Не более, %', kind: 'percent', width: 9 },
      { title: 'Порог школы', kind: 'percent', width: 9 },
    ],
    rows:
      rows.length === 0
        ? []
        : [
            ...cells,
            [
              'Всего',
              null,
              null,
              ...sharesOf(
                rows.flatMap(({ own }) => own),
                settings,
              ),
            ],
          ],
    hasTotal: true,
    notes: [
      'Считаются уроки, срок записи которых прошёл или которые уже заполнены. «Не менее» — если всё неизвестное было с опозданием, «не более» — если всё вовремя.',
      `Доля показана, когда уроков не меньше ${LEAST_FOR_PERCENT}. Доли округлены вниз. Порог в регламенте задан для школы в целом.`,
      indicator.assumes,
      ...(others === 0 ? [] : [`Не учтены уроки, которые по расписанию провёл другой учитель: ${others}.`]),
    ],
  };
}

function sharesOf(lessons: readonly JudgedLesson[], { timeliness }: Pick<Settings, 'timeliness'>): Cell[] {
  const { of, onTime, late, overdue, unknown } = byLesson(lessons);
  const indicator = timelinessBy(timeliness);
  const share = indicator.measure(lessons);
  const range = Math.min(of, share.of) < LEAST_FOR_PERCENT ? null : rangeOf(share);
  const percent = (value: number | undefined): Cell => (value === undefined ? null : { percent: value });
  return [of, onTime, late, overdue, unknown, percent(range?.worst), percent(range?.best), { percent: indicator.threshold.pass }];
}

export function timelinessPaper(input: PaperInput): Paper {
  return tablePaper(input, {
    id: 'timeliness',
    title: msg('Своевременность'),
    about: msg('По каждому журналу: сколько уроков записано в срок, с опозданием, не заполнено и сколько неизвестно.'),
    table: timelinessTable(input),
    empty: 'Ни один журнал пока не открыт: считать нечего.',
    isLandscape: true,
  });
}

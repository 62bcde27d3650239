import type { Block, Cell, Column, PaperDocument, Sheet, Table } from '../exports/document.ts';
import { dateText } from '../exports/cell-text.ts';
import { LEAST_FOR_PERCENT, rangeOf, type DoneShare } from '../indicators.ts';
import { coverageText, shareText, verdictText } from '../share-text.ts';
import { civilDate } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';
import { inRussian } from '../language.ts';
import { indicatorsAnswer, type IndicatorsAnswer, type JudgedLessons } from '../report/answers.ts';
import { weekName } from '../report/spoken-dates.ts';
import type { NamedSum, ToldIndicator } from '../report/sums.ts';
import type { View } from '../report/view.ts';

/** The summary that a school sends on: of one week for the weekly call, or of a reporting period. */
export interface Summary {
  document: PaperDocument;
  sheets: Sheet[];
  fileName: string[];
}

/** The summary of what a view of the indicators' tab has computed, in Russian whatever is spoken. */
export function summaryOf(lessons: JudgedLessons, view: View, kind: 'week' | 'span'): Summary {
  return inRussian(() => summary(indicatorsAnswer(lessons, view), kind, civilDate(lessons.now, lessons.settings.zone)));
}

function summary(answer: IndicatorsAnswer, kind: 'week' | 'span', today: CivilDate): Summary {
  const { week, dates, source } = answer;
  const isWeek = kind === 'week';
  const { whole, classes, subjects } = isWeek ? week : answer;
  const subtitle = isWeek ? `Неделя ${weekName(week.monday)}` : `Период: ${dates.title}`;
  const weeks = answer.weeks.map((each) => ({ ...each, name: weekName(each.monday) })).toReversed();
  const parts = [
    ...(isWeek ? [] : [{ name: 'По неделям', head: 'Неделя', tables: weeks }]),
    { name: 'По классам', head: 'Класс', tables: classes },
    { name: 'По предметам', head: 'Предмет', tables: subjects },
  ].filter(({ tables }) => tables.length > 0);
  const document: PaperDocument = {
    title: 'Показатели ведения электронного журнала',
    subtitle,
    blocks: [
      { kind: 'text', text: introduction(answer, whole) },
      { kind: 'table', table: table2(answer, whole) },
      ...parts.map(({ name, head, tables }): Block => ({ kind: 'table', table: sharesTable(name, head, tables) })),
      { kind: 'signature', role: 'Сводку составил(а)', name: null },
      { kind: 'small', text: smallPrint(whole, today) },
    ],
  };
  const above = [document.title, subtitle, ...(source === null ? [] : [source]), `Составлено ${dateText(today)} в браузере, расширение «Полдень»`];
  return {
    document,
    sheets: [
      { name: 'Показатели', table: countsTable('Показатель', [whole], (sum) => sum.rows.map((row) => [row.indicator.title, [row]])), above },
      ...parts.map(({ name, head, tables }): Sheet => ({
        name,
        table: countsTable(head, tables, (sum) => [[sum.name, sum.rows]]),
        above,
        isLandscape: true,
      })),
    ],
    fileName: ['Показатели', isWeek ? `неделя с ${week.monday}` : dates.title],
  };
}

function introduction({ source, term }: IndicatorsAnswer, { rows }: NamedSum): string {
  const whose = source === null ? 'Уроки журналов, открытых на этом компьютере' : `Уроки журналов проверки «${source}»`;
  const timeliness = rows.find(({ indicator }) => indicator.id === 'timeliness');
  return `${whose}. Порядок сроков: «${term}». ${timeliness?.indicator.assumes.split('. ')[0] ?? ''}.`;
}

const TABLE_2: readonly Column[] = [
  { title: 'Строка', kind: 'number', width: 6 },
  { title: 'Показатель', kind: 'text', width: 26 },
  { title: 'Всего', kind: 'number', width: 7 },
  { title: 'Есть', kind: 'number', width: 7 },
  { title: 'Нет', kind: 'number', width: 7 },
  { title: 'Неизвестно', kind: 'number', width: 9 },
  { title: 'Доля', kind: 'text', width: 16 },
  { title: 'Порог школы', kind: 'percent', width: 8 },
  { title: 'Вывод', kind: 'text', width: 12 },
];

/** Table 2 by its rows, with what pages cannot tell said under it. */
function table2({ timetable }: IndicatorsAnswer, { rows, open }: NamedSum): Table {
  const told = timetable === null ? rows : [timetable, ...rows];
  return {
    title: 'Показатели таблицы 2 регламента',
    columns: TABLE_2,
    rows: told.map(({ indicator, share }) => [
      indicator.row,
      indicator.title,
      share.of,
      share.yes,
      share.no,
      share.unknown,
      shareText(share),
      { percent: indicator.threshold.pass },
      verdictText(share, indicator) || '—',
    ]),
    notes: [
      ...(timetable === null ? ['Строка 1 (расписание классов): список журналов школы ещё не открывали, поэтому её здесь нет.'] : []),
      'Строку 4 (учётные записи родителей) не показывает ни одна страница журнала, поэтому её здесь нет.',
      ...(open === null ? [] : ['Период ещё не закрыт: часть сроков впереди, числа могут измениться.']),
    ],
  };
}

function sharesTable(title: string, head: string, tables: readonly NamedSum[]): Table {
  const indicators = indicatorsOf(tables);
  return {
    title,
    columns: [
      { title: head, kind: 'text', width: 20 },
      ...indicators.map((indicator): Column => ({ title: `${indicator.title}, порог ${indicator.threshold.pass} %`, kind: 'text', width: 20 })),
    ],
    rows: tables.map(({ name, rows, open }) => [open === null ? name : `${name} (${open})`, ...rows.map(({ share }) => shareText(share))]),
  };
}

/** Counts and percentages as numbers, for a spreadsheet; no percentage of a few. */
function countsTable(head: string, tables: readonly NamedSum[], linesOf: (sum: NamedSum) => [name: string, rows: NamedSum['rows']][]): Table {
  const lines = tables.flatMap((sum) => linesOf(sum));
  const groups = lines[0]?.[1].map(({ indicator }) => (lines[0]![1].length === 1 ? '' : `${indicator.title}: `)) ?? [];
  return {
    title: '',
    columns: [{ title: head, kind: 'text', width: 28 }, ...groups.flatMap((group) => countColumns(group))],
    rows: lines.map(([name, rows]) => [name, ...rows.flatMap(({ share }) => countCells(share))]),
  };
}

function countColumns(group: string): Column[] {
  return [
    ...['всего', 'есть', 'нет', 'неизвестно'].map((title): Column => ({ title: `${group}${title}`, kind: 'number', width: 10 })),
    ...['не меньше', 'не больше'].map((title): Column => ({ title: `${group}${title}, %`, kind: 'percent', width: 10 })),
  ];
}

function countCells(share: DoneShare): Cell[] {
  const range = share.of < LEAST_FOR_PERCENT ? null : rangeOf(share);
  const percents = range === null ? [null, null] : [{ percent: range.worst }, { percent: range.best }];
  return [share.of, share.yes, share.no, share.unknown, ...percents];
}

function indicatorsOf(tables: readonly NamedSum[]): ToldIndicator[] {
  return tables[0]?.rows.map(({ indicator }) => indicator) ?? [];
}

function smallPrint({ rows }: NamedSum, today: CivilDate): string {
  const known = rows.map(({ indicator, share }) => `${indicator.title.toLocaleLowerCase('ru')} — ${coverageText(share)}`).join('; ');
  return (
    `Составлено ${dateText(today)} расширением «Полдень» по страницам журнала, открытым в этом браузере. Охват: ${known}. «14–17 из 20» значит: ` +
    'точно 14, ещё о трёх неизвестно. Порог назначен школе в целом. Это не отчётность Дневник.ру: чего браузер не видел, того здесь нет.'
  );
}

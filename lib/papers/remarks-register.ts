import type { Table } from '../exports/document.ts';
import { stateText } from '../inspections/remark-words.ts';
import { msg } from '../language.ts';
import { civilDate } from '../time.ts';
import type { PaperInput } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { isOpen, placedRemarks } from './placed-remarks.ts';
import { tablePaper } from './table-paper.ts';

/** Every remark that was made, in the order it was made, with those that were put right or dismissed. */
export function remarksRegister(input: PaperInput): Table {
  const { inspection, today, settings } = input;
  const dateOf = (instant: number) => ({ date: civilDate(instant, settings.zone) });
  return {
    title: 'Журнал замечаний',
    columns: [
      { title: 'Дата вынесения', kind: 'date', width: 11 },
      { title: 'Снято', kind: 'date', width: 11 },
      { title: 'Замечание', kind: 'text', width: 34 },
      { title: 'Учитель', kind: 'text', width: 18 },
      { title: 'Класс', kind: 'text', width: 8 },
      { title: 'Предмет', kind: 'text', width: 16 },
      { title: 'Дата урока', kind: 'date', width: 11 },
      { title: 'Состояние', kind: 'text', width: 20 },
    ],
    rows: placedRemarks(input)
      .sort((a, b) => a.remark.madeAt - b.remark.madeAt)
      .map(({ remark, groupName, subjectName, teacher }) => [
        dateOf(remark.madeAt),
        remark.fixedAt === null ? null : dateOf(remark.fixedAt),
        remark.text,
        teacher,
        groupName,
        subjectName,
        remark.date === null ? null : { date: remark.date },
        stateText(remark, inspection, today, settings.zone),
      ]),
  };
}

/** «Всего замечаний: 6. Активных: 3. Закрытых: 2 (устранено 1, отклонено 1). К сведению: 1.» */
export function countersText(input: PaperInput): string {
  const all = placedRemarks(input);
  const count = (state: string) => all.filter((each) => each.state === state).length;
  const [active, fixed, dismissed, told] = [all.filter(isOpen).length, count('fixed'), count('dismissed'), count('told')];
  const how = [...(fixed > 0 ? [`устранено ${fixed}`] : []), ...(dismissed > 0 ? [`отклонено ${dismissed}`] : [])].join(', ');
  return `Всего замечаний: ${all.length}. Активных: ${active}. Закрытых: ${fixed + dismissed}${how && ` (${how})`}. К сведению: ${told}.`;
}

export function registerPaper(input: PaperInput): Paper {
  return tablePaper(input, {
    id: 'register',
    title: msg('Журнал замечаний'),
    about: msg('Все замечания по порядку: когда сделано, когда снято и сколько осталось.'),
    table: remarksRegister(input),
    lines: [countersText(input)],
    empty: 'Замечаний пока нет.',
    isLandscape: true,
  });
}

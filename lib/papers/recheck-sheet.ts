import type { Table } from '../exports/document.ts';
import { msg } from '../language.ts';
import { lessonKey } from '../lesson-key.ts';
import { civilDate } from '../time.ts';
import type { Instant } from '../vocabulary.ts';
import type { PaperInput } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { placedRemarks, type PlacedRemark } from './placed-remarks.ts';
import { tablePaper } from './table-paper.ts';
import { byTeacher } from './teacher-labels.ts';

/**
 * The sheet to take along when remarks are checked again: «нет» stands only where a page opened since the list was handed
 * over still shows the matter; what was not looked at again is left to be filled in by hand.
 */
export function recheckSheet(input: PaperInput): Table {
  const { inspection, settings } = input;
  const { issued } = inspection;
  const remarks = placedRemarks(input)
    .filter(({ state }) => state === 'open' || state === 'overdue' || state === 'fixed')
    .sort((a, b) => byTeacher(a.teacher, b.teacher));
  return {
    title: 'Контрольный лист повторной проверки',
    columns: [
      { title: '№', kind: 'number', width: 4 },
      { title: 'Учитель', kind: 'text', width: 18 },
      { title: 'Класс', kind: 'text', width: 8 },
      { title: 'Предмет', kind: 'text', width: 16 },
      { title: 'Дата урока', kind: 'date', width: 11 },
      { title: 'Замечание', kind: 'text', width: 32 },
      { title: 'Срок', kind: 'date', width: 11 },
      { title: 'Устранено', kind: 'text', width: 10 },
      { title: 'Дата', kind: 'date', width: 11 },
      { title: 'Подпись', kind: 'text', width: 12 },
    ],
    rows: remarks.map(({ remark, groupName, subjectName, teacher, journal, state }, index) => [
      index + 1,
      teacher,
      groupName,
      subjectName,
      remark.date === null ? null : { date: remark.date },
      remark.text,
      issued === null ? null : { date: issued.term },
      state === 'fixed' ? 'да' : issued !== null && isSeenSince(journal, remark, issued.at) ? 'нет' : null,
      state === 'fixed' ? { date: civilDate(remark.fixedAt!, settings.zone) } : null,
      null,
    ]),
    notes: ['«Да» и «нет» — по страницам, открытым повторно. Пустое заполняют от руки: после выдачи замечаний эту страницу не открывали.'],
  };
}

/** Whether a page opened after an instant shows how the matter of a remark stands. */
function isSeenSince(
  { lessons, unlisted, lastAt }: PlacedRemark['journal'],
  { rule, lesson, fields }: PlacedRemark['remark'],
  since: Instant,
): boolean {
  if (rule === null) return false;
  const own = [...lessons, ...unlisted].find(({ record }) => [lessonKey(record), lessonKey({ ...record, lessonId: null })].includes(lesson ?? ''));
  if (own === undefined || fields.length === 0) return lastAt > since;
  return fields.some((field) => (own.fields[field].seenAt ?? 0) > since);
}

export function recheckPaper(input: PaperInput): Paper {
  return tablePaper(input, {
    id: 'recheck',
    title: msg('Контрольный лист'),
    about: msg('Для повторной проверки: что нужно устранить, срок, отметка об устранении и место для подписи.'),
    table: recheckSheet(input),
    empty: 'Устранять нечего: открытых замечаний нет.',
    isLandscape: true,
  });
}

import { stageOf, type Inspection, type RemarkState } from '../inspection.ts';
import { msg, t } from '../language.ts';
import { counted, dayAndMonth } from '../texts.ts';
import { rangeText } from '../report/spoken-dates.ts';

/** How inspections are told in the interface. */

/** «собираются замечания», «устранить до 27 ноября», «закрыта» */
export function stageText(inspection: Pick<Inspection, 'issued' | 'closedAt'>): string {
  const stage = stageOf(inspection);
  if (stage === 'closed') return t('закрыта');
  return stage === 'collecting'
    ? t('собираются замечания')
    : t('замечания переданы, устранить до {date}', { date: dayAndMonth(inspection.issued!.term) });
}

/** «уроки 1–15 ноября», «уроки 26 октября — 15 ноября» */
export function datesText({ from, to }: Pick<Inspection, 'from' | 'to'>): string {
  return t('уроки {dates}', { dates: rangeText(from, to) });
}

/** «классы: 7б, 8 · предметы: Алгебра · 2 учителя»; empty where nothing is left out. */
export function scopeText({ classes, subjects, teachers }: Pick<Inspection, 'classes' | 'subjects' | 'teachers'>): string {
  const whose = teachers.length === 0 ? '' : counted(teachers.length, 'учитель', 'учителя', 'учителей');
  const list = (text: string, words: readonly string[]) => (words.length === 0 ? '' : t(text, { list: words.join(', ') }));
  return [list(msg('классы: {list}'), classes), list(msg('предметы: {list}'), subjects), whose].filter(Boolean).join(' · ');
}

/** «открыто 12, просрочено 3, устранено 30»; what there is none of is left out. */
export function tallyText({ open, overdue, fixed, told, dismissed }: Readonly<Record<RemarkState, number>>): string {
  const all = open + overdue + fixed + told + dismissed;
  if (all === 0) return t('замечаний нет');
  const parts = [
    [msg('открыто {count}'), open],
    [msg('просрочено {count}'), overdue],
    [msg('устранено {count}'), fixed],
    [msg('к сведению {count}'), told],
    [msg('отклонено {count}'), dismissed],
  ] as const;
  return parts.flatMap(([text, count]) => (count === 0 ? [] : [t(text, { count })])).join(', ');
}

import { stageOf, type Inspection, type RemarkState } from '../inspection.ts';
import { counted, dayAndMonth } from '../texts.ts';

/** How inspections are told in the interface. */

/** «собираются замечания», «устранить до 27 ноября», «закрыта» */
export function stageText(inspection: Pick<Inspection, 'issued' | 'closedAt'>): string {
  const stage = stageOf(inspection);
  if (stage === 'closed') return 'закрыта';
  return stage === 'collecting' ? 'собираются замечания' : `замечания переданы, устранить до ${dayAndMonth(inspection.issued!.term)}`;
}

/** «уроки 1–15 ноября», «уроки 26 октября — 15 ноября» */
export function datesText({ from, to }: Pick<Inspection, 'from' | 'to'>): string {
  if (from === to) return `уроки ${dayAndMonth(from)}`;
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const years = from.slice(0, 4) === to.slice(0, 4) ? ['', ''] : [` ${from.slice(0, 4)}`, ` ${to.slice(0, 4)}`];
  return isOneMonth ? `уроки ${Number(from.slice(8))}–${dayAndMonth(to)}` : `уроки ${dayAndMonth(from)}${years[0]} — ${dayAndMonth(to)}${years[1]}`;
}

/** «классы: 7б, 8 · предметы: Алгебра · 2 учителя»; empty where nothing is left out. */
export function scopeText({ classes, subjects, teachers }: Pick<Inspection, 'classes' | 'subjects' | 'teachers'>): string {
  const whose = teachers.length === 0 ? '' : counted(teachers.length, 'учитель', 'учителя', 'учителей');
  const list = (title: string, words: readonly string[]) => (words.length === 0 ? '' : `${title}: ${words.join(', ')}`);
  return [list('классы', classes), list('предметы', subjects), whose].filter(Boolean).join(' · ');
}

/** «открыто 12, просрочено 3, устранено 30»; what there is none of is left out. */
export function tallyText({ open, overdue, fixed, told, dismissed }: Readonly<Record<RemarkState, number>>): string {
  const all = open + overdue + fixed + told + dismissed;
  if (all === 0) return 'замечаний нет';
  const parts = [
    ['открыто', open],
    ['просрочено', overdue],
    ['устранено', fixed],
    ['к сведению', told],
    ['отклонено', dismissed],
  ] as const;
  return parts.flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count}`])).join(', ');
}

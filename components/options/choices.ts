import { msg, t } from '../../lib/language.ts';
import { PERIOD_KINDS, type Settings } from '../../lib/settings-schema.ts';
import { capitalised } from '../../lib/texts.ts';

/** The choices of settings in words: as they are chosen from, and as a change is told. */

interface Choice<T> {
  value: T;
  label: string;
  about?: string;
}

export const NEXT_DAYS: readonly Choice<Settings['nextDay']>[] = [
  {
    value: 'calendar',
    label: msg('Календарный день'),
    about: msg('Завтра, какой бы день это ни был. Так буквально написано в регламенте.'),
  },
  { value: 'school-day', label: msg('Учебный день класса'), about: msg('Выходные, праздники и каникулы класса пропускаются.') },
  {
    value: 'working-day',
    label: msg('Рабочий день'),
    about: msg('Понедельник — пятница, кроме праздников. Каникулы учеников не пропускаются: учителя работают.'),
  },
];

export const WEEKS: readonly Choice<Settings['week']>[] = [
  { value: 5, label: msg('Пять дней') },
  { value: 6, label: msg('Шесть дней') },
];

export const PERIODS: Readonly<Record<Settings['periodKind'], { many: string; one: string; button: string; count: number }>> = {
  quarter: { many: msg('четверти'), one: msg('{number} четверть'), button: msg('Заполнить названия: 1–{count} четверть'), count: 4 },
  trimester: { many: msg('триместры'), one: msg('{number} триместр'), button: msg('Заполнить названия: 1–{count} триместр'), count: 3 },
  'half-year': { many: msg('полугодия'), one: msg('{number} полугодие'), button: msg('Заполнить названия: 1–{count} полугодие'), count: 2 },
  module: { many: msg('модули'), one: msg('{number} модуль'), button: msg('Заполнить названия: 1–{count} модуль'), count: 6 },
};

export const GRADE_1_HOMEWORK: readonly Choice<Settings['grade1Homework']>[] = [
  { value: 'ignore', label: msg('Не проверять'), about: msg('Нормы расходятся: «не задаётся» и «до одного часа» (приказ № 704).') },
  { value: 'present', label: msg('Отмечать, если задано') },
  { value: 'absent', label: msg('Отмечать, если не задано') },
];

export const TIMELINESS: readonly Choice<Settings['timeliness']>[] = [
  {
    value: 'by-lesson',
    label: msg('По урокам'),
    about: msg('Уроки, где хотя бы одна запись сделана в срок, из всех проведённых уроков. Самый строгий счёт.'),
  },
  {
    value: 'among-filled',
    label: msg('Среди заполненных'),
    about: msg('Те же уроки из тех, в которых есть хоть одна запись: пустые не считаются.'),
  },
  {
    value: 'by-entry',
    label: msg('По записям'),
    about: msg(
      'Отметки, выставленные в срок, из всех выставленных отметок. Ближе всего к слову «количество» в таблице; считается только по журналу изменений, когда вы его открывали.',
    ),
  },
];

export const RETENTION_NAMES: Readonly<Record<Settings['retention'], string>> = {
  period: msg('Отчётный период и 30 дней до него'),
  year: msg('Учебный год'),
  always: msg('Пока не удалю'),
};

/** The kinds of periods by their names: «Четверти». */
export function periodKinds(): Choice<Settings['periodKind']>[] {
  return PERIOD_KINDS.map((kind) => ({ value: kind, label: capitalised(t(PERIODS[kind].many)) }));
}

/** Choices in the language that is spoken. */
export function said<T>(choices: readonly Choice<T>[]): Choice<T>[] {
  return choices.map(({ value, label, about }) => ({ value, label: t(label), ...(about !== undefined && { about: t(about) }) }));
}

/** What a value is called among its choices. */
export function labelOf<T>(choices: readonly Choice<T>[], chosen: T): string {
  return t(choices.find(({ value }) => value === chosen)?.label ?? '');
}

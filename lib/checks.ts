import { msg } from './language.ts';
/**
 * What an inspection may check: the seven checks of a school's plan of internal control (source: schedule of the change
 * to electronic journals, school No. 20 of Stavropol, 2023, «Контроль за организацией работы», item 1), each as the
 * rules that answer it.
 */
export const CHECK_IDS = ['timeliness', 'marks', 'attendance', 'programme', 'homework', 'homework-load', 'substitutions'] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export interface Check {
  /** In the words of the plan. */
  title: string;
  /** In one word, for tables and short lists. */
  short: string;
  /** The ids of the rules. One that is off by default counts only where it is switched on in the options. */
  rules: readonly string[];
  /** What a deputy should know before she ticks it: one sentence in Russian. */
  about?: string;
}

export const CHECKS: Readonly<Record<CheckId, Check>> = {
  timeliness: {
    title: msg('Своевременность заполнения и выставления отметок'),
    short: msg('Своевременность'),
    rules: ['lesson-blank', 'topic-missing', 'late-entry', 'entry-removed', 'written-work-late'],
  },
  marks: {
    title: msg('Накопляемость отметок'),
    short: msg('Накопляемость'),
    rules: ['marks-missing', 'few-marks-per-lesson', 'few-marks-per-period', 'control-work-unmarked', 'empty-work-column', 'grade1-marked'],
  },
  attendance: {
    title: msg('Отражение посещаемости занятий'),
    short: msg('Посещаемость'),
    rules: ['attendance-unmarked', 'mark-with-absence'],
    about: msg('Пустую посещаемость замечает, только если правило включено в настройках: журнал не отличает «все были» от «не отмечено».'),
  },
  programme: {
    title: msg('Выполнение учебной программы'),
    short: msg('Программа'),
    rules: ['topic-missing', 'topic-placeholder', 'programme-behind', 'lesson-not-in-journal'],
  },
  homework: {
    title: msg('Заполнение раздела домашних заданий'),
    short: msg('ДЗ'),
    rules: ['homework-missing', 'homework-placeholder', 'homework-after-school-day', 'grade1-homework'],
  },
  'homework-load': { title: msg('Соответствие домашних заданий возрасту по объёму'), short: msg('Объём ДЗ'), rules: ['homework-volume'] },
  substitutions: {
    title: msg('Учёт заменённых и пропущенных уроков'),
    short: msg('Замены и пропуски'),
    rules: ['substitution-not-reflected', 'lesson-not-in-journal'],
  },
};

/** The rules that the chosen checks ask for, each once. */
export function rulesOf(checks: readonly CheckId[]): string[] {
  return [...new Set(checks.flatMap((check) => CHECKS[check].rules))];
}

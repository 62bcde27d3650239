import { gradeOf } from './grade.ts';
import type { JudgedLesson } from './judge.ts';
import { t } from './language.ts';
import type { JournalRef } from './reading.ts';
import { counted } from './texts.ts';
import type { CivilDate } from './vocabulary.ts';

/** How much homework a class was given at the lessons of a date, as far as its journals were seen. */
export interface HomeworkLoad {
  group: string;
  groupName: string | null;
  /** Null where the class's name does not tell it. */
  grade: number | null;
  date: CivilDate;
  /** Estimated by the texts, of one pupil. */
  minutes: number;
  /** How many subjects have homework in it. */
  subjects: number;
  /** The most a day's homework may take, in minutes; null where the grade does not tell it. */
  norm: number | null;
}

/**
 * The most a day's homework of all subjects may take, in minutes, up to a grade.
 *
 * Source: order of the Ministry of Education of 09.10.2024 No. 704, in force since 01.09.2025, via the press
 * (76.ru, siapress.ru/news/135050): grade 1 up to an hour, 2–3 an hour and a half, 4–5 two, 6–8 two and a half, 9–11
 * three and a half.
 */
const NORMS: readonly [upTo: number, minutes: number][] = [
  [1, 60],
  [3, 90],
  [5, 120],
  [8, 150],
  [11, 210],
];

/** One class on one date, with the minutes of each subject by its id. */
interface Day {
  group: string;
  date: CivilDate;
  bySubject: Map<string, number>;
  /** Of all the subgroups' journals: nobody knows which of them one pupil is in together. */
  ofSubgroups: Map<string, number>;
}

/**
 * The load of each class and date, by date and class. A pupil is in one subgroup of a subject and perhaps of one
 * language only, and the lessons of a double one may repeat their homework: of several entries of a subject only the
 * longest counts, and of all the subgroups only one, so that a load is rather told too small than too large. A cancelled lesson gives none, nor does an entry that was taken out.
 */
export function homeworkLoads(journals: readonly { journal: JournalRef; lessons: readonly JudgedLesson[] }[]): HomeworkLoad[] {
  // Not every page names the class.
  const names = new Map(journals.flatMap(({ journal: { group, groupName } }) => (groupName === null ? [] : [[group, groupName] as const])));
  const days = new Map<string, Day>();
  for (const { journal, lessons } of journals) {
    for (const lesson of lessons) {
      const minutes = minutesOf(lesson);
      if (minutes === 0) continue;
      const { group, subject, subgroup } = journal;
      const { date } = lesson.record;
      const key = `${date} ${group}`;
      const day = days.get(key) ?? { group, date, bySubject: new Map(), ofSubgroups: new Map() };
      const list = subgroup === null ? day.bySubject : day.ofSubgroups;
      list.set(subject, Math.max(list.get(subject) ?? 0, minutes));
      days.set(key, day);
    }
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => loadOf(day, names.get(day.group) ?? null));
}

/** Whether a class was given more than its norm; of a class without one nobody can tell. */
export function isOverload({ minutes, norm }: HomeworkLoad): boolean {
  return norm !== null && minutes > norm;
}

/** «ДЗ класса на день примерно 150 мин по 3 предметам, норма 7 класса — 150 мин (оценка по тексту заданий)» */
export function loadText({ minutes, subjects, grade, norm }: HomeworkLoad): string {
  const places = { minutes, subjects: counted(subjects, 'предмету', 'предметам', 'предметам') };
  return norm === null || grade === null
    ? t('ДЗ класса на день примерно {minutes} мин по {subjects} (оценка по тексту заданий)', places)
    : t('ДЗ класса на день примерно {minutes} мин по {subjects}, норма {grade} класса — {norm} мин (оценка по тексту заданий)', {
        ...places,
        grade,
        norm,
      });
}

function minutesOf({ record, fields }: JudgedLesson): number {
  return record.slot?.cancelled === true || fields.homework.state !== 'filled' ? 0 : (record.minutes?.value ?? 0);
}

function loadOf({ group, date, bySubject, ofSubgroups }: Day, groupName: string | null): HomeworkLoad {
  const grade = gradeOf({ groupName });
  // A subject that has a journal of the whole class as well is in it already.
  const others = [...ofSubgroups].flatMap(([subject, minutes]) => (bySubject.has(subject) ? [] : [minutes]));
  const all = [...bySubject.values(), ...(others.length > 0 ? [Math.max(...others)] : [])];
  return { group, groupName, grade, date, minutes: all.reduce((sum, each) => sum + each, 0), subjects: all.length, norm: normOf(grade) };
}

function normOf(grade: number | null): number | null {
  return grade === null ? null : (NORMS.find(([upTo]) => grade <= upTo)?.[1] ?? null);
}

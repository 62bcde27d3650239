import { t } from '../language.ts';
import type { JournalRef } from '../reading.ts';
import { linkedTeachers } from '../teachers.ts';
import { capitalised, FIELD_NAMES } from '../texts.ts';
import type { CivilDate } from '../vocabulary.ts';
import { names } from './select-lessons.ts';
import { schoolYearTitle, type Dates } from './span.ts';
import { STANDING_TEXTS } from './standing-texts.ts';
import type { View } from './view.ts';

/** One of the things a filter lets choose. */
export interface Choice {
  id: string;
  name: string;
}

export interface Choices {
  classes: Choice[];
  subjects: Choice[];
  /** By number, of an inspection the same as in its papers; never in an order of how they do. */
  teachers: Choice[];
}

/** A journal and the date of its latest lesson known. */
export interface DatedJournal {
  ref: JournalRef;
  last: CivilDate;
}

/** What the lessons of some journals can be chosen by. Two classes of one name are told apart by their school years. */
export function choicesOf(journals: readonly DatedJournal[], teachers: readonly Choice[]): Choices {
  const classes = new Map<string, { name: string | null; last: CivilDate }>();
  const subjects = new Map<string, string | null>();
  for (const { ref, last } of journals) {
    const known = classes.get(ref.group);
    classes.set(ref.group, { name: ref.groupName ?? known?.name ?? null, last: known !== undefined && known.last > last ? known.last : last });
    subjects.set(ref.subject, ref.subjectName ?? subjects.get(ref.subject) ?? null);
  }
  const all = [...classes].map(([id, known]) => ({ id, ...known }));
  const isAlone = (name: string | null) => all.filter((each) => each.name === name).length === 1;
  return {
    classes: all
      .sort((a, b) => names(a.name, b.name) || (a.last < b.last ? 1 : -1))
      .map(({ id, name, last }) => ({ id, name: isAlone(name) ? named(name) : `${named(name)}, ${schoolYearTitle(last)}` })),
    subjects: [...subjects].sort(([, a], [, b]) => names(a, b)).map(([id, name]) => ({ id, name: named(name) })),
    teachers: [...teachers].sort((a, b) => names(a.name, b.name)),
  };
}

/** The linked teachers of journals, numbered by who appears first in the order the journals are given. */
export function numberedTeachers(journals: readonly Pick<JournalRef, 'teachers'>[]): Choice[] {
  const ids = new Set(journals.flatMap(({ teachers }) => linkedTeachers(teachers)));
  return [...ids].map((id, index) => ({ id, name: t('Учитель {number}', { number: index + 1 }) }));
}

/** What a view's filters say, in words: «последние 8 недель», «7б», «Алгебра», «просрочено». */
export function shownText(view: View, { classes, subjects, teachers }: Choices, { title }: Pick<Dates, 'title'>): string[] {
  const nameIn = (choices: readonly Choice[], id: string | null) =>
    id === null ? [] : [choices.find((choice) => choice.id === id)?.name ?? t('нет в списке')];
  const isList = view.tab === 'lessons';
  return [
    capitalised(title),
    ...nameIn(teachers, view.teacher),
    ...nameIn(classes, view.group),
    ...nameIn(subjects, view.subject),
    ...(isList && view.field !== null ? [t(FIELD_NAMES[view.field])] : []),
    ...(isList && view.standing !== null ? [t(STANDING_TEXTS[view.standing])] : []),
    ...(isList && view.search.trim() !== '' ? [t('поиск «{words}»', { words: view.search.trim() })] : []),
  ];
}

function named(name: string | null): string {
  return name ?? t('без названия');
}

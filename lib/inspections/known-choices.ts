import { byName } from '../by-name.ts';
import { gradeOf } from '../grade.ts';
import type { InspectedJournal } from '../inspection.ts';
import { t } from '../language.ts';
import type { JournalRef, ListedJournal } from '../reading.ts';
import { linkedTeachers } from '../teachers.ts';
import { journalName } from '../texts.ts';

type Named = Pick<JournalRef, 'groupName' | 'subjectName'>;

/** What an inspection may be limited to, as far as any page has named it. */
export interface KnownChoices {
  /** Names of classes, «5а» before «10а». */
  classes: readonly string[];
  /** Grades with more than one class: «7» stands for all of them. */
  grades: readonly string[];
  subjects: readonly string[];
}

/** The classes, grades and subjects that lists of journals and inspected journals name. */
export function knownChoices(listed: readonly ListedJournal[], inspected: readonly InspectedJournal[]): KnownChoices {
  const journals: readonly Named[] = [...listed, ...inspected.map(({ known }) => known.ledger.journal)];
  const classes = names(journals.map(({ groupName }) => groupName));
  const grades = classes.flatMap((groupName) => gradeOf({ groupName }) ?? []);
  return {
    classes,
    grades: [...new Set(grades)].filter((grade) => grades.indexOf(grade) !== grades.lastIndexOf(grade)).map(String),
    subjects: names(journals.map(({ subjectName }) => subjectName)),
  };
}

/** A teacher that pages have linked: their user id, and what they are called. */
export interface KnownTeacher {
  id: string;
  label: string;
}

/** The teachers of inspected journals: by the names that are kept, else by the journals they lead. */
export function knownTeachers(inspected: readonly InspectedJournal[], namesById: Readonly<Record<string, string>>): KnownTeacher[] {
  const journals = new Map<string, Set<string>>();
  for (const { known } of inspected) {
    const { journal } = known.ledger;
    for (const user of linkedTeachers(journal.teachers)) journals.set(user, (journals.get(user) ?? new Set()).add(journalName(journal)));
  }
  return [...journals]
    .map(([id, led]) => ({ id, label: namesById[id] ?? ledText([...led].filter(Boolean)) }))
    .sort((a, b) => byName(a.label, b.label));
}

/** What a teacher without a name is called by. */
function ledText(journals: readonly string[]): string {
  return t('ведёт: {journals}', { journals: journals.toSorted(byName).join('; ') || t('журнал без названия') });
}

function names(all: readonly (string | null)[]): string[] {
  return [...new Set(all.flatMap((name) => name ?? []))].sort(byName);
}

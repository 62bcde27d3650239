import { CHECK_IDS, type CheckId } from '../checks.ts';
import type { Inspection } from '../inspection.ts';
import { msg, t } from '../language.ts';
import type { Period } from '../settings-schema.ts';
import { isOfThisCentury } from '../this-century.ts';
import type { CivilDate, Instant } from '../vocabulary.ts';
import { usualDates } from './date-presets.ts';
import { USUAL_NAME } from '../papers/usual-words.ts';

/** An inspection as it is being filled in: texts as they were typed. */
export interface InspectionDraft {
  name: string;
  purpose: string;
  basis: string;
  from: string;
  to: string;
  /** Between commas; empty: all. */
  classes: string;
  subjects: string;
  surnames: string;
  /** User ids of the teachers chosen from those that pages have linked. */
  teacherIds: readonly string[];
  checks: readonly CheckId[];
}

/** What an inspection looks at and why: the part of it that is filled in. */
export type InspectionScope = Pick<Inspection, 'name' | 'purpose' | 'basis' | 'from' | 'to' | 'classes' | 'subjects' | 'teachers' | 'checks'>;

/** The places of the form at which something may be wrong, in their order. */
type DraftField = 'name' | 'dates' | 'classes' | 'subjects' | 'teachers' | 'checks' | 'purpose' | 'basis';
export type DraftErrors = Partial<Record<DraftField, string>>;

/** Lengths and numbers that `parseInspection` allows. */
const MOST = { name: 120, purpose: 1000, basis: 500, word: 60, classes: 100, subjects: 60, teachers: 200 } as const;

/** A new inspection as the form opens: ready to be created as it stands. */
export function blankDraft(periods: readonly Period[], today: CivilDate): InspectionDraft {
  const { from, to } = usualDates(periods, today);
  return {
    name: USUAL_NAME,
    purpose: '',
    basis: '',
    from,
    to,
    classes: '',
    subjects: '',
    surnames: '',
    teacherIds: [],
    checks: CHECK_IDS,
  };
}

/** A kept inspection as the form opens to change it. */
export function draftOf(inspection: Inspection): InspectionDraft {
  const { name, purpose, basis, from, to, classes, subjects, teachers, checks } = inspection;
  return {
    name,
    purpose,
    basis,
    from,
    to,
    classes: classes.join(', '),
    subjects: subjects.join(', '),
    surnames: teachers.filter((each) => !isUserId(each)).join(', '),
    teacherIds: teachers.filter(isUserId),
    checks,
  };
}

/** What was typed between commas, each once however it is written. */
export function listedIn(text: string): string[] {
  const words = text.split(/[,;\n]/).map((word) => word.replace(/\s+/g, ' ').trim());
  const byPlain = new Map(words.filter(Boolean).map((word) => [word.toLocaleLowerCase('ru'), word]));
  return [...byPlain.values()];
}

/** The classes that were typed, «7 Б класс» as «7 Б»: so journals call it, but where one of the `known` names has the word too. */
function classesIn(text: string, known: readonly string[]): string[] {
  const words = listedIn(text).map((word) => (known.includes(word) ? word : word.replace(/(?<=\P{L})класс$/iu, '')));
  return listedIn(words.join(','));
}

/** The text with a word added to what was typed between commas, or taken out of it. */
export function withWord(text: string, word: string, isIn: boolean): string {
  const others = listedIn(text).filter((each) => each.toLocaleLowerCase('ru') !== word.toLocaleLowerCase('ru'));
  return [...others, ...(isIn ? [word] : [])].join(', ');
}

/** What was filled in, or what is wrong with it in words, by the place; `known` are the names of classes that pages have told. */
export function checkedDraft(draft: InspectionDraft, known: readonly string[]): { scope: InspectionScope } | { errors: DraftErrors } {
  const scope: InspectionScope = {
    name: draft.name.trim(),
    purpose: draft.purpose.trim(),
    basis: draft.basis.trim(),
    from: draft.from,
    to: draft.to,
    classes: classesIn(draft.classes, known),
    subjects: listedIn(draft.subjects),
    teachers: [...draft.teacherIds, ...listedIn(draft.surnames)],
    checks: CHECK_IDS.filter((check) => draft.checks.includes(check)),
  };
  const found: Record<DraftField, string | null> = {
    name: scope.name === '' ? t('Нужно название: по нему проверку найти в списке.') : tooLong(scope.name, MOST.name),
    dates: wrongDates(scope),
    classes: wrongList(scope.classes, MOST.classes, msg('Не больше {most} классов.')),
    subjects: wrongList(scope.subjects, MOST.subjects, msg('Не больше {most} предметов.')),
    teachers: wrongList(scope.teachers, MOST.teachers, msg('Не больше {most} учителей.')),
    checks: scope.checks.length === 0 ? t('Отметьте хотя бы одно: иначе замечаниям неоткуда взяться.') : null,
    purpose: tooLong(scope.purpose, MOST.purpose),
    basis: tooLong(scope.basis, MOST.basis),
  };
  const errors = Object.fromEntries(Object.entries(found).filter(([, error]) => error !== null)) as DraftErrors;
  return Object.keys(errors).length === 0 ? { scope } : { errors };
}

/** A new inspection of what was filled in. */
export function newInspection(scope: InspectionScope, id: string, now: Instant): Inspection {
  return { ...scope, id, openedAt: now, issued: null, closedAt: null, names: {} };
}

function isUserId(teacher: string): boolean {
  return /^\d{1,19}$/.test(teacher);
}

function tooLong(text: string, most: number): string | null {
  return text.length > most ? t('Не больше {most} знаков, сейчас {now}.', { most, now: text.length }) : null;
}

function wrongList(words: readonly string[], most: number, tooMany: string): string | null {
  if (words.some((word) => word.length > MOST.word)) return t('Слишком длинно для одного названия: разделите запятыми.');
  return words.length > most ? t(tooMany, { most }) : null;
}

function wrongDates({ from, to }: Pick<InspectionScope, 'from' | 'to'>): string | null {
  if (!isOfThisCentury(from) || !isOfThisCentury(to)) return t('Нужны обе даты: первый и последний день уроков.');
  return from > to ? t('Последний день раньше первого.') : null;
}

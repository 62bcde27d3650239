import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../../lib/checks.ts';
import { coversSubject, parseInspection } from '../../../lib/inspection.ts';
import {
  blankDraft,
  checkedDraft,
  draftOf,
  listedIn,
  newInspection,
  withWord,
  type InspectionDraft,
} from '../../../lib/inspections/inspection-draft.ts';
import { at } from '../readings.ts';

const TODAY = '2026-11-22';
const blank = blankDraft([], TODAY);
const errorsOf = (changes: Partial<InspectionDraft>) => {
  const checked = checkedDraft({ ...blank, ...changes }, []);
  return 'errors' in checked ? checked.errors : {};
};
const inspectionOf = (changes: Partial<InspectionDraft>, known: string[] = []) => {
  const checked = checkedDraft({ ...blank, ...changes }, known);
  if ('errors' in checked) throw new Error(JSON.stringify(checked.errors));
  return newInspection(checked.scope, 'a-1', at('11-22 10:00'));
};

describe('a new inspection', () => {
  it('can be created as the form opens: all classes, subjects, teachers and checks of the last two weeks', () => {
    expect(inspectionOf({})).toMatchObject({
      name: 'Проверка журналов',
      from: '2026-11-09',
      to: TODAY,
      classes: [],
      subjects: [],
      teachers: [],
      checks: CHECK_IDS,
      issued: null,
      closedAt: null,
      names: {},
    });
  });

  it('is of the reporting period it is now, both days included', () => {
    const periods = [
      { title: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
      { title: '2 четверть', from: TODAY, to: TODAY },
    ];
    expect(blankDraft(periods, TODAY)).toMatchObject({ from: TODAY, to: TODAY });
    expect(blankDraft(periods, '2026-10-25')).toMatchObject({ from: '2026-09-01', to: '2026-10-25' });
    expect(blankDraft(periods, '2026-10-26')).toMatchObject({ from: '2026-10-13', to: '2026-10-26' });
  });

  it('is one that the history keeps, whatever was filled in', () => {
    const filled = inspectionOf({
      name: `  ${'и'.repeat(120)} `,
      purpose: 'ц'.repeat(1000),
      basis: 'о'.repeat(500),
      classes: Array.from({ length: 100 }, (_, i) => `${i} «Класс»`).join(','),
      subjects: Array.from({ length: 60 }, (_, i) => `${i}${'п'.repeat(58)}`).join(', '),
      surnames: 'Белая, Ким',
      teacherIds: ['900001'],
      checks: ['substitutions', 'timeliness'],
    });
    expect(parseInspection(filled)).toEqual(filled);
    expect(filled).toMatchObject({ teachers: ['900001', 'Белая', 'Ким'], checks: ['timeliness', 'substitutions'] });
  });

  it('is the same again when it is opened to be changed and kept as it stands', () => {
    const filled = inspectionOf({ classes: '7б, 8', surnames: 'Белая', teacherIds: ['900001'], purpose: 'Цель' });
    expect(checkedDraft(draftOf(filled), [])).toEqual({ scope: expect.objectContaining({ classes: ['7б', '8'], teachers: ['900001', 'Белая'] }) });
    expect(inspectionOf(draftOf(filled))).toEqual(filled);
  });
});

describe('the classes', () => {
  const classesOf = (classes: string, known?: string[]) => inspectionOf({ classes }, known).classes;

  it('are as journals call them, with or without the word', () => {
    expect(classesOf('7 Б класс, 8-А Класс, 9 класс')).toEqual(['7 Б', '8-А', '9']);
    expect(coversSubject({ classes: classesOf('7 Б класс'), subjects: [] }, { groupName: '7б', subjectName: 'Химия' })).toBe(true);
    expect(classesOf('7б класс, 7Б')).toEqual(['7Б']);
  });

  it('keep the word where it says more, or where a page has told it', () => {
    expect(classesOf('1–4 классы, подкласс, класс')).toEqual(['1–4 классы', 'подкласс', 'класс']);
    expect(classesOf('7б класс, 8а класс', ['7б класс', '8а'])).toEqual(['7б класс', '8а']);
  });
});

describe('what is wrong with a form', () => {
  it.each<[string, Partial<InspectionDraft>, string, RegExp]>([
    ['no name', { name: ' ' }, 'name', /^Нужно название/],
    ['a long name', { name: 'и'.repeat(121) }, 'name', /^Не больше 120 знаков, сейчас 121\.$/],
    ['no first day', { from: '' }, 'dates', /^Нужны обе даты/],
    ['a day that does not exist', { to: '2026-02-30' }, 'dates', /^Нужны обе даты/],
    ['a year that is being typed', { from: '0202-11-01' }, 'dates', /^Нужны обе даты/],
    ['days the wrong way round', { from: '2026-11-10', to: '2026-11-09' }, 'dates', /^Последний день раньше первого\.$/],
    ['nothing to check', { checks: [] }, 'checks', /^Отметьте хотя бы одно/],
    ['classes without commas', { classes: '7б 8а '.repeat(11) }, 'classes', /разделите запятыми/],
    ['a long subject', { subjects: 'п'.repeat(61) }, 'subjects', /разделите запятыми/],
    ['too many classes', { classes: Array.from({ length: 101 }, (_, i) => `${i}а`).join() }, 'classes', /^Не больше 100 классов\.$/],
    ['too many subjects', { subjects: Array.from({ length: 61 }, (_, i) => `П${i}`).join() }, 'subjects', /^Не больше 60 предметов\.$/],
    ['too many surnames', { surnames: Array.from({ length: 201 }, (_, i) => `Имя${i}`).join() }, 'teachers', /^Не больше 200 учителей\.$/],
    ['a long purpose', { purpose: 'ц'.repeat(1001) }, 'purpose', /^Не больше 1000 знаков/],
    ['a long basis', { basis: 'о'.repeat(501) }, 'basis', /^Не больше 500 знаков/],
  ])('is told at its place and nowhere else: %s', (_what, changes, field, words) => {
    expect(errorsOf(changes)).toEqual({ [field]: expect.stringMatching(words) });
  });

  it('is told all at once', () => {
    expect(Object.keys(errorsOf({ name: '', from: '', checks: [] })).sort()).toEqual(['checks', 'dates', 'name']);
  });
});

describe('words between commas', () => {
  it('are each taken once, however they are written', () => {
    expect(listedIn(' 7б,7Б ; 8а\n Русск.  яз. ,,')).toEqual(['7Б', '8а', 'Русск. яз.']);
  });

  it('are put in and taken out by a press', () => {
    expect(withWord('7б, 8а', '9в', true)).toBe('7б, 8а, 9в');
    expect(withWord('7б, 8А', '8а', false)).toBe('7б');
    expect(withWord('', '7', true)).toBe('7');
  });
});

import { describe, expect, it } from 'vitest';
import { coverage } from '../../../lib/inspection-coverage.ts';
import { knownChoices, knownTeachers } from '../../../lib/inspections/known-choices.ts';
import { journalsPage, openingPlan } from '../../../lib/inspections/to-open.ts';
import type { ListedJournal } from '../../../lib/reading.ts';
import { at, listed } from '../readings.ts';
import { inspected, INSPECTION } from './samples.ts';

describe('what a form offers', () => {
  it('is each class and subject once, sorted, and grades of more than one class', () => {
    const journals = [listed('10а Алгебра'), listed('7б Алгебра'), listed('7а История'), listed('5а')];
    expect(knownChoices(journals, [inspected('8б Химия'), inspected('7б Химия')])).toEqual({
      classes: ['5а', '7а', '7б', '8б', '10а'],
      grades: ['7'],
      subjects: ['Алгебра', 'История', 'Химия'],
    });
  });

  it('is each teacher that a page has linked: by name where one is kept, else by their journals', () => {
    const journals = [
      inspected('8а Химия', [], { teachers: ['900002'] }),
      inspected('7б Химия', [], { teachers: ['900002', 'name:0123456789abcdef'] }),
      inspected('7б Алгебра', [], { teachers: ['900001'] }),
      inspected('6а Алгебра', [], { teachers: null }),
    ];
    expect(knownTeachers(journals, { 900001: 'Белая Б. Б.' })).toEqual([
      { id: '900001', label: 'Белая Б. Б.' },
      { id: '900002', label: 'ведёт: 7б, Химия; 8а, Химия' },
    ]);
  });
});

describe('what is left to open', () => {
  const plan = (journals: readonly ListedJournal[], opened: Parameters<typeof coverage>[2], inspection = INSPECTION) =>
    openingPlan(inspection, coverage(inspection, journals, opened).toOpen, opened, journals);

  it('is whole journals by class, and single pages of those that were opened', () => {
    const opened = inspected('7б Химия');
    const pages = { 'class-journal': { address: 'https://schools.dnevnik.ru/journal', at: at('11-20 09:00') } };
    const half = { ...opened, known: { ...opened.known, pages } };
    const { unopened, pages: left } = plan([listed('10а Химия'), listed('7б История'), listed('7б Алгебра')], [half]);
    expect(unopened.map(({ groupName, journals }) => [groupName, ...journals.map(({ journal }) => journal.subjectName)])).toEqual([
      ['7б', 'Алгебра', 'История'],
      ['10а', 'Химия'],
    ]);
    expect(left.map(({ journal, page }) => [journal.subjectName, page])).toEqual([['Химия', 'planning']]);
  });

  it('names the classes whose subjects the list has not shown, of those that are looked at', () => {
    const inspection = { ...INSPECTION, classes: ['8', '10а'], subjects: ['Химия'] };
    expect(plan([listed('10а'), listed('8б'), listed('8а'), listed('9а'), listed('8в Химия')], [], inspection).folded).toEqual(['8а', '8б', '10а']);
  });

  it('is found on the site of the account', () => {
    expect(journalsPage('dnevnik.ru//900001')).toBe('https://schools.dnevnik.ru/journals/');
    expect(journalsPage('kundelik.kz//900001')).toBe('https://schools.kundelik.kz/journals/');
  });
});

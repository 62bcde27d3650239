import { describe, expect, it } from 'vitest';
import { coverage, coverageText, openText } from '../../lib/inspection-coverage.ts';
import {
  coversSubject,
  coversTeacher,
  keptUntil,
  parseInspection,
  parseNames,
  parseRemark,
  remarkState,
  stageOf,
  type InspectedJournal,
  type Inspection,
  type Remark,
} from '../../lib/inspection.ts';
import { shortName } from '../../lib/teacher-names.ts';
import { at, JOURNAL, listed, ZONE } from './readings.ts';

const INSPECTION: Inspection = {
  id: 'one',
  name: 'Проверка журналов',
  purpose: '',
  basis: '',
  from: '2026-11-01',
  to: '2026-11-20',
  classes: [],
  subjects: [],
  teachers: [],
  checks: ['timeliness'],
  openedAt: at('11-18 08:00'),
  issued: null,
  closedAt: null,
  names: {},
};
const REMARK: Remark = {
  id: 'a topic-missing',
  lesson: 'a',
  date: '2026-11-16',
  rule: 'topic-missing',
  fields: ['topic'],
  text: 'Не указана тема урока',
  madeAt: at('11-18 09:00'),
  fixedAt: null,
  isPast: false,
  dismissed: null,
};
const ISSUED = { at: at('11-19 08:00'), term: '2026-11-25' };

/** A journal of which pages were looked at, each at its time. */
function inspected(name: string, pages: Record<string, string>, remarks: Remark[] = []): InspectedJournal {
  const { group, subject, groupName, subjectName } = listed(name);
  const seen = Object.fromEntries(
    Object.entries(pages).map(([page, when]) => [page, { address: `https://schools.dnevnik.ru/${page}`, at: at(when) }]),
  );
  const times = Object.values(pages).map((when) => at(when));
  const ledger = { journal: { ...JOURNAL, group, subject: subject!, groupName, subjectName }, lessons: [] };
  return { inspection: 'one', known: { ledger, pages: seen }, remarks, firstAt: Math.min(...times), lastAt: Math.max(...times) };
}

const names = (toOpen: readonly { journal: { groupName: string | null; subjectName: string | null }; page: string }[]) =>
  toOpen.map(({ journal, page }) => `${journal.groupName} ${journal.subjectName}: ${page}`);

describe('what an inspection looks at', () => {
  it.each([
    ['all classes', [], '7б', true],
    ['the class', ['7б'], '7б', true],
    ['the class however it is written', ['7 "Б"'], '7-б (лицей)', true],
    ['the grade', ['7'], '7б', true],
    ['not another grade that begins alike', ['1'], '10а', false],
    ['not a class beside', ['7а'], '7б', false],
    ['no class whose name nobody told', ['7б'], null, false],
  ])('of classes: %s', (_, classes, groupName, expected) => {
    expect(coversSubject({ classes, subjects: [] }, { groupName, subjectName: 'Алгебра' })).toBe(expected);
  });

  it.each([
    ['the subject in any letters', ['русск яз'], 'Русск. яз.', true],
    ['not another one', ['Алгебра'], 'Геометрия', false],
  ])('of subjects: %s', (_, subjects, subjectName, expected) => {
    expect(coversSubject({ classes: [], subjects }, { groupName: '7б', subjectName })).toBe(expected);
  });

  it.each([
    ['all teachers', [], {}, true],
    ['by id', ['900001'], {}, true],
    ['by surname', ['полуэктов'], { '900001': 'Полуэктов Вениамин Юльевич' }, true],
    ['by the whole name', ['Полуэктов В. Ю.'], { '900001': 'Полуэктов Вениамин Юльевич' }, true],
    ['not another one', ['Ракитина'], { '900001': 'Полуэктов Вениамин Юльевич' }, false],
    ['nobody by name where no name was told', ['Полуэктов'], {}, false],
  ])('of teachers: %s', (_, teachers, told, expected) => {
    expect(coversTeacher({ teachers }, { teachers: ['900001'] }, told)).toBe(expected);
  });
});

describe('how far an inspection has come', () => {
  const list = [listed('7б Алгебра'), listed('7б Физика'), listed('8а Алгебра'), listed('9а')];

  it('is counted of the journals that were listed', () => {
    const seen = coverage(INSPECTION, list, [inspected('7б Алгебра', { 'class-journal': '11-18 09:00', planning: '11-18 09:01' })]);
    expect([seen.opened, seen.total, names(seen.toOpen)]).toEqual([1, 3, ['7б Физика: class-journal', '8а Алгебра: class-journal']]);
    expect(coverageText(INSPECTION, seen)).toBe('проверка: 1 из 3 журналов');
  });

  it('asks for the other page of a journal of which one was opened', () => {
    const { toOpen } = coverage(INSPECTION, [], [inspected('7б Алгебра', { 'class-journal': '11-18 09:00' })]);
    expect(names(toOpen)).toEqual(['7б Алгебра: planning']);
    // Nobody has linked planning yet; the journal, which links it, is known.
    expect(toOpen.map(({ address, via }) => [address, via])).toEqual([['https://schools.dnevnik.ru/class-journal', 'class-journal']]);
    expect(toOpen.map(openText)).toEqual(['открыть журнал класса, оттуда — поурочное планирование']);
  });

  it('takes a page opened before the inspection for not opened', () => {
    const { toOpen } = coverage(INSPECTION, [], [inspected('7б Алгебра', { 'class-journal': '11-18 09:00', planning: '11-17 09:00' })]);
    expect(names(toOpen)).toEqual(['7б Алгебра: planning']);
  });

  it('counts a journal that no list has', () => {
    const seen = coverage(INSPECTION, list, [inspected('5а История', { 'class-journal': '11-18 09:00' })]);
    expect([seen.opened, seen.total]).toEqual([1, 4]);
  });

  it('has no total while no list was seen, nor where only some teachers are asked for', () => {
    expect(coverageText(INSPECTION, coverage(INSPECTION, [], []))).toBe('проверка: 0 журналов');
    expect(coverage({ ...INSPECTION, teachers: ['900001'] }, list, []).total).toBeNull();
  });

  it('is of the classes and subjects asked for', () => {
    const asked = { ...INSPECTION, classes: ['7'], subjects: ['физика'] };
    expect(names(coverage(asked, list, []).toOpen)).toEqual(['7б Физика: class-journal']);
  });

  describe('once the remarks were handed over', () => {
    const issued = { ...INSPECTION, issued: ISSUED };
    const record = { ...REMARK, id: 'b', fields: ['record' as const] };

    it('is counted of the journals with something to put right, opened since', () => {
      const journals = [
        inspected('7б Алгебра', { 'class-journal': '11-18 09:00', planning: '11-18 09:00' }, [REMARK, record]),
        inspected('8а Алгебра', { planning: '11-20 09:00' }, [{ ...REMARK, fixedAt: at('11-20 09:00') }]),
        inspected('5а История', { planning: '11-18 09:00' }, [{ ...REMARK, dismissed: 'excused' }]),
        inspected('9а История', { planning: '11-18 09:00' }, [{ ...REMARK, fields: [], isPast: true }]),
      ];
      const seen = coverage(issued, list, journals);
      expect(coverageText(issued, seen)).toBe('повторная проверка: 1 из 2 журналов');
      expect(names(seen.toOpen)).toEqual(['7б Алгебра: class-journal', '7б Алгебра: planning']);
    });

    it('asks only for the page that would show it put right', () => {
      const journals = [inspected('7б Алгебра', { 'class-journal': '11-18 09:00', planning: '11-18 09:00' }, [record])];
      expect(names(coverage(issued, list, journals).toOpen)).toEqual(['7б Алгебра: class-journal']);
    });
  });
});

describe('a remark', () => {
  it.each<[string, Partial<Remark>, typeof ISSUED | null, string, string]>([
    ['is open before a term was given', {}, null, '2027-01-01', 'open'],
    ['is open on the last day of its term', {}, ISSUED, '2026-11-25', 'open'],
    ['is overdue the day after', {}, ISSUED, '2026-11-26', 'overdue'],
    ['is fixed though the term has passed', { fixedAt: 1 }, ISSUED, '2026-11-26', 'fixed'],
    ['is dismissed whatever else', { fixedAt: 1, dismissed: 'agreed' }, ISSUED, '2026-11-26', 'dismissed'],
    ['of what is past is only told', { isPast: true }, ISSUED, '2026-11-26', 'told'],
  ])('%s', (_, change, issued, today, expected) => {
    expect(remarkState({ ...REMARK, ...change }, { issued }, today)).toBe(expected);
  });
});

describe('an inspection', () => {
  it('goes from collecting to rechecking to closed', () => {
    expect([INSPECTION, { ...INSPECTION, issued: ISSUED }, { ...INSPECTION, issued: ISSUED, closedAt: 1 }].map(stageOf)).toEqual([
      'collecting',
      'rechecking',
      'closed',
    ]);
  });

  it('is kept thirty days after it was closed, and while it is open', () => {
    expect(keptUntil(INSPECTION, ZONE)).toBeNull();
    expect(keptUntil({ closedAt: at('11-20 23:30') }, ZONE)).toBe('2026-12-20');
  });

  it.each<[string, unknown]>([
    ['without a name', { ...INSPECTION, name: '' }],
    ['that ends before it begins', { ...INSPECTION, to: '2026-10-01' }],
    ['without checks', { ...INSPECTION, checks: [] }],
    ['with a check nobody knows', { ...INSPECTION, checks: ['looks'] }],
    ['with anything more', { ...INSPECTION, pupils: [] }],
    ['that is none', null],
  ])('%s is refused', (_, value) => {
    expect(() => parseInspection(value)).toThrow(/^not an inspection/);
  });

  it('and a remark pass as they are', () => {
    expect([parseInspection(INSPECTION), parseRemark(REMARK)]).toEqual([INSPECTION, REMARK]);
    expect(() => parseRemark({ ...REMARK, pupil: 'x' })).toThrow(/^not a remark/);
  });
});

describe('names of teachers', () => {
  it.each([
    ['Полуэктов Вениамин Юльевич', 'Полуэктов В. Ю.'],
    ['Ракитина-Север Лариса', 'Ракитина-Север Л.'],
    ['Полуэктов В. Ю.', 'Полуэктов В. Ю.'],
    ['  Оглы   Ильгам  ёлкин ', 'Оглы И. Ё.'],
    ['', ''],
  ])('%s → %s', (full, expected) => {
    expect(shortName(full)).toBe(expected);
  });

  it('are taken from a page only as names of users', () => {
    expect(parseNames({ '900001': 'Полуэктов', x: 'no id', '2': 3, '4': '', '5': 'я'.repeat(300) })).toEqual({ '900001': 'Полуэктов' });
    expect([parseNames(null), parseNames('900001'), parseNames(undefined)]).toEqual([{}, {}, {}]);
  });
});

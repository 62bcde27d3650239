import { describe, expect, it } from 'vitest';
import { recheckOf } from '../../../lib/inspections/recheck.ts';
import { byJournal, byTeacher, filterChoices, tally, type RemarkFilter, type RemarkGroup } from '../../../lib/inspections/remark-groups.ts';
import { stateText, wrongText } from '../../../lib/inspections/remark-words.ts';
import { tallyText } from '../../../lib/inspections/inspection-words.ts';
import { at, ZONE } from '../readings.ts';
import { inspected, INSPECTION, issued, remark } from './samples.ts';

const TODAY = '2026-11-22';
const ALL: RemarkFilter = { groupName: null, check: null, state: null };
const written = (groups: readonly RemarkGroup[]) =>
  groups.map(({ title, remarks }) => `${title}: ${remarks.map((each) => each.remark.date ?? 'весь').join(' ')}`);

describe('remarks by journal', () => {
  const journals = [
    inspected('10а Алгебра', [remark(12)]),
    inspected('7б История', [remark(18), remark(9), remark(11, { date: null, lesson: null })]),
    inspected('7б Алгебра', [remark(16), remark(17), remark(18), remark(19)]),
    inspected('5а Музыка'),
  ];

  it('go by class and subject, never by how many they are; a journal without any is left out', () => {
    expect(written(byJournal(INSPECTION, journals, ALL, TODAY))).toEqual([
      '7б, Алгебра: 2026-11-16 2026-11-17 2026-11-18 2026-11-19',
      '7б, История: весь 2026-11-09 2026-11-18',
      '10а, Алгебра: 2026-11-12',
    ]);
  });

  it('are those of a class, of a check, of a state', () => {
    const mixed = [
      inspected('7б Алгебра', [remark(9, { rule: 'homework-missing' }), remark(10, { fixedAt: at('11-21 10:00') }), remark(11, { rule: null })]),
      inspected('8а Алгебра', [remark(12)]),
    ];
    const shown = (filter: Partial<RemarkFilter>) => written(byJournal(INSPECTION, mixed, { ...ALL, ...filter }, TODAY));
    expect(shown({ groupName: '8а' })).toEqual(['8а, Алгебра: 2026-11-12']);
    expect(shown({ check: 'homework' })).toEqual(['7б, Алгебра: 2026-11-09']);
    expect(shown({ check: 'hand' })).toEqual(['7б, Алгебра: 2026-11-11']);
    expect(shown({ state: 'fixed' })).toEqual(['7б, Алгебра: 2026-11-10']);
    expect(shown({ groupName: '8а', state: 'fixed' })).toEqual([]);
  });

  it('offer only filters that some remark has', () => {
    const some = [inspected('10а Химия', [remark(9)]), inspected('7б Химия', [remark(9, { rule: null })]), inspected('5а Химия')];
    expect(filterChoices(INSPECTION, some)).toEqual({ classes: ['7б', '10а'], checks: ['timeliness', 'hand'] });
  });
});

describe('remarks by teacher', () => {
  it('go by what the teacher is called, with the journals of one together', () => {
    const labels: Record<string, string> = { Алгебра: 'Ясная Я. Я.', История: 'Белая Б. Б.' };
    const journals = [
      inspected('7б Алгебра', [remark(16)]),
      inspected('8а История', [remark(9), remark(10)]),
      inspected('6а Алгебра', [remark(17), remark(18), remark(19)]),
    ];
    const groups = byTeacher(INSPECTION, journals, ALL, TODAY, ({ known }) => labels[known.ledger.journal.subjectName!]!);
    expect(written(groups)).toEqual(['Белая Б. Б.: 2026-11-09 2026-11-10', 'Ясная Я. Я.: 2026-11-17 2026-11-18 2026-11-19 2026-11-16']);
    expect(groups[1]!.remarks.map(({ journalName }) => journalName)).toEqual(['6а, Алгебра', '6а, Алгебра', '6а, Алгебра', '7б, Алгебра']);
  });
});

describe('how a remark stands', () => {
  const told = (more: Parameters<typeof remark>[1], inspection = INSPECTION, today = TODAY) => stateText(remark(9, more), inspection, today, ZONE);

  it('is open until the term has passed, then overdue from the day after it', () => {
    expect(told({})).toBe('открыто');
    expect(told({}, issued(27), '2026-11-27')).toBe('открыто');
    expect(told({}, issued(27), '2026-11-28')).toBe('просрочено с 28 ноября');
    expect(told({}, issued(30), '2026-12-01')).toBe('просрочено с 1 декабря');
  });

  it('is fixed on the school’s date, whatever the term', () => {
    expect(told({ fixedAt: at('11-25 23:30') }, issued(20))).toBe('устранено 25 ноября');
  });

  it('is told or dismissed and never late', () => {
    expect(told({ isPast: true }, issued(20))).toBe('к сведению');
    expect(told({ dismissed: 'excused' }, issued(20))).toBe('отклонено: уважительная причина');
    expect(told({ dismissed: 'mistaken', fixedAt: at('11-21 09:00') })).toBe('отклонено: ошибка проверки');
  });

  it('is summed up in the states there are', () => {
    const journals = [
      inspected('7б Химия', [remark(9), remark(10), remark(11, { isPast: true })]),
      inspected('8а Химия', [remark(9, { dismissed: 'agreed' })]),
    ];
    expect(tallyText(tally(INSPECTION, journals, TODAY))).toBe('открыто 2, к сведению 1, отклонено 1');
    expect(tallyText(tally(issued(20), journals, TODAY))).toBe('просрочено 2, к сведению 1, отклонено 1');
    expect(tallyText(tally(INSPECTION, [], TODAY))).toBe('замечаний нет');
  });
});

describe('a second look', () => {
  const journals = [
    inspected('7б Алгебра', [remark(9), remark(10, { fixedAt: at('11-21 10:00') }), remark(11, { isPast: true })]),
    inspected('8а Алгебра', [remark(9), remark(12, { dismissed: 'agreed' })]),
  ];

  it('tells what is left, what was put right, and what never can be', () => {
    const { open, overdue, fixed, told } = recheckOf(issued(27), journals, TODAY);
    expect([open.count, overdue.count, fixed.count, told]).toEqual([2, 0, 1, 1]);
    expect(written(open.journals)).toEqual(['7б, Алгебра: 2026-11-09', '8а, Алгебра: 2026-11-09']);
  });

  it('tells what is past its term apart', () => {
    const { open, overdue } = recheckOf(issued(21), journals, TODAY);
    expect([open.count, overdue.count]).toEqual([0, 2]);
  });
});

it('a remark needs some text, and not too much of it', () => {
  expect(wrongText(' \n')).toBe('Замечанию нужен текст.');
  expect(wrongText('т'.repeat(400))).toBeNull();
  expect(wrongText('т'.repeat(401))).toBe('Не больше 400 знаков, сейчас 401.');
});

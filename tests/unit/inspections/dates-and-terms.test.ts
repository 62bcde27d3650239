import { describe, expect, it } from 'vitest';
import { datePresets } from '../../../lib/inspections/date-presets.ts';
import { usualTerm } from '../../../lib/inspections/handover-term.ts';
import { datesText, scopeText } from '../../../lib/inspections/inspection-words.ts';
import { calendarOf, defaultSettings } from '../../../lib/settings.ts';

const calendar = calendarOf(defaultSettings('Europe/Moscow'));

describe('ready dates', () => {
  const preset = (title: string, today: string) => {
    const { from, to } = datePresets([], today).find((each) => each.title === title)!;
    return `${from} ${to}`;
  };

  it('are whole weeks and months', () => {
    expect(preset('Эта неделя', '2026-11-22')).toBe('2026-11-16 2026-11-22');
    expect(preset('Эта неделя', '2026-11-23')).toBe('2026-11-23 2026-11-29');
    expect(preset('Прошлая неделя', '2026-11-22')).toBe('2026-11-09 2026-11-15');
    expect(preset('Прошлый месяц', '2026-11-30')).toBe('2026-10-01 2026-10-31');
    expect(preset('Прошлый месяц', '2027-01-01')).toBe('2026-12-01 2026-12-31');
    expect(preset('Последние две недели', '2026-11-14')).toBe('2026-11-01 2026-11-14');
  });

  it('begin with the reporting periods that have begun and have a name', () => {
    const periods = [
      { title: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
      { title: '', from: '2026-09-01', to: '2026-10-25' },
      { title: '2 четверть', from: '2026-11-05', to: '2026-12-28' },
      { title: '3 четверть', from: '2027-01-11', to: '2027-03-20' },
    ];
    const titles = datePresets(periods, '2026-11-05').map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(['1 четверть', '2 четверть', 'Эта неделя']);
  });
});

describe('the term that is offered', () => {
  it('is the fifth school day from now', () => {
    // Sunday: Monday to Friday.
    expect(usualTerm('2026-11-22', calendar)).toBe('2026-11-27');
    expect(usualTerm('2026-11-25', calendar)).toBe('2026-12-02');
    expect(usualTerm('2026-11-25', { ...calendar, week: 6 })).toBe('2026-12-01');
  });

  it('skips holidays, whatever «next day» means to deadlines', () => {
    const holidays = [{ title: '', from: '2026-11-24', to: '2026-11-29', grades: null }];
    expect(usualTerm('2026-11-22', { ...calendar, holidays })).toBe('2026-12-03');
  });
});

it('dates are told in as few words as do', () => {
  expect(datesText({ from: '2026-11-09', to: '2026-11-22' })).toBe('уроки 9–22 ноября');
  expect(datesText({ from: '2026-10-26', to: '2026-11-22' })).toBe('уроки 26 октября — 22 ноября');
  expect(datesText({ from: '2026-11-22', to: '2026-11-22' })).toBe('уроки 22 ноября');
  expect(datesText({ from: '2026-12-28', to: '2027-01-15' })).toBe('уроки 28 декабря 2026 — 15 января 2027');
});

it('what an inspection is limited to is told, and what it is not limited by is not', () => {
  expect(scopeText({ classes: [], subjects: [], teachers: [] })).toBe('');
  expect(scopeText({ classes: ['7б', '8'], subjects: ['Алгебра'], teachers: ['900001', 'Белая'] })).toBe(
    'классы: 7б, 8 · предметы: Алгебра · 2 учителя',
  );
});

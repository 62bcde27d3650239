import { describe, expect, it } from 'vitest';
import { calendarWeeks } from '../../../lib/report/day-sums.ts';
import { judgedLessons, page, journal } from './judged-lessons.ts';

const calendar = (readings: Parameters<typeof judgedLessons>[0], now = '11-19 13:00') => {
  const { rows } = judgedLessons(readings, now);
  return calendarWeeks(rows, '2026-11-19').map(({ monday, days }) => ({
    monday,
    days: days.map(({ date, counts }) =>
      counts === null ? date.slice(8) : { [date.slice(8)]: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) },
    ),
  }));
};

describe('the calendar', () => {
  it('counts each day’s held lessons by how their records stand, the unknown and the waiting ones among them', () => {
    const readings = [
      page('class-journal', '11-11 11:00', { '11-10': '-record', '11-10#2': '+record' }),
      page('class-journal', '11-11 13:00', { '11-10': '-record', '11-10#2': '+record' }),
      page('class-journal', '11-19 13:00', {
        '11-10': '+record',
        '11-10#2': '+record',
        '11-12': '-record',
        '11-17': '-record',
        '11-18': '-record',
        '11-19': '-record',
      }),
      page('class-journal', '11-19 11:00', { '11-12': '+record', '11-18': '-record' }, journal('10а', 'История')),
    ];
    expect(calendar(readings)).toEqual([
      { monday: '2026-11-09', days: ['09', { 10: { onTime: 1, late: 1 } }, '11', { 12: { overdue: 1, unknown: 1 } }, '13', '14'] },
      { monday: '2026-11-16', days: ['16', { 17: { overdue: 1 } }, { 18: { overdue: 1, unknown: 1 } }, '19', '20', '21'] },
    ]);
    expect(calendar(readings.slice(3), '11-19 11:30')).toEqual([
      { monday: '2026-11-09', days: ['09', '10', '11', { 12: { unknown: 1 } }, '13', '14'] },
      { monday: '2026-11-16', days: ['16', '17', { 18: { waiting: 1 } }, '19', '20', '21'] },
    ]);
  });

  it('has Sundays where there are lessons on one', () => {
    const [week] = calendar([page('class-journal', '11-19 13:00', { '11-15': '+record' })]);
    expect(week!.days.length).toBe(7);
    expect(week!.days[6]).toEqual({ 15: { unknown: 1 } });
  });

  it('has weeks of holidays between, and none before the first lesson', () => {
    const weeks = calendar([page('class-journal', '11-19 13:00', { '10-20': '+record', '11-18': '+record' })]);
    expect(weeks.map(({ monday }) => monday.slice(5))).toEqual(['10-19', '10-26', '11-02', '11-09', '11-16']);
    expect(weeks[2]!.days).toEqual(['02', '03', '04', '05', '06', '07']);
    expect(calendar([page('planning', '11-19 13:00', { '11-25': '+topic' })])).toEqual([]);
  });
});

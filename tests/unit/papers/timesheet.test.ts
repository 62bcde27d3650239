import { describe, expect, it } from 'vitest';
import { cellText } from '../../../lib/exports/cell-text.ts';
import { monthsOf } from '../../../lib/papers/paper-input.ts';
import { timesheet, timesheetPaper } from '../../../lib/papers/timesheet.ts';
import { ALGEBRA, HISTORY, inputOf, PHYSICS, type Story, type View } from './inspections.ts';

const HOURS = '10:20-11:05';
const id = (index: number) => `24000000000000001${String(index).padStart(2, '0')}`;

/** The rows of a timesheet: teacher and kind, then the cells from one day of the month to another, then the total. */
function rows(story: Story, from = 9, to = 20): string[] {
  return timesheet(inputOf(story)).rows.map((row) => {
    const texts = row.map(cellText);
    return `${texts[0]}, ${texts[1]}: ${texts
      .slice(1 + from, 2 + to)
      .map((text) => text || '.')
      .join(' ')} = ${texts.at(-1)}`;
  });
}

const week: View = [
  '11-21 13:00',
  'class-journal',
  { '11-09': '+record', '11-11': '+record', '11-13': '+record', '11-16': '+record', '11-18': '+record', '11-20': '+record' },
];

const THIS_WEEK = { from: '2026-11-16' };

describe('the timesheet', () => {
  it('has a column for each day of the month, days off marked, and what is outside the inspection struck', () => {
    const { columns, rows: all } = timesheet(inputOf({ journals: [{ journal: ALGEBRA, views: [week] }] }));
    const days = '1вых 2 3 4вых 5 6 7вых 8вых 9 10 11 12 13 14вых 15вых 16 17 18 19 20 21вых 22вых 23 24 25 26 27 28вых 29вых 30';
    expect(columns.map(({ title }) => title.replace('\n', ''))).toEqual(['Учитель', 'Уроки', ...days.split(' '), 'Всего']);
    const dashes = (count: number) => Array.from({ length: count }, () => '–');
    expect(all).toEqual([['Учитель 1', 'проведено', ...dashes(8), 1, null, 1, null, 1, null, null, 1, null, 1, null, 1, ...dashes(10), 6]]);
  });

  it('counts lessons with a record as held, and those without apart', () => {
    const views: View[] = [
      [
        '11-21 13:00',
        'class-journal',
        { '11-16': '+record', '11-17': '-record', '11-17#2': '+record', '11-18': '+topic -record', '11-20': '-marks -attendance +held' },
      ],
    ];
    expect(rows({ journals: [{ journal: ALGEBRA, views }], inspection: THIS_WEEK }, 16)).toEqual([
      'Учитель 1, проведено: 1 1 . . 1 = 3',
      'Учитель 1, не подтверждено: . 1 1 . . = 2',
    ]);
  });

  it('does not count as unconfirmed what was last seen before the lesson was over', () => {
    const views: View[] = [['11-18 09:00', 'class-journal', { '11-16': '+record', '11-18': '-record', '11-20': '-record' }]];
    expect(rows({ journals: [{ journal: ALGEBRA, views }] }, 16)).toEqual(['Учитель 1, проведено: 1 . ? ? ? = 1+']);
  });

  it('says at least where another journal of the teacher was not opened after the day', () => {
    const early: View[] = [['11-18 08:00', 'class-journal', { '11-16': '+record', '11-18': '', '11-20': '' }]];
    const journals = [
      { journal: ALGEBRA, views: [week] },
      { journal: { ...HISTORY, teachers: ['900001'] }, views: early },
    ];
    expect(rows({ journals }, 16)).toEqual(['Учитель 1, проведено: 2 . 1+ ? 1+ = 7+']);
  });

  it('takes a day without lessons for seen in a week and month the page lists, or between lessons it lists', () => {
    const views: View[] = [['11-21 13:00', 'class-journal', { '11-10': '+record', '11-20': '+record' }]];
    const story: Story = { journals: [{ journal: ALGEBRA, views }], inspection: { from: '2026-11-02' } };
    expect(rows(story, 2)).toEqual(['Учитель 1, проведено: ? ? . ? ? . . . 1 . . . . . . . . . 1 = 2+']);
    // A page of September shows no lesson of October: its last week is not known to be all of the first one of the next month.
    const autumn: View[] = [['10-08 13:00', 'class-journal', { '09-29': '+record' }]];
    const inspection = { from: '2026-09-28', to: '2026-10-02' };
    expect(rows({ journals: [{ journal: ALGEBRA, views: autumn }], inspection, month: '2026-09' }, 28, 30)).toEqual([
      'Учитель 1, проведено: . 1 . = 1',
    ]);
    expect(rows({ journals: [{ journal: ALGEBRA, views: autumn }], inspection }, 1, 3)).toEqual(['Учитель 1, проведено: ? ? – = ?']);
  });

  it('takes the timetable’s word for a day on which the subject has no lesson', () => {
    const views: View[] = [['11-16 18:00', 'class-journal', { '11-16': '+record' }]];
    const timetables: Story['timetables'] = [
      [ALGEBRA, '11-18 18:00', { '11-16#3': HOURS, '11-17#1': `${HOURS} История`, '11-18#3': HOURS, '11-20#3': HOURS }],
    ];
    expect(rows({ journals: [{ journal: ALGEBRA, views }], timetables }, 16)).toEqual(['Учитель 1, проведено: 1 . ? ? ? = 1+']);
  });

  it('does not take the timetable’s word for a lesson that the journal has not shown, whoever is named in it', () => {
    const views: View[] = [['11-10 08:00', 'class-journal', { [`11-09 ${id(9)}`]: '+record' }]];
    const inspection = { ...THIS_WEEK, to: '2026-11-18' };
    const cells = (by: string) => {
      const slots = { '11-16#3': `${HOURS} ${id(1)} ${by}`, '11-17#1': `${HOURS} История`, '11-18#3': `${HOURS} ${id(2)} ${by}` };
      return rows({ journals: [{ journal: ALGEBRA, views }], timetables: [[ALGEBRA, '11-20 20:00', slots]], inspection }, 16, 18);
    };
    const unknown = ['Учитель 1, проведено: ? . ? = ?'];
    expect(cells('')).toEqual(unknown);
    expect(cells('by=900001')).toEqual(unknown);
    expect(cells('substituted by=900777')).toEqual(unknown);
    // Another teacher's lessons of a class that is split are no lessons of this journal.
    expect(cells('by=900777')).toEqual(['Учитель 1, проведено: . . . = 0']);
  });

  it('gives a substituted lesson to who held it, with a row and a sum of its own', () => {
    const timetables: Story['timetables'] = [
      [ALGEBRA, '11-20 20:00', { '11-16#3': `${HOURS} substituted by=900002`, '11-18#3': `${HOURS} by=900001`, '11-20#3': `${HOURS} substituted` }],
    ];
    const journals = [
      { journal: ALGEBRA, views: [week] },
      { journal: HISTORY, views: [['11-21 14:00', 'class-journal', { '11-16': '+record', '11-20': '+record' }]] as View[] },
    ];
    expect(rows({ journals, timetables }, 16)).toEqual([
      'Учитель 1, проведено: . . 1 . ? = 4+',
      'Учитель 2, проведено: 1 . . . 1 = 2+',
      'Учитель 2, замены: 1 . . . . = 1',
      'Учитель 2, всего: 2 . . . 1 = 3+',
    ]);
  });

  it('names a substitute who leads no journal of the inspection after those who do', () => {
    const timetables: Story['timetables'] = [[ALGEBRA, '11-20 20:00', { '11-16#3': `${HOURS} substituted by=100` }]];
    expect(rows({ journals: [{ journal: ALGEBRA, views: [week] }], timetables }, 16, 17)).toEqual([
      'Учитель 1, проведено: . . = 5',
      'Учитель 2, проведено: . . = 0',
      'Учитель 2, замены: 1 . = 1',
      'Учитель 2, всего: 1 . = 1',
    ]);
  });

  it('does not count a cancelled lesson, unless it has a record all the same', () => {
    const views: View[] = [['11-21 13:00', 'class-journal', { '11-16': '-record', '11-18': '+record' }]];
    const timetables: Story['timetables'] = [[ALGEBRA, '11-20 20:00', { '11-16#3': `${HOURS} cancelled`, '11-18#3': `${HOURS} cancelled` }]];
    expect(rows({ journals: [{ journal: ALGEBRA, views }], timetables, inspection: THIS_WEEK }, 16)).toEqual(['Учитель 1, проведено: . . 1 . . = 1']);
  });

  it('counts a lesson that the journal lacks as not confirmed', () => {
    const views: View[] = [['11-20 10:00', 'class-journal', { [`11-16 ${id(1)}`]: '+record', [`11-20 ${id(4)}`]: '-record' }]];
    const timetables: Story['timetables'] = [
      [ALGEBRA, '11-19 20:00', { '11-16#3': `${HOURS} ${id(1)}`, '11-17#3': `${HOURS} ${id(3)}`, '11-20#3': `${HOURS} ${id(4)}` }],
    ];
    expect(rows({ journals: [{ journal: ALGEBRA, views }], timetables }, 16, 19)).toEqual([
      'Учитель 1, проведено: 1 . . . = 1+',
      'Учитель 1, не подтверждено: . 1 . . = 1',
    ]);
  });

  it('counts a lesson of two teachers for each, and keeps those of nobody at the end', () => {
    const views: View[] = [['11-21 13:00', 'class-journal', { '11-16': '+record', '11-20': '+record' }]];
    const journals = [
      { journal: { ...HISTORY, teachers: null }, views },
      { journal: PHYSICS, views },
    ];
    expect(rows({ journals }, 16)).toEqual([
      'Учитель 1, проведено: 1 . . . 1 = 2+',
      'Учитель 2, проведено: 1 . . . 1 = 2+',
      'учитель не указан, проведено: 1 . . . 1 = 2+',
    ]);
  });

  it('shows today as far as it has come, and nothing of the days to come', () => {
    const views: View[] = [['11-18 13:00', 'class-journal', { '11-16': '+record', '11-18': '+record', '11-20': '-record' }]];
    const timetables: Story['timetables'] = [[ALGEBRA, '11-18 08:00', { '11-16#3': HOURS, '11-18#3': HOURS, '11-20#3': HOURS }]];
    expect(rows({ journals: [{ journal: ALGEBRA, views }], timetables, now: '11-18 13:05', inspection: THIS_WEEK }, 16)).toEqual([
      'Учитель 1, проведено: 1 . 1 . . = 2',
    ]);
  });

  it('is of the inspection’s last month that has begun, or of the one asked for', () => {
    const story: Story = { journals: [], inspection: { from: '2026-09-30', to: '2027-01-10' } };
    expect(monthsOf({ from: '2026-09-30', to: '2027-01-10' })).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01']);
    expect(timesheet(inputOf(story)).title).toBe('Табель учёта проведённых уроков, ноябрь 2026 года');
    expect(timesheet(inputOf({ ...story, month: '2026-10' })).title).toBe('Табель учёта проведённых уроков, октябрь 2026 года');
    expect(timesheet(inputOf({ ...story, now: '09-01 10:00' })).title).toBe('Табель учёта проведённых уроков, сентябрь 2026 года');
    expect(timesheetPaper(inputOf(story)).fileName).toEqual(['Табель', '2026-11', 'Ноябрьская проверка', '2026-11-22']);
  });
});

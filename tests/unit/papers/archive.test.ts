import { describe, expect, it } from 'vitest';
import { archivePapers, ownArchive } from '../../../lib/papers/archive.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { known } from '../known.ts';
import { at, lesson, reading, timetableOf, ZONE } from '../readings.ts';
import { onTimetable, weeksOf } from '../../../lib/timetable.ts';
import { ALGEBRA, HISTORY, inputOf, PHYSICS, rowsOf, wordsOf, type Story } from './inspections.ts';

const SETTINGS = defaultSettings(ZONE);
const HOURS = '10:20-11:05';

describe('the archives of an inspection', () => {
  const algebra: Story['journals'][number] = {
    journal: ALGEBRA,
    views: [
      ['11-17 09:00', 'class-journal', { '11-16': '+record marked=3/25', '11-18': '-record' }],
      ['11-20 13:00', 'planning', { '11-16': '+topic=12/2 +homework=8/4', '11-18': '-topic +homework' }],
      ['11-20 13:10', 'class-journal', { '11-16': '+record marked=4/25', '11-18': '-record' }],
    ],
    remarks: [{}, { date: '2026-11-12', text: 'Урока нет' }, { text: 'Зря', dismissed: 'mistaken' }],
  };
  const others: Story['journals'] = [
    { journal: PHYSICS, views: [['11-20 14:00', 'class-journal', { '11-17': '+record' }]] },
    { journal: { ...HISTORY, teachers: null }, views: [['11-20 15:00', 'class-journal', { '11-17': '+record', '11-25': '' }]] },
  ];
  const timetables: Story['timetables'] = [[ALGEBRA, '11-20 20:00', { '11-16#3': HOURS, '11-18#3': HOURS }]];
  const papers = archivePapers(inputOf({ journals: [algebra, ...others], timetables }));

  it('are one for each teacher, with all journals that teacher leads', () => {
    expect(papers.map(({ title, sheets }) => [title, sheets.map(({ name }) => name)])).toEqual([
      ['Архив: Учитель 1', ['Сводка', '7б, Алгебра', '8а, Физика']],
      ['Архив: Учитель 2', ['Сводка', '8а, Физика']],
      ['Архив: учитель не указан', ['Сводка', '8а, История']],
    ]);
    expect(papers[0]!.fileName).toEqual(['Архив', 'Учитель 1', '2026-11-09—2026-11-20', '2026-11-22']);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(3);
  });

  it('sum up each journal, and when it was opened', () => {
    expect(rowsOf(papers[0]!.sheets[0]!.table)).toEqual([
      '7б | Алгебра | 2 | 1 | 2 | 1 | 1 | 0 | 1 | 0 | 17.11.2026 | 20.11.2026',
      '8а | Физика | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 20.11.2026 | 20.11.2026',
    ]);
  });

  it('say in words how each lesson stands, with sizes, counts and remarks, and no text of the lesson', () => {
    const { table, above } = papers[0]!.sheets[1]!;
    expect(rowsOf(table)).toEqual([
      '16.11.2026 | 3 | заполнено, когда — неизвестно | заполнено, когда — неизвестно | вовремя | 12 | 8 | 4 | ',
      '18.11.2026 | 3 | не заполнено | заполнено, когда — неизвестно | не заполнено |  |  |  | Не указана тема урока (открыто); Нет ни одной записи об уроке (открыто)',
    ]);
    expect(above).toEqual(['7б, Алгебра', '7б, Алгебра. К журналу: Нет записи об инструктаже (открыто); 12.11 Урока нет (открыто).']);
  });

  it('give a lesson that another teacher held to that one, with what there is to say of it', () => {
    const substituted: Story['timetables'] = [[ALGEBRA, '11-20 20:00', { '11-16#3': HOURS, '11-18#3': `${HOURS} substituted by=900777` }]];
    const shared = archivePapers(inputOf({ journals: [algebra], timetables: substituted }));
    const lessonsOf = (index: number) => shared[index]!.sheets[1]!.table.rows.map((row) => [row[0], row.at(-1)]);
    expect(shared.map(({ title }) => title)).toEqual(['Архив: Учитель 1', 'Архив: Учитель 2']);
    expect(lessonsOf(0)).toEqual([[{ date: '2026-11-16' }, '']]);
    expect(lessonsOf(1)).toEqual([[{ date: '2026-11-18' }, expect.stringContaining('Не указана тема урока (открыто)')]]);
    // What is said of the journal stays with who leads it.
    expect(shared.map(({ sheets }) => sheets[1]!.above.join().includes('Нет записи об инструктаже'))).toEqual([true, false]);
  });

  it('are none where nothing was opened', () => {
    expect(archivePapers(inputOf({ journals: [] }))).toEqual([]);
  });
});

describe('the archive of one’s own journals', () => {
  const views = [
    reading('planning', at('11-17 09:00'), [
      lesson('2026-11-16', '+topic +homework'),
      lesson('2026-11-18', '-topic'),
      lesson('2026-11-30', '-topic'),
    ]),
    reading('class-journal', at('11-20 13:00'), [lesson('2026-11-16', '+record'), lesson('2026-11-18', '-record'), lesson('2026-11-30', '-record')]),
  ];
  const span = { from: '2026-11-09', to: '2026-11-20' };
  const planned = onTimetable(
    known(...views),
    weeksOf(timetableOf('11-20 18:00', { '11-16#3': HOURS, '11-18#2': `${HOURS} cancelled` })),
    at('11-22 10:00'),
    ZONE,
  );

  it('has the same tables, with what the rules have to say', () => {
    const { sheets, title, document, fileName } = ownArchive([planned], span, SETTINGS, at('11-22 10:00'));
    expect([title, document.subtitle, fileName]).toEqual([
      'Архив',
      'уроки с 9 по 20 ноября 2026 года',
      ['Архив', '2026-11-09—2026-11-20', '2026-11-22'],
    ]);
    expect(rowsOf(sheets[0]!.table)).toEqual(['7б | Алгебра | 2 | 1 | 1 | 1 | 0 | 0 | 0 | 1 | 17.11.2026 | 20.11.2026']);
    expect(rowsOf(sheets[1]!.table)).toEqual([
      '16.11.2026 | 3 | вовремя | вовремя | заполнено, когда — неизвестно |  |  |  | ',
      '18.11.2026 | 2 | не требуется | не требуется | не требуется |  |  |  | ',
    ]);
    const blank = ownArchive([{ ...known(...views), missing: [] }], span, SETTINGS, at('11-22 10:00'));
    expect(rowsOf(blank.sheets[1]!.table)[1]).toBe(
      '18.11.2026 |  | неизвестно | неизвестно | не заполнено |  |  |  | Нет ни одной записи об уроке, проверьте',
    );
  });

  it('leaves out lessons yet to come', () => {
    const { sheets } = ownArchive([planned], { from: '2026-11-17', to: '2026-11-30' }, SETTINGS, at('11-22 10:00'));
    expect(sheets[1]!.table.rows.map(([date]) => date)).toEqual([{ date: '2026-11-18' }]);
  });

  it('says so where no lesson of the dates is known', () => {
    const empty = ownArchive([planned], { from: '2026-09-01', to: '2026-09-30' }, SETTINGS, at('11-22 10:00'));
    expect(wordsOf(empty)).toContain('За эти дни ни одного урока не видно.');
    expect(empty.sheets).toHaveLength(1);
  });
});

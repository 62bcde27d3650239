import { describe, expect, it } from 'vitest';
import { classesTable } from '../../../lib/papers/classes-table.ts';
import { programmeTable } from '../../../lib/papers/programme-table.ts';
import { recheckSheet } from '../../../lib/papers/recheck-sheet.ts';
import { countersText, registerPaper, remarksRegister } from '../../../lib/papers/remarks-register.ts';
import { remarksTable } from '../../../lib/papers/remarks-table.ts';
import { substitutionsTable } from '../../../lib/papers/substitutions.ts';
import { timelinessTable } from '../../../lib/papers/timeliness-table.ts';
import { addDays } from '../../../lib/time.ts';
import { at, listed } from '../readings.ts';
import { ALGEBRA, HISTORY, inputOf, PHYSICS, rowsOf, type Story, type View } from './inspections.ts';

type Timetables = NonNullable<Story['timetables']>;

const HOURS = '10:20-11:05';
const titles = ({ columns }: { columns: readonly { title: string }[] }) => columns.map(({ title }) => title);

/** The topics of the 16th and the 18th are missing, the second one is put right a day later. */
const ALGEBRA_TOPICS: Story['journals'][number] = {
  journal: ALGEBRA,
  views: [
    ['11-20 13:05', 'planning', { '11-02': '-topic', '11-16': '-topic +homework', '11-18': '-topic +homework', '11-23': '-topic' }],
    ['11-21 10:00', 'planning', { '11-02': '-topic', '11-16': '-topic +homework', '11-18': '+topic +homework', '11-23': '-topic' }],
  ],
};
const HISTORY_RECORDS: Story['journals'][number] = {
  journal: HISTORY,
  views: [['11-20 14:00', 'class-journal', { '11-10': '-record', '11-17': '+record' }]],
};
const STORY: Story = { journals: [HISTORY_RECORDS, ALGEBRA_TOPICS], now: '11-24 10:00' };

describe('the table of remarks', () => {
  it('lists them by subject, class and date, those of the inspection’s dates only', () => {
    const remarks = [
      { text: 'Нет записи об инструктаже' },
      { date: '2026-11-05', text: 'Раньше' },
      { dismissed: 'mistaken' as const, text: 'Ошибка' },
    ];
    const table = remarksTable(inputOf({ ...STORY, journals: [{ ...HISTORY_RECORDS, remarks }, ALGEBRA_TOPICS] }));
    expect(titles(table)).toEqual(['Предмет', 'Класс', 'Учитель', 'Дата урока', 'Замечание', 'Состояние']);
    expect(rowsOf(table)).toEqual([
      'Алгебра | 7б | Учитель 1 | 16.11.2026 | Не указана тема урока | открыто',
      'Алгебра | 7б | Учитель 1 | 18.11.2026 | Заполнено с опозданием: тема урока | к сведению',
      'Алгебра | 7б | Учитель 1 | 18.11.2026 | Не указана тема урока | устранено 21 ноября',
      'История | 8а | Учитель 2 |  | Нет записи об инструктаже | открыто',
      'История | 8а | Учитель 2 | 10.11.2026 | Нет ни одной записи об уроке | открыто',
    ]);
  });
});

describe('the summary by classes', () => {
  it('has a plus, a minus or a point for each check, and a row for a class that was not opened', () => {
    const table = classesTable(
      inputOf({
        ...STORY,
        roster: [listed('10а'), listed('7б Алгебра'), listed('9а География')],
        inspection: { checks: ['timeliness', 'attendance', 'homework', 'substitutions'] },
      }),
    );
    expect(titles(table)).toEqual(['Класс', 'Открыто журналов', 'Своевременность', 'Посещаемость', 'ДЗ', 'Замены и пропуски', 'Замечаний']);
    expect(rowsOf(table)).toEqual([
      '7б | 1 | − | · | + | · | 3',
      '8а | 1 | − | + | · | · | 1',
      '9а | 0 | · | · | · | · | 0',
      '10а | 0 | · | · | · | · | 0',
    ]);
  });

  it('lists no class that the inspection does not look at, and none unopened where it looks at some teachers', () => {
    const roster = [listed('10а'), listed('7б Алгебра'), listed('9а География')];
    const classesOf = (inspection: Story['inspection']) =>
      classesTable(inputOf({ journals: [ALGEBRA_TOPICS], roster, inspection: inspection! })).rows.map(([name]) => name);
    expect(classesOf({ classes: ['7б', '9'] })).toEqual(['7б', '9а']);
    expect(classesOf({ teachers: ['900001'] })).toEqual(['7б']);
  });

  it('calls the programme well kept only where the timetable was seen', () => {
    const timetables: Timetables = [[HISTORY, '11-20 15:00', { '11-10#3': HOURS, '11-17#3': HOURS }]];
    const signs = (story: Story) => rowsOf(classesTable(inputOf({ ...story, inspection: { checks: ['programme'] } })));
    expect(signs({ journals: [HISTORY_RECORDS] })).toEqual(['8а | 1 | · | 0']);
    expect(signs({ journals: [HISTORY_RECORDS], timetables })).toEqual(['8а | 1 | + | 0']);
  });

  it('minuses a class for what was put right too, and not for what was dismissed', () => {
    const dismissed = [{ rule: 'mark-with-absence', dismissed: 'excused' as const }];
    const put = [{ rule: 'mark-with-absence', fixedAt: at('11-21 10:00') }];
    const signs = (remarks: typeof dismissed | typeof put) =>
      rowsOf(classesTable(inputOf({ journals: [{ ...HISTORY_RECORDS, remarks }], inspection: { checks: ['attendance'] } })));
    expect(signs(dismissed)).toEqual(['8а | 1 | + | 0']);
    expect(signs(put)).toEqual(['8а | 1 | − | 1']);
  });
});

describe('the table of timeliness', () => {
  const dates = Array.from({ length: 12 }, (_, index) => addDays('2026-11-09', index).slice(5));
  const daily = (words: string): View => ['11-21 13:00', 'class-journal', Object.fromEntries(dates.map((date) => [date, words]))];

  it('has no percent below ten lessons, and a range above', () => {
    const few: Story['journals'][number] = {
      journal: HISTORY,
      views: [
        ['11-18 09:00', 'class-journal', { '11-17': '+record' }],
        ['11-20 13:00', 'class-journal', { '11-17': '+record', '11-18': '-record', '11-10': '+record' }],
      ],
    };
    const many: Story['journals'][number] = {
      journal: ALGEBRA,
      views: [['11-10 09:00', 'class-journal', { '11-09': '+record' }], daily('+record')],
    };
    const table = timelinessTable(inputOf({ journals: [many, few] }));
    const outcomes = ['Уроков', 'Вовремя', 'С опозданием', 'Не заполнено', 'Неизвестно'];
    expect(titles(table)).toEqual(['Учитель', 'Класс', 'Предмет', ...outcomes, 'Не менее, %', 'Не более, %', 'Порог школы']);
    expect(rowsOf(table)).toEqual([
      'Учитель 1 | 7б | Алгебра | 12 | 1 | 0 | 0 | 11 | 8,3 % | 100 % | 90 %',
      'Учитель 2 | 8а | История | 3 | 1 | 0 | 1 | 1 |  |  | 90 %',
      'Всего |  |  | 15 | 2 | 0 | 1 | 12 | 13,3 % | 93,3 % | 90 %',
    ]);
  });

  it('is sorted by teacher, class and subject, whatever the shares are', () => {
    const at9 = (journal: Story['journals'][number]['journal'], words: string): Story['journals'][number] => ({ journal, views: [daily(words)] });
    const tenth = { ...ALGEBRA, group: '1000000000000000010', groupName: '10б' };
    const journals = [at9(ALGEBRA, '-record'), at9(tenth, '+record'), at9({ ...HISTORY, teachers: null }, '+record'), at9(PHYSICS, '+record')];
    expect(timelinessTable(inputOf({ journals })).rows.map((row) => row.slice(0, 3).join(' '))).toEqual([
      'Учитель 1 7б Алгебра',
      'Учитель 1 10б Алгебра',
      'Учитель 1, Учитель 2 8а Физика',
      'учитель не указан 8а История',
      'Всего  ',
    ]);
  });

  it('leaves out a lesson that the timetable gives to another teacher, and says so', () => {
    const timetables: Timetables = [[ALGEBRA, '11-20 15:00', { '11-18#3': `${HOURS} substituted by=900002`, '11-16#3': `${HOURS} by=900001` }]];
    const views: View[] = [['11-20 13:00', 'class-journal', { '11-16': '+record', '11-18': '-record' }]];
    const table = timelinessTable(inputOf({ journals: [{ journal: ALGEBRA, views }], timetables }));
    expect(rowsOf(table)[0]).toBe('Учитель 1 | 7б | Алгебра | 1 | 0 | 0 | 0 | 1 |  |  | 90 %');
    expect(table.notes!.at(-1)).toBe('Не учтены уроки, которые по расписанию провёл другой учитель: 1.');
  });

  it('reads the share as the settings say, and names the reading', () => {
    const views: View[] = [['11-21 13:00', 'class-journal', { ...Object.fromEntries(dates.map((date) => [date, '+record'])), '11-10': '-record' }]];
    const read = (timeliness: 'by-lesson' | 'among-filled') =>
      timelinessTable(inputOf({ journals: [{ journal: ALGEBRA, views }], settings: { timeliness } }));
    expect(rowsOf(read('by-lesson'))[0]).toBe('Учитель 1 | 7б | Алгебра | 12 | 0 | 0 | 1 | 11 | 0 % | 91,6 % | 90 %');
    expect(rowsOf(read('among-filled'))[0]).toBe('Учитель 1 | 7б | Алгебра | 12 | 0 | 0 | 1 | 11 | 0 % | 100 % | 90 %');
    expect(read('by-lesson').notes!.join(' ')).toContain('Расчёт по урокам');
    expect(read('among-filled').notes!.join(' ')).toContain('Расчёт по заполненным');
  });
});

describe('the table of the programme', () => {
  const weeks = ['10-26', '10-28', '11-02', '11-04', '11-09', '11-11', '11-16', '11-18'];
  const FULL = '+marks +attendance';
  const views = (changes: Record<string, string> = {}): View[] => [
    ['11-23 09:00', 'class-journal', { ...Object.fromEntries(weeks.map((date) => [date, FULL])), ...changes }],
  ];
  const timetables = (changes: Record<string, string> = {}): Timetables => [
    [ALGEBRA, '11-22 18:00', { ...Object.fromEntries(weeks.map((date) => [`${date}#3`, HOURS])), ...changes }],
  ];
  const now = '11-23 10:00';
  const cancelled = { views: views({ '11-11': '-marks' }), timetables: timetables({ '11-11#3': `${HOURS} cancelled` }) };
  const rows = (story: Omit<Story, 'journals'> & { views: View[]; reason?: string }) => {
    const { views: own, reason, ...others } = story;
    return rowsOf(
      programmeTable(inputOf({ now, journals: [{ journal: ALGEBRA, views: own, ...(reason === undefined ? {} : { reason }) }], ...others })),
    );
  };

  it('has the plan, what was given, the lag and what the timetable tells of it', () => {
    expect(rows({ ...cancelled })).toEqual(['Алгебра | 7б | 4 | 3 |  | 1 | 0 | отменено по расписанию — 1 урок']);
    expect(rows({ ...cancelled, inspection: { from: '2026-10-26' } })).toEqual(['Алгебра | 7б | 8 | 7 |  | 1 | 0 | отменено по расписанию — 1 урок']);
    expect(rows({ views: views(), timetables: timetables() })).toEqual(['Алгебра | 7б | 4 | 4 |  | 0 | 0 | ']);
  });

  it('has the reason that the deputy has chosen, where one is', () => {
    expect(rows({ ...cancelled, reason: 'праздничные дни' })).toEqual(['Алгебра | 7б | 4 | 3 |  | 1 | 0 | праздничные дни']);
    expect(rows({ ...cancelled, reason: '' })).toEqual(['Алгебра | 7б | 4 | 3 |  | 1 | 0 | отменено по расписанию — 1 урок']);
  });

  it('has a percent from ten lessons on', () => {
    const more = ['09-28', '09-30', '10-05', '10-07'];
    const longer = {
      views: [
        ['11-23 09:00', 'class-journal', Object.fromEntries([...more, ...weeks].map((date) => [date, date === '11-11' ? '-marks' : FULL]))],
      ] as View[],
      timetables: [
        [
          ALGEBRA,
          '11-22 18:00',
          Object.fromEntries([...more, ...weeks].map((date) => [`${date}#3`, date === '11-11' ? `${HOURS} cancelled` : HOURS])),
        ],
      ] as Timetables,
    };
    expect(rows({ ...longer, inspection: { from: '2026-09-28' } })).toEqual([
      'Алгебра | 7б | 12 | 11 | 91,6 % | 1 | 0 | отменено по расписанию — 1 урок',
    ]);
  });

  it('marks the weeks whose timetable nobody opened, but no holidays', () => {
    expect(rows({ views: views() })).toEqual(['Алгебра | 7б |  |  |  |  | 2 | расписание не открывали']);
    const holidays = [{ title: 'Каникулы', from: '2026-11-09', to: '2026-11-15', grades: null }];
    const noLessons: View[] = [['11-23 09:00', 'class-journal', { '11-16': FULL, '11-18': FULL }]];
    expect(rows({ views: noLessons, settings: { holidays } })).toEqual(['Алгебра | 7б |  |  |  |  | 1 | расписание не открывали']);
  });

  it('leaves the lag open where too few weeks tell what is usual', () => {
    const few = {
      views: [['11-23 09:00', 'class-journal', { '11-16': FULL, '11-18': '-marks' }]] as View[],
      timetables: [[ALGEBRA, '11-22 18:00', { '11-16#3': HOURS, '11-18#3': `${HOURS} cancelled` }]] as [
        typeof ALGEBRA,
        string,
        Record<string, string>,
      ][],
    };
    expect(rows(few)).toEqual(['Алгебра | 7б | 2 | 1 |  |  | 1 | отменено по расписанию — 1 урок; восполнено ли, пока не видно']);
  });
});

describe('the register of remarks', () => {
  const remarks = [
    { dismissed: 'excused' as const, text: 'Отклонено', madeAt: at('11-19 10:00') },
    { dismissed: 'void' as const, text: 'Не было', madeAt: at('11-19 10:00') },
  ];
  const story: Story = { ...STORY, journals: [{ ...HISTORY_RECORDS, remarks }, ALGEBRA_TOPICS] };

  it('lists all that were made in their order, with those that were put right or dismissed', () => {
    const table = remarksRegister(inputOf(story));
    expect(titles(table)).toEqual(['Дата вынесения', 'Снято', 'Замечание', 'Учитель', 'Класс', 'Предмет', 'Дата урока', 'Состояние']);
    expect(rowsOf(table)).toEqual([
      '19.11.2026 |  | Отклонено | Учитель 2 | 8а | История |  | отклонено: уважительная причина',
      '20.11.2026 |  | Не указана тема урока | Учитель 1 | 7б | Алгебра | 16.11.2026 | открыто',
      '20.11.2026 | 21.11.2026 | Не указана тема урока | Учитель 1 | 7б | Алгебра | 18.11.2026 | устранено 21 ноября',
      '20.11.2026 |  | Нет ни одной записи об уроке | Учитель 2 | 8а | История | 10.11.2026 | открыто',
      '21.11.2026 |  | Заполнено с опозданием: тема урока | Учитель 1 | 7б | Алгебра | 18.11.2026 | к сведению',
    ]);
  });

  it('counts them so that the counters add up', () => {
    expect(countersText(inputOf(story))).toBe('Всего замечаний: 5. Активных: 2. Закрытых: 2 (устранено 1, отклонено 1). К сведению: 1.');
    expect(countersText(inputOf({ journals: [] }))).toBe('Всего замечаний: 0. Активных: 0. Закрытых: 0. К сведению: 0.');
    const { document, sheets } = registerPaper(inputOf(story));
    expect(document.blocks[0]).toEqual({ kind: 'text', text: countersText(inputOf(story)) });
    expect(sheets[0]!.above).toContain(countersText(inputOf(story)));
  });
});

describe('the sheet of the second check', () => {
  const issued = { at: at('11-20 18:00'), term: '2026-11-23' };

  it('says yes and no by what was opened since, and leaves the rest to the pen', () => {
    const story = {
      ...STORY,
      inspection: { issued },
      journals: [{ ...HISTORY_RECORDS, remarks: [{}, { isPast: true, text: 'Поздно' }] }, ALGEBRA_TOPICS],
    };
    const table = recheckSheet(inputOf(story));
    expect(titles(table)).toEqual(['№', 'Учитель', 'Класс', 'Предмет', 'Дата урока', 'Замечание', 'Срок', 'Устранено', 'Дата', 'Подпись']);
    expect(rowsOf(table)).toEqual([
      '1 | Учитель 1 | 7б | Алгебра | 16.11.2026 | Не указана тема урока | 23.11.2026 | нет |  | ',
      '2 | Учитель 1 | 7б | Алгебра | 18.11.2026 | Не указана тема урока | 23.11.2026 | да | 21.11.2026 | ',
      '3 | Учитель 2 | 8а | История |  | Нет записи об инструктаже | 23.11.2026 |  |  | ',
      '4 | Учитель 2 | 8а | История | 10.11.2026 | Нет ни одной записи об уроке | 23.11.2026 |  |  | ',
    ]);
  });

  it('does not say no of a topic because the class journal was opened again', () => {
    const views: View[] = [...ALGEBRA_TOPICS.views.slice(0, 1), ['11-21 10:00', 'class-journal', { '11-16': '+record', '11-18': '+record' }]];
    const rows = rowsOf(recheckSheet(inputOf({ inspection: { issued }, journals: [{ journal: ALGEBRA, views }] })));
    expect(rows.map((row) => row.split(' | ')[7])).toEqual(['', '']);
  });

  it('does not say no of a remark by hand, which no page can show', () => {
    const journals = [{ journal: ALGEBRA, views: [['11-21 10:00', 'planning', { '11-16': '+topic +homework' }]] as View[], remarks: [{}] }];
    expect(rowsOf(recheckSheet(inputOf({ inspection: { issued }, journals })))).toEqual([
      '1 | Учитель 1 | 7б | Алгебра |  | Нет записи об инструктаже | 23.11.2026 |  |  | ',
    ]);
  });

  it('has no term before the remarks were handed over', () => {
    expect(rowsOf(recheckSheet(inputOf(STORY)))[0]).toBe('1 | Учитель 1 | 7б | Алгебра | 16.11.2026 | Не указана тема урока |  |  |  | ');
  });
});

describe('the register of substituted and missed lessons', () => {
  const id = (index: number) => `24000000000000001${String(index).padStart(2, '0')}`;
  const journal = {
    journal: ALGEBRA,
    views: [
      ['11-21 10:00', 'class-journal', { '11-16': '+record', '11-17': '-record', '11-18': '-record', '11-19': '-record', '11-20': '+record' }],
    ] as View[],
  };

  it('says what became of each lesson, who held it, and whether the journal shows it', () => {
    const timetables: Timetables = [
      [
        ALGEBRA,
        '11-20 20:00',
        {
          '11-16#3': `${HOURS} substituted by=900777`,
          '11-17#3': `${HOURS} substituted by=900777 by=900001`,
          '11-18#3': `${HOURS} substituted`,
          '11-19#2': `${HOURS} cancelled`,
          '11-20#3': `${HOURS} by=900777`,
          '11-13#4': `${HOURS} cancelled`,
        },
      ],
    ];
    const table = substitutionsTable(inputOf({ journals: [journal], timetables }));
    expect(titles(table)).toEqual(['Дата', 'Урок', 'Класс', 'Предмет', 'Чей урок', 'Что произошло', 'Кто заменил', 'Отражено в журнале']);
    expect(rowsOf(table)).toEqual([
      '13.11.2026 | 4 | 7б | Алгебра | Учитель 1 | отменён |  | неизвестно',
      '16.11.2026 | 3 | 7б | Алгебра | Учитель 1 | замена | Учитель 2 | да',
      '17.11.2026 | 3 | 7б | Алгебра | Учитель 1 | замена | тот же учитель | нет',
      '18.11.2026 | 3 | 7б | Алгебра | Учитель 1 | замена | не указано | нет',
      '19.11.2026 | 2 | 7б | Алгебра | Учитель 1 | отменён |  | да',
    ]);
  });

  it('has the lessons that the journal lacks, and those that were moved', () => {
    const views: View[] = [
      ['11-20 10:00', 'class-journal', { [`11-16 ${id(1)}`]: '+record', [`11-18 ${id(2)}`]: '-record', [`11-20 ${id(4)}`]: '-record' }],
    ];
    const slots = { '11-16#3': `${HOURS} ${id(1)}`, '11-17#3': `${HOURS} ${id(3)}`, '11-19#3': `${HOURS} ${id(2)}`, '11-20#3': `${HOURS} ${id(4)}` };
    const seen = (when: string) => substitutionsTable(inputOf({ journals: [{ journal: ALGEBRA, views }], timetables: [[ALGEBRA, when, slots]] }));
    expect(rowsOf(seen('11-19 20:00'))).toEqual([
      '17.11.2026 | 3 | 7б | Алгебра | Учитель 1 | нет в журнале |  | нет',
      '18.11.2026 |  | 7б | Алгебра | Учитель 1 | перенесён на 19.11 |  | нет',
    ]);
    expect(rowsOf(seen('11-20 20:00'))).toEqual(['18.11.2026 |  | 7б | Алгебра | Учитель 1 | перенесён на 19.11 |  | неизвестно']);
    const later = inputOf({
      journals: [{ journal: ALGEBRA, views }],
      timetables: [[ALGEBRA, '11-20 20:00', slots]],
      inspection: { from: '2026-11-19' },
    });
    expect(substitutionsTable(later).rows).toEqual([]);
  });

  it('has the lessons that a colleague’s journal lacks where the timetable links its teachers', () => {
    const views: View[] = [['11-20 10:00', 'class-journal', { [`11-16 ${id(1)}`]: '+record', [`11-20 ${id(4)}`]: '+record' }]];
    const linked = (own: string, missing: string): Story => ({
      journals: [{ journal: ALGEBRA, views }],
      timetables: [
        [
          ALGEBRA,
          '11-19 20:00',
          { '11-16#3': `${HOURS} ${id(1)} ${own}`, '11-17#3': `${HOURS} ${id(3)} ${missing}`, '11-20#3': `${HOURS} ${id(4)} ${own}` },
        ],
      ],
      inspection: { checks: ['programme', 'substitutions'] },
    });
    const own = inputOf(linked('by=900001', 'by=900001'));
    expect(rowsOf(substitutionsTable(own))).toEqual(['17.11.2026 | 3 | 7б | Алгебра | Учитель 1 | нет в журнале |  | нет']);
    expect(rowsOf(remarksTable(own))).toContain('Алгебра | 7б | Учитель 1 | 17.11.2026 | Урок есть в расписании, нет в журнале | открыто');
    expect(rowsOf(classesTable(own))).toEqual(['7б | 1 | − | − | 1']);
    // Who came instead does not change whose journal lacks the lesson.
    const substituted = inputOf(linked('by=900001', 'substituted by=900777'));
    expect(rowsOf(substitutionsTable(substituted))).toEqual([
      '17.11.2026 | 3 | 7б | Алгебра | Учитель 1 | замена, урока нет в журнале | Учитель 2 | нет',
    ]);
    expect(rowsOf(substitutionsTable(inputOf(linked('by=900001', 'by=900777'))))).toEqual([]);
  });

  it('does not know whether a substitution is reflected before the journal was opened after it', () => {
    const views: View[] = [['11-18 08:00', 'class-journal', { '11-18': '-record' }]];
    const timetables: Timetables = [[ALGEBRA, '11-18 08:05', { '11-18#3': `${HOURS} substituted by=900777` }]];
    expect(rowsOf(substitutionsTable(inputOf({ journals: [{ journal: ALGEBRA, views }], timetables })))).toEqual([
      '18.11.2026 | 3 | 7б | Алгебра | Учитель 1 | замена | Учитель 2 | неизвестно',
    ]);
  });

  it('has only lessons of the inspection’s dates', () => {
    const timetables: Timetables = [[ALGEBRA, '11-20 20:00', { '11-02#3': `${HOURS} cancelled`, '11-18#3': HOURS }]];
    expect(substitutionsTable(inputOf({ journals: [journal], timetables })).rows).toEqual([]);
  });
});

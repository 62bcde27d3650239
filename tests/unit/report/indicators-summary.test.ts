import { describe, expect, it } from 'vitest';
import type { Table } from '../../../lib/exports/document.ts';
import { plainText } from '../../../lib/exports/plain-text.ts';
import { summaryOf } from '../../../lib/papers/indicators-summary.ts';
import type { JudgedLessons } from '../../../lib/report/answers.ts';
import { weekName } from '../../../lib/report/spoken-dates.ts';
import { journal, judgedLessons, page, SETTINGS, view } from './judged-lessons.ts';

const HISTORY = journal('10а', 'История');
const LESSONS = judgedLessons(
  [
    page('planning', '11-19 13:00', { '11-09': '+topic', '11-16': '+topic', '11-17': '-topic -homework' }),
    page('planning', '11-19 13:00', { '11-16': '+topic' }, HISTORY),
  ],
  '11-19 13:00',
  { ...SETTINGS, periods: [{ title: '2 четверть', from: '2026-11-02', to: '2026-12-27' }] },
);
const summary = (kind: 'week' | 'span', address = 'tab=indicators&period=now', lessons: JudgedLessons = LESSONS) =>
  summaryOf(lessons, view(address), kind);
const tables = ({ document }: ReturnType<typeof summary>) => document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const cells = ({ title, rows }: Table) => [title, ...rows.map((row) => row.join(' | '))];

describe('a summary', () => {
  it('of the week has the lessons of the week only', () => {
    const made = summary('week');
    expect(made.document.subtitle).toBe('Неделя 16–22 ноября 2026\u00a0г.');
    expect(tables(made).map(({ title }) => title)).toEqual(['Показатели таблицы 2 регламента', 'По классам', 'По предметам']);
    expect(tables(made)[0]!.rows.map((row) => row.slice(0, 6))).toEqual([
      [2, 'Ведение планирования', 3, 2, 1, 0],
      [3, 'Ведение журнала', 3, 0, 0, 3],
      [5, 'Своевременное ведение журнала', 3, 0, 0, 3],
    ]);
    expect(cells(tables(made)[1]!)).toEqual(['По классам', '7б | 1 из 2 | 0–2 из 2 | 0–2 из 2', '10а | 1 из 1 | 0–1 из 1 | 0–1 из 1']);
  });

  it('of another week is made where the address asks for it', () => {
    const made = summary('week', 'tab=indicators&week=2026-11-09');
    expect(tables(made)[0]!.rows[0]!.slice(2, 6)).toEqual([1, 1, 0, 0]);
    expect(made.fileName).toEqual(['Показатели', 'неделя с 2026-11-09']);
  });

  it('of a period has its weeks beside one another, the first first, and says which is not closed', () => {
    const made = summary('span');
    expect(made.document.subtitle).toBe('Период: 2 четверть');
    expect(cells(tables(made)[1]!)).toEqual([
      'По неделям',
      '9–15 ноября 2026\u00a0г. | 1 из 1 | 0–1 из 1 | 0–1 из 1',
      '16–22 ноября 2026\u00a0г. (ещё не закрыта) | 2 из 3 | 0–3 из 3 | 0–3 из 3',
    ]);
  });

  it('says what no page shows, how far it is known, and that it is no official report', () => {
    const text = plainText(summary('span').document);
    expect(text).toContain('Строку 4 (учётные записи родителей) не показывает ни одна страница');
    expect(text).toContain('Строка 1 (расписание классов)');
    expect(text).toContain('Период ещё не закрыт');
    expect(text).toContain('ведение журнала — известно 0 из 4');
    expect(text).toContain('не отчётность Дневник.ру');
    expect(text).toContain('Порядок сроков: «12:00 следующего дня»');
    expect(text).toContain('Расчёт по урокам');
  });

  it('names the inspection whose lessons it is of', () => {
    const made = summary('span', 'tab=indicators', { ...LESSONS, source: 'Проверка за 1 четверть' });
    expect(plainText(made.document)).toContain('журналов проверки «Проверка за 1 четверть»');
    expect(made.sheets[0]!.above).toContain('Проверка за 1 четверть');
  });

  it('has numbers as numbers on its sheets, and no percentage of a few', () => {
    const [whole, weeks] = summary('span').sheets;
    expect(whole!.table.rows[0]).toEqual(['Ведение планирования', 4, 3, 1, 0, null, null]);
    expect(weeks!.table.columns.length).toBe(1 + 3 * 6);
    const many = judgedLessons(
      [
        page(
          'planning',
          '11-19 13:00',
          Object.fromEntries(
            Array.from({ length: 12 }, (_, index) => [`11-${String(index + 2).padStart(2, '0')}`, index < 3 ? '-topic -homework' : '+topic']),
          ),
        ),
      ],
      '11-19 13:00',
    );
    expect(summary('span', 'tab=indicators', many).sheets[0]!.table.rows[0]).toEqual([
      'Ведение планирования',
      12,
      9,
      3,
      0,
      { percent: 75 },
      { percent: 75 },
    ]);
  });
});

it('the timetable of the classes is row 1 once a page has listed them', () => {
  const indicator = { id: 'timetable', row: 1, title: 'Степень наполненности расписания', threshold: { pass: 100 }, assumes: '' };
  const made = summary('week', 'tab=indicators', { ...LESSONS, timetable: { indicator, share: { of: 3, yes: 2, no: 0, unknown: 1 } } });
  expect(tables(made)[0]!.rows[0]!.slice(0, 7)).toEqual([1, 'Степень наполненности расписания', 3, 2, 0, 1, '2–3 из 3']);
  expect(plainText(made.document)).not.toContain('Строка 1 (');
});

it.each([
  ['2026-11-16', '16–22 ноября 2026\u00a0г.'],
  ['2026-11-30', '30 ноября – 6 декабря 2026\u00a0г.'],
  ['2026-12-28', '28 декабря – 3 января 2027\u00a0г.'],
])('the week of %s is called %s', (monday, name) => {
  expect(weekName(monday)).toBe(name);
});

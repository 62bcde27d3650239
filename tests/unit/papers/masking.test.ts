import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivePapers } from '../../../lib/papers/archive.ts';
import { inspectionPapers } from '../../../lib/papers/inspection-papers.ts';
import { withoutNames } from '../../../lib/papers/masking.ts';
import { paperInput } from '../../../lib/papers/paper-input.ts';
import { leadersOf, teacherLabels } from '../../../lib/papers/teacher-labels.ts';
import { at } from '../readings.ts';
import { ALGEBRA, HISTORY, inputOf, PHYSICS, seenInspection, wordsOf, type Story, type View } from './inspections.ts';

const NAMES = { '900001': 'Полуэктов В. Ю.', '900002': 'Зарубина-Белая К. А.', '900003': 'Сорока Т. М.', '900777': 'Ким И.' };
const SURNAMES = /Полуэктов|Зарубин|Бел(ая|ой|ую)|Сорок|Ким|Щукин/;
const HOURS = '10:20-11:05';

const STORY: Story = {
  journals: [
    {
      journal: HISTORY,
      views: [['11-20 14:00', 'class-journal', { '11-10': '-record', '11-17': '+record' }]],
      reason: 'болезнь Зарубиной-Белой К. А.',
    },
    {
      journal: ALGEBRA,
      views: [['11-20 13:00', 'planning', { '11-16': '-topic +homework', '11-18': '+topic' }]],
      remarks: [{ text: 'Полуэктову В. Ю. и Сороке напомнить' }],
    },
    { journal: PHYSICS, views: [['11-20 15:00', 'class-journal', { '11-16': '-record', '11-18': '+record' }]] },
  ],
  timetables: [[ALGEBRA, '11-20 20:00', { '11-16#3': `${HOURS} cancelled`, '11-18#3': `${HOURS} substituted by=900777` }]],
  inspection: { name: 'Проверка Щукиной', purpose: 'Готовность Полуэктова', basis: 'жалоба на Кима', teachers: ['Щукина', '900002'], names: NAMES },
};
const papersOf = (story: Story) => {
  const input = inputOf(story);
  return [...inspectionPapers(input), ...archivePapers(input)];
};

describe('papers without names', () => {
  it('have no teacher’s name anywhere, not even one that was typed by hand', () => {
    for (const paper of papersOf(STORY)) {
      expect([paper.id, SURNAMES.exec(wordsOf(paper))?.[0] ?? null]).toEqual([paper.id, null]);
    }
    expect(papersOf(STORY).map(wordsOf).join('\n')).toMatch(/Проверка учитель[^]+Учитель 1 и Учитель 3 напомнить/);
  });

  it('have none of any teacher, wherever a name may stand', () => {
    const surname = fc.constantFrom('Иванова', 'Ёлкин', 'Белая', 'Сорокин-Ли', "О'Нил", 'Ли', 'Черных', 'д.Артань');
    const place = fc.constantFrom('name', 'purpose', 'basis', 'remark', 'reason');
    fc.assert(
      fc.property(surname, place, fc.boolean(), (name, where, isFiltered) => {
        const text = (here: string) => (here === where ? `Передать: ${name} А. Б., и всё` : 'Как обычно');
        const [first, ...others] = STORY.journals;
        const journals = [{ ...first!, reason: text('reason'), remarks: [{ text: text('remark') }] }, ...others];
        const inspection = {
          name: text('name'),
          purpose: text('purpose'),
          basis: text('basis'),
          names: { '900002': `${name} А. Б.` },
          teachers: isFiltered ? [name] : [],
        };
        const said = papersOf({ ...STORY, journals, inspection })
          .map(wordsOf)
          .join('\n');
        expect(said).not.toContain(`${name} А. Б.`);
        expect(said).not.toContain(name);
      }),
      { numRuns: 60 },
    );
  });

  it('have no ids of users either', () => {
    expect(papersOf(STORY).map(wordsOf).join('\n')).not.toMatch(/900\d{3}/);
    expect(
      papersOf({ ...STORY, isNamed: true })
        .map(wordsOf)
        .join('\n'),
    ).not.toMatch(/900\d{3}/);
  });
});

describe('papers with names', () => {
  it('name those whom a page has named, and number the others as the papers without names do', () => {
    const said = papersOf({ ...STORY, isNamed: true, inspection: { ...STORY.inspection, names: { '900001': NAMES['900001'] } } })
      .map(wordsOf)
      .join('\n');
    expect(said).toContain('Полуэктов В. Ю.');
    expect(said).toContain('Учитель 2');
    expect(said).toContain('Учитель 3');
    expect(said).not.toContain('Учитель 1');
  });

  it('keep apart two teachers with one name', () => {
    const names = { '900001': 'Иванова А. Б.', '900002': 'Иванова А. Б.' };
    const { inspected } = seenInspection(STORY);
    expect([...teacherLabels({ names }, inspected, true).values()]).toEqual(['Иванова А. Б.', 'Иванова А. Б. (2)', 'Учитель 3']);
  });
});

describe('the numbers of teachers', () => {
  const { inspected } = seenInspection(STORY);

  it('go by when a journal of theirs was first opened, and are the same in every paper', () => {
    const labels = teacherLabels({ names: {} }, inspected, false);
    expect([...labels]).toEqual([
      ['900001', 'Учитель 1'],
      ['900002', 'Учитель 2'],
      ['900003', 'Учитель 3'],
    ]);
    expect(leadersOf(PHYSICS, labels)).toEqual(['Учитель 1', 'Учитель 3']);
    // Every line that is about history alone is about the second teacher, whatever the paper.
    const lines = papersOf(STORY).flatMap(({ sheets }) => sheets.flatMap(({ table }) => table.rows));
    const ofHistory = lines.filter((row) => row.includes('История') && row.some((cell) => typeof cell === 'string' && cell.startsWith('Учитель')));
    expect(ofHistory.length).toBeGreaterThan(4);
    expect(ofHistory.filter((row) => !row.includes('Учитель 2'))).toEqual([]);
  });

  it('stay as they are when more journals are opened, in whatever order they are read', () => {
    const later = {
      ...inspected[0]!,
      firstAt: at('11-21 09:00'),
      known: { ...inspected[0]!.known, ledger: { lessons: [], journal: { ...HISTORY, teachers: ['100'] } } },
    };
    const before = teacherLabels({ names: {} }, inspected, false);
    const after = teacherLabels({ names: {} }, [later, ...inspected.toReversed()], false);
    expect([...before].filter(([user, label]) => after.get(user) !== label)).toEqual([]);
    expect(after.get('100')).toBe('Учитель 4');
  });

  it('are none of a teacher whom pages name in plain text, or not at all', () => {
    const labels = teacherLabels({ names: {} }, inspected, false);
    expect(leadersOf({ teachers: null }, labels)).toEqual(['учитель не указан']);
    expect(leadersOf({ teachers: ['name:0123456789abcdef'] }, labels)).toEqual(['учитель не указан']);
  });
});

describe('a text typed by hand', () => {
  const masked = (text: string, ...names: string[]) =>
    withoutNames(
      text,
      { names: Object.fromEntries(names.map((name, index) => [`${index + 1}`, name])), teachers: [] },
      new Map(names.map((_, index) => [`${index + 1}`, `Учитель ${index + 1}`])),
    );

  it.each([
    ['Ивановой А. Б. напомнить', 'Иванова А. Б.', 'Учитель 1 напомнить'],
    ['напомнить Иванову А.Б.', 'Иванов А. Б.', 'напомнить Учитель 1'],
    ['Белую просили, белая доска', 'Белая А. Б.', 'Учитель 1 просили, белая доска'],
    ['Зелёную — к Зеленой', 'Зелёная А. Б.', 'Учитель 1 — к Учитель 1'],
    ['Беловой-Рощиной', 'Белова-Рощина А. Б.', 'Учитель 1'],
    ['Ли, Лиза и линейка', 'Ли А. Б.', 'Учитель 1, Лиза и линейка'],
  ])('%s', (text, name, expected) => {
    expect(masked(text, name)).toBe(expected);
  });

  it.each([
    ['ИВАНОВОЙ напомнить', 'Иванова М. П.', 'Учитель 1 напомнить'],
    ['Ивановой напомнить', 'ИВАНОВА М. П.', 'Учитель 1 напомнить'],
  ])('in capitals or not: %s', (text, name, expected) => {
    expect(masked(text, name)).toBe(expected);
  });

  it.each([
    ['М.П. Иванова, М. П. Ивановой', 'Учитель 1, Учитель 1'],
    ['Ивановой Марии Петровне; Марией Петровной Ивановой', 'Учитель 1; Учитель 1'],
    ['Марии Петровне и МАРИЯ ПЕТРОВНА', 'Учитель 1 и Учитель 1'],
    ['Нет тем в 7 Б. Ивановой напомнить', 'Нет тем в 7 Б. Учитель 1 напомнить'],
    ['Ивановой:\nМатематика без тем', 'Учитель 1:\nМатематика без тем'],
    ['Иванова\nМатематика без тем', 'Учитель 1\nМатематика без тем'],
    ['Моя Победа, Мария Семёновна', 'Моя Победа, Мария Семёновна'],
  ])('with initials and names around it: %s', (text, expected) => {
    expect(masked(text, 'Иванова М. П.')).toBe(expected);
  });

  it.each([
    ['Заяц не сдал, у Зайца', 'Заяц М. П.'],
    ['Соловей не сдал, у Соловья, с Соловьём', 'Соловей А. А.'],
    ['Лев, Льву, Львом', 'Лев Б. Б.'],
    ['Кравцу и Кравцом', 'Кравец Б. Б.'],
    ['Волчку, Волчок', 'Волчок Б. Б.'],
    ['Цою, Цой', 'Цой Б. Б.'],
    ['фон Клаузевицу', 'фон К. Г.'],
    ['фон Клаузевицу К. Г.', 'фон Клаузевиц К. Г.'],
    ['Коваленко и Коваленку', 'Коваленко И. И.'],
  ])('in any case: %s', (text, name) => {
    expect(masked(text, name)).not.toMatch(/\p{Lu}(?!читель)\p{L}+/u);
  });

  it('leaves words that only begin alike', () => {
    expect(masked('Смена, Лизе, Книга, Рабочая программа', 'Сом А. Б.', 'Ли А. Б.', 'Кан А. Б.', 'Ра А. Б.')).toBe(
      'Смена, Лизе, Книга, Рабочая программа',
    );
  });

  it('does not take one teacher for another where nobody can tell them apart', () => {
    expect(masked('Учитель Попов', 'Попова М. П.', 'Попов И. И.')).toBe('Учитель учитель');
    expect(masked('Марии Петровне', 'Попова М. П.', 'Иванова М. П.')).toBe('учитель');
    expect(masked('Беловой-Рощиной и Беловой', 'Белова М. П.', 'Белова-Рощина И. И.')).toBe('Учитель 2 и Учитель 1');
  });
});

describe('what papers are made of', () => {
  it('are the lessons and remarks of the inspection’s dates only', () => {
    const views: View[] = [['11-21 13:00', 'class-journal', { '11-06': '-record', '11-09': '-record', '11-20': '+record', '11-21': '-record' }]];
    const remarks = [
      { date: '2026-11-08', text: 'Раньше' },
      { date: '2026-11-21', text: 'Позже' },
      { date: '2026-11-20', text: 'Вовремя' },
    ];
    const { journals } = inputOf({ journals: [{ journal: ALGEBRA, views, remarks }] });
    expect(journals[0]!.lessons.map(({ record }) => record.date)).toEqual(['2026-11-09', '2026-11-20']);
    expect(journals[0]!.remarks.map(({ text }) => text)).toEqual(['Нет ни одной записи об уроке', 'Вовремя']);
  });

  it('are judged by the rules that the inspection asks for, whatever the deputy has switched off', () => {
    const seen = seenInspection({ ...STORY, settings: { rules: { 'topic-missing': { on: false } } } });
    const [, algebra] = paperInput(seen).journals;
    expect(algebra!.lessons[0]!.fields.topic.standing).toBe('exempt');
    const uncancelled = paperInput({ ...seen, weeks: [] }).journals[1]!;
    expect(uncancelled.lessons[0]!.fields.topic.standing).toBe('overdue');
  });
});

import { describe, expect, it } from 'vitest';
import { CHECK_IDS, rulesOf } from '../../../lib/checks.ts';
import type { Block } from '../../../lib/exports/document.ts';
import type { Inspection } from '../../../lib/inspection.ts';
import { possibleCauses } from '../../../lib/papers/causes.ts';
import { note } from '../../../lib/papers/note.ts';
import { remarksTable } from '../../../lib/papers/remarks-table.ts';
import { at, listed } from '../readings.ts';
import { ALGEBRA, HISTORY, inputOf, PHYSICS, rowsOf, type Story } from './inspections.ts';

const FULL = '+topic +homework';
const GOOD: Story['journals'][number] = {
  journal: HISTORY,
  views: [
    ['11-20 13:10', 'class-journal', { '11-10': '+record', '11-17': '+record' }],
    ['11-20 13:11', 'planning', { '11-10': FULL, '11-17': FULL }],
  ],
};
const BLANK_TOPIC: Story['journals'][number] = {
  journal: ALGEBRA,
  views: [
    ['11-20 13:00', 'class-journal', { '11-09': '+record', '11-16': '+record', '11-18': '+record' }],
    ['11-20 13:05', 'planning', { '11-09': FULL, '11-16': '-topic +homework', '11-18': '-topic +homework' }],
  ],
};
const STORY: Story = { journals: [BLANK_TOPIC, GOOD] };

const blocksOf = (story: Story) => note(inputOf(story)).document.blocks;
const textsOf = (story: Story) => blocksOf(story).flatMap((block) => ('text' in block && block.kind !== 'small' ? [block.text] : []));
const listsOf = (story: Story) => blocksOf(story).flatMap((block) => (block.kind === 'list' ? [block.items] : []));
const smallOf = (story: Story) => blocksOf(story).flatMap((block) => (block.kind === 'small' ? [block.text] : []));
const after = (story: Story, heading: string): Block | undefined => {
  const blocks = blocksOf(story);
  return blocks[blocks.findIndex((block) => block.kind === 'heading' && block.text === heading) + 1];
};

describe('the note on an inspection', () => {
  it('has its parts in the order that schools give them', () => {
    expect(note(inputOf(STORY)).document.title).toBe('СПРАВКА');
    expect(note(inputOf(STORY)).document.subtitle).toBe('по проверке электронных журналов за период с 9 по 20 ноября 2026 года');
    expect(textsOf(STORY)).toEqual([
      'Цель проверки',
      'Контроль полноты и своевременности заполнения электронных журналов.',
      'Сроки и основание',
      'Проверка проведена с 20 по 22 ноября 2026 года.',
      'Основание: план ВШК на 2026/27 учебный год.',
      'Проверены уроки с 9 по 20 ноября 2026 года (все классы; все предметы). Проверялось: своевременность заполнения и выставления отметок; накопляемость отметок; отражение посещаемости занятий; выполнение учебной программы; заполнение раздела домашних заданий; соответствие домашних заданий возрасту по объёму; учёт заменённых и пропущенных уроков.',
      'Результаты проверки',
      'По открытым страницам ведёт журналы без замечаний: Учитель 2.',
      'По открытым страницам замечаний нет в классе: 8а.',
      'Выявлено 2 замечания в 1 журнале: предстоит устранить 2.',
      'Возможные причины',
      'Записи вносятся не сразу после урока.',
      'Рекомендации',
      'Ознакомлены:',
    ]);
    expect(blocksOf(STORY).map(({ kind }) => kind)).toEqual(
      'heading text heading text text text heading text text text list table table heading text heading list signature text signature small small small small'.split(
        ' ',
      ),
    );
  });

  it('tells the remarks by kind, with classes and dates', () => {
    const journals = [BLANK_TOPIC, { ...GOOD, remarks: [{ text: 'Нет записи об инструктаже.' }, { date: '2026-11-10', text: 'Тема не та' }] }];
    expect(listsOf({ journals })[0]).toEqual([
      'Не указана тема урока: 7б, Алгебра — 16.11, 18.11.',
      'Прочее: 8а, История — Нет записи об инструктаже; 10.11: Тема не та.',
    ]);
  });

  it('names six dates of a kind and counts the others', () => {
    const dates = ['11-09', '11-10', '11-11', '11-12', '11-13', '11-16', '11-17', '11-18'];
    const views: Story['journals'][number]['views'] = [
      ['11-20 13:05', 'planning', Object.fromEntries(dates.map((date) => [date, '-topic +homework']))],
    ];
    const [kinds] = listsOf({ journals: [{ journal: ALGEBRA, views }] });
    expect(kinds).toEqual(['Не указана тема урока: 7б, Алгебра — 09.11, 10.11, 11.11, 12.11, 13.11, 16.11 и ещё 2 даты.']);
  });

  it('recommends to all, and to those with open remarks until the term', () => {
    expect(listsOf(STORY)[1]).toEqual([
      'Всем учителям: своевременно записывать темы уроков и домашние задания, выставлять отметки, отмечать отсутствующих.',
      'Учителю, к урокам и журналам которого есть открытые замечания (Учитель 1): устранить замечания до «___» ______________ 20___ года.',
      'Заместителю директора по УВР: после этого срока открыть журналы повторно и отметить устранённое.',
    ]);
    const issued = { at: at('11-21 09:00'), term: '2026-12-01' };
    const [, both] = listsOf({ journals: [{ ...BLANK_TOPIC, journal: PHYSICS }], inspection: { issued } });
    expect(both![1]).toBe(
      'Учителям, к урокам и журналам которых есть открытые замечания (Учитель 1, Учитель 2): устранить замечания до 1 декабря 2026 года.',
    );
  });

  it('asks nobody to put right what is put right or past', () => {
    const fixed = { ...GOOD, remarks: [{ fixedAt: at('11-21 10:00') }, { isPast: true }] };
    expect(listsOf({ journals: [fixed] })[1]).toHaveLength(1);
    expect(listsOf({ journals: [BLANK_TOPIC, fixed] })[1]![1]).toContain('(Учитель 1)');
  });

  it('asks those with remarks to sign, and nobody else', () => {
    const signed = (story: Story) => blocksOf(story).flatMap((block) => (block.kind === 'signature' ? [[block.role, block.name]] : []));
    expect(signed(STORY)).toEqual([
      ['Зам. директора по УВР', null],
      ['', 'Учитель 1'],
    ]);
    const dismissed = { journals: [{ ...GOOD, remarks: [{ dismissed: 'mistaken' as const }] }] };
    expect(signed(dismissed)).toEqual([['Зам. директора по УВР', null]]);
    expect(signed({ journals: [{ ...BLANK_TOPIC, journal: { ...ALGEBRA, teachers: null } }] })).toEqual([['Зам. директора по УВР', null]]);
  });

  it('counts what was put right and what is past apart', () => {
    const views: Story['journals'][number]['views'] = [
      ['11-20 13:05', 'planning', { '11-16': '-topic +homework', '11-18': '-topic +homework' }],
      ['11-21 10:00', 'planning', { '11-16': '-topic +homework', '11-18': '+topic +homework' }],
    ];
    const story = { journals: [{ journal: ALGEBRA, views }] };
    expect(textsOf(story)).toContain('Выявлено 3 замечания в 1 журнале: устранено 1, предстоит устранить 1, к сведению (о прошедшем) 1.');
    expect(textsOf({ journals: [{ ...GOOD, remarks: [{}] }] })).toContain('Выявлено 1 замечание в 1 журнале: предстоит устранить 1.');
    expect(textsOf({ journals: [{ ...GOOD, remarks: Array.from({ length: 5 }, () => ({})) }] })).toContain(
      'Выявлено 5 замечаний в 1 журнале: предстоит устранить 5.',
    );
  });

  it('praises nobody for what was not looked at, nor whose other journal has a remark', () => {
    const unseen: Story['journals'][number] = { journal: HISTORY, views: [['11-20 13:10', 'class-journal', { '11-10': '', '11-17': '' }]] };
    expect(textsOf({ journals: [unseen] }).filter((text) => /без замечаний|в классе/.test(text))).toEqual([]);
    const ahead: Story['journals'][number] = { journal: HISTORY, views: [['11-20 13:10', 'planning', { '11-30': FULL }]] };
    expect(textsOf({ journals: [ahead], inspection: { to: '2026-11-30' } }).filter((text) => /без замечаний|в классе/.test(text))).toEqual([]);
    const both = { journals: [BLANK_TOPIC, { ...GOOD, journal: { ...HISTORY, teachers: ['900001'] } }] };
    expect(textsOf(both).filter((text) => /без замечаний|в классе/.test(text))).toEqual(['По открытым страницам замечаний нет в классе: 8а.']);
  });

  it('praises a class only where all its journals of the list were opened and have told something', () => {
    const praised = (story: Story) => textsOf(story).filter((text) => text.includes('в классе'));
    const rosterOf = (...journals: (typeof HISTORY)[]) =>
      journals.map(({ group, groupName, subject, subjectName, subgroup }) => ({ group, groupName, subject, subjectName, subgroup, address: null }));
    const all = ['По открытым страницам замечаний нет в классе: 8а.'];
    expect(praised({ journals: [GOOD], roster: rosterOf(HISTORY) })).toEqual(all);
    expect(praised({ journals: [GOOD], roster: rosterOf(HISTORY, PHYSICS) })).toEqual([]);
    expect(praised({ journals: [GOOD], roster: rosterOf(HISTORY, PHYSICS), inspection: { subjects: ['История'] } })).toEqual(all);
    const unread: Story['journals'][number] = { journal: PHYSICS, views: [['11-20 13:10', 'class-journal', { '11-10': '' }]] };
    expect(praised({ journals: [GOOD, unread], roster: rosterOf(HISTORY, PHYSICS) })).toEqual([]);
    const folded = { ...rosterOf(HISTORY)[0]!, subject: null, subjectName: null };
    expect(praised({ journals: [GOOD], roster: [folded] })).toEqual([]);
  });

  it('charges who held a lesson by the timetable with what there is to say of it, and not who leads the journal', () => {
    const views: Story['journals'][number]['views'] = [['11-20 13:00', 'planning', { '11-16': '-topic +homework', '11-18': FULL }]];
    const held = (by: string): Story => ({
      journals: [{ journal: ALGEBRA, views }],
      timetables: [[ALGEBRA, '11-20 20:00', { '11-16#3': `10:20-11:05 substituted ${by}`, '11-18#3': '10:20-11:05 by=900001' }]],
    });
    const signed = (story: Story) => blocksOf(story).flatMap((block) => (block.kind === 'signature' ? [block.name] : []));
    const substituted = held('by=900777');
    const ofTopic = rowsOf(remarksTable(inputOf(substituted))).filter((row) => row.includes('тема'));
    expect(ofTopic).toEqual(['Алгебра | 7б | Учитель 2 | 16.11.2026 | Не указана тема урока | открыто']);
    expect(textsOf(substituted)).toContain('По открытым страницам ведёт журналы без замечаний: Учитель 1.');
    expect(listsOf(substituted)[1]![1]).toContain('(Учитель 2)');
    expect(signed(substituted)).toEqual([null, 'Учитель 2']);
    const unnamed = held('');
    expect(listsOf(unnamed)[1]![1]).toContain('(учитель не указан)');
    expect(signed(unnamed)).toEqual([null]);
    const own = held('by=900001');
    expect(listsOf(own)[1]![1]).toContain('(Учитель 1)');
    expect(signed(own)).toEqual([null, 'Учитель 1']);
  });

  it('reads well where nothing was found, and where nothing was opened', () => {
    expect(textsOf({ journals: [GOOD] }).slice(6)).toEqual([
      'Результаты проверки',
      'По открытым страницам ведёт журналы без замечаний: Учитель 1.',
      'По открытым страницам замечаний нет в классе: 8а.',
      'Замечаний нет.',
      'Рекомендации',
    ]);
    expect(textsOf({ journals: [] }).slice(6)).toEqual(['Результаты проверки', 'Ни один журнал пока не открыт: оценивать нечего.', 'Рекомендации']);
    expect(smallOf({ journals: [] })[0]).toContain('Охват: 0 журналов, 0 проведённых уроков.');
  });

  it('shows the indicators with what is not known as a range', () => {
    const table = blocksOf(STORY).flatMap((block) => (block.kind === 'table' && block.table.title.startsWith('Показатели') ? [block.table] : []))[0]!;
    expect(rowsOf(table)).toEqual([
      'Ведение планирования | 5 из 5 | 95 %, в таблице 2 — 100 %',
      'Ведение журнала | 5 из 5 | 90 %, в таблице 2 — 100 %',
      'Своевременное ведение журнала | 0–5 из 5 | 90 %',
    ]);
  });

  it('says in small print how it was made and what it is not', () => {
    const roster = [
      ...[ALGEBRA, HISTORY, PHYSICS].map(({ group, groupName, subgroup, subject, subjectName }) => ({
        group,
        groupName,
        subgroup,
        subject,
        subjectName,
        address: null,
      })),
      listed('9а География'),
    ];
    const [made, term, honesty, shares] = smallOf({ ...STORY, roster });
    expect(made).toBe(
      'Составлено 22 ноября 2026 года в 10:40 по страницам Дневник.ру, открытым в этом браузере. Охват: 2 из 4 журналов, 5 проведённых уроков. Это не официальная отчётность Дневник.ру.',
    );
    const handedOver = { issued: { at: at('11-21 09:00'), term: '2026-12-01' } };
    expect(smallOf({ ...STORY, roster, inspection: handedOver })[0]).toBe(made);
    expect(term).toBe('Срок записи: «12:00 следующего дня».');
    expect(honesty).toContain('не служит доказательством для взысканий');
    expect(shares).toContain('расчёт по урокам');
    expect(smallOf({ ...STORY, settings: { timeliness: 'by-entry', policy: 'day-of-lesson', writtenWorks: true } }).join(' ')).toMatch(
      /Срок записи: «[^»]+», «[^»]+»\..*расчёт по записям/,
    );
  });

  it('counts the lessons of which something was not seen, and no cancelled one', () => {
    const views: Story['journals'][number]['views'] = [['11-20 13:10', 'class-journal', { '11-10': '+record', '11-17': '-marks' }]];
    const story: Story = { journals: [{ journal: HISTORY, views }], timetables: [[HISTORY, '11-20 14:00', { '11-17#3': '10:20-11:05 cancelled' }]] };
    expect(smallOf(story)[0]).toContain('Охват: 1 журнал, 1 проведённый урок; не видно: тема — у 1 урока, ДЗ — у 1 урока.');
  });

  it.each<[string, Partial<Inspection>, string]>([
    ['a reporting period', { from: '2026-09-01', to: '2026-10-25' }, 'за 1 четверть 2026/27 учебного года'],
    ['one day', { from: '2026-11-18', to: '2026-11-18' }, 'за 18 ноября 2026 года'],
    ['two months', { from: '2026-10-28', to: '2026-11-20' }, 'за период с 28 октября по 20 ноября 2026 года'],
    ['two years', { from: '2025-12-28', to: '2026-01-09' }, 'за период с 28 декабря 2025 года по 9 января 2026 года'],
  ])('is named after its dates: %s', (_case, inspection, expected) => {
    const periods = [{ title: '1 четверть', from: '2026-09-01', to: '2026-10-25' }];
    expect(note(inputOf({ journals: [], inspection, settings: { periods } })).document.subtitle).toBe(`по проверке электронных журналов ${expected}`);
  });

  it('leaves a line to fill in where nobody has given the basis, and keeps the purpose as it was typed', () => {
    const story = { journals: [], inspection: { basis: ' ', purpose: 'Готовность к отчёту' } };
    expect(textsOf(story)).toContain('Основание: ______________________________.');
    expect(after(story, 'Цель проверки')).toEqual({ kind: 'text', text: 'Готовность к отчёту' });
  });

  it('is a file named after the inspection and the day', () => {
    expect(note(inputOf(STORY)).fileName).toEqual(['Справка', 'Ноябрьская проверка', '2026-11-22']);
  });
});

describe('possible causes', () => {
  it('are known for every rule of every check', () => {
    expect(rulesOf(CHECK_IDS).filter((rule) => possibleCauses([rule]) === possibleCauses([null]))).toEqual([]);
  });

  it('are said once each, and of remarks by hand are left to be found out', () => {
    expect(possibleCauses(['topic-missing', 'homework-missing', null, 'entry-removed'])).toBe(
      'записи вносятся не сразу после урока; внесённые записи правятся уже после урока',
    );
    expect(possibleCauses([null])).toBe('уточняются с учителями');
  });
});

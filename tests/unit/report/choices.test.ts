import { expect, it } from 'vitest';
import { choicesOf, numberedTeachers, shownText } from '../../../lib/report/choices.ts';
import { journal, view } from './judged-lessons.ts';

const dated = (groupName: string | null, subjectName: string | null, last = '2026-11-18', group?: string) => {
  const ref = journal(groupName, subjectName);
  return { ref: group === undefined ? ref : { ...ref, group }, last };
};

it('classes and subjects can be chosen in the order of a school’s lists, each once', () => {
  const { classes, subjects } = choicesOf([dated('10а', 'История'), dated('7б', 'Алгебра'), dated(null, 'Труд'), dated('7б', 'История')], []);
  expect(classes.map(({ name }) => name)).toEqual(['7б', '10а', 'без названия']);
  expect(subjects.map(({ name }) => name)).toEqual(['Алгебра', 'История', 'Труд']);
});

it('two classes of one name are told apart by their school years, the latest first', () => {
  const { classes } = choicesOf(
    [dated('7б', 'Алгебра', '2025-05-20', '1'), dated('7б', 'Алгебра', '2026-11-18', '2'), dated('8а', 'Алгебра', '2026-11-18', '3')],
    [],
  );
  expect(classes).toEqual([
    { id: '2', name: '7б, 2026/27 учебный год' },
    { id: '1', name: '7б, 2024/25 учебный год' },
    { id: '3', name: '8а' },
  ]);
});

it('a name that only one page of a journal told is kept', () => {
  const { classes } = choicesOf([dated('7б', 'Алгебра', '2026-11-18', '1'), dated(null, 'Алгебра', '2026-11-18', '1')], []);
  expect(classes).toEqual([{ id: '1', name: '7б' }]);
});

it('teachers are numbered by who appears first, and one whom no page links is nobody', () => {
  const teachers = numberedTeachers([
    { teachers: ['900009'] },
    { teachers: null },
    { teachers: ['900001', '900009'] },
    { teachers: ['name:0123456789abcdef'] },
  ]);
  expect(teachers).toEqual([
    { id: '900009', name: 'Учитель 1' },
    { id: '900001', name: 'Учитель 2' },
  ]);
});

it('teachers stand by their numbers or names, whatever their lessons are like', () => {
  const names = ['Учитель 10', 'Учитель 2', 'Белова А. И.', 'Учитель 1'];
  const { teachers } = choicesOf(
    [],
    names.map((name, index) => ({ id: String(index), name })),
  );
  expect(teachers.map(({ name }) => name)).toEqual(['Белова А. И.', 'Учитель 1', 'Учитель 2', 'Учитель 10']);
});

it('what is shown is said on paper', () => {
  const choices = choicesOf([dated('7б', 'Алгебра', '2026-11-18', '1')], [{ id: '900001', name: 'Учитель 1' }]);
  const said = (address: string) => shownText(view(address), choices, { title: 'всё время' });
  expect(said('')).toEqual(['Всё время']);
  expect(said('tab=lessons&class=1&teacher=900001&subject=9&field=topic&standing=late&q=%20x')).toEqual([
    'Всё время',
    'Учитель 1',
    '7б',
    'нет в списке',
    'тема урока',
    'с опозданием',
    'поиск «x»',
  ]);
  expect(said('tab=overview&standing=late&q=x')).toEqual(['Всё время']);
});

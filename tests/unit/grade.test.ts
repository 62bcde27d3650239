import { describe, expect, it } from 'vitest';
import { gradeOf, isUnmarked } from '../../lib/grade.ts';

describe('the grade of a class', () => {
  it.each<[string | null, number | null]>([
    ['1а', 1],
    ['1 "А"', 1],
    [' 1б', 1],
    ['7б', 7],
    ['7-Б', 7],
    ['7 класс', 7],
    ['9', 9],
    ['10а', 10],
    ['11', 11],
    ['11 «Б»', 11],
    // Evening schools have a twelfth.
    ['12а', 12],
    ['9-фм', 9],
    ['7а (7а)', 7],
    ['1С программирование', null],
    ['1 группа', null],
    ['1-4 классы, хор', null],
    ['а1', null],
    ['100', null],
    ['2026 набор', null],
    ['0а', null],
    ['00', null],
    ['13а', null],
    ['Хор', null],
    ['-1', null],
    ['', null],
    [null, null],
  ])('called %j is %s', (groupName, grade) => {
    expect(gradeOf({ groupName })).toBe(grade);
  });
});

describe('a subject without marks', () => {
  it.each([
    'ОРКСЭ',
    'ОРКиСЭ',
    'Основы РКСЭ',
    'Светская этика',
    'ОПК',
    'ОРКСЭ (модуль «Основы мировых религиозных культур»)',
    'Основы религиозных культур и светской этики',
    'ОСНОВЫ СВЕТСКОЙ ЭТИКИ',
    'Основы православной культуры',
    'Основы исламской культуры',
    'Основы буддийской культуры',
    'Основы иудейской культуры',
  ])('is %s in grade 4, and in no other but the first', (subjectName) => {
    const isSo = (groupName: string | null) => isUnmarked({ groupName, subjectName });
    expect(isSo('4а')).toBe(true);
    expect(['3а', '5а', '14а', null].map(isSo)).toEqual([false, false, false, false]);
    expect(isSo('1а')).toBe(true);
  });

  it.each(['Этика', 'Физическая культура', 'Мировая художественная культура', 'Математика', '', null])('is not %j in grade 4', (subjectName) => {
    expect(isUnmarked({ groupName: '4а', subjectName })).toBe(false);
    expect(isUnmarked({ groupName: '7а', subjectName })).toBe(false);
  });

  it('is every one in grade 1', () => {
    for (const subjectName of ['Математика', 'Этика', '', null]) expect(isUnmarked({ groupName: '1а', subjectName })).toBe(true);
    expect(isUnmarked({ groupName: '11а', subjectName: 'Математика' })).toBe(false);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { homeworkMinutes, minutesOf } from '../../lib/markup/homework-minutes.ts';

describe('the estimate of a homework', () => {
  test.each<[text: string, minutes: number | null, why: string]>([
    // Exercises.
    ['№ 5', 8, 'one exercise'],
    ['№5', 8, 'without a space'],
    ['№№ 5–8', 32, 'a range of four'],
    ['№ 125, 126, 130', 24, 'a list of three'],
    ['№ 12 и 13', 16, 'two with «и»'],
    ['№ 5, № 6', 16, 'each with its sign'],
    ['№ 5.12–5.15', 32, 'numbers within a chapter'],
    ['№ 345 (а, б), 346', 16, 'parts of an exercise are not exercises'],
    ['№ 5а, 6б', 16, 'with letters'],
    ['упр. 12, 13, 15–17', 40, 'a list with a range'],
    ['Упражнение 147', 8, 'the word in full'],
    ['упр 45 (устно)', 8, 'a word in brackets'],
    ['задача 4', 8, 'a problem'],
    ['Задачи 4-6', 24, 'problems'],
    ['задание 3', 8, 'a task'],
    ['задание №3', 8, 'word and sign are one'],
    ['номера 10, 11', 16, 'in words'],
    ['Решить 5 задач', 10, 'how many there are is not which: some work'],
    ['№ 5.1-5.3, 7 (1-4)', 32, 'a range within a chapter, parts in figures'],
    ['ном. 5; 6', 16, 'a semicolon'],
    ['№ 1–400', 8, 'a book is no range'],
    ['№ 345-8', 8, 'a range that goes back'],
    // Paragraphs and pages.
    ['§ 5', 12, 'a paragraph'],
    ['§§ 5-6', 24, 'two of them'],
    ['§12', 12, 'without a space'],
    ['п. 7', 12, 'abbreviated'],
    ['п.7, 8', 24, 'a list'],
    ['параграф 14', 12, 'in words'],
    ['стр. 34–36', 12, 'three pages'],
    ['с. 12', 4, 'a page'],
    ['с.12', 4, 'without a space'],
    ['пп. 5-7', 36, 'several paragraphs'],
    ['проект 5', 40, 'is no paragraph'],
    ['§ 5 и 6, упр. 7 и 8', 40, 'two lists'],
    ['Выучить § 5, повторить § 4', 17, 'each with its verb'],
    ['Учить § 5', 12, 'to learn it is to work it through'],
    ['Прочитать стр. 34–36', 12, 'to read them is to read them'],
    ['повторить § 5–6', 10, 'to repeat is less'],
    ['§ 5, упр. 3', 20, 'both'],
    ['стр. 45 № 5, 6', 20, 'both'],
    ['стр. 45 задание', 4, 'the number is of the page'],
    ['§ 12 вопросы 1-3', 22, 'with its questions'],
    // Works without numbers.
    ['Выучить стихотворение наизусть', 20, 'by heart is learnt once'],
    ['выучить правила', 10, 'to learn'],
    ['Наизусть выучить отрывок', 20, 'in any order'],
    ['учебник, рабочая тетрадь', 10, '«учебник» is not «учить»'],
    ['Повторить тему', 5, 'to repeat'],
    ['повторение', 5, 'the same as a noun'],
    ['Читать рассказ', 10, 'to read'],
    ['Написать сочинение', 40, 'a composition'],
    ['доклад о птицах', 40, 'a report'],
    ['Подготовить презентацию', 40, 'a presentation'],
    ['Подготовиться к контрольной работе', 15, 'to prepare'],
    ['Составить таблицу', 10, 'one work'],
    ['конспект', 10, 'a summary'],
    ['Повторить правила, № 5, 6', 21, 'a sum'],
    ['Принести карандаши', 10, 'some work'],
    ['12 сәуір жаттығу', 10, 'another language'],
    ['123', 10, 'digits alone'],
    // None.
    ['', null, 'nothing'],
    ['.', null, 'a sign'],
    ['нет', null, 'three letters'],
    ['—', null, 'a dash'],
    ['не задано', null, 'said so'],
    ['Не задано.', null, 'said so'],
  ])('%s → %s: %s', (text, minutes) => {
    expect(homeworkMinutes(text)).toBe(minutes);
  });

  it('is null or a whole number of minutes, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('№ ', '§', 'стр. ', '12', '-', '–', ', ', '1000', ' и ', '(', ')', 'наизусть', 'повторить ', 'ё', '.'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const minutes = homeworkMinutes(pieces.join(''));
        expect(minutes === null || (Number.isInteger(minutes) && minutes > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is summed up over the homeworks of a lesson, as far as they tell anything, to ten hours at most', () => {
    expect(minutesOf(['№ 5', '.', '§ 6'])).toEqual({ minutes: 20 });
    expect(minutesOf(['.', 'не задано'])).toEqual({});
    expect(minutesOf(Array.from({ length: 100 }, () => '§ 5'))).toEqual({ minutes: 600 });
  });

  it('takes no long over a long text', () => {
    for (const text of ['№ 1, '.repeat(20_000), '5 '.repeat(50_000), '('.repeat(50_000), 'уч'.repeat(50_000), 'с. 1-'.repeat(20_000)]) {
      const before = performance.now();
      homeworkMinutes(text);
      expect(performance.now() - before).toBeLessThan(500);
    }
  });
});

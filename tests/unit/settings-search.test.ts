import { describe, expect, it } from 'vitest';
import { hitsIn, isFound, queryOf } from '../../lib/settings-search.ts';

describe('a search', () => {
  it.each<[string, string, boolean]>([
    ['каникулы', 'Каникулы', true],
    ['канику', 'ДЗ перед каникулами', true],
    ['КАНИКУЛАМИ', 'Осенние каникулы', true],
    ['каникул', 'Каникулы', true],
    ['выходной', 'Дополнительные выходные', true],
    ['праздник', 'Государственные праздники', true],
    ['отчетные', 'Отчётные периоды', true],
    ['тёмная', 'темная тема', true],
    ['ЁЛКА', 'елка', true],
    ['зона', 'Часовой пояс', false],
    ['учебная неделя', 'Учебная неделя', true],
    ['неделя учебная', 'Учебная неделя', true],
    ['учебная четверть', 'Учебная неделя', false],
    ['12:00', '12:00 следующего дня', true],
    ['704', 'Приказ № 704', true],
    ['№ 704', 'Приказ №\u00A0704', true],
    ['ап-147', 'Письмо АП-147/07', true],
    ['1 классе', 'ДЗ в\u00A01\u00A0классе', true],
    ['«неделя»,', 'Учебная неделя', true],
    ['holiday', 'Public holidays', true],
    ['reminders', 'Reminder before a deadline', true],
    ['дз', 'Домашнее задание', false],
    ['сроки', 'Срок', true],
    ['дня', 'для', false],
  ])('for «%s» in «%s»: %j', (typed, text, found) => {
    expect(isFound(text, queryOf(typed))).toBe(found);
  });

  it.each(['', '  ', '\u00A0'])('for nothing (%j) finds everything', (typed) => {
    expect(queryOf(typed)).toEqual([]);
    expect(isFound('', queryOf(typed))).toBe(true);
  });

  it('for no word at all looks for what was typed, and does not leave everything in silence', () => {
    expect(isFound('Каникулы', queryOf(' ?! '))).toBe(false);
    expect(isFound('Что дальше?!', queryOf(' ?! '))).toBe(true);
  });

  it('takes a letter put together of two for the one it is, in the query and in the text', () => {
    const apart = (text: string) => text.normalize('NFD');
    expect(isFound('Мой ёж', queryOf(apart('мой ёж')))).toBe(true);
    expect(isFound(apart('Мой ёж'), queryOf('мой ёж'))).toBe(true);
    const text = apart('Ёж, мой район и ёлки');
    expect(hitsIn(text, queryOf('район ёж')).map(([from, to]) => text.slice(from, to))).toEqual(['Ёж', 'район'].map(apart));
    expect(hitsIn('доро\u0301га', ['доро']).map(([from, to]) => 'доро\u0301га'.slice(from, to))).toEqual(['доро']);
  });

  it('marks every place once, where it stands in the text as it is written', () => {
    const marked = (text: string, typed: string) => hitsIn(text, queryOf(typed)).map(([from, to]) => text.slice(from, to));
    expect(marked('Ёлочки и ёлочка: ёж', 'елочка ёж')).toEqual(['Ёлочк', 'ёлочк', 'ёж']);
    expect(marked('Каникулы и каникулами', 'каникулы никулы')).toEqual(['Каникул', 'каникул']);
    expect(marked('аааа', 'аа')).toEqual(['аа', 'аа']);
    // A capital letter of other length in small does not shift what follows.
    expect(marked('İ — Срок', 'срок')).toEqual(['Срок']);
  });
});

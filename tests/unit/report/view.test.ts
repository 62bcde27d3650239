import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, inTab, paramsOf, spanOf, SORTS, STANDINGS, TABS, viewOf, type View } from '../../../lib/report/view.ts';
import { addDays } from '../../../lib/time.ts';
import { FIELDS } from '../../../lib/vocabulary.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const date = fc.nat(4000).map((days) => addDays('2020-01-06', days));
const id = fc.bigInt(0n, 9_999_999_999_999_999_999n).map(String);
const dates = fc
  .tuple(maybe(date), maybe(date))
  .filter(([from, to]) => from !== null || to !== null)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));
const anyView: fc.Arbitrary<View> = fc.record({
  tab: fc.constantFrom(...TABS),
  of: maybe(fc.stringMatching(/^[\w-]{1,60}$/)),
  teacher: maybe(id),
  group: maybe(id),
  subject: maybe(id),
  span: maybe(fc.oneof(fc.constantFrom('now' as const, 'year' as const, 'all' as const), dates)),
  standing: maybe(fc.constantFrom(...STANDINGS)),
  field: maybe(fc.constantFrom(...FIELDS)),
  search: fc.string({ maxLength: 100, unit: 'binary' }).filter((text) => text.length <= 100),
  sort: fc.constantFrom(...SORTS),
  isDescending: fc.boolean(),
  paper: maybe(fc.constantFrom('week' as const, 'span' as const)),
  week: maybe(fc.nat(500).map((weeks) => addDays('2020-01-06', 7 * weeks))),
});
const view = (address: string) => viewOf(new URLSearchParams(address));
const PLAIN = view('');

describe('the address', () => {
  it('gives back any view that was written to it', () => {
    fc.assert(fc.property(anyView, (each) => void expect(view(addressOf(each))).toEqual(each)));
  });

  it('says no more than it must', () => {
    expect(addressOf(PLAIN)).toBe('?');
    expect(addressOf({ ...PLAIN, tab: 'lessons', search: '7б', span: { from: '2026-09-01', to: null } })).toBe(
      '?tab=lessons&period=2026-09-01..&q=7%D0%B1',
    );
    expect(Object.values(paramsOf(PLAIN)).filter((value) => value !== null)).toEqual([]);
  });

  it.each([
    'tab=nothing',
    'tab=',
    'of=../../etc',
    'of=' + 'a'.repeat(61),
    'teacher=Иванова',
    'class=7б',
    'class=-1',
    'subject=1 or 1',
    'period=yesterday',
    'period=..',
    'period=2026-02-30..',
    'period=2026-11-18',
    'period=2026-11-18..2026-11-17',
    'period=2026-11-01..2026-11-02..2026-11-03',
    'standing=blamed',
    'field=mark',
    'sort=share',
    'sort=--date',
    'sort=teacher',
    'paper=gold',
    'week=2026-11-18',
    'week=2026-13-01',
    'week=9999-12-27',
    'week=1999-12-27',
    'period=0001-01-01..',
    'period=2026-09-01..2100-01-01',
    'nonsense=1&=&&',
    '%E0%A4%A',
  ])('passes over %s', (address) => {
    expect(view(address)).toEqual(PLAIN);
  });

  it('passes over what is damaged and keeps the rest', () => {
    expect(view('tab=lessons&class=x&standing=late&period=no')).toEqual({ ...PLAIN, tab: 'lessons', standing: 'late' });
  });

  it('never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(TABS).toContain(view(text).tab)));
  });
});

describe('a tab', () => {
  it('shows by itself what is of use there', () => {
    expect(TABS.map((tab) => spanOf({ tab, span: null }))).toEqual(['now', 'all', 'now', 'year', 'now']);
    expect(spanOf({ tab: 'overview', span: 'all' })).toBe('all');
  });

  it('keeps the lessons that were chosen in another one, and none of its questions', () => {
    const left = view('tab=lessons&of=a1&class=5&subject=6&teacher=7&period=all&standing=late&q=x&sort=class&paper=week');
    expect(addressOf(inTab(left, 'indicators'))).toBe('?tab=indicators&of=a1&teacher=7&class=5&subject=6&period=all');
  });
});

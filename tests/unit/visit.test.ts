import { describe, expect, it } from 'vitest';
import { newIn, opened, openKey, redrawn, type Visit } from '../../lib/visit.ts';
import { at, JOURNAL } from './readings.ts';

/** What is new in the popup since it was opened last. */

const ME = 'dnevnik.ru//900001';
const NOON = at('11-18 12:00');
const MINUTE = 60_000;

/** The popup is opened time after time: minutes after noon, and what it shows. Answers what is new in each. */
function news(...openings: [minute: number, shown: string, viewer?: string][]): string[] {
  let last: Visit | null = null;
  return openings.map(([minute, shown, viewer = ME]) => {
    last = opened(last, viewer, shown.split(' ').filter(Boolean), NOON + minute * MINUTE);
    return [...newIn(last)].join(' ');
  });
}

describe('what is new in the popup', () => {
  it.each<[string, Parameters<typeof news>, string[]]>([
    ['is nothing at the first opening', [[0, 'a b']], ['']],
    [
      'is what was not there the last time',
      [
        [0, 'a'],
        [60, 'a b'],
        [120, 'b c'],
      ],
      ['', 'b', 'c'],
    ],
    [
      'is nothing that was there, whatever went',
      [
        [0, 'a b c'],
        [60, 'b'],
      ],
      ['', ''],
    ],
    [
      'is what comes after nothing was left to do',
      [
        [0, ''],
        [60, 'a'],
      ],
      ['', 'a'],
    ],
    [
      'is what went and came back',
      [
        [0, 'a b'],
        [60, 'b'],
        [120, 'a b'],
      ],
      ['', '', 'a'],
    ],
    [
      'stays new when the popup is opened again within minutes',
      [
        [0, 'a'],
        [60, 'a b'],
        [61, 'a b'],
        [64, 'a b c'],
        [65, 'a b c'],
      ],
      ['', 'b', 'b', 'b c', ''],
    ],
    [
      'is nothing more a visit later, also if the one before was short',
      [
        [0, 'a'],
        [60, 'a b'],
        [61, 'a b'],
        [66, 'a b'],
      ],
      ['', 'b', 'b', ''],
    ],
    [
      'is still nothing within the first visit',
      [
        [0, 'a'],
        [1, 'a b'],
      ],
      ['', ''],
    ],
    [
      'is nothing of another account, or of the first after it',
      [
        [0, 'a'],
        [60, 'x', 'other'],
        [120, 'a b'],
      ],
      ['', '', ''],
    ],
    [
      'is told after a clock that was set back as well',
      [
        [600, 'a'],
        [0, 'a b'],
        [2, 'a b c'],
      ],
      ['', 'b', 'b c'],
    ],
  ])('%s', (_what, openings, expected) => {
    expect(news(...openings)).toEqual(expected);
  });

  it('is no lesson that comes back by what was changed in the popup itself, then or later in the visit', () => {
    const first = opened(null, ME, ['a'], NOON);
    const second = opened(first, ME, ['a', 'b'], NOON + 60 * MINUTE);
    const back = redrawn(second, ['a', 'b', 'hidden']);
    expect([...newIn(back)]).toEqual(['b']);
    expect([...newIn(opened(back, ME, ['a', 'b', 'hidden'], NOON + 62 * MINUTE))]).toEqual(['b']);
    expect([...newIn(opened(back, ME, ['a', 'b', 'hidden', 'c'], NOON + 90 * MINUTE))]).toEqual(['c']);
    expect([...newIn(redrawn(first, ['a', 'hidden']))]).toEqual([]);
  });

  it('is a lesson that was due and is overdue now, and another lesson of the same date', () => {
    const lesson = { journal: JOURNAL, date: '2026-11-18', order: 1 };
    const keys = [
      openKey('due', lesson),
      openKey('overdue', lesson),
      openKey('due', { ...lesson, order: 2 }),
      openKey('due', { ...lesson, date: '2026-11-19' }),
    ];
    expect(new Set([...keys, openKey('due', { ...lesson, journal: { ...JOURNAL, subgroup: '31' } })]).size).toBe(5);
    expect(openKey('due', { ...lesson })).toBe(keys[0]);
  });
});

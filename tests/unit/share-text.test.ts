import { describe, expect, it } from 'vitest';
import { passes, rangeOf, type DoneShare } from '../../lib/indicators.ts';
import { coverageText, shareText, thresholdText, verdictText } from '../../lib/share-text.ts';

const share = (yes: number, no: number, unknown = 0): DoneShare => ({ of: yes + no + unknown, yes, no, unknown });
const NINETY = { threshold: { pass: 90 } };

describe('a share in words', () => {
  it.each([
    [share(0, 0), '—'],
    [share(3, 1), '3 из 4'],
    [share(9, 0), '9 из 9'],
    [share(2, 1, 1), '2–3 из 4'],
    [share(0, 0, 4), '0–4 из 4'],
    [share(10, 0), '100\u00a0% (10 из 10)'],
    [share(14, 6), '70\u00a0% (14 из 20)'],
    [share(14, 3, 3), '70–85\u00a0% (14–17 из 20)'],
    [share(0, 0, 20), '0–100\u00a0% (0–20 из 20)'],
    [share(60, 6), '90,9\u00a0% (60 из 66)'],
    [share(8999, 1001), '89,9\u00a0% (8999 из 10000)'],
  ])('%o is «%s»: no percentage of fewer than ten, and always what it may be', (done, text) => {
    expect(shareText(done)).toBe(text);
  });

  it('tells of how many it is known', () => {
    expect(coverageText(share(14, 3, 3))).toBe('известно 17 из 20');
  });

  it('words the threshold as the school’s, and the stricter column beside it', () => {
    expect(thresholdText(NINETY)).toBe('порог школы 90\u00a0%');
    expect(thresholdText({ threshold: { pass: 95, column: 100 } })).toBe('порог школы 95\u00a0%, в таблице\u00a02\u00a0— 100\u00a0%');
  });
});

describe('a threshold', () => {
  it.each([
    [share(9, 1), true],
    [share(89, 11), false],
    [share(899, 101), false],
    [share(17, 1, 2), null],
    [share(18, 0, 2), true],
    [share(10, 5, 5), false],
    [share(9, 0), null],
    [share(0, 9), null],
    [share(0, 10), false],
    [share(0, 0), null],
  ])('of ninety percent and %o: %s', (done, verdict) => {
    expect(passes(done, NINETY)).toBe(verdict);
    expect(verdictText(done, NINETY)).toBe(verdict === null ? '' : verdict ? 'порог достигнут' : 'ниже порога');
  });

  it('is held against all that may be: the unknown not done, and all of it done', () => {
    expect(rangeOf(share(1, 2, 1))).toEqual({ worst: 25, best: 50 });
    expect(rangeOf(share(0, 0))).toBeNull();
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { byName } from '../../../lib/by-name.ts';
import { speak } from '../../../lib/language.ts';
import english from '../../../lib/languages/en.ts';
import { fullDate, monthText, rangeText, shortDate, shortDay, weekName } from '../../../lib/report/spoken-dates.ts';

afterEach(() => speak('ru'));

const told = () =>
  [
    shortDate('2026-11-02'),
    shortDay('2026-11-02'),
    fullDate('2026-11-02'),
    monthText('2026-11'),
    weekName('2026-11-16'),
    weekName('2026-12-28'),
    rangeText('2026-11-09', '2026-11-09'),
    rangeText('2026-11-09', '2026-11-22'),
    rangeText('2026-12-28', '2027-01-10'),
    // English puts thin spaces around the dash of a range.
  ].map((text) => text.replaceAll('\u2009', ' '));

describe('dates and names', () => {
  it('are those of the language that is spoken', () => {
    expect(told()).toEqual([
      '02.11.2026',
      '02.11',
      '2 ноября 2026',
      'ноябрь 2026 года',
      '16–22 ноября 2026\u00a0г.',
      '28 декабря – 3 января 2027\u00a0г.',
      '9 ноября',
      '9–22 ноября',
      '28 декабря 2026 — 10 января 2027',
    ]);
    speak('en', english);
    expect(told()).toEqual([
      '2 Nov 2026',
      '2 Nov',
      '2 November 2026',
      'November 2026',
      '16 – 22 November 2026',
      '28 December 2026 – 3 January 2027',
      '9 November',
      '9 – 22 November',
      '28 December 2026 – 10 January 2027',
    ]);
  });

  it('are sorted by its custom', () => {
    const names = ['10а', 'Informatics', 'Алгебра', '5а'];
    expect(names.toSorted(byName)).toEqual(['5а', '10а', 'Алгебра', 'Informatics']);
    speak('en', english);
    expect(names.toSorted(byName)).toEqual(['5а', '10а', 'Informatics', 'Алгебра']);
  });
});

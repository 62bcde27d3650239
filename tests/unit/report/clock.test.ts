import { describe, expect, it } from 'vitest';
import { changeAfter, dueByClock } from '../../../lib/report/clock.ts';
import { at } from '../readings.ts';
import { judgedLessons, page } from './judged-lessons.ts';

const WAITING = [page('planning', '11-18 10:00', { '11-18': '-topic -homework' })];
const MINUTE = 60_000;

describe('lessons that were judged', () => {
  it('hold until the first of their deadlines has passed', () => {
    expect(changeAfter(judgedLessons(WAITING, '11-19 09:00'))).toBe(at('11-19 12:00') + 1);
    expect(changeAfter(judgedLessons([...WAITING, page('planning', '11-18 10:00', { '11-17': '-topic' })], '11-18 11:00'))).toBe(
      at('11-18 12:00') + 1,
    );
  });

  it('hold until the school’s midnight where no deadline is nearer', () => {
    expect(changeAfter(judgedLessons(WAITING, '11-18 11:00'))).toBe(at('11-19 00:00'));
    expect(changeAfter(judgedLessons(WAITING, '11-19 13:00'))).toBe(at('11-20 00:00'));
  });
});

describe('a glance at the clock', () => {
  const now = at('11-19 09:00');
  const after = (minutes: number, changesAt = at('11-19 12:00')) => dueByClock(now + minutes * MINUTE, { now, changesAt });

  it('is followed by nothing at once, by a drawing after some minutes', () => {
    expect([0, 1, 4, 5, 179].map((minutes) => after(minutes))).toEqual(['nothing', 'nothing', 'nothing', 'drawing', 'drawing']);
  });

  it('has the lessons judged anew once something has changed, however short ago they were', () => {
    expect([180, 3000].map((minutes) => after(minutes))).toEqual(['judging', 'judging']);
    expect(after(1, now + MINUTE)).toBe('judging');
  });

  it('has them judged anew where the clock was set back', () => {
    expect([-4, -5, -3000].map((minutes) => after(minutes))).toEqual(['nothing', 'judging', 'judging']);
    expect(dueByClock(now - 60 * MINUTE, { now, changesAt: Infinity })).toBe('judging');
  });
});

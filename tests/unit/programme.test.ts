import { describe, expect, it } from 'vitest';
import { programmeOf } from '../../lib/programme.ts';
import { at, lesson, reading, timetableOf } from './readings.ts';
import { planned } from './known.ts';

/** Two lessons a week from 26 October on; `slots` are of the timetable, `views` what the journal shows of each date. */
function programme(
  views: Record<string, string>,
  slots: Record<string, string>,
  thisWeek = '2026-11-23',
  span: { from: string; to: string } | null = null,
) {
  const shown = Object.entries(views).map(([date, words]) => lesson(`2026-${date}`, words));
  const journal = planned(at('11-22 20:00'), timetableOf('11-22 18:00', slots), reading('class-journal', at('11-22 19:00'), shown));
  return programmeOf(journal, thisWeek, span);
}

const HOURS = '10:20-11:05';
const FULL = '+marks +attendance';
const WEEKS = ['10-26', '10-28', '11-02', '11-04', '11-09', '11-11', '11-16', '11-18'];
const allHeld = Object.fromEntries(WEEKS.map((date) => [date, FULL]));
const slotsOf = (changes: Record<string, string> = {}) => ({ ...Object.fromEntries(WEEKS.map((date) => [`${date}#3`, HOURS])), ...changes });

describe('the programme of a journal', () => {
  it('is given as planned where every lesson of the timetable was held', () => {
    expect(programme(allHeld, slotsOf())).toEqual({ given: 8, planned: 8, cancelled: 0, unlisted: 0, lag: 0 });
  });

  it('lags by the lessons that were cancelled and not made up for', () => {
    expect(programme({ ...allHeld, '11-11': '-marks' }, slotsOf({ '11-11#3': `${HOURS} cancelled` }))).toEqual({
      given: 7,
      planned: 8,
      cancelled: 1,
      unlisted: 0,
      lag: 1,
    });
  });

  it('does not lag where a lesson more than usual was held in another week', () => {
    const slots = slotsOf({ '11-11#3': `${HOURS} cancelled`, '11-20#3': HOURS });
    expect(programme({ ...allHeld, '11-11': '-marks', '11-20': FULL }, slots)).toMatchObject({ given: 8, planned: 8, cancelled: 1, lag: 0 });
  });

  it('is never ahead: more lessons than usual are no negative lag', () => {
    const slots = slotsOf({ '11-11#3': `${HOURS} cancelled`, '11-19#3': HOURS, '11-20#3': HOURS });
    expect(programme({ ...allHeld, '11-11': '-marks', '11-19': FULL, '11-20': FULL }, slots)).toMatchObject({ given: 9, planned: 9, lag: 0 });
  });

  it('counts a lesson that the journal lacks as lost', () => {
    const id = (index: number) => `24000000000000001${index}`;
    const slots = Object.fromEntries(WEEKS.map((date, index) => [`${date}#3`, `${HOURS} ${id(index)}`]));
    const shown = WEEKS.filter((date) => date !== '11-09').map((date) => lesson(`2026-${date}`, FULL, { lessonId: id(WEEKS.indexOf(date)) }));
    const journal = planned(at('11-22 20:00'), timetableOf('11-22 18:00', slots), reading('class-journal', at('11-22 19:00'), shown));
    expect(programmeOf(journal, '2026-11-23')).toEqual({ given: 7, planned: 8, cancelled: 0, unlisted: 1, lag: 1 });
  });

  it('does not know whether lost lessons were made up for with less than two weeks to go by', () => {
    const views = { '11-09': FULL, '11-11': '-marks', '11-16': FULL, '11-18': FULL };
    const slots = { '11-09#3': HOURS, '11-11#3': `${HOURS} cancelled`, '11-16#3': HOURS, '11-18#3': HOURS };
    expect(programme(views, slots)).toEqual({ given: 3, planned: 4, cancelled: 1, unlisted: 0, lag: null });
  });

  it('leaves out the week that is not over', () => {
    const views = { ...allHeld, '11-18': '-marks' };
    expect(programme(views, slotsOf({ '11-18#3': `${HOURS} cancelled` }), '2026-11-16')).toMatchObject({ given: 6, planned: 6, lag: 0 });
  });

  it('is of the dates asked for, and knows by all others how many lessons are usual', () => {
    const views = { ...allHeld, '11-04': '-marks', '11-11': '-marks' };
    const slots = slotsOf({ '11-04#3': `${HOURS} cancelled`, '11-11#3': `${HOURS} cancelled` });
    const span = { from: '2026-11-09', to: '2026-11-15' };
    expect(programme(views, slots, '2026-11-23', span)).toEqual({ given: 1, planned: 2, cancelled: 1, unlisted: 0, lag: 1 });
  });
});

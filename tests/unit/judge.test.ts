import { describe, expect, it } from 'vitest';
import { judge, nextChange } from '../../lib/judge.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { isoInZone } from '../../lib/time.ts';
import { known } from './known.ts';
import { at, lesson, reading, ZONE } from './readings.ts';

const SETTINGS = defaultSettings(ZONE);
const planning = (when: string, lessons: Record<string, string>) =>
  reading(
    'planning',
    at(when),
    Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words)),
  );
const judged = (now: string, readings: ReturnType<typeof planning>[], settings: Partial<Settings> = {}) =>
  judge(known(...readings).ledger, { ...SETTINGS, ...settings }, at(now));

describe('judging a journal', () => {
  it('goes by date and order, however the pages listed the lessons', () => {
    const lessons = judged('11-20 09:00', [planning('11-20 09:00', { '11-18#2': '', '11-19': '', '11-18#1': '', '11-02': '' })]);
    expect(lessons.map(({ record }) => `${record.date}#${record.order}`)).toEqual(['2026-11-02#1', '2026-11-18#1', '2026-11-18#2', '2026-11-19#1']);
  });

  it('says which lessons are held and which are today’s by the clock of the school', () => {
    const page = planning('11-18 23:30', { '11-17': '', '11-18': '', '11-19': '' });
    const days = (zone: string) => judged('11-18 23:30', [page], { zone }).map(({ held, today }) => (held ? 'held' : today ? 'today' : 'to come'));
    expect(days(ZONE)).toEqual(['held', 'today', 'to come']);
    // Half past eleven in Moscow is half past eight of the next morning in Kamchatka.
    expect(days('Asia/Kamchatka')).toEqual(['held', 'held', 'today']);
  });

  it('calls what is empty pending from the date of the lesson on, upcoming before it, and unknown once nobody looked in time', () => {
    const page = planning('11-17 10:00', { '11-18': '-topic' });
    const standing = (now: string) => judged(now, [page])[0]!.fields.topic.standing;
    expect(standing('11-17 23:59:59')).toBe('upcoming');
    expect(standing('11-18 00:00')).toBe('pending');
    expect(standing('11-19 12:00:00')).toBe('pending');
    expect(standing('11-19 12:00:01')).toBe('unknown');
  });

  it('takes 12:00:00 by the clock of the school as still in time, and a millisecond later as late', () => {
    const due = at('11-19 12:00');
    for (const zone of [ZONE, 'Asia/Kamchatka']) {
      const shift = zone === ZONE ? 0 : -9 * 3_600_000;
      const [lessonThen] = judge(known(reading('planning', due + shift, [lesson('2026-11-18', '+topic')])).ledger, { ...SETTINGS, zone }, due);
      expect(isoInZone(lessonThen!.fields.topic.due, zone).slice(0, 19)).toBe('2026-11-19T12:00:00');
      expect(lessonThen!.fields.topic.standing).toBe('on-time');
    }
    const [late] = judge(known(reading('planning', due + 1, [lesson('2026-11-18', '-topic')])).ledger, SETTINGS, due + 1);
    expect(late!.fields.topic.standing).toBe('overdue');
  });

  it('keeps the standing of a first entry in time, and says that it is blank again', () => {
    const [removed] = judged('11-20 09:00', [planning('11-18 15:00', { '11-18': '+topic' }), planning('11-20 09:00', { '11-18': '-topic' })]);
    expect(removed!.fields.topic).toMatchObject({ standing: 'on-time', blankAgain: true });
    expect(removed!.fields.homework).toMatchObject({ standing: 'unknown', blankAgain: false });
  });

  it('judges the same evidence anew when the meaning of the next day changes', () => {
    const page = planning('11-14 13:00', { '11-13': '-topic' });
    const standing = (settings: Partial<Settings>) => judged('11-14 13:00', [page], settings)[0]!.fields.topic.standing;
    expect(standing({ nextDay: 'calendar' })).toBe('overdue');
    expect(standing({ nextDay: 'school-day', week: 6 })).toBe('overdue');
    expect(standing({ nextDay: 'school-day', week: 6, daysOff: ['2026-11-14'] })).toBe('pending');
    expect(standing({ nextDay: 'school-day', week: 5 })).toBe('pending');
  });

  it('refuses a policy that does not exist', () => {
    expect(() => judged('11-20 09:00', [], { policy: 'whenever' })).toThrow('no such policy: whenever');
  });
});

describe('the next change by the clock alone', () => {
  const lessons = { '11-17': '-topic +homework', '11-18': '-topic +homework', '11-19': '+topic +homework' };
  const next = (now: string) => nextChange(judged(now, [planning('11-18 08:00', lessons)]), at(now));

  it('is the millisecond after the nearest deadline of something empty', () => {
    expect(next('11-18 09:00')).toBe(at('11-18 12:00') + 1);
    expect(next('11-18 12:00')).toBe(at('11-18 12:00') + 1);
    expect(next('11-18 12:00:01')).toBe(at('11-19 12:00') + 1);
  });

  it('never comes once all deadlines have passed or all is filled', () => {
    expect(next('11-20 13:00')).toBeNull();
    expect(nextChange(judged('11-18 09:00', [planning('11-18 08:00', { '11-18': '+topic +homework' })]), at('11-18 09:00'))).toBeNull();
  });
});

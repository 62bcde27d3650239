import { describe, expect, it } from 'vitest';
import { judge, nextChange } from '../../lib/judge.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import record from '../../lib/indicators/record.ts';
import planningDone from '../../lib/indicators/planning.ts';
import { byLesson } from '../../lib/indicators/timeliness.ts';
import { isoInZone } from '../../lib/time.ts';
import type { PageId } from '../../lib/vocabulary.ts';
import { known, planned } from './known.ts';
import { at, lesson, reading, timetableOf, ZONE } from './readings.ts';

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

  it('waits for the journal where another page has since given a lesson another date', () => {
    const id = '2400000000000000001';
    const list = reading('planning', at('11-19 13:00'), [lesson('2026-11-18', '-topic -homework', { lessonId: id })]);
    const moved = timetableOf('11-19 14:00', { '11-25#2': `09:25-10:10 ${id}` });
    const before = timetableOf('11-19 12:00', { '11-25#2': `09:25-10:10 ${id}` });
    const now = at('11-19 15:00');
    expect(judge(planned(now, moved, list).ledger, SETTINGS, now)).toEqual([]);
    expect(judge(planned(now, before, list).ledger, SETTINGS, now)).toHaveLength(1);
  });

  it('lets only a kind of page that has shown an entry say that it is gone', () => {
    const marks = (page: PageId, when: string, words: string) => reading(page, at(when), [lesson('2026-11-18', words)]);
    const shown = marks('class-journal', '11-18 15:00', '+marks');
    // The criteria journal may show one of a lesson's works only.
    const elsewhere = marks('criteria-journal', '11-20 08:00', '-marks');
    expect(judged('11-20 09:00', [shown, elsewhere])[0]!.fields.record).toMatchObject({ standing: 'on-time', state: 'filled', blankAgain: false });
    expect(judged('11-20 09:00', [elsewhere, shown])[0]!.fields.record).toMatchObject({ state: 'filled', blankAgain: false });
    const gone = marks('class-journal', '11-20 08:30', '-marks');
    expect(judged('11-20 09:00', [shown, elsewhere, gone])[0]!.fields.record).toMatchObject({ state: 'empty', blankAgain: true });
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

  it('lets no term of the lesson’s day end before the lesson, and waits while nobody knows when that is', () => {
    const settings: Settings = { ...SETTINGS, policy: 'hour-of-day', hour: '18:00' };
    const view = planning('11-18 18:30', { '11-18': '-topic' });
    const ending = (hours: string, now: string) =>
      judge(planned(at(now), timetableOf('11-16 08:00', { '11-18#7': hours }), view).ledger, settings, at(now))[0]!.fields.topic;
    expect(ending('18:20-19:00', '11-18 18:30')).toMatchObject({ standing: 'upcoming', due: at('11-18 19:00') });
    expect(ending('18:20-19:00', '11-18 19:00')).toMatchObject({ standing: 'pending' });
    expect(ending('17:00-17:45', '11-18 18:30')).toMatchObject({ standing: 'overdue', due: at('11-18 18:00') });
    const untold = (now: string) => judged(now, [view], settings)[0]!;
    expect(untold('11-18 18:40').fields.topic).toMatchObject({ standing: 'pending', due: at('11-18 18:00') });
    expect(untold('11-18 18:40').findings).toEqual([]);
    expect(untold('11-19 08:00').fields.topic.standing).toBe('overdue');
  });

  it('refuses a policy that does not exist', () => {
    expect(() => judged('11-20 09:00', [planning('11-20 09:00', { '11-18': '-topic' })], { policy: 'whenever' })).toThrow('no such policy: whenever');
  });
});

describe('a lesson whose end the timetable tells', () => {
  const WORDS = '-topic -homework -record';
  const on = (now: string, slot = '08:30-09:15', words = WORDS, settings: Partial<Settings> = {}) => {
    const journal = planned(at(now), timetableOf('11-16 08:00', { '11-18#1': slot }), planning('11-18 07:00', { '11-18': words }));
    return judge(journal.ledger, { ...SETTINGS, ...settings }, at(now));
  };

  it.each([
    ['11-17 23:00', '08:30-09:15', 'upcoming', false, false],
    ['11-18 08:00', '08:30-09:15', 'upcoming', false, false],
    ['11-18 09:14:59', '08:30-09:15', 'upcoming', false, false],
    ['11-18 09:15', '08:30-09:15', 'pending', true, false],
    ['11-18 23:00', '08:30-09:15', 'pending', true, false],
    ['11-19 08:00', '08:30-09:15', 'pending', true, false],
    // Without its end it may have been held at any time of the day, or not yet.
    ['11-17 23:00', '', 'upcoming', false, false],
    ['11-18 08:00', '', 'pending', false, true],
    ['11-18 23:00', '', 'pending', false, true],
    ['11-19 08:00', '', 'pending', true, false],
  ])('at %s with hours «%s» is %s, held: %s, perhaps not held yet: %s', (now, hours, standing, held, today) => {
    const [judgedThen] = on(now, hours);
    expect(judgedThen).toMatchObject({ held, today, fields: { topic: { standing }, homework: { standing }, record: { standing } } });
  });

  it('ends by the clock of the school', () => {
    expect(on('11-18 09:15')[0]!.end).toBe(at('11-18 09:15'));
    // 09:15 in Kamchatka has long been when it is 09:15 in Moscow.
    expect(on('11-18 09:15', '08:30-09:15', WORDS, { zone: 'Asia/Kamchatka' })[0]!.end).toBe(at('11-18 09:15') - 9 * 3_600_000);
    expect(on('11-18 09:15', '')[0]!.end).toBeNull();
  });

  it('has nothing said of it before, by any rule, nor of what was taken back', () => {
    expect(on('11-18 09:14', '08:30-09:15', '+topic=0/0 -homework -record')[0]!.findings).toEqual([]);
    expect(on('11-18 09:15', '08:30-09:15', '+topic=0/0 -homework -record')[0]!.findings.map(({ rule }) => rule)).toContain('topic-placeholder');
    const emptied = (now: string) => {
      const pages = [planning('11-18 07:00', { '11-18': '+topic' }), planning('11-18 08:00', { '11-18': '-topic' })];
      return judge(planned(at(now), timetableOf('11-16 08:00', { '11-18#1': '08:30-09:15' }), ...pages).ledger, SETTINGS, at(now))[0]!.fields.topic;
    };
    expect(emptied('11-18 09:14').blankAgain).toBe(false);
    expect(emptied('11-18 09:15').blankAgain).toBe(true);
  });

  it('counts in the indicators from its end on, and without it not before the next day', () => {
    const shares = (now: string, hours: string) => {
      const lessons = on(now, hours, '+topic +homework +record');
      return [planningDone.measure(lessons).of, record.measure(lessons).of, byLesson(lessons).of];
    };
    expect(shares('11-18 09:14', '08:30-09:15')).toEqual([0, 0, 0]);
    expect(shares('11-18 09:15', '08:30-09:15')).toEqual([1, 1, 1]);
    expect(shares('11-18 23:00', '')).toEqual([0, 0, 0]);
    expect(shares('11-19 00:00', '')).toEqual([1, 1, 1]);
  });

  it('is asked for nothing if it was cancelled, and is in no indicator', () => {
    const lessons = on('11-20 09:00', '08:30-09:15 cancelled');
    expect(lessons[0]!.fields).toMatchObject({ topic: { standing: 'exempt' }, homework: { standing: 'exempt' }, record: { standing: 'exempt' } });
    expect(lessons[0]!.findings).toEqual([]);
    expect([planningDone.measure(lessons).of, record.measure(lessons).of, byLesson(lessons).of]).toEqual([0, 0, 0]);
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

  it('is each midnight before the lock of a lesson with something open, since the days until it are told', () => {
    const settings = { ...SETTINGS, lockDays: 3 };
    const change = (now: string, words: string) =>
      nextChange(judge(known(planning('11-18 08:00', { '11-16': words })).ledger, settings, at(now)), at(now));
    expect(change('11-18 09:00', '-topic +homework')).toBe(at('11-19 00:00'));
    expect(change('11-19 00:00', '-topic +homework')).toBe(at('11-20 00:00'));
    expect(change('11-19 23:59:59', '-topic +homework')).toBe(at('11-20 00:00'));
    expect(change('11-20 00:00', '-topic +homework')).toBeNull();
    expect(change('11-18 09:00', '+topic +homework +record')).toBeNull();
  });

  it('is the end of a lesson too, whatever is in it, where that comes first', () => {
    const change = (now: string, words: string) => {
      const pages = planning('11-18 07:00', { '11-17': '-topic +homework', '11-18': words });
      return nextChange(judge(planned(at(now), timetableOf('11-16 08:00', { '11-18#1': '08:30-09:15' }), pages).ledger, SETTINGS, at(now)), at(now));
    };
    expect(change('11-18 08:00', '-topic +homework')).toBe(at('11-18 09:15'));
    expect(change('11-18 08:00', '+topic +homework')).toBe(at('11-18 09:15'));
    const twoEnds = timetableOf('11-16 08:00', { '11-18#1': '08:30-09:15', '11-18#2': '09:25-10:10' });
    const both = planned(at('11-18 08:00'), twoEnds, planning('11-18 07:00', { '11-18#1': '', '11-18#2': '' }));
    expect(nextChange(judge(both.ledger, SETTINGS, at('11-18 08:00')), at('11-18 08:00'))).toBe(at('11-18 09:15'));
    expect(nextChange(judge(both.ledger, SETTINGS, at('11-18 09:15')), at('11-18 09:15'))).toBe(at('11-18 10:10'));
    expect(change('11-18 09:15', '-topic +homework')).toBe(at('11-18 12:00') + 1);
    expect(change('11-18 12:01', '-topic +homework')).toBe(at('11-19 12:00') + 1);
  });
});

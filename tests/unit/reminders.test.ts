import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalKey } from '../../lib/journal-key.ts';
import { learn, NOTHING_KNOWN } from '../../lib/learn.ts';
import { lessonKey } from '../../lib/lesson-key.ts';
import { openLessons, type OpenLesson } from '../../lib/overview.ts';
import { isNationalDayOff } from '../../lib/national-days-off.ts';
import type { JournalRef, Reading } from '../../lib/reading.ts';
import { askedAgain, NO_NOTES, remind, stillOpen, type Decision, type Reminder, type ReminderNotes } from '../../lib/reminders.ts';
import { defaultSettings, hiddenId, withAcknowledgement, withHidden, withMute } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { civilTime, toInstant } from '../../lib/time.ts';
import { onTimetable } from '../../lib/timetable.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { at, JOURNAL, lesson, reading, timetableOf, ZONE } from './readings.ts';

const ON: Settings = { ...defaultSettings(ZONE), reminders: true };
const HISTORY: JournalRef = { ...JOURNAL, subject: '500009', subjectName: 'История' };
const HOUR = 3_600_000;

/** A look at the planning of a journal: «11-18» → what is filled and what is empty. */
const plan = (when: string, lessons: Record<string, string>, journal = JOURNAL) =>
  reading(
    'planning',
    at(when),
    Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words)),
    { journal },
  );

const learnt = new WeakMap<readonly Reading[], Map<number, ReturnType<typeof learn>>>();

/** What is known by the first of some views. */
function knownBy(views: readonly Reading[], count: number, zone: string): ReturnType<typeof learn> {
  if (count === 0) return NOTHING_KNOWN;
  const known = learnt.get(views) ?? new Map<number, ReturnType<typeof learn>>();
  learnt.set(views, known);
  if (!known.has(count)) known.set(count, learn(knownBy(views, count - 1, zone), views[count - 1]!, zone));
  return known.get(count)!;
}

function openAt(now: Instant, views: readonly Reading[], settings: Settings) {
  const { journals, weeks } = knownBy(views, views.filter((view) => view.at <= now).length, settings.zone);
  const planned = journals.map((journal) => onTimetable(journal, weeks, now, settings.zone));
  return openLessons(planned, settings, now);
}

interface Told extends Reminder {
  now: Instant;
}

interface Life {
  settings?: Settings;
  /** When it is decided besides the views and the alarms. */
  looks?: readonly Instant[];
  /** From when to when the computer sleeps: no alarm goes off, all that were missed do so at the end. */
  asleep?: readonly [from: string, to: string];
  /** The background is stopped before it has noted anything. */
  isKilled?: (now: Instant) => boolean;
  until?: string;
}

/** What the background tells, of views in the order of time: it decides after each view of a page, and whenever it has asked to be woken. */
function live(views: readonly Reading[], { settings = ON, looks = [], asleep, isKilled = () => false, until = '11-30 00:00' }: Life = {}): Told[] {
  const told: Told[] = [];
  let notes = NO_NOTES;
  const events = [...views.map((view) => view.at), ...looks].sort((a, b) => a - b);
  let wake: Instant | null = null;
  for (;;) {
    const next = Math.min(events[0] ?? Infinity, wake ?? Infinity);
    const now = asleep !== undefined && next >= at(asleep[0]) && next < at(asleep[1]) ? at(asleep[1]) : next;
    if (now > at(until)) return told;
    while (events.length > 0 && events[0]! <= now) events.shift();
    if (isKilled(now)) {
      // As the background does it: the first thing it asks for is to be woken in a minute.
      wake = now + 60_000;
      continue;
    }
    const open = openAt(now, views, settings);
    const decision = remind(open, settings, notes, now);
    notes = decision.notes;
    wake = Math.min(open.changesAt, decision.wakeAt ?? Infinity);
    if (decision.reminder !== null) told.push({ now, ...decision.reminder });
  }
}

const moment = (now: Instant) => civilTime(now, ZONE).slice(5, 16).replace('T', ' ');
const name = ({ journal, date }: OpenLesson) => `${journal.subjectName} ${date.slice(5)}`;
const brief = (told: readonly Told[]) =>
  told.map(({ now, due, overdue }) => [moment(now), ...due.map(name), ...(overdue.length > 0 ? ['overdue', ...overdue.map(name)] : [])].join(', '));

describe('lessons that wait', () => {
  const view = plan('11-18 13:00', { '11-18': '-topic +homework' });

  it('are reminded of at the end of the working day and two hours before their deadline', () => {
    expect(brief(live([view]))).toEqual(['11-18 16:00, Алгебра 11-18', '11-19 10:00, Алгебра 11-18']);
  });

  it('are told together, and not those filled meanwhile', () => {
    const others = plan('11-18 13:05', { '11-17': '+topic +homework', '11-18': '-topic +homework' }, HISTORY);
    const filled = plan('11-18 17:00', { '11-18': '+topic +homework' });
    expect(brief(live([view, others, filled]))).toEqual(['11-18 16:00, Алгебра 11-18, История 11-18', '11-19 10:00, История 11-18']);
    expect(brief(live([view, plan('11-18 15:59', { '11-18': '+topic +homework' })]))).toEqual([]);
  });

  it.each<[string, Partial<Settings>, string[]]>([
    ['one moment less', { remindAtEnd: null }, ['11-19 10:00']],
    ['the other one less', { remindBefore: null }, ['11-18 16:00']],
    ['both switched off', { reminders: false }, []],
    ['other moments', { remindAtEnd: '17:30', remindBefore: 45 }, ['11-18 17:30', '11-19 11:15']],
    ['both at once', { remindAtEnd: '16:00', remindBefore: 20 * 60 }, ['11-18 16:00']],
    ['a deadline of the same evening', { policy: 'hour-of-day', hour: '18:00', remindBefore: 60 }, ['11-18 16:00', '11-18 17:00']],
    ['a deadline in a week, told on its last working day only', { policy: 'school-lock', lockDays: 6 }, ['11-24 16:00', '11-24 19:59']],
  ])('at moments that are set: %s', (_what, changed, moments) => {
    expect(live([view], { settings: { ...ON, ...changed } }).map(({ now }) => moment(now))).toEqual(moments);
  });

  it('are told by every deadline of their fields', () => {
    const own = { topic: { days: 0, time: '20:00' }, homework: { days: 0, time: '17:30' }, record: null };
    const both = plan('11-18 13:00', { '11-18': '-topic -homework' });
    const settings = { ...ON, policy: 'own', own, remindAtEnd: null, remindBefore: 60, quietFrom: '23:00' };
    expect(live([both], { settings }).map(({ now }) => moment(now))).toEqual(['11-18 16:30', '11-18 19:00']);
  });

  it('are not reminded of by a moment that had passed when they were first seen', () => {
    const late = plan('11-19 10:30', { '11-18': '-topic +homework' });
    expect(live([late])).toEqual([]);
  });
});

describe('lessons that are not over yet', () => {
  const morning = plan('11-18 08:00', { '11-18': '-topic +homework' });
  const ended = timetableOf('11-16 08:00', { '11-18#3': '10:20-12:40 no-id' });

  it.each<[string, Reading[], Partial<Settings>, string[]]>([
    ['till the end of the working day, where no timetable tells', [morning], { remindBefore: 1440 }, ['11-18 16:00']],
    ['till it, whenever it is', [morning], { remindBefore: 1440, remindAtEnd: '14:30' }, ['11-18 14:30']],
    ['till the end of a second shift, where no end is set', [morning], { remindBefore: 1440, remindAtEnd: null }, ['11-18 19:00']],
    ['till the morning, where that is quiet', [morning], { remindBefore: 1440, remindAtEnd: null, quietFrom: '18:00' }, ['11-19 07:00']],
    ['but no longer than they last by the timetable', [ended, morning], { remindBefore: 1260, remindAtEnd: null }, ['11-18 15:00']],
    ['unless they are due by then', [morning], { policy: 'hour-of-day', hour: '15:00', remindBefore: 60 }, ['11-18 14:00']],
  ])('are not told of, %s', (_what, views, changed, moments) => {
    expect(live(views, { settings: { ...ON, ...changed } }).map(({ now }) => moment(now))).toEqual(moments);
  });

  it('are left out of what is told of others that are due with them', () => {
    // Monday's noon is too early a day before, and all there is before it is a morning.
    const quiet = { quietFrom: '10:00', quietTo: '06:00' };
    const settings: Settings = { ...ON, ...quiet, nextDay: 'working-day', week: 6, remindAtEnd: null, remindBefore: 1440 };
    const both = plan('11-20 13:00', { '11-20': '-topic +homework', '11-21': '-topic +homework' });
    const told = live([both], { settings, asleep: ['11-20 15:00', '11-21 09:59'] });
    expect(brief(told)).toEqual(['11-21 09:59, Алгебра 11-20']);
  });
});

describe('nothing is told of what is not asked for', () => {
  const view = plan('11-18 13:00', { '11-18': '-topic +homework' });
  const lessonOf = lessonKey({ date: '2026-11-18', order: 1, lessonId: null });
  it.each<[string, Settings, Reading[]]>([
    ['a journal turned down', withMute(ON, { journal: journalKey(JOURNAL), reason: 'not-mine', label: '7б' }), [view]],
    ['a class hidden', withHidden(ON, { kind: 'class', id: hiddenId('class', JOURNAL), label: '7б' }), [view]],
    ['a subject hidden', withHidden(ON, { kind: 'subject', id: hiddenId('subject', JOURNAL), label: 'Алгебра' }), [view]],
    [
      'a lesson acknowledged',
      withAcknowledgement(ON, { journal: journalKey(JOURNAL), lesson: lessonOf, what: ['topic'], reason: 'trip', label: '7б' }),
      [view],
    ],
    ['a rule that is off', { ...ON, rules: { 'topic-missing': { on: false } } }, [view]],
    ['a field that no page has shown', ON, [plan('11-18 13:00', { '11-18': '+topic' })]],
    [
      'a cancelled lesson',
      ON,
      [timetableOf('11-16 08:00', { '11-18#3': `10:20-11:05 2400000000000000001 cancelled` }), withId(view, '2400000000000000001')],
    ],
  ])('%s', (_what, settings, views) => {
    expect(live(views, { settings })).toEqual([]);
  });
});

function withId(view: ReturnType<typeof plan>, lessonId: string) {
  return { ...view, lessons: view.lessons.map((each) => ({ ...each, lessonId })) };
}

describe('an alarm that was slept through', () => {
  const view = plan('11-18 13:00', { '11-18': '-topic +homework' });

  it('goes off once, with what is still open', () => {
    expect(brief(live([view], { asleep: ['11-18 15:00', '11-19 08:00'] }))).toEqual(['11-19 08:00, Алгебра 11-18', '11-19 10:00, Алгебра 11-18']);
  });

  it('goes off together with all others that were', () => {
    expect(brief(live([view], { asleep: ['11-18 15:00', '11-19 11:00'] }))).toEqual(['11-19 11:00, Алгебра 11-18']);
  });

  it('says nothing after the deadline: nobody knows what was entered elsewhere', () => {
    expect(live([view], { asleep: ['11-18 15:00', '11-19 12:30'] })).toEqual([]);
  });

  it('says once that lessons are overdue, where a page showed it', () => {
    const open = plan('11-19 12:30', { '11-18': '-topic +homework' });
    const again = plan('11-19 12:40', { '11-18': '-topic +homework' });
    const told = live([view, open, again], { asleep: ['11-18 15:00', '11-19 12:30'], looks: [at('11-19 13:00'), at('11-20 09:00')] });
    expect(brief(told)).toEqual(['11-19 12:30, overdue, Алгебра 11-18']);
    // Who was reminded in time is not told that it was in vain.
    expect(brief(live([view, open, again]))).toEqual(['11-18 16:00, Алгебра 11-18', '11-19 10:00, Алгебра 11-18']);
  });

  it('waits for the end of quiet hours that it would break', () => {
    expect(live([view], { asleep: ['11-18 15:00', '11-18 21:00'] }).map(({ now }) => moment(now))).toEqual(['11-19 07:00', '11-19 10:00']);
  });

  it('is given up when the deadline comes first', () => {
    const settings: Settings = { ...ON, policy: 'day-of-lesson', remindBefore: 60 };
    expect(live([view], { settings, asleep: ['11-18 15:00', '11-18 20:30'] })).toEqual([]);
  });
});

describe('quiet hours and days off', () => {
  const friday = plan('11-20 13:00', { '11-20': '-topic +homework' });
  const wednesday = plan('11-18 13:00', { '11-18': '-topic +homework' });
  const ends = (hour: string) => timetableOf('11-16 08:00', { '11-18#3': `10:20-${hour} 2400000000000000001` });
  const early = { policy: 'own', own: { topic: { days: 1, time: '08:00' }, homework: null, record: null }, remindAtEnd: null } as const;

  it.each<[string, Reading[], Partial<Settings>, string[]]>([
    ['before the night, when the lesson is over', [wednesday], early, ['11-18 19:59']],
    ['behind it, when the lesson is not', [lateEnd(), wednesday], early, ['11-19 07:00']],
    ['behind it, when nobody knows whether the lesson is', [wednesday], { ...early, quietFrom: '15:00' }, ['11-19 07:00']],
    ['not at all, when the deadline is within it', [lateEnd(), wednesday], { ...early, quietTo: '08:00' }, []],
    ['at night, where there are no quiet hours', [wednesday], { ...early, quietFrom: '00:00', quietTo: '00:00' }, ['11-19 06:00']],
    ['in the morning, where quiet is by day', [wednesday], { quietFrom: '08:00', quietTo: '15:00' }, ['11-18 16:00', '11-19 07:59']],
    ['on the last working day, for Saturday’s noon', [friday], {}, ['11-20 16:00', '11-20 19:59']],
    ['on Saturday, in a week of six days', [friday], { week: 6 }, ['11-20 16:00', '11-21 10:00']],
    ['on a Saturday that is worked', [friday], { workingDays: ['2026-11-21'] }, ['11-20 16:00', '11-21 10:00']],
    ['not on a day off of the school', [wednesday], { daysOff: ['2026-11-19'] }, ['11-18 16:00', '11-18 19:59']],
    [
      'in the pupils’ holidays, when teachers work',
      [wednesday],
      { holidays: [{ title: 'Осенние', from: '2026-11-19', to: '2026-11-29', grades: null }] },
      ['11-18 16:00', '11-19 10:00'],
    ],
    ['not on a public holiday', [plan('11-03 13:00', { '11-03': '-topic +homework' })], {}, ['11-03 16:00', '11-03 19:59']],
  ])('%s', (_what, views, changed, moments) => {
    expect(live(views, { settings: { ...ON, ...changed } }).map(({ now }) => moment(now))).toEqual(moments);
  });

  /** The lesson of Wednesday ends at nine in the evening. */
  function lateEnd(): Reading {
    return { ...ends('21:00'), slots: ends('21:00').slots.map((slot) => ({ ...slot, lessonId: null })) };
  }
});

describe('the clock and the settings', () => {
  const view = plan('11-18 13:00', { '11-18': '-topic +homework' });
  const decide = (now: string, notes: ReminderNotes, settings = ON): Decision => remind(openAt(at(now), [view], settings), settings, notes, at(now));

  it('may be put back: nothing is told twice', () => {
    const told = decide('11-18 16:00', decide('11-18 13:00', NO_NOTES).notes);
    expect(told.reminder).not.toBeNull();
    const back = decide('11-18 14:00', told.notes);
    expect(decide('11-18 16:00', back.notes).reminder).toBeNull();
  });

  it('may be put back behind a deadline: that it has passed is told once', () => {
    const due = at('11-19 12:00');
    const views = [view, plan('11-19 12:30', { '11-18': '-topic +homework' })];
    const late: ReminderNotes = { ...NO_NOTES, planned: [{ kind: 'end', due, at: at('11-18 16:00') }] };
    const told = (notes: ReminderNotes) => remind(openAt(at('11-19 12:30'), views, ON), ON, notes, at('11-19 12:30'));
    const first = told(late);
    expect(first.reminder?.overdue.map(name)).toEqual(['Алгебра 11-18']);
    expect(told({ ...late, reminded: first.notes.reminded }).reminder).toBeNull();
  });

  it('does not make the notes grow', () => {
    const reminded = Array.from({ length: 1000 }, (_, n) => `end ${n}`);
    const notes = decide('11-18 16:00', { ...decide('11-18 13:00', NO_NOTES).notes, reminded }).notes.reminded;
    expect(notes.length).toBeLessThan(1000);
    expect(notes.at(-1)).toBe(`end ${at('11-19 12:00')}`);
  });

  it('may have been far ahead: what was planned then is forgotten, and what comes is told', () => {
    const ahead = decide('11-18 13:00', { ...NO_NOTES, planned: [{ kind: 'again', due: at('12-30 12:00'), at: at('12-30 10:00') }] });
    expect(ahead.notes.planned.map(({ kind }) => kind)).toEqual(['end', 'before']);
  });

  it('may be changed between planning and telling: only the new moment counts, and none twice', () => {
    const before = decide('11-19 09:00', decide('11-18 18:00', NO_NOTES).notes);
    const later = { ...ON, remindBefore: 60 };
    const moved = decide('11-19 09:30', before.notes, later);
    expect(decide('11-19 10:00', moved.notes, later).reminder).toBeNull();
    const told = decide('11-19 11:00', moved.notes, later);
    expect(told.reminder).not.toBeNull();
    const again = { ...ON, remindBefore: 30 };
    expect(decide('11-19 11:30', decide('11-19 11:05', told.notes, again).notes, again).reminder).toBeNull();
  });

  it('switched off while quiet hours hold a moment back, it does not come behind them', () => {
    const night = decide('11-18 21:00', decide('11-18 13:00', NO_NOTES).notes);
    expect(decide('11-19 07:00', night.notes).reminder).not.toBeNull();
    const off = { ...ON, remindAtEnd: null };
    expect(decide('11-19 07:00', decide('11-18 21:10', night.notes, off).notes, off).reminder).toBeNull();
  });

  it('changed while quiet hours hold a moment back, it comes when it is set now', () => {
    const early: Settings = { ...ON, remindAtEnd: null, remindBefore: 960 };
    const night = decide('11-18 21:00', decide('11-18 13:00', NO_NOTES, early).notes, early);
    expect(night.wakeAt).toBe(at('11-19 07:00'));
    const late: Settings = { ...early, remindBefore: 60 };
    const moved = decide('11-18 21:10', night.notes, late);
    expect(decide('11-19 07:00', moved.notes, late).reminder).toBeNull();
    expect(decide('11-19 11:00', moved.notes, late).reminder).not.toBeNull();
  });

  it('switched on, they do not tell what had come before', () => {
    const off = { ...ON, reminders: false };
    const planned = decide('11-18 13:00', NO_NOTES).notes;
    const notes = decide('11-18 15:00', planned, off).notes;
    expect(notes.planned).toEqual([]);
    expect(decide('11-18 16:30', notes).reminder).toBeNull();
  });
});

describe('a reminder that is shown', () => {
  const view = plan('11-18 13:00', { '11-18': '-topic +homework' });
  const filled = plan('11-18 16:20', { '11-18': '+topic +homework' });
  const shown = remind(
    openAt(at('11-18 16:00'), [view], ON),
    ON,
    remind(openAt(view.at, [view], ON), ON, NO_NOTES, view.at).notes,
    at('11-18 16:00'),
  );
  const later = (now: string, views: Reading[] = [view], notes = shown.notes, settings = ON) =>
    remind(openAt(at(now), views, settings), settings, notes, at(now));

  it('is over when all of it is filled, its deadline has passed, or reminders are switched off', () => {
    expect(shown.isOver).toBe(false);
    expect(later('11-18 16:10').isOver).toBe(false);
    expect(later('11-18 16:20', [view, filled])).toMatchObject({ isOver: true, notes: { shown: [] } });
    expect(later('11-18 16:30', [view, filled], later('11-18 16:20', [view, filled]).notes).isOver).toBe(false);
    expect(later('11-19 12:01', [view], { ...shown.notes, planned: [] }).isOver).toBe(true);
    expect(later('11-18 16:10', [view], shown.notes, { ...ON, reminders: false }).isOver).toBe(true);
  });

  it('is told again in an hour if so asked, as often as one likes, and only while there is something to say', () => {
    const asked = askedAgain(shown.notes, at('11-18 16:05'));
    expect(asked.shown).toEqual([]);
    const waiting = later('11-18 16:06', [view], asked);
    expect(waiting).toMatchObject({ reminder: null, wakeAt: at('11-18 17:05') });
    const second = later('11-18 17:05', [view], waiting.notes);
    expect(second.reminder?.due.map(name)).toEqual(['Алгебра 11-18']);
    const third = askedAgain(second.notes, at('11-18 17:06'));
    expect(later('11-18 18:06', [view], later('11-18 17:07', [view], third).notes).reminder).not.toBeNull();
    expect(later('11-18 18:06', [view, filled], later('11-18 17:07', [view], third).notes).reminder).toBeNull();
  });

  it('leads to what is still open of it', () => {
    const other = plan('11-18 13:00', { '11-17': '-topic' }, HISTORY);
    const open = openAt(at('11-18 16:30'), [view, other], ON);
    expect(stillOpen(open, shown.notes.shown).map(name)).toEqual(['Алгебра 11-18']);
  });

  it('offers another hour only while that is before the deadline', () => {
    expect(shown.reminder?.canWait).toBe(true);
    const [last] = live([view], { settings: { ...ON, remindAtEnd: null, remindBefore: 60 } });
    expect(last?.canWait).toBe(false);
  });
});

describe('however the days go', () => {
  const DAYS = ['11-16', '11-17', '11-18', '11-19', '11-20', '11-21', '11-23', '11-24'];
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 45)).map(([h, m]) => `${two(h)}:${two(m)}`);
  const settings = fc
    .record({
      remindBefore: fc.option(fc.integer({ min: 10, max: 1440 }), { nil: null }),
      remindAtEnd: fc.option(clock, { nil: null }),
      quietFrom: clock,
      quietTo: clock,
      week: fc.constantFrom(5 as const, 6 as const),
      policy: fc.constantFrom('next-day-noon', 'hour-of-day', 'school-lock', 'ap-147-07'),
      lockDays: fc.constantFrom(null, 3),
      daysOff: fc.subarray(DAYS.map((day) => `2026-${day}`)).filter(({ length }) => length < 4),
      zone: fc.constantFrom(ZONE, 'Asia/Kamchatka', 'America/New_York'),
    })
    .map((some): Settings => ({ ...ON, ...some }));
  // What is filled once stays so: each lesson has a moment from which pages show it filled.
  const lessons = fc.dictionary(fc.constantFrom(...DAYS), fc.integer({ min: 16, max: 27 }), { minKeys: 1 });
  const views = fc
    .tuple(lessons, fc.uniqueArray(fc.tuple(fc.integer({ min: 16, max: 25 }), fc.integer({ min: 7, max: 22 })), { minLength: 1, maxLength: 8 }))
    .map(([filledOn, visits]) =>
      visits
        .map(([day, hour]) => {
          const words = Object.fromEntries(
            Object.entries(filledOn).map(([date, from]) => [date, day >= from ? '+topic +homework' : '-topic -homework']),
          );
          return plan(`11-${day} ${two(hour)}:00`, words);
        })
        .sort((a, b) => a.at - b.at),
    );
  const looks = fc.array(
    fc.integer({ min: 0, max: 14 * 24 * 4 }).map((quarters) => at('11-16 00:00') + (quarters * HOUR) / 4 + 7),
    { maxLength: 12 },
  );

  const told = (reminders: readonly Told[]) => reminders.flatMap(({ now, due, overdue }) => [[now, due.map(name), overdue.map(name)]]);

  it('nothing is told in quiet hours, on days off, or of what is not open', () => {
    fc.assert(
      fc.property(views, settings, looks, (seen, choice, extra) => {
        for (const { now, due, overdue } of live(seen, { settings: choice, looks: extra })) {
          expect(isHushed(now, choice)).toBe(false);
          const open = openAt(now, seen, choice);
          expect(due.length + overdue.length).toBeGreaterThan(0);
          expect(open.due.map(name)).toEqual(expect.arrayContaining(due.map(name)));
          expect(open.overdue.map(name)).toEqual(expect.arrayContaining(overdue.map(name)));
          // Nobody knows when these lessons end: not before the working day does, unless they are due by then.
          const end = (date: string) => toInstant(`${date}T${choice.remindAtEnd ?? '19:00'}:00`, choice.zone);
          expect(due.filter((lesson) => now < end(lesson.date) && end(lesson.date) < lesson.due)).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('no deadline is told twice for one moment, whatever is slept through or stopped, and its passing once', () => {
    const kills = fc.func(fc.boolean());
    const sleep = fc.tuple(fc.integer({ min: 16, max: 22 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(views, settings, looks, kills, sleep, fc.boolean(), (seen, choice, extra, kill, [day, hours], isEnd) => {
        const one = isEnd ? { ...choice, remindBefore: null } : { ...choice, remindAtEnd: null };
        const asleep = [`11-${day} 14:30`, civilOf(at(`11-${day} 14:30`) + hours * HOUR)] as const;
        // Every other time at most, or nothing would ever be done.
        let wasKilled = false;
        const isKilled = (now: Instant) => (wasKilled = !wasKilled && kill(now));
        const dues = live(seen, { settings: one, looks: extra, asleep, isKilled }).flatMap(({ now, due, overdue }) => [
          ...new Set(due.flatMap((each) => each.dues.filter((instant) => instant >= now).map((instant) => `${each.date} by ${instant}`))),
          ...overdue.map((each) => `${each.date} after`),
        ]);
        expect(new Set(dues).size).toBe(dues.length);
      }),
      { numRuns: 80 },
    );
  });

  it('deciding more often changes nothing', () => {
    fc.assert(
      fc.property(views, settings, looks, (seen, choice, extra) => {
        expect(told(live(seen, { settings: choice, looks: extra }))).toEqual(told(live(seen, { settings: choice })));
      }),
      { numRuns: 80 },
    );
  });
});

const two = (n: number) => String(n).padStart(2, '0');
const civilOf = (instant: Instant) => civilTime(instant, ZONE).slice(5, 16).replace('T', ' ');

/** As a person would tell it, by the clock on the wall. */
function isHushed(now: Instant, { zone, quietFrom, quietTo, week, daysOff }: Settings): boolean {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  const weekdayOf = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekdayOf === 0 || (weekdayOf === 6 && week === 5) || daysOff.includes(date) || isNationalDayOff(date, week)) return true;
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const [at0, from, to] = [`${part('hour')}:${part('minute')}`, quietFrom, quietTo].map(minutes) as [number, number, number];
  const length = (to - from + 1440) % 1440;
  return (at0 - from + 1440) % 1440 < length;
}

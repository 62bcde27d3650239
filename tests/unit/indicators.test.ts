import { describe, expect, it } from 'vitest';
import { passes } from '../../lib/indicators.ts';
import { byEntry, byLesson, timelinessBy } from '../../lib/indicators/timeliness.ts';
import timetable from '../../lib/indicators/timetable.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { judge } from '../../lib/judge.ts';
import type { KnownJournal } from '../../lib/known.ts';
import { joinLoose } from '../../lib/loose.ts';
import { defaultSettings, withMute } from '../../lib/settings.ts';
import { shareText } from '../../lib/share-text.ts';
import { onTimetable, weeksOf } from '../../lib/timetable.ts';
import { known } from './known.ts';
import { at, JOURNAL, lesson, lessonsPage, loose, reading, timetableOf, ZONE } from './readings.ts';

const A = '2400000000000000001';
const B = '2400000000000000002';

describe('marks by when they were entered', () => {
  const page = reading('class-journal', at('11-20 09:00'), [
    lesson('2026-11-17', '', { lessonId: A }),
    lesson('2026-11-18', '', { lessonId: B }),
    lesson('2026-11-19', ''),
  ]);
  const civil = (times: string[]) => times.map((time) => `2026-${time.replace(' ', 'T').padEnd(14, ':00')}`);
  const logged = (times: Record<string, string[]>, journal = JOURNAL) => {
    const log = lessonsPage(
      'change-log',
      at('11-20 09:00'),
      Object.entries(times).map(([lessonId, own]) => loose('', '', { lessonId, entries: civil(own) })),
    );
    return log.lessons.reduce<KnownJournal>((before, each) => joinLoose(before, each, log, ZONE), known({ ...page, journal }));
  };
  const settings = defaultSettings(ZONE);
  const counted = (...args: Parameters<typeof logged>) => byEntry(judge(logged(...args).ledger, settings, at('11-20 09:00')));

  it('are on time until the deadline of their lesson, the minute of 12:00 included', () => {
    expect(counted({ [A]: ['11-17 15:00', '11-18 12:00', '11-18 12:01'], [B]: ['11-19 12:00'] })).toEqual({ of: 4, onTime: 3, late: 1 });
    expect(counted({ [A]: ['11-18 12:00:01'] })).toEqual({ of: 1, onTime: 0, late: 1 });
  });

  it('are counted one by one, also of one minute', () => {
    expect(counted({ [A]: ['11-17 15:00', '11-17 15:00', '11-17 15:00'] })).toEqual({ of: 3, onTime: 3, late: 0 });
  });

  it('are none where no log was seen', () => {
    expect(counted({})).toEqual({ of: 0, onTime: 0, late: 0 });
  });

  it('are not counted where no record is asked for', () => {
    const times = { [A]: ['11-18 15:00'], [B]: ['11-18 15:00'] };
    expect(counted(times, { ...JOURNAL, groupName: '1а' }).of).toBe(0);
    const muted = withMute(settings, { journal: journalKey(JOURNAL), reason: 'not-mine', label: '7б' });
    expect(byEntry(judge(logged(times).ledger, muted, at('11-20 09:00'))).of).toBe(0);
    const weeks = weeksOf(timetableOf('11-16 08:00', { '11-17#1': `08:30-09:15 ${A} cancelled` }));
    const { ledger } = onTimetable(logged(times), weeks, at('11-20 09:00'), ZONE);
    expect(byEntry(judge(ledger, settings, at('11-20 09:00')))).toEqual({ of: 1, onTime: 1, late: 0 });
  });
});

describe('classes by whether they have a timetable', () => {
  const classes = (...groups: string[]) => groups.map((group) => ({ group }));
  const week = (group: string, count: number) => ({ group, lessons: Array.from({ length: count }, () => ({})) });

  it('are filled, empty, or unknown where nobody has opened it', () => {
    expect(timetable.measure({ classes: classes('1', '2', '3'), weeks: [week('1', 5), week('2', 0)] })).toEqual({ of: 3, yes: 1, no: 1, unknown: 1 });
  });

  it('are counted once, however many subjects and weeks they have', () => {
    expect(timetable.measure({ classes: classes('1', '1', '1'), weeks: [week('1', 5), week('1', 6)] })).toEqual({ of: 1, yes: 1, no: 0, unknown: 0 });
  });

  it('have one as soon as some week has lessons', () => {
    expect(timetable.measure({ classes: classes('1'), weeks: [week('1', 0), week('1', 1), week('1', 0)] })).toEqual({
      of: 1,
      yes: 1,
      no: 0,
      unknown: 0,
    });
  });

  it('are those of the school’s list: a timetable of another group counts for nothing', () => {
    expect(timetable.measure({ classes: classes('1'), weeks: [week('2', 5)] })).toEqual({ of: 1, yes: 0, no: 0, unknown: 1 });
    expect(timetable.measure({ classes: [], weeks: [week('2', 5)] })).toEqual({ of: 0, yes: 0, no: 0, unknown: 0 });
  });
});

describe('the worked example of a week: twenty lessons, fourteen in time, three late, three still empty; sixty-six entries, sixty in time', () => {
  const DAYS = ['11-09', '11-10', '11-11', '11-12', '11-13'];
  const places = DAYS.flatMap((day) => [1, 2, 3, 4].map((order) => ({ day, order })));
  const idOf = (index: number) => `24000000000000001${String(index).padStart(2, '0')}`;
  const isInTime = (index: number) => index < 14;
  const isLate = (index: number) => index >= 14 && index < 17;
  /** What the journal shows: those in time at once, the late ones at the end of the next week. */
  const shown = (when: string, isLater: boolean) =>
    reading(
      'class-journal',
      at(when),
      places.map(({ day, order }, index) =>
        lesson(`2026-${day}#${order}`, isInTime(index) || (isLater && isLate(index)) ? '+marks -attendance' : '-marks -attendance', {
          lessonId: idOf(index),
        }),
      ),
    );
  // Each lesson is seen by its own deadline, and empty ones after it.
  const views = [...DAYS.map((_, i) => shown(`11-${10 + i} 12:00`, false)), shown('11-16 09:00', false), shown('11-20 09:00', true)];
  const late = Array.from({ length: 6 }, () => '2026-11-19T15:00:00');
  const inTime = Array.from({ length: 60 }, () => '2026-11-09T15:00:00');
  const log = lessonsPage('change-log', at('11-20 09:05'), [
    loose('', '', { lessonId: idOf(0), entries: inTime }),
    loose('', '', { lessonId: idOf(14), entries: late }),
  ]);
  const ledger = log.lessons.reduce<KnownJournal>((before, each) => joinLoose(before, each, log, ZONE), known(...views)).ledger;
  const lessons = judge(ledger, defaultSettings(ZONE), at('11-20 10:00'));

  it('by lesson, strictly: 14 of 20, 70 %, below the threshold', () => {
    const indicator = timelinessBy('by-lesson');
    expect(byLesson(lessons)).toEqual({ of: 20, onTime: 14, late: 3, overdue: 3, unknown: 0 });
    expect(shareText(indicator.measure(lessons))).toBe('70\u00a0% (14 из 20)');
    expect(passes(indicator.measure(lessons), indicator)).toBe(false);
  });

  it('by lesson, among the filled: 14 of 17, 82 %, below the threshold', () => {
    const indicator = timelinessBy('among-filled');
    expect(indicator.measure(lessons)).toEqual({ of: 17, yes: 14, no: 3, unknown: 0 });
    expect(shareText(indicator.measure(lessons))).toBe('82,3\u00a0% (14 из 17)');
    expect(passes(indicator.measure(lessons), indicator)).toBe(false);
  });

  it('by entry: 60 of 66, 91 %, and the verdict is another one', () => {
    const indicator = timelinessBy('by-entry');
    expect(indicator.measure(lessons)).toEqual({ of: 66, yes: 60, no: 6, unknown: 0 });
    expect(shareText(indicator.measure(lessons))).toBe('90,9\u00a0% (60 из 66)');
    expect(passes(indicator.measure(lessons), indicator)).toBe(true);
  });
});

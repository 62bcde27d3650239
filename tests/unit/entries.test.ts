import { describe, expect, it } from 'vitest';
import entries from '../../lib/indicators/entries.ts';
import timetable from '../../lib/indicators/timetable.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { judge } from '../../lib/judge.ts';
import type { KnownJournal } from '../../lib/known.ts';
import { joinLoose } from '../../lib/loose.ts';
import { defaultSettings, withMute } from '../../lib/settings.ts';
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
  const counted = (...args: Parameters<typeof logged>) => entries(judge(logged(...args).ledger, settings, at('11-20 09:00')));

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
    expect(entries(judge(logged(times).ledger, muted, at('11-20 09:00'))).of).toBe(0);
    const weeks = weeksOf(timetableOf('11-16 08:00', { '11-17#1': `08:30-09:15 ${A} cancelled` }));
    const { ledger } = onTimetable(logged(times), weeks, at('11-20 09:00'), ZONE);
    expect(entries(judge(ledger, settings, at('11-20 09:00')))).toEqual({ of: 1, onTime: 1, late: 0 });
  });
});

describe('classes by whether they have a timetable', () => {
  const classes = (...groups: string[]) => groups.map((group) => ({ group }));
  const week = (group: string, count: number) => ({ group, lessons: Array.from({ length: count }, () => ({})) });

  it('are filled, empty, or unknown where nobody has opened it', () => {
    expect(timetable(classes('1', '2', '3'), [week('1', 5), week('2', 0)])).toEqual({ of: 3, yes: 1, no: 1, unknown: 1 });
  });

  it('are counted once, however many subjects and weeks they have', () => {
    expect(timetable(classes('1', '1', '1'), [week('1', 5), week('1', 6)])).toEqual({ of: 1, yes: 1, no: 0, unknown: 0 });
  });

  it('have one as soon as some week has lessons', () => {
    expect(timetable(classes('1'), [week('1', 0), week('1', 1), week('1', 0)])).toEqual({ of: 1, yes: 1, no: 0, unknown: 0 });
  });

  it('are those of the school’s list: a timetable of another group counts for nothing', () => {
    expect(timetable(classes('1'), [week('2', 5)])).toEqual({ of: 1, yes: 0, no: 0, unknown: 1 });
    expect(timetable([], [week('2', 5)])).toEqual({ of: 0, yes: 0, no: 0, unknown: 0 });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/judge.ts';
import { learn, NOTHING_KNOWN, type Known } from '../../lib/learn.ts';
import type { JournalRef, Reading } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { onTimetable } from '../../lib/timetable.ts';
import { at, IDS, JOURNAL, lesson, lessonsPage, listed, loose, NAMES, printed, reading, roster, statistics, timetableOf, ZONE } from './readings.ts';

const [A, B, C, D, E] = [1, 2, 3, 4, 5].map((digit) => `240000000000000000${digit}`) as [string, string, string, string, string];
const SETTINGS = defaultSettings(ZONE);
const HISTORY: JournalRef = { ...JOURNAL, subject: '500009', subjectName: 'История' };

const learned = (...readings: Reading[]): Known => readings.reduce((known, each) => learn(known, each, ZONE), NOTHING_KNOWN);

/** Every lesson as it is judged at an instant, of all journals, and those the journals lack. */
function judged({ journals, weeks }: Known, now = at('11-20 09:00')) {
  const planned = journals.map((journal) => onTimetable(journal, weeks, now, ZONE));
  const all = planned.flatMap(({ ledger, missing }) => [
    ...judge(ledger, SETTINGS, now),
    ...judge({ ...ledger, lessons: [...missing] }, SETTINGS, now),
  ]);
  return all.map(({ record: { date, order, lessonId, entries }, fields, findings, end }) => ({
    date,
    order,
    lessonId,
    entries,
    fields,
    findings,
    end,
  }));
}
const lessonOf = (known: Known, id: string) => judged(known).find(({ lessonId }) => lessonId === id);

const planning = (when: string, lessons: Record<string, [words: string, id: string | null]>, journal = JOURNAL) =>
  reading(
    'planning',
    at(when),
    Object.entries(lessons).map(([place, [words, lessonId]]) => lesson(`2026-${place}`, words, { lessonId })),
    { journal },
  );

describe('several pages of the same lessons', () => {
  const pages: Reading[] = [
    reading('class-journal', at('11-18 15:00'), [
      lesson('2026-11-16', '+marks -attendance', { lessonId: A }),
      lesson('2026-11-17#1', '-marks -attendance', { lessonId: B }),
      lesson('2026-11-17#2', '+marks +attendance', { lessonId: C }),
      lesson('2026-11-18', '-marks -attendance'),
    ]),
    planning('11-18 15:10', {
      '11-16': ['+topic -homework', A],
      '11-17#1': ['-topic -homework', B],
      '11-17#2': ['+topic +homework', C],
      '11-18': ['-topic -homework', D],
    }),
    lessonsPage('lesson', at('11-17 14:00'), [loose('2026-11-17#5', '-topic -homework +marks', { ...IDS, ...NAMES, lessonId: C })]),
    lessonsPage('homework-list', at('11-19 16:00'), [
      loose('2026-11-16#2', '+homework', { ...NAMES, lessonId: A, printed: { homework: printed('11-16 20:00', false) } }),
      loose('2026-11-18#3', '+homework', { ...NAMES, lessonId: D, printed: { homework: printed('11-19 14:00', false) } }),
    ]),
    lessonsPage('change-log', at('11-19 17:00'), [
      loose('', '', { lessonId: A, printed: { marks: printed('11-17 12:30') }, entries: ['2026-11-17T12:30:00', '2026-11-18T10:00:00'] }),
      loose('2026-11-17', '', { ...IDS, lessonId: C, printed: { marks: printed('11-17 13:10') }, entries: ['2026-11-17T13:10:00'] }),
    ]),
    timetableOf('11-18 14:50', {
      '11-16#2': `09:25-10:10 ${A}`,
      '11-17#4': `11:15-12:00 ${B} cancelled`,
      '11-17#5': `12:10-12:55 ${C}`,
      '11-18#3': `10:20-11:05 ${D}`,
      '11-18#7': `14:00-14:45 ${E}`,
    }),
  ];

  it('say together what none of them says alone', () => {
    const standings = judged(learned(...pages)).map(({ date, order, fields, findings }) => [
      `${date.slice(5)}#${order}`,
      fields.topic.standing,
      fields.homework.standing,
      fields.record.standing,
      findings.map(({ rule }) => rule),
    ]);
    expect(standings).toEqual([
      ['11-16#1', 'unknown', 'on-time', 'late', ['late-entry']],
      ['11-17#1', 'exempt', 'exempt', 'exempt', []],
      ['11-17#2', 'unknown', 'unknown', 'on-time', ['homework-after-school-day']],
      // The timetable has another lesson after it.
      ['11-18#1', 'unknown', 'exempt', 'unknown', []],
      ['11-18#21', 'unknown', 'exempt', 'unknown', ['lesson-not-in-journal']],
    ]);
  });

  it('say the same in whatever order they were seen, and however often', () => {
    const all = judged(learned(...pages));
    const orders = fc.tuple(fc.shuffledSubarray(pages, { minLength: pages.length }), fc.subarray(pages));
    fc.assert(
      fc.property(orders, ([order, again]) => {
        const known = learned(...order, ...again);
        expect(judged(known)).toEqual(all);
        expect(known.loose).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a loose lesson', () => {
  it('that its own page gives another date waits for its journal, which alone says where it stands', () => {
    const list = planning('11-19 13:00', { '11-18': ['-topic -homework', A] });
    const moved = lessonsPage('lesson', at('11-19 14:00'), [loose('2026-11-25', '-topic -homework', { ...IDS, ...NAMES, lessonId: A })]);
    expect(judged(learned(list))).toHaveLength(1);
    expect(judged(learned(list, moved))).toEqual([]);
    const again = planning('11-19 15:00', { '11-25': ['-topic -homework', A] });
    expect(judged(learned(list, moved, again)).map(({ date }) => date)).toEqual(['2026-11-25']);
  });

  const seen = lessonsPage('homework-list', at('11-17 09:00'), [
    loose('2026-11-16', '+homework', { ...NAMES, lessonId: A }),
    loose('2026-11-16', '+homework', { ...NAMES, lessonId: B }),
  ]);

  it('that comes before its journal is joined when the journal comes, and the others wait on', () => {
    const before = learned(seen);
    expect(before.journals).toEqual([]);
    const known = learn(before, planning('11-20 08:00', { '11-16': ['+homework', A] }), ZONE);
    expect(lessonOf(known, A)!.fields.homework).toMatchObject({ standing: 'on-time', by: at('11-17 09:00') });
    expect(known.loose.flatMap(({ lessons }) => lessons.map(({ lessonId }) => lessonId))).toEqual([B]);
  });

  it('waits on while its journal has only another lesson that day', () => {
    const [other, both] = [planning('11-16 08:00', { '11-16': ['', A] }), planning('11-20 08:00', { '11-16#1': ['', A], '11-16#2': ['', B] })];
    expect(lessonOf(learned(other, seen), B)).toBeUndefined();
    expect(lessonOf(learned(other, seen, both), B)!.fields.homework.by).toBe(at('11-17 09:00'));
  });

  it('waits on while its journal is named and its date is not', () => {
    const dateless = lessonsPage('change-log', at('11-17 09:00'), [loose('', '+homework', { ...IDS, lessonId: B })]);
    const [other, both] = [planning('11-16 08:00', { '11-16': ['', A] }), planning('11-20 08:00', { '11-16': ['', A], '11-18': ['', B] })];
    expect(lessonOf(learned(other, dateless, both), B)!.fields.homework.standing).toBe('on-time');
  });

  it('begins its journal when the page names that in full, and brings its printed times and entries along', () => {
    const own = lessonsPage('lesson', at('11-18 09:00'), [
      loose('2026-11-16', '', { ...IDS, lessonId: A, printed: { marks: printed('11-17 11:00') }, entries: ['2026-11-17T11:00:00'] }),
    ]);
    const known = learned(own);
    expect(known.journals.map(({ ledger }) => ledger.journal)).toMatchObject([IDS]);
    expect(lessonOf(known, A)).toMatchObject({ date: '2026-11-16', entries: [at('11-17 11:00')], fields: { record: { standing: 'on-time' } } });
  });

  it('goes to its own journal, each of a page to another one', () => {
    const page = lessonsPage('homework-list', at('11-17 09:00'), [
      loose('2026-11-16#1', '+homework', NAMES),
      loose('2026-11-16#2', '-homework', { ...NAMES, subjectName: 'История' }),
    ]);
    const journals = [planning('11-16 08:00', { '11-16': ['', A] }), planning('11-16 08:00', { '11-16': ['', B] }, HISTORY)];
    const known = learned(...journals, page);
    expect([A, B].map((id) => lessonOf(known, id)!.fields.homework.state)).toEqual(['filled', 'empty']);
  });

  it('keeps what it shows, but not its times, when these are of another clock', () => {
    const log = lessonsPage('change-log', at('11-17 09:00'), [
      loose('', '+marks', { lessonId: A, printed: { marks: printed('11-17 11:00') }, entries: ['2026-11-17T11:00:00'] }),
    ]);
    const known = learned(planning('11-16 08:00', { '11-16': ['', A] }), log);
    expect(lessonOf(known, A)).toMatchObject({ entries: undefined, fields: { record: { by: at('11-17 09:00'), after: null } } });
  });
});

describe('a journal', () => {
  it('is one, whichever of its pages is read, and leaves the others as they are', () => {
    const known = learned(
      planning('11-16 08:00', { '11-16': ['-topic', A] }),
      planning('11-16 08:05', { '11-16': ['-topic', B] }, HISTORY),
      reading('class-journal', at('11-17 08:00'), [lesson('2026-11-16', '+marks', { lessonId: A })]),
    );
    const lessons = known.journals.map(({ ledger }) => [ledger.journal.subjectName, ledger.lessons.map(({ evidence }) => Object.keys(evidence))]);
    expect(Object.fromEntries(lessons)).toEqual({ Алгебра: [['topic', 'marks']], История: [['topic']] });
  });

  it('is found again where its own pages were seen, not where one of its lessons was', () => {
    const own = loose('2026-11-16', '-topic', { ...IDS, ...NAMES, lessonId: A });
    const pages = [lessonsPage('lesson', at('11-17 08:00'), [own]), planning('11-17 09:00', { '11-16': ['-topic', A] })];
    expect(Object.keys(learned(pages[0]!).journals[0]!.pages)).toEqual([]);
    for (const order of [pages, pages.toReversed()]) expect(Object.keys(learned(...order).journals[0]!.pages)).toEqual(['planning']);
  });
});

describe('the weeks of timetables', () => {
  it('are each as last seen, of every class', () => {
    const other = { ...timetableOf('11-16 08:00', { '11-17#1': '' }), group: '1000000000000000002' };
    const { weeks } = learned(
      timetableOf('11-16 08:00', { '11-17#1': '', '11-18#1': '' }),
      timetableOf('11-16 08:01', { '11-24#1': '' }),
      other,
      timetableOf('11-17 08:00', { '11-19#1': '' }),
    );
    const told = weeks.map(({ group, monday, lessons }) => [group === JOURNAL.group, monday, lessons.map(({ date }) => date.slice(5))]);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        [true, '2026-11-16', ['11-19']],
        [true, '2026-11-23', ['11-24']],
        [false, '2026-11-16', ['11-17']],
      ]),
    );
  });
});

describe('what else is kept', () => {
  it('is the list of journals of either scope', () => {
    const { rosters } = learned(
      roster('school', [listed('7б Алгебра'), listed('8а')]),
      roster('own', [listed('7б История')]),
      roster('school', [listed('7б'), listed('8а Химия')]),
      roster('own', [listed('7б Алгебра')]),
    );
    const names = (list: typeof rosters.own) => list!.map(({ groupName, subjectName }) => `${groupName} ${subjectName}`).sort();
    expect(names(rosters.school)).toEqual(['7б Алгебра', '8а Химия']);
    expect(names(rosters.own)).toEqual(['7б Алгебра']);
    expect(NOTHING_KNOWN.rosters).toEqual({ own: null, school: null });
  });

  it('is the vendor’s statistics seen last', () => {
    const [first, last] = [statistics([{ topic: 40 }]), statistics([{ topic: 50 }])];
    expect(learned(first, last).statistics).toEqual(last);
    expect(learned(planning('11-16 08:00', {})).statistics).toBeNull();
  });
});

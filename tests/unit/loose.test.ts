import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/judge.ts';
import { joinReading, type KnownJournal } from '../../lib/known.ts';
import { isListed, type LessonRecord } from '../../lib/ledger.ts';
import { homeOf, joinLoose, journalOf, viewIn, withPlausibleTimes } from '../../lib/loose.ts';
import type { JournalRef, LessonsReading, LooseLesson, PrintedEntry } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { known } from './known.ts';
import { at, IDS, JOURNAL, lesson, lessonsPage, loose, NAMES, printed, reading, ZONE } from './readings.ts';

const A = '2400000000000000001';
const B = '2400000000000000002';
const C = '2400000000000000003';
const D = '2400000000000000004';
const MONDAY = '2026-11-16';
const WEDNESDAY = '2026-11-18';
const MORNING = at('11-16 08:00');

/** A journal whose planning lists lessons by their places, each with its id if it has one. */
function journalWith(lessons: Record<string, string | null>, journal: Partial<JournalRef> = {}): KnownJournal {
  const views = Object.entries(lessons).map(([place, lessonId]) => lesson(place, '', { lessonId }));
  return joinReading(null, reading('planning', MORNING, views, { journal: { ...JOURNAL, ...journal } }));
}
const placeOf = ({ date, order, lessonId }: Pick<LessonRecord, 'date' | 'order' | 'lessonId'>) => [date, order, lessonId];

describe('the home of a lesson', () => {
  const other = journalWith({ [MONDAY]: D }, { subject: '500009', subjectName: 'История' });

  it('is the journal that has its id, whatever the page prints beside it', () => {
    const mine = journalWith({ [MONDAY]: A });
    expect(homeOf(loose(MONDAY, '', { lessonId: A, ...NAMES, subjectName: 'История' }), [other, mine])).toBe(mine);
    expect(homeOf(loose('', '', { lessonId: A }), [other, mine])).toBe(mine);
  });

  it('is the journal that the page names by ids, though it does not list the lesson yet', () => {
    const [mine, half] = [journalWith({ [MONDAY]: A }), journalWith({ [MONDAY]: B }, { subgroup: '31' })];
    expect(homeOf(loose(WEDNESDAY, '', { ...IDS, lessonId: C }), [other, half, mine])).toBe(mine);
    expect(homeOf(loose(WEDNESDAY, '', { ...IDS, subgroup: '31', lessonId: C }), [other, mine, half])).toBe(half);
    expect(homeOf(loose(WEDNESDAY, '', { ...IDS, subgroup: '32', lessonId: C }), [other, mine, half])).toBeNull();
  });

  it('is the journal of its class and subject by name, if that is the only one and has this one lesson on the date', () => {
    const mine = journalWith({ [MONDAY]: A, [WEDNESDAY]: null });
    expect(homeOf(loose(MONDAY, '', NAMES), [other, mine])).toBe(mine);
    expect(homeOf(loose(WEDNESDAY, '', { ...NAMES, lessonId: B }), [other, mine])).toBe(mine);
  });

  it.each<[string, KnownJournal[], Partial<LooseLesson>]>([
    ['two subgroups have journals', [journalWith({ [MONDAY]: A }, { subgroup: '31' }), journalWith({ [MONDAY]: B }, { subgroup: '32' })], NAMES],
    ['only one subgroup’s journal is known: the lesson may be of the other', [journalWith({ [MONDAY]: A }, { subgroup: '31' })], NAMES],
    ['a subgroup has a journal beside the class', [journalWith({ [MONDAY]: A }), journalWith({ [MONDAY]: B }, { subgroup: '31' })], NAMES],
    ['the journal has two lessons on the date', [journalWith({ [`${MONDAY}#1`]: null, [`${MONDAY}#2`]: null })], NAMES],
    ['the journal has none on the date', [journalWith({ [WEDNESDAY]: null })], NAMES],
    ['the journal’s lesson of the date has another id', [journalWith({ [MONDAY]: A })], { ...NAMES, lessonId: B }],
    ['the page does not print the date', [journalWith({ [MONDAY]: A })], { ...NAMES, date: null }],
    ['the page does not print the class', [journalWith({ [MONDAY]: A })], { ...NAMES, groupName: null }],
    ['the page does not print the subject', [journalWith({ [MONDAY]: A })], { ...NAMES, subjectName: null }],
    ['neither page prints the class', [journalWith({ [MONDAY]: A }, { groupName: null })], { ...NAMES, groupName: null }],
    ['the class is another one', [journalWith({ [MONDAY]: A })], { ...NAMES, groupName: '7в' }],
    ['the subject is another one', [journalWith({ [MONDAY]: A })], { ...NAMES, subjectName: 'Геометрия' }],
    ['nothing is known', [], NAMES],
  ])('cannot be told by names when %s', (_when, journals, names) => {
    expect(homeOf(loose(MONDAY, '', names), journals)).toBeNull();
  });

  it('cannot be told by the date while the journal is only known by one lesson’s own page: there may be two that day', () => {
    const page = lessonsPage('lesson', MORNING, []);
    const byItsPage = joinReading(null, journalOf(loose(MONDAY, '+topic', { ...IDS, ...NAMES, lessonId: A }), page)!);
    expect(homeOf(loose(MONDAY, '', NAMES), [byItsPage])).toBeNull();
    expect(homeOf(loose(MONDAY, '', IDS), [byItsPage])).toBeNull();
    const listed = joinReading(byItsPage, reading('planning', MORNING, [lesson(MONDAY, '', { lessonId: A })]));
    expect(homeOf(loose(MONDAY, '', NAMES), [listed])).toBe(listed);
    expect(homeOf(loose(MONDAY, '', IDS), [listed])).toBe(listed);
  });
});

describe('the place of a lesson in its journal', () => {
  const { ledger } = journalWith({ [`${MONDAY}#1`]: A, [`${MONDAY}#2`]: B, [WEDNESDAY]: null });
  const place = (found: LooseLesson) => {
    const view = viewIn(ledger, found);
    return view && placeOf(view);
  };

  it('is where the journal has its id, whatever date and number the page prints', () => {
    expect(place(loose(`${WEDNESDAY}#7`, '', { lessonId: B }))).toEqual([MONDAY, 2, B]);
    expect(place(loose('', '', { lessonId: B }))).toEqual([MONDAY, 2, B]);
  });

  it('is that of the only lesson of the date, which gets the id it had not', () => {
    expect(place(loose(WEDNESDAY, '', NAMES))).toEqual([WEDNESDAY, 1, null]);
    expect(place(loose(`${WEDNESDAY}#7`, '', { ...NAMES, lessonId: C }))).toEqual([WEDNESDAY, 1, C]);
  });

  it('is the next one for a lesson that is new to a journal named in full', () => {
    expect(place(loose(MONDAY, '', { ...IDS, lessonId: C }))).toEqual([MONDAY, 3, C]);
    expect(place(loose('2026-11-20#6', '', { ...IDS, lessonId: C }))).toEqual(['2026-11-20', 1, C]);
  });

  it.each<[string, LooseLesson]>([
    ['one of two on the date, without an id', loose(MONDAY, '', NAMES)],
    ['one of two on the date, without an id, of a journal named in full', loose(MONDAY, '', IDS)],
    ['a new one of a journal named by names', loose(MONDAY, '', { ...NAMES, lessonId: C })],
    ['a new one without an id', loose('2026-11-20', '', IDS)],
    ['a new one without a date', loose('', '', { ...IDS, lessonId: C })],
  ])('cannot be told of %s, and then nothing is joined', (_what, found) => {
    expect(viewIn(ledger, found)).toBeNull();
    const before: KnownJournal = { ledger, pages: {} };
    expect(joinLoose(before, found, lessonsPage('homework-list', MORNING, [found]), ZONE)).toEqual(before);
  });

  it('says of a journal nobody has opened no more than that lesson', () => {
    const page = lessonsPage('lesson', MORNING, []);
    const own = journalOf(loose(MONDAY, '+topic', { ...IDS, ...NAMES, lessonId: A, teachers: ['900001'] }), page);
    expect(own).toMatchObject({
      kind: 'journal',
      page: 'lesson',
      journal: JOURNAL,
      complete: false,
      lessons: [{ date: MONDAY, order: 1, lessonId: A }],
    });
    expect(journalOf(loose(MONDAY, '+topic', { ...NAMES, lessonId: A }), page)).toBeNull();
    expect(journalOf(loose('', '+topic', { ...IDS, lessonId: A }), page)).toBeNull();
    expect(journalOf(loose(MONDAY, '+topic', IDS), page)).toBeNull();
  });
});

/** The lessons of a journal after pages with one lesson each, joined in their order. */
function after(pages: LessonsReading[], before = journalWith({ [`${MONDAY}#1`]: A, [`${MONDAY}#2`]: B, [WEDNESDAY]: C })): LessonRecord[] {
  return pages.reduce((journal, page) => page.lessons.reduce((joined, each) => joinLoose(joined, each, page, ZONE), journal), before).ledger.lessons;
}
const evidenceOf = (lessons: LessonRecord[], id: string) => lessons.find(({ lessonId }) => lessonId === id)!.evidence;

describe('a view of a lesson’s own page', () => {
  const times = { openedAt: at('11-18 14:00'), shownAt: at('11-18 14:01') };
  const view = (words: string, more: Partial<LooseLesson> = {}) =>
    lessonsPage('lesson', at('11-18 15:00'), [loose('', words, { lessonId: C, ...more })], times);

  it('proves "empty" as of the moment it was asked for and "filled" as of its first look', () => {
    const { topic, homework } = evidenceOf(after([view('-topic +homework')]), C);
    expect(topic).toMatchObject({ empties: [times.openedAt], firstFilled: null });
    expect(homework).toMatchObject({ empties: [], firstFilled: times.shownAt });
  });

  it('proves a save that was watched on it', () => {
    const changed = { topic: { at: at('11-18 14:30'), emptyAt: at('11-18 14:29'), filledAt: null } };
    const { topic } = evidenceOf(after([view('+topic', { changed })]), C);
    expect(topic).toMatchObject({ empties: [at('11-18 14:29')], firstFilled: at('11-18 14:30') });
  });

  it('tells of a test and of the size of a text, and of no other lesson', () => {
    const lessons = after([view('+topic=1/0 control')]);
    const [told] = lessons.filter(({ control }) => Object.keys(control).length > 0);
    expect(told).toMatchObject({ lessonId: C, control: { lesson: { value: true } }, sizes: { topic: { value: { letters: 1, digits: 0 } } } });
    expect(evidenceOf(lessons, A)).toEqual({});
  });

  it('tells its counts and its minutes', () => {
    const counts = { pupils: 25, marked: 3, both: 1, unmarked: 20, emptyWorks: 0 };
    const told = after([view('+homework', { counts, minutes: 25 })]).find(({ lessonId }) => lessonId === C);
    expect(told).toMatchObject({ counts: { at: at('11-18 14:00'), value: counts }, minutes: { at: at('11-18 15:00'), value: 25 } });
    expect(after([view('+homework')]).find(({ lessonId }) => lessonId === C)).not.toHaveProperty('minutes');
  });

  it('does not say that lessons it does not show have vanished', () => {
    const lessons = after([A, B].map((lessonId) => view('+topic', { lessonId })));
    expect(lessons.map(isListed)).toEqual([true, true, true]);
  });
});

describe('a printed time', () => {
  const log = (marks: PrintedEntry, lessonId = C) => lessonsPage('change-log', at('11-20 09:00'), [loose('', '', { lessonId, printed: { marks } })]);
  /** The record of Wednesday's lesson, due on Thursday at 12:00. */
  const standing = (...pages: LessonsReading[]) => {
    const { ledger } = known();
    const lessons = judge({ ...ledger, lessons: after(pages) }, defaultSettings(ZONE), at('11-20 09:00'));
    return lessons.find(({ record }) => record.lessonId === C)!.fields.record.standing;
  };

  it.each<[string, boolean, string]>([
    ['11-19 11:59', true, 'on-time'],
    // Any second of the minute of the deadline: perhaps the very first, which is in time.
    ['11-19 12:00', true, 'unknown'],
    ['11-19 12:01', true, 'late'],
    ['11-19 11:59:59', true, 'on-time'],
    ['11-19 12:00:00', true, 'unknown'],
    ['11-19 12:00:01', true, 'late'],
    ['11-19 11:59', false, 'on-time'],
    ['11-19 12:00', false, 'unknown'],
    ['11-19 12:01', false, 'unknown'],
    ['11-20 08:00', false, 'unknown'],
  ])('of %s, the first entry for certain: %s, makes the record %s', (text, first, expected) => {
    expect(standing(log(printed(text, first)))).toBe(expected);
  });

  it('of a later change gives way to that of the first entry, in whatever order the pages came', () => {
    const [first, later] = [log(printed('11-18 15:10')), log(printed('11-19 16:00', false))];
    expect(standing(first, later)).toBe('on-time');
    expect(standing(later, first)).toBe('on-time');
  });

  it('belongs to the lesson with the id alone, though another one has stood in its place', () => {
    // Another page kind has the place under another id.
    const both = joinReading(journalWith({ [MONDAY]: A }), reading('class-journal', MORNING, [lesson(MONDAY, '', { lessonId: B })]));
    expect(both.ledger.lessons).toHaveLength(2);
    const entries = ['2026-11-16T15:10:00'];
    const page = lessonsPage('change-log', at('11-20 09:00'), [loose('', '', { lessonId: A, printed: { marks: printed('11-16 15:10') }, entries })]);
    expect(after([page], both).map(({ lessonId, evidence, entries: own }) => [lessonId, evidence.marks?.firstFilled, own])).toEqual([
      [A, at('11-16 15:10:59') + 999, [at('11-16 15:10')]],
      [B, undefined, undefined],
    ]);
  });
});

describe('the entries of marks', () => {
  const log = (...times: string[]) =>
    lessonsPage('change-log', at('11-20 09:00'), [loose('', '', { lessonId: C, entries: times.map((time) => `2026-11-18T${time}:00`) })]);
  const entries = (...pages: LessonsReading[]) => after(pages).find(({ lessonId }) => lessonId === C)!.entries;
  const [ten, eleven, noon] = [at('11-18 10:00'), at('11-18 11:00'), at('11-18 12:00')];

  it('are kept in their order, as often as they were made', () => {
    expect(entries(log('10:00', '11:00', '11:00'))).toEqual([ten, eleven, eleven]);
    expect(entries()).toBeUndefined();
  });

  it('are not doubled when the log is seen again', () => {
    expect(entries(log('10:00', '11:00', '11:00'), log('10:00', '11:00', '11:00'))).toEqual([ten, eleven, eleven]);
  });

  it('of two parts of the log are joined, whichever is seen first', () => {
    const [a, b] = [log('11:00', '11:00'), log('10:00', '11:00', '12:00')];
    expect(entries(a, b)).toEqual([ten, eleven, eleven, noon]);
    expect(entries(b, a)).toEqual([ten, eleven, eleven, noon]);
  });
});

describe('printed times that cannot be', () => {
  const seenAt = at('11-18 15:00');
  const page = (time: string, entry: string) =>
    lessonsPage('change-log', seenAt, [
      loose('', '+marks', { lessonId: A, printed: { marks: printed('11-18 10:00') }, entries: ['2026-11-18T10:00:00'] }),
      loose('', '+marks', { lessonId: B, printed: { marks: printed(time) }, entries: [`2026-11-18T${entry}`] }),
    ]);
  const bare = lessonsPage('change-log', seenAt, [loose('', '+marks', { lessonId: A }), loose('', '+marks', { lessonId: B })]);

  it.each([
    ['11-18 15:00', '15:00:00'],
    ['11-18 15:05', '15:05:00'],
    ['11-18 15:05:00', '15:05:00'],
  ])('do not include %s on a page seen at 15:00: clocks differ by minutes', (time, entry) => {
    expect(withPlausibleTimes(page(time, entry), ZONE)).toEqual(page(time, entry));
  });

  it.each([
    ['11-18 15:06', '10:00:00'],
    ['11-18 15:05:01', '10:00:00'],
    ['11-18 10:00', '15:05:01'],
  ])('%s and %s on a page seen at 15:00 take all its times with them, and leave what it shows', (time, entry) => {
    expect(withPlausibleTimes(page(time, entry), ZONE)).toEqual(bare);
  });

  it('are told by the zone of the school', () => {
    // Three in the afternoon in Moscow is nine in the evening in Vladivostok's settings: eight hours to come.
    expect(withPlausibleTimes(page('11-18 15:00', '15:00:00'), 'UTC')).toEqual(bare);
    expect(withPlausibleTimes(page('11-18 15:00', '15:00:00'), 'Asia/Vladivostok')).toEqual(page('11-18 15:00', '15:00:00'));
  });
});

describe('the evidence of loose lessons', () => {
  const minute = fc.integer({ min: 0, max: 8 }).map((count) => `11-18 10:0${count}`);
  const instant = minute.map(at);
  const words = fc.tuple(...['topic', 'homework', 'marks'].map((name) => fc.constantFrom('+', '-', '').map((sign) => sign && sign + name)));
  const name = fc.oneof(
    fc.constantFrom(A, B, C).map((lessonId) => ({ lessonId })),
    fc.constant({ ...NAMES, date: WEDNESDAY }),
    fc.constant({ ...IDS, date: WEDNESDAY, lessonId: C }),
  );
  const page = fc
    .record({
      kind: fc.constantFrom('lesson' as const, 'homework-list' as const, 'change-log' as const),
      openedAt: instant,
      name,
      words,
      time: fc.option(fc.tuple(minute, fc.boolean())),
      entries: fc.array(minute, { maxLength: 3 }),
    })
    .map(({ kind, openedAt, name: named, words: said, time, entries }) =>
      lessonsPage(kind, openedAt + 60_000, [
        loose('', said.join(' '), {
          ...named,
          ...(time === null ? {} : { printed: { marks: printed(...time) } }),
          ...(entries.length === 0 ? {} : { entries: entries.sort().map((text) => `2026-${text.replace(' ', 'T')}:00`) }),
        }),
      ]),
    );
  const pages = fc.array(page, { minLength: 1, maxLength: 6 });
  const summary = (list: LessonsReading[]) => after(list).map(({ lessonId, evidence, sights, entries }) => [lessonId, evidence, sights, entries]);

  it('is the same in whatever order the pages were read, and however often', () => {
    const shuffled = pages.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(summary(other)).toEqual(summary(list));
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { joinReading } from '../../lib/known.ts';
import { journalOf } from '../../lib/loose.ts';
import type { JournalReading, JournalRef, TimetableReading } from '../../lib/reading.ts';
import { onTimetable, weeksOf } from '../../lib/timetable.ts';
import { known, planned } from './known.ts';
import { at, IDS, JOURNAL, lesson, lessonsPage, loose, NAMES, reading, timetableOf, ZONE } from './readings.ts';

const A = '2400000000000000001';
const B = '2400000000000000002';
const C = '2400000000000000003';

/** A timetable with something of its slots changed. */
const bent = (timetable: TimetableReading, bend: Partial<TimetableReading['slots'][number]>): TimetableReading => ({
  ...timetable,
  slots: timetable.slots.map((slot) => ({ ...slot, ...bend })),
});

describe('the weeks of a timetable', () => {
  const weeks = (reading: TimetableReading) => weeksOf(reading).map(({ monday, lessons }) => [monday, lessons.map(({ date }) => date.slice(5))]);

  it('are split by their Mondays', () => {
    const two = timetableOf('11-16 08:00', { '11-16#1': '', '11-22#1': '', '11-23#1': '', '11-27#2': '' });
    expect(weeks(two)).toEqual([
      ['2026-11-16', ['11-16', '11-22']],
      ['2026-11-23', ['11-23', '11-27']],
    ]);
    expect(weeksOf(two)[0]).toMatchObject({ group: JOURNAL.group, groupName: '7б', at: at('11-16 08:00') });
  });

  it('include those without a lesson', () => {
    const none = { ...timetableOf('11-16 08:00', { '11-24#1': '' }), from: '2026-11-16', to: '2026-12-06' };
    expect(weeks(none)).toEqual([
      ['2026-11-16', []],
      ['2026-11-23', ['11-24']],
      ['2026-11-30', []],
    ]);
  });

  it.each<[string, string[] | null, string | null, boolean | null]>([
    ['the viewer’s own', ['900001'], '900001', true],
    ['the viewer’s own with another teacher’s', ['900777', '900001'], '900001', true],
    ['another teacher’s', ['900777'], '900001', false],
    ['perhaps the viewer’s: the page names the teacher without an id', ['name:0123456789abcdef'], '900001', null],
    ['perhaps the viewer’s: the page names nobody', [], '900001', null],
    ['perhaps the viewer’s: the page does not show teachers', null, '900001', null],
    ['perhaps the viewer’s: the page does not say who is looking', ['900777'], null, null],
  ])('say of a lesson that it is %s', (_whose, teachers, viewer, own) => {
    const timetable = { ...bent(timetableOf('11-16 08:00', { '11-18#1': '' }), { teachers }), viewer };
    expect(weeksOf(timetable)[0]!.lessons.map((slot) => slot.own)).toEqual([own]);
  });

  it('keep no teacher', () => {
    expect(JSON.stringify(weeksOf(timetableOf('11-16 08:00', { '11-18#1': '08:30-09:15 other' })))).not.toContain('900777');
  });
});

describe('a lesson of a journal and one of the timetable', () => {
  const journal = (lessons: Record<string, string | null>) =>
    reading(
      'planning',
      at('11-16 09:00'),
      Object.entries(lessons).map(([place, lessonId]) => lesson(`2026-${place}`, '', { lessonId })),
    );
  /** When each lesson of the journal begins by the timetable. */
  const hours = (lessons: Record<string, string | null>, ...timetables: TimetableReading[]) =>
    onTimetable(
      known(journal(lessons)),
      timetables.flatMap((seen) => weeksOf(seen)),
      at('11-16 09:00'),
      ZONE,
    ).ledger.lessons.map(({ slot }) => slot?.starts ?? null);
  const week = (slots: Record<string, string>) => timetableOf('11-16 08:00', slots);

  it('meet by id, whatever their places', () => {
    const slots = week({ '11-18#2': `09:25-10:10 ${B}`, '11-18#5': `12:00-12:45 ${A} Геометрия` });
    expect(hours({ '11-18#1': A, '11-18#2': B }, slots)).toEqual(['12:00', '09:25']);
  });

  it('meet by their order where only one side has ids', () => {
    const two = { '11-18#5': '12:00-12:45', '11-18#2': '09:25-10:10', '11-18#3': '10:20-11:05 История' };
    expect(hours({ '11-18#1': null, '11-18#2': null }, week(two))).toEqual(['09:25', '12:00']);
    expect(hours({ '11-18#1': A, '11-18#2': B }, bent(week(two), { lessonId: null }))).toEqual(['09:25', '12:00']);
  });

  it.each<[string, Record<string, string | null>, TimetableReading]>([
    ['the timetable has more of them', { '11-18': null }, week({ '11-18#2': '09:25-10:10', '11-18#5': '12:00-12:45' })],
    ['the journal has more of them', { '11-18#1': null, '11-18#2': null }, week({ '11-18#2': '09:25-10:10' })],
    ['two stand at one time', { '11-18#1': null, '11-18#2': null }, week({ '11-18#2': '09:25-10:10', '11-18#02': '09:25-10:10' })],
    ['the timetable gives no number', { '11-18': null }, bent(week({ '11-18#2': '09:25-10:10' }), { number: null })],
    ['both sides have ids', { '11-18': A }, week({ '11-18#2': `09:25-10:10 ${B}` })],
    ['the timetable names no subject', { '11-18': null }, bent(week({ '11-18#2': '09:25-10:10' }), { subjectName: null })],
    ['the date is another', { '11-18': null }, week({ '11-19#2': '09:25-10:10' })],
  ])('do not meet by place when %s', (_when, lessons, timetable) => {
    expect(hours(lessons, timetable)).toEqual(Object.keys(lessons).map(() => null));
  });

  it('do not meet by place when neither side names the subject', () => {
    const journal = { ...JOURNAL, subjectName: null };
    const page = joinReading(null, reading('planning', at('11-16 09:00'), [lesson('2026-11-18', '')], { journal }));
    const nameless = weeksOf(bent(week({ '11-18#2': '09:25-10:10' }), { subjectName: null }));
    const { lessons } = onTimetable(page, nameless, at('11-16 09:00'), ZONE).ledger;
    expect(lessons).toEqual(page.ledger.lessons.map((each) => ({ ...each, dayEnds: '10:10' })));
  });

  it('meet by place when another lesson of the date has vanished from its page', () => {
    const pages = [journal({ '11-18#1': A, '11-18#2': B, '11-19': C }), journal({ '11-18#1': B, '11-19': C })];
    const { ledger } = planned(at('11-16 09:00'), week({ '11-18#2': '09:25-10:10 no-id' }), ...pages);
    expect(ledger.lessons.find(({ lessonId }) => lessonId === B)!.slot?.starts).toBe('09:25');
  });

  it('are not two to one: what another lesson has by its id is no lesson’s by its place', () => {
    const slots = week({ '11-18#2': '09:25-10:10 no-id', '11-18#5': `12:00-12:45 ${A}` });
    expect(hours({ '11-18#1': A, '11-18#2': null }, slots)).toEqual(['12:00', null]);
  });

  it('part when either is moved to another date', () => {
    const [old, now] = [week({ '11-18#1': `08:30-09:15 ${A}` }), timetableOf('11-23 08:00', { '11-25#7': `14:00-14:45 ${A}` })];
    expect(hours({ '11-25': A }, old)).toEqual([null]);
    expect(hours({ '11-25': A }, old, now)).toEqual(['14:00']);
    expect(hours({ '11-25': A }, now, old)).toEqual(['14:00']);
  });

  it('do not meet when the timetable is another class’s', () => {
    const other = { ...week({ '11-18#2': `09:25-10:10 ${A}` }), group: '1000000000000000002' };
    expect(hours({ '11-18': A }, other)).toEqual([null]);
  });

  it('leave the journal as it was when no timetable was seen', () => {
    const before = known(journal({ '11-18': A }));
    expect(onTimetable(before, [], at('11-20 09:00'), ZONE)).toEqual(before);
  });
});

describe('a lesson that its journal lacks', () => {
  const NOW = '11-20 09:00';
  const week = (slots: Record<string, string> = { '11-18#3': `10:20-11:05 ${A}` }) => timetableOf('11-18 12:00', slots);
  const page = (lessons: Record<string, string | null> = {}, more: Partial<JournalReading> = {}) =>
    reading(
      'class-journal',
      at('11-20 08:00'),
      Object.entries({ '11-16': B, '11-19': C, ...lessons }).map(([place, lessonId]) => lesson(`2026-${place}`, '', { lessonId })),
      more,
    );
  const missing = (timetable: TimetableReading, pages: JournalReading[], now = NOW) =>
    planned(at(now), timetable, ...pages).missing.map(({ date, lessonId }) => `${date.slice(5)} ${lessonId}`);

  it('is missing when the whole of the date was listed after the timetable was seen', () => {
    expect(missing(week(), [page()])).toEqual([`11-18 ${A}`]);
  });

  it('is missing too where nobody says whose it is, and comes after all lessons a page can list', () => {
    const { missing: lessons } = planned(at(NOW), bent(week(), { teachers: null }), page());
    expect(lessons).toMatchObject([{ lessonId: A, order: 21, evidence: {}, listed: {}, slot: { starts: '10:20' } }]);
  });

  it('is missing beside the other lesson of the date that is there, and together with another that is not', () => {
    const two = week({ '11-18#3': `10:20-11:05 ${A}`, '11-18#4': '11:15-12:00 2400000000000000009' });
    expect(missing(two, [page({ '11-18': '2400000000000000009' })])).toEqual([`11-18 ${A}`]);
    expect(missing(two, [page()])).toEqual([`11-18 ${A}`, '11-18 2400000000000000009']);
    expect(planned(at(NOW), two, page()).missing.map(({ order }) => order)).toEqual([21, 22]);
  });

  it('is missing once the timetable was seen after its end: until then it may be cancelled', () => {
    const seenAt = (when: string) => timetableOf(when, { '11-18#7': `14:00-14:45 ${A}` });
    expect(missing(seenAt('11-18 14:44:59'), [page()])).toEqual([]);
    expect(missing(seenAt('11-18 14:45'), [page()])).toEqual([`11-18 ${A}`]);
  });

  const slots = (words: string) => week({ '11-18#3': words });
  it.each<[string, TimetableReading, JournalReading[]]>([
    ['it was cancelled', slots(`10:20-11:05 ${A} cancelled`), [page()]],
    ['it is another teacher’s', slots(`10:20-11:05 ${A} other`), [page()]],
    ['it is of another subject', slots(`10:20-11:05 ${A} История`), [page()]],
    ['the timetable does not give its id', slots('10:20-11:05 no-id'), [page()]],
    ['the timetable does not say when it ends', slots(` ${A}`), [page()]],
    ['two subgroups have the subject at its time', week({ '11-18#3': `10:20-11:05 ${A}`, '11-18#03': '10:20-11:05' }), [page()]],
    ['the journal lists it', week(), [page({ '11-18': A })]],
    ['the journal lists it on another date, to which it was moved', week(), [page({ '11-17': A })]],
    ['the journal listed it once', week(), [reading('planning', at('11-17 08:00'), [lesson('2026-11-18', '', { lessonId: A })]), page()]],
    [
      'the journal has a lesson of the date without an id',
      week({ '11-18#3': `10:20-11:05 ${A}`, '11-18#4': '11:15-12:00' }),
      [page({ '11-18': null })],
    ],
    [
      'the journal has another lesson of the date, which may be this one anew',
      week({ '11-18#3': `10:20-11:05 ${A}`, '11-18#4': '11:15-12:00 cancelled' }),
      [page({ '11-18': '2400000000000000009' })],
    ],
    ['the journal’s page ends before the date', week(), [page({}, { lessons: page().lessons.slice(0, 1) })]],
    ['the journal’s page is filtered', week(), [page({}, { complete: false })]],
    ['the journal was looked at before the timetable', week(), [page({}, { openedAt: 1, shownAt: 1, at: at('11-18 11:59') })]],
    ['the journal’s page was opened before the timetable and left open', week(), [page({}, { openedAt: at('11-18 11:59') })]],
    ['the journal was never opened', week(), []],
    [
      'only one lesson’s page was',
      week(),
      [journalOf(loose('2026-11-18', '', { ...IDS, ...NAMES, lessonId: B }), lessonsPage('lesson', at(NOW), []))!],
    ],
    ['the timetable is another class’s', { ...week(), group: '1000000000000000002' }, [page()]],
  ])('is not missing for certain when %s', (_when, timetable, pages) => {
    expect(missing(timetable, pages)).toEqual([]);
  });

  it('is not missing for certain from a subgroup’s journal', () => {
    const journal: JournalRef = { ...JOURNAL, subgroup: '31' };
    expect(onTimetable(joinReading(null, page({}, { journal })), weeksOf(week()), at(NOW), ZONE).missing).toEqual([]);
  });
});

describe('who held a lesson', () => {
  // The viewer is 900001, a colleague 900777; the timetable names the viewer unless told otherwise.
  const HERE = ['900001'];
  const COLLEAGUE = ['900777'];
  const held = (ofJournal: string[] | null, ofTimetable: string[] | null, viewer: string | null = '900001') => {
    const view = joinReading(
      null,
      reading('planning', at('11-16 09:00'), [lesson('2026-11-18', '')], { journal: { ...JOURNAL, teachers: ofJournal } }),
    );
    const weeks = weeksOf({ ...bent(timetableOf('11-16 08:00', { '11-18#2': '09:25-10:10' }), { teachers: ofTimetable }), viewer });
    const { slot } = onTimetable(view, weeks, at('11-16 09:00'), ZONE).ledger.lessons[0]!;
    expect(slot).toBeDefined();
    return slot!.held ?? null;
  };

  it.each<[string, string[] | null, string[] | null, 'for-colleague' | 'by-colleague' | null]>([
    ['the viewer’s own, as planned', HERE, HERE, null],
    ['a colleague’s, as planned', COLLEAGUE, COLLEAGUE, null],
    ['another colleague’s than the journal says', COLLEAGUE, ['900778'], null],
    ['a colleague’s, held by the viewer', COLLEAGUE, HERE, 'for-colleague'],
    ['the viewer’s, held by a colleague', HERE, COLLEAGUE, 'by-colleague'],
    ['the viewer’s and another’s, held by the viewer', ['900777', '900001'], HERE, null],
    ['the viewer’s and another’s, held by the other', ['900777', '900001'], COLLEAGUE, 'by-colleague'],
    ['the viewer’s, held together with a colleague', HERE, ['900777', '900001'], null],
    ['a colleague’s, held together with the viewer', COLLEAGUE, ['900777', '900001'], 'for-colleague'],
    ['of a journal that names nobody', null, HERE, null],
    ['of a journal without a teacher', [], COLLEAGUE, null],
    ['of a journal whose teacher has no link, which may be the viewer', ['name:0123456789abcdef'], HERE, null],
    ['of a timetable that names nobody', HERE, null, null],
    ['of a timetable whose teacher has no link', HERE, ['name:0123456789abcdef'], null],
  ])('is told: %s', (_whose, ofJournal, ofTimetable, expected) => {
    expect(held(ofJournal, ofTimetable)).toBe(expected);
  });

  it('is not told where the page does not say who is looking', () => {
    expect(held(HERE, COLLEAGUE, null)).toBeNull();
    expect(held(COLLEAGUE, HERE, null)).toBeNull();
  });

  it('is told of a subgroup by its own lesson, not by the other subgroup’s of the same hour', () => {
    const journal: JournalRef = { ...JOURNAL, subgroup: '31' };
    const view = joinReading(null, reading('planning', at('11-16 09:00'), [lesson('2026-11-18', '', { lessonId: A })], { journal }));
    const slots = timetableOf('11-16 08:00', { '11-18#2': `09:25-10:10 ${A}`, '11-18#02': `09:25-10:10 ${B} other` });
    const lessonOf = (timetable: TimetableReading, known = view) =>
      onTimetable(known, weeksOf(timetable), at('11-16 09:00'), ZONE).ledger.lessons[0]!;
    expect(lessonOf(slots).slot).toMatchObject({ lessonId: A, own: true });
    expect(lessonOf(slots).slot).not.toHaveProperty('held');
    // Without ids nobody can tell which of the two is meant.
    const nameless = joinReading(null, reading('planning', at('11-16 09:00'), [lesson('2026-11-18', '')], { journal }));
    expect(lessonOf(slots, nameless).slot).toBeUndefined();
  });

  it('is told of each lesson, and not of those that the timetable does not have', () => {
    const lessons = ['11-18#1', '11-18#2', '11-19#1', '11-20#1'].map((place) => lesson(`2026-${place}`, ''));
    const slots = timetableOf('11-16 08:00', { '11-18#2': '', '11-18#3': ' other', '11-20#1': ' other' });
    const { ledger } = planned(at('11-16 09:00'), slots, reading('planning', at('11-16 09:00'), lessons));
    expect(ledger.lessons.map(({ slot }) => slot && (slot.held ?? 'as planned'))).toEqual(['as planned', 'by-colleague', undefined, 'by-colleague']);
  });

  it('is not told by weeks of an earlier release, which do not say who saw them, until one does', () => {
    const slots = timetableOf('11-16 08:00', { '11-18#2': ' other' });
    const forget = (timetable: TimetableReading) => {
      const weeks = weeksOf(timetable);
      for (const week of weeks) delete week.seenBy;
      return weeks;
    };
    const old = forget(slots);
    const view = known(reading('planning', at('11-16 09:00'), [lesson('2026-11-18', '')]));
    const heldIn = (weeks: Parameters<typeof onTimetable>[1]) =>
      onTimetable(view, weeks, at('11-16 09:00'), ZONE).ledger.lessons[0]!.slot?.held ?? null;
    expect(heldIn(old)).toBeNull();
    expect(heldIn(forget(timetableOf('11-16 08:00', { '11-18#2': '' })))).toBeNull();
    const next = weeksOf(timetableOf('11-16 08:00', { '11-25#2': '' }));
    expect(heldIn([...old, ...next])).toBe('by-colleague');
  });

  it('is kept of no lesson: the timetable keeps who saw it, and nobody else', () => {
    const [week] = weeksOf(timetableOf('11-16 08:00', { '11-18#2': ' other' }));
    expect(week).toMatchObject({ seenBy: '900001' });
    expect(weeksOf({ ...timetableOf('11-16 08:00', { '11-18#2': '' }), viewer: null })[0]).not.toHaveProperty('seenBy');
    expect(JSON.stringify(week)).not.toContain('900777');
    expect(JSON.stringify(week)).not.toContain('held');
  });
});

describe('a colleague’s journal in an inspected class', () => {
  // 900500 is looking; the timetable links the colleague, 900001, unless told otherwise, or «other», 900777.
  const weeks = (slots: Record<string, string>, viewer = '900500') => weeksOf({ ...timetableOf('11-18 18:00', slots), viewer }, true);
  const view = (journal: Partial<JournalRef> = {}) =>
    joinReading(
      null,
      reading('planning', at('11-20 08:00'), [lesson('2026-11-16', '', { lessonId: B }), lesson('2026-11-20', '', { lessonId: C })], {
        journal: { ...JOURNAL, ...journal },
      }),
    );
  const hold = (slots: Record<string, string>, journal: Partial<JournalRef> = {}, viewer?: string) =>
    onTimetable(view(journal), weeks(slots, viewer), at('11-20 09:00'), ZONE);

  it('has the lessons of its own teachers, and lacks those of them that it does not list', () => {
    expect(hold({ '11-18#3': `10:20-11:05 ${A}` }).missing.map(({ lessonId }) => lessonId)).toEqual([A]);
    expect(hold({ '11-18#3': `10:20-11:05 ${A} other` }).missing).toEqual([]);
    expect(hold({ '11-18#3': `10:20-11:05 ${A} other substituted` }).missing.map(({ lessonId }) => lessonId)).toEqual([A]);
  });

  it('has lessons on the days the timetable gives its teachers, also where the class is split', () => {
    const slots = { '11-18#3': '10:20-11:05', '11-19#3': '10:20-11:05 other' };
    expect(hold(slots).ledger.planned).toEqual(['2026-11-18']);
    expect(hold(slots, { subgroup: '31' }).ledger.planned).toEqual(['2026-11-18']);
    expect(hold(slots, { subgroup: '32', teachers: ['900777'] }).ledger.planned).toEqual(['2026-11-19']);
  });

  it('knows of the first of two lessons that the second is its own', () => {
    const followed = (second: string, journal: Partial<JournalRef> = {}) =>
      hold({ '11-16#2': `09:25-10:10 ${B}`, '11-16#3': `10:20-11:05 ${A} ${second}` }, journal).ledger.lessons[0]!.slot?.isFollowed;
    expect(followed('')).toBe(true);
    expect(followed('other')).toBe(false);
    // Of a class that is split, the substituted lesson may have been either subgroup's.
    expect(followed('other substituted', { subgroup: '31' })).toBeUndefined();
  });

  it('is told by the viewer’s own lessons where it is the viewer’s, whoever else leads it', () => {
    const both = { teachers: ['900001', '900777'] };
    expect(hold({ '11-18#3': `10:20-11:05 ${A} other` }, both, '900001').missing).toEqual([]);
    expect(hold({ '11-18#3': `10:20-11:05 ${A} other substituted` }, {}, '900001').missing).toEqual([]);
  });

  it('is told by the viewer where it links nobody', () => {
    expect(hold({ '11-18#3': `10:20-11:05 ${A}` }, { teachers: null }).missing).toEqual([]);
    expect(hold({ '11-18#3': `10:20-11:05 ${A}` }, { teachers: null }, '900001').missing.map(({ lessonId }) => lessonId)).toEqual([A]);
  });
});

describe('the end of the class’s day', () => {
  const ends = (slots: Record<string, string>, more: TimetableReading[] = []) => {
    const days = ['2026-11-17', '2026-11-18', '2026-11-19'].map((date) => lesson(date, ''));
    const weeks = [timetableOf('11-16 08:00', slots), ...more].flatMap((seen) => weeksOf(seen));
    const { ledger } = onTimetable(known(reading('planning', at('11-16 09:00'), days)), weeks, at('11-16 09:00'), ZONE);
    return ledger.lessons.map(({ dayEnds }) => dayEnds ?? null);
  };

  it.each<[string, Record<string, string>, string | null]>([
    [
      'the end of its last lesson, in whatever order they stand',
      { '11-18#7': '14:00-14:45', '11-18#1': '08:30-09:15', '11-18#2': '09:25-10:10' },
      '14:45',
    ],
    ['that of a lesson of another subject', { '11-18#1': '08:30-09:15', '11-18#6': '13:00-13:45 История' }, '13:45'],
    ['that of another teacher’s lesson', { '11-18#1': '08:30-09:15', '11-18#6': '13:00-13:45 other' }, '13:45'],
    ['an earlier one where the last was cancelled', { '11-18#1': '08:30-09:15', '11-18#6': '13:00-13:45 cancelled' }, '09:15'],
    ['not known where all were cancelled', { '11-18#1': '08:30-09:15 cancelled' }, null],
    ['not known where one has no hours', { '11-18#1': '08:30-09:15', '11-18#6': ' История' }, null],
    ['not known where the first has no hours', { '11-18#1': ' История', '11-18#6': '13:00-13:45' }, null],
    ['known where only a cancelled one has no hours', { '11-18#1': '08:30-09:15', '11-18#6': ' cancelled' }, '09:15'],
    ['not known of a date without lessons', { '11-17#1': '08:30-09:15' }, null],
  ])('is %s', (_what, slots, expected) => {
    expect(ends(slots)[1]).toBe(expected);
  });

  it('is each date’s own, also of a lesson that the timetable does not have', () => {
    expect(ends({ '11-17#1': '08:30-09:15 История', '11-18#2': '09:25-10:10', '11-19#8': '19:00-19:40' })).toEqual(['09:15', '10:10', '19:40']);
  });

  it('is not another class’s', () => {
    const other = { ...timetableOf('11-16 08:00', { '11-18#8': '15:00-15:45' }), group: '1000000000000000002' };
    expect(ends({ '11-18#1': '08:30-09:15' }, [other])).toEqual([null, '09:15', null]);
  });

  it('is that of a lesson missing from its journal too', () => {
    const page = reading('class-journal', at('11-20 08:00'), [lesson('2026-11-16', '', { lessonId: B }), lesson('2026-11-19', '', { lessonId: C })]);
    const { missing } = planned(
      at('11-20 09:00'),
      timetableOf('11-18 15:00', { '11-18#3': `10:20-11:05 ${A}`, '11-18#6': '13:00-13:45 История' }),
      page,
    );
    expect(missing).toMatchObject([{ lessonId: A, dayEnds: '13:45' }]);
    expect(missing[0]!.slot).not.toHaveProperty('held');
  });

  it('is left out, not kept as nothing, where it is not known', () => {
    const view = known(reading('planning', at('11-16 09:00'), [lesson('2026-11-18', '')]));
    const { lessons } = onTimetable(view, weeksOf(timetableOf('11-16 08:00', { '11-18#1': '' })), at('11-16 09:00'), ZONE).ledger;
    expect(lessons[0]).not.toHaveProperty('dayEnds');
  });
});

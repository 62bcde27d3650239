import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredAfter, lastState } from '../../lib/evidence.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { addReading, isControl, isListed, type Ledger, type LessonRecord } from '../../lib/ledger.ts';
import { joinReading, type KnownJournal } from '../../lib/known.ts';
import type { JournalReading } from '../../lib/reading.ts';
import { COMPONENTS, type PageId } from '../../lib/vocabulary.ts';
import { JOURNAL, lesson, reading } from './readings.ts';

const MONDAY = '2026-11-16';
const TUESDAY = '2026-11-17';
const WEDNESDAY = '2026-11-18';
const ID_A = '2400000000000000001';
const ID_B = '2400000000000000002';

const ledgerOf = (...readings: JournalReading[]): Ledger => readings.reduce<Ledger | undefined>(addReading, undefined)!;
const evidenceAt = (ledger: Ledger, place: string) => Object.fromEntries(places(ledger))[place]?.evidence;
const places = ({ lessons }: Ledger) => lessons.map((record): [string, LessonRecord] => [`${record.date}#${record.order}`, record]);

describe('lessons of two page kinds', () => {
  it('meet by lesson id, even where the pages count the lessons of the date differently', () => {
    const { lessons } = ledgerOf(
      reading('planning', 10, [lesson(`${MONDAY}#1`, '+topic', { lessonId: ID_A })]),
      reading('class-journal', 20, [lesson(`${MONDAY}#2`, '-marks', { lessonId: ID_A })]),
    );
    expect(lessons).toHaveLength(1);
    expect(Object.keys(lessons[0]!.evidence).sort()).toEqual(['marks', 'topic']);
  });

  it.each([
    [ID_A, null],
    [null, ID_A],
    [null, null],
  ])('meet by date and order when planning knows the id %s and the journal %s', (idInPlanning, idInJournal) => {
    const { lessons } = ledgerOf(
      reading('planning', 10, [lesson(`${MONDAY}#1`, '+topic', { lessonId: idInPlanning })]),
      reading('class-journal', 20, [lesson(`${MONDAY}#1`, '-marks', { lessonId: idInJournal })]),
    );
    expect(lessons).toHaveLength(1);
    expect(lessons[0]!.lessonId).toBe(idInPlanning ?? idInJournal);
    expect(Object.keys(lessons[0]!.evidence).sort()).toEqual(['marks', 'topic']);
  });

  it('keep apart the two lessons of one date', () => {
    const ledger = ledgerOf(
      reading('planning', 10, [lesson(`${MONDAY}#1`, '+topic', { lessonId: ID_A }), lesson(`${MONDAY}#2`, '-topic', { lessonId: ID_B })]),
      reading('class-journal', 20, [lesson(`${MONDAY}#1`, '-marks'), lesson(`${MONDAY}#2`, '+marks')]),
    );
    expect(ledger.lessons).toHaveLength(2);
    const states = (place: string) => Object.entries(evidenceAt(ledger, place)!).map(([name, evidence]) => [name, lastState(evidence)]);
    expect(states(`${MONDAY}#1`)).toEqual([
      ['topic', 'filled'],
      ['marks', 'empty'],
    ]);
    expect(states(`${MONDAY}#2`)).toEqual([
      ['topic', 'empty'],
      ['marks', 'filled'],
    ]);
  });

  it.each([
    ['before', 0, 1],
    ['after', 1, 0],
  ])('keep apart a lesson without an id that took the place of one with an id and is listed %s it', (_where, newcomer, moved) => {
    const views = [];
    views[newcomer] = lesson(`${MONDAY}#1`, '-topic');
    views[moved] = lesson(`${MONDAY}#2`, '+topic', { lessonId: ID_A });
    const ledger = ledgerOf(reading('planning', 10, [lesson(`${MONDAY}#1`, '+topic', { lessonId: ID_A })]), reading('planning', 20, views));
    expect(ledger.lessons).toHaveLength(2);
    expect(evidenceAt(ledger, `${MONDAY}#1`)?.topic).toMatchObject({ empties: [20], firstFilled: null });
    expect(evidenceAt(ledger, `${MONDAY}#2`)?.topic).toMatchObject({ empties: [], firstFilled: 10, lastFilled: 20 });
  });

  it('do not meet at one place under two ids', () => {
    const ledger = ledgerOf(
      reading('planning', 10, [lesson(MONDAY, '+topic', { lessonId: ID_A })]),
      reading('class-journal', 20, [lesson(MONDAY, '-marks', { lessonId: ID_B })]),
    );
    expect(ledger.lessons.map((record) => Object.keys(record.evidence))).toEqual([['topic'], ['marks']]);
  });

  it('keep apart ids that are the same number once rounded', () => {
    expect(Number('2400000000000000001')).toBe(Number('2400000000000000002'));
    const ledger = ledgerOf(
      reading('planning', 10, [lesson(`${MONDAY}#1`, '+topic', { lessonId: ID_A }), lesson(`${MONDAY}#2`, '-topic', { lessonId: ID_B })]),
      reading('planning', 20, [lesson(`${TUESDAY}#1`, '-topic', { lessonId: ID_B })], { complete: false }),
    );
    expect(ledger.lessons.map(({ lessonId, date }) => [lessonId, date])).toEqual([
      [ID_A, MONDAY],
      [ID_B, TUESDAY],
    ]);
  });
});

describe('a journal', () => {
  it('is another one for another subgroup, subject or group', () => {
    const keys = [JOURNAL, { ...JOURNAL, subgroup: '31' }, { ...JOURNAL, subgroup: '32' }, { ...JOURNAL, subject: '9' }, { ...JOURNAL, group: '9' }];
    expect(new Set(keys.map(journalKey)).size).toBe(keys.length);
    // Ids run together without a sign between them would be one key for two journals.
    expect(journalKey({ group: '1', subject: '23', subgroup: null })).not.toBe(journalKey({ group: '12', subject: '3', subgroup: null }));
  });

  it('keeps the names and teachers that a later page does not show', () => {
    const bare = { ...JOURNAL, groupName: null, subjectName: null, teachers: null };
    const { journal } = ledgerOf(reading('class-journal', 10, []), reading('planning', 20, [], { journal: bare }));
    expect(journal).toEqual(JOURNAL);
  });

  it('takes the teachers of a page that says nobody is assigned', () => {
    const { journal } = ledgerOf(reading('class-journal', 10, []), reading('planning', 20, [], { journal: { ...JOURNAL, teachers: [] } }));
    expect(journal.teachers).toEqual([]);
  });

  it('leaves the ledger it was given as it was', () => {
    const before = ledgerOf(reading('planning', 10, [lesson(MONDAY, '-topic'), lesson(TUESDAY, '-topic')]));
    const copy = structuredClone(before);
    addReading(before, reading('planning', 20, [lesson(MONDAY, '+topic=4/0 control')]));
    expect(before).toEqual(copy);
  });
});

describe('a lesson that was moved', () => {
  it('keeps its evidence on its new date', () => {
    const { lessons } = ledgerOf(
      reading('planning', 10, [lesson(MONDAY, '-topic', { lessonId: ID_A })]),
      reading('planning', 20, [lesson(WEDNESDAY, '+topic', { lessonId: ID_A })]),
    );
    expect(lessons).toHaveLength(1);
    expect(lessons[0]).toMatchObject({ date: WEDNESDAY, evidence: { topic: { empties: [10], firstFilled: 20 } } });
    expect(isListed(lessons[0]!)).toBe(true);
  });
});

describe('a tab left open', () => {
  const fresh = reading('planning', 20, [
    lesson(`${MONDAY}#1`, '+topic'),
    lesson(`${TUESDAY}#1`, '-topic', { lessonId: ID_B }),
    lesson(`${WEDNESDAY}#1`, '-topic', { lessonId: ID_A }),
  ]);
  /** Asked for before the fresh one, and looked at again after it. */
  const stale = (...views: ReturnType<typeof lesson>[]) => reading('planning', 30, views, { openedAt: 10, shownAt: 10 });

  it('moves no lesson back to where it was', () => {
    const { lessons } = ledgerOf(fresh, stale(lesson(`${MONDAY}#1`, '+topic', { lessonId: ID_A }), lesson(`${WEDNESDAY}#2`, '+topic')));
    expect(lessons.find(({ lessonId }) => lessonId === ID_A)!.date).toBe(WEDNESDAY);
  });

  it('takes no lesson out that was added since it was asked for', () => {
    const { lessons } = ledgerOf(fresh, stale(lesson(`${MONDAY}#1`, '+topic'), lesson(`${WEDNESDAY}#1`, '-topic', { lessonId: ID_A })));
    expect(lessons.filter(isListed).map(({ lessonId }) => lessonId)).toContain(ID_B);
  });
});

describe('a lesson that vanished', () => {
  const all = [lesson(MONDAY, '-topic'), lesson(TUESDAY, '-topic'), lesson(WEDNESDAY, '-topic')];
  const without = [all[0]!, all[2]!];
  const listed = (...readings: JournalReading[]) =>
    Object.fromEntries(places(ledgerOf(...readings)).map(([place, record]) => [place, isListed(record)]));

  it('is no longer listed, and the others are', () => {
    expect(listed(reading('planning', 10, all), reading('planning', 20, without))).toEqual({
      [`${MONDAY}#1`]: true,
      [`${TUESDAY}#1`]: false,
      [`${WEDNESDAY}#1`]: true,
    });
  });

  it('comes back with its evidence', () => {
    const ledger = ledgerOf(reading('planning', 10, all), reading('planning', 20, without), reading('planning', 30, all));
    expect(ledger.lessons).toHaveLength(3);
    expect(ledger.lessons.every(isListed)).toBe(true);
    expect(evidenceAt(ledger, `${TUESDAY}#1`)?.topic?.empties).toEqual([10, 30]);
  });

  it('is one that the same page kind had shown: other pages need not list it', () => {
    const journal = without.map(({ date }) => lesson(date, '-marks'));
    expect(listed(reading('planning', 10, all), reading('class-journal', 20, journal))[`${TUESDAY}#1`]).toBe(true);
  });

  it('stays gone while another page kind still lists it', () => {
    const journal = all.map(({ date }) => lesson(date, '-marks'));
    const readings = [reading('planning', 10, all), reading('class-journal', 15, journal), reading('planning', 20, without)];
    expect(listed(...readings, reading('class-journal', 30, journal))[`${TUESDAY}#1`]).toBe(false);
  });

  it('is not one outside the dates that the page shows', () => {
    expect(listed(reading('planning', 10, all), reading('planning', 20, [all[1]!]))).toEqual({
      [`${MONDAY}#1`]: true,
      [`${TUESDAY}#1`]: true,
      [`${WEDNESDAY}#1`]: true,
    });
  });

  it('is not one that a filtered page leaves out, nor one that an empty page does', () => {
    expect(listed(reading('planning', 10, all), reading('planning', 20, without, { complete: false }))[`${TUESDAY}#1`]).toBe(true);
    expect(listed(reading('planning', 10, all), reading('planning', 20, []))[`${TUESDAY}#1`]).toBe(true);
  });

  it('is one of two on a date when the other is still there', () => {
    const pair = [lesson(`${TUESDAY}#1`, '-topic', { lessonId: ID_A }), lesson(`${TUESDAY}#2`, '-topic', { lessonId: ID_B })];
    const left = [lesson(`${TUESDAY}#1`, '-topic', { lessonId: ID_B })];
    const { lessons } = ledgerOf(reading('planning', 10, pair), reading('planning', 20, left));
    expect(lessons.map((record) => [record.lessonId, isListed(record)])).toEqual([
      [ID_A, false],
      [ID_B, true],
    ]);
  });
});

describe('a tab that stays open', () => {
  const stale = { openedAt: 100, shownAt: 110, at: 900 };

  it('proves "empty" as of the moment it was asked for', () => {
    const { lessons } = ledgerOf(reading('planning', 900, [lesson(MONDAY, '-topic')], stale));
    expect(enteredAfter(lessons[0]!.evidence.topic!)).toBe(100);
    expect(lessons[0]!.evidence.topic!.lastEmpty).toBe(100);
  });

  it('proves "filled" as of the moment its content was first looked at', () => {
    const { lessons } = ledgerOf(reading('planning', 900, [lesson(MONDAY, '+topic')], stale));
    expect(lessons[0]!.evidence.topic).toMatchObject({ firstFilled: 110, lastFilled: 110 });
  });

  it('knows a save that was watched live to the look before it', () => {
    const changed = { topic: { at: 500, emptyAt: 499, filledAt: null } };
    const { lessons } = ledgerOf(reading('planning', 900, [lesson(MONDAY, '+topic', { changed })], stale));
    expect(lessons[0]!.evidence.topic).toMatchObject({ empties: [499], firstFilled: 500 });
  });

  it('knows of an entry that appeared otherwise only that it was there by then', () => {
    const changed = { topic: { at: 500, emptyAt: null, filledAt: null } };
    const { lessons } = ledgerOf(reading('planning', 900, [lesson(MONDAY, '+topic', { changed })], stale));
    expect(lessons[0]!.evidence.topic).toMatchObject({ firstFilled: 500 });
    expect(enteredAfter(lessons[0]!.evidence.topic!) ?? 0).toBeLessThanOrEqual(100);
  });

  it('tells when an entry was cleared, and nothing of its first entry', () => {
    const ledger = ledgerOf(
      reading('planning', 110, [lesson(MONDAY, '+topic')], { openedAt: 100 }),
      reading('planning', 900, [lesson(MONDAY, '-topic', { changed: { topic: { at: 500, emptyAt: null, filledAt: 110 } } })], stale),
    );
    expect(evidenceAt(ledger, `${MONDAY}#1`)!.topic).toEqual({ empties: [], firstFilled: 110, lastEmpty: 500, lastFilled: 110 });
  });
});

describe('what a later view replaces', () => {
  it('is the size of a text and whether the lesson is a test, by the newest view and not the last to arrive', () => {
    const [record] = ledgerOf(
      reading('planning', 20, [lesson(MONDAY, '+topic=30/0 no-control')]),
      reading('planning', 10, [lesson(MONDAY, '+topic=1/0 control')]),
    ).lessons;
    expect(record!.sizes.topic).toEqual({ at: 20, value: { letters: 30, digits: 0 } });
    expect(isControl(record!)).toBe(false);
  });

  it('is a test as soon as one page kind says so', () => {
    const [record] = ledgerOf(
      reading('planning', 10, [lesson(MONDAY, '+topic control')]),
      reading('class-journal', 20, [lesson(MONDAY, '+marks no-control')]),
    ).lessons;
    expect(isControl(record!)).toBe(true);
  });
});

describe('the evidence of every lesson', () => {
  const days = ['2026-11-16#1', '2026-11-16#2', '2026-11-18#1', '2026-11-20#1'];
  const state = fc.constantFrom('+', '-', '');
  const view = (names: readonly string[]) =>
    fc.tuple(...names.map((name) => state.map((sign) => sign && sign + name))).map((words) => words.join(' '));
  /** The journal may or may not tell ids, but a page kind that tells them always does. */
  const readings = fc.boolean().chain((hasIds) => {
    const page = (kind: 'planning' | 'class-journal', names: readonly string[], ids: boolean) =>
      fc
        .record({
          views: fc.tuple(...days.map(() => fc.option(view(names)))),
          when: fc.nat(20),
          age: fc.nat(5),
          complete: fc.boolean(),
          change: fc.option(fc.record({ at: fc.nat(20), emptyAt: fc.option(fc.nat(20)), filledAt: fc.option(fc.nat(20)) })),
        })
        .map(({ views, when, age, complete, change }) => {
          const lessons = views.flatMap((words, i) => {
            if (words === null) return [];
            const shown = lesson(days[i]!, words, { lessonId: ids ? `240000000000000000${i}` : null });
            const [first] = Object.keys(shown.components);
            return [change === null || first === undefined ? shown : { ...shown, changed: { [first]: change } }];
          });
          return reading(kind, when + age, lessons, { openedAt: when, complete });
        });
    const planning = page('planning', ['topic', 'homework'], true);
    const journal = page('class-journal', ['marks', 'attendance'], hasIds);
    return fc.array(fc.oneof(planning, journal), { minLength: 2, maxLength: 6 });
  });
  const shuffled = readings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  const summary = (list: JournalReading[]) =>
    Object.fromEntries(places(ledgerOf(...list)).map(([place, { evidence }]) => [place, COMPONENTS.map((name) => evidence[name])]));

  it('is the same in whatever order the pages were read', () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(summary(other)).toEqual(summary(list));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same when everything was read twice', () => {
    fc.assert(
      fc.property(readings, (list) => {
        expect(summary([...list, ...list])).toEqual(summary(list));
      }),
      { numRuns: 500 },
    );
  });
});

describe('counts and minutes of a lesson', () => {
  const counts = (marked: number) => ({ pupils: 25, marked, both: 0, unmarked: 25 - marked, emptyWorks: 0 });
  const told = (...readings: JournalReading[]) => {
    const { counts: own, minutes } = ledgerOf(...readings).lessons[0]!;
    return { counts: own, minutes };
  };
  const journal = (at: number, marked: number | null) => {
    return reading('class-journal', at, [lesson(MONDAY, '+marks', marked === null ? {} : { counts: counts(marked) })]);
  };
  const planning = (at: number, minutes?: number) => reading('planning', at, [lesson(MONDAY, '+homework', minutes === undefined ? {} : { minutes })]);

  it('are those of the newest view that tells them, in whatever order the views came', () => {
    const expected = { counts: { at: 20, value: counts(9) }, minutes: { at: 25, value: 0 } };
    const views = [journal(10, 5), journal(20, 9), journal(30, null), planning(15, 40), planning(25, 0), planning(35)];
    expect(told(...views)).toEqual(expected);
    expect(told(...views.toReversed())).toEqual(expected);
  });

  it('are not there until a page tells them', () => {
    expect(ledgerOf(journal(10, null), planning(10)).lessons[0]).not.toHaveProperty('counts');
    expect(ledgerOf(journal(10, null), planning(10)).lessons[0]).not.toHaveProperty('minutes');
  });

  it('leave the ledger they are joined into as it was', () => {
    const before = ledgerOf(journal(10, 5));
    const copy = structuredClone(before);
    addReading(before, journal(20, 9));
    expect(before).toEqual(copy);
  });
});

describe('the spread of a journal', () => {
  const view = (page: PageId, at: number, spread?: number[], more: Partial<JournalReading> = {}) =>
    reading(page, at, [lesson(WEDNESDAY, '+marks'), lesson(MONDAY, '+marks')], { ...more, ...(spread && { spread }) });
  const spreadOf = (...readings: JournalReading[]) => readings.reduce<KnownJournal | null>(joinReading, null)!.spread;

  it('is kept with the period and the dates of the lessons it is of', () => {
    const value = { period: '31', from: MONDAY, to: WEDNESDAY, pupils: [1, 2] };
    expect(spreadOf(view('class-journal', 10, [1, 2], { period: '31' }))).toEqual({ at: 10, value });
  });

  it('is that of the newest page that tells it', () => {
    const pages = [view('class-journal', 10, [1, 2]), view('class-journal', 30, [0, 3]), view('class-journal', 20, [3])];
    expect(spreadOf(...pages)).toMatchObject({ at: 30, value: { pupils: [0, 3] } });
  });

  it('is kept when another page does not tell it', () => {
    const lessonPage = view('lesson', 40, undefined, { complete: false });
    expect(spreadOf(view('class-journal', 10, [1, 2]), view('planning', 20), view('class-journal', 30), lessonPage)).toMatchObject({ at: 10 });
  });

  it('is not there until a page tells it, nor without a lesson', () => {
    expect(spreadOf(view('class-journal', 10))).toBeUndefined();
    expect(spreadOf({ ...view('class-journal', 10, [3]), lessons: [] })).toBeUndefined();
  });
});

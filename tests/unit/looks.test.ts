import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredAfter } from '../../lib/evidence.ts';
import { addReading } from '../../lib/ledger.ts';
import { lessonKey } from '../../lib/lesson-key.ts';
import { follow, looksUnfinished, saysTheSame } from '../../lib/looks.ts';
import type { JournalReading, LessonsReading } from '../../lib/reading.ts';
import { JOURNAL, lesson, lessonsPage, listed, loose, NAMES, printed, reading, roster, statistics, timetableOf } from './readings.ts';

const DAY = '2026-11-16';
const ID = '2400000000000000001';
const look = (at: number, ...lessons: Parameters<typeof lesson>[]) =>
  reading(
    'planning',
    at,
    lessons.map((words) => lesson(...words)),
    { openedAt: 100 },
  );
const first = (account: JournalReading) => account.lessons[0]!;
/** The next look, with or without a look in between at which everything was being edited. */
const next = (before: JournalReading | null, now: JournalReading, edited: boolean) => {
  const between = before && { ...before, lessons: before.lessons.map((view) => ({ ...view, components: {} })) };
  return follow(before, edited ? between : before, now) as JournalReading;
};

describe('the first look at a page', () => {
  it('is the whole account', () => {
    const only = look(110, [DAY, '-topic']);
    expect(next(null, only, true)).toEqual(only);
  });
});

describe('a later look', () => {
  it('keeps when the page was opened and first shown, and moves only when it was looked at last', () => {
    const account = next(look(110, [DAY, '-topic']), { ...look(500, [DAY, '-topic']), openedAt: 450 }, false);
    expect(account).toMatchObject({ openedAt: 100, shownAt: 110, at: 500 });
    expect(first(account)).not.toHaveProperty('changed');
  });

  it('takes an entry that was being edited at the look before for a save made since', () => {
    const account = next(look(110, [DAY, '-topic']), look(500, [DAY, '+topic=9/0']), true);
    expect(first(account)).toMatchObject({ components: { topic: 'filled' }, changed: { topic: { at: 500, emptyAt: 110, filledAt: null } } });
    expect(first(account).sizes).toEqual({ topic: { letters: 9, digits: 0 } });
  });

  it('does not take the editor of a page left open for proof that nothing had been entered elsewhere', () => {
    const old = 31 * 60_000;
    const account = next(look(110, [DAY, '-topic']), look(100 + old, [DAY, '+topic']), true);
    expect(first(account).changed).toEqual({ topic: { at: 100 + old, emptyAt: 100, filledAt: null } });
  });

  it('takes an entry that appears by itself for one made at any time since the page was opened', () => {
    const account = next(look(110, [DAY, '-topic']), look(500, [DAY, '+topic']), false);
    expect(first(account).changed).toEqual({ topic: { at: 500, emptyAt: 100, filledAt: null } });
  });

  it('notes a clearing', () => {
    const account = next(look(110, [DAY, '+topic']), look(500, [DAY, '-topic']), true);
    expect(first(account)).toMatchObject({ components: { topic: 'empty' }, changed: { topic: { at: 500, filledAt: 110 } } });
  });

  it('keeps an earlier change through looks at which nothing changes', () => {
    const changed = next(look(110, [DAY, '-topic -homework']), look(500, [DAY, '+topic -homework']), true);
    const account = next(changed, look(900, [DAY, '+topic +homework']), false);
    expect(first(account).changed).toEqual({
      topic: { at: 500, emptyAt: 110, filledAt: null },
      homework: { at: 900, emptyAt: 100, filledAt: null },
    });
  });

  it('leaves what is being edited as it was last told', () => {
    const account = next(look(110, [DAY, '-topic +homework=5/0']), look(500, [DAY, '-topic']), true);
    expect(first(account)).toMatchObject({ components: { topic: 'empty', homework: 'filled' }, sizes: { homework: { letters: 5, digits: 0 } } });
    expect(first(account)).not.toHaveProperty('changed');
  });

  it('sees the change once the editing is done', () => {
    const editing = next(look(110, [DAY, '-topic']), look(500, [DAY, '']), true);
    expect(first(next(editing, look(600, [DAY, '+topic']), true)).changed).toEqual({ topic: { at: 600, emptyAt: 500, filledAt: null } });
  });

  it('knows of a lesson that came into the page later only that its entries were there by then', () => {
    const account = next(look(110, [DAY, '-topic']), look(500, [DAY, '-topic'], ['2026-11-18', '+topic -homework']), true);
    expect(account.lessons[1]!.changed).toEqual({ topic: { at: 500, emptyAt: null, filledAt: null } });
  });

  it('tells two lessons of a date apart, and a lesson with an id wherever it moves', () => {
    const before = look(110, [`${DAY}#1`, '-topic'], [`${DAY}#2`, '-topic', { lessonId: ID }]);
    const account = next(before, look(500, [`${DAY}#1`, '-topic'], ['2026-11-20#1', '+topic', { lessonId: ID }]), true);
    expect(account.lessons.map(({ changed }) => changed?.topic?.emptyAt)).toEqual([undefined, 110]);
  });

  it('starts anew at another journal', () => {
    const other = { ...look(500, [DAY, '+topic']), journal: { ...JOURNAL, subgroup: '31' } };
    expect(next(look(110, [DAY, '-topic']), other, true)).toEqual(other);
  });

  it('leaves the looks it was given as they were', () => {
    const [before, after] = [look(110, [DAY, '-topic -homework']), look(500, [DAY, '+topic'])];
    const copies = structuredClone([before, after]);
    next(before, after, true);
    expect([before, after]).toEqual(copies);
  });
});

describe('counts, minutes and spread on later looks', () => {
  const counts = (marked: number) => ({ pupils: 3, marked, both: 0, unmarked: 3 - marked, emptyWorks: 0 });
  const marked = (at: number, number: number, place = DAY) => {
    return { ...look(at, [place, '+marks', { counts: counts(number), minutes: number * 10 }]), spread: [3 - number, number] };
  };
  const edited = (at: number, place = DAY) => look(at, [place, '+marks']);

  it('are those of the newest look', () => {
    const account = next(marked(110, 1), marked(500, 2), false);
    expect(account.spread).toEqual([1, 2]);
    expect(first(account)).toMatchObject({ counts: counts(2), minutes: 20 });
  });

  it('stay as last told while something is being edited', () => {
    const account = next(next(marked(110, 1), marked(500, 2), false), edited(600), true);
    expect(account.spread).toEqual([1, 2]);
    expect(first(account)).toMatchObject({ counts: counts(2), minutes: 20 });
    expect(next(account, marked(700, 0), true).spread).toEqual([3, 0]);
    expect(first(next(account, marked(700, 0), true)).minutes).toBe(0);
  });

  it('are not those of other lessons', () => {
    const account = next(marked(110, 1), edited(500, '2026-11-18'), false);
    expect(account).not.toHaveProperty('spread');
    expect(first(account)).not.toHaveProperty('counts');
    expect(first(account)).not.toHaveProperty('minutes');
  });

  it('are not there where no look told them', () => {
    expect(next(edited(110), edited(500), false)).not.toHaveProperty('spread');
  });

  it('are the same account after a look at an unchanged page', () => {
    expect(saysTheSame(next(marked(110, 1), marked(500, 1), false), marked(110, 1))).toBe(true);
  });

  it('of a page of one lesson stay as last told as well', () => {
    const page = (at: number, more: Parameters<typeof loose>[2]) => lessonsPage('lesson', at, [loose(DAY, '+marks', more)]);
    const account = follow(page(110, { counts: counts(1), minutes: 30 }), null, page(500, {})) as LessonsReading;
    expect(account.lessons[0]).toMatchObject({ counts: counts(1), minutes: 30 });
  });
});

describe('what an account of an open page proves', () => {
  // A page is asked for at 0, looked at from 1 on, and a topic comes and goes on it meanwhile.
  const states = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });

  it('was so, even when only some of the accounts arrived', () => {
    fc.assert(
      fc.property(states, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.boolean(), ([...filled], arrives, typed) => {
        let account: JournalReading | null = null;
        let ledger: ReturnType<typeof addReading> | undefined;
        filled.forEach((isFilled, i) => {
          account = next(account, { ...look(i + 1, [DAY, isFilled ? '+topic' : '-topic']), openedAt: 0 }, typed);
          if (arrives[i]) ledger = addReading(ledger, account);
        });
        const evidence = ledger?.lessons[0]?.evidence.topic;
        if (evidence === undefined) return;
        // What the first look shows filled was entered at 0 or before; anything else at the look that shows it.
        const entered = filled[0] ? 0 : filled.indexOf(true) === -1 ? Infinity : filled.indexOf(true) + 1;
        expect(enteredAfter(evidence) ?? -1).toBeLessThan(entered);
        expect(evidence.firstFilled ?? Infinity).toBeGreaterThanOrEqual(entered);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two accounts of a page', () => {
  it('say the same whenever they were made', () => {
    expect(saysTheSame(look(110, [DAY, '-topic']), look(900, [DAY, '-topic']))).toBe(false);
    expect(saysTheSame({ ...look(110, [DAY, '-topic']), at: 900 }, look(110, [DAY, '-topic']))).toBe(true);
  });

  it('say the same after any number of looks at an unchanged page', () => {
    const page = ['-topic -homework control', '+topic=8/1 -homework'].map((words, i): Parameters<typeof lesson> => [`${DAY}#${i + 1}`, words]);
    let account = next(look(110, ...page), look(200, ...page), false);
    expect(saysTheSame(account, look(110, ...page))).toBe(true);
    account = next(account, look(300, [`${DAY}#1`, '+topic=3/0 -homework control'], page[1]!), true);
    expect(saysTheSame(next(account, look(400, [`${DAY}#1`, '+topic=3/0 -homework control'], page[1]!), true), account)).toBe(true);
  });

  it.each<[string, Parameters<typeof lesson>[]]>([
    ['a state', [[DAY, '+topic']]],
    [
      'the size of a text',
      [
        [DAY, '-topic'],
        [`${DAY}#2`, '+topic=9/0'],
      ],
    ],
    ['the lessons', [[DAY, '-topic']]],
    [
      'a test',
      [
        [DAY, '-topic control'],
        [`${DAY}#2`, '+topic=8/0'],
      ],
    ],
  ])('differ in %s', (_what, lessons) => {
    const before = look(110, [DAY, '-topic'], [`${DAY}#2`, '+topic=8/0']);
    expect(saysTheSame(before, look(110, ...lessons))).toBe(false);
  });
});

describe('the key of a lesson on its page', () => {
  it('is its id, and where the page tells none its date and order', () => {
    expect(lessonKey(lesson(`${DAY}#2`, '', { lessonId: ID }))).toBe(ID);
    expect(lessonKey(lesson(`${DAY}#2`, ''))).not.toBe(lessonKey(lesson(`${DAY}#1`, '')));
    expect(lessonKey(lesson(`${DAY}#1`, '+topic'))).toBe(lessonKey(lesson(`${DAY}#1`, '-topic')));
  });
});

describe('a page that is still being drawn', () => {
  const blank = (count: number) =>
    look(110, ...Array.from({ length: count }, (_, i): Parameters<typeof lesson> => [`${DAY}#${i + 1}`, '-topic -homework']));
  const full = (count: number) =>
    look(100, ...Array.from({ length: count }, (_, i): Parameters<typeof lesson> => [`${DAY}#${i + 1}`, '+topic -homework']));

  it('is one whose many lessons are all blank at the first look', () => {
    expect(looksUnfinished(null, blank(3))).toBe(true);
    expect(looksUnfinished(null, blank(2))).toBe(false);
    expect(looksUnfinished(null, full(3))).toBe(false);
  });

  it('is not one that shows of no lesson what is entered there, as the log of changes', () => {
    const log = lessonsPage(
      'change-log',
      110,
      ['16', '17', '18'].map((day) => loose(`2026-11-${day}`, '')),
    );
    expect(looksUnfinished(null, log)).toBe(false);
  });

  it('is one on which many entries disappear at once, not one or two', () => {
    expect(looksUnfinished(full(5), blank(5))).toBe(true);
    expect(looksUnfinished(full(2), blank(2))).toBe(false);
    expect(looksUnfinished(full(5), full(5))).toBe(false);
  });
});

describe('a later look at a page of lessons of any journals', () => {
  const page = (at: number, ...lessons: ReturnType<typeof loose>[]) => lessonsPage('lesson', at, lessons, { openedAt: 100 });
  const after = (...looks: LessonsReading[]) => looks.reduce((account, each) => follow(account, account, each) as LessonsReading);

  it('tells of a change of a lesson by its id, though its date came only later', () => {
    const account = after(page(110, loose('', '-topic', { lessonId: ID })), page(500, loose(DAY, '+topic=9/0', { lessonId: ID })));
    expect(account).toMatchObject({ openedAt: 100, shownAt: 110, at: 500 });
    expect(account.lessons).toMatchObject([
      { date: DAY, components: { topic: 'filled' }, sizes: { topic: { letters: 9 } }, changed: { topic: { at: 500, emptyAt: 100, filledAt: null } } },
    ]);
  });

  it('tells of a save that was watched', () => {
    const [empty, saved] = [page(110, loose('', '-topic', { lessonId: ID })), page(500, loose('', '+topic', { lessonId: ID }))];
    const edited = page(400, loose('', '', { lessonId: ID }));
    const account = follow(empty, edited, saved) as LessonsReading;
    expect(account.lessons[0]!.changed).toEqual({ topic: { at: 500, emptyAt: 400, filledAt: null } });
  });

  it('invents no change where it lists lessons of one date and number of two journals', () => {
    const list = (at: number) => page(at, loose(`${DAY}#2`, '+homework', NAMES), loose(`${DAY}#2`, '-homework', { ...NAMES, groupName: '8а' }));
    const account = after(list(110), list(500));
    expect(account.lessons.map(({ changed }) => changed)).toEqual([undefined, undefined]);
    const [first] = after(page(110, ...list(110).lessons.toReversed()), list(500)).lessons;
    expect(first!.changed).toBeUndefined();
  });

  it('shows the times printed now', () => {
    const log = (at: number, time: string) =>
      page(at, loose('', '+marks', { lessonId: ID, printed: { marks: printed(time) }, entries: [`2026-${time.replace(' ', 'T')}:00`] }));
    const [account] = after(log(110, '11-16 10:00'), log(500, '11-16 09:00')).lessons;
    expect(account).toMatchObject({ printed: { marks: printed('11-16 09:00') }, entries: ['2026-11-16T09:00:00'] });
  });

  it('starts anew at another address', () => {
    const other = { ...page(500, loose('', '+topic', { lessonId: ID })), address: 'https://schools.dnevnik.ru/lesson?lesson=2' };
    expect(after(page(110, loose('', '-topic', { lessonId: ID })), other)).toEqual(other);
  });

  it('starts anew where another kind of page has come to stand', () => {
    const planning = look(500, [DAY, '+topic']);
    expect(follow(page(110, loose('', '-topic', { lessonId: ID })), null, planning)).toEqual(planning);
  });
});

describe('a later look at a page without entries', () => {
  it.each([
    ['a timetable', timetableOf('11-16 08:00', { '11-18#1': '' }), timetableOf('11-16 09:00', { '11-18#1': '', '11-18#2': '' })],
    ['a list of journals', roster('own', [listed('7б Алгебра')], 100), roster('own', [], 200)],
    ['the vendor’s statistics', { ...statistics(), openedAt: 50 }, statistics([])],
  ])('is what it shows now, of a page opened then: %s', (_which, before, now) => {
    expect(follow(before, before, now)).toEqual({ ...now, openedAt: before.openedAt, shownAt: before.shownAt });
    expect(looksUnfinished(before, now)).toBe(false);
    expect(looksUnfinished(null, now)).toBe(false);
  });
});

describe('a page of lessons that is still being drawn', () => {
  const page = (words: string, count: number) =>
    lessonsPage(
      'lesson',
      110,
      Array.from({ length: count }, (_, i) => loose(`${DAY}#${i}`, words)),
    );

  it('is told as one of a journal is', () => {
    expect(looksUnfinished(null, page('-topic -homework', 3))).toBe(true);
    expect(looksUnfinished(null, page('-topic -homework', 1))).toBe(false);
    expect(looksUnfinished(null, page('+topic -homework', 3))).toBe(false);
    expect(looksUnfinished(page('+topic -homework', 3), page('-topic -homework', 3))).toBe(true);
    expect(looksUnfinished(page('+topic -homework', 2), page('-topic -homework', 2))).toBe(false);
  });
});

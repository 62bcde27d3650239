import { describe, expect, it } from 'vitest';
import { parseReading } from '../../lib/reading.ts';
import { at, IDS, lesson, lessonsPage, listed, loose, NAMES, printed, reading, roster, statistics, timetableOf } from './readings.ts';

const ID = '2400000000000000001';
const SECRET = 'Пушкин Александр';

/** A reading with everything in it that a reading may hold, as plain data that may be bent. */
// oxlint-disable-next-line typescript/no-explicit-any -- the tests put into it what the type forbids
function full(): any {
  const view = lesson('2026-11-18#2', '+topic=12/3 -homework=0/0 +marks -attendance +held -comment control', {
    lessonId: ID,
    counts: { pupils: 25, marked: 20, both: 1, unmarked: 4, emptyWorks: 0 },
    minutes: 40,
    changed: { topic: { at: 1_790_000_000_000, emptyAt: 1_789_999_999_000, filledAt: null } },
  });
  return structuredClone(reading('planning', 1_790_000_000_000, [view], { spread: [1, 0, 24] }));
}
const bent = (bend: (value: ReturnType<typeof full>) => void) => {
  const value = full();
  bend(value);
  return () => parseReading(value);
};

describe('a reading', () => {
  it('passes unchanged', () => {
    expect(parseReading(full())).toEqual(full());
  });

  it('may come of a journal whose names, teachers, viewer and school the page does not tell', () => {
    const value = { ...full(), school: null, viewer: null };
    value.journal = { ...value.journal, subgroup: null, groupName: null, subjectName: null, teachers: null };
    expect(parseReading(value)).toEqual(value);
  });

  it('keeps ids of 19 digits to the last digit', () => {
    expect(parseReading(full())).toMatchObject({ lessons: [{ lessonId: ID }] });
  });

  it.each<[string, (value: ReturnType<typeof full>) => void]>([
    ['a pupil beside the lessons', (value) => (value.pupils = [SECRET])],
    ['a pupil in a lesson', (value) => (value.lessons[0].pupil = SECRET)],
    ['a topic’s text in a lesson', (value) => (value.lessons[0].topic = SECRET)],
    ['a topic’s text in place of its state', (value) => (value.lessons[0].components.topic = SECRET)],
    ['a mark in place of a state', (value) => (value.lessons[0].components.marks = '5')],
    ['a list of marks', (value) => (value.lessons[0].components.grades = ['5', '4'])],
    ['a text beside its size', (value) => (value.lessons[0].sizes.topic.text = SECRET)],
    ['the size of a comment', (value) => (value.lessons[0].sizes.comment = { letters: 1, digits: 0 })],
    ['a pupil beside the counts', (value) => (value.lessons[0].counts.who = SECRET)],
    ['pupils in place of their number', (value) => (value.lessons[0].counts.marked = [SECRET])],
    ['marks in place of the number of the marked', (value) => (value.lessons[0].counts.marked = '5 4 3')],
    ['the marks of each pupil', (value) => (value.lessons[0].counts.marks = [5, 4, 3])],
    ['a part of the counts', (value) => delete value.lessons[0].counts.both],
    ['a mean in place of a number', (value) => (value.lessons[0].counts.marked = 4.25)],
    ['a number below nothing', (value) => (value.lessons[0].counts.unmarked = -1)],
    ['pupils in the spread', (value) => (value.spread = [SECRET])],
    ['a spread by pupil', (value) => (value.spread = { [SECRET]: 3 })],
    ['the marks of each pupil in the spread', (value) => (value.spread = [[5, 4], [3]])],
    ['a mean in the spread', (value) => (value.spread = [4.25])],
    ['a spread over more places than there are', (value) => (value.spread = Array.from({ length: 42 }, () => 1))],
    ['a homework in place of its minutes', (value) => (value.lessons[0].minutes = SECRET)],
    ['more minutes than a day has for it', (value) => (value.lessons[0].minutes = 601)],
    ['an author of a change', (value) => (value.lessons[0].changed.topic.by = SECRET)],
    ['a change of something unknown', (value) => (value.lessons[0].changed.grades = { at: 1, exact: true })],
    ['a note in the journal', (value) => (value.journal.note = SECRET)],
    ['a teacher’s name', (value) => (value.journal.teachers = [SECRET])],
    ['a name for a viewer', (value) => (value.viewer = SECRET)],
    ['a number for an id', (value) => (value.lessons[0].lessonId = 2_400_000_000)],
    ['a number for a group', (value) => (value.journal.group = 1)],
    ['an id of 20 digits', (value) => (value.lessons[0].lessonId = `${ID}0`)],
    ['a page kind nobody knows', (value) => (value.page = 'pupil-card')],
    ['a day of another form', (value) => (value.lessons[0].date = '18.11.2026')],
    ['a month 13', (value) => (value.lessons[0].date = '2026-13-01')],
    ['a day that does not exist', (value) => (value.lessons[0].date = '2026-02-30')],
    ['no such place in a day', (value) => (value.lessons[0].order = 0)],
    ['an instant before all time', (value) => (value.at = -1)],
    ['an instant that is no number', (value) => (value.openedAt = Number.NaN)],
    ['half a millisecond', (value) => (value.shownAt = 0.5)],
    ['a long label', (value) => (value.journal.groupName = 'а'.repeat(61))],
    ['a text as long as the label of a subject', (value) => (value.journal.subjectName = 'а'.repeat(61))],
    ['another scheme in the address', (value) => (value.address = 'http://schools.dnevnik.ru/')],
    ['a Cyrillic parameter in the address', (value) => (value.address = `https://schools.dnevnik.ru/?q=${SECRET}`)],
    ['more lessons than a year has', (value) => (value.lessons = Array.from({ length: 1001 }, () => value.lessons[0]))],
    ['more teachers than a journal has', (value) => (value.journal.teachers = Array.from({ length: 11 }, (_, i) => String(i)))],
    ['a missing list of lessons', (value) => delete value.lessons],
    ['no word on whether it is complete', (value) => delete value.complete],
  ])('is rejected with %s', (_what, bend) => {
    expect(bent(bend)).toThrow(/^not a reading: /);
  });

  it.each([null, undefined, 'reading', 7, [], {}])('is not %j', (value) => {
    expect(() => parseReading(value)).toThrow(/^not a reading/);
  });

  it('is rejected with the place of the fault and never with what stood there', () => {
    const errors = [
      bent((value) => (value.lessons[0].components.topic = SECRET)),
      bent((value) => (value.journal.teachers = [SECRET])),
      bent((value) => (value.page = SECRET)),
      bent((value) => (value.lessons[0][SECRET] = 1)),
      bent((value) => (value[SECRET] = 1)),
    ].map((parse) => {
      try {
        return String(parse());
      } catch (error) {
        return String(error);
      }
    });
    for (const error of errors) expect(error).not.toMatch(/Пушкин|Александр/);
    expect(errors[0]).toContain('lessons.0.components.topic');
    expect(errors[1]).toContain('journal.teachers.0');
  });
});

/** One reading of each other kind with everything in it that it may hold, as plain data that may be bent. */
// oxlint-disable-next-line typescript/no-explicit-any -- the tests put into it what the type forbids
const FULL: Record<string, () => any> = {
  lessons: () => {
    const changed = { topic: { at: at('11-18 09:00'), emptyAt: at('11-18 08:00'), filledAt: null } };
    const named = { ...IDS, ...NAMES, subgroup: '31', lessonId: ID, teachers: ['900001', 'name:0123456789abcdef'] };
    const told = {
      changed,
      printed: { marks: printed('11-17 15:10'), homework: printed('11-17 15:10:30', false) },
      entries: ['2026-11-17T15:10:00'],
    };
    return lessonsPage('change-log', at('11-18 09:00'), [loose('2026-11-16#0', '+topic=12/3 -homework=0/0 +marks control', { ...named, ...told })]);
  },
  timetable: () => timetableOf('11-16 08:00', { '11-18#1': '08:30-09:15 cancelled substituted', '11-19#20': '' }),
  roster: () => roster('school', [{ ...listed('7б Алгебра', '31'), address: 'https://schools.dnevnik.ru/journals/?group=1' }, listed('8а')]),
  statistics: () => statistics([{ topic: 0, homework: 99.5, journal: 100 }, {}], { from: '2026-09-01', to: '2026-10-31' }),
};
const fullOf = (kind: string) => structuredClone(FULL[kind]!());

describe.each(Object.keys(FULL))('a reading of the kind %s', (kind) => {
  it('passes unchanged', () => {
    expect(parseReading(fullOf(kind))).toEqual(fullOf(kind));
  });

  it('may come of a page that tells neither school nor viewer', () => {
    const value = { ...fullOf(kind), school: null, viewer: null };
    expect(parseReading(value)).toEqual(value);
  });

  it('is none of another kind, nor of none', () => {
    for (const other of ['journal', ...Object.keys(FULL), 'pupils', undefined].filter((each) => each !== kind)) {
      expect(() => parseReading({ ...fullOf(kind), kind: other })).toThrow(/^not a reading: /);
    }
  });

  it('is rejected with a pupil, and does not say whom', () => {
    expect(() => parseReading({ ...fullOf(kind), pupils: [SECRET] })).toThrow(/^not a reading: [^А-я]*$/);
  });
});

// oxlint-disable-next-line typescript/no-explicit-any -- as above
describe.each<[string, [string, (value: any) => void][]]>([
  [
    'lessons',
    [
      ['a pupil in a lesson', (value) => (value.lessons[0].pupil = SECRET)],
      ['a topic’s text', (value) => (value.lessons[0].topic = SECRET)],
      ['a mark in place of a state', (value) => (value.lessons[0].components.marks = '5')],
      ['a mark beside the time it was entered', (value) => (value.lessons[0].printed.marks.mark = '5')],
      ['the author of a printed entry', (value) => (value.lessons[0].printed.marks.by = SECRET)],
      ['a printed time of something unknown', (value) => (value.lessons[0].printed.grades = printed('11-17 15:10'))],
      ['marks in place of their times', (value) => (value.lessons[0].entries = ['5'])],
      ['an instant in place of a civil time', (value) => (value.lessons[0].entries = [1_790_000_000_000])],
      ['a time of a day that does not exist', (value) => (value.lessons[0].entries = ['2026-02-30T10:00:00'])],
      ['a time that does not exist', (value) => (value.lessons[0].printed.marks.from = '2026-11-17T24:00:00')],
      ['a time with more after it', (value) => (value.lessons[0].printed.marks.until = `2026-11-17T15:10:59 ${SECRET}`)],
      ['no word on whether an entry is the first', (value) => delete value.lessons[0].printed.marks.first],
      ['a teacher’s name', (value) => (value.lessons[0].teachers = [SECRET])],
      ['a long class name', (value) => (value.lessons[0].groupName = 'а'.repeat(61))],
      ['a 21st lesson of the day', (value) => (value.lessons[0].number = 21)],
      ['a place within the journal', (value) => (value.lessons[0].order = 1)],
      ['more entries than a log shows', (value) => (value.lessons[0].entries = Array.from({ length: 1001 }, () => '2026-11-17T15:10:00'))],
      ['more lessons than a year has', (value) => (value.lessons = Array.from({ length: 1001 }, () => value.lessons[0]))],
    ],
  ],
  [
    'timetable',
    [
      ['a room', (value) => (value.slots[0].room = SECRET)],
      ['a teacher’s name', (value) => (value.slots[0].teachers = [SECRET])],
      ['a time that does not exist', (value) => (value.slots[0].ends = '24:00')],
      ['a time without its zero', (value) => (value.slots[0].starts = '8:30')],
      ['a day that does not exist', (value) => (value.to = '2026-11-31')],
      ['no group', (value) => (value.group = null)],
      ['no word on whether a lesson was cancelled', (value) => delete value.slots[0].cancelled],
      ['more lessons than a week has', (value) => (value.slots = Array.from({ length: 301 }, () => value.slots[0]))],
    ],
  ],
  [
    'roster',
    [
      ['a class teacher', (value) => (value.journals[0].teacher = SECRET)],
      ['an address that runs something', (value) => (value.journals[0].address = 'javascript:alert(1)')],
      ['an address with a name in it', (value) => (value.journals[0].address = `https://schools.dnevnik.ru/?q=${SECRET}`)],
      ['a scope nobody knows', (value) => (value.scope = 'district')],
      ['more journals than a school has', (value) => (value.journals = Array.from({ length: 3001 }, () => value.journals[1]))],
    ],
  ],
  [
    'statistics',
    [
      ['a teacher’s name', (value) => (value.person = SECRET)],
      ['a share of more than all', (value) => (value.rows[0].topic = 100.5)],
      ['a share of less than nothing', (value) => (value.rows[0].topic = -1)],
      ['a text for a share', (value) => (value.rows[0].topic = '97%')],
      ['another column', (value) => (value.rows[0].pupils = 25)],
      ['a share left out', (value) => delete value.rows[0].journalOnTime],
    ],
  ],
])('a reading of the kind %s', (kind, cases) => {
  it.each(cases)('is rejected with %s', (_what, bend) => {
    const value = fullOf(kind);
    bend(value);
    expect(() => parseReading(value)).toThrow(/^not a reading: [^А-я]*$/);
  });
});

describe('the times of a reading', () => {
  const [opened, shown, last] = [at('11-18 08:00'), at('11-18 08:01'), at('11-18 09:00')];
  const pages = [full(), ...Object.keys(FULL).map(fullOf)].map((value) => ({ ...value, openedAt: opened, shownAt: shown, at: last }));
  const changed = (change: object) => [
    { ...pages[0], lessons: [{ ...pages[0].lessons[0], changed: { topic: change } }] },
    { ...pages[1], lessons: [{ ...pages[1].lessons[0], changed: { topic: change } }] },
  ];
  const passes = (value: unknown) => {
    try {
      return parseReading(value) !== null;
    } catch {
      return false;
    }
  };

  it('go from the request by the first look to the last', () => {
    for (const page of pages.slice(2)) {
      expect(passes(page)).toBe(true);
      expect(passes({ ...page, openedAt: last, shownAt: last })).toBe(true);
      expect(passes({ ...page, openedAt: shown + 1 })).toBe(false);
      expect(passes({ ...page, shownAt: last + 1 })).toBe(false);
    }
  });

  it('have no change later than the last look', () => {
    const told = { at: last, emptyAt: opened, filledAt: shown };
    for (const page of changed(told)) expect(passes(page)).toBe(true);
    for (const name of ['at', 'emptyAt', 'filledAt']) {
      for (const page of changed({ ...told, [name]: last + 1 })) expect(passes(page)).toBe(false);
    }
    for (const page of changed({ at: last, emptyAt: null, filledAt: null })) expect(passes(page)).toBe(true);
  });

  it('are those of one page: its address is of its own host', () => {
    for (const page of pages.slice(2)) {
      expect(passes({ ...page, host: 'dnevnik.ru' })).toBe(false);
      expect(passes({ ...page, host: 'schools.dnevnik.r' })).toBe(false);
    }
  });
});

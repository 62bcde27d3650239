import { describe, expect, it } from 'vitest';
import { exemptionOf, type Exemption } from '../../lib/exemptions.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { judge } from '../../lib/judge.ts';
import { isListed, type LessonRecord } from '../../lib/ledger.ts';
import { lessonKey } from '../../lib/lesson-key.ts';
import type { JournalRef } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Acknowledgement, Hidden, MuteReason, Settings } from '../../lib/settings-schema.ts';
import { FIELDS, type PageId } from '../../lib/vocabulary.ts';
import { known, planned } from './known.ts';
import { at, JOURNAL, lesson, reading, timetableOf, ZONE } from './readings.ts';

type Why = Exemption | null;

/** A Monday. */
const DAY = '2026-11-16';
const ID = '2400000000000000007';

interface Case {
  /** The lessons of `DAY`, one after another, in words; `cancelled`, `other` (teacher) and an id are the timetable's. */
  words?: string[];
  /** Dates of more lessons of the journal. */
  dates?: string[];
  journal?: Partial<JournalRef>;
  settings?: Partial<Settings>;
  hasTerm?: boolean;
  /** The page that showed them. */
  page?: PageId;
  /** Nobody has opened the timetable. */
  isUnplanned?: boolean;
}

const SLOT = /^(cancelled|other|\d+|\d\d:\d\d-\d\d:\d\d)$/;

function lessonsOf({ words = ['-topic -homework -record'], dates = [], journal = {}, page = 'planning', isUnplanned = false }: Case): LessonRecord[] {
  const split = (text: string, ofSlot: boolean) =>
    text
      .split(' ')
      .filter((word) => SLOT.test(word) === ofSlot)
      .join(' ');
  const views = words.map((text, i) => {
    const lessonId = text.split(' ').find((word) => /^\d+$/.test(word)) ?? null;
    return lesson(`${DAY}#${i + 1}`, split(text, false), { lessonId });
  });
  const slots = words.map((text, i): [string, string] => [`${DAY.slice(5)}#${i + 1}`, ` ${split(text, true)}`]);
  const view = reading(page, 10, [...views, ...dates.map((date) => lesson(date, ''))], { journal: { ...JOURNAL, ...journal } });
  const { ledger } = isUnplanned ? known(view) : planned(20, timetableOf('11-16 08:00', Object.fromEntries(slots)), view);
  return ledger.lessons.filter(isListed);
}

/** Why topic, homework and record of each lesson of the day are not asked for. */
function exemptions(given: Case = {}): Why[][] {
  const all = lessonsOf(given);
  const sameDate = all.filter(({ date }) => date === DAY);
  const journal = { ...JOURNAL, ...given.journal };
  const around = { journal, sameDate, dates: new Set(all.map(({ date }) => date)) };
  const settings = { ...defaultSettings(ZONE), ...given.settings };
  return sameDate.map((record) => FIELDS.map((field) => exemptionOf(field, record, around, settings, given.hasTerm ?? true)));
}
const homework = (given: Case) => exemptions(given).map((fields) => fields[1]);

const NONE: Why[] = [null, null, null];
const all = (why: Why): Why[] => [why, why, why];

describe('an ordinary lesson', () => {
  it('asks for all three fields, whatever is entered already', () => {
    expect(exemptions()).toEqual([NONE]);
    expect(exemptions({ words: [''] })).toEqual([NONE]);
    expect(exemptions({ words: ['+topic +homework +record'] })).toEqual([NONE]);
  });
});

describe('a mute', () => {
  const mute = (reason: MuteReason, journal = journalKey(JOURNAL)) => ({ journal, reason, label: '7б, Алгебра' });

  it.each<[string, ReturnType<typeof mute>[], Why[]]>([
    ['of homework turns down homework alone', [mute('no-homework')], [null, 'muted', null]],
    ['of a group that is not the teacher’s own turns down everything', [mute('not-mine')], all('muted')],
    ['of another class changes nothing', [mute('no-homework', journalKey({ ...JOURNAL, group: '5' }))], NONE],
    ['of another subject changes nothing', [mute('not-mine', journalKey({ ...JOURNAL, subject: '5' }))], NONE],
    ['of a subgroup of the class changes nothing', [mute('not-mine', journalKey({ ...JOURNAL, subgroup: '31' }))], NONE],
    ['counts beside others', [mute('not-mine', journalKey({ ...JOURNAL, group: '5' })), mute('no-homework')], [null, 'muted', null]],
  ])('%s', (_what, mutes, expected) => {
    expect(exemptions({ settings: { mutes } })).toEqual([expected]);
  });

  it('of a subgroup holds for that subgroup', () => {
    const settings = { mutes: [mute('not-mine', journalKey({ ...JOURNAL, subgroup: '31' }))] };
    expect(exemptions({ journal: { subgroup: '31' }, settings })).toEqual([all('muted')]);
    expect(exemptions({ journal: { subgroup: '32' }, settings })).toEqual([NONE]);
  });
});

describe('a class or a subject that is hidden', () => {
  const CLASS: Hidden = { kind: 'class', id: JOURNAL.group, label: '7б' };
  const SUBJECT: Hidden = { kind: 'subject', id: JOURNAL.subject, label: 'Алгебра' };

  it.each<[string, Hidden[], Why[]]>([
    ['is asked for nothing: the class', [CLASS], all('hidden')],
    ['is asked for nothing: the subject', [{ ...CLASS, id: '5' }, SUBJECT], all('hidden')],
    [
      'leaves other classes and subjects as they are',
      [
        { ...CLASS, id: '5' },
        { ...SUBJECT, id: '5' },
      ],
      NONE,
    ],
  ])('%s', (_what, hidden, expected) => {
    expect(exemptions({ settings: { hidden } })).toEqual([expected]);
  });

  it('is so whatever else is true of the lesson, unless the journal is not hers at all', () => {
    expect(exemptions({ words: ['-topic control cancelled'], settings: { hidden: [CLASS] }, hasTerm: false })).toEqual([all('hidden')]);
    const mutes = [{ journal: journalKey(JOURNAL), reason: 'not-mine' as const, label: '' }];
    expect(exemptions({ settings: { hidden: [CLASS], mutes } })).toEqual([all('muted')]);
  });
});

describe('a cancelled lesson', () => {
  it('asks for nothing, whatever else is true of it', () => {
    expect(exemptions({ words: ['-topic -homework -record cancelled'] })).toEqual([all('cancelled')]);
    expect(exemptions({ words: ['-topic control cancelled'], journal: { groupName: '1в' }, hasTerm: false })).toEqual([all('cancelled')]);
  });

  it('at the end of a double lesson leaves the homework to the one before', () => {
    expect(homework({ words: ['-homework', '-homework cancelled'] })).toEqual([null, 'cancelled']);
    expect(homework({ words: ['-homework', '-homework', '-homework cancelled'] })).toEqual(['double-lesson', null, 'cancelled']);
  });

  it('at its beginning changes nothing for the last, unless homework was set at it', () => {
    expect(homework({ words: ['-homework cancelled', '-homework'] })).toEqual(['cancelled', null]);
    expect(homework({ words: ['+homework cancelled', '-homework'] })).toEqual(['cancelled', 'double-lesson']);
  });
});

describe('a lesson held by another teacher', () => {
  // The viewer is 900001, the other teacher of the timetable 900777.
  const own = { words: ['-topic'] };
  const others = { words: ['-topic other'] };
  const colleague: Partial<JournalRef> = { teachers: ['900777'] };
  const settings = (substituting: boolean, substituted: boolean) => ({ settings: { substituting, substituted } });

  it.each<[string, Case, [Why[], Why[], Why[], Why[]]]>([
    // Each by the settings: those held for a colleague count or not, those a colleague held count or not.
    ['the viewer’s, as planned', own, [NONE, NONE, NONE, NONE]],
    ['a colleague’s, as planned', { ...others, journal: colleague }, [NONE, NONE, NONE, NONE]],
    ['a colleague’s, held by the viewer', { ...own, journal: colleague }, [NONE, NONE, all('held-by-other'), all('held-by-other')]],
    ['the viewer’s, held by a colleague', others, [NONE, all('held-by-other'), NONE, all('held-by-other')]],
    ['nobody knows whose', { ...others, journal: { teachers: [] } }, [NONE, NONE, NONE, NONE]],
    [
      'nobody’s account: the page names a teacher without a link',
      { ...others, journal: { teachers: ['name:0123456789abcdef'] } },
      [NONE, NONE, NONE, NONE],
    ],
  ])('is %s', (_whose, given, [both, onlyFor, onlyBy, neither]) => {
    expect(exemptions({ ...given, ...settings(true, true) })).toEqual([both]);
    expect(exemptions({ ...given, ...settings(true, false) })).toEqual([onlyFor]);
    expect(exemptions({ ...given, ...settings(false, true) })).toEqual([onlyBy]);
    expect(exemptions({ ...given, ...settings(false, false) })).toEqual([neither]);
  });

  it('by default counts where the viewer held it, and not where a colleague did', () => {
    expect(exemptions({ ...own, journal: colleague })).toEqual([NONE]);
    expect(exemptions(others)).toEqual([all('held-by-other')]);
  });
});

describe('a field without a term', () => {
  it('is not asked for, but is muted or cancelled first', () => {
    expect(exemptions({ hasTerm: false })).toEqual([all('no-term')]);
    expect(exemptions({ hasTerm: false, words: ['-topic cancelled'] })).toEqual([all('cancelled')]);
    expect(exemptions({ hasTerm: false, journal: { groupName: '1а' } })).toEqual([all('no-term')]);
  });
});

describe('the rule that asks for a field', () => {
  it.each<[string, Why[]]>([
    ['topic-missing', ['rule-off', null, null]],
    ['homework-missing', [null, 'rule-off', null]],
    ['lesson-blank', [null, null, 'rule-off']],
    ['late-entry', NONE],
    ['no-such-rule', NONE],
  ])('%s, off, exempts its field alone', (id, expected) => {
    expect(exemptions({ settings: { rules: { [id]: { on: false } } } })).toEqual([expected]);
    expect(exemptions({ settings: { rules: { [id]: { on: true } } } })).toEqual([NONE]);
  });

  const limited = (choice: Settings['rules'][string], journal: Partial<JournalRef> = {}) =>
    exemptions({ journal, settings: { rules: { 'topic-missing': choice } } })[0]![0];

  it.each<[string, [number, number] | null, Why]>([
    ['7б', [7, 9], null],
    ['7б', [5, 7], null],
    ['7б', [8, 11], 'rule-off'],
    ['7б', [1, 6], 'rule-off'],
    ['Хор', [1, 11], 'rule-off'],
    ['Хор', null, null],
  ])('holds in the class %s for the grades %j: %s', (groupName, grades, expected) => {
    expect(limited({ grades }, { groupName })).toBe(expected);
    expect(limited({ grades, on: false }, { groupName })).toBe('rule-off');
  });

  it.each<[string | null, string[], Why]>([
    ['Алгебра', ['Алгебра'], null],
    ['Алгебра', ['Геометрия', 'Алгебра'], null],
    ['Алгебра', ['Геометрия'], 'rule-off'],
    ['Алгебра', [], null],
    [null, ['Алгебра'], 'rule-off'],
    [null, [], null],
  ])('holds in the subject %j for the subjects %j: %s', (subjectName, subjects, expected) => {
    expect(limited({ subjects }, { subjectName })).toBe(expected);
  });

  it('is on where its threshold alone was changed', () => {
    expect(limited({ threshold: 3 })).toBeNull();
  });
});

describe('an acknowledgement', () => {
  const JOURNAL_KEY = journalKey(JOURNAL);
  const acknowledged = (more: Partial<Acknowledgement>): Partial<Settings> => ({
    acknowledged: [{ journal: JOURNAL_KEY, lesson: `${DAY}#1`, what: [...FIELDS], reason: 'trip', label: '7б, Алгебра', ...more }],
  });

  it.each<[string, Partial<Acknowledgement>, Why[]]>([
    ['of all fields', {}, all('acknowledged')],
    ['of the topic alone', { what: ['topic'] }, ['acknowledged', null, null]],
    ['of homework and record', { what: ['homework', 'record'] }, [null, 'acknowledged', 'acknowledged']],
    ['of a finding only, which is no field', { what: ['homework-missing'] }, NONE],
    ['of another date', { lesson: '2026-11-17#1' }, NONE],
    ['of another lesson of the date', { lesson: `${DAY}#2` }, NONE],
    ['of another journal', { journal: journalKey({ ...JOURNAL, group: '5' }) }, NONE],
    ['of a subgroup', { journal: journalKey({ ...JOURNAL, subgroup: '31' }) }, NONE],
  ])('%s exempts the fields it names', (_what, more, expected) => {
    expect(exemptions({ settings: acknowledged(more) })).toEqual([expected]);
  });

  it('goes by the id of a lesson that has one, and by its place if it was made before the id was known', () => {
    const words = [`-topic ${ID}`];
    expect(lessonsOf({ words }).map(lessonKey)).toEqual([ID]);
    expect(exemptions({ words, settings: acknowledged({ lesson: ID }) })).toEqual([all('acknowledged')]);
    expect(exemptions({ words, settings: acknowledged({}) })).toEqual([all('acknowledged')]);
  });

  it('of one of a double lesson leaves the other as it was', () => {
    expect(exemptions({ words: ['-homework', '-homework'], settings: acknowledged({}) })).toEqual([all('acknowledged'), NONE]);
  });
});

describe('grade 1', () => {
  it.each<[Settings['grade1Homework'], Why]>([
    ['ignore', 'grade-1'],
    ['present', 'grade-1'],
    ['absent', null],
  ])('asks for the topic; where homework is «%s», for it: %s', (grade1Homework, expected) => {
    expect(exemptions({ journal: { groupName: '1в' }, settings: { grade1Homework } })).toEqual([[null, expected, 'grade-1']]);
    // The other grades do not know the setting.
    for (const groupName of ['2в', '11в', 'Хор']) expect(exemptions({ journal: { groupName }, settings: { grade1Homework } })).toEqual([NONE]);
  });

  it('where homework is asked for, excuses it as elsewhere', () => {
    const first: Case = { journal: { groupName: '1в' }, settings: { grade1Homework: 'absent' } };
    expect(homework({ ...first, words: ['-homework', '-homework'] })).toEqual(['double-lesson', null]);
    expect(homework({ ...first, words: ['-homework control'] })).toEqual(['control-work']);
  });
});

describe('a subject without marks', () => {
  it.each<[string, string | null, Why[]]>([
    ['4а', 'ОРКСЭ', [null, null, 'unmarked-subject']],
    ['4а', 'Основы светской этики', [null, null, 'unmarked-subject']],
    ['5а', 'ОРКСЭ', NONE],
    ['4а', 'Этика', NONE],
    ['4а', null, NONE],
    ['1а', 'ОРКСЭ', [null, 'grade-1', 'grade-1']],
  ])('in %s, %j, asks for no record', (groupName, subjectName, expected) => {
    expect(exemptions({ journal: { groupName, subjectName } })).toEqual([expected]);
  });
});

describe('a double lesson', () => {
  // The timetable tells the same as the journal, and is not needed for it.
  describe.each([true, false])('(timetable not opened: %s)', (isUnplanned) => {
    it('asks for homework at its last only, and for topic and record at each', () => {
      expect(exemptions({ isUnplanned, words: ['-homework', '-homework'] })).toEqual([[null, 'double-lesson', null], NONE]);
      expect(homework({ isUnplanned, words: ['', '', ''] })).toEqual(['double-lesson', 'double-lesson', null]);
    });

    it('asks for none once an earlier one has some', () => {
      const words = ['+homework', '-homework', '-homework'];
      expect(homework({ isUnplanned, words })).toEqual(['double-lesson', 'double-lesson', 'double-lesson']);
    });

    it('still asks its last while only that one has homework', () => {
      expect(homework({ isUnplanned, words: ['-homework', '+homework'] })).toEqual(['double-lesson', null]);
    });
  });

  it('is one of a date: lessons of other dates change nothing', () => {
    expect(homework({ words: ['-homework'], dates: ['2026-11-13', '2026-11-17'] })).toEqual([null]);
  });

  it('is told by the timetable where the journal does not show its second half', () => {
    const view = reading('planning', 10, [lesson(DAY, '-homework', { lessonId: ID })]);
    const whyNot = (slots: Record<string, string>) => {
      const { lessons } = planned(20, timetableOf('11-16 08:00', slots), view).ledger;
      const around = { journal: JOURNAL, sameDate: lessons, dates: new Set([DAY]) };
      return exemptionOf('homework', lessons[0]!, around, defaultSettings(ZONE), true);
    };
    expect(whyNot({ '11-16#2': ` ${ID}`, '11-16#3': '' })).toBe('double-lesson');
    expect(whyNot({ '11-16#2': ` ${ID}`, '11-16#3': ' cancelled' })).toBeNull();
    expect(whyNot({ '11-16#2': ` ${ID}`, '11-16#1': '' })).toBeNull();
    expect(whyNot({ '11-16#2': ` ${ID}`, '11-16#3': ' История' })).toBeNull();
  });
});

describe('a lesson that only its own page has shown', () => {
  const own = (slots: Record<string, string>, words = '-homework') => {
    const page = reading('lesson', 10, [lesson(DAY, words, { lessonId: ID })], { complete: false });
    const { lessons } = planned(20, timetableOf('11-16 08:00', slots), page).ledger;
    const around = { journal: JOURNAL, sameDate: lessons, dates: new Set([DAY]) };
    return FIELDS.map((field) => exemptionOf(field, lessons[0]!, around, defaultSettings(ZONE), true));
  };

  it('may be the first of a double one: homework is asked for once the timetable says it is not', () => {
    expect(own({ '11-17#2': '' })).toEqual([null, 'unlisted', null]);
    expect(own({ '11-16#2': ` ${ID}`, '11-16#3': '' })).toEqual([null, 'double-lesson', null]);
    expect(own({ '11-16#2': ` ${ID}`, '11-16#1': '' })).toEqual(NONE);
    expect(own({ '11-16#2': ` ${ID}`, '11-16#3': ' cancelled' })).toEqual(NONE);
  });

  it.each<PageId>(['class-journal', 'planning', 'journal-table', 'criteria-journal'])('is no such lesson once the page %s has listed it', (page) => {
    expect(homework({ words: ['-homework'], page })).toEqual([null]);
  });
});

describe('a test or credit lesson', () => {
  it('asks for no homework, but for topic and record', () => {
    expect(exemptions({ words: ['-homework control'] })).toEqual([[null, 'control-work', null]]);
    expect(exemptions({ words: ['-homework no-control'] })).toEqual([NONE]);
  });

  it('at the end of a double lesson leaves both without homework', () => {
    expect(homework({ words: ['-homework', '-homework control'] })).toEqual(['double-lesson', 'control-work']);
    expect(homework({ words: ['-homework control', '-homework'] })).toEqual(['double-lesson', null]);
  });
});

describe('the last lesson before holidays', () => {
  /** Holidays from a date on, for all or for some grades. */
  const away = (from: string, grades: [number, number] | null = null): Partial<Settings> => ({
    holidays: [{ title: 'Каникулы', from, to: '2026-11-29', grades }],
  });

  it.each<[string, Case, Why]>([
    ['on the eve', { settings: away('2026-11-17') }, 'before-holidays'],
    ['a week before, of a subject with one lesson a week', { settings: away('2026-11-23') }, 'before-holidays'],
    ['eight days before: the subject has another one first', { settings: away('2026-11-24') }, null],
    ['with another one before they begin', { settings: away('2026-11-23'), dates: ['2026-11-20'] }, null],
    ['with another one on the day before they begin', { settings: away('2026-11-18'), dates: ['2026-11-17'] }, null],
    ['with another one on the day they begin, which cannot be', { settings: away('2026-11-18'), dates: ['2026-11-18'] }, 'before-holidays'],
    ['with others after them and before it', { settings: away('2026-11-18'), dates: ['2026-11-13', '2026-11-30'] }, 'before-holidays'],
    ['on their first day: they have begun', { settings: away('2026-11-16') }, null],
    ['of the class’s grade', { settings: away('2026-11-18', [7, 7]) }, 'before-holidays'],
    ['of other grades', { settings: away('2026-11-18', [1, 6]) }, null],
    ['of some grades, where the class’s is not known', { settings: away('2026-11-18', [1, 11]), journal: { groupName: 'Хор' } }, null],
    ['of the whole school, where the grade is not known', { settings: away('2026-11-18'), journal: { groupName: 'Хор' } }, 'before-holidays'],
    ['where homework is wanted for them', { settings: { ...away('2026-11-18'), holidayHomework: true } }, null],
    ['where none are entered', {}, null],
    ['before a day off, which is no school holiday', { settings: { daysOff: ['2026-11-17', '2026-11-18'] } }, null],
  ])('%s', (_when, given, expected) => {
    expect(exemptions(given)).toEqual([[null, expected, null]]);
  });

  it('is not the last before a public holiday, though that be a day off', () => {
    const view = reading('planning', 10, [lesson('2026-11-03', '-homework')]);
    const { lessons } = planned(20, timetableOf('11-02 08:00', { '11-03#1': '' }), view).ledger;
    const around = { journal: JOURNAL, sameDate: lessons, dates: new Set(['2026-11-03']) };
    expect(exemptionOf('homework', lessons[0]!, around, defaultSettings(ZONE), true)).toBeNull();
  });

  it('is the one before a lesson that was cancelled', () => {
    const view = reading('planning', 10, [lesson(DAY, '-homework'), lesson('2026-11-17', '-homework')]);
    const settings = { ...defaultSettings(ZONE), ...away('2026-11-18') };
    const whyNot = (last: string) => {
      const { ledger } = planned(20, timetableOf('11-16 08:00', { '11-16#1': '', '11-17#1': last }), view);
      return judge(ledger, settings, 20).map(({ fields }) => fields.homework.exempt);
    };
    expect(whyNot('')).toEqual([null, 'before-holidays']);
    expect(whyNot(' cancelled')).toEqual(['before-holidays', 'cancelled']);
  });

  it('is excused as a double one or a test first', () => {
    const settings = away('2026-11-17');
    expect(homework({ words: ['-homework', '-homework'], settings })).toEqual(['double-lesson', 'before-holidays']);
    expect(homework({ words: ['-homework control'], settings })).toEqual(['control-work']);
  });
});

describe('the timetable beside the journal', () => {
  const settings: Settings = { ...defaultSettings(ZONE), holidays: [{ title: 'Осенние', from: '2026-11-23', to: '2026-11-29', grades: null }] };
  const homework = (slots: Record<string, string>, journal = JOURNAL) => {
    const view = reading('planning', at('11-16 14:00'), [lesson('2026-11-16', '-homework', { lessonId: ID })], { journal });
    const { ledger } = planned(at('11-17 09:00'), timetableOf('11-15 08:00', slots), view);
    return judge({ ...ledger, journal }, settings, at('11-17 09:00'))[0]!.fields.homework.exempt;
  };

  it('knows of a lesson before the holidays that the journal does not list yet', () => {
    expect(homework({ '11-16#3': `10:20-11:05 ${ID}` })).toBe('before-holidays');
    expect(homework({ '11-16#3': `10:20-11:05 ${ID}`, '11-20#2': '09:25-10:10' })).toBeNull();
    expect(homework({ '11-16#3': `10:20-11:05 ${ID}`, '11-20#2': '09:25-10:10 cancelled' })).toBe('before-holidays');
    expect(homework({ '11-16#3': `10:20-11:05 ${ID}`, '11-20#2': '09:25-10:10 other' })).toBe('before-holidays');
  });

  it('makes no double lesson of one’s own subgroup and the other’s', () => {
    const own = { ...JOURNAL, subgroup: '31' };
    const slots = (second: string) => ({ '11-16#3': `10:20-11:05 ${ID}`, '11-16#4': `11:15-12:00 ${second}`, '11-20#2': '09:25-10:10' });
    expect(homework(slots('other'), own)).toBeNull();
    expect(homework(slots(''), own)).toBe('double-lesson');
  });
});

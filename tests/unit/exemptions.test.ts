import { describe, expect, it } from 'vitest';
import { exemptionOf, gradeOf } from '../../lib/exemptions.ts';
import { journalKey } from '../../lib/journal-key.ts';
import type { JournalRef } from '../../lib/reading.ts';
import type { Mute, MuteReason } from '../../lib/settings-schema.ts';
import { FIELDS } from '../../lib/vocabulary.ts';
import { planned } from './known.ts';
import { JOURNAL, lesson, reading, timetableOf } from './readings.ts';

const DAY = '2026-11-16';

/** Why each field of each of a date's lessons is not asked for; `cancelled` is by the timetable. */
function exemptions(words: string[], journal: Partial<JournalRef> = {}, mutes: Mute[] = []) {
  const ref = { ...JOURNAL, ...journal };
  const views = words.map((word, i) => lesson(`${DAY}#${i + 1}`, word.replace('cancelled', '')));
  const slots = words.map((word, i): [string, string] => [`${DAY.slice(5)}#${i + 1}`, word.includes('cancelled') ? ' cancelled' : '']);
  const page = reading('planning', 10, views, { journal: ref });
  const { lessons } = planned(20, timetableOf('11-16 08:00', Object.fromEntries(slots)), page).ledger;
  return lessons.map((record) => FIELDS.map((field) => exemptionOf(field, record, lessons, ref, mutes)));
}
const mute = (reason: MuteReason, journal = journalKey(JOURNAL)): Mute => ({ journal, reason, label: '7б, Алгебра' });

describe('an ordinary lesson', () => {
  it('asks for all three fields', () => {
    expect(exemptions(['-topic -homework -record'])).toEqual([[null, null, null]]);
  });
});

describe('a lesson that only its own page has shown', () => {
  const own = (slots: Record<string, string>) => {
    const page = reading('lesson', 10, [lesson(DAY, '-homework', { lessonId: '2400000000000000007' })], { complete: false });
    const { lessons } = planned(20, timetableOf('11-16 08:00', slots), page).ledger;
    return exemptionOf('homework', lessons[0]!, lessons, JOURNAL, []);
  };

  it('may be the first of a double one: homework is asked for once the timetable says it is not', () => {
    expect(own({ '11-17#2': '' })).toBe('unlisted');
    expect(own({ '11-16#2': ' 2400000000000000007', '11-16#3': '' })).toBe('double-lesson');
    expect(own({ '11-16#2': ' 2400000000000000007', '11-16#1': '' })).toBeNull();
    expect(own({ '11-16#2': ' 2400000000000000007', '11-16#3': ' cancelled' })).toBeNull();
  });
});

describe('a double lesson', () => {
  it('asks for homework at its last only, and for topic and record at each', () => {
    expect(exemptions(['-homework', '-homework'])).toEqual([
      [null, 'double-lesson', null],
      [null, null, null],
    ]);
  });

  it('asks for none once an earlier one has some', () => {
    expect(exemptions(['+homework', '-homework', '-homework']).map((fields) => fields[1])).toEqual([
      'double-lesson',
      'double-lesson',
      'double-lesson',
    ]);
  });

  it('still asks its last while only that one has homework', () => {
    expect(exemptions(['-homework', '+homework']).map((fields) => fields[1])).toEqual(['double-lesson', null]);
  });
});

describe('a test or credit lesson', () => {
  it('asks for no homework, but for topic and record', () => {
    expect(exemptions(['-homework control'])).toEqual([[null, 'control-work', null]]);
    expect(exemptions(['-homework no-control'])).toEqual([[null, null, null]]);
  });

  it('at the end of a double lesson leaves both without homework', () => {
    expect(exemptions(['-homework', '-homework control']).map((fields) => fields[1])).toEqual(['double-lesson', 'control-work']);
  });
});

describe('a cancelled lesson', () => {
  it('asks for nothing', () => {
    expect(exemptions(['-topic -homework -record cancelled'])).toEqual([['cancelled', 'cancelled', 'cancelled']]);
    expect(exemptions(['-topic control cancelled'], { groupName: '1в' })).toEqual([['cancelled', 'cancelled', 'cancelled']]);
  });

  it('at the end of a double lesson leaves the homework to the one before', () => {
    expect(exemptions(['-homework', '-homework cancelled']).map((fields) => fields[1])).toEqual([null, 'cancelled']);
    expect(exemptions(['-homework', '-homework', '-homework cancelled']).map((fields) => fields[1])).toEqual(['double-lesson', null, 'cancelled']);
  });

  it('at its beginning changes nothing for the last, unless homework was set at it', () => {
    expect(exemptions(['-homework cancelled', '-homework']).map((fields) => fields[1])).toEqual(['cancelled', null]);
    expect(exemptions(['+homework cancelled', '-homework']).map((fields) => fields[1])).toEqual(['cancelled', 'double-lesson']);
  });
});

describe('grade 1', () => {
  it('asks for the topic alone', () => {
    expect(exemptions(['-topic'], { groupName: '1в' })).toEqual([[null, 'grade-1', 'grade-1']]);
  });

  it.each([
    ['1а', 1],
    ['1 "А"', 1],
    [' 1б', 1],
    ['7б', 7],
    ['10а', 10],
    ['11', 11],
    ['11 «Б»', 11],
    ['а1', null],
    ['100', null],
    ['0а', null],
    ['13а', null],
    ['Хор', null],
    ['', null],
    [null, null],
  ])('is told from the label %j: %s', (label, grade) => {
    expect(gradeOf(label)).toBe(grade);
  });
});

describe('a mute', () => {
  it('of homework turns down homework alone', () => {
    expect(exemptions(['-topic'], {}, [mute('no-homework')])).toEqual([[null, 'muted', null]]);
  });

  it('of a group that is not the teacher’s own turns down everything', () => {
    expect(exemptions(['-topic'], {}, [mute('not-mine')])).toEqual([['muted', 'muted', 'muted']]);
  });

  it('of another journal, another subgroup of the same class included, changes nothing', () => {
    const mutes = [mute('not-mine', journalKey({ ...JOURNAL, subgroup: '31' })), mute('no-homework', journalKey({ ...JOURNAL, group: '5' }))];
    expect(exemptions(['-topic'], {}, mutes)).toEqual([[null, null, null]]);
  });
});

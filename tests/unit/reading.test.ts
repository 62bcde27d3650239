import { describe, expect, it } from 'vitest';
import { parseReading } from '../../lib/reading.ts';
import { lesson, reading } from './readings.ts';

const ID = '2400000000000000001';
const SECRET = 'Пушкин Александр';

/** A reading with everything in it that a reading may hold, as plain data that may be bent. */
// oxlint-disable-next-line typescript/no-explicit-any -- the tests put into it what the type forbids
function full(): any {
  const view = lesson('2026-11-18#2', '+topic=12/3 -homework=0/0 +marks -attendance +held -comment control', { lessonId: ID });
  return structuredClone(
    reading('planning', 1_790_000_000_000, [{ ...view, changed: { topic: { at: 1_790_000_000_000, emptyAt: 1_789_999_999_000, filledAt: null } } }]),
  );
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
    expect(parseReading(full()).lessons[0]!.lessonId).toBe(ID);
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

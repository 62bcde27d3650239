import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/judge.ts';
import type { JournalReading } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { known, marksOf } from './known.ts';
import { at, lesson, reading, ZONE } from './readings.ts';

const ID = '2400000000000000001';

/** The marks on the last of the pages read, at the moment it was looked at or a later one. */
function marks(readings: JournalReading[], now = readings.at(-1)!.at) {
  const page = readings.at(-1)!;
  return marksOf(judge(known(...readings).ledger, defaultSettings(ZONE), now), page, now);
}
const planning = (when: string, place: string, words: string, more: Partial<JournalReading> = {}) =>
  reading('planning', at(when), [lesson(`2026-${place}`, words)], more);
const brief = (map: ReturnType<typeof marks>) => [...map].map(([key, { standing, fields, neutral }]) => [key, standing, fields, neutral]);

describe('a mark', () => {
  it('stands at a lesson that waits', () => {
    expect(brief(marks([planning('11-19 08:00', '11-18', '-topic +homework')]))).toEqual([['2026-11-18#1', 'pending', ['topic'], false]]);
  });

  it('stands at an overdue lesson', () => {
    expect(brief(marks([planning('11-19 13:00', '11-18', '-topic -homework')]))).toEqual([['2026-11-18#1', 'overdue', ['topic', 'homework'], false]]);
  });

  it('is without colour at a lesson of today, which may not have been held yet', () => {
    expect(brief(marks([planning('11-18 08:00', '11-18', '-topic +homework')]))).toEqual([['2026-11-18#1', 'pending', ['topic'], true]]);
  });

  it.each([
    ['is finished', '11-20 09:00', '+topic +homework'],
    ['is yet to come', '11-17 09:00', '-topic -homework'],
    ['is a test without homework', '11-20 09:00', '+topic -homework control'],
  ])('does not stand at a lesson that %s', (_what, when, words) => {
    expect(brief(marks([planning(when, '11-18', words)]))).toEqual([]);
  });

  it('stands where an entry was removed after its deadline', () => {
    expect(brief(marks([planning('11-18 15:00', '11-18', '+topic +homework'), planning('11-20 09:00', '11-18', '-topic +homework')]))).toEqual([
      ['2026-11-18#1', 'overdue', ['topic'], false],
    ]);
  });

  it('does not stand at a lesson that vanished from its page', () => {
    const all = reading(
      'planning',
      at('11-20 09:00'),
      ['16', '17', '18'].map((day) => lesson(`2026-11-${day}`, '-topic +homework')),
    );
    const left = { ...all, at: all.at + 1000, lessons: [all.lessons[0]!, all.lessons[2]!] };
    expect([...marks([all, left]).keys()]).toEqual(['2026-11-16#1', '2026-11-18#1']);
  });

  it('finds its lesson by id where the page tells one, and by date and order where it does not', () => {
    const withId = reading('planning', at('11-20 09:00'), [lesson('2026-11-18', '-topic', { lessonId: ID })]);
    expect([...marks([withId]).keys()]).toEqual([ID]);
    const journal = reading('class-journal', at('11-20 09:05'), [lesson('2026-11-18', '-record')]);
    expect(brief(marks([withId, journal]))).toEqual([['2026-11-18#1', 'overdue', ['topic', 'record'], false]]);
  });
});

describe('a page that was left open past the deadline', () => {
  const stale = planning('11-19 13:00', '11-18', '-topic +homework', { openedAt: at('11-18 15:00'), shownAt: at('11-18 15:00') });

  it('is marked overdue at what it still shows empty, though that proves nothing', () => {
    const [record] = judge(known(stale).ledger, defaultSettings(ZONE), stale.at);
    expect(record!.fields.topic.standing).toBe('unknown');
    expect(brief(marks([stale]))).toEqual([['2026-11-18#1', 'overdue', ['topic'], false]]);
  });

  it('is not marked for what only another page showed empty before the deadline', () => {
    const journal = reading('class-journal', at('11-19 13:00'), [lesson('2026-11-18', '+record')]);
    expect(brief(marks([planning('11-18 15:00', '11-18', '-topic -homework'), journal]))).toEqual([]);
  });
});

describe('a hint', () => {
  it('does not call a lesson of today one that waits', () => {
    expect(brief(marks([planning('11-18 15:00', '11-18', '+topic=0/0 +homework')]))).toEqual([['2026-11-18#1', null, [], false]]);
  });

  it('is given at a lesson whose topic is a mere sign, with no debt', () => {
    const map = marks([planning('11-20 09:00', '11-18', '+topic=0/0 +homework')]);
    expect(brief(map)).toEqual([['2026-11-18#1', null, [], false]]);
    expect(map.get('2026-11-18#1')!.hints).toMatchObject([{ rule: 'topic-placeholder', text: 'Тема записана формально' }]);
  });
});

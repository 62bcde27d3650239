import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/judge.ts';
import { learn, NOTHING_KNOWN, type Known } from '../../lib/learn.ts';
import { bringHome, mergeJournals, mergeKnown } from '../../lib/merged.ts';
import type { Reading } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { onTimetable } from '../../lib/timetable.ts';
import { caseOf } from '../simulation/cases.ts';
import { play } from '../simulation/world.ts';
import { known } from './known.ts';
import { at, IDS, JOURNAL, lesson, lessonsPage, listed, loose, NAMES, printed, reading, roster, statistics, timetableOf, ZONE } from './readings.ts';

const [A, B, C] = [1, 2, 3].map((digit) => `240000000000000000${digit}`) as [string, string, string];

/** The same whatever the order of keys, lessons, journals and weeks. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  );
}
const same = (one: unknown, other: unknown) => expect(canonical(one)).toEqual(canonical(other));
const learned = (...readings: Reading[]): Known => readings.reduce((before, each) => learn(before, each, ZONE), NOTHING_KNOWN);

/** What the pages of one simulated school week told, each kept reading with the zone it was kept in. */
function weekOf(seed: number): { readings: Reading[]; zone: string } {
  const world = caseOf(seed);
  const readings: Reading[] = [];
  play({ ...world, jumps: [], nows: [world.nows.at(-1)!] }, undefined, (each) => readings.push(each));
  return { readings, zone: world.school.settings.zone };
}

/** Three browsers that saw parts of one week, the same page maybe in more than one of them: which, is a bit for each. */
const watched = fc.tuple(fc.nat(5000), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 }));

function browsersOf([seed, masks]: readonly [number, readonly number[]]): { parts: [Known, Known, Known]; zone: string } {
  const { readings, zone } = weekOf(seed);
  const seenBy = (bit: number) => readings.filter((_, index) => (masks[index % masks.length]! & bit) > 0);
  const part = (bit: number) => seenBy(bit).reduce((before, each) => learn(before, each, zone), NOTHING_KNOWN);
  return { parts: [part(1), part(2), part(4)], zone };
}

describe('what two browsers know', () => {
  const holds = (check: (...parts: [Known, Known, Known]) => void, numRuns = 200) =>
    fc.assert(
      fc.property(watched, (each) => {
        check(...browsersOf(each).parts);
      }),
      { numRuns },
    );

  it('is the same merged twice', () => {
    holds((a, b) => {
      same(mergeKnown(a, a), mergeKnown(a, NOTHING_KNOWN));
      same(mergeKnown(mergeKnown(a, b), b), mergeKnown(a, b));
    });
    expect.hasAssertions();
  });

  it('does not depend on which comes first', () => {
    holds((a, b) => same(mergeKnown(a, b), mergeKnown(b, a)));
    expect.hasAssertions();
  });

  it('does not depend on how it is grouped', () => {
    holds((a, b, c) => same(mergeKnown(mergeKnown(a, b), c), mergeKnown(a, mergeKnown(b, c))));
    expect.hasAssertions();
  });

  it('is left as it was', () => {
    holds((a, b) => {
      const before = structuredClone([a, b]);
      bringHome(mergeKnown(a, b), ZONE);
      expect([a, b]).toEqual(before);
    }, 50);
    expect.hasAssertions();
  });
});

const lessonsIn = ({ ledger }: Pick<ReturnType<typeof known>, 'ledger'>) =>
  ledger.lessons.map(({ date, order, lessonId }) => `${date.slice(5)}#${order} ${lessonId?.at(-1) ?? '-'}`).sort();

describe('the lessons of one journal', () => {
  const planning = (when: string, ...views: Parameters<typeof lesson>[]) =>
    known(
      reading(
        'planning',
        at(when),
        views.map((view) => lesson(...view)),
      ),
    );

  it('meet by id, and stand where the newer page of the journal has them', () => {
    const before = planning('11-16 08:00', ['2026-11-18', '-topic', { lessonId: A }]);
    const after = planning('11-17 08:00', ['2026-11-20', '+topic', { lessonId: A }]);
    for (const merged of [mergeJournals(before, after), mergeJournals(after, before)]) {
      expect(lessonsIn(merged)).toEqual(['11-20#1 1']);
      expect(merged.ledger.lessons[0]!.evidence.topic).toMatchObject({ empties: [at('11-16 08:00')], firstFilled: at('11-17 08:00') });
    }
  });

  it('meet by date and place where one side knows no id', () => {
    const [told, untold] = [planning('11-16 08:00', ['2026-11-18', '', { lessonId: A }]), planning('11-17 08:00', ['2026-11-18', ''])];
    expect(lessonsIn(mergeJournals(told, untold))).toEqual(['11-18#1 1']);
    expect(lessonsIn(mergeJournals(untold, told))).toEqual(['11-18#1 1']);
    expect(lessonsIn(mergeJournals(untold, untold))).toEqual(['11-18#1 -']);
  });

  it('do not meet where their ids differ, nor where the place may be either one’s', () => {
    const [one, other] = [planning('11-16 08:00', ['2026-11-18', '', { lessonId: A }]), planning('11-17 08:00', ['2026-11-18', '', { lessonId: B }])];
    const both = mergeJournals(one, other);
    expect(lessonsIn(both)).toEqual(['11-18#1 1', '11-18#1 2']);
    const untold = planning('11-17 09:00', ['2026-11-18', '']);
    expect(lessonsIn(mergeJournals(both, untold))).toEqual(['11-18#1 -', '11-18#1 1', '11-18#1 2']);
    same(mergeJournals(mergeJournals(both, untold), untold), mergeJournals(both, untold));
  });

  it('do not meet by a place that is a guess, unless they are alone on their date', () => {
    const own = (id: string) =>
      learned(lessonsPage('lesson', at('11-18 09:00'), [loose('2026-11-16', '+topic', { ...IDS, ...NAMES, lessonId: id })])).journals[0]!;
    const alone = planning('11-17 08:00', ['2026-11-16', '']);
    const double = planning('11-17 08:00', ['2026-11-16#1', ''], ['2026-11-16#2', '']);
    expect(lessonsIn(mergeJournals(own(A), alone))).toEqual(['11-16#1 1']);
    expect(lessonsIn(mergeJournals(double, own(A)))).toEqual(['11-16#1 -', '11-16#1 1', '11-16#2 -']);
  });

  it('keep the newer of two facts, and of two equally new ones always the same', () => {
    const sized = (when: string, letters: number) =>
      planning(when, ['2026-11-18', `+topic=${letters}/0`, { lessonId: A, control: letters > 5, minutes: letters }]);
    const merged = mergeJournals(sized('11-17 08:00', 7), sized('11-16 08:00', 3)).ledger.lessons[0]!;
    expect(merged.sizes.topic!.value.letters).toBe(7);
    expect([merged.control.planning!.value, merged.minutes!.value]).toEqual([true, 7]);
    const [one, other] = [sized('11-17 08:00', 4), sized('11-17 08:00', 9)];
    same(mergeJournals(one, other), mergeJournals(other, one));
  });

  it('have the marks of both logs, none of them twice', () => {
    const log = (...times: string[]) =>
      learned(
        reading('planning', at('11-16 08:00'), [lesson('2026-11-16', '', { lessonId: A })]),
        lessonsPage('change-log', at('11-18 09:00'), [loose('', '', { lessonId: A, printed: { marks: printed('11-17 12:30') }, entries: times })]),
      ).journals[0]!;
    const [noon, later] = ['2026-11-17T12:30:00', '2026-11-17T12:31:00'];
    const merged = mergeJournals(log(noon, noon), log(noon, later));
    expect(merged.ledger.lessons[0]!.entries).toEqual([at('11-17 12:30'), at('11-17 12:30'), at('11-17 12:31')]);
  });
});

describe('what else is known', () => {
  it('is the names that either has, the newer page’s where both have some', () => {
    const named = (when: string, journal: Partial<typeof JOURNAL>) =>
      known(reading('planning', at(when), [lesson('2026-11-18', '')], { journal: { ...JOURNAL, ...journal } }));
    const merged = mergeJournals(named('11-17 08:00', { groupName: '8б', teachers: null }), named('11-16 08:00', { groupName: '7б' }));
    expect(merged.ledger.journal).toEqual({ ...JOURNAL, groupName: '8б' });
  });

  it('is each page where it was seen last, each week as it was seen last, and the newer statistics', () => {
    const here = learned(
      reading('planning', at('11-16 08:00'), [lesson('2026-11-18', '')]),
      timetableOf('11-16 08:00', { '11-17#1': '' }),
      statistics(),
    );
    const there = learned(
      reading('planning', at('11-17 08:00'), [lesson('2026-11-18', '')]),
      timetableOf('11-17 08:00', { '11-18#1': '', '11-19#1': '' }),
    );
    const merged = mergeKnown(here, there);
    expect(merged.journals[0]!.pages.planning!.at).toBe(at('11-17 08:00'));
    expect(merged.weeks.map(({ lessons }) => lessons.length)).toEqual([2]);
    expect(merged.statistics).toEqual(here.statistics);
  });

  it('is the journals of both lists, a class unfolded where one of them has it so', () => {
    const merged = mergeKnown(
      learned(roster('school', [listed('7б'), listed('8а Химия')])),
      learned(roster('school', [listed('7б Алгебра'), listed('9в')])),
    );
    expect(merged.rosters.school!.map(({ groupName, subjectName }) => `${groupName} ${subjectName ?? '-'}`).sort()).toEqual([
      '7б Алгебра',
      '8а Химия',
      '9в -',
    ]);
    expect(merged.rosters.own).toBeNull();
  });

  it('is a lesson that waited here for a journal only the other browser knew', () => {
    const waiting = learned(lessonsPage('homework-list', at('11-17 09:00'), [loose('2026-11-16', '+homework', { ...NAMES, lessonId: C })]));
    const journal = learned(reading('planning', at('11-20 08:00'), [lesson('2026-11-16', '+homework', { lessonId: C })]));
    const merged = mergeKnown(waiting, journal);
    const { loose: left, journals } = bringHome(merged, ZONE);
    expect([merged.loose.length, left.length]).toEqual([1, 0]);
    const now = at('11-20 09:00');
    expect(judge(onTimetable(journals[0]!, [], now, ZONE).ledger, defaultSettings(ZONE), now)[0]!.fields.homework.standing).toBe('on-time');
  });
});

import { describe, expect, it } from 'vitest';
import { homeworkLoads, isOverload, loadText, type HomeworkLoad } from '../../lib/homework-load.ts';
import { judge } from '../../lib/judge.ts';
import type { JournalRef } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { planned } from './known.ts';
import { at, JOURNAL, lesson, reading, timetableOf, ZONE } from './readings.ts';

const NOW = at('11-20 09:00');

/** A journal whose planning shows homework of so many minutes; a minus before them: it was taken out later. */
function journal(ref: Partial<JournalRef>, minutes: Record<string, number>, cancelled: string[] = []) {
  const own = { ...JOURNAL, ...ref };
  const shown = (isLater: boolean) =>
    Object.entries(minutes).map(([place, each]) => {
      const isGone = isLater && each < 0;
      return lesson(`2026-${place}`, isGone ? '-homework' : '+homework', isGone ? {} : { minutes: Math.abs(each) });
    });
  const views = ['11-19 08:00', '11-20 08:00'].map((when, i) => reading('planning', at(when), shown(i > 0), { journal: own }));
  const timetable = timetableOf('11-19 08:00', Object.fromEntries(['11-09', ...cancelled].map((date) => [`${date}#1`, '08:30-09:15 cancelled'])));
  const { ledger } = planned(NOW, timetable, ...views);
  return { journal: own, lessons: judge({ ...ledger, journal: own }, defaultSettings(ZONE), NOW) };
}

const short = ({ groupName, date, minutes, subjects, norm }: HomeworkLoad) => [groupName, date.slice(5), minutes, subjects, norm];

describe('the homework of a class and a day', () => {
  it.each<[string, ReturnType<typeof journal>[], unknown[][]]>([
    ['nothing without an estimate', [journal({}, {})], []],
    ['nothing of homework that takes no time', [journal({}, { '11-18': 0 })], []],
    [
      'one subgroup of all: nobody knows which of them a pupil is in together',
      [
        journal({ subject: '500007', subgroup: '11' }, { '11-18': 60 }),
        journal({ subject: '500008', subgroup: '12' }, { '11-18': 70 }),
        journal({}, { '11-18': 40 }),
      ],
      [['7б', '11-18', 110, 2, 150]],
    ],
    ['one subject', [journal({}, { '11-18': 40 })], [['7б', '11-18', 40, 1, 150]]],
    [
      'the sum of subjects, each date apart',
      [journal({}, { '11-19': 15 }), journal({ subject: '500003' }, { '11-18': 40 }), journal({ subject: '500002' }, { '11-18': 30 })],
      [
        ['7б', '11-18', 70, 2, 150],
        ['7б', '11-19', 15, 1, 150],
      ],
    ],
    [
      'classes apart',
      [journal({}, { '11-18': 40 }), journal({ group: '1000000000000000002', groupName: '5а' }, { '11-18': 30 })],
      [
        ['7б', '11-18', 40, 1, 150],
        ['5а', '11-18', 30, 1, 120],
      ],
    ],
    [
      'of two subgroups the larger',
      [journal({ subgroup: '31' }, { '11-18': 40 }), journal({ subgroup: '32' }, { '11-18': 60 }), journal({ subgroup: '33' }, { '11-18': 20 })],
      [['7б', '11-18', 60, 1, 150]],
    ],
    ['of a double lesson the larger', [journal({}, { '11-18': 20, '11-18#2': 30 })], [['7б', '11-18', 30, 1, 150]]],
    ['nothing of a cancelled lesson', [journal({}, { '11-18': 40, '11-19': 20 }, ['11-18'])], [['7б', '11-19', 20, 1, 150]]],
    ['nothing of homework that was taken out', [journal({}, { '11-18': -40, '11-19': 20 })], [['7б', '11-19', 20, 1, 150]]],
    [
      'the class’s name from the page that has it',
      [journal({ groupName: null }, { '11-18': 40 }), journal({ subject: '500002' }, { '11-18': 30 })],
      [['7б', '11-18', 70, 2, 150]],
    ],
    ['no norm without a grade', [journal({ groupName: 'Хор' }, { '11-18': 40 })], [['Хор', '11-18', 40, 1, null]]],
  ])('is %s', (_case, journals, loads) => {
    expect(homeworkLoads(journals).map(short)).toEqual(loads);
  });

  it.each([
    ['1а', 60],
    ['2а', 90],
    ['3а', 90],
    ['4а', 120],
    ['5а', 120],
    ['6а', 150],
    ['7а', 150],
    ['8а', 150],
    ['9а', 210],
    ['10а', 210],
    ['11а', 210],
    ['12а', null],
  ])('of %s may take %s minutes', (groupName, norm) => {
    expect(homeworkLoads([journal({ groupName }, { '11-18': 1 })])[0]!.norm).toBe(norm);
  });

  const load: HomeworkLoad = { group: '1', groupName: '7б', grade: 7, date: '2026-11-18', minutes: 150, subjects: 3, norm: 150 };

  it.each<[string, Partial<HomeworkLoad>, boolean]>([
    ['the norm itself', {}, false],
    ['a minute more', { minutes: 151 }, true],
    ['any without a norm', { minutes: 600, norm: null }, false],
  ])('is told from an overload: %s', (_case, more, expected) => {
    expect(isOverload({ ...load, ...more })).toBe(expected);
  });

  it.each<[Partial<HomeworkLoad>, string]>([
    [{}, 'ДЗ класса на день примерно 150 мин по 3 предметам, норма 7 класса — 150 мин (оценка по тексту заданий)'],
    [{ minutes: 40, subjects: 1 }, 'ДЗ класса на день примерно 40 мин по 1 предмету, норма 7 класса — 150 мин (оценка по тексту заданий)'],
    [{ grade: null, norm: null }, 'ДЗ класса на день примерно 150 мин по 3 предметам (оценка по тексту заданий)'],
  ])('is worded with its norm and its assumption: %o', (more, text) => {
    expect(loadText({ ...load, ...more })).toBe(text);
  });
});

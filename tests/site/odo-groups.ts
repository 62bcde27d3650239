// The groups of additional education and their lessons, laid around today like those of the ordinary journals.
import { journalTableAddress } from './addresses.ts';
import { daysBetween } from './civil-date.ts';
import { lessonDates, OLD_DAYS } from './lessons.ts';
import { makePupils } from './people.ts';
import { emptyCells, fillRecord } from './record.ts';
import type { OdoGroup, OdoLesson, Pupil, School } from './school.ts';
import { dice } from './seeded.ts';

interface OdoPlan {
  key: string;
  name: string;
  pupils: number;
  /** Places in the list of those who have left. */
  eliminated: number[];
  repeatsPresence: boolean;
  /** 1 = Monday … 6 = Saturday. */
  weekdays: number[];
  /** Old lessons counted back from the newest one. */
  old: OdoPeculiarity[];
}

/** What one old lesson is like, where it differs from one that is held and has marks. */
interface OdoPeculiarity {
  held?: boolean;
  /** 'absence' is one absent pupil and no mark. */
  record?: 'none' | 'absence';
  works?: string[];
}

const BLANK: OdoPeculiarity = { held: false, record: 'none' };
const HOLES: OdoPeculiarity[] = [BLANK, { record: 'none' }, { held: false }, { held: false, record: 'absence' }];

const PLANS: OdoPlan[] = [
  {
    key: 'chess',
    name: 'Шахматы',
    pupils: 14,
    eliminated: [8],
    repeatsPresence: true,
    weekdays: [2, 4, 6],
    old: [...HOLES, { works: ['Р/У', 'Тест'] }, {}, { record: 'none' }],
  },
  {
    key: 'robotics',
    name: 'Робототехника',
    pupils: 11,
    eliminated: [],
    repeatsPresence: false,
    weekdays: [1, 3, 5],
    old: [...HOLES, {}, { works: ['ПР', 'Р/У'] }],
  },
];

interface Ids {
  nextGroup: () => string;
  nextPerson: () => string;
  nextLesson: () => string;
  nextWork: () => string;
}

const layLessons = (plan: OdoPlan, today: string, pupils: Pupil[], eliminated: string[], { nextLesson, nextWork }: Ids): OdoLesson[] => {
  const random = dice(plan.key);
  const marked = pupils.filter(({ id }) => !eliminated.includes(id));
  const dates = lessonDates(plan, today);
  const oldDates = dates.filter((date) => daysBetween(date, today) >= OLD_DAYS).toReversed();
  return dates.map((date) => {
    const special = daysBetween(date, today) <= 1 ? BLANK : (plan.old[oldDates.indexOf(date)] ?? {});
    const works = (special.works ?? ['Р/У']).map((abbr) => ({ id: nextWork(), abbr, cells: emptyCells(pupils) }));
    const lesson = { id: nextLesson(), date, order: 1, works, held: special.held ?? true };
    if (!special.record) fillRecord(lesson, marked, random, true, 0);
    if (special.record === 'absence') for (const { cells } of works) cells[marked[0]!.id]!.presence = 'б';
    return lesson;
  });
};

export const makeOdoGroups = (school: School, ids: Ids): OdoGroup[] =>
  PLANS.map((plan) => {
    const { key, name, repeatsPresence } = plan;
    const pupils = makePupils(plan.pupils, dice(name), ids.nextPerson);
    const eliminated = plan.eliminated.map((place) => pupils[place]!.id);
    const group: OdoGroup = {
      key,
      group: ids.nextGroup(),
      name,
      teachers: [{ userId: school.viewer.userId, name: school.viewer.name }],
      pupils,
      eliminated,
      repeatsPresence,
      lessons: layLessons(plan, school.today, pupils, eliminated, ids),
      urls: { journalTable: '' },
    };
    group.urls.journalTable = journalTableAddress(school, group);
    return group;
  });

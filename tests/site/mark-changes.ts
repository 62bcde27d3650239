// The log of marks: made up for the marks the school begins with, written on by the saves.
import { addDays, daysBetween } from './civil-date.ts';
import { OLD_DAYS } from './lessons.ts';
import type { Journal, Lesson, MarkChange, School } from './school.ts';

/** Every fourth lesson is entered on the next day after noon, the others in the afternoon of their own day. */
const isLate = (turn: number): boolean => turn % 4 === 3;
const LATE_AT = '13:20';
const FIRST_MINUTE = 14 * 60 + 10;
const MINUTES = 100;

/** Every so many marks one was another at first, and was corrected on the next day. */
const CORRECTED_EVERY = 150;
const CORRECTED_AT = '15:05';

const clock = (minutes: number): string => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

const enteredAt = ({ date }: Lesson, late: boolean, mark: number, marks: number): string =>
  late ? `${addDays(date, 1)}T${LATE_AT}` : `${date}T${clock(FIRST_MINUTE + Math.floor((MINUTES * mark) / marks))}`;

type Entered = Pick<MarkChange, 'lesson' | 'work' | 'pupil'> & { mark: string };

const marksIn = ({ id, works }: Lesson): Entered[] =>
  works.flatMap((work) =>
    Object.entries(work.cells)
      .filter(([, { mark }]) => mark)
      .map(([pupil, { mark }]) => ({ lesson: id, work: work.id, pupil, mark })),
  );

/** A mark that was set by mistake: the first pupil of an old lesson who has neither mark nor absence had it for a day. */
const mistakeIn = (journals: Journal[], { today }: School, author: string): MarkChange[] => {
  for (const { lessons } of journals) {
    for (const lesson of lessons.filter(({ date }, turn) => !isLate(turn) && daysBetween(date, today) >= OLD_DAYS)) {
      const [work] = lesson.works;
      const [pupil] = Object.entries(work!.cells).find(([, { mark, presence }]) => !mark && !presence) ?? [];
      if (marksIn(lesson).length === 0 || !pupil) continue;
      const mistake = { author, lesson: lesson.id, work: work!.id, pupil };
      return [
        { ...mistake, at: `${lesson.date}T15:40`, action: 'create', before: '', after: '4', comment: '' },
        { ...mistake, at: `${addDays(lesson.date, 1)}T${CORRECTED_AT}`, action: 'delete', before: '4', after: '', comment: 'Ошибка при вводе' },
      ];
    }
  }
  return [];
};

/** `standIn` enters what nobody is assigned to. */
export const layChanges = (school: School, standIn: string): MarkChange[] => {
  const changes: MarkChange[] = [];
  for (const { teachers, lessons, punctual } of school.journals) {
    const author = teachers[0]?.name ?? standIn;
    lessons.forEach((lesson, turn) => {
      const marks = marksIn(lesson);
      const late = !punctual && isLate(turn);
      marks.forEach(({ mark, ...place }, index) => {
        const created = { ...place, author, at: enteredAt(lesson, late, index, marks.length), action: 'create', before: '', comment: '' } as const;
        if (changes.length % CORRECTED_EVERY !== CORRECTED_EVERY - 1) {
          changes.push({ ...created, after: mark });
          return;
        }
        const first = mark === '3' ? '4' : '3';
        const at = `${addDays(lesson.date, 1)}T${CORRECTED_AT}`;
        changes.push({ ...created, after: first }, { ...created, at, action: 'update', before: first, after: mark, comment: 'Работа пересмотрена' });
      });
    });
  }
  return [...changes, ...mistakeIn(school.journals, school, school.viewer.name)].sort((a, b) => a.at.localeCompare(b.at));
};

/** What a save did to a cell, if it did anything. */
export const logChange = (school: School, change: Omit<MarkChange, 'author' | 'action' | 'comment'>): void => {
  const { before, after } = change;
  if (before === after) return;
  const action = before === '' ? 'create' : after === '' ? 'delete' : 'update';
  school.changes.push({ ...change, author: school.viewer.name, action, comment: '' });
};

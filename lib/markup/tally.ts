import type { Counts, LessonView } from '../reading.ts';
import { isMarks, type CellContent } from './mark-cell.ts';

/** One lesson's cells summed up while they are walked over: flags and sums are kept of them, no mark and no letter. */
export interface Tally {
  /** Reads a cell: of which pupil it is and of which of the lesson's works, each told by its place. */
  add(cell: Element, pupil: number, work: number): void;
  /** A pupil who has left is asked for nothing. */
  leave(pupil: number): void;
  /** What is filled, and what is empty: only where they are all the cells of the lesson, and show its attendance. */
  components(isWhole: boolean, isAttendance?: boolean): LessonView['components'];
  /** The counts, where no cell is in doubt; `isNamed`: a single work is called by a name of its own. */
  counts(isNamed: boolean): { counts?: Counts };
}

const MARKED = 1;
const AWAY = 2;

/** Letters that say for certain that the pupil was not there, and that she came late; of the Uzbek ones nobody knows. */
const ABSENT = /^[нбпжад]$/i;
const LATE = /^[ок]$/i;

/** Starts on a lesson whose cells `read` reads; `sums` are the marks of each pupil in all lessons, «5/4» is two. */
export function startTally(read: (cell: Element, found: CellContent) => void, edited: ReadonlySet<Element>, sums: number[] = []): Tally {
  const found: CellContent = { presence: '', mark: '', isUnclear: false };
  const states: number[] = [];
  const works: number[] = [];
  let both = 0;
  let hasMark = false;
  let hasPresence = false;
  let isUnclear = false;
  let isOdd = false;
  return {
    add(cell, pupil, work) {
      states[pupil] ??= 0;
      works[work] ??= 0;
      sums[pupil] ??= 0;
      if (edited.has(cell)) {
        isUnclear = true;
        return;
      }
      read(cell, found);
      const { presence, mark } = found;
      isUnclear ||= found.isUnclear;
      if (presence !== '') {
        hasPresence = true;
        if (!LATE.test(presence)) states[pupil] |= AWAY;
        if (mark !== '' && ABSENT.test(presence)) both += 1;
      }
      if (mark !== '') {
        hasMark = true;
        states[pupil] |= MARKED;
        works[work] += 1;
        sums[pupil] += mark.match(/\d+/g)?.length ?? 1;
        // A letter may be a mark or not: then it fills the cell, and is not counted.
        isOdd ||= !/^[\d/+-]+$/.test(mark) && !isMarks(mark);
      }
    },
    leave(pupil) {
      states[pupil]! |= AWAY;
    },
    components(isWhole, isAttendance = true) {
      const isTold = isWhole && !isUnclear;
      return {
        ...((hasMark || isTold) && { marks: hasMark ? 'filled' : 'empty' }),
        ...((hasPresence || (isTold && isAttendance)) && { attendance: hasPresence ? 'filled' : 'empty' }),
      };
    },
    counts(isNamed) {
      if (isUnclear || isOdd || states.length === 0) return {};
      const marked = states.filter((state) => state & MARKED).length;
      const unmarked = states.filter((state) => state === 0).length;
      const empty = works.filter((marks) => marks === 0).length;
      // Of several works one is that of the lesson itself, which may well stay empty; which one, the page need not say.
      const emptyWorks = works.length > 1 ? Math.max(0, empty - 1) : isNamed ? empty : 0;
      return { counts: { pupils: states.length, marked, both, unmarked, emptyWorks } };
    },
  };
}

/** More marks than this are counted as this many. */
const MOST = 40;

/** How many pupils have how many marks, if the counts of every lesson are told. */
export function spreadOf(lessons: readonly Pick<LessonView, 'counts'>[], sums: readonly number[]): { spread?: number[] } {
  if (sums.length === 0 || lessons.some(({ counts }) => counts === undefined)) return {};
  const spread: number[] = [];
  for (const sum of sums) spread[Math.min(sum, MOST)] = (spread[Math.min(sum, MOST)] ?? 0) + 1;
  return { spread: Array.from(spread, (pupils) => pupils ?? 0) };
}

import { isWorkingDay } from './calendar.ts';
import type { OpenLesson, OpenLessons } from './overview.ts';
import { afterQuiet, beforeQuiet, isQuiet } from './quiet-hours.ts';
import { calendarOf } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import { addDays, civilDate, toInstant } from './time.ts';
import type { Instant } from './vocabulary.ts';

/**
 * What to remind of, and when. Pure: the background keeps the notes, wakes at `wakeAt` and shows what it is told.
 *
 * Each deadline of lessons that wait has two moments: the last end of a working day before it, and so many minutes before
 * it. A moment counts only if it was planned before it came: whoever opens a journal an hour before noon sees there what
 * is missing. When it has come, or was slept through, the lessons are judged anew, and what is no longer open is not told.
 * All moments that have come by then make one reminder.
 *
 * No lesson is told of before it is over. One whose end the timetable tells waits from then on only. Of any other it is the
 * end of the working day, as that is when a teacher sits down to enter the day's lessons: then today's are told of as waiting,
 * never as missing. A moment before that comes at that time, unless the lesson is due earlier: whoever sets such a deadline
 * knows it to be over.
 *
 * A moment in quiet hours or on a day off is moved before them if the lessons are over by then, else behind them if the
 * deadline is still to come, else it is given up. Teachers work in the pupils' holidays, so those are no days off.
 *
 * The notes are written before anything is shown: stopped in between, the background loses one reminder rather than
 * show it twice. The other moment of the deadline is still to come, and the badge tells what waits anyway.
 */

/** The end of a working day, some time before the deadline, or asked for once more. */
type Kind = 'end' | 'before' | 'again';

interface Moment {
  kind: Kind;
  /** The deadline it reminds of. */
  due: Instant;
  at: Instant;
  /** It had come in quiet hours, and waits for their end. */
  isPostponed?: true;
}

/** What the background notes from one time to the next. */
export interface ReminderNotes {
  planned: readonly Moment[];
  /** The moments that were told, and «after» the deadlines that had passed when they were told; the latest last. */
  reminded: readonly string[];
  /** The deadlines of the reminder that is shown; empty while none is. */
  shown: readonly Instant[];
}

export const NO_NOTES: ReminderNotes = { planned: [], reminded: [], shown: [] };

/** What a reminder tells of: the lessons that wait, and those that turned out to be overdue when a reminder came too late. */
export interface Reminder extends OpenLessons {
  /** The nearest deadline to come among those it reminds of; null where all have passed. */
  next: Instant | null;
  /** There is a later one among them. */
  hasLater: boolean;
  /** An hour later there is still time. */
  canWait: boolean;
}

export interface Decision {
  notes: ReminderNotes;
  /** To be shown now, once the notes are kept. */
  reminder: Reminder | null;
  /** What is shown is out of date: all of it is done, or its deadline has passed. */
  isOver: boolean;
  /** When to decide anew. */
  wakeAt: Instant | null;
}

/** More than are planned at a time, so that a clock that is put back repeats none. */
const MOST_REMINDED = 200;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Where nobody has set when the working day ends: the end of a second shift. */
const SHIFT_ENDS = '19:00';
/** No working day is farther off. */
const FARTHEST = 60;

/** What to show now and when to look again, by what is open at this instant and by the notes of the last time. */
export function remind(open: OpenLessons, settings: Settings, notes: ReminderNotes, now: Instant): Decision {
  if (!settings.reminders) {
    return { notes: { ...notes, planned: [], shown: [] }, reminder: null, isOver: notes.shown.length > 0, wakeAt: null };
  }
  const come = notes.planned.filter(({ at }) => at <= now);
  const isHushed = isQuiet(now, settings);
  const over = { ...open, due: open.due.filter((lesson) => tellableFrom(lesson, settings) <= now) };
  const told = isHushed ? [] : toldNow(over, come, notes, now);
  const reminded = [...notes.reminded, ...toldKeys(come, told, now)].slice(-MOST_REMINDED);
  const postponed = isHushed ? come.flatMap((moment) => later(moment, now, settings).map((each): Moment => ({ ...each, isPostponed: true }))) : [];
  const planned = plan(open, settings, { planned: [...notes.planned, ...postponed], reminded, shown: [] }, now);
  const isOver = told.length === 0 && notes.shown.length > 0 && !notes.shown.some((due) => isStillTrue(due, open, notes, now));
  return {
    notes: { planned, reminded, shown: told.length > 0 ? told : isOver ? [] : notes.shown },
    reminder: told.length > 0 ? reminderOf(over, told, now) : null,
    isOver,
    wakeAt: planned.length > 0 ? Math.min(...planned.map(({ at }) => at)) : null,
  };
}

/** The notes after the teacher has asked to be reminded of the same in an hour. */
export function askedAgain(notes: ReminderNotes, now: Instant): ReminderNotes {
  const again = notes.shown.map((due): Moment => ({ kind: 'again', due, at: now + HOUR }));
  return { ...notes, planned: [...notes.planned, ...again], shown: [] };
}

/** The lessons of a reminder that are still open, in the order of the popup. */
export function stillOpen({ due, overdue }: OpenLessons, shown: readonly Instant[]): OpenLesson[] {
  return [...due, ...overdue].filter(({ dues }) => dues.some((each) => shown.includes(each)));
}

const keyOf = ({ kind, due }: Moment) => `${kind} ${due}`;
const afterKey = (due: Instant) => `after ${due}`;
const waitsFor = (due: Instant, { due: waiting }: OpenLessons) => waiting.some(({ dues }) => dues.includes(due));
const isOverdueSince = (due: Instant, { overdue }: OpenLessons) => overdue.some(({ dues }) => dues.includes(due));

/** The deadlines of the moments that have come of which there is something to say. */
function toldNow(open: OpenLessons, come: readonly Moment[], { reminded }: ReminderNotes, now: Instant): Instant[] {
  const dues = [...new Set(come.map(({ due }) => due))];
  return dues.filter((due) => (due >= now ? waitsFor(due, open) : isOverdueSince(due, open) && !reminded.includes(afterKey(due))));
}

function toldKeys(come: readonly Moment[], told: readonly Instant[], now: Instant): string[] {
  const moments = come.filter(({ kind, due }) => kind !== 'again' && told.includes(due));
  return [...moments.map(keyOf), ...told.filter((due) => due < now).map(afterKey)];
}

function reminderOf({ due: waiting, overdue }: OpenLessons, told: readonly Instant[], now: Instant): Reminder {
  const tells = (isMeant: (due: Instant) => boolean) => (lesson: OpenLesson) => lesson.dues.some((due) => told.includes(due) && isMeant(due));
  const coming = told.filter((due) => due >= now);
  const next = coming.length > 0 ? Math.min(...coming) : null;
  return {
    due: waiting.filter(tells((due) => due >= now)),
    overdue: overdue.filter(tells((due) => due < now)),
    next,
    hasLater: coming.length > 1,
    canWait: next !== null && next > now + HOUR,
  };
}

/** Whether a reminder that is shown still says what is so. */
function isStillTrue(due: Instant, open: OpenLessons, { reminded }: ReminderNotes, now: Instant): boolean {
  return due >= now ? waitsFor(due, open) : reminded.includes(afterKey(due)) && isOverdueSince(due, open);
}

/**
 * The moments to come, the same whenever it is asked: those of the deadlines ahead, what was asked for again, and what was
 * postponed, as long as such moments are wanted and the settings have put none in its place that is still to come.
 */
function plan({ due: waiting }: OpenLessons, settings: Settings, { planned, reminded }: ReminderNotes, now: Instant): Moment[] {
  const dues = [...new Set(waiting.flatMap((lesson) => lesson.dues))].filter((due) => due > now && due < Infinity);
  const wanted = dues.flatMap((due) => momentsOf(due, settings));
  const moments = wanted.flatMap((moment) => {
    const lessons = waiting.filter(({ dues: each }) => each.includes(moment.due));
    const over = Math.max(...lessons.map((lesson) => overBy(lesson, settings)));
    const at = Math.max(moment.at, ...lessons.map((lesson) => tellableFrom(lesson, settings)));
    return outOfQuiet({ ...moment, at }, Math.max(over, now), settings);
  });
  const isWanted = (moment: Moment) => wanted.some((each) => keyOf(each) === keyOf(moment));
  const kept = planned.filter((moment) => (moment.kind === 'again' ? dues.includes(moment.due) : moment.isPostponed === true && isWanted(moment)));
  const byKey = new Map([...kept, ...moments].flatMap((moment) => (moment.at > now ? [[keyOf(moment), moment] as const] : [])));
  return [...byKey.values()].filter((moment) => !reminded.includes(keyOf(moment)));
}

/** The moments of a deadline by themselves. */
function momentsOf(due: Instant, settings: Settings): Moment[] {
  const { remindBefore } = settings;
  const end = endOfDayBefore(due, settings);
  return [
    ...(end === null ? [] : [{ kind: 'end', due, at: end } as const]),
    ...(remindBefore === null ? [] : [{ kind: 'before', due, at: due - remindBefore * MINUTE } as const]),
  ];
}

/** The last end of a working day before a deadline. */
function endOfDayBefore(due: Instant, settings: Settings): Instant | null {
  const { remindAtEnd, zone } = settings;
  if (remindAtEnd === null) return null;
  const last = civilDate(due, zone);
  for (let back = 0; back <= FARTHEST; back += 1) {
    const date = addDays(last, -back);
    const end = toInstant(`${date}T${remindAtEnd}:00`, zone);
    if (end < due && isWorkingDay(date, calendarOf(settings))) return end;
  }
  return null;
}

function outOfQuiet(moment: Moment, earliest: Instant, settings: Settings): Moment[] {
  if (!isQuiet(moment.at, settings)) return [moment];
  const before = beforeQuiet(moment.at, earliest, settings);
  return before === null ? later(moment, moment.at, settings) : [{ ...moment, at: before }];
}

function later(moment: Moment, from: Instant, settings: Settings): Moment[] {
  const at = afterQuiet(from, moment.due, settings);
  return at === null ? [] : [{ ...moment, at }];
}

/** When a lesson is over: where no timetable told it, by the end of its working day. */
function overBy({ date, end }: OpenLesson, { remindAtEnd, zone }: Settings): Instant {
  return end ?? toInstant(`${date}T${remindAtEnd ?? SHIFT_ENDS}:00`, zone);
}

/** The first instant at which there may be a word of a lesson. */
function tellableFrom(lesson: OpenLesson, settings: Settings): Instant {
  const over = overBy(lesson, settings);
  return over < lesson.due ? over : -Infinity;
}

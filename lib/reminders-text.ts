import { t } from './language.ts';
import type { OpenLesson } from './overview.ts';
import type { Reminder } from './reminders.ts';
import { capitalised, counted, deadlineText, lessonName, spanText, timeText } from './texts.ts';
import { civilDate } from './time.ts';
import type { Instant } from './vocabulary.ts';

/** A reminder in words: what a notification has room for, and no more of a lesson than its class, subject and date. */
export interface ReminderText {
  title: string;
  message: string;
}

/** As many lines as every system shows. */
const LINES = 4;
const MINUTE = 60_000;

/** «До 12:00 — 3 урока, ещё 2 ч», as short as titles are shown, and the lessons below. */
export function reminderText(reminder: Reminder, now: Instant, zone: string): ReminderText {
  const { due, overdue } = reminder;
  const lines = [
    ...due.map(nameOf),
    ...overdue.map((lesson) => (due.length > 0 ? t('срок прошёл: {lesson}', { lesson: nameOf(lesson) }) : nameOf(lesson))),
  ];
  const rest = lines.length - (LINES - 1);
  const shown = rest <= 1 ? lines : [...lines.slice(0, LINES - 1), t('и ещё {count}', { count: rest })];
  return { title: titleOf(reminder, now, zone), message: shown.join('\n') };
}

function titleOf({ due, overdue, next, hasLater }: Reminder, now: Instant, zone: string): string {
  const lessons = counted(due.length > 0 ? due.length : overdue.length, 'урок', 'урока', 'уроков');
  if (next === null) return t('Срок прошёл — {lessons}', { lessons });
  const deadline = capitalised(deadlineText(next, now, zone));
  if (hasLater) return t('{deadline} и позже — {lessons}', { deadline, lessons });
  if (civilDate(next, zone) !== civilDate(now, zone)) return t('{deadline} — {lessons}', { deadline, lessons });
  // The browser wakes us a moment later than it was asked to: two hours are not to be called one.
  const left = spanText(Math.round((next - now) / MINUTE) * MINUTE);
  return t('До {time} — {lessons}, ещё {left}', { time: timeText(next, zone), lessons, left });
}

const nameOf = ({ journal, date }: OpenLesson) => lessonName(journal, date);

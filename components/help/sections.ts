import type { HelpSection } from './section.ts';
import { consultation } from './sections/consultation.tsx';
import { copies } from './sections/copies.tsx';
import { deadlines } from './sections/deadlines.tsx';
import { exceptions } from './sections/exceptions.tsx';
import { inspections } from './sections/inspections.tsx';
import { keyboard } from './sections/keyboard.tsx';
import { marks } from './sections/marks.tsx';
import { privacy } from './sections/privacy.tsx';
import { questions } from './sections/questions.tsx';
import { reminders } from './sections/reminders.tsx';
import { start } from './sections/start.tsx';
import { unknown } from './sections/unknown.tsx';
import { where } from './sections/where.tsx';

/** The help from beginning to end. */
export const SECTIONS: readonly HelpSection[] = [
  start,
  marks,
  where,
  deadlines,
  unknown,
  reminders,
  exceptions,
  keyboard,
  questions,
  consultation,
  inspections,
  copies,
  privacy,
];

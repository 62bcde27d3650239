import { drawing, type Drawing } from './drawing.ts';
import { learn, NOTHING_KNOWN } from './learn.ts';
import type { JournalReading, JournalRef, LessonView } from './reading.ts';
import type { Settings } from './settings-schema.ts';
import { toInstant } from './time.ts';
import type { CivilDate, ComponentState, PageId } from './vocabulary.ts';

/**
 * The example that a new user tries: a journal of three lessons, one filled, one overdue, one due in two hours. It is judged and
 * worded like any journal, but by a clock of its own, so that it is the same on every day and hour.
 */

/** A Wednesday of the school year at ten o'clock. */
const ZONE = 'Europe/Moscow';
const DAY: CivilDate = '2026-09-09';
const NOW = toInstant(`${DAY}T10:00:00`, ZONE);

/** The lessons by their dates; the last two have no mark until the user enters one. */
export const SAMPLE_DATES = ['2026-09-04', '2026-09-07', '2026-09-08'] as const;
export const FILLED_DATE: CivilDate = SAMPLE_DATES[0];

const JOURNAL: JournalRef = { group: '1', subject: '1', subgroup: null, groupName: null, subjectName: null, teachers: null };

/** What is drawn on the example once the lessons of some dates have a mark; under settings of its own, which nothing else knows of. */
export function sampleDrawing(marked: ReadonlySet<CivilDate>, settings: Settings): Drawing {
  const state = (date: CivilDate): ComponentState => (date === FILLED_DATE || marked.has(date) ? 'filled' : 'empty');
  const planning = view('planning', () => ({ topic: 'filled', homework: 'filled' }));
  const page = view('class-journal', (date) => ({ marks: state(date), attendance: state(date) }));
  const { journals } = [planning, page].reduce((known, reading) => learn(known, reading, ZONE), NOTHING_KNOWN);
  return drawing(page, [{ ...journals[0]!, missing: [] }], { ...settings, zone: ZONE }, NOW);
}

function view(page: PageId, componentsOf: (date: CivilDate) => LessonView['components']): JournalReading {
  const lessons = SAMPLE_DATES.map((date): LessonView => ({ date, order: 1, lessonId: null, components: componentsOf(date), sizes: {} }));
  const origin = { host: 'schools.dnevnik.ru', address: 'https://schools.dnevnik.ru/', school: null, viewer: null };
  return { ...origin, kind: 'journal', page, journal: JOURNAL, openedAt: NOW, shownAt: NOW, at: NOW, period: null, complete: true, lessons };
}

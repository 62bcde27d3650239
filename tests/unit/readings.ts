import type { JournalRef, LessonView, Reading } from '../../lib/reading.ts';
import { toInstant } from '../../lib/time.ts';
import { FIELD_COMPONENTS, type Component, type ComponentState, type Instant, type PageId } from '../../lib/vocabulary.ts';

/** Readings for tests, written short. Every name and id is invented. */

export const ZONE = 'Europe/Moscow';

export const JOURNAL: JournalRef = {
  group: '1000000000000000001',
  subject: '500001',
  subgroup: null,
  groupName: '7б',
  subjectName: 'Алгебра',
  teachers: ['900001'],
};

/** `11-18 12:00` of 2026 by the school's clock. */
export function at(text: string): Instant {
  const [date, time = '00:00'] = text.split(' ');
  return toInstant(`2026-${date}T${time.padEnd(8, ':00')}`, ZONE);
}

/**
 * A lesson from words: `+topic` is filled, `-homework` empty, `record` stands for its four components,
 * `topic=2/0` tells letters and digits, `control` and `no-control` what the page says of that.
 */
export function lesson(place: string, words: string, more: Partial<LessonView> = {}): LessonView {
  const [date = '', order = '1'] = place.split('#');
  const view: LessonView = { date, order: Number(order), lessonId: null, components: {}, sizes: {}, ...more };
  for (const word of words.split(' ').filter(Boolean)) {
    if (word === 'control' || word === 'no-control') {
      view.control = word === 'control';
      continue;
    }
    const parsed = /^([+-])(\w+)(?:=(\d+)\/(\d+))?$/.exec(word);
    if (parsed === null) throw new Error(`not a word of a lesson: ${word}`);
    const [, sign, name, letters, digits] = parsed;
    const state: ComponentState = sign === '+' ? 'filled' : 'empty';
    const components = name === 'record' ? FIELD_COMPONENTS.record : [name as Component];
    for (const component of components) view.components[component] = state;
    if (letters !== undefined) view.sizes[name as 'topic' | 'homework'] = { letters: Number(letters), digits: Number(digits) };
  }
  return view;
}

/** A page view that was asked for, shown and last looked at in one instant, unless told otherwise. */
export function reading(page: PageId, when: Instant, lessons: LessonView[], more: Partial<Reading> = {}): Reading {
  return {
    page,
    openedAt: when,
    shownAt: when,
    at: when,
    host: 'schools.dnevnik.ru',
    address: `https://schools.dnevnik.ru/${page}`,
    school: '77001',
    viewer: '900001',
    journal: JOURNAL,
    period: null,
    complete: true,
    lessons,
    ...more,
  };
}

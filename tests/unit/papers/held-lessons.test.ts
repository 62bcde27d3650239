import { describe, expect, it } from 'vitest';
import { holderOf } from '../../../lib/papers/held-lessons.ts';
import type { PlannedLesson } from '../../../lib/timetable.ts';

const SLOT: PlannedLesson = {
  date: '2026-11-18',
  number: 3,
  lessonId: null,
  subjectName: 'Алгебра',
  starts: null,
  ends: null,
  cancelled: false,
  substituted: false,
  own: null,
};
const OWN = { kind: 'own' };

describe('who held a lesson', () => {
  it.each<[string, Partial<PlannedLesson>, object]>([
    ['its teacher, where nothing is said of a substitution', { teachers: ['900777'] }, OWN],
    ['its teacher, where the substitution leaves the teacher', { substituted: true, teachers: ['900777', '900001'] }, OWN],
    ['those whom the timetable names', { substituted: true, teachers: ['900777'] }, { kind: 'others', users: ['900777'] }],
    ['nobody who is named', { substituted: true }, { kind: 'unnamed' }],
    ['the viewer who leads the journal, where a timetable seen earlier names no others', { substituted: true, own: true }, OWN],
    ['the viewer who held it for a colleague', { own: true, held: 'for-colleague', substitute: '900500' }, { kind: 'others', users: ['900500'] }],
    ['a colleague, in the viewer’s journal', { own: false, held: 'by-colleague' }, { kind: 'unnamed' }],
    [
      'a colleague who is named, in the viewer’s journal',
      { own: false, held: 'by-colleague', teachers: ['900777'] },
      { kind: 'others', users: ['900777'] },
    ],
  ])('%s', (_case, more, expected) => {
    expect(holderOf({ slot: { ...SLOT, ...more } }, { teachers: ['900001'] })).toEqual(expected);
  });

  it('is its teacher where no timetable was seen', () => {
    expect(holderOf({}, { teachers: ['900001'] })).toEqual(OWN);
  });
});

import type { InspectedJournal, Inspection, Remark } from '../../../lib/inspection.ts';
import { newInspection } from '../../../lib/inspections/inspection-draft.ts';
import type { JournalRef } from '../../../lib/reading.ts';
import { at, JOURNAL } from '../readings.ts';

/** Inspections for tests, written short. Every name and id is invented. */

export const INSPECTION: Inspection = newInspection(
  {
    name: 'Проверка журналов',
    purpose: '',
    basis: '',
    from: '2026-11-09',
    to: '2026-11-22',
    classes: [],
    subjects: [],
    teachers: [],
    checks: ['timeliness', 'homework'],
  },
  'a-1',
  at('11-20 08:00'),
);

/** The same with the remarks handed over, to be put right by a day of November. */
export function issued(term: number): Inspection {
  return { ...INSPECTION, issued: { at: at('11-20 12:00'), term: `2026-11-${term}` } };
}

/** A remark on a lesson of a day of November. */
export function remark(day: number, more: Partial<Remark> = {}): Remark {
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return {
    id: `${date}#1 topic-missing`,
    lesson: `${date}#1`,
    date,
    rule: 'topic-missing',
    fields: ['topic'],
    text: 'Не указана тема урока',
    madeAt: at('11-20 09:00'),
    fixedAt: null,
    isPast: false,
    dismissed: null,
    ...more,
  };
}

/** An inspected journal by its class and subject, «7б Алгебра». */
export function inspected(name: string, remarks: readonly Remark[] = [], more: Partial<JournalRef> = {}): InspectedJournal {
  const [groupName = '', subjectName = ''] = name.split(' ');
  const group = `10${[...groupName].map((letter) => letter.charCodeAt(0)).join('')}`;
  const subject = `50${[...subjectName].map((letter) => letter.charCodeAt(0) % 10).join('')}`;
  return {
    inspection: INSPECTION.id,
    known: { ledger: { journal: { ...JOURNAL, group, subject, groupName, subjectName, ...more }, lessons: [] }, pages: {} },
    remarks,
    firstAt: at('11-20 09:00'),
    lastAt: at('11-20 09:00'),
  };
}

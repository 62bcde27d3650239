import { describe, expect, it } from 'vitest';
import { compare } from '../../lib/comparison.ts';
import { judge } from '../../lib/judge.ts';
import type { JournalRef, StatisticsReading } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { known } from './known.ts';
import { at, JOURNAL, lesson, reading, statistics, ZONE } from './readings.ts';

/** A journal with its planning seen at noon of the 20th. */
function seen(lessons: Record<string, string>, ref: Partial<JournalRef> = {}) {
  const views = Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words));
  const journal = { ...JOURNAL, ...ref };
  const { ledger } = known(reading('planning', at('11-20 13:00'), views, { journal }));
  return { journal, lessons: judge(ledger, defaultSettings(ZONE), at('11-20 13:00')) };
}
const LESSONS = { '11-16': '+topic -homework +record', '11-17': '-topic +homework -record', '11-18': '-topic -homework -record', '11-20': '-topic' };
const own = (report: StatisticsReading, ...journals: ReturnType<typeof seen>[]) => compare(report, journals).map((row) => row.own);

describe('the vendor’s statistics', () => {
  it('stand beside what the pages told of the held lessons, field by field', () => {
    const [row] = compare(statistics([{ topic: 50 }]), [seen(LESSONS)]);
    expect(row).toEqual({
      row: statistics([{ topic: 50 }]).rows[0],
      journal: JOURNAL,
      own: {
        topic: { of: 3, yes: 1, no: 2, unknown: 0 },
        homework: { of: 3, yes: 1, no: 2, unknown: 0 },
        planning: { of: 3, yes: 2, no: 1, unknown: 0 },
        journal: { of: 3, yes: 1, no: 2, unknown: 0 },
      },
    });
  });

  it('count what no page has shown as unknown, and what is not asked for not at all', () => {
    const [shares] = own(statistics(), seen({ '11-16': '+topic', '11-17#1': '+topic', '11-17#2': '+topic', '11-18': '+topic control' }));
    expect(shares).toMatchObject({
      topic: { of: 4, yes: 4, unknown: 0 },
      homework: { of: 2, yes: 0, no: 0, unknown: 2 },
      journal: { of: 4, unknown: 4 },
    });
  });

  it('count the lessons between their own dates, both of which belong to them', () => {
    const count = (from: string | null, to: string | null) => own(statistics([{}], { from, to }), seen(LESSONS))[0]!.topic.of;
    expect(count('2026-11-16', '2026-11-18')).toBe(3);
    expect(count('2026-11-17', '2026-11-17')).toBe(1);
    expect(count(null, '2026-11-17')).toBe(2);
    expect(count('2026-11-17', null)).toBe(2);
  });

  it.each<[string, StatisticsReading, ReturnType<typeof seen>[]]>([
    ['nobody has opened the journal', statistics(), []],
    ['the class is another one', statistics([{ groupName: '7 б' }]), [seen(LESSONS)]],
    ['the subject is another one', statistics([{ subjectName: 'алгебра' }]), [seen(LESSONS)]],
    ['two subgroups have journals', statistics(), [seen(LESSONS, { subgroup: '31' }), seen(LESSONS, { subgroup: '32' })]],
    ['the report does not name the class, nor the journal', statistics([{ groupName: null }]), [seen(LESSONS, { groupName: null })]],
    ['the report does not name the subject, nor the journal', statistics([{ subjectName: null }]), [seen(LESSONS, { subjectName: null })]],
  ])('have nothing beside them when %s', (_when, report, journals) => {
    expect(compare(report, journals)).toEqual([]);
  });

  it('are compared row by row, each with its own journal', () => {
    const [algebra, history] = [seen({ '11-16': '+topic' }), seen({ '11-16': '-topic' }, { subject: '500009', subjectName: 'История' })];
    const report = statistics([{ subjectName: 'История' }, { subjectName: 'Химия' }, {}]);
    expect(compare(report, [algebra, history]).map(({ journal, own: { topic } }) => [journal.subjectName, topic.yes, topic.no])).toEqual([
      ['История', 0, 1],
      ['Алгебра', 1, 0],
    ]);
  });
});

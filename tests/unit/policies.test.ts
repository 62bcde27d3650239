import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../../lib/calendar.ts';
import { policies, type Policy } from '../../lib/deadlines.ts';
import { FIELDS, type CivilDate, type CivilTime, type Field } from '../../lib/vocabulary.ts';

/** One row of a policy's table. `due` is one moment for all fields, or one for each. */
interface Row extends SchoolCalendar {
  lesson: CivilDate;
  due: CivilTime | Record<Field, CivilTime>;
}

const nameOf = (path: string) => path.replace(/^.*\/([^/]+)\.\w+$/, '$1');
const byName = <T>(files: Record<string, T>) => new Map(Object.entries(files).map(([path, file]) => [nameOf(path), file]));

const files = byName(import.meta.glob<Policy>('../../lib/policies/*.ts', { eager: true, import: 'default' }));
const fixtures = byName(import.meta.glob<Row[]>('../fixtures/policies/*.json', { eager: true, import: 'default' }));

describe('the folder of policies', () => {
  it('has a table for each policy and a policy for each table', () => {
    expect(files.size).toBeGreaterThan(0);
    expect([...fixtures.keys()].sort()).toEqual([...files.keys()].sort());
  });

  it('names each policy after its file', () => {
    expect([...files].map(([name, { id }]) => [name, id])).toEqual([...files.keys()].map((name) => [name, name]));
    expect([...policies.keys()].sort()).toEqual([...files.keys()].sort());
  });
});

describe.each([...fixtures])('the policy %s', (id, rows) => {
  it('has rows for every meaning of the next day', () => {
    expect(new Set(rows.map((row) => row.nextDay))).toEqual(new Set(['calendar', 'school-day', 'working-day']));
  });

  it.each(rows)('is due at $due for $lesson ($nextDay, $week days a week, off: $daysOff)', ({ lesson, due, ...calendar }) => {
    for (const field of FIELDS) {
      expect(policies.get(id)?.due({ date: lesson }, field, calendar)).toBe(typeof due === 'string' ? due : due[field]);
    }
  });
});

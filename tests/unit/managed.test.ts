import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policies } from '../../lib/deadlines.ts';
import { parseManaged } from '../../lib/managed.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { settingsShape, TIMELINESS_READINGS } from '../../lib/settings-schema.ts';

/** What a school sets for its computers, and the schema that tells an administrator its form. */

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const schema = read('lib/managed-schema.json') as { properties: Record<string, { type: string; enum?: unknown[] }> };
const everything = read('tests/fixtures/school-policy.json');

describe('the settings of a school', () => {
  it('may be every one that is not a person’s own, and the schema names just these', () => {
    const { values, refused } = parseManaged(everything);
    expect(refused).toEqual([]);
    expect(Object.keys(values).sort()).toEqual(Object.keys(everything).sort());
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(everything).sort());
    const personal = ['acknowledged', 'badge', 'hidden', 'mutes', 'quietFrom', 'quietTo', 'remindAtEnd', 'remindBefore', 'reminders'];
    expect(Object.keys(settingsShape).filter((name) => !(name in everything))).toHaveLength(personal.length);
    expect(parseManaged(Object.fromEntries(personal.map((name) => [name, defaultSettings('UTC')[name as 'badge']])))).toEqual({
      values: {},
      refused: [],
    });
  });

  it('are whole settings, with what a policy cannot write filled in', () => {
    const { values } = parseManaged(everything);
    expect(values.own).toEqual({ topic: { days: 1, time: '18:00' }, homework: null, record: { days: 2, time: '12:00' } });
    expect(values.holidays).toEqual([
      { title: 'Зимние', from: '2026-12-28', to: '2027-01-10', grades: null },
      { title: 'Дополнительные', from: '2027-02-15', to: '2027-02-21', grades: [1, 1] },
    ]);
    expect(values.rules).toEqual(everything.rules);
  });

  it('are refused one by one, and by name', () => {
    const wrong = { zone: 'Asia/Nowhere', policy: 'written-works', week: 5, holidays: ['Зимние'], own: null, daysOff: '2026-11-27', colour: 'red' };
    expect(parseManaged(wrong)).toEqual({ values: { week: 5 }, refused: ['zone', 'policy', 'holidays', 'own', 'daysOff'] });
  });

  it('have no name that every object has', () => {
    const names = JSON.parse('{"constructor": {}, "toString": "x", "__proto__": {}, "week": 5}') as Record<string, unknown>;
    expect(parseManaged(names)).toEqual({ values: { week: 5 }, refused: [] });
  });

  it.each([
    ['policy', [...policies.values()].flatMap(({ id, isAddOn }) => (isAddOn === true ? [] : [id]))],
    ['timeliness', TIMELINESS_READINGS],
  ])('are offered by the schema with all the choices there are: %s', (name, choices) => {
    expect(schema.properties[name]!.enum!.toSorted()).toEqual([...choices].toSorted());
  });

  it.each(Object.entries(schema.properties).flatMap(([name, { enum: choices = [] }]) => choices.map((choice) => [name, choice] as const)))(
    'may be any choice of the schema: %s %s',
    (name, choice) => {
      expect(parseManaged({ [name]: choice })).toEqual({ values: { [name]: choice }, refused: [] });
    },
  );
});

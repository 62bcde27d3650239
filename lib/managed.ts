import { settingsShape, type Settings } from './settings-schema.ts';

/** What a school has set for all its computers, by the browser's own policies; `lib/managed-schema.json` tells the administrator its form. */

/** One person's own: nobody else turns a demand down for her, or tells when she is to be reminded. */
const PERSONAL = new Set<string>([
  'mutes',
  'hidden',
  'acknowledged',
  'badge',
  'reminders',
  'remindBefore',
  'remindAtEnd',
  'quietFrom',
  'quietTo',
] satisfies (keyof Settings)[]);

/** The school's settings, and the names of those that could not be understood and are left to the teacher. */
export interface Managed {
  values: Partial<Settings>;
  refused: string[];
}

/** Parses what the administrator has written, each setting by itself: one that is wrong costs no other. Of names that nobody knows nothing is said. */
export function parseManaged(stored: Readonly<Record<string, unknown>>): Managed {
  const managed: Managed = { values: {}, refused: [] };
  for (const [name, value] of Object.entries(stored)) {
    if (!Object.hasOwn(settingsShape, name) || PERSONAL.has(name)) continue;
    const key = name as keyof Settings;
    const parsed = settingsShape[key].safeParse(withBlanks(key, value));
    if (parsed.success) Object.assign(managed.values, { [key]: parsed.data });
    else managed.refused.push(name);
  }
  return managed;
}

/** Policies know no null: what may be null in the settings is left out there. */
function withBlanks(key: keyof Settings, value: unknown): unknown {
  const filled = (blank: Record<string, null>, part: unknown) => (typeof part === 'object' && part !== null ? { ...blank, ...part } : part);
  if (key === 'own') return filled({ topic: null, homework: null, record: null }, value);
  if (key === 'holidays' && Array.isArray(value)) return value.map((each) => filled({ grades: null }, each));
  return value;
}

import { DECIDED_HERE, EXCEPTIONS } from './settings-file.ts';
import { defaultSettings } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import { stableText } from './stable-text.ts';

/** What would become of the settings, told before it is done. */
export interface Plan {
  /** What would be other than it is, by its new value. */
  changes: Partial<Settings>;
  /** What would be, had the school not set it. */
  locked: readonly (keyof Settings)[];
}

/** What would become of the settings if some were as wanted. */
export function planned(current: Settings, wanted: Partial<Settings>, locked: ReadonlySet<keyof Settings>): Plan {
  const other = (Object.keys(wanted) as (keyof Settings)[]).filter((key) => stableText(wanted[key]) !== stableText(current[key]));
  return {
    changes: picked(
      wanted,
      other.filter((key) => !locked.has(key)),
    ),
    locked: other.filter((key) => locked.has(key)),
  };
}

/** Of how many rules the choices are other than they were. */
export function changedRules(before: Settings['rules'], after: Settings['rules']): number {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => stableText(before[id]) !== stableText(after[id])).length;
}

/** The settings as they are at first, but for where the school is, the language, what is decided here only, and the exceptions. */
export function atFirst({ zone }: Settings): Partial<Settings> {
  const kept: readonly string[] = ['zone', 'language', ...DECIDED_HERE, ...EXCEPTIONS];
  return Object.fromEntries(Object.entries(defaultSettings(zone)).filter(([key]) => !kept.includes(key)));
}

/** Some of the settings. */
export function picked(settings: Partial<Settings>, keys: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}

/** What of some changes the school leaves to the teacher. */
export function unlocked<T extends Partial<Settings>>(changes: T, locked: ReadonlySet<keyof Settings>): T {
  return Object.fromEntries(Object.entries(changes).filter(([key]) => !locked.has(key as keyof Settings))) as T;
}

import { locale } from './language.ts';

const collators = new Map<string, Intl.Collator>();

/** Sorts names as a person of the language that is spoken does: «7б» before «10а», letters without regard to case. */
export function byName(a: string, b: string): number {
  const spoken = locale();
  const collator = collators.get(spoken) ?? new Intl.Collator(spoken, { numeric: true });
  collators.set(spoken, collator);
  return collator.compare(a, b);
}

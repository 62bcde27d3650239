import { isDeepStrictEqual } from 'node:util';
import { entriesOf, headOf, type Facts } from '../../fixtures/pages/fixtures.ts';
import type { PageContent } from '../../../lib/page-adapter.ts';
import type { PrintedEntry } from '../../../lib/reading.ts';

/**
 * What a reading says that is not so, in words; nothing if it is true. Saying less than the right reading
 * is no untruth, unless the reading claims to say all.
 */
export function untruths(truth: PageContent, reading: PageContent): string[] {
  if (truth.kind !== reading.kind) return [`a ${reading.kind} in place of a ${truth.kind}`];
  const head = headOf(truth);
  const found = Object.entries(headOf(reading)).flatMap(([name, value]) =>
    isSo(name, value, head[name]) ? [] : [`page: ${differ(name, value, head)}`],
  );
  const right = entriesOf(truth);
  const unsaid = new Set(right.values());
  for (const [key, facts] of entriesOf(reading)) {
    // A lesson that has lost its id is named by its date and place, and is the same lesson all the same.
    const same = right.get(key) ?? [...unsaid].find((other) => wrong(facts, other).length === 0);
    if (same === undefined) found.push(`${key}: invented`);
    else found.push(...wrong(facts, same).map((name) => `${key}: ${differ(name, facts[name], same)}`));
    if (same !== undefined) unsaid.delete(same);
  }
  const covers = coverageOf(reading);
  found.push(...[...unsaid].filter(covers).map((facts) => `left out: ${JSON.stringify(facts)}`));
  return found;
}

const wrong = (facts: Facts, truth: Facts): string[] => Object.keys(facts).filter((name) => !isSo(name, facts[name], truth[name]));

const differ = (name: string, value: unknown, truth: Facts): string =>
  `${name} is ${JSON.stringify(value)}, not ${name in truth ? JSON.stringify(truth[name]) : 'said by the page'}`;

/** A fact is true if it is what the right reading says; four kinds of facts can be true and say less. */
function isSo(name: string, value: unknown, truth: unknown): boolean {
  if (isDeepStrictEqual(value, truth)) return true;
  // That something is left out may always be said.
  if (name === 'complete') return value === false;
  // Of the rows that are of no lesson some may not be known for such.
  if (name === 'untied') return (value as number) <= ((truth as number | undefined) ?? 0);
  // Times of entries: some of those there are.
  if (name === 'entries') return Array.isArray(truth) && isPartOf(value as string[], truth);
  // "Entered by then" of something that was entered earlier still.
  if (name.endsWith(' printed'))
    return truth !== undefined && !(value as PrintedEntry).first && (value as PrintedEntry).until >= (truth as PrintedEntry).until;
  return false;
}

function isPartOf(list: readonly string[], whole: readonly string[]): boolean {
  const rest = [...whole];
  return list.every((item) => rest.includes(item) && rest.splice(rest.indexOf(item), 1).length === 1);
}

/** Of which entries the reading says that it has them all: what is not in it is not there. */
function coverageOf(reading: PageContent): (facts: Facts) => boolean {
  const between = (first: string | undefined, last: string | undefined) => (facts: Facts) =>
    first !== undefined && last !== undefined && String(facts['date']) >= first && String(facts['date']) <= last;
  if (reading.kind === 'timetable') return between(reading.from, reading.to);
  if (reading.kind !== 'journal' || !reading.complete) return () => false;
  const dates = reading.lessons.map(({ date }) => date).sort();
  return between(dates[0], dates.at(-1));
}

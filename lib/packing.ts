import type { Evidence } from './evidence.ts';
import type { LessonRecord, Register, Sight } from './ledger.ts';
import type { Counts } from './reading.ts';
import type { Component, Instant, PageId } from './vocabulary.ts';

/**
 * Lessons as they are stored. The components of a journal are seen in the same few page views, so the
 * instants are written once, and evidence as places in that list: a component that stayed empty over
 * a hundred views is two numbers. Packing changes nothing: `unpack(pack(x))` equals x.
 */
export interface PackedLessons {
  /** Ascending instants at which something was seen empty, and all others: apart, so that runs of empty views are not cut. */
  empties: Instant[];
  views: Instant[];
  lessons: PackedLesson[];
}

/** Runs of places in `empties` (first, last, first, last …), then places in `views`; -1 is none. */
type PackedEvidence = [runs: number[], firstFilled: number, lastEmpty: number, lastFilled: number];

interface PackedLesson extends Omit<LessonRecord, 'evidence' | 'sights' | 'listed' | 'control' | 'sizes' | 'counts' | 'minutes'> {
  evidence: Partial<Record<Component, PackedEvidence>>;
  /** Absent in rows of the first version. */
  sights?: Partial<Record<Component, Partial<Record<PageId, [filled: number, empty: number]>>>>;
  listed: Packed<LessonRecord['listed']>;
  control: Packed<LessonRecord['control']>;
  sizes: Packed<LessonRecord['sizes']>;
  /** The numbers in the order of `COUNTS`. */
  counts?: [at: number, numbers: number[]];
  minutes?: [at: number, value: number];
}

const COUNTS = ['pupils', 'marked', 'both', 'unmarked', 'emptyWorks'] as const satisfies (keyof Counts)[];

type Packed<R> = { [K in keyof R]: R[K] extends Register<infer T> | undefined ? [at: number, value: T] : never };

/** Packs lessons for one record of the database. */
export function pack(lessons: readonly LessonRecord[]): PackedLessons {
  const empties = ascending(lessons.flatMap(({ evidence }) => Object.values(evidence).flatMap((component) => component.empties)));
  const views = ascending(lessons.flatMap(instantsOf));
  const emptyPlaces = new Map(empties.map((at, i) => [at, i]));
  const places = new Map(views.map((at, i) => [at, i]));
  const placeOf = (at: Instant | null) => (at === null ? -1 : places.get(at)!);
  const packEvidence = ({ empties: own, firstFilled, lastEmpty, lastFilled }: Evidence): PackedEvidence => {
    const runs: number[] = [];
    for (const at of own) {
      const place = emptyPlaces.get(at)!;
      if (runs.at(-1) === place - 1) runs[runs.length - 1] = place;
      else runs.push(place, place);
    }
    return [runs, placeOf(firstFilled), placeOf(lastEmpty), placeOf(lastFilled)];
  };
  const packRegister = <T>({ at, value }: Register<T>): [number, T] => [placeOf(at), value];
  return {
    empties,
    views,
    lessons: lessons.map(({ evidence, sights, listed, control, sizes, counts, minutes, ...facts }) => ({
      ...facts,
      evidence: mapValues(evidence, packEvidence),
      sights: mapValues(sights, (pages) => mapValues(pages, ({ filled, empty }) => [placeOf(filled), placeOf(empty)])),
      listed: mapValues(listed, packRegister),
      control: mapValues(control, packRegister),
      sizes: mapValues(sizes, packRegister),
      ...(counts && { counts: [placeOf(counts.at), COUNTS.map((name) => counts.value[name])] }),
      ...(minutes && { minutes: packRegister(minutes) }),
    })),
  };
}

/** Restores what `pack` was given. */
export function unpack({ empties, views, lessons }: PackedLessons): LessonRecord[] {
  const instantAt = (place: number) => (place === -1 ? null : views[place]!);
  const unpackEvidence = ([runs, firstFilled, lastEmpty, lastFilled]: PackedEvidence): Evidence => {
    const own: Instant[] = [];
    for (let i = 0; i < runs.length; i += 2) own.push(...empties.slice(runs[i]!, runs[i + 1]! + 1));
    return { empties: own, firstFilled: instantAt(firstFilled), lastEmpty: instantAt(lastEmpty), lastFilled: instantAt(lastFilled) };
  };
  const unpackRegister = <T>([place, value]: [number, T]): Register<T> => ({ at: views[place]!, value });
  const unpackCounts = (numbers: readonly number[]) => Object.fromEntries(COUNTS.map((name, i) => [name, numbers[i]])) as Counts;
  return lessons.map(({ evidence, sights = {}, listed, control, sizes, counts, minutes, ...facts }) => ({
    ...facts,
    evidence: mapValues(evidence, unpackEvidence),
    sights: mapValues(sights, (pages) => mapValues(pages, ([filled, empty]): Sight => ({ filled: instantAt(filled), empty: instantAt(empty) }))),
    listed: mapValues(listed, unpackRegister),
    control: mapValues(control, unpackRegister),
    sizes: mapValues(sizes, unpackRegister),
    ...(counts && { counts: unpackRegister([counts[0], unpackCounts(counts[1])]) }),
    ...(minutes && { minutes: unpackRegister(minutes) }),
  }));
}

function instantsOf({ evidence, sights, listed, control, sizes, counts, minutes }: LessonRecord): Instant[] {
  const ofSights = Object.values(sights).flatMap((pages) =>
    Object.values(pages).flatMap(({ filled, empty }) => [filled, empty].filter((at) => at !== null)),
  );
  const registers = [
    ...Object.values(listed),
    ...Object.values(control),
    ...Object.values(sizes),
    ...(counts ? [counts] : []),
    ...(minutes ? [minutes] : []),
  ];
  const ofEvidence = Object.values(evidence).flatMap(({ firstFilled, lastEmpty, lastFilled }) =>
    [firstFilled, lastEmpty, lastFilled].filter((at) => at !== null),
  );
  return [...ofEvidence, ...ofSights, ...registers.map(({ at }) => at)];
}

function ascending(instants: readonly Instant[]): Instant[] {
  return [...new Set(instants)].sort((a, b) => a - b);
}

function mapValues<K extends string, A, B>(record: Partial<Record<K, A>>, map: (value: A) => B): Partial<Record<K, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as A)])) as Partial<Record<K, B>>;
}

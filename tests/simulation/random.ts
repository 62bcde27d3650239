/** Chance with a seed: the same seed makes the same school weeks on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Some of the list, in its order. */
  some: <T>(list: readonly T[], probability: number) => T[];
}

export function random(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state);
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (probability: number) => next() < probability;
  return { next, int, chance, pick: (list) => list[int(0, list.length - 1)]!, some: (list, probability) => list.filter(() => chance(probability)) };
}

/** A number from 0 up to 1 that belongs to some whole numbers and looks like chance. */
export function fraction(...numbers: readonly number[]): number {
  return mixed(numbers.reduce((hash, number) => Math.imul(hash ^ number, 0x01000193) + 0x9e3779b9, 0x811c9dc5));
}

function mixed(hash: number): number {
  let t = Math.imul(hash ^ (hash >>> 15), 1 | hash);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

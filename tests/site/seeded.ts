// Everything random about the school comes from here, so that two runs with one `now` serve the same bytes.

export interface Dice {
  /** A number in [0, 1). */
  roll(): number;
  /** True in `share` of the throws. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
}

const hash = (text: string): number => {
  let state = 2166136261;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0)!, 16777619);
  return state >>> 0;
};

/** A mulberry32 generator seeded by a word: each journal and class has its own, so that one does not shift another. */
export const dice = (seed: string): Dice => {
  let state = hash(seed);
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    roll,
    chance: (share) => roll() < share,
    pick: (items) => items[Math.floor(roll() * items.length)]!,
  };
};

/** Hands out ids as the engine prints them: a fixed first digits, a fixed length, never two alike. Always a string: 19 digits exceed 2^53. */
export const idSource = (prefix: string, digits: number): (() => string) => {
  let last = 40_961n;
  const base = BigInt(prefix.padEnd(digits, '0'));
  return () => {
    last += 13n + (last % 7n);
    return String(base + last);
  };
};

/** Throws that come out the same for the same seed: what a history does not take from its tape, it takes from here. */
export type Dice = {
  /** A whole number from 0 to n − 1. */
  readonly below: (n: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
};

/** The dice of a label under a seed: the same question gets the same answer, whatever was asked before. */
export function dice(seed: number, label: string): Dice {
  let state = seed ^ 0x9e3779b9;
  for (let i = 0; i < label.length; i += 1) state = Math.imul(state ^ label.charCodeAt(i), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[below(from.length)] as T;
    },
    chance: (percent) => below(100) < percent,
  };
}

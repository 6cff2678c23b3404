import type { Cited } from '../../src/law/index.ts';

/** Where in the law a thing stands: its paragraph, or the paragraph and then the readings that its shape rests on. */
export type Place = string | readonly [source: string, ...readings: readonly string[]];

/** A place and the readings with which it is read. */
export const read = (source: string, ...readings: readonly string[]): Place => [source, ...readings];

/** A place as a thing of the law carries it. */
export const cited = (place: Place): Cited => {
  if (typeof place === 'string') return { source: place };
  const [source, ...reading] = place;
  return reading.length > 0 ? { source, reading } : { source };
};

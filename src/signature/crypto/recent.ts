import { Buffer } from 'node:buffer';

/** Values worked out of byte strings: keeps those used lately and forgets the others. */
export type Recent<T> = {
  /** What was put under exactly these bytes: those of `source` from `start` to `end`. */
  readonly get: (source: Uint8Array, start?: number, end?: number) => T | undefined;
  /** Keeps a copy of the bytes, so that nobody can change them afterwards. */
  readonly put: (bytes: Uint8Array, value: T) => void;
};

type Entry<T> = { readonly bytes: Buffer; readonly value: T };

/**
 * A number made of the length and some thirty bytes spread over the whole. It only says where to look: the bytes themselves are compared
 * whole, and of several that share a number the last one is kept.
 */
function placeOf(source: Uint8Array, start: number, end: number): number {
  let place = end - start;
  const step = ((end - start) >> 5) + 1;
  for (let i = end - 1; i >= start; i -= step) place = (place * 31 + (source[i] ?? 0)) | 0;
  return place;
}

/**
 * Makes one that holds at most `capacity` entries and at least the half of them used last: two generations, so that finding an entry
 * moves nothing as long as it is in the younger one.
 */
export function createRecent<T>(capacity: number): Recent<T> {
  let young = new Map<number, Entry<T>>();
  let old = new Map<number, Entry<T>>();
  const keep = (place: number, entry: Entry<T>) => {
    if (young.size >= capacity / 2 && !young.has(place)) {
      old = young;
      young = new Map();
    }
    young.set(place, entry);
  };
  return {
    get(source, start = 0, end = source.length) {
      const place = placeOf(source, start, end);
      const near = young.get(place);
      if (near && near.bytes.compare(source, start, end) === 0) return near.value;
      const far = old.get(place);
      if (far?.bytes.compare(source, start, end) !== 0) return undefined;
      keep(place, far);
      return far.value;
    },
    put: (bytes, value) => keep(placeOf(bytes, 0, bytes.length), { bytes: Buffer.from(bytes), value }),
  };
}

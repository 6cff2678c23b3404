/** A map that keeps the entries used lately and forgets the others. */
export type Recent<T> = { readonly get: (key: string) => T | undefined; readonly put: (key: string, value: T) => void };

/**
 * Makes one that holds at most `capacity` entries and at least the half of them used last: two generations, so that finding an entry
 * moves nothing as long as it is in the younger one.
 */
export function createRecent<T>(capacity: number): Recent<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const put = (key: string, value: T) => {
    if (young.size >= capacity / 2 && !young.has(key)) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const found = old.get(key);
      if (found !== undefined) put(key, found);
      return found;
    },
    put,
  };
}

/** A map that keeps the entries used last and forgets the others. */
export type Recent<T> = { readonly get: (key: string) => T | undefined; readonly put: (key: string, value: T) => void };

/** Makes one that holds `capacity` entries. */
export function createRecent<T>(capacity: number): Recent<T> {
  const entries = new Map<string, T>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) {
        entries.delete(key);
        entries.set(key, value);
      }
      return value;
    },
    put(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > capacity) entries.delete(entries.keys().next().value as string);
    },
  };
}

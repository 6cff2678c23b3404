import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from './canonical-json.ts';

/** The same said as plainly as can be. */
function byTheBook(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(byTheBook).join(',')}]`;
  const held = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const parts = held.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${byTheBook(inner)}`);
  return `{${parts.join(',')}}`;
}

const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const anyKey = fc.oneof(anyText, fc.constantFrom('2', '10', '01', '', '__proto__x', 'ә', 'ж', '"', '\\'));

describe('canonical JSON', () => {
  it('is the plain one with sorted keys, whatever the texts, the number of keys and their order', () => {
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        anyText,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constantFrom(null, undefined, '\ud800', 'a\u2028b', '\u0000', '\u007f', '"', '\\'),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.dictionary(anyKey, tie('value'), { maxKeys: 40 }),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        expect(canonicalJson(any)).toBe(byTheBook(any));
      }),
    );
  });

  it('sorts many keys as it sorts few', () => {
    for (const count of [1, 2, 23, 24, 25, 26, 200]) {
      const keys = Array.from({ length: count }, (_, i) => `k${(i * 7919) % 1000}`);
      const value = Object.fromEntries(keys.map((key) => [key, key]));
      expect(Object.keys(JSON.parse(canonicalJson(value)))).toEqual([...new Set(keys)].sort());
    }
  });

  it('holds finite numbers only', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => canonicalJson({ number })).toThrow(TypeError);
    }
  });
});

describe('SHA-256', () => {
  it('reads text as UTF-8, and bytes as they are', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('ә')).toBe(sha256(Uint8Array.of(0xd3, 0x99)));
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

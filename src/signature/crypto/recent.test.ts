import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecent } from './recent.ts';

const bytesOf = (key: number | string) => Buffer.from(`key ${key}`);

describe('recent entries', () => {
  it('give back what was put last under these bytes, or nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uint8Array({ maxLength: 2, max: 2 }), fc.nat(3))), (steps) => {
        const recent = createRecent<number>(8);
        const truth = new Map<string, number>();
        for (const [bytes, value] of steps) {
          const name = bytes.join();
          expect([undefined, truth.get(name)]).toContain(recent.get(bytes));
          recent.put(bytes, value);
          truth.set(name, value);
          expect(recent.get(bytes)).toBe(value);
        }
      }),
    );
  });

  it('keep the half used last and forget the rest', () => {
    const recent = createRecent<number>(8);
    recent.put(bytesOf('loved'), 1);
    for (let i = 0; i < 100; i += 1) {
      recent.put(bytesOf(i), i);
      expect(recent.get(bytesOf('loved'))).toBe(1);
      for (let near = Math.max(0, i - 2); near <= i; near += 1) expect(recent.get(bytesOf(near))).toBe(near);
    }
    const kept = Array.from({ length: 100 }, (_, i) => i).filter((i) => recent.get(bytesOf(i)) !== undefined);
    expect(kept.length).toBeLessThanOrEqual(8);
  });

  it('are found by every byte, also by those that do not say where to look', () => {
    const recent = createRecent<string>(8);
    const long = new Uint8Array(1000);
    recent.put(long, 'zeros');
    for (let i = 0; i < long.length; i += 1) {
      const other = Uint8Array.from(long);
      other[i] = 1;
      expect(recent.get(other)).toBeUndefined();
    }
    expect(recent.get(long)).toBe('zeros');
    expect(recent.get(new Uint8Array(1001))).toBeUndefined();
    expect(recent.get(new Uint8Array(1002), 1, 1001)).toBe('zeros');
  });

  it('do not change with the bytes they were put under', () => {
    const recent = createRecent<string>(8);
    const bytes = Uint8Array.of(1, 2, 3);
    recent.put(bytes, 'as it was');
    bytes[0] = 9;
    expect(recent.get(bytes)).toBeUndefined();
    expect(recent.get(Uint8Array.of(1, 2, 3))).toBe('as it was');
  });
});

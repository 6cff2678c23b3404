import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecent } from './recent.ts';

describe('recent entries', () => {
  it('give back what was put last under a key, or nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(3))), (steps) => {
        const recent = createRecent<number>(8);
        const truth = new Map<string, number>();
        for (const [key, value] of steps) {
          const name = String(key);
          expect([undefined, truth.get(name)]).toContain(recent.get(name));
          recent.put(name, value);
          truth.set(name, value);
          expect(recent.get(name)).toBe(value);
        }
      }),
    );
  });

  it('keep the half used last and forget the rest', () => {
    const recent = createRecent<number>(8);
    recent.put('loved', 1);
    for (let i = 0; i < 100; i += 1) {
      recent.put(String(i), i);
      expect(recent.get('loved')).toBe(1);
      for (let near = Math.max(0, i - 2); near <= i; near += 1) expect(recent.get(String(near))).toBe(near);
    }
    const kept = Array.from({ length: 100 }, (_, i) => i).filter((i) => recent.get(String(i)) !== undefined);
    expect(kept.length).toBeLessThanOrEqual(8);
  });
});

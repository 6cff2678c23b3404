import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatTenge, readTenge, tiyn } from './money.ts';

it('reads an amount as it is typed, to the tiyn', () => {
  expect(readTenge('61389')).toBe(6_138_900);
  expect(readTenge('61 389,29')).toBe(6_138_929);
  expect(readTenge('61389.5')).toBe(6_138_950);
  // A sum that floating point would get wrong by one.
  expect(readTenge('1.15')).toBe(115);
  for (const none of ['', '-5', '1,234', '1e5', '12 тг', '0x10', ',5']) expect(readTenge(none)).toBeUndefined();
});

it('reads every amount that it prints', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 - 1 }), (n) => {
      expect(readTenge(formatTenge(tiyn(n)))).toBe(n);
    }),
  );
});

import { expect, it } from 'vitest';
import { foldLookAlikes, lookAlikes } from './look-alikes.ts';

it('finds a number of both alphabets however it is typed', () => {
  const kept = 'МК75-A-2026-000001';
  for (const typed of [kept, 'MK75-A-2026-000001', 'mk75-a-2026-000001', ' МК75-А-2026-000001 ']) {
    expect(lookAlikes(typed)).toContain(kept);
    expect(foldLookAlikes(typed)).toBe(foldLookAlikes(kept));
  }
  expect(lookAlikes('MK75-A-2026-000002')).not.toContain(kept);
  expect(foldLookAlikes('EK75-D-2026-000001')).not.toBe(foldLookAlikes('EK75-N-2026-000001'));
});

it('begins with what was typed, and tries no more ways than a number has', () => {
  expect(lookAlikes('ЕК75-D-2026-000002')[0]).toBe('ЕК75-D-2026-000002');
  expect(lookAlikes('A1'.repeat(40))).toHaveLength(1);
});

import type { StatedFact } from '../casework/index.ts';
import type { FactValue } from '../law/index.ts';
import { makingOf } from './attempt-life.ts';
import type { Dice } from './dice.ts';
import { valueFor } from './values.ts';
import type { World } from './world.ts';

/** Values for facts that an officer states. */
export function stated(
  w: World,
  refs: readonly string[],
  dice: Dice,
  wanted?: ReadonlyMap<string, FactValue>,
): { [ref: string]: StatedFact } {
  const m = makingOf(w);
  const states: { [ref: string]: StatedFact } = {};
  for (const ref of refs) {
    const value = wanted?.get(ref) ?? valueFor(m, ref, dice);
    if (value !== undefined) states[ref] = { value };
  }
  return states;
}

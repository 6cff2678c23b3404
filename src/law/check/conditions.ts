import type { Condition } from '../condition.ts';
import type { Regulation } from '../regulation.ts';

/** A condition, or one within another, and where it stands. */
export type ConditionAt = { readonly condition: Condition; readonly at: string };

const keysOfConditions = new Set(['is', 'in', 'state', 'atLeast', 'atMost', 'sameAs', 'before', 'after', 'onOrBefore', 'onOrAfter']);

/** Every comparison of a fact in a regulation, wherever it stands: found by its shape, so that no place is forgotten. */
export function* conditionsOf(regulation: Regulation): Iterable<ConditionAt> {
  const { words: _words, readings: _readings, ...structure } = regulation;
  yield* search(structure, '');
}

function* search(value: unknown, at: string): Iterable<ConditionAt> {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record.fact === 'string' && Object.keys(record).some((key) => keysOfConditions.has(key))) {
    yield { condition: value as Condition, at };
  }
  for (const [key, part] of Object.entries(record)) {
    const name = Array.isArray(value) ? nameOf(part, key) : key;
    yield* search(part, at ? `${at}.${name}` : name);
  }
}

function nameOf(part: unknown, key: string): string {
  const name = typeof part === 'object' && part !== null ? (part as { readonly name?: unknown }).name : undefined;
  return typeof name === 'string' ? name : key;
}

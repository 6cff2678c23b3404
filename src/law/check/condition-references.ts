import { type Chosen, type Condition, choicesOf, type DateExpression } from '../condition.ts';
import type { Reference, ReferenceKind, ReferenceUse } from './reference.ts';

const ref = (kind: ReferenceKind, name: string, use: ReferenceUse, at: string): Reference => ({ kind, name, use, at });

/** Everything that a condition names. */
export function* referencesOfCondition(condition: Condition | boolean | undefined, at: string): Iterable<Reference> {
  if (condition === undefined || condition === 'always' || typeof condition === 'boolean') return;
  if ('all' in condition) for (const part of condition.all) yield* referencesOfCondition(part, at);
  else if ('any' in condition) for (const part of condition.any) yield* referencesOfCondition(part, at);
  else if ('not' in condition) yield* referencesOfCondition(condition.not, at);
  else if ('unless' in condition) yield* referencesOfCondition(condition.unless, at);
  else if ('every' in condition) {
    yield ref('party', condition.every, 'names', at);
    yield* referencesOfCondition(condition.holds, at);
  } else if ('some' in condition) {
    yield ref('party', condition.some, 'names', at);
    yield* referencesOfCondition(condition.holds, at);
  } else if ('present' in condition) yield ref('party', condition.present, 'names', at);
  else if ('proof' in condition) yield ref('proof', condition.proof, 'names', at);
  else if ('outcome' in condition) for (const outcome of [condition.outcome].flat()) yield ref('outcome', outcome, 'names', at);
  else if ('raised' in condition) yield ref('moment', condition.raised, 'awaits', at);
  else if ('lapsed' in condition) yield ref('clock', condition.lapsed, 'names', at);
  else if ('entry' in condition) for (const entry of [condition.entry].flat()) yield ref('entry', entry, 'names', at);
  else {
    yield ref('fact', condition.fact, 'reads', at);
    if ('sameAs' in condition) yield ref('fact', condition.sameAs, 'reads', at);
    if ('sumOf' in condition) for (const part of condition.sumOf) yield ref('fact', part, 'reads', at);
    for (const key of ['before', 'after', 'onOrBefore', 'onOrAfter'] as const) {
      const date = (condition as { readonly [k in typeof key]?: DateExpression })[key];
      if (date !== undefined) yield* referencesOfDate(date, at);
    }
  }
}

/** What a day names. */
export function* referencesOfDate(date: DateExpression, at: string): Iterable<Reference> {
  if (typeof date === 'string') return;
  if ('fact' in date) yield ref('fact', date.fact, 'reads', at);
  if ('moment' in date) yield ref('moment', date.moment, 'awaits', at);
  if (date.plus) yield ref('term', date.plus.replace(/^-/, ''), 'names', at);
}

/** What the conditions of a choice table name, and each value that it can give as `kind`. */
export function* referencesOfChoice(
  chosen: Chosen<string> | undefined,
  kind: ReferenceKind,
  use: ReferenceUse,
  at: string,
): Iterable<Reference> {
  for (const value of choicesOf(chosen)) yield ref(kind, value, use, at);
  yield* referencesOfLines(chosen, at);
}

/** What the conditions of a choice table name, whatever it gives. */
export function* referencesOfLines(chosen: Chosen<unknown> | undefined, at: string): Iterable<Reference> {
  if (typeof chosen !== 'object' || chosen === null || !('choose' in chosen)) return;
  const { choose } = chosen as { readonly choose: readonly { readonly when?: Condition }[] };
  for (const line of choose) yield* referencesOfCondition(line.when, at);
}

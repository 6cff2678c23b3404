import type { Amount } from '../amount.ts';
import { choicesOf } from '../condition.ts';
import { factLaw } from '../look-up.ts';
import type { Regulation } from '../regulation.ts';
import { samplesOf } from './amount-samples.ts';
import type { Found } from './fault.ts';
import { fitsSchema, namesIn, schemaOf } from './json-fits.ts';
import type { Subject } from './rule.ts';

/**
 * Amounts that nobody can calculate, or for which the regulation does not say where the facts come from; and mappings that do not fit the
 * formula: a fact that it does not ask, one that it needs and does not get, one of another form.
 */
export function* amountsKnown({ regulation, references, tools }: Subject): Iterable<Found> {
  const { factsOfAmount } = tools;
  if (!factsOfAmount) return;
  const named = references.filter(({ kind }) => kind === 'amount');
  for (const { name, at } of named) {
    if (!factsOfAmount(name)) yield { rule: 'amount-unknown', at, values: { amount: name } };
    else if (!regulation.amounts?.[name]) yield { rule: 'amount-unmapped', at, values: { amount: name } };
  }
  for (const [name, amount] of Object.entries(regulation.amounts ?? {})) {
    if (!named.some((one) => one.name === name)) yield { rule: 'never-used', at: `amounts.${name}` };
    yield* mappingFits(regulation, amount, factsOfAmount(name), `amounts.${name}`);
  }
}

/** Shares that effects withhold, in hundredths of a percent, and never more than the whole. */
export function* sharesWithheld({ regulation }: Subject): Iterable<Found> {
  for (const [name, { award }] of Object.entries(regulation.effects)) {
    for (const { basisPoints } of award?.withholds ?? [])
      if (!Number.isInteger(basisPoints) || basisPoints < 1 || basisPoints > 10_000)
        yield { rule: 'share-out-of-range', at: `effects.${name}` };
  }
}

/** Paydays of awards that are not the aim of a clock counted back. */
export function* paydaysAimedAt({ regulation }: Subject): Iterable<Found> {
  for (const [name, { award }] of Object.entries(regulation.effects)) {
    const clock = award?.payday === undefined ? undefined : regulation.clocks[award.payday];
    if (clock && clock.backwardFrom === undefined)
      yield { rule: 'payday-not-aimed-at', at: `effects.${name}`, values: { clock: award?.payday ?? '' } };
  }
}

function* mappingFits(regulation: Regulation, amount: Amount, schema: unknown, at: string): Iterable<Found> {
  if (!schema) return;
  const { all, required } = namesIn(schema);
  for (const fact of required) {
    const lines = amount.facts[fact];
    const certain = lines !== undefined && choicesOf(lines).every((one) => !('mayLack' in one && one.mayLack));
    if (!certain) yield { rule: 'amount-fact-missing', at, values: { fact } };
  }
  for (const [fact, chosen] of Object.entries(amount.facts)) {
    const values = { fact };
    if (!all.includes(fact)) {
      yield { rule: 'amount-fact-unknown', at, values };
      continue;
    }
    for (const one of choicesOf(chosen)) {
      const renamed = 'fact' in one ? Object.keys(one.as ?? {}) : [];
      const options = 'fact' in one ? optionsOf(regulation, one.fact) : [];
      const fits = samplesOf(one, regulation).every((sample) => fitsSchema(sample, schemaOf(schema, fact)));
      if (!fits || renamed.some((option) => !options.includes(option))) yield { rule: 'amount-fact-unfit', at, values };
    }
  }
}

function optionsOf(regulation: Regulation, ref: string): readonly string[] {
  const law = factLaw(regulation, ref);
  if (law?.type === 'choice') return law.options;
  return ref.endsWith('.sex') ? ['male', 'female'] : [];
}

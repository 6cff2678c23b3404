import { type Refusal, refuse } from '../../base/index.ts';
import { type Batch, choose, judge, type Regulation } from '../../law/index.ts';
import type { Case, DraftAmount } from '../case.ts';
import type { Command } from '../command.ts';
import { groundsOfCase, todayOf } from '../grounds.ts';
import type { Calculated } from '../ports.ts';
import type { Deps } from './deps.ts';

/**
 * What the law gives a draft with this outcome: by the step's own calculation, else by any step's; undefined where it gives no amount. An
 * amount is never typed; where the calculation cannot be made it says why, and which facts are wanting.
 */
export async function calculationFor(deps: Deps, regulation: Regulation, c: Case, outcome: string): Promise<Calculated | undefined> {
  const today = todayOf(c, deps.now());
  const grounds = groundsOfCase(regulation, deps.calendar(), c, today, outcome);
  const here = c.main.kind === 'step' ? (regulation.steps[c.main.step]?.does ?? []) : [];
  const everywhere = Object.values(regulation.steps).flatMap((step) => step.does);
  const item = [...here, ...everywhere].find(
    (one) => one.amount && (one.required === undefined || typeof one.required === 'boolean' || judge(one.required, grounds) === true),
  );
  const name = item?.amount && choose(item.amount, grounds);
  return name && outcome !== 'refuse' ? deps.calculator.calculate(name, { regulation, case: c, grounds }) : undefined;
}

/** What the calculation proposes for the sums that a batch states: by fact, on the grounds of the case as it stands. */
export async function calculatedInBatch(
  deps: Deps,
  regulation: Regulation,
  law: Batch,
  c: Case,
): Promise<{ readonly [fact: string]: Calculated }> {
  const grounds = groundsOfCase(regulation, deps.calendar(), c, todayOf(c, deps.now()));
  const made: { [fact: string]: Calculated } = {};
  for (const [fact, chosen] of Object.entries(law.calculates ?? {})) {
    const name = choose(chosen, grounds);
    if (name) made[fact] = await deps.calculator.calculate(name, { regulation, case: c, grounds });
  }
  return made;
}

/** The amount of a draft with this outcome, or the refusal that says why it cannot be calculated. */
export async function amountFor(deps: Deps, regulation: Regulation, c: Case, outcome: string): Promise<DraftAmount | undefined | Refusal> {
  const calculated = await calculationFor(deps, regulation, c, outcome);
  if (calculated?.kind !== 'impossible') return calculated?.amount;
  return refuse('amount-impossible', calculated.why, calculated.lacking ? { lacking: calculated.lacking.join(', ') } : {});
}

/** A command as it is carried out: a draft gets its amount from the calculation. */
export async function withAmount(deps: Deps, regulation: Regulation, c: Case, command: Command): Promise<Command | Refusal> {
  if (command.kind !== 'draft') return command;
  const amount = await amountFor(deps, regulation, c, command.outcome);
  if (amount && 'kind' in amount) return amount;
  const { amount: _typed, ...rest } = command;
  return amount ? { ...rest, amount } : rest;
}

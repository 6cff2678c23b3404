import { type Refusal, refuse } from '../../base/index.ts';
import { type Batch, choose, type Grounds, type Item, judge, type Regulation } from '../../law/index.ts';
import type { Case, DraftAmount } from '../case.ts';
import type { Command } from '../command.ts';
import { isRefusal } from '../decide/work.ts';
import { type FindingDue, findingsDue } from '../findings.ts';
import { groundsOfCase, todayOf } from '../grounds.ts';
import type { Calculated } from '../ports.ts';
import type { Deps } from './deps.ts';

/** The amount of one finding, or why it cannot be calculated. */
export type FindingCalculated = FindingDue & { readonly calculated: Calculated };

/**
 * What the law gives a draft with this outcome: the amount of each of its findings, where the regulation has a turn that calculates them for
 * this outcome. An amount is never typed; where a calculation cannot be made it says why, and which facts are wanting.
 */
export async function calculationsFor(deps: Deps, regulation: Regulation, c: Case, outcome: string): Promise<readonly FindingCalculated[]> {
  const today = todayOf(c, deps.now());
  const grounds = groundsOfCase(regulation, deps.calendar(), c, today, outcome);
  const calculates = Object.values(regulation.steps).some((step) => step.does.some((item) => isCalculated(item, grounds)));
  if (!calculates) return [];
  const made: FindingCalculated[] = [];
  for (const due of findingsDue(regulation, c.parties, grounds)) {
    if (due.amount === undefined) continue;
    const subject = { regulation, case: c, grounds, ...(due.view ? { view: due.view } : {}) };
    made.push({ ...due, calculated: await deps.calculator.calculate(due.amount, subject) });
  }
  return made;
}

const isCalculated = ({ kind, required }: Item, grounds: Grounds): boolean =>
  kind === 'calculate' && (required === undefined || typeof required === 'boolean' || judge(required, grounds) === true);

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

/** The amounts of a draft with this outcome by the keys of its findings, or the refusal that says why one of them cannot be calculated. */
export async function amountsFor(
  deps: Deps,
  regulation: Regulation,
  c: Case,
  outcome: string,
): Promise<{ readonly [finding: string]: DraftAmount } | Refusal> {
  const amounts: { [finding: string]: DraftAmount } = {};
  for (const { key, calculated } of await calculationsFor(deps, regulation, c, outcome)) {
    if (calculated.kind === 'impossible')
      return refuse('amount-impossible', calculated.why, calculated.lacking ? { lacking: calculated.lacking.join(', ') } : {});
    amounts[key] = calculated.amount;
  }
  return amounts;
}

/** A command as it is carried out: a draft gets the amounts of its findings from the calculation. */
export async function withAmount(deps: Deps, regulation: Regulation, c: Case, command: Command): Promise<Command | Refusal> {
  if (command.kind !== 'draft') return command;
  const amounts = await amountsFor(deps, regulation, c, command.outcome);
  return isRefusal(amounts) ? amounts : { ...command, amounts };
}

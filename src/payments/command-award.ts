import type { CaseId, Refusal } from '../base/index.ts';
import { type Award, regionOn } from './award.ts';
import type { AwardCommand } from './award-commands.ts';
import type { Account, AwardEvent, AwardId } from './award-events.ts';
import { awardRefusals } from './award-refusals.ts';
import type { BankDirectory } from './bank-directory.ts';
import { decideAward } from './decide-award.ts';
import { entryOfAwardEvent } from './payment-entries.ts';
import type { AwardStore, RunPorts } from './ports.ts';
import { type CodeRow, codesOf } from './purpose-code.ts';

/** What awards and runs of an installation work with. */
export type PaymentDeps = {
  readonly awards: AwardStore;
  readonly ports: RunPorts;
  readonly banks: BankDirectory;
  readonly codes: readonly CodeRow[];
  /** Asks the bank whether the account is the holder's. */
  readonly confirmAccount: (account: Account) => Promise<'confirmed' | 'refused' | 'silent'>;
};

const booked: readonly AwardEvent['kind'][] = ['overpayment-found', 'overpayment-repaid', 'overpayment-withdrawn'];

/**
 * Carries a command out on an award: decides, appends, and puts on the books what belongs there. Sent again it changes nothing; when
 * somebody was faster it is decided anew, unless it names the version it saw. `caseId`: the case whose decision grants.
 */
export async function commandAward(deps: PaymentDeps, id: AwardId, command: AwardCommand, caseId?: CaseId): Promise<Award | Refusal> {
  for (;;) {
    const award = await deps.awards.find(id);
    const decided = decideAward(award, command);
    if ('kind' in decided) return decided;
    const codes =
      award && decided.some(({ kind }) => booked.includes(kind)) ? codesOf(award.benefit, deps.ports.today(), deps.codes) : undefined;
    if (codes && 'kind' in codes) return codes;
    if (decided.length > 0 && !(await deps.awards.append(id, decided, caseId))) continue;
    const after = await deps.awards.find(id);
    if (!after) return awardRefusals.noAward();
    await bookEvents(deps, after, command.key);
    return after;
  }
}

/** Books what a command did; also when it is repeated, since the process may have died between the log and the books. */
async function bookEvents(deps: PaymentDeps, award: Award, key: string): Promise<void> {
  if (award.overpayments.length === 0) return;
  const codes = codesOf(award.benefit, deps.ports.today(), deps.codes);
  if ('kind' in codes) return;
  const events = (await deps.awards.log(award.award)).filter((event) => event.key === key && booked.includes(event.kind));
  const entries = events.flatMap((event) => {
    const found = 'overpayment' in event ? award.overpayments.find(({ id }) => id === event.overpayment)?.found : undefined;
    const about = {
      award: award.award,
      budget: codes.budget,
      region: regionOn(award, deps.ports.today()),
      ...(found !== undefined && { found }),
    };
    return entryOfAwardEvent(event, about, deps.ports.today()) ?? [];
  });
  await deps.ports.ledger.post(entries);
}

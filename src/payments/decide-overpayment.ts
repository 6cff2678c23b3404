import type { Refusal } from '../base/index.ts';
import type { Award } from './award.ts';
import type { AwardAct } from './award-commands.ts';
import type { AwardFact, Basis } from './award-events.ts';
import { awardRefusals as no } from './award-refusals.ts';
import { deductionLimit } from './deductions.ts';

type OverpaymentAct = Extract<AwardAct, { overpayment: string }>;

/**
 * The life of an overpayment: found (by decision), agreed to be withheld (on the recipient's application, Social Code art. 174 p. 1) or
 * claimed in court (art. 173 p. 2 (3)), repaid, or withdrawn when it turns out not to be one. Nothing is withheld by itself.
 */
export function decideOverpayment(award: Award, act: OverpaymentAct, basis: Basis): AwardFact | Refusal {
  const known = award.overpayments.find((overpayment) => overpayment.id === act.overpayment);
  if (act.kind === 'find-overpayment') {
    if (basis.kind !== 'decision') return no.needsDecision();
    if (known) return no.known('overpayment');
    if (act.months.length === 0 || act.months.some((sum) => sum.amount <= 0)) return no.badSum();
    return { kind: 'overpayment-found', overpayment: act.overpayment, months: act.months, cause: act.cause };
  }
  if (!known || known.withdrawn) return no.unknown('overpayment');
  switch (act.kind) {
    case 'agree-overpayment': {
      if (basis.kind !== 'application' && basis.kind !== 'court') return no.needsApplication();
      const limit = deductionLimit(award.benefit);
      if (!Number.isInteger(act.basisPoints) || act.basisPoints <= 0 || act.basisPoints > limit) return no.overLimit(limit);
      return { kind: 'overpayment-agreed', overpayment: known.id, basisPoints: act.basisPoints };
    }
    case 'claim-overpayment':
      return { kind: 'overpayment-claimed', overpayment: known.id, court: act.court };
    case 'repay-overpayment':
      if (act.amount <= 0 || act.amount > known.found - known.repaid - act.withheld) return no.badSum();
      return { kind: 'overpayment-repaid', overpayment: known.id, amount: act.amount };
    case 'withdraw-overpayment':
      if (basis.kind !== 'decision' && basis.kind !== 'court') return no.needsDecision();
      return { kind: 'overpayment-withdrawn', overpayment: known.id, reason: act.reason };
  }
}

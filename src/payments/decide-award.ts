import { addDays, type Iban, type Refusal, readIban } from '../base/index.ts';
import { type Award, endOf } from './award.ts';
import type { AwardAct, AwardCommand } from './award-commands.ts';
import { type AwardEvent, type AwardFact, type Basis, isAwardId, isRegion, type Rate } from './award-events.ts';
import { awardRefusals as no } from './award-refusals.ts';
import { bankOf } from './bank-directory.ts';
import { isBankName } from './bank-text.ts';
import { decideOverpayment } from './decide-overpayment.ts';
import { findExclusion } from './exclusions.ts';
import { applies } from './ground.ts';
import { later } from './month.ts';
import { stopGround } from './stop-grounds.ts';
import { suspensionGround } from './suspension-grounds.ts';
import { owedUntil, resumedFrom, suspendedFrom } from './timing.ts';

const areRates = (rates: readonly Rate[]) =>
  rates.length > 0 && rates.every((rate, i) => rate.monthly >= 0 && (i === 0 || (rates[i - 1]?.from ?? '') < rate.from));

const isSigned = (basis: Basis) => basis.kind === 'decision' || basis.kind === 'court';

function decideGrant(act: Extract<AwardAct, { kind: 'grant' }>, basis: Basis): AwardFact | Refusal {
  const { grant, others } = act;
  if (!isSigned(basis)) return no.needsDecision();
  if (!isAwardId(grant.award)) return no.badGrant('award');
  if (!isRegion(grant.region)) return no.badGrant('region');
  if (!areRates(grant.rates)) return no.badRates();
  if (grant.rates[0]?.from !== grant.from) return no.badGrant('rates');
  if (grant.until !== undefined && grant.until < grant.from) return no.badGrant('until');
  return findExclusion(grant, others) ?? { kind: 'granted', ...grant };
}

function decideSuspend(award: Award, act: Extract<AwardAct, { kind: 'suspend' }>, basis: Basis): AwardFact | Refusal {
  const ground = suspensionGround(act.ground);
  if (!applies(ground, award.benefit)) return no.otherBenefit();
  if (!ground.byRegistry && !isSigned(basis)) return no.needsDecision();
  const from = suspendedFrom(ground, act);
  const end = endOf(award);
  if (end !== undefined && end < from) return no.ended();
  if (award.suspensions.some((known) => known.ground === act.ground && known.resumedFrom === undefined)) return no.alreadySuspended();
  return { kind: 'suspended', ground: act.ground, from: later(from, award.from) };
}

function decideResume(award: Award, act: Extract<AwardAct, { kind: 'resume' }>, basis: Basis): AwardFact | Refusal {
  const suspension = award.suspensions.find((known) => known.seq === act.suspension);
  if (!suspension || suspension.resumedFrom !== undefined) return no.unknown('suspension');
  if (!isSigned(basis)) return no.needsDecision();
  return {
    kind: 'resumed',
    suspension: suspension.seq,
    from: resumedFrom(suspensionGround(suspension.ground), award.benefit, suspension.from, act),
  };
}

function decideStop(award: Award, act: Extract<AwardAct, { kind: 'stop' }>, basis: Basis): AwardFact | Refusal {
  const ground = stopGround(act.ground);
  if (!applies(ground, award.benefit)) return no.otherBenefit();
  if (!isSigned(basis)) return no.needsDecision();
  const lastDay = owedUntil(ground, act);
  if (award.stops.some((known) => !known.reinstated && known.lastDay <= lastDay)) return no.ended();
  return { kind: 'stopped', ground: act.ground, lastDay };
}

function decideAccount(
  award: Award,
  act: Extract<AwardAct, { kind: 'confirm-account' | 'refuse-account' | 'close-account' }>,
): AwardFact | Refusal {
  const known = award.accounts.find((state) => state.account.iban === act.iban);
  const iban = act.iban as Iban;
  if (!known) return no.unknown('account');
  if (act.kind === 'confirm-account') return { kind: 'account-confirmed', iban };
  if (act.kind === 'close-account') return { kind: 'account-closed', iban };
  return { kind: 'account-refused', iban, reason: act.reason };
}

function decideReview(award: Award, act: Extract<AwardAct, { kind: 'open-review' | 'close-review' }>): AwardFact | Refusal {
  const known = award.reviews.find((review) => review.id === act.review);
  if (act.kind === 'open-review') return known ? no.known('review') : { kind: 'review-opened', review: act.review, reason: act.reason };
  return known?.open ? { kind: 'review-closed', review: act.review, outcome: act.outcome } : no.unknown('review');
}

function decideBeginning(award: Award, act: Extract<AwardAct, { kind: 'begin-earlier' }>, basis: Basis): AwardFact | Refusal {
  const { from, rates, others } = act;
  if (!isSigned(basis)) return no.needsDecision();
  if (from >= award.from) return no.notEarlier();
  if (!areRates(rates) || rates[0]?.from !== from || rates.some((rate) => rate.from >= award.from)) return no.badRates();
  return findExclusion({ ...award, from, until: addDays(award.from, -1) }, others) ?? { kind: 'begun-earlier', from, rates };
}

function decideAct(award: Award, act: Exclude<AwardAct, { kind: 'grant' }>, basis: Basis): AwardFact | Refusal {
  switch (act.kind) {
    case 'suspend':
      return decideSuspend(award, act, basis);
    case 'resume':
      return decideResume(award, act, basis);
    case 'recalculate':
      if (!isSigned(basis)) return no.needsDecision();
      if (!areRates(act.rates)) return no.badRates();
      if ((act.rates[0]?.from ?? '') < award.from) return no.beforeStart();
      return {
        kind: 'recalculated',
        reason: act.reason,
        rates: act.rates,
        ...(act.calculated && { calculated: act.calculated }),
        ...(act.mass && { mass: act.mass }),
      };
    case 'undo-recalculation':
      if (!isSigned(basis)) return no.needsDecision();
      return award.recalculations.some((known) => known.seq === act.recalculation && !known.undone)
        ? { kind: 'recalculation-undone', recalculation: act.recalculation }
        : no.unknown('recalculation');
    case 'extend':
      if (!isSigned(basis)) return no.needsDecision();
      if (act.until !== undefined && act.until < award.from) return no.beforeStart();
      return act.until === undefined ? { kind: 'extended' } : { kind: 'extended', until: act.until };
    case 'begin-earlier':
      return decideBeginning(award, act, basis);
    case 'tell-subject':
      return award.subject === undefined ? { kind: 'subject-told', subject: act.subject } : no.subjectKnown();
    case 'transfer':
      if (!isRegion(act.to)) return no.badGrant('region');
      return act.from < award.from ? no.beforeStart() : { kind: 'transferred', to: act.to, from: act.from };
    case 'stop':
      return decideStop(award, act, basis);
    case 'reinstate':
      if (!isSigned(basis)) return no.needsDecision();
      return award.stops.some((known) => known.seq === act.stop && !known.reinstated)
        ? { kind: 'reinstated', stop: act.stop, reason: act.reason }
        : no.unknown('stop');
    case 'give-account': {
      const read = readIban(act.account.iban);
      if (typeof read !== 'string') return read;
      const bank = bankOf(read, act.banks, act.account.bic);
      if ('kind' in bank) return bank;
      return isBankName(act.account.name) ? { kind: 'account-given', account: act.account } : no.badName();
    }
    case 'confirm-account':
    case 'refuse-account':
    case 'close-account':
      return decideAccount(award, act);
    case 'open-review':
    case 'close-review':
      return decideReview(award, act);
    default:
      return decideOverpayment(award, act, basis);
  }
}

/**
 * What a command does to an award: the events to append, or why it is refused. A command whose key is in the log already does nothing
 * (an empty list); one that saw an older version is refused as stale, with the version that holds. Pure.
 */
export function decideAward(award: Award | undefined, command: AwardCommand): readonly AwardEvent[] | Refusal {
  const { act, basis, key, at, actor } = command;
  if (award?.keys.includes(key)) return [];
  if (command.seen !== undefined && command.seen !== (award?.version ?? 0)) return no.stale(award?.version ?? 0);
  let fact: AwardFact | Refusal;
  if (act.kind === 'grant') fact = award ? no.exists() : decideGrant(act, basis);
  else fact = award ? decideAct(award, act, basis) : no.noAward();
  return fact.kind === 'refused' ? fact : [{ ...fact, seq: (award?.version ?? 0) + 1, at, actor, key, basis }];
}

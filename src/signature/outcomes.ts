import { type Check, type CheckName, failed, impossible, passed } from './checks.ts';
import type { VerifyOutcome } from './crypto/index.ts';
import type { ReasonCode } from './reasons.ts';

/** Refusals that mean "not known here": the check could not be made. All others mean that the signature is bad. */
const notKnown: ReadonlySet<string> = new Set(['algorithm-unknown', 'digest-unknown', 'key-parameters-unknown']);

/** Turns the outcome of one signature computation into a check. */
export function signatureCheck(name: CheckName, outcome: VerifyOutcome): Check {
  if (outcome.kind === 'valid') return passed(name, undefined, { scheme: outcome.scheme, digest: outcome.digest });
  const reason: ReasonCode = outcome.reason;
  return outcome.kind === 'refused' && notKnown.has(reason) ? impossible(name, reason) : failed(name, reason);
}

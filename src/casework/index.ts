export * from './attempt.ts';
export * from './batch.ts';
export * from './case.ts';
export * from './chain.ts';
export * from './claims.ts';
export * from './command.ts';
export * from './context.ts';
export type { NoCounterpart } from './counterparts.ts';
export { fitsType } from './decide/facts.ts';
export { stillAsked } from './decide/several-signers.ts';
export { actsAsked, type MissingAct } from './decide/signing.ts';
export { type Decided, decide } from './decide.ts';
export { engineWords } from './engine-tasks.ts';
export * from './events.ts';
export { everyCase } from './every-case.ts';
export { evolve, mainName, type Occurrence, replay } from './evolve.ts';
export { findingsOf, findingWords, payable } from './findings.ts';
export {
  factKey,
  groundsOf,
  groundsOfCase,
  holds,
  type ProofNeeded,
  proofKey,
  proofsNeeded,
  type Subject,
  todayOf,
  viewFor,
} from './grounds.ts';
export * from './paper.ts';
export * from './ports.ts';
export * from './projection.ts';
export { alreadyRegistered, type RefusalCode, refusal, refusalNaming } from './refusals.ts';
export { signPaper } from './service/acts.ts';
export { calculatedInBatch, calculationsFor, type FindingCalculated, withAmount } from './service/amounts.ts';
export { caseIdOf } from './service/attempt-parts.ts';
export * from './service/attempts.ts';
export { keptPaper, type RegisterPaper, registerBatch } from './service/batch-paper.ts';
export {
  type BatchDeps,
  type BatchException,
  type BatchResult,
  changeOf,
  findBatch,
  frozenFacts,
  type StatedByCase,
} from './service/batch-parts.ts';
export * from './service/batches.ts';
export * from './service/commands.ts';
export {
  type ContextDeps,
  contextFor,
  type Deps,
  isInForce,
  type OfferedVersion,
  type OfferedVersions,
  offeredVersions,
  pinned,
} from './service/deps.ts';
export { deskOf } from './service/desk-offers.ts';
export { type FollowedUp, type FollowUpDue, followUp, partiesOf } from './service/follow-ups.ts';
export { type GoingOn, goOnSigned } from './service/go-on-signed.ts';
export { askOwed, askRegistry } from './service/look-ups.ts';
export * from './service/move-cases.ts';
export { answerOffer, type OfferAnswered, type Offered } from './service/offer-answers.ts';
export * from './service/offers.ts';
export { registerAttempt } from './service/register-attempt.ts';
export { type RegistryEvent, takeRegistryEvent } from './service/registry-events.ts';
export { type BatchSigning, signBatch, signFoundBatch } from './service/sign-batch.ts';
export * from './service/system-worker.ts';

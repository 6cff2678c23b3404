export type { BatchStore } from '../casework/index.ts';
export { archiveCases } from './archive.ts';
export type { Difference } from './audit/difference.ts';
export { type AuditOptions, type AuditReport, type ProofChecks, verifyAudit } from './audit/verify.ts';
export { createBatchStore } from './batches.ts';
export { createFolderBlobs } from './blob-store.ts';
export type { TaskList } from './case-rows.ts';
export { type CaseStoreOptions, createCaseStore, type StoredCases } from './case-store.ts';
export type { Database, Queryable } from './database.ts';
export { type ClockRun, type ClockRunner, type DueClock, drainDueClocks, runDueClocks, stuckClocks } from './due-clocks.ts';
export {
  type EvidenceProof,
  evidenceProofs,
  forgetProof,
  keepProof,
  noteEvidence,
  type ProofState,
  putOffProof,
  renewedProof,
  takeDueEvidence,
} from './evidence-proofs.ts';
export * from './find-cases.ts';
export { type FollowUp, takeFollowUps } from './follow-ups.ts';
export { createFormDraftStore, type FormDraft, type FormDraftStore } from './form-drafts.ts';
export { type Cleared, clearOld } from './housekeeping.ts';
export { createIdentityStore } from './identity-store.ts';
export { createKeyUseLog, keyUses } from './key-uses.ts';
export {
  findNightlyRoot,
  type KeptSeal,
  makeNightlyRoot,
  type NightlyRoot,
  nightlyRoots,
  type RootSeal,
  rootBytes,
  rootSignature,
  signNightlyRoots,
} from './nightly-root.ts';
export { createOfferStore, expireOffers, offerDelivered } from './offers.ts';
export { type DatabaseOptions, openDatabase } from './open-database.ts';
export { type Message, type OutboxRun, type OutboxRunner, type OutboxState, outboxState, runOutbox, type Sending } from './outbox.ts';
export { createParameterStore } from './parameters.ts';
export { createAwardStore } from './payments/award-log.ts';
export { createBankFiles } from './payments/bank-files.ts';
export { createLedger } from './payments/books.ts';
export { createPaymentBatches } from './payments/payment-batches.ts';
export { createPaymentLists, createStatementStore } from './payments/payment-lists.ts';
export { createPaymentStorage } from './payments/payment-storage.ts';
export { createRecalculationStore } from './payments/recalculation-store.ts';
export { type SubjectSought, settleSought, subjectsSought } from './payments/subjects-sought.ts';
export { createWorkStore } from './payments/work.ts';
export { type PersonHash, personHash, personKey, personKeyVariable } from './person-key.ts';
export { createSigningStore } from './signing-store.ts';
export { createWaitingSignatures, runWaitingSignatures } from './waiting-signatures.ts';
export * from './worklist.ts';

export * from './award.ts';
export { awardEventHash } from './award-chain.ts';
export * from './award-commands.ts';
export * from './award-events.ts';
export * from './bank-directory.ts';
export { paymentBatches } from './batch-law.ts';
export * from './book-statement.ts';
export * from './camt053.ts';
export { commandAward, type PaymentDeps } from './command-award.ts';
export * from './continue-run.ts';
export * from './decide-award.ts';
export * from './deductions.ts';
export * from './exclusions.ts';
export { isCarriedOut, keyOfRecalculation, type PageWork } from './execute-recalculation.ts';
export { pagesOf, startRun } from './form-run.ts';
export * from './ground.ts';
export * from './ledger.ts';
export * from './month.ts';
export { type OrderHead, paymentsInMessage, writeMt102 } from './mt102.ts';
export * from './need.ts';
export * from './order-reference.ts';
export * from './pain001.ts';
export * from './payer.ts';
export * from './payment-entries.ts';
export * from './payment-line.ts';
export {
  type AwardView,
  createPayments,
  type PaymentDays,
  type PaymentSettings,
  type PaymentsService,
  type RunKind,
  type SupplementaryWish,
} from './payments-service.ts';
export * from './payout-calendar.ts';
export { type AwardOrder, awardIdOf, type OrderedBy, type PlaceDeps, placeAward, withdrawAward } from './place-award.ts';
export * from './plan-lines.ts';
export * from './ports.ts';
export * from './purpose-code.ts';
export * from './recalculation.ts';
export type {
  ExplainedAmount,
  ExplainedRow,
  RecalculationDocument,
} from './recalculation-document.ts';
export {
  createRecalculations,
  type RecalculationProgress,
  type RecalculationStore,
  type Recalculations,
  type RowQuery,
} from './recalculations.ts';
export * from './run.ts';
export * from './schedule.ts';
export type { FileFormat, Sending } from './send-orders.ts';
export * from './stop-grounds.ts';
export * from './suspension-grounds.ts';
export * from './timing.ts';
export { nextStepOf, orderFaults } from './why-not-placed.ts';

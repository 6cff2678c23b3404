import type { CaseId, Instant, LocalDate, Sha256 } from '../base/index.ts';
import type { FactOrigin, FactState, FactValue, Regulation } from '../law/index.ts';
import type { Attempt } from './attempt.ts';
import type { Act, AnswerReason, CaseParty, CaseProof, DraftAmount } from './case.ts';

/** A value that somebody states about the case. */
export type StatedFact = { readonly value: FactValue } | { readonly state: Exclude<FactState, 'known'> };

/** What can be asked of a case. Who asks and when stand in the context. */
export type Command =
  | {
      readonly kind: 'register';
      readonly id: CaseId;
      readonly attempt: Attempt;
      readonly region: string;
      readonly district: string | null;
      readonly intake: string;
      readonly claims: readonly { readonly key: Sha256; readonly family: string }[];
      readonly application: Sha256 | null;
      readonly acts: readonly Act[];
    }
  | { readonly kind: 'claim'; readonly task: string }
  | { readonly kind: 'release'; readonly task: string }
  | { readonly kind: 'reassign'; readonly task: string; readonly person: string; readonly reasons: string }
  | { readonly kind: 'tick'; readonly task: string; readonly item: string; readonly states?: { readonly [ref: string]: StatedFact } }
  | {
      readonly kind: 'recordFact';
      readonly key: string;
      readonly stated: StatedFact;
      readonly origin: FactOrigin;
      readonly evidence?: Sha256;
    }
  | {
      readonly kind: 'recordProof';
      readonly key: string;
      readonly proof: Omit<CaseProof, 'at'>;
      readonly facts?: { readonly [key: string]: StatedFact };
    }
  | { readonly kind: 'nameParty'; readonly party: CaseParty }
  | {
      readonly kind: 'draft';
      readonly task: string;
      readonly outcome: string;
      readonly grounds?: readonly string[];
      readonly reasons?: string;
      /** The amounts of its findings, by their keys: from the calculation, never typed. */
      readonly amounts?: { readonly [finding: string]: DraftAmount };
    }
  | { readonly kind: 'act'; readonly act: Act }
  | {
      readonly kind: 'move';
      readonly task: string;
      readonly move: string;
      readonly outcome?: string;
      readonly grounds?: readonly string[];
      readonly reasons?: string;
      readonly states?: { readonly [ref: string]: StatedFact };
      readonly acts?: readonly Act[];
    }
  | {
      readonly kind: 'endSide';
      readonly task: string;
      readonly end: string;
      readonly reasons?: string;
      readonly states?: { readonly [ref: string]: StatedFact };
      readonly acts?: readonly Act[];
    }
  /** The system cannot end its turn: the key with which it signs is not set up. */
  | { readonly kind: 'awaitKey'; readonly task: string }
  | { readonly kind: 'raise'; readonly moment: string; readonly complete?: boolean }
  | { readonly kind: 'timer'; readonly clock: string; readonly what: 'warn' | 'breach' | 'lapse' | 'miss' }
  | { readonly kind: 'recount' }
  | {
      readonly kind: 'answerEffect';
      readonly id: string;
      readonly answer: string;
      readonly evidence: Sha256 | null;
      readonly why?: AnswerReason;
    }
  | {
      readonly kind: 'answerDelivery';
      readonly id: string;
      readonly channel: string;
      readonly state: 'delivered' | 'failed';
      readonly evidence: Sha256 | null;
    }
  | { readonly kind: 'handOver'; readonly id: string; readonly to: 'self' | 'representative'; readonly notarised?: boolean }
  | { readonly kind: 'transfer'; readonly unit: string; readonly office: string; readonly reasons: string }
  | { readonly kind: 'withdraw'; readonly reasons: string }
  /** A party that is asked to sign beside others does not. */
  | { readonly kind: 'declineSigning'; readonly reasons: string }
  | { readonly kind: 'die'; readonly on: LocalDate; readonly evidence: Sha256 | null }
  | { readonly kind: 'link'; readonly as: string; readonly case: CaseId }
  | { readonly kind: 'complain'; readonly text: string }
  | {
      readonly kind: 'settleFollowUp';
      readonly followUp: string;
      readonly on: LocalDate;
      /** The linked case that was opened, or the ground on which none was; only where the law says that a case opens. */
      readonly linked?: { readonly case: CaseId } | { readonly notOpened: string };
    }
  | { readonly kind: 'openCorrection'; readonly reasons: string }
  | { readonly kind: 'joinBatch'; readonly batch: string; readonly as: string }
  | { readonly kind: 'carryOut'; readonly batch: string; readonly as: string; readonly states?: { readonly [ref: string]: StatedFact } }
  | { readonly kind: 'leaveBatch'; readonly batch: string; readonly reasons: string }
  /** `to` is the revision to go on with, `planned` the follow-ups that are planned for the case. */
  | { readonly kind: 'moveRevision'; readonly to: Regulation; readonly planned: readonly string[]; readonly reasons: string };

/** A command as it comes in: its key makes it idempotent, `saw` is the number of events of the case that the sender looked at. */
export type Envelope = { readonly key: string; readonly saw: number | null; readonly at: Instant; readonly command: Command };

import type { CaseId, Instant, LocalDate, Sha256, Words } from '../base/index.ts';
import type { ClockState } from '../calendar/index.ts';
import type { Channel } from '../law/index.ts';
import type {
  Act,
  Actor,
  AnswerReason,
  CaseClock,
  CaseDelivery,
  CaseFact,
  CaseNumber,
  CaseParty,
  CaseProof,
  CaseTask,
  Corrects,
  Draft,
  FindingOrdered,
  Happening,
  Proposal,
  Signing,
} from './case.ts';

/** A number that the store takes from a journal, last in the transaction: until then `value` is 0 and `text` empty. */
export type NumberToTake = CaseNumber;

/** What a follow-up led to on its day: an offer to the person, a task of its own case, a linked case, or nothing that is still needed. */
export type FollowUpEnd = 'offer' | 'task' | 'case' | 'notNeeded';

/** What is offered to which of a case's parties, who comes along, and until when it can be answered. */
export type OfferMade = {
  readonly regulation: string;
  readonly entry: string;
  readonly role: string;
  readonly n: number;
  /** The other parties there, by the party here whom each is. */
  readonly parties?: { readonly [role: string]: string };
  /** Absent in events of before offers ended. */
  readonly expiresAt?: Instant;
};

/** What happened. Each event carries everything that replay needs: neither law nor calendar is asked again. */
export type CaseEvent =
  | {
      readonly type: 'registered';
      readonly id: CaseId;
      readonly regulation: string;
      readonly revision: Sha256;
      readonly standsIn: Words | null;
      readonly entry: string;
      readonly channel: Channel;
      readonly lookUp: boolean;
      readonly filed: Happening;
      readonly zone: string;
      readonly region: string;
      readonly district: string | null;
      readonly intake: string;
      readonly application: Sha256 | null;
      readonly number: NumberToTake;
      readonly parties: readonly CaseParty[];
      readonly facts: { readonly [key: string]: CaseFact };
      readonly proofs: { readonly [key: string]: CaseProof };
      readonly claims: readonly { readonly key: Sha256; readonly family: string }[];
      readonly acts: readonly Act[];
      readonly attempt: string | null;
    }
  | { readonly type: 'momentRaised'; readonly moment: string; readonly at: Instant; readonly on: LocalDate }
  | { readonly type: 'stepEntered'; readonly step: string; readonly task: CaseTask }
  | { readonly type: 'waitEntered'; readonly wait: string; readonly task: CaseTask }
  | { readonly type: 'batchAwaited'; readonly batch: string; readonly task: CaseTask }
  | { readonly type: 'sideOpened'; readonly task: CaseTask }
  | {
      readonly type: 'taskEnded';
      readonly task: string;
      readonly how: 'done' | 'cancelled';
      readonly end?: string;
      readonly reasons?: string;
    }
  | { readonly type: 'claimed'; readonly task: string; readonly person: string }
  | { readonly type: 'released'; readonly task: string }
  | { readonly type: 'reassigned'; readonly task: string; readonly person: string; readonly reasons: string }
  | { readonly type: 'itemDone'; readonly task: string; readonly item: string }
  | {
      readonly type: 'moved';
      readonly move: string;
      readonly from: string;
      readonly to: string;
      readonly outcome: string | null;
      readonly grounds: readonly string[];
      readonly reasons: string | null;
    }
  | { readonly type: 'clockStarted'; readonly clock: CaseClock }
  | {
      readonly type: 'clockChanged';
      readonly clock: string;
      readonly how: 'paused' | 'resumed' | 'extended' | 'capped' | 'recounted' | 'warned' | 'breached' | 'reaimed';
      readonly why: string;
      readonly state: ClockState;
    }
  | { readonly type: 'clockEnded'; readonly clock: string; readonly how: 'stopped' | 'lapsed' | 'cancelled'; readonly state: ClockState }
  | { readonly type: 'factRecorded'; readonly key: string; readonly fact: CaseFact }
  | { readonly type: 'proofRecorded'; readonly key: string; readonly proof: CaseProof }
  | { readonly type: 'partyNamed'; readonly party: CaseParty }
  | { readonly type: 'draftMade'; readonly draft: Draft }
  | { readonly type: 'draftOutdated'; readonly why: string }
  | { readonly type: 'acted'; readonly act: Act }
  | ({ readonly type: 'signingAwaited' } & Omit<Signing, 'at'>)
  | {
      readonly type: 'signingEnded';
      readonly how: 'done' | 'dropped' | 'declined';
      /** The ground on which it was dropped, or the reasons of whoever declined. */
      readonly why: string | null;
    }
  | {
      readonly type: 'documentMade';
      readonly id: string;
      readonly document: string;
      readonly hash: Sha256;
      readonly number: NumberToTake | null;
      readonly supersedes: string | null;
    }
  | { readonly type: 'documentNumbered'; readonly id: string; readonly number: NumberToTake }
  | {
      readonly type: 'decided';
      readonly outcome: string;
      readonly draft: number;
      readonly hash: Sha256;
      readonly on: LocalDate;
      readonly number: NumberToTake | null;
      readonly move?: string;
    }
  | { readonly type: 'correctionOpened'; readonly reasons: string }
  | { readonly type: 'correctionDropped'; readonly reasons: string }
  | {
      readonly type: 'corrected';
      readonly outcome: string;
      readonly draft: number;
      readonly hash: Sha256;
      readonly on: LocalDate;
      readonly number: NumberToTake | null;
      readonly move: string;
      readonly corrects: Corrects;
    }
  | { readonly type: 'claimState'; readonly key: Sha256; readonly state: 'assigned' | 'free' }
  | {
      readonly type: 'effectOrdered';
      readonly id: string;
      readonly effect: string;
      readonly port: string;
      readonly payload: { readonly [name: string]: unknown };
      /** The findings whose amounts it orders; absent in events of before findings. */
      readonly findings?: readonly FindingOrdered[];
    }
  | {
      readonly type: 'effectAnswered';
      readonly id: string;
      readonly answer: string;
      readonly evidence: Sha256 | null;
      /** Absent where the answer gives no reason, and in events of before reasons. */
      readonly why?: AnswerReason;
    }
  | { readonly type: 'deliveryOrdered'; readonly delivery: CaseDelivery; readonly address: { readonly [channel: string]: string } }
  | {
      readonly type: 'deliveryAnswered';
      readonly id: string;
      readonly channel: string;
      readonly state: 'delivered' | 'failed' | 'waiting';
      readonly evidence: Sha256 | null;
    }
  | { readonly type: 'proposed'; readonly proposal: Proposal }
  | { readonly type: 'barred'; readonly moves: readonly string[] }
  | {
      readonly type: 'transferred';
      readonly unit: string;
      readonly from: string;
      readonly to: string;
      readonly tasks: readonly string[];
      readonly number: NumberToTake | null;
      readonly reasons: string;
    }
  | { readonly type: 'joinedBatch'; readonly batch: string; readonly kind: string }
  | { readonly type: 'leftBatch'; readonly batch: string; readonly outcome: string }
  | { readonly type: 'linked'; readonly kind: string; readonly case: CaseId }
  | { readonly type: 'followUpPlanned'; readonly followUp: string; readonly on: LocalDate }
  | {
      readonly type: 'followUpSettled';
      readonly followUp: string;
      readonly on: LocalDate;
      readonly how: FollowUpEnd;
      /** The offer, the task or the case that it led to. */
      readonly opened: string | null;
      readonly offer?: OfferMade;
      /** Why it is not needed: a ground of the entry that it leads to, its gate, or `ended`, `nobody`. */
      readonly why?: string;
    }
  | { readonly type: 'keyUsed'; readonly key: string; readonly for: string }
  | { readonly type: 'revisionMoved'; readonly revision: Sha256; readonly reasons: string }
  | { readonly type: 'complained'; readonly text: string }
  | { readonly type: 'ended'; readonly how: string }
  | { readonly type: 'closed' };

/** An event as the log keeps it. `hash` covers the previous hash of the same case and everything else in the record. */
export type LoggedEvent = {
  readonly case: CaseId;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  /** The command's idempotency key. */
  readonly cause: string;
  readonly event: CaseEvent;
  readonly previous: Sha256;
  readonly hash: Sha256;
};

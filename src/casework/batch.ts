import { canonicalJson, type Instant, type Refusal, refuse, type Sha256, sha256 } from '../base/index.ts';
import { postsOf, type Regulation } from '../law/index.ts';
import type { Act, Actor, CaseNumber } from './case.ts';
import type { Policy } from './context.ts';
import { refusal } from './refusals.ts';

/** What members add up to, by fact: whole numbers (amounts in tiyn). */
export type BatchSums = { readonly [fact: string]: number };

/** What is frozen when a batch is closed: how many members, their sums, and a hash over every member with what it adds. */
export type FrozenMembers = { readonly members: number; readonly totals: BatchSums; readonly membersHash: Sha256 };

/** The register of a closed batch: the regulation's document, its official bytes, and its number from the journal of the document. */
export type BatchPaper = { readonly document: string; readonly hash: Sha256; readonly number: CaseNumber | null };

/** What happened to a batch. Joining and leaving are events of the member cases. */
export type BatchEvent =
  | { readonly type: 'batchOpened'; readonly id: string; readonly kind: string; readonly regulation: string; readonly office: string }
  | ({ readonly type: 'batchClosed' } & FrozenMembers)
  | ({ readonly type: 'batchRegistered' } & BatchPaper)
  | { readonly type: 'batchActed'; readonly act: Act }
  | { readonly type: 'batchSigned' }
  | { readonly type: 'batchRefused'; readonly reasons: string }
  | { readonly type: 'batchCarriedOut'; readonly carriedOut: number };

/** Whose batches: a regulation's, or another room's that has registers signed in the same way (payments). */
export type BatchHouse = Pick<Regulation, 'id' | 'units' | 'batches'>;

/** Many members moved by one act: open → closed (members and totals frozen) → signed, or refused → carried out, member by member. */
export type Batch = {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly regulation: string;
  readonly office: string;
  readonly status: 'open' | 'closed' | 'signed' | 'refused' | 'carriedOut';
  readonly frozen: FrozenMembers | null;
  /** Set where the law makes a register of the batch, from its closing on. */
  readonly paper?: BatchPaper;
  readonly acts: readonly Act[];
};

export type BatchCommand =
  | { readonly kind: 'open'; readonly id: string; readonly as: string; readonly office: string }
  /** `frozen` is what the store counted under the batch's lock. */
  | { readonly kind: 'close'; readonly frozen: FrozenMembers }
  /** The register of a batch that is closed: made of its frozen members, kept under its hash. The store gives its number. */
  | { readonly kind: 'register'; readonly paper: BatchPaper }
  | { readonly kind: 'sign'; readonly act: Act }
  /** Whoever is to sign refuses to: nothing of it is carried out. */
  | { readonly kind: 'refuse'; readonly reasons: string }
  /** Every member has been carried out: `left` are still in it. */
  | { readonly kind: 'finish'; readonly carriedOut: number; readonly left: number };

export type BatchContext = {
  readonly regulation: BatchHouse;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly now: Instant;
};

export type BatchDecided = { readonly kind: 'accepted'; readonly events: readonly BatchEvent[] } | Refusal;

const done: BatchDecided = { kind: 'accepted', events: [] };

/** Decides a command on a batch (null: it is to be opened). Pure. What was done already is accepted with no events: twice changes nothing. */
export function decideBatch(batch: Batch | null, command: BatchCommand, context: BatchContext): BatchDecided {
  const allowed = context.policy(context.actor, 'batch', { case: null, task: null, office: null });
  if (allowed !== 'allowed') return allowed;
  const place = batch ?? (command.kind === 'open' ? { kind: command.as, office: command.office } : null);
  if (place && command.kind !== 'sign' && command.kind !== 'refuse' && !isOfBatchUnit(context.regulation, place, context.actor))
    return refusal('not-yours');
  if (command.kind === 'open') return open(batch, command, context);
  if (!batch) return refusal('not-found');
  switch (command.kind) {
    case 'close':
      return close(batch, command.frozen, context);
    case 'register':
      return register(batch, command.paper, context);
    case 'sign':
      return sign(batch, command.act, context);
    case 'refuse':
      return refuseToSign(batch, command.reasons, context);
    case 'finish':
      if (batch.status === 'carriedOut') return done;
      if (batch.status !== 'signed' || command.left > 0 || command.carriedOut !== batch.frozen?.members) return refusal('not-offered');
      return { kind: 'accepted', events: [{ type: 'batchCarriedOut', carriedOut: command.carriedOut }] };
  }
}

/** Whether an actor is of the unit that the law gives a kind of batch, in the batch's office; the system's key for batches is the policy's matter. */
export function isOfBatchUnit(
  regulation: Pick<Regulation, 'units' | 'batches'>,
  { kind, office }: { readonly kind: string; readonly office: string },
  actor: Actor,
): boolean {
  if (actor.kind === 'system') return true;
  const unit = regulation.units[regulation.batches[kind]?.unit ?? ''];
  return actor.kind === 'officer' && actor.office === office && postsOf(unit).includes(actor.post);
}

function open(batch: Batch | null, command: Extract<BatchCommand, { kind: 'open' }>, { regulation }: BatchContext): BatchDecided {
  if (batch) return done;
  if (!regulation.batches[command.as]) return refusal('not-offered');
  const { id, as: kind, office } = command;
  return { kind: 'accepted', events: [{ type: 'batchOpened', id, kind, regulation: regulation.id, office }] };
}

function close(batch: Batch, frozen: FrozenMembers, context: BatchContext): BatchDecided {
  if (batch.status !== 'open') return done;
  if (frozen.members === 0) return emptyBatch;
  const law = lawOf(batch, context);
  const signed: readonly BatchEvent[] = law.sign || law.document ? [] : [{ type: 'batchSigned' }];
  return { kind: 'accepted', events: [{ type: 'batchClosed', ...frozen }, ...signed] };
}

/** A batch whose register nobody signs goes on as soon as that is registered. */
function register(batch: Batch, paper: BatchPaper, context: BatchContext): BatchDecided {
  if (batch.paper) return done;
  const law = lawOf(batch, context);
  if (batch.status !== 'closed' || law.document !== paper.document) return refusal('not-offered');
  const signed: readonly BatchEvent[] = law.sign ? [] : [{ type: 'batchSigned' }];
  return { kind: 'accepted', events: [{ type: 'batchRegistered', ...paper }, ...signed] };
}

const emptyBatch = refuse('batch-empty', {
  kk: 'Тізілімде бірде-бір іс жоқ.',
  ru: 'В реестре нет ни одного дела.',
  en: 'There is no case in the batch.',
});

function sign(batch: Batch, act: Act, context: BatchContext): BatchDecided {
  const { actor } = context;
  const rule = lawOf(batch, context).sign;
  if (batch.acts.some((a) => a.by === act.by && a.person === act.person && a.over === act.over)) return done;
  if (batch.status !== 'closed' || !rule) return refusal('not-offered');
  const wanted = rule.acts.find(({ by }) => by === act.by);
  const unit = context.regulation.units[act.by];
  const own = actor.kind === 'officer' && act.person === actor.person && act.post === actor.post && act.office === actor.office;
  if (!wanted || !own || unit?.kind !== 'post' || unit.post !== act.post || ![wanted.kind].flat().includes(act.kind)) {
    return refusal('act-not-yours');
  }
  const { document } = lawOf(batch, context);
  if (document && !batch.paper) return refusal('not-offered');
  if (act.over !== signedHash(batch)) return refusal('act-other-bytes');
  if (rule.distinct && batch.acts.some((a) => a.person === act.person)) return refusal('four-eyes');
  const acts = [...batch.acts, act];
  const complete = rule.acts.every(({ by }) => acts.some((a) => a.by === by));
  return { kind: 'accepted', events: [{ type: 'batchActed', act }, ...(complete ? [{ type: 'batchSigned' } as const] : [])] };
}

function refuseToSign(batch: Batch, reasons: string, context: BatchContext): BatchDecided {
  const { actor, regulation } = context;
  if (batch.status === 'refused') return done;
  const signs = lawOf(batch, context).sign?.acts.some(({ by }) => {
    const unit = regulation.units[by];
    return actor.kind === 'officer' && unit?.kind === 'post' && unit.post === actor.post;
  });
  if (batch.status !== 'closed' || !signs) return refusal('not-offered');
  if (reasons.trim() === '') return refusal('reasons-missing');
  return { kind: 'accepted', events: [{ type: 'batchRefused', reasons }] };
}

function lawOf(batch: Batch, { regulation }: BatchContext) {
  const law = regulation.batches[batch.kind];
  if (!law) throw new Error(`${regulation.id} has no batch ${batch.kind}`);
  return law;
}

/** The hash of the bytes that are signed with a closed batch: its register, where the law makes one, else what was frozen. */
export const signedHash = (batch: Batch): Sha256 => batch.paper?.hash ?? batchBytes(batch).hash;

/** The bytes of a closed batch without a register that are signed: what it is and all that was frozen. Throws while it is open. */
export function batchBytes(batch: Batch): { readonly text: string; readonly hash: Sha256 } {
  if (!batch.frozen) throw new Error('an open batch has no bytes to sign');
  const { id, kind, regulation, office, frozen } = batch;
  const text = canonicalJson({ batch: id, kind, regulation, office, ...frozen });
  return { text, hash: sha256(text) };
}

/** The batch after one more event. Asks nothing but the event. */
export function evolveBatch(before: Batch | null, event: BatchEvent): Batch {
  if (event.type === 'batchOpened') {
    if (before) throw new Error('a batch is opened once');
    const { id, kind, regulation, office } = event;
    return { id, seq: 1, kind, regulation, office, status: 'open', frozen: null, acts: [] };
  }
  if (!before) throw new Error(`a batch begins with its opening, not with ${event.type}`);
  return { ...before, ...changed(before, event), seq: before.seq + 1 };
}

function changed(batch: Batch, event: Exclude<BatchEvent, { type: 'batchOpened' }>): Partial<Batch> {
  switch (event.type) {
    case 'batchClosed': {
      const { members, totals, membersHash } = event;
      return { status: 'closed', frozen: { members, totals, membersHash } };
    }
    case 'batchRegistered': {
      const { document, hash, number } = event;
      return { paper: { document, hash, number } };
    }
    case 'batchActed':
      return { acts: [...batch.acts, event.act] };
    case 'batchSigned':
      return { status: 'signed' };
    case 'batchRefused':
      return { status: 'refused' };
    case 'batchCarriedOut':
      return { status: 'carriedOut' };
  }
}

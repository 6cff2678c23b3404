import { type CaseId, type Refusal, refuse, type Sha256 } from '../../base/index.ts';
import type { Batch as BatchLaw, Regulation } from '../../law/index.ts';
import { type Batch, type BatchHouse, type BatchSums, decideBatch, isOfBatchUnit } from '../batch.ts';
import type { Actor, Case } from '../case.ts';
import type { StatedFact } from '../command.ts';
import type { MissingAct } from '../decide/signing.ts';
import { factKey } from '../grounds.ts';
import type { BatchChange, BatchMember, BatchStore } from '../ports.ts';
import { refusal } from '../refusals.ts';
import { execute } from './commands.ts';
import type { Deps } from './deps.ts';

/** What the service of batches works with. */
export type BatchDeps = Deps & { readonly batches: BatchStore };

/** Facts that a batch states, by member. */
export type StatedByCase = { readonly [member: CaseId]: { readonly [ref: string]: StatedFact } };

/** A member for which the batch could not do what was asked, and why. The others went on. */
export type BatchException = { readonly case: CaseId; readonly refusal: Refusal };

/** A command on a batch that was carried out. */
export type BatchDone = Extract<BatchResult, { kind: 'done' }>;

/** What a command on a batch came to. `left`: members that are still to be carried out. `moved`: cases that went on. */
export type BatchResult =
  | {
      readonly kind: 'done';
      readonly batch: Batch;
      readonly repeated: boolean;
      readonly exceptions: readonly BatchException[];
      readonly left: number;
      readonly moved: readonly CaseId[];
    }
  | {
      readonly kind: 'unsigned';
      readonly missing: readonly MissingAct[];
      readonly papers: readonly { readonly hash: Sha256; readonly text: string }[];
    }
  /** Whether the key was revoked could not be learnt: the signature is kept, and put in by itself. */
  | { readonly kind: 'unchecked'; readonly why: Refusal['text'] }
  | Refusal;

/** A batch and the law that it is of. Whoever is not of its unit, or of a unit that signs it, does not see it. */
export async function findBatch(
  deps: BatchDeps,
  id: string,
  actor: Actor,
): Promise<{ readonly batch: Batch; readonly regulation: Regulation; readonly law: BatchLaw } | Refusal> {
  const batch = await deps.batches.find(id);
  const regulation = batch && deps.regulations.get(batch.regulation)?.regulation;
  const law = regulation?.batches[batch?.kind ?? ''];
  if (!batch || !regulation || !law) return noSuchBatch;
  return isOfBatchUnit(regulation, batch, actor) || slotOf(regulation, law, actor) ? { batch, regulation, law } : noSuchBatch;
}

const noSuchBatch = refuse('not-found', { kk: 'Мұндай тізілім табылмады.', ru: 'Такой реестр не найден.', en: 'There is no such batch.' });

/** The slot of the signing rule that an officer fills. */
export function slotOf(regulation: BatchHouse, law: BatchLaw, actor: Actor): string | undefined {
  return law.sign?.acts.find(({ by }) => {
    const unit = regulation.units[by];
    return actor.kind === 'officer' && unit?.kind === 'post' && unit.post === actor.post;
  })?.by;
}

/** A batch with the law that it is of. */
export type FoundBatch = Exclude<Awaited<ReturnType<typeof findBatch>>, Refusal>;

/** Facts that the batch states and that freeze with it, because they are added up or must balance. */
export function frozenFacts(law: BatchLaw): readonly string[] {
  const states = law.states ?? [];
  return law.holds || law.totals.some((ref) => states.includes(ref)) ? states : [];
}

const pageOfMembers = 500;

/** What a case adds to each total of the batch: its known whole numbers. */
export function sumsOf(regulation: Regulation, law: BatchLaw, c: Case): BatchSums {
  return Object.fromEntries(
    law.totals.map((ref) => {
      const value = c.facts[factKey(regulation, ref)]?.value;
      return [ref, typeof value === 'number' ? value : 0];
    }),
  );
}

/** Every member in a state, ascending. */
export async function membersOf(deps: BatchDeps, id: string, state: BatchMember['state']): Promise<readonly BatchMember[]> {
  const all: BatchMember[] = [];
  for (let after: CaseId | '' = ''; ; ) {
    const page: readonly BatchMember[] = await deps.batches.members(id, after, pageOfMembers);
    all.push(...page.filter((member) => member.state === state));
    const last = page.at(-1);
    if (!last || page.length < pageOfMembers) return all;
    after = last.case;
  }
}

/** Sends one member's command; what is refused comes back. */
export async function sendToMember(
  deps: Deps,
  member: CaseId,
  command: Parameters<typeof execute>[2]['command'],
  key: string,
  actor: Actor,
): Promise<Refusal | undefined> {
  const result = await execute(deps, member, { key, saw: null, command }, actor);
  if (result.kind === 'refused') return result;
  return result.kind === 'done' ? undefined : refusal('not-offered');
}

/** A member's case; one that is not there is a fault of the store. */
export async function getCase(deps: Deps, id: CaseId): Promise<{ readonly case: Case; readonly seq: number }> {
  const found = await deps.store.find(id);
  if (!found) throw new Error(`the case ${id} of a batch is not there`);
  return { case: found.case, seq: found.head.seq };
}

/** What the store needs to change a batch: who, when, under which key, decided by which law. */
export function changeOf(deps: Pick<Deps, 'policy' | 'now'>, regulation: BatchHouse, id: string, key: string, actor: Actor): BatchChange {
  const context = { regulation, actor, policy: deps.policy, now: deps.now() };
  return { id, key, at: context.now, actor, decide: (batch, command) => decideBatch(batch, command, context) };
}

/** The result of a command that was carried out. */
export function done(batch: Batch, rest: Partial<Pick<BatchDone, 'repeated' | 'exceptions' | 'left' | 'moved'>> = {}): BatchDone {
  return { kind: 'done', batch, repeated: false, exceptions: [], left: 0, moved: [], ...rest };
}

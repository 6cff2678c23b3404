import { type CaseId, type Refusal, refuse, sha256 } from '../../base/index.ts';
import type { Batch as BatchLaw, Regulation } from '../../law/index.ts';
import { type BatchSums, isOfBatchUnit } from '../batch.ts';
import type { Actor, Case } from '../case.ts';
import type { StatedFact } from '../command.ts';
import { factKey, groundsOfCase, holds, todayOf } from '../grounds.ts';
import { wordsOf } from '../paper.ts';
import type { BatchMember } from '../ports.ts';
import { refusal, refusalNaming } from '../refusals.ts';
import { registerBatch } from './batch-paper.ts';
import {
  type BatchDeps,
  type BatchDone,
  type BatchException,
  type BatchResult,
  changeOf,
  done,
  type FoundBatch,
  findBatch,
  frozenFacts,
  getCase,
  membersOf,
  type StatedByCase,
  sendToMember,
  sumsOf,
} from './batch-parts.ts';

/** Members carried out in one call; what is left goes on with the next. */
const membersACall = 200;

/** Opens a batch of a kind in the actor's office. Sent again with the same key it is the same batch. */
export async function openBatch(
  deps: BatchDeps,
  given: { readonly regulation: string; readonly as: string; readonly key: string },
  actor: Actor,
): Promise<BatchDone | Refusal> {
  const offered = deps.regulations.get(given.regulation);
  if (!offered?.regulation.batches[given.as] || actor.kind !== 'officer') return refusal('not-offered');
  if (!isOfBatchUnit(offered.regulation, { kind: given.as, office: actor.office }, actor)) return refusal('not-yours');
  const id = `b${sha256(`batch/${given.regulation}/${given.as}/${actor.office}/${given.key}`).slice(0, 31)}`;
  const changed = await deps.batches.change(changeOf(deps, offered.regulation, id, given.key, actor), {
    kind: 'open',
    id,
    as: given.as,
    office: actor.office,
  });
  return changed.kind === 'refused' ? changed : done(changed.batch, { repeated: changed.repeated });
}

/** Puts waiting cases in. Each is a command of its own: one that has gone elsewhere meanwhile is an exception and stops no other. */
export async function putInBatch(deps: BatchDeps, id: string, cases: readonly CaseId[], key: string, actor: Actor): Promise<BatchResult> {
  return forMembers(deps, id, cases, actor, async ({ batch }, member, c) => {
    if (batch.status !== 'open' || c.regulation !== batch.regulation || mainOffice(c) !== batch.office) return refusal('not-in-batch');
    return sendToMember(deps, member, { kind: 'joinBatch', batch: id, as: batch.kind }, `${key}/${member}`, actor);
  });
}

/** Takes a member out of an open batch; it waits for the next one. */
export async function takeOutOfBatch(
  deps: BatchDeps,
  id: string,
  given: { readonly case: CaseId; readonly reasons: string; readonly key: string },
  actor: Actor,
): Promise<BatchResult> {
  return forMembers(deps, id, [given.case], actor, async ({ batch }, member) => {
    if (batch.status !== 'open') return refusal('not-offered');
    return sendToMember(deps, member, { kind: 'leaveBatch', batch: id, reasons: given.reasons }, given.key, actor);
  });
}

/** States facts of members while the batch is open: those that are added up or must balance are frozen with it. */
export async function stateInBatch(deps: BatchDeps, id: string, states: StatedByCase, key: string, actor: Actor): Promise<BatchResult> {
  return forMembers(deps, id, Object.keys(states) as CaseId[], actor, async ({ batch, law, regulation }, member, c) => {
    if (batch.status !== 'open' || c.batch?.id !== id) return refusal('not-in-batch');
    for (const [ref, stated] of Object.entries(states[member] ?? {})) {
      if (!law.states?.includes(ref)) return refusal('fact-unknown');
      const command = { kind: 'recordFact', key: factKey(regulation, ref), stated, origin: 'officer' } as const;
      const refused = await sendToMember(deps, member, command, `${key}/${member}/${ref}`, actor);
      if (refused) return refused;
    }
    return undefined;
  });
}

/**
 * Closes a batch: members and totals freeze. Where its law adds up or balances what it states itself, every member must have been stated
 * before; those that are not, or do not balance, are exceptions and the batch stays open.
 */
export async function closeBatch(deps: BatchDeps, id: string, key: string, actor: Actor): Promise<BatchResult> {
  const found = await findBatch(deps, id, actor);
  if ('ground' in found) return found;
  const { batch, regulation, law } = found;
  if (batch.status === 'open' && frozenFacts(law).length > 0) {
    const exceptions = await notReady(deps, regulation, law, await membersOf(deps, id, 'in'));
    if (exceptions.length > 0) return done(batch, { exceptions, left: exceptions.length });
  }
  const closed = await deps.batches.close(changeOf(deps, regulation, id, key, actor), async (member) => {
    const now = await getCase(deps, member);
    return { seq: now.seq, sums: sumsOf(regulation, law, now.case) };
  });
  if (closed.kind === 'refused') return closed;
  const registered = await registerBatch(deps, { regulation, law, batch: closed.batch }, `${key}/register`, actor);
  if (registered.kind === 'refused') return registered;
  return done(registered.batch, { repeated: closed.repeated, left: registered.batch.frozen?.members ?? 0 });
}

/**
 * Carries a signed batch out, so many members a call, each by a command of its own under a key made of batch and member: broken off, or
 * sent again, it goes on with those that are left. Facts that were frozen are taken as they stand; the others come in `states`.
 */
export async function carryOutBatch(
  deps: BatchDeps,
  id: string,
  given: { readonly states: StatedByCase; readonly key: string },
  actor: Actor,
): Promise<BatchResult> {
  const found = await findBatch(deps, id, actor);
  if ('ground' in found) return found;
  const { batch, regulation } = found;
  if (!isOfBatchUnit(regulation, batch, actor)) return refusal('not-yours');
  if (batch.status === 'open' || batch.status === 'closed') return refusal('not-offered');
  const sums = new Map((await membersOf(deps, id, 'in')).map((member) => [member.case, member.sums]));
  const exceptions: BatchException[] = [];
  const moved: CaseId[] = [];
  const finished = await deps.batches.carryOut(changeOf(deps, regulation, id, given.key, actor), async (member, key) => {
    if (moved.length >= membersACall) return;
    const refused = await carryOutMember(
      deps,
      found,
      { member, key, sums: sums.get(member) ?? null, stated: given.states[member] ?? {} },
      actor,
    );
    if (refused) exceptions.push({ case: member, refusal: refused });
    else moved.push(member);
  });
  if (finished.kind === 'refused') return finished;
  if (finished.kind === 'unfinished') return done(batch, { exceptions, moved, left: finished.left });
  return done(finished.batch, { exceptions, moved, repeated: finished.repeated });
}

async function carryOutMember(
  deps: BatchDeps,
  { batch, regulation, law }: FoundBatch,
  given: {
    readonly member: CaseId;
    readonly key: string;
    readonly sums: BatchSums | null;
    readonly stated: { readonly [ref: string]: StatedFact };
  },
  actor: Actor,
): Promise<Refusal | undefined> {
  const { case: c } = await getCase(deps, given.member);
  const now = sumsOf(regulation, law, c);
  if (law.totals.some((ref) => (given.sums?.[ref] ?? 0) !== (now[ref] ?? 0))) return changedSinceFrozen;
  const frozen = frozenFacts(law);
  const known = Object.fromEntries(
    (law.states ?? []).flatMap((ref) => {
      const value = c.facts[factKey(regulation, ref)]?.value;
      return value === undefined ? [] : [[ref, { value }]];
    }),
  );
  const free = Object.fromEntries(Object.entries(given.stated).filter(([ref]) => !frozen.includes(ref)));
  const command = { kind: 'carryOut', batch: batch.id, as: batch.kind, states: { ...known, ...free } } as const;
  return sendToMember(deps, given.member, command, given.key, actor);
}

const changedSinceFrozen = refuse('batch-changed', {
  kk: 'Тізілім жабылғаннан кейін істің сомасы өзгерген.',
  ru: 'Сумма по делу изменилась после закрытия реестра.',
  en: 'The sum of the case has changed since the batch was closed.',
});

async function notReady(
  deps: BatchDeps,
  regulation: Regulation,
  law: BatchLaw,
  members: readonly BatchMember[],
): Promise<readonly BatchException[]> {
  const exceptions: BatchException[] = [];
  for (const { case: member } of members) {
    const { case: c } = await getCase(deps, member);
    const lacking = frozenFacts(law).filter((ref) => c.facts[factKey(regulation, ref)]?.state !== 'known');
    const balanced = holds(law.holds, groundsOfCase(regulation, deps.calendar(), c, todayOf(c, deps.now())));
    if (lacking.length > 0) {
      const names = lacking.map((ref) => wordsOf({ regulation }, `facts.${ref}`));
      exceptions.push({ case: member, refusal: refusalNaming('fact-missing', 'fact', names) });
    } else if (!balanced) exceptions.push({ case: member, refusal: refusal('condition') });
  }
  return exceptions;
}

/** Does something with each of the cases; what is refused for one is kept and the rest goes on. */
async function forMembers(
  deps: BatchDeps,
  id: string,
  cases: readonly CaseId[],
  actor: Actor,
  act: (found: FoundBatch, member: CaseId, c: Case) => Promise<Refusal | undefined>,
): Promise<BatchResult> {
  const found = await findBatch(deps, id, actor);
  if ('ground' in found) return found;
  if (!isOfBatchUnit(found.regulation, found.batch, actor)) return refusal('not-yours');
  const exceptions: BatchException[] = [];
  for (const member of cases) {
    const known = await deps.store.find(member);
    const refused = known ? await act(found, member, known.case) : refusal('not-found');
    if (refused) exceptions.push({ case: member, refusal: refused });
  }
  return done((await deps.batches.find(id)) ?? found.batch, { exceptions });
}

const mainOffice = (c: Case) => (c.main.kind === 'none' ? null : (c.tasks[c.main.task]?.office ?? null));

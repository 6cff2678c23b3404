import { sha256 } from '../../base/index.ts';
import type { Act, Case, Paper } from '../../casework/index.ts';
import type { SignatureAct } from '../../law/index.ts';
import type { History } from '../history.ts';
import type { Written } from '../world.ts';
import { fail } from './fail.ts';

const decisionOf = (written: Written) => written.logged.flatMap(({ event }) => (event.type === 'decided' ? [event] : []))[0];
const moveOf = (written: Written) => written.logged.flatMap(({ event }) => (event.type === 'moved' ? [event] : []))[0];

/**
 * 4, of a correcting decision: it names its own draft and the decision that it replaces, which stays as it was; everybody whom the rule of
 * a deciding move names signed it; where that is the system, somebody of its fallback post did.
 */
async function correctionIsSigned(world: History['world'], { before, after: c, logged }: Written): Promise<void> {
  const { regulation, deps } = world;
  const corrected = logged.flatMap(({ event }) => (event.type === 'corrected' ? [event] : []))[0];
  if (!corrected) return;
  const draft = before?.draft;
  const first = before?.decision;
  if (!draft || draft.version !== corrected.draft || draft.hash !== corrected.hash || draft.stale)
    fail('the correcting decision is not the current draft', c);
  if (!first || corrected.corrects.hash !== first.hash || corrected.corrects.number !== (first.number?.text ?? null))
    fail('the correcting decision names another one than it replaces', c);
  if (c.corrected?.at(-1)?.hash !== first?.hash || corrected.hash === first?.hash) fail('the corrected decision did not stay', c);
  const bytes = await deps.blobs.get(corrected.hash);
  if (!bytes) {
    fail('the bytes of the correcting decision are not kept', c);
    return;
  }
  const paper = JSON.parse(new TextDecoder().decode(bytes)) as Paper;
  if (paper.corrects?.hash !== first?.hash || !paper.corrects?.reasons) fail('the paper does not say what it corrects and why', c);
  const rule = regulation.moves[corrected.move]?.sign;
  const over = c.acts.filter((act) => act.over === corrected.hash);
  const used = (rule?.acts ?? []).flatMap((slot) => {
    const unit = regulation.units[slot.by];
    return actsOf(regulation.units, c, over, unit?.kind === 'system' ? { by: unit.fallback, kind: 'eds' } : slot);
  });
  if (used.length === 0) fail('nobody signed the correcting decision', c);
  if (rule?.distinct && new Set(used.map((act) => act.person)).size < used.length) fail('one person signed one correction twice', c);
}

/** 4: the bytes of a decision and the acts over them, looked up in the log and not asked of the engine. */
export async function decisionsAreSigned({ world }: History): Promise<void> {
  const { regulation, deps } = world;
  for (const written of world.written) {
    await correctionIsSigned(world, written);
    const decided = decisionOf(written);
    if (!decided) continue;
    const c = written.after;
    const draft = written.before?.draft;
    if (!draft || draft.version !== decided.draft || draft.hash !== decided.hash || draft.stale)
      fail('the decision is not the current draft', c);
    const log = await deps.store.history(written.case);
    const made = log.flatMap(({ event }) => (event.type === 'draftMade' && event.draft.version === decided.draft ? [event.draft] : []));
    if (made.length !== 1 || made[0]?.hash !== decided.hash) fail('the decision names no one version of the draft', c);
    const bytes = await deps.blobs.get(decided.hash);
    if (!bytes || sha256(bytes) !== decided.hash) fail('the bytes of the decision are not kept', c);
    if (log.filter(({ event }) => event.type === 'decided').length !== 1) fail('the case was decided twice', c);
    const move = moveOf(written);
    const law = move && regulation.moves[move.move];
    if (!law?.decides) fail(`the case was decided by ${move?.move ?? 'no move'}, which does not decide`, c);
    const rule = law?.sign?.over === 'draft' ? law.sign : undefined;
    if (!rule) continue;
    const over = c.acts.filter((act) => act.over === decided.hash);
    const author = rule.chain
      ? Math.max(
          0,
          rule.acts.findIndex((act) => act.by === draft.by),
        )
      : 0;
    const used = rule.acts.slice(author).flatMap((slot) => actsOf(world.regulation.units, c, over, slot));
    if (rule.distinct && new Set(used.map((act) => act.person)).size < used.length) fail('one person signed one decision twice', c);
  }
}

function actsOf(units: History['world']['regulation']['units'], c: Case, over: readonly Act[], slot: SignatureAct): readonly Act[] {
  const unit = units[slot.by];
  const kinds: readonly string[] = [slot.kind].flat();
  const mine = over.filter((act) => act.by === slot.by && kinds.includes(act.kind));
  if (unit?.kind === 'body') {
    const chair = mine.find((act) => act.post === unit.chair);
    const members = new Set(mine.filter((act) => act.post === unit.members.post && act.person !== chair?.person).map((act) => act.person));
    if (!chair || members.size < (slot.atLeast ?? unit.members.atLeast)) fail(`the body ${slot.by} signed without its quorum`, c);
    return mine;
  }
  const act = mine.filter((one) => unit?.kind !== 'post' || one.post === unit.post).at(-1);
  if (!act) fail(`the act of ${slot.by} is missing over the bytes decided on`, c);
  return act ? [act] : [];
}

/** 5: who brought an outcome about. */
export async function outcomesAreActs({ world }: History): Promise<void> {
  const fault = world.faults.of(5)[0];
  if (fault) fail(fault);
  for (const written of world.written) {
    const { actor, logged, after } = written;
    const types = new Set(logged.map(({ event }) => event.type));
    const outcome = types.has('decided') || types.has('ended');
    if (actor.kind !== 'system') continue;
    const isTurn = !['clock', 'outbox', 'registries', 'batches'].includes(actor.key);
    const moved = moveOf(written);
    if (moved) {
      if (!isTurn || !world.regulation.steps[moved.from]?.deciding)
        fail(`the system took the move ${moved.move} at a step that is a person's`, after);
      if (!types.has('keyUsed')) fail(`the use of the key ${actor.key} is not logged`, after);
    }
    if (!outcome) continue;
    if (types.has('decided') && !moved) fail(`${actor.key} decided a case`, after);
    if (actor.key === 'clock' || actor.key === 'registries') fail(`${actor.key} ended a case`, after);
    const log = await world.deps.store.history(written.case);
    const acted = log.some(
      ({ event, actor: by }) => event.type === 'moved' && (by.kind !== 'system' || !['clock', 'outbox', 'batches'].includes(by.key)),
    );
    if (!acted) fail(`${actor.key} ended a case in which nobody had acted`, after);
  }
}

/** 9: what the recipient of a closed case was told, and what proves it. */
export function recipientWasTold({ world }: History): void {
  for (const { before, after } of world.written) {
    if (after.status !== 'closed' || before?.status === 'closed') continue;
    const told = Object.values(after.deliveries);
    const done = told.filter(({ channels }) => channels.some(({ state }) => state === 'delivered' || state === 'waiting'));
    if (done.length === 0) fail('a closed case told nobody anything', after);
    for (const delivery of told) {
      if (delivery.channels.some(({ state }) => state === 'sent')) fail(`the case closed while ${delivery.name} was under way`, after);
      if (!delivery.channels.some(({ state }) => state === 'delivered' || state === 'waiting'))
        fail(`${delivery.name} reached nobody and no paper waits`, after);
    }
  }
}

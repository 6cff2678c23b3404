import { type CaseId, sha256 } from '../base/index.ts';
import { nextTimer } from '../calendar/index.ts';
import {
  type Actor,
  type Case,
  type CaseTask,
  type Command,
  everyCase,
  factKey,
  goOnSigned,
  offersOf,
  signPaper,
  withAmount,
  workSystemTask,
} from '../casework/index.ts';
import type { FactValue, Move } from '../law/index.ts';
import { makingOf } from './attempt-life.ts';
import { runBatch } from './batch-life.ts';
import { openCorrection, workCorrection } from './correction-life.ts';
import type { Dice } from './dice.ts';
import { stated } from './stated.ts';
import { satisfy } from './values.ts';
import { fireDue, holderOf, later, officer, perform, type World } from './world.ts';

/** Brings a case on: works a turn, ends a side task, answers what is awaited, or carries out a batch. */
export async function bringOn(w: World, id: CaseId, dice: Dice): Promise<void> {
  const c = await w.current(id);
  const tasks = Object.values(c.tasks);
  const side = tasks.filter((task) => task.kind === 'side');
  const watched = tasks.filter((task) => task.about && task.kind === 'wait');
  const main = c.main.kind === 'none' ? undefined : c.tasks[c.main.task];
  const turns: (() => Promise<void>)[] = [];
  if (main) for (let i = 0; i < 3; i += 1) turns.push(() => workMain(w, id, main, dice));
  for (const task of side) turns.push(() => workSide(w, id, task, dice));
  for (const task of watched) turns.push(() => answerWatched(w, id, task, dice));
  if (await goOn(w, id)) return;
  if (turns.length > 0) await dice.pick(turns)();
  else if (c.decision && dice.chance(40)) await openCorrection(w, id, dice);
  else await handOverSome(w, id, dice);
}

/** Signatures whose keys could not be checked are tried again, as the worker does. */
async function goOn(w: World, id: CaseId): Promise<boolean> {
  let went = false;
  for (const one of await w.deps.waiting.ofCase(id)) {
    if (one.state !== 'waiting') continue;
    const { state, why } = await goOnSigned({ ...w.deps, batches: w.batches }, one);
    w.settle({ ...one, state, why });
    went ||= state === 'done';
  }
  return went;
}

export async function handOverSome(w: World, id: CaseId, dice: Dice): Promise<void> {
  const c = await w.current(id);
  const waiting = Object.values(c.deliveries).filter(({ channels }) => channels.some(({ state }) => state === 'waiting'));
  if (waiting.length === 0) return;
  const to = dice.chance(70) ? ('self' as const) : ('representative' as const);
  await perform(w, id, { kind: 'handOver', id: dice.pick(waiting).id, to, notarised: dice.chance(50) }, officer(counterPost(w), c.intake));
}

export const counterPost = (w: World) => {
  const unit = Object.values(w.regulation.units).find((one) => one.kind === 'post');
  return unit?.kind === 'post' ? unit.post : 'corp-intake';
};

async function workMain(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  if (task.kind === 'wait') return endWait(w, id, task, dice);
  if (task.kind === 'batch') return runBatch(w, id, task, dice);
  if (task.key && !task.claimedBy) return runSystem(w, id, task);
  return takeTurn(w, id, task, dice);
}

/** Does a turn of the system; what it says of a refusal other than an overtaken one is a fault of ours. */
async function runSystem(w: World, id: CaseId, task: CaseTask): Promise<void> {
  const result = await workSystemTask(w.deps, id, task.id);
  if (
    typeof result !== 'string' &&
    !['not-yours', 'condition', 'items-undone', 'fact-missing', 'ground-missing', 'paper-unfilled'].includes(result.ground)
  )
    throw new Error(`the system's turn at ${task.name} was refused: ${result.ground}`);
  if (typeof result !== 'string') w.faults.add(5, `the system's turn at ${task.name} cannot be done: ${result.ground} ${result.text.en}`);
}

/** A turn of an officer: the list ticked, proofs looked up, a draft made where one is wanted, a move taken. */
async function takeTurn(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  const { regulation } = w;
  const step = regulation.steps[task.name];
  if (!step) return;
  const actor = dice.chance(92)
    ? holderOf(task)
    : { ...officer(task.post, task.office, 'specialist@provider'), actingFor: { person: `${task.post}@${task.office}`, order: '12-Ж' } };
  const offers = offersOf(w.deps, regulation, await w.current(id), actor).tasks.find((one) => one.task.id === task.id);
  const open = (offers?.moves ?? []).filter(({ closed }) => closed === null);
  if (open.length === 0) return;
  const weighted = open.flatMap((one) => Array.from({ length: weightOf(one.law) }, () => one));
  const { move, law } = dice.pick(weighted);
  const wanted = new Map<string, FactValue>();
  if (law.when) satisfy(makingOf(w), law.when, true, wanted, dice);
  const outcome = law.outcomes ? pickOutcome(await w.current(id), law, offers?.outcomes ?? [], dice) : undefined;
  const when = outcome && law.outcomes?.[outcome.outcome]?.when;
  if (when) satisfy(makingOf(w), when, true, wanted, dice);
  if (law.needs) {
    for (const item of step.does) {
      if (law.needs !== 'all' && !law.needs.includes(item.name) && !dice.chance(30)) continue;
      const now = (await w.current(id)).tasks[task.id];
      if (!now) return;
      if (item.proof) await showProof(w, id, item.proof, actor, dice);
      else if (item.kind === 'draft' || item.kind === 'calculate' || (now.done.includes(item.name) && !dice.chance(30))) continue;
      else {
        const maybe = (item.mayFill ?? []).filter((ref) => wanted.has(ref) || dice.chance(85));
        await perform(
          w,
          id,
          { kind: 'tick', task: task.id, item: item.name, states: stated(w, [...(item.fills ?? []), ...maybe], dice, wanted) },
          actor,
        );
      }
    }
  }
  const reasons = dice.chance(85) ? 'Себебі жазылған' : undefined;
  const rule = outcome && law.outcomes?.[outcome.outcome];
  const grounds = outcome?.grounds.length ? [dice.pick(outcome.grounds)] : [];
  if (law.sign?.over === 'draft' && outcome) {
    const { draft } = await w.current(id);
    if (!draft || draft.stale || draft.outcome !== outcome.outcome) {
      const command: Command = {
        kind: 'draft',
        task: task.id,
        outcome: outcome.outcome,
        ...(rule?.grounds ? { grounds } : {}),
        ...(reasons ? { reasons } : {}),
      };
      const full = await withAmount(w.deps, regulation, await w.current(id), command);
      if (full.kind === 'refused') return;
      await perform(w, id, full, actor);
    }
  }
  await othersSign(w, id, law);
  const needsGrounds = law.grounds ?? (law.sign?.over === 'draft' ? undefined : rule?.grounds);
  const from = law.grounds
    ? law.grounds.filter((ground) => !regulation.grounds[ground]?.when || dice.chance(50))
    : (outcome?.grounds ?? []);
  await perform(
    w,
    id,
    {
      kind: 'move',
      task: task.id,
      move,
      ...(outcome ? { outcome: outcome.outcome } : {}),
      ...(needsGrounds && from.length > 0 ? { grounds: [dice.pick(from)] } : {}),
      ...(reasons ? { reasons } : {}),
      ...(law.states ? { states: stated(w, law.states, dice) } : {}),
    },
    actor,
  );
}

const weightOf = (move: Move) => (move.sign?.over === 'draft' || move.decides ? 4 : move.newDraft || move.reasons === 'required' ? 1 : 3);

function pickOutcome(
  c: Case,
  law: Move,
  offered: readonly { outcome: string; grounds: readonly string[]; reasons: boolean }[],
  dice: Dice,
) {
  const names = Object.keys(law.outcomes ?? {});
  const current = c.draft && !c.draft.stale && names.includes(c.draft.outcome) ? c.draft.outcome : undefined;
  const possible = names.filter((name) => {
    const offer = offered.find((one) => one.outcome === name);
    if (law.sign?.over === 'draft' && !offer) return false;
    return !law.outcomes?.[name]?.grounds || (offer?.grounds.length ?? 0) > 0;
  });
  const outcome = current && dice.chance(85) ? current : possible.length > 0 ? dice.pick(possible) : names[0];
  return outcome === undefined
    ? undefined
    : { outcome, grounds: offered.find((one) => one.outcome === outcome)?.grounds ?? law.outcomes?.[outcome]?.grounds ?? [] };
}

/** Looks a proof up, or takes the paper; a few registries stay silent. */
export async function showProof(w: World, id: CaseId, proof: string, actor: Actor, dice: Dice): Promise<void> {
  const law = w.regulation.proofs[proof];
  if (!law) return;
  const c = await w.current(id);
  const parties = law.of ? c.parties.filter((p) => p.role === law.of) : [undefined];
  for (const party of parties) {
    const key = party && w.regulation.parties[party.role]?.many ? `${proof}#${party.n}` : proof;
    if (c.proofs[key]?.state === 'shown') continue;
    const byRegistry = law.registry && (!law.paper || dice.chance(70));
    const state = byRegistry && dice.chance(8) ? ('notAnswered' as const) : dice.chance(92) ? ('shown' as const) : ('absent' as const);
    const fills = (byRegistry ? law.registry?.fills : law.paper?.fills) ?? [];
    const facts = Object.fromEntries(
      Object.entries(stated(w, fills, dice)).map(([ref, one]) => [party ? factKey(w.regulation, ref, party.n) : ref, one]),
    );
    const evidence = await w.deps.blobs.put(new TextEncoder().encode(`${key}/${state}/${dice.below(1000)}`));
    await perform(
      w,
      id,
      {
        kind: 'recordProof',
        key,
        proof: { state, by: byRegistry ? 'registry' : 'paper', ...(byRegistry ? { evidence } : { originalSeen: true, scan: evidence }) },
        ...(state === 'shown' ? { facts } : {}),
      },
      actor,
    );
  }
}

/** Members of a body and parties put their acts before the one who moves. */
async function othersSign(w: World, id: CaseId, law: Move): Promise<void> {
  const signed = law.sign?.over;
  const document = typeof signed === 'object' ? signed.document : undefined;
  for (const act of law.sign?.acts ?? []) {
    const unit = w.regulation.units[act.by];
    const c = await w.current(id);
    const over = signed === 'draft' ? c.draft?.hash : c.documents.filter((d) => d.name === document && !d.superseded).at(-1)?.hash;
    const kind = [act.kind].flat()[0];
    if (!over || !kind) continue;
    const common = { by: act.by, kind, over, evidence: sha256(`evidence/${over}/${act.by}`), standIn: true, at: w.now() };
    if (unit?.kind === 'body') {
      const office = Object.values(c.tasks).find((task) => task.body)?.office ?? unit.office;
      for (let n = 1; n <= (act.atLeast ?? unit.members.atLeast); n += 1) {
        const actor = officer(unit.members.post, office, `member-${n}`);
        await perform(w, id, { kind: 'act', act: { ...common, person: actor.person, post: actor.post, office } }, actor);
      }
    }
    if (!unit && w.regulation.parties[act.by] && c.registrar.kind === 'party') {
      const actor: Actor = { kind: 'party', role: act.by, person: c.registrar.person };
      await perform(w, id, { kind: 'act', act: { ...common, person: actor.person } }, actor);
    }
  }
}

async function endWait(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  const c = await w.current(id);
  const ends = Object.keys(w.regulation.waits[task.name]?.ends ?? {}).filter((moment) => w.regulation.moments[moment]?.byHand);
  if (ends.length === 0 || dice.chance(40)) {
    // Nobody comes: weeks go by, until the term has run out.
    if (dice.chance(60)) w.moveTo(later(w.now(), 24 * 50));
    await passTime(w, dice);
    return;
  }
  await perform(
    w,
    id,
    { kind: 'raise', moment: dice.pick(ends), complete: dice.chance(90) },
    officer(counterPost(w), dice.chance(80) ? c.intake : task.office),
  );
}

/** A second signature may be refused so: it is another person's, somebody else has taken the task, or the same one is being checked already. */
const besideRefusals = ['four-eyes', 'signature', 'act-not-yours', 'claimed-by-other', 'signature-checking'];

/** Signs what somebody else has signed first. */
async function signBeside(w: World, id: CaseId, task: CaseTask, actor: Actor): Promise<void> {
  const { signing } = await w.current(id);
  const asked = signing?.asks.find(({ by }) => by === task.about);
  if (!asked) return;
  const signature = { by: asked.by, kind: (asked.kinds[0] ?? 'eds') as 'eds', over: asked.over, signature: null };
  const signed = await signPaper(w.deps, id, { key: w.nextKey(), saw: null, signature }, actor);
  if (signed.kind === 'refused' && !besideRefusals.includes(signed.ground))
    throw new Error(`the second signature was refused: ${signed.ground}`);
}

async function workSide(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  if (task.key) return runSystem(w, id, task);
  const actor = holderOf(task);
  if (task.name === 'engine.correction') return workCorrection(w, id, task, dice);
  if (task.name === 'engine.signature' && dice.chance(70)) return signBeside(w, id, task, actor);
  if (task.name.startsWith('engine.')) {
    const ends = everyCase.sideTasks[task.name.slice(7) as keyof typeof everyCase.sideTasks]?.ends ?? [];
    // One that ends by itself (a key that is not set up) is nobody's to end.
    if (ends.length > 0) await perform(w, id, { kind: 'endSide', task: task.id, end: dice.pick(ends), reasons: 'Тексерілді' }, actor);
    return;
  }
  const law = w.regulation.sideTasks[task.name];
  const offers = offersOf(w.deps, w.regulation, await w.current(id), actor).tasks.find((one) => one.task.id === task.id);
  for (const item of law?.does ?? []) {
    const now = (await w.current(id)).tasks[task.id];
    if (!now) return;
    if (item.proof) await showProof(w, id, item.proof, actor, dice);
    else if (!now.done.includes(item.name))
      await perform(w, id, { kind: 'tick', task: task.id, item: item.name, states: stated(w, item.fills ?? [], dice) }, actor);
  }
  if (!offers || offers.ends.length === 0) return;
  const end = dice.pick(offers.ends);
  await perform(
    w,
    id,
    { kind: 'endSide', task: task.id, end: end.end, reasons: 'Себебі жазылған', states: stated(w, end.states, dice) },
    actor,
  );
}

export const outbox: Actor = { kind: 'system', key: 'outbox' };

async function answerWatched(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  const c = await w.current(id);
  const effect = c.effects[task.about ?? ''];
  if (effect && task.name.startsWith('effect:')) {
    const answers = Object.keys(w.regulation.effects[effect.name]?.answers ?? {});
    if (answers.length === 0) return;
    await perform(
      w,
      id,
      { kind: 'answerEffect', id: effect.id, answer: dice.chance(75) ? (answers[0] ?? '') : dice.pick(answers), evidence: null },
      outbox,
      { saw: null },
    );
    return;
  }
  const delivery = c.deliveries[task.about ?? ''];
  const sent = delivery?.channels.find(({ state }) => state === 'sent');
  if (delivery && sent)
    await perform(
      w,
      id,
      { kind: 'answerDelivery', id: delivery.id, channel: sent.channel, state: dice.chance(75) ? 'delivered' : 'failed', evidence: null },
      outbox,
      { saw: null },
    );
}

/** The clock goes on: an hour, a day, to the next mark of some clock, or weeks; then marks are fired. */
export async function passTime(w: World, dice: Dice): Promise<void> {
  const timers = [];
  for (const id of w.cases())
    for (const clock of Object.values((await w.current(id)).clocks)) {
      const timer = nextTimer(clock.state);
      if (timer) timers.push(timer.at);
    }
  const next = timers.sort()[0];
  const fate = dice.below(100);
  if (next && fate < 45) w.moveTo(later(next, dice.pick([0, 0, 1])));
  else w.moveTo(later(w.now(), fate < 65 ? 1 : fate < 85 ? 24 : fate < 95 ? 24 * 4 : 24 * 45));
  await fireDue(w, dice.chance(15));
}

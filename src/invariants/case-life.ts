import { type CaseId, type Refusal, sha256 } from '../base/index.ts';
import { dateIn, nextTimer } from '../calendar/index.ts';
import {
  type Actor,
  batchBytes,
  type Case,
  type CaseTask,
  type Command,
  decideBatch,
  type Executed,
  everyCase,
  execute,
  factKey,
  offersOf,
  type StatedFact,
  withAmount,
  workSystemTask,
} from '../casework/index.ts';
import { chiefs } from '../identity/index.ts';
import { type FactValue, factLaw, type Move } from '../law/index.ts';
import { makingOf } from './attempt-life.ts';
import type { Dice } from './dice.ts';
import { satisfy, valueFor } from './values.ts';
import { fireDue, holderOf, later, officer, perform, type World } from './world.ts';

/** Values for facts that an officer states. */
function stated(w: World, refs: readonly string[], dice: Dice, wanted?: ReadonlyMap<string, FactValue>): { [ref: string]: StatedFact } {
  const m = makingOf(w);
  const states: { [ref: string]: StatedFact } = {};
  for (const ref of refs) {
    const value = wanted?.get(ref) ?? valueFor(m, ref, dice);
    if (value !== undefined) states[ref] = { value };
  }
  return states;
}

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
  if (turns.length > 0) await dice.pick(turns)();
  else await handOverSome(w, id, dice);
}

async function handOverSome(w: World, id: CaseId, dice: Dice): Promise<void> {
  const c = await w.current(id);
  const waiting = Object.values(c.deliveries).filter(({ channels }) => channels.some(({ state }) => state === 'waiting'));
  if (waiting.length === 0) return;
  const to = dice.chance(70) ? ('self' as const) : ('representative' as const);
  await perform(w, id, { kind: 'handOver', id: dice.pick(waiting).id, to, notarised: dice.chance(50) }, officer(counterPost(w), c.intake));
}

const counterPost = (w: World) => {
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
async function showProof(w: World, id: CaseId, proof: string, actor: Actor, dice: Dice): Promise<void> {
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

async function workSide(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  if (task.key) return runSystem(w, id, task);
  const actor = holderOf(task);
  if (task.name.startsWith('engine.')) {
    const ends = everyCase.sideTasks[task.name.slice(7) as keyof typeof everyCase.sideTasks]?.ends ?? [];
    await perform(w, id, { kind: 'endSide', task: task.id, end: dice.pick(ends), reasons: 'Тексерілді' }, actor);
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

const outbox: Actor = { kind: 'system', key: 'outbox' };

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

const batchActor: Actor = { kind: 'system', key: 'batches' };

/** A batch from its opening to its carrying out, with this case in it, closed and carried out twice; sometimes only a part of that. */
async function runBatch(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  const law = w.regulation.batches[task.name];
  if (!law) return;
  const { regulation } = w;
  const context = (actor: Actor) => ({ regulation, actor, policy: w.deps.policy, now: w.now() });
  const decideAs = (actor: Actor) => (batch: Parameters<typeof decideBatch>[0], command: Parameters<typeof decideBatch>[1]) =>
    decideBatch(batch, command, context(actor));
  const chief = officer(task.post, task.office);
  const change = (batch: string, actor: Actor = batchActor) => ({
    id: batch,
    key: w.nextKey(),
    at: w.now(),
    actor,
    decide: decideAs(actor),
  });
  const open = (await w.batches.unfinished(task.name, task.office)).find((one) => one.status === 'open' && w.isOwn(one.id));
  const batch = (await w.current(id)).batch?.id ?? open?.id ?? w.nextKey();
  if (!(await w.batches.find(batch)))
    await w.batches.change(change(batch), { kind: 'open', id: batch, as: task.name, office: task.office });
  for (const other of w.cases()) {
    const c = await w.current(other);
    if (
      c.main.kind !== 'batch' ||
      c.main.batch !== task.name ||
      c.tasks[c.main.task]?.office !== task.office ||
      (other !== id && dice.chance(30))
    )
      continue;
    await perform(w, other, { kind: 'joinBatch', batch, as: task.name }, batchActor);
  }
  if (dice.chance(12)) await perform(w, id, { kind: 'leaveBatch', batch, reasons: 'Алынды' }, batchActor);
  if (dice.chance(12)) return;
  const sumsOf = async (member: CaseId) => {
    const c = await w.current(member);
    const sums = Object.fromEntries(law.totals.map((ref) => [ref, Number(c.facts[ref]?.value ?? 0)]));
    return { seq: c.seq, sums };
  };
  const closed = await w.batches.close(change(batch), sumsOf);
  const again = await w.batches.close(change(batch), sumsOf);
  if (closed.kind === 'refused') return;
  if (again.kind !== 'done' || JSON.stringify(again.batch) !== JSON.stringify(closed.batch))
    w.faults.add(15, `a batch closed twice has changed: ${task.name}`);
  const joined = new Map<CaseId, Case>();
  for (const member of await w.batches.members(batch, '', 100))
    if (member.state === 'in') joined.set(member.case, await w.current(member.case));
  if (closed.batch.frozen?.members !== joined.size)
    w.faults.add(15, `${closed.batch.frozen?.members} members are frozen, ${joined.size} are in`);
  for (const ref of law.totals) {
    const sum = [...joined.values()].reduce((total, c) => total + Number(c.facts[ref]?.value ?? 0), 0);
    if ((closed.batch.frozen?.totals[ref] ?? 0) !== sum)
      w.faults.add(15, `the total of ${ref} is ${closed.batch.frozen?.totals[ref]}, the members add up to ${sum}`);
  }
  await perform(w, id, { kind: 'leaveBatch', batch, reasons: 'Кеш' }, batchActor);
  if (law.sign) {
    for (const wanted of law.sign.acts) {
      const found = await w.batches.find(batch);
      if (found?.status !== 'closed') break;
      const unit = regulation.units[wanted.by];
      const signer = unit?.kind === 'post' ? officer(unit.post, task.office, `${unit.post}@${task.office}`) : chief;
      const act = {
        by: wanted.by,
        person: signer.person,
        post: signer.post,
        office: signer.office,
        kind: [wanted.kind].flat()[0] ?? 'eds',
        over: batchBytes(found).hash,
        evidence: null,
        standIn: true,
        at: w.now(),
      } as const;
      await w.batches.change(change(batch, signer), { kind: 'sign', act });
    }
  }
  if (dice.chance(12)) return;
  const wanted = new Map<string, FactValue>();
  if (law.holds) satisfy(makingOf(w), law.holds, true, wanted, dice);
  const carry = async () =>
    w.batches.carryOut(change(batch), async (member, key) => {
      const command: Command = { kind: 'carryOut', batch, as: task.name, states: balanced(w, law.states ?? [], dice, wanted) };
      const done = await execute(w.deps, member, { key, saw: null, command }, batchActor);
      if (done.kind !== 'done') throw new Error(done.kind);
    });
  let carried = await carry();
  // A process that died on the way leaves members for the next one.
  if (carried.kind === 'unfinished') carried = await carry();
  const before = w.written.length;
  await carry();
  if (carried.kind === 'done' && w.written.length !== before) w.faults.add(15, 'a batch carried out twice moved its members twice');
}

/** Sums that a register states must add up: the last two make the first. */
function balanced(w: World, refs: readonly string[], dice: Dice, wanted: ReadonlyMap<string, FactValue>): { [ref: string]: StatedFact } {
  const states = stated(w, refs, dice, wanted);
  for (const [ref, parts] of sumsIn(w.regulation)) {
    if (!states[ref]) continue;
    const numbers = parts.map((part) => {
      const one = states[part];
      return one && 'value' in one ? Number(one.value) : 0;
    });
    states[ref] = { value: numbers.reduce((total, one) => total + one, 0) };
  }
  return states;
}

function sumsIn(node: unknown): readonly (readonly [string, readonly string[]])[] {
  if (Array.isArray(node)) return node.flatMap(sumsIn);
  if (typeof node !== 'object' || node === null) return [];
  const one = node as Record<string, unknown>;
  const own: (readonly [string, readonly string[]])[] =
    typeof one.fact === 'string' && Array.isArray(one.sumOf) ? [[one.fact, one.sumOf as string[]]] : [];
  return [...own, ...Object.values(one).flatMap(sumsIn)];
}

/** Something that nobody planned: a wrong officer, an old screen, a second click, a move to another office, a death, a late answer. */
export async function disturb(w: World, id: CaseId, dice: Dice): Promise<void> {
  const c = await w.current(id);
  const tasks = Object.values(c.tasks);
  const task = tasks.length > 0 ? dice.pick(tasks) : undefined;
  const posts = Object.values(w.regulation.units).flatMap((unit) => (unit.kind === 'post' ? [[unit.post, unit.office] as const] : []));
  const [post, office] = dice.pick(posts);
  const somebody = officer(
    post,
    office === 'corp-department' && dice.chance(20) ? 'corp-department-two' : office,
    dice.chance(50) ? `second-${post}` : undefined,
  );
  const kinds = [
    'claim',
    'release',
    'reassign',
    'wrong',
    'stale',
    'repeat',
    'two',
    'transfer',
    'withdraw',
    'lateFact',
    'lateProof',
    'die',
    'link',
    'answer',
    'handOver',
    'raise',
    'timer',
    'recount',
    'break',
    'party',
  ] as const;
  const kind = dice.pick(kinds);
  const chief = officer(dice.pick(chiefs), task?.office ?? c.intake);
  switch (kind) {
    case 'claim':
    case 'release':
      if (task)
        await perform(
          w,
          id,
          { kind, task: task.id },
          dice.chance(70) ? officer(task.post, task.office, dice.chance(50) ? 'second' : undefined) : somebody,
        );
      return;
    case 'reassign':
      if (task)
        await perform(
          w,
          id,
          { kind, task: task.id, person: dice.pick(['second', `${task.post}@${task.office}`]), reasons: dice.chance(90) ? 'Жүктеме' : '' },
          chief,
        );
      return;
    case 'wrong': {
      const [move] = Object.keys(w.regulation.moves).slice(dice.below(Object.keys(w.regulation.moves).length));
      if (task && move) await perform(w, id, { kind: 'move', task: task.id, move, reasons: 'Себебі' }, somebody);
      return;
    }
    case 'stale': {
      if (!task || c.seq < 3) return;
      const done = await perform(w, id, { kind: 'claim', task: task.id }, holderOf(task), { saw: c.seq - 1 - dice.below(2) });
      checkStale(w, done);
      return;
    }
    case 'repeat': {
      if (w.sent.length === 0) return;
      const again = dice.pick(w.sent.slice(-12));
      const before = await w.current(again.id);
      const result = await execute(w.deps, again.id, { key: again.key, saw: again.saw, command: again.command }, again.actor);
      if (result.kind !== 'done' || result.logged.length > 0)
        w.faults.add(
          13,
          `the command ${again.command.kind} sent again was answered ${result.kind === 'refused' ? result.ground : result.kind}`,
        );
      if ((await w.current(again.id)).seq !== before.seq) w.faults.add(13, `the command ${again.command.kind} sent again changed the case`);
      return;
    }
    case 'two':
      if (task && !task.claimedBy) await twoAtOnce(w, id, task);
      return;
    case 'transfer': {
      const [unit, law] = dice.pick(Object.entries(w.regulation.units));
      const to = law.office === 'corp-department' ? dice.pick(['corp-department', 'corp-department-two']) : law.office;
      await perform(
        w,
        id,
        { kind: 'transfer', unit, office: to, reasons: 'Көшті' },
        dice.chance(80) ? officer('corp-supervisor', c.intake) : somebody,
      );
      return;
    }
    case 'withdraw':
      if (dice.chance(30))
        await perform(w, id, { kind: 'withdraw', reasons: 'Өтініш берушінің өтінуі' }, dice.chance(70) ? c.registrar : somebody);
      return;
    case 'lateFact': {
      const [name, law] = dice.pick(Object.entries(w.regulation.facts));
      const key = law.of ? factKey(w.regulation, `${law.of}.${name}`) : name;
      const value = factLaw(w.regulation, key) ? valueFor(makingOf(w), key, dice) : undefined;
      const state: StatedFact =
        value !== undefined && dice.chance(75) ? { value } : { state: dice.pick(['absent', 'notAnswered', 'refused'] as const) };
      if (task)
        await perform(
          w,
          id,
          {
            kind: 'recordFact',
            key,
            stated: state,
            origin: dice.pick(['officer', 'registry', 'paper'] as const),
            evidence: sha256(`late/${key}`),
          },
          holderOf(c.main.kind === 'none' ? task : (c.tasks[c.main.task] ?? task)),
        );
      return;
    }
    case 'lateProof': {
      const proofs = Object.keys(w.regulation.proofs);
      if (proofs.length > 0 && c.main.kind !== 'none')
        await showProof(w, id, dice.pick(proofs), holderOf(c.tasks[c.main.task] as CaseTask), dice);
      return;
    }
    case 'die':
      if (dice.chance(30))
        await perform(
          w,
          id,
          { kind: 'die', on: dateIn(c.zone, w.now()), evidence: null },
          { kind: 'system', key: 'registries' },
          { saw: null },
        );
      return;
    case 'link':
      await perform(
        w,
        id,
        { kind: 'link', as: 'complaint', case: `c-${dice.below(5)}` as CaseId },
        { kind: 'system', key: 'registries' },
        { saw: null },
      );
      return;
    case 'answer':
      await perform(
        w,
        id,
        {
          kind: 'answerEffect',
          id: `e${1 + dice.below(3)}`,
          answer: dice.pick(['nothing', 'placed', 'carriedOut', 'failed']),
          evidence: null,
        },
        outbox,
        { saw: null },
      );
      return;
    case 'handOver':
      await handOverSome(w, id, dice);
      return;
    case 'raise': {
      const moments = Object.keys(w.regulation.moments);
      if (moments.length > 0)
        await perform(w, id, { kind: 'raise', moment: dice.pick(moments), complete: true }, officer(counterPost(w), c.intake));
      return;
    }
    case 'timer': {
      const clock = Object.keys(c.clocks)[0];
      if (clock)
        await perform(
          w,
          id,
          { kind: 'timer', clock, what: dice.pick(['warn', 'breach', 'lapse', 'miss'] as const) },
          { kind: 'system', key: 'clock' },
          { saw: null },
        );
      return;
    }
    case 'recount':
      await perform(w, id, { kind: 'recount' }, { kind: 'system', key: 'clock' }, { saw: null });
      return;
    case 'break':
      w.breakOff(dice.chance(50) ? 'before' : 'after');
      if (task && !task.claimedBy) await perform(w, id, { kind: 'claim', task: task.id }, officer(task.post, task.office));
      else await perform(w, id, { kind: 'die', on: dateIn(c.zone, w.now()), evidence: null }, { kind: 'system', key: 'registries' });
      w.breakOff(null);
      return;
    case 'party': {
      const party = dice.pick(c.parties);
      if (c.main.kind !== 'none')
        await perform(
          w,
          id,
          { kind: 'nameParty', party: { ...party, name: `${party.name}, түзетілген` } },
          holderOf(c.tasks[c.main.task] as CaseTask),
        );
      return;
    }
  }
}

/** Two officers take one task at the same moment: one has it, the other is told who won and when. */
async function twoAtOnce(w: World, id: CaseId, task: CaseTask): Promise<void> {
  const before = await w.current(id);
  const one = officer(task.post, task.office, 'first-of-two');
  const two = officer(task.post, task.office, 'second-of-two');
  const command: Command = { kind: 'claim', task: task.id };
  const send = (actor: Actor) => execute(w.deps, id, { key: w.nextKey(), saw: before.seq, command }, actor);
  const results = await Promise.all([send(one), send(two)]);
  const won = results.filter((result) => result.kind === 'done');
  const holder = (await w.current(id)).tasks[task.id]?.claimedBy;
  if (won.length > 1) w.faults.add(13, 'two officers were both told that they had taken one task');
  if (won.length === 1 && holder !== (results[0]?.kind === 'done' ? one.person : two.person))
    w.faults.add(13, 'the task is held by the one who was refused');
  for (const result of results) if (result.kind === 'refused' && result.ground === 'stale') checkStale(w, result);
}

/** A stale refusal says who won, and when, in every language. */
function checkStale(w: World, result: Executed | Refusal): void {
  if (result.kind !== 'refused' || result.ground !== 'stale') {
    w.faults.add(13, `a command that saw an old state was answered ${result.kind === 'refused' ? result.ground : result.kind}`);
    return;
  }
  const named = typeof result.details?.at === 'string' && (typeof result.details?.by === 'string' || result.details?.by === null);
  if (!named) w.faults.add(13, 'a stale refusal does not say who won and when');
}

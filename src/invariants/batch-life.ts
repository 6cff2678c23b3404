import type { CaseId } from '../base/index.ts';
import {
  type Actor,
  type Batch,
  type Case,
  type CaseTask,
  type Command,
  decideBatch,
  execute,
  keptPaper,
  type RegisterPaper,
  registerBatch,
  type StatedFact,
  signedHash,
} from '../casework/index.ts';
import type { FactValue } from '../law/index.ts';
import { makingOf } from './attempt-life.ts';
import type { Dice } from './dice.ts';
import { stated } from './stated.ts';
import { satisfy } from './values.ts';
import { officer, perform, type World } from './world.ts';

const batchActor: Actor = { kind: 'system', key: 'batches' };

/** A batch from its opening to its carrying out, with this case in it, closed and carried out twice; sometimes only a part of that. */
export async function runBatch(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
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
  await registerTwice(w, closed.batch, law);
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
        over: signedHash(found),
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

/** The register of a closed batch: made once however often it is asked for, of the members and totals that were frozen. */
async function registerTwice(w: World, batch: Batch, law: World['regulation']['batches'][string]): Promise<void> {
  const deps = { ...w.deps, batches: w.batches };
  const found = { batch, regulation: w.regulation, law };
  const first = await registerBatch(deps, found, w.nextKey(), batchActor);
  const second = await registerBatch(deps, found, w.nextKey(), batchActor);
  if (!law.document || batch.status !== 'closed') return;
  const paper = first.kind === 'done' ? first.batch.paper : undefined;
  if (!paper || (paper.number && paper.number.value < 1)) {
    w.faults.add(15, `the batch ${batch.kind} has no register`);
    return;
  }
  if (second.kind !== 'done' || JSON.stringify(second.batch) !== JSON.stringify(first.kind === 'done' ? first.batch : null))
    w.faults.add(15, 'a register made twice has changed');
  const read = JSON.parse((await keptPaper(w.deps, paper.hash)).text) as RegisterPaper;
  if (read.rows.length !== batch.frozen?.members || read.membersHash !== batch.frozen.membersHash)
    w.faults.add(15, `the register of ${batch.kind} has other members than its batch`);
  for (const [ref, total] of Object.entries(read.totals)) {
    const sum = read.rows.reduce((all, row) => all + (row.sums[ref] ?? 0), 0);
    if (sum !== total || total !== batch.frozen?.totals[ref]) w.faults.add(15, `the rows of the register do not make its total of ${ref}`);
  }
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

import { regulations } from '../../../regulations/index.ts';
import type { AttemptView, Case, CaseParty, CaseTask, Command } from '../../casework/index.ts';
import type { FactValue, Regulation } from '../../law/index.ts';
import type { CommandOut } from '../routes/cases.ts';
import { type Answer, actsFor, done, given, missingActs, refusalIn } from './answers.ts';
import { draftOf, taskNamed, turnOf } from './of-case.ts';
import type { Client, Program } from './program.ts';

type CommandDone = Extract<CommandOut, { kind: 'done' }>;

export type Application = {
  readonly parties?: readonly CaseParty[];
  readonly facts?: { readonly [key: string]: FactValue };
  /** Facts that a later form of the same entry asks for. */
  readonly later?: { readonly [key: string]: FactValue };
  /** Papers shown before they are asked for. */
  readonly papers?: readonly string[];
};

/** Runs an application through its gates as a program does: what the attempt waits for is given, until it passes, fails or wants more. */
export async function apply(program: Program, client: Client, regulation: string, entry: string, typed: Application): Promise<AttemptView> {
  let view = given(await client.post('/attempts', { regulation, entry }), `begin ${regulation}/${entry}`);
  const put = async (input: object) => {
    const answer = await client.post(`/attempts/${view.attempt.id}/inputs`, { saw: view.version, input });
    view = given(answer, `${regulation}/${entry}: ${JSON.stringify(input).slice(0, 200)}`);
  };
  const scan = given(await client.post('/blobs', new TextEncoder().encode(`scan ${program.nextKey()}`)));
  const show = (key: string) => put({ kind: 'paper', key, paper: { originalSeen: true, scan: scan.hash, validUntil: '2031-01-01' } });
  for (const party of typed.parties ?? []) await put({ kind: 'party', party });
  if (typed.facts) await put({ kind: 'facts', facts: typed.facts });
  for (const paper of typed.papers ?? []) await show(paper);
  let later = typed.later;
  for (let i = 0; i < 40 && view.need && !view.attempt.end; i += 1) {
    const { need } = view;
    if (need.kind === 'ask') await put({ kind: 'ask' });
    else if (need.kind === 'confirm') await put({ kind: 'confirm', items: need.items });
    else if (need.kind === 'certificate') await put({ kind: 'certificate', certificate: null });
    else if (need.kind === 'papers') for (const { key } of need.proofs) await show(key);
    else if (need.kind === 'sign') {
      const over = view.application?.hash;
      await put({ kind: 'sign', signatures: need.by.map((by) => ({ by, kind: 'eds', over, signature: null })) });
    } else if (need.kind === 'form' && later) {
      await put({ kind: 'facts', facts: later });
      later = undefined;
    } else break;
  }
  return view;
}

/** Registers an application that passed, and gives the walk through its case. */
export async function register(program: Program, client: Client, regulation: string, entry: string, typed: Application): Promise<Walk> {
  const view = await apply(program, client, regulation, entry, typed);
  if (view.attempt.end?.kind !== 'passed')
    throw new Error(`${regulation}/${entry} did not pass: ${JSON.stringify(view.need ?? view.attempt.end)}`);
  const { case: id } = given(await client.post(`/attempts/${view.attempt.id}/registration`), `register ${regulation}/${entry}`);
  return walk(program, client, id);
}

export type StepOptions = {
  readonly outcome?: string;
  readonly grounds?: readonly string[];
  readonly reasons?: string;
  readonly states?: { readonly [ref: string]: FactValue };
  readonly fills?: { readonly [ref: string]: FactValue };
  /** Which of the holders of the post. */
  readonly turn?: number;
  /** Members of the body who sign the draft before the chair moves the case. */
  readonly members?: readonly number[];
};

/** A case on its way, each thing done by the officer whose turn it is. */
export type Walk = {
  readonly id: string;
  /** The case as the last one who had it sees it. */
  readonly now: () => Promise<Case>;
  readonly step: (move: string, options?: StepOptions) => Promise<CommandDone>;
  readonly side: (name: string, end: string, options?: StepOptions) => Promise<CommandDone>;
  /** Hands over every paper that waits at the counter. */
  readonly handOver: () => Promise<void>;
  /** The officer whose turn the main line is, and the task. */
  readonly holder: (turn?: number) => Promise<{ readonly client: Client; readonly task: CaseTask; readonly saw: number }>;
};

const stated = (values: { readonly [ref: string]: FactValue } | undefined) =>
  Object.fromEntries(Object.entries(values ?? {}).map(([ref, value]) => [ref, { value }]));

export function walk(program: Program, first: Client, id: string): Walk {
  let last = first;
  const lawOf = (c: Case): Regulation => {
    const law = regulations.find((one) => one.id === c.regulation);
    if (!law) throw new Error(`no regulation ${c.regulation}`);
    return law;
  };
  const now = async () => (await seen(last)).case;
  const seen = async (client: Client) => given(await client.get(`/cases/${id}`), 'read the case');
  /** Sends what was read the moment before; what the system noted in between (a mark of a clock after closing time) is read and sent again. */
  const sendSeen = async (client: Client, address: 'commands' | 'acts', body: object): Promise<Answer<CommandOut>> => {
    for (let turn = 0; ; turn += 1) {
      const { saw } = await seen(client);
      const answer = await client.post(`/cases/${id}/${address}`, { saw, ...body });
      if (refusalIn(answer)?.ground !== 'stale' || turn === 3) return answer;
    }
  };
  const send = (client: Client, command: Command, signatures?: readonly object[]) =>
    sendSeen(client, 'commands', { command, ...(signatures ? { signatures } : {}) });
  const holderOf = async (task: CaseTask, turn?: number) => {
    const client = await program.officer(task.post, task.office, turn);
    last = client;
    return client;
  };

  const tickAll = async (client: Client, task: CaseTask, law: Regulation, options: StepOptions) => {
    const { offers } = await seen(client);
    const mine = offers.tasks.find((one) => one.task.id === task.id);
    for (const item of mine?.items ?? []) {
      const isStated = item.mayFill.some((ref) => options.fills?.[ref] !== undefined);
      if (item.done || item.kind === 'draft' || (item.kind === 'calculate' && !isStated) || item.proof) continue;
      if (!item.required && !isStated && !item.fills.some((ref) => options.fills?.[ref] !== undefined)) continue;
      const refs = [...item.fills, ...item.mayFill.filter((ref) => options.fills?.[ref] !== undefined)];
      const states = stated(Object.fromEntries(refs.map((ref) => [ref, options.fills?.[ref] ?? false])));
      done(await send(client, { kind: 'tick', task: task.id, item: item.name, states }), `${law.id}: tick ${item.name}`);
    }
  };

  const step: Walk['step'] = async (move, options = {}) => {
    const c = await now();
    const law = lawOf(c);
    const task = c.main.kind === 'step' ? c.tasks[c.main.task] : undefined;
    const rule = law.moves[move];
    if (!task || !rule) throw new Error(`${law.id}: ${move} is not offered where the case stands: ${JSON.stringify(c.main)}`);
    const client = await holderOf(task, options.turn);
    await tickAll(client, task, law, options);
    const outcome = options.outcome ?? (rule.outcomes ? Object.keys(rule.outcomes)[0] : undefined);
    const grounds = options.grounds ? { grounds: options.grounds } : {};
    const reasons = options.reasons ? { reasons: options.reasons } : {};
    const draft = (await now()).draft;
    if (rule.sign?.over === 'draft' && outcome && (!draft || draft.stale || draft.outcome !== outcome))
      done(await send(client, { kind: 'draft', task: task.id, outcome, ...grounds, ...reasons }), `${law.id}: draft ${outcome}`);
    for (const member of options.members ?? []) {
      const other = await program.officer(task.body?.members ?? '', task.office, member);
      const current = await seen(other);
      const signature = { by: rule.sign?.acts[0]?.by, kind: 'eds', over: draftOf(current.case).hash, signature: null };
      done(await sendSeen(other, 'acts', { signature }), `${law.id}: member ${member} signs`);
    }
    const command: Command = {
      kind: 'move',
      task: task.id,
      move,
      ...(outcome ? { outcome } : {}),
      ...(rule.sign?.over === 'draft' && !rule.grounds ? {} : grounds),
      ...reasons,
      ...(options.states ? { states: stated(options.states) } : {}),
    };
    const asked = await send(client, command);
    if (asked.status !== 202) return done(asked, `${law.id}: ${move}`);
    return done(await send(client, command, actsFor(missingActs(asked, move))), `${law.id}: ${move}`);
  };

  const side: Walk['side'] = async (name, end, options = {}) => {
    const c = await now();
    const task = taskNamed(c, name);
    if (!task) throw new Error(`${c.regulation}: no open ${name} among ${Object.values(c.tasks).map((one) => one.name)}`);
    const client = await holderOf(task, options.turn);
    await tickAll(client, task, lawOf(c), options);
    const command: Command = {
      kind: 'endSide',
      task: task.id,
      end,
      ...(options.reasons ? { reasons: options.reasons } : {}),
      states: stated(options.states),
    };
    return done(await send(client, command), `${c.regulation}: ${name} ends ${end}`);
  };

  return {
    id,
    now,
    step,
    side,
    handOver: async () => {
      last = first;
      const c = await now();
      for (const delivery of Object.values(c.deliveries)) {
        if (delivery.channels.some((channel) => channel.state === 'waiting'))
          done(await send(first, { kind: 'handOver', id: delivery.id, to: 'self' }), `${c.regulation}: hand over ${delivery.name}`);
      }
    },
    holder: async (turn) => {
      const task = turnOf(await now());
      const client = await holderOf(task, turn);
      return { client, task, saw: (await seen(client)).saw };
    },
  };
}

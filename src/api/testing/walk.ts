import { regulations } from '../../../regulations/index.ts';
import type { CaseParty } from '../../casework/index.ts';
import type { FactValue, Regulation } from '../../law/index.ts';
import type { Answer, Client, Program } from './program.ts';

/** A refusal that a walk did not expect ends it, with what was refused. */
function must(answer: Answer, what: string): Answer['body'] {
  if (answer.status < 300) return answer.body;
  throw new Error(
    `${what}: ${answer.status} ${answer.body?.ground}: ${answer.body?.text?.en} ${JSON.stringify(answer.body?.details ?? {})}`,
  );
}

export type Application = {
  readonly parties?: readonly CaseParty[];
  readonly facts?: { readonly [key: string]: FactValue };
  /** Facts that a later form of the same entry asks for. */
  readonly later?: { readonly [key: string]: FactValue };
  /** Papers shown before they are asked for. */
  readonly papers?: readonly string[];
};

/** Runs an application through its gates as a program does: what the attempt waits for is given, until it passes, fails or wants more. */
export async function apply(
  program: Program,
  client: Client,
  regulation: string,
  entry: string,
  given: Application,
): Promise<Answer['body']> {
  let view = must(await client.post('/attempts', { regulation, entry }), `begin ${regulation}/${entry}`);
  const put = async (input: object) => {
    const answer = await client.post(`/attempts/${view.attempt.id}/inputs`, { saw: view.version, input });
    view = must(answer, `${regulation}/${entry}: ${JSON.stringify(input).slice(0, 200)}`);
  };
  const { body: scan } = await client.post('/blobs', new TextEncoder().encode(`scan ${program.nextKey()}`));
  const show = (key: string) => put({ kind: 'paper', key, paper: { originalSeen: true, scan: scan.hash, validUntil: '2031-01-01' } });
  for (const party of given.parties ?? []) await put({ kind: 'party', party });
  if (given.facts) await put({ kind: 'facts', facts: given.facts });
  for (const paper of given.papers ?? []) await show(paper);
  let later = given.later;
  for (let i = 0; i < 40 && view.need && !view.attempt.end; i += 1) {
    const { need } = view;
    if (need.kind === 'ask') await put({ kind: 'ask' });
    else if (need.kind === 'confirm') await put({ kind: 'confirm', items: need.items });
    else if (need.kind === 'certificate') await put({ kind: 'certificate', certificate: null });
    else if (need.kind === 'papers') for (const { key } of need.proofs) await show(key);
    else if (need.kind === 'sign') {
      const over = view.application.hash;
      await put({ kind: 'sign', signatures: need.by.map((by: string) => ({ by, kind: 'eds', over, signature: null })) });
    } else if (need.kind === 'form' && later) {
      await put({ kind: 'facts', facts: later });
      later = undefined;
    } else break;
  }
  return view;
}

/** Registers an application that passed, and gives the walk through its case. */
export async function register(program: Program, client: Client, regulation: string, entry: string, given: Application): Promise<Walk> {
  const view = await apply(program, client, regulation, entry, given);
  if (view.attempt.end?.kind !== 'passed')
    throw new Error(`${regulation}/${entry} did not pass: ${JSON.stringify(view.need ?? view.attempt.end)}`);
  const { case: id } = must(await client.post(`/attempts/${view.attempt.id}/registration`), `register ${regulation}/${entry}`);
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
  readonly now: () => Promise<Answer['body']>;
  readonly step: (move: string, options?: StepOptions) => Promise<Answer['body']>;
  readonly side: (name: string, end: string, options?: StepOptions) => Promise<Answer['body']>;
  /** Hands over every paper that waits at the counter. */
  readonly handOver: () => Promise<void>;
  /** The officer whose turn the main line is, and the task. */
  readonly holder: (turn?: number) => Promise<{ readonly client: Client; readonly task: Answer['body']; readonly saw: number }>;
};

const stated = (values: { readonly [ref: string]: FactValue } | undefined) =>
  Object.fromEntries(Object.entries(values ?? {}).map(([ref, value]) => [ref, { value }]));

export function walk(program: Program, first: Client, id: string): Walk {
  let last = first;
  const lawOf = (c: Answer['body']): Regulation => {
    const law = regulations.find((one) => one.id === c.regulation);
    if (!law) throw new Error(`no regulation ${c.regulation}`);
    return law;
  };
  const now = async () => must(await last.get(`/cases/${id}`), 'read the case').case;
  const seen = async (client: Client) => must(await client.get(`/cases/${id}`), 'read the case');
  /** Sends what was read the moment before; what the system noted in between (a mark of a clock after closing time) is read and sent again. */
  const sendSeen = async (client: Client, address: string, body: object): Promise<Answer> => {
    for (let turn = 0; ; turn += 1) {
      const { saw } = await seen(client);
      const answer = await client.post(address, { saw, ...body });
      if (answer.status !== 409 || answer.body.ground !== 'stale' || turn === 3) return answer;
    }
  };
  const send = (client: Client, command: { readonly kind: string }, signatures?: readonly object[]) =>
    sendSeen(client, `/cases/${id}/commands`, { command, ...(signatures ? { signatures } : {}) });
  const holderOf = async (task: Answer['body'], turn?: number) => {
    const client = await program.officer(task.post, task.office, turn);
    last = client;
    return client;
  };

  const tickAll = async (client: Client, task: Answer['body'], law: Regulation, options: StepOptions) => {
    const { offers } = await seen(client);
    const mine = offers.tasks.find((one: Answer['body']) => one.task.id === task.id);
    for (const item of mine.items) {
      const isStated = item.mayFill.some((ref: string) => options.fills?.[ref] !== undefined);
      if (item.done || item.kind === 'draft' || (item.kind === 'calculate' && !isStated) || item.proof) continue;
      if (!item.required && !isStated && !item.fills.some((ref: string) => options.fills?.[ref] !== undefined)) continue;
      const refs: readonly string[] = [...item.fills, ...item.mayFill.filter((ref: string) => options.fills?.[ref] !== undefined)];
      const states = stated(Object.fromEntries(refs.map((ref) => [ref, options.fills?.[ref] ?? false])));
      must(await send(client, { kind: 'tick', task: task.id, item: item.name, states } as never), `${law.id}: tick ${item.name}`);
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
      must(await send(client, { kind: 'draft', task: task.id, outcome, ...grounds, ...reasons } as never), `${law.id}: draft ${outcome}`);
    for (const member of options.members ?? []) {
      const other = await program.officer(task.body.members, task.office, member);
      const current = await seen(other);
      const signature = { by: rule.sign?.acts[0]?.by, kind: 'eds', over: current.case.draft.hash, signature: null };
      must(await sendSeen(other, `/cases/${id}/acts`, { signature }), `${law.id}: member ${member} signs`);
    }
    const command = {
      kind: 'move',
      task: task.id,
      move,
      ...(outcome ? { outcome } : {}),
      ...(rule.sign?.over === 'draft' && !rule.grounds ? {} : grounds),
      ...reasons,
      ...(options.states ? { states: stated(options.states) } : {}),
    };
    const asked = await send(client, command);
    if (asked.status !== 202) return must(asked, `${law.id}: ${move}`);
    const signatures = asked.body.missing.map(({ by, kinds, over }: Answer['body']) => ({ by, kind: kinds[0], over, signature: null }));
    const signed = await send(client, command, signatures);
    if (signed.status === 202) throw new Error(`${law.id}: ${move} still lacks ${JSON.stringify(signed.body.missing)}`);
    return must(signed, `${law.id}: ${move}`);
  };

  const side: Walk['side'] = async (name, end, options = {}) => {
    const c = await now();
    const task = Object.values<Answer['body']>(c.tasks).find((one) => one.name === name);
    if (!task) throw new Error(`${c.regulation}: no open ${name} among ${Object.values<Answer['body']>(c.tasks).map((one) => one.name)}`);
    const client = await holderOf(task, options.turn);
    await tickAll(client, task, lawOf(c), options);
    const command = {
      kind: 'endSide',
      task: task.id,
      end,
      ...(options.reasons ? { reasons: options.reasons } : {}),
      states: stated(options.states),
    };
    return must(await send(client, command), `${c.regulation}: ${name} ends ${end}`);
  };

  return {
    id,
    now,
    step,
    side,
    handOver: async () => {
      last = first;
      const c = await now();
      for (const delivery of Object.values<Answer['body']>(c.deliveries)) {
        if (delivery.channels.some((channel: Answer['body']) => channel.state === 'waiting'))
          must(
            await send(first, { kind: 'handOver', id: delivery.id, to: 'self' } as never),
            `${c.regulation}: hand over ${delivery.name}`,
          );
      }
    },
    holder: async (turn) => {
      const c = await now();
      const task = c.tasks[c.main.task];
      const client = await holderOf(task, turn);
      return { client, task, saw: (await seen(client)).saw };
    },
  };
}

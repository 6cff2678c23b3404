import type { Sha256 } from '../base/index.ts';
import { nextTimer } from '../calendar/index.ts';
import {
  type Act,
  type Actor,
  type Case,
  type Command,
  calculationsFor,
  type Deps,
  type Executed,
  execute,
  fireTimer,
  type LoggedEvent,
  workSystemTask,
} from '../casework/index.ts';
import { type FactValue, postsOf, type Regulation } from '../law/index.ts';
import { statedOf } from './amounts.ts';

export type CaseRun = {
  readonly id: Case['id'];
  readonly case: () => Promise<Case>;
  readonly log: () => Promise<readonly LoggedEvent[]>;
  /** Carries out a command as the officer whose task it is (or as the actor given); signs what is to be signed. Throws when it is refused. */
  readonly do: (command: WithoutTask, options?: { readonly as?: Actor; readonly person?: string; readonly key?: string }) => Promise<Case>;
  /** The same, giving the refusal (or what else came of it). */
  readonly try: (
    command: WithoutTask,
    options?: { readonly as?: Actor; readonly person?: string; readonly key?: string; readonly saw?: number },
  ) => Promise<Executed>;
  /** Ticks every item of a task's list, makes the draft where one is asked for, and moves on. */
  readonly step: (move: string, options?: StepOptions) => Promise<Case>;
  /** Ends a side task, its items ticked. */
  readonly side: (
    name: string,
    end: string,
    options?: { readonly reasons?: string; readonly states?: { readonly [ref: string]: { readonly value: FactValue } } },
  ) => Promise<Case>;
  /** The due day (or instant) that a clock shows; undefined when it does not run. */
  readonly due: (clock: string) => Promise<string | undefined>;
  /** Fires every mark that has come by now. */
  readonly runClocks: () => Promise<void>;
  /** Does the system's turns. */
  readonly runSystem: () => Promise<void>;
  /** The text of a paper of the case by its hash. */
  readonly text: (hash: Sha256 | undefined) => Promise<string>;
  /** The text of the newest document with this name. */
  readonly paper: (document: string) => Promise<string | undefined>;
};

export type StepOptions = {
  readonly outcome?: string;
  readonly grounds?: readonly string[];
  readonly reasons?: string;
  readonly states?: { readonly [ref: string]: { readonly value: FactValue } };
  /** Facts that items of the list state, by fact. */
  readonly fills?: { readonly [ref: string]: { readonly value: FactValue } };
  /** Another person than the post's usual one. */
  readonly person?: string;
  readonly actingFor?: { readonly person: string; readonly order: string };
};

/** A command that may name its task by the task's name. */
export type WithoutTask = Command | (DistributiveOmit<Extract<Command, { task: string }>, 'task'> & { readonly taskName?: string });
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

type CaseMeans = {
  readonly deps: Deps;
  readonly officer: (post: string, office: string, person?: string) => Extract<Actor, { kind: 'officer' }>;
  readonly byId: ReadonlyMap<string, { readonly regulation: Regulation }>;
  readonly next: () => string;
};

/** Takes a case on its way, each thing done by the officer whose turn it is. */
export function caseRun(id: Case['id'], means: CaseMeans): CaseRun {
  const { deps, officer } = means;
  const current = async () => {
    const found = await deps.store.find(id);
    if (!found) throw new Error('no such case');
    return found.case;
  };
  const taskFor = (c: Case, name: string | undefined) => {
    const tasks = Object.values(c.tasks);
    return name ? tasks.find((task) => task.name === name) : c.main.kind === 'none' ? undefined : c.tasks[c.main.task];
  };
  const attempt: CaseRun['try'] = async (command, options = {}) => {
    const c = await current();
    let full: Command;
    let actor = options.as;
    if ('task' in command || !needsTask(command.kind)) {
      full = command as Command;
      const task = 'task' in command ? c.tasks[command.task] : taskFor(c, undefined);
      actor ??= task ? officer(task.post, task.office, options.person) : officer('corp-intake', 'corp-department', options.person);
    } else {
      const { taskName, ...rest } = command as { taskName?: string; kind: string };
      const task = taskFor(c, taskName);
      if (!task) throw new Error(`there is no open task ${taskName ?? 'on the main line'}`);
      full = { ...rest, task: task.id } as Command;
      actor ??= officer(task.post, task.office, options.person);
    }
    const key = options.key ?? means.next();
    const saw = options.saw ?? c.seq;
    const first = await execute(deps, id, { key, saw, command: full }, actor);
    if (first.kind !== 'unsigned') return first;
    const mine = first.missing.filter(({ by }) => isMine(means.byId.get(c.regulation)?.regulation, by, actor));
    const signatures = mine.map(({ by, kinds, over }) => ({ by, kind: (kinds[0] ?? 'eds') as Act['kind'], over, signature: null }));
    return execute(deps, id, { key, saw, command: full, signatures }, actor);
  };
  const must: CaseRun['do'] = async (command, options) => {
    const result = await attempt(command, options);
    if (result.kind === 'done') return result.case;
    const why =
      result.kind === 'refused'
        ? `${result.ground}: ${result.text.en}`
        : result.kind === 'unsigned'
          ? `unsigned: ${result.missing.map((m) => m.by).join(', ')}`
          : result.kind;
    throw new Error(`${command.kind} ${'move' in command ? command.move : ''}: ${why}`);
  };
  const tickAll = async (taskName: string | undefined, options: StepOptions & { as?: Actor }) => {
    const c = await current();
    const task = taskFor(c, taskName);
    const law = means.byId.get(c.regulation)?.regulation;
    if (!task || !law) throw new Error(`no open task ${taskName ?? ''}`);
    const items = law.steps[task.name]?.does ?? law.sideTasks[task.name]?.does ?? [];
    for (const item of items) {
      if (item.kind === 'draft' || item.kind === 'calculate' || task.done.includes(item.name)) continue;
      const states = Object.fromEntries((item.fills ?? []).map((ref) => [ref, options.fills?.[ref] ?? { value: false }]));
      await must({ kind: 'tick', taskName: task.name, item: item.name, states }, options);
    }
  };
  /** The case former states what the calculation needs and nobody has shown. */
  const stateForAmount = async (outcome: string, as: Actor) => {
    const c = await current();
    const law = means.byId.get(c.regulation)?.regulation;
    const made = law ? await calculationsFor(deps, law, c, outcome) : [];
    const lacking = made.flatMap(({ calculated }) => (calculated.kind === 'impossible' ? (calculated.lacking ?? []) : []));
    for (const key of new Set(lacking)) {
      const value = statedOf(c, key);
      if (value !== undefined) await must({ kind: 'recordFact', key, stated: { value }, origin: 'officer' }, { as });
    }
  };
  const amountsOf = async (outcome: string) => {
    const c = await current();
    const law = means.byId.get(c.regulation)?.regulation;
    const made = law ? await calculationsFor(deps, law, c, outcome) : [];
    const entries = made.map(({ key, calculated }) => {
      if (calculated.kind === 'impossible') throw new Error(`no amount: ${calculated.why.en}`);
      return [key, calculated.amount] as const;
    });
    return Object.fromEntries(entries);
  };
  return {
    id,
    case: current,
    log: () => deps.store.history(id),
    try: attempt,
    do: must,
    step: async (move, options = {}) => {
      const c = await current();
      const law = means.byId.get(c.regulation)?.regulation;
      const task = taskFor(c, undefined);
      const rule = law?.moves[move];
      if (!law || !task || !rule) throw new Error(`the case stands at ${JSON.stringify(c.main)}; there is no ${move}`);
      const as = { ...officer(task.post, task.office, options.person), ...(options.actingFor ? { actingFor: options.actingFor } : {}) };
      if (rule.needs) await tickAll(undefined, { ...options, as });
      const outcome = options.outcome ?? (rule.outcomes ? Object.keys(rule.outcomes)[0] : undefined);
      const draft = (await current()).draft;
      if (rule.sign?.over === 'draft' && outcome && (!draft || draft.stale || draft.outcome !== outcome)) {
        await stateForAmount(outcome, as);
        const amounts = await amountsOf(outcome);
        await must(
          {
            kind: 'draft',
            outcome,
            ...(options.grounds ? { grounds: options.grounds } : {}),
            ...(options.reasons ? { reasons: options.reasons } : {}),
            amounts,
          },
          { as },
        );
      }
      return must(
        {
          kind: 'move',
          move,
          ...(outcome ? { outcome } : {}),
          ...(options.grounds ? { grounds: options.grounds } : {}),
          ...(options.reasons ? { reasons: options.reasons } : {}),
          ...(options.states ? { states: options.states } : {}),
        },
        { as },
      );
    },
    side: async (name, end, options = {}) => {
      await tickAll(name, {});
      return must({ kind: 'endSide', taskName: name, end, ...options });
    },
    due: async (clock) => Object.values((await current()).clocks).find((one) => one.name === clock)?.state.due,
    runClocks: async () => {
      for (let i = 0; i < 50; i += 1) {
        const c = await current();
        const due = Object.values(c.clocks)
          .map((clock) => ({ clock: clock.id, timer: nextTimer(clock.state) }))
          .filter((one): one is { clock: string; timer: NonNullable<typeof one.timer> } => one.timer !== null && one.timer.at <= deps.now())
          .sort((a, b) => (a.timer.at < b.timer.at ? -1 : 1))[0];
        if (!due) return;
        await fireTimer(deps, id, due.clock, due.timer.what, due.timer.at);
      }
      throw new Error('the clocks do not come to rest');
    },
    runSystem: async () => {
      for (let i = 0; i < 20; i += 1) {
        const task = Object.values((await current()).tasks).find((one) => one.key && one.kind !== 'wait');
        if (!task) return;
        const result = await workSystemTask(deps, id, task.id);
        if (result !== 'moved') {
          if (result !== 'waits') throw new Error(`the system's turn was refused: ${result.ground}: ${result.text.en}`);
          return;
        }
      }
    },
    text: async (hash) => {
      const bytes = hash && (await deps.blobs.get(hash));
      if (!bytes) throw new Error('no such paper');
      return new TextDecoder().decode(bytes);
    },
    paper: async (document) => {
      const made = (await current()).documents.filter((one) => one.name === document).at(-1);
      const bytes = made && (await deps.blobs.get(made.hash));
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}

const needsTask = (kind: string) => ['claim', 'release', 'reassign', 'tick', 'draft', 'move', 'endSide'].includes(kind);

/** Whether a signing slot is this actor's: the unit of the post, or the party's role. */
function isMine(law: Regulation | undefined, by: string, actor: Actor): boolean {
  if (actor.kind === 'party') return by === actor.role;
  return actor.kind === 'officer' && postsOf(law?.units[by]).includes(actor.post);
}

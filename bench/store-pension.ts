import { randomUUID } from 'node:crypto';
import { agePension } from '../regulations/age-pension/index.ts';
import { type CaseId, type Instant, instant, type Sha256, sha256 } from '../src/base/index.ts';
import {
  type Act,
  type Actor,
  type Attempt,
  type Case,
  type CaseEvent,
  type Command,
  type Context,
  chainStart,
  decide,
  type Head,
} from '../src/casework/index.ts';
import { revisionOf } from '../src/law/index.ts';
import { person, town } from '../src/testing/index.ts';

/** A case on its way through the desks of an age pension, one command after another, as a desk would send them. */
export type Course = {
  /** The next command's events, by `decide`; undefined when the notice is given. */
  readonly next: (before: Case | null) => Step | undefined;
  readonly id: CaseId;
};

export type Step = { readonly events: readonly CaseEvent[]; readonly actor: Actor; readonly at: Instant; readonly key: string };

const moves: Readonly<Record<string, string>> = {
  caseForming: 'sendToBranch',
  branchCheck: 'sendToProvider',
  specialist: 'certify',
  unitHead: 'certifyAtUnitHead',
  head: 'decide',
};

const places = town({ regulations: [agePension] });
export const revision = revisionOf(agePension);

/** An attempt that has passed every gate of the counter: each course registers a copy of it under another person. */
export async function passedAttempt(): Promise<Attempt> {
  places.at('2026-03-19');
  const run = await places.begin('age-pension', 'counter');
  await run.put({ kind: 'party', party: person('applicant', { born: '1962-02-10' }) });
  return (await run.complete()).attempt;
}

function context(actor: Actor): Context {
  return {
    regulation: agePension,
    now: places.now(),
    calendar: places.deps.calendar(),
    offices: places.deps.offices(),
    actor,
    policy: () => 'allowed',
    aims: () => [],
    officer: places.deps.officer,
  };
}

/** Begins a course. `office` is shared by all, so that every case takes its numbers from the same journals: the hardest way. */
export function beginCourse(attempt: Attempt): Course {
  const id = randomUUID() as CaseId;
  let sent = 0;
  const step = (events: readonly CaseEvent[], actor: Actor): Step => {
    sent += 1;
    return { events, actor, at: places.now(), key: `${id}/${sent}` };
  };
  return {
    id,
    next: (before) => {
      const { command, actor } = before ? nextCommand(before) : registration(id, attempt);
      if (!command) return undefined;
      const first = decide(before, command, context(actor));
      const decided =
        first.kind === 'unsigned' && command.kind === 'move'
          ? decide(
              before,
              { ...command, acts: first.missing.map(({ by, kinds, over }) => actOf(actor, by, kinds[0] as Act['kind'], over)) },
              context(actor),
            )
          : first;
      if (decided.kind !== 'accepted')
        throw new Error(`${command.kind} was ${decided.kind}${decided.kind === 'refused' ? `: ${decided.ground}` : ''}`);
      return step(decided.events, actor);
    },
  };
}

function registration(id: CaseId, attempt: Attempt): { readonly command: Command; readonly actor: Actor } {
  const claims = [{ key: sha256(id), family: 'age-pension' }];
  const command: Command = {
    kind: 'register',
    id,
    attempt: { ...attempt, id: `a${id}` },
    region: 'test',
    district: 'one',
    intake: 'corp-department',
    claims,
    application: sha256(`application ${id}`),
    acts: attempt.acts,
  };
  return { command, actor: places.officer('corp-intake', 'corp-department') };
}

function nextCommand(c: Case): { readonly command: Command | undefined; readonly actor: Actor } {
  const task = c.main.kind === 'none' ? Object.values(c.tasks).find((one) => one.name === 'giveNotice') : c.tasks[c.main.task];
  if (!task) return { command: undefined, actor: { kind: 'system', key: 'none' } };
  const actor = places.officer(task.post, task.office);
  if (!task.claimedBy) return { command: { kind: 'claim', task: task.id }, actor };
  const law =
    agePension.steps[task.name as keyof typeof agePension.steps] ?? agePension.sideTasks[task.name as keyof typeof agePension.sideTasks];
  const item = law?.does.find((one) => one.kind !== 'draft' && one.kind !== 'calculate' && !task.done.includes(one.name));
  if (item) {
    const states = Object.fromEntries((item.fills ?? []).map((ref) => [ref, { value: false }]));
    return { command: { kind: 'tick', task: task.id, item: item.name, states }, actor };
  }
  if (task.kind === 'side') return { command: { kind: 'endSide', task: task.id, end: 'given' }, actor };
  if (!c.draft && task.name === 'caseForming') {
    const amount = { name: 'age-pension', tiyn: 7_500_000, from: null, until: null, explanation: [], standIn: true };
    return { command: { kind: 'draft', task: task.id, outcome: 'assign', amount }, actor };
  }
  const move = moves[task.name];
  if (!move) throw new Error(`no move is known from ${task.name}`);
  return {
    command: {
      kind: 'move',
      task: task.id,
      move,
      ...(agePension.moves[move as keyof typeof agePension.moves]?.outcomes ? { outcome: 'assign' } : {}),
    },
    actor,
  };
}

function actOf(actor: Actor, by: string, kind: Act['kind'], over: Sha256): Act {
  if (actor.kind !== 'officer') throw new Error('officers sign');
  const { person: who, post, office } = actor;
  return { by, person: who, post, office, kind, over, evidence: null, standIn: true, at: instant(places.now()) };
}

export const beginning: Head = { seq: 0, hash: chainStart };

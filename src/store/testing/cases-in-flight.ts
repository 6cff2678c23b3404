import { agePension } from '../../../regulations/age-pension/index.ts';
import { type CaseId, canonicalJson, type Instant, instant, sha256 } from '../../base/index.ts';
import { type Act, type Actor, type Attempt, type Case, type Command, type Context, chainStart, decide } from '../../casework/index.ts';
import { person, town } from '../../testing/index.ts';
import { createCaseStore } from '../case-store.ts';
import type { Database } from '../database.ts';
import { testHash } from './cases.ts';

const moves: Readonly<Record<string, string>> = {
  caseForming: 'sendToBranch',
  branchCheck: 'sendToProvider',
  specialist: 'certify',
  unitHead: 'certifyAtUnitHead',
  head: 'decide',
};

/** Who sends the next command on a case, and which. */
type Next = { readonly command: Command; readonly actor: Actor };

/** A desk that takes age pensions from the counter to the notice: what it does next follows from the case alone. */
export type PensionDesk = {
  readonly registration: (id: CaseId) => Next;
  readonly next: (c: Case) => Next | undefined;
  /** Decides, with the signatures that are asked for. Throws when the engine refuses. */
  readonly decide: (before: Case | null, next: Next) => Extract<ReturnType<typeof decide>, { kind: 'accepted' }>;
  readonly now: () => Instant;
};

export async function pensionDesk(on = '2026-03-19'): Promise<PensionDesk> {
  const places = town({ regulations: [agePension] });
  places.at(on);
  const run = await places.begin('age-pension', 'counter');
  await run.put({ kind: 'party', party: person('applicant', { born: '1962-02-10' }) });
  const { attempt } = await run.complete();
  const context = (actor: Actor): Context => ({
    regulation: agePension,
    now: places.now(),
    calendar: places.deps.calendar(),
    offices: places.deps.offices(),
    actor,
    policy: () => 'allowed',
    aims: () => [],
    officer: places.deps.officer,
  });
  return {
    registration: (id) => ({
      command: registration(id, attempt),
      actor: places.officer('corp-intake', 'corp-department'),
    }),
    next: (c) => nextCommand(c, places.officer),
    decide: (before, { command, actor }) => {
      const first = decide(before, command, context(actor));
      const decided =
        first.kind === 'unsigned' && command.kind === 'move'
          ? decide(before, { ...command, acts: first.missing.map((act) => actOf(actor, act, places.now())) }, context(actor))
          : first;
      if (decided.kind === 'accepted') return decided;
      throw new Error(`${command.kind} was ${decided.kind}${decided.kind === 'refused' ? `: ${decided.ground}` : ''}`);
    },
    now: places.now,
  };
}

function registration(id: CaseId, attempt: Attempt): Command {
  return {
    kind: 'register',
    id,
    attempt: { ...attempt, id: `a${id}` },
    region: 'test',
    district: 'one',
    intake: 'corp-department',
    claims: [{ key: sha256(id), family: 'age-pension' }],
    application: sha256(`application ${id}`),
    acts: attempt.acts,
  };
}

function nextCommand(c: Case, officer: (post: string, office: string) => Actor): Next | undefined {
  const task = c.main.kind === 'none' ? Object.values(c.tasks).find((one) => one.name === 'giveNotice') : c.tasks[c.main.task];
  if (!task) return undefined;
  const actor = officer(task.post, task.office);
  if (!task.claimedBy) return { command: { kind: 'claim', task: task.id }, actor };
  const steps: Readonly<
    Record<string, { readonly does: readonly { readonly name: string; readonly kind: string; readonly fills?: readonly string[] }[] }>
  > = {
    ...agePension.steps,
    ...agePension.sideTasks,
  };
  const item = steps[task.name]?.does.find((one) => one.kind !== 'draft' && one.kind !== 'calculate' && !task.done.includes(one.name));
  if (item) {
    const states = Object.fromEntries((item.fills ?? []).map((ref) => [ref, { value: false }]));
    return { command: { kind: 'tick', task: task.id, item: item.name, states }, actor };
  }
  if (task.kind === 'side') return { command: { kind: 'endSide', task: task.id, end: 'given' }, actor };
  if (!c.draft && task.name === 'caseForming') {
    const amount = { name: 'age-pension', tiyn: 7_500_000, payment: 'month' as const, from: null, until: null, explanation: [] };
    return { command: { kind: 'draft', task: task.id, outcome: 'assign', amounts: { pension: amount } }, actor };
  }
  const move = moves[task.name];
  if (!move) throw new Error(`no move is known from ${task.name}`);
  const outcomes: Readonly<Record<string, { readonly outcomes?: object }>> = agePension.moves;
  return { command: { kind: 'move', task: task.id, move, ...(outcomes[move]?.outcomes ? { outcome: 'assign' } : {}) }, actor };
}

function actOf(
  actor: Actor,
  { by, kinds, over }: { readonly by: string; readonly kinds: readonly string[]; readonly over: Act['over'] },
  at: Instant,
): Act {
  if (actor.kind !== 'officer') throw new Error('officers sign');
  const { person: who, post, office } = actor;
  return { by, person: who, post, office, kind: kinds[0] as Act['kind'], over, evidence: null, standIn: true, at: instant(at) };
}

export type Flight = {
  readonly count: number;
  /** The first case's number: the same number is the same case, and goes on where it was. */
  readonly from: number;
  readonly report: (done: { readonly id: CaseId; readonly seq: number; readonly key: string }) => void;
};

/** The id of a case in flight. */
export const flightId = (n: number) => `f${sha256(canonicalJson(['flight', n])).slice(0, 31)}` as CaseId;

/** Works `count` cases side by side to their end; each goes on from wherever it stands. */
export async function casesInFlight(db: Database, { count, from, report }: Flight): Promise<void> {
  const desk = await pensionDesk();
  const store = createCaseStore(db, { hash: testHash });
  const one = async (id: CaseId) => {
    for (;;) {
      const known = await store.find(id);
      const next = known ? desk.next(known.case) : desk.registration(id);
      if (!next) return;
      const { events } = desk.decide(known?.case ?? null, next);
      const key = `${id}/${known?.head.seq ?? 0}`;
      const written = await store.commit({
        case: id,
        before: known?.case ?? null,
        head: known?.head ?? { seq: 0, hash: chainStart },
        events,
        at: desk.now(),
        actor: next.actor,
        key,
      });
      if (written.kind === 'committed') report({ id, seq: written.head.seq, key });
      else if (written.kind !== 'repeated') throw new Error(`a step was ${written.kind}`);
    }
  };
  await Promise.all(Array.from({ length: count }, (_, i) => one(flightId(from + i))));
}

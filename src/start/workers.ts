import type { CaseId, LocalDate } from '../base/index.ts';
import { type Deps, execute, fireTimer, goOnSigned, workSystemTask } from '../casework/index.ts';
import {
  type Database,
  drainDueClocks,
  type Message,
  runOutbox,
  runWaitingSignatures,
  type Sending,
  systemTurns,
  takeFollowUps,
} from '../store/index.ts';
import { runNightly } from './nightly.ts';

/** How a message leaves through a port, and what the far side answers at once, if it does. */
export type Outside = (message: Message) => Promise<{ readonly sending: Sending; readonly answer: string | null }>;

export type Workers = {
  /** Does what a case left for the system: its turns and what it promised to the outside. */
  readonly settle: (id: CaseId) => Promise<void>;
  /** Looks at clocks, turns and messages once. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The work that nobody clicks for. Any number of processes may run it on one server: each takes what no other has. */
export function startWorkers(
  db: Database,
  deps: Deps,
  outside: Outside,
  everyMs: number,
  onFault: (fault: unknown) => void,
  { today, keepDays }: { readonly today: () => LocalDate; readonly keepDays: number },
): Workers {
  const turnsOf = async (id: CaseId) => {
    for (let i = 0; i < 10; i += 1) {
      const found = await deps.store.find(id);
      const tasks = Object.values(found?.case.tasks ?? {}).filter((task) => task.key && task.kind !== 'wait');
      const results = await Promise.all(tasks.map((task) => workSystemTask(deps, id, task.id)));
      if (!results.includes('moved')) return;
    }
  };

  const send = async (message: Message): Promise<Sending> => {
    const { sending, answer } = await outside(message);
    if (sending.kind === 'notSent' || answer === null || message.kind === 'offer') return sending;
    const [, local = '', channel = ''] = message.id.split('/');
    const command =
      message.kind === 'effect'
        ? { kind: 'answerEffect' as const, id: local, answer, evidence: null }
        : {
            kind: 'answerDelivery' as const,
            id: local,
            channel,
            state: answer === 'delivered' ? ('delivered' as const) : ('failed' as const),
            evidence: null,
          };
    const done = await execute(
      deps,
      message.case,
      { key: `outside/${message.id}/${answer}`, saw: null, command },
      { kind: 'system', key: 'outbox' },
    );
    // A case that no longer waits for the answer needs none; the message itself has left.
    return done.kind === 'done' || done.kind === 'refused' ? sending : { kind: 'notSent', fault: done.kind };
  };

  const outbox = () => runOutbox({ db, limit: 50, send });

  const clocks = () =>
    drainDueClocks({
      db,
      now: deps.now(),
      limit: 100,
      act: async ({ case: id, clock, what, firesAt }) => {
        const done = await fireTimer(deps, id, clock, what, firesAt);
        if (done.kind === 'refused' && done.ground !== 'clock-unknown' && done.ground !== 'clock-not-due') throw new Error(done.ground);
      },
    });

  const followUps = async () => {
    for (const { case: id, name, dueOn } of await takeFollowUps(db, today(), 50)) {
      const command = { kind: 'settleFollowUp', followUp: name, on: dueOn } as const;
      const request = { key: `followUp/${id}/${name}/${dueOn}`, saw: null, command };
      const done = await execute(deps, id, request, { kind: 'system', key: 'followUps' });
      if (done.kind === 'refused' && done.ground !== 'stale') throw new Error(`the follow-up ${name} was refused: ${done.ground}`);
    }
  };

  const signed = () =>
    runWaitingSignatures({
      db,
      limit: 50,
      act: async (one) => {
        const { case: moved, ...ended } = await goOnSigned(deps, one);
        if (moved) await turnsOf(moved);
        return ended;
      },
    });

  let nightOf: LocalDate | null = null;
  const tick = async () => {
    await clocks();
    await followUps();
    await signed();
    for (const { case: id } of await systemTurns(db, 50)) await turnsOf(id);
    await outbox();
    const day = today();
    if (day === nightOf) return;
    await runNightly(db, deps, day, keepDays);
    nightOf = day;
  };

  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const loop = async () => {
    while (!stopped) {
      running = tick().catch(onFault);
      await running;
      await new Promise((resolve) => setTimeout(resolve, everyMs).unref());
    }
  };
  void loop();

  return {
    settle: async (id) => {
      await turnsOf(id);
      await outbox();
      await turnsOf(id);
    },
    tick,
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

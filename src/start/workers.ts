import type { CaseId, LocalDate } from '../base/index.ts';
import { type AnswerReason, execute, fireTimer, followUp, type GoingOn, goOnSigned, workSystemTask } from '../casework/index.ts';
import {
  type Database,
  drainDueClocks,
  expireOffers,
  type Message,
  offerDelivered,
  runOutbox,
  runWaitingSignatures,
  type Sending,
  systemTurns,
  takeFollowUps,
} from '../store/index.ts';
import { type Keeping, runNightly } from './nightly.ts';
import { owedQuestions } from './questions.ts';

/** How a message leaves through a port, and what the far side answers at once, if it does. */
export type Outside = (
  message: Message,
) => Promise<{ readonly sending: Sending; readonly answer: string | null; readonly why?: AnswerReason | undefined }>;

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
  deps: GoingOn,
  outside: Outside,
  everyMs: number,
  onFault: (fault: unknown) => void,
  { today, ...keeping }: { readonly today: () => LocalDate } & Keeping,
): Workers {
  const turnsOf = async (id: CaseId) => {
    for (let i = 0; i < 10; i += 1) {
      const found = await deps.store.find(id);
      const tasks = Object.values(found?.case.tasks ?? {}).filter((task) => task.key && task.kind !== 'wait');
      // A turn that fails (a token that is away, say) is told, stays open and comes round again; it keeps back no other.
      const results = await Promise.all(
        tasks.map((task) =>
          workSystemTask(deps, id, task.id).catch((fault: unknown) => {
            onFault(fault);
            return 'waits' as const;
          }),
        ),
      );
      if (!results.includes('moved')) return;
    }
  };

  const askAgain = owedQuestions(deps);

  /** Ties the case that a new one comes from to it. */
  const tellCase = async ({ id, case: from, payload }: Exclude<Message, { kind: 'offer' | 'receipt' }>): Promise<Sending> => {
    const command = { kind: 'link', as: String(payload.as), case: from } as const;
    const done = await execute(
      deps,
      String(payload.to) as CaseId,
      { key: `outside/${id}`, saw: null, command },
      { kind: 'system', key: 'outbox' },
    );
    return done.kind === 'done' || done.kind === 'refused' ? { kind: 'sent' } : { kind: 'notSent', fault: done.kind };
  };

  const send = async (message: Message): Promise<Sending> => {
    if (message.kind === 'link') return tellCase(message);
    if (message.kind === 'question') {
      const asked = await askAgain(message);
      if (asked.kind === 'sent') await turnsOf(message.case);
      return asked;
    }
    const { sending, answer, why } = await outside(message);
    if (sending.kind === 'notSent' || answer === null) return sending;
    if (message.kind === 'offer' && answer === 'delivered') await offerDelivered(db, String(message.payload.offer));
    if (message.kind === 'offer' || message.kind === 'receipt') return sending;
    const [, local = '', channel = ''] = message.id.split('/');
    const command =
      message.kind === 'effect'
        ? { kind: 'answerEffect' as const, id: local, answer, evidence: null, ...(why ? { why } : {}) }
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
    for (const due of await takeFollowUps(db, today(), 50)) {
      const done = await followUp(deps, due);
      // One that is refused is told and comes round again; it must not keep the others waiting.
      if (done.kind === 'refused' && done.ground !== 'stale') onFault(new Error(`the follow-up ${due.name} was refused: ${done.ground}`));
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
    await expireOffers(db, deps.now());
    await signed();
    for (const { case: id } of await systemTurns(db, 50)) await turnsOf(id);
    await outbox();
    const day = today();
    if (day === nightOf) return;
    await runNightly(db, deps, day, keeping);
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

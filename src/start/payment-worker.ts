import type { Sha256 } from '../base/index.ts';
import type { PaymentsService, PaymentWork, Recalculations, RunWait, WorkStore } from '../payments/index.ts';

/** What the worker of payments works with. `hold`: for how many seconds others keep away from work that was taken, unless it is held on. */
export type PaymentWorkParts = {
  readonly work: WorkStore;
  readonly payments: Pick<PaymentsService, 'advance' | 'finishStatement'>;
  readonly recalculations: Pick<Recalculations, 'goOn' | 'view'>;
  readonly onFault: (fault: unknown) => void;
  readonly hold?: number;
};

export type PaymentWorker = {
  /** Does what there is to do, and comes back when everything waits for people or banks. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Pages of a recalculation that are handled before others have their turn. */
const pagesAtOnce = 20;

/**
 * After how many seconds a run is looked at again by what it waits for. Whoever signs, accepts, moves a payday or takes in a statement wakes
 * it at once; these are for what nobody told, such as a process that died in between.
 */
const secondsOf: { readonly [wait in RunWait]: number } = {
  work: 0,
  signatures: 10,
  banks: 60,
  exceptions: 300,
  payday: 300,
  'a-person': 300,
  nothing: 300,
};

/** Seconds after which work that broke is tried again. */
const afterFault = 60;

/**
 * Goes on by itself with runs, recalculations and statements that are not over. Any number of processes may: each takes what no other
 * holds, and holds it while it works; what a dead one held is taken up by another when its time is over. A page of a recalculation that is
 * carried out is held by itself, so there the work is let go at once and shared.
 */
export function startPaymentWorker(parts: PaymentWorkParts, everyMs: number): PaymentWorker {
  let stopped = false;
  const tick = async () => {
    while (!stopped) {
      const work = await parts.work.take(parts.hold ?? 30);
      if (!work) return;
      await workOn(parts, work);
    }
  };
  let running: Promise<void> = Promise.resolve();
  const loop = async () => {
    while (!stopped) {
      running = tick().catch(parts.onFault);
      await running;
      await new Promise((resolve) => setTimeout(resolve, everyMs).unref());
    }
  };
  void loop();
  return {
    tick,
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

/** Goes on with one piece of work that was taken, and lets it go. */
async function workOn(parts: PaymentWorkParts, work: PaymentWork): Promise<void> {
  const { hold = 30 } = parts;
  const holding = setInterval(() => void parts.work.hold(work, hold).catch(parts.onFault), (hold * 1000) / 3);
  const again = await goOn(parts, work).catch((fault: unknown) => {
    parts.onFault(fault);
    return afterFault;
  });
  clearInterval(holding);
  await parts.work.letGo(work, again);
}

/** Answers after how many seconds it is to be looked at again; work that is over is not there to be looked at. */
async function goOn({ payments, recalculations, work: all }: PaymentWorkParts, work: PaymentWork): Promise<number> {
  switch (work.kind) {
    case 'run': {
      const gone = await payments.advance(work.id as Parameters<typeof payments.advance>[0]);
      return gone.kind === 'refused' ? afterFault : secondsOf[gone.waitsFor];
    }
    case 'recalculation': {
      const known = await recalculations.view(work.id);
      if (!('ground' in known) && known.recalculation.status !== 'counting') await all.letGo(work, 0);
      const gone = await recalculations.goOn(work.id, pagesAtOnce);
      if ('ground' in gone) return afterFault;
      return gone.waitsFor === 'work' ? 0 : gone.waitsFor === 'others' ? 1 : afterFault;
    }
    case 'statement': {
      const booked = await payments.finishStatement(work.id as Sha256);
      return booked.kind === 'refused' ? afterFault : 0;
    }
  }
}

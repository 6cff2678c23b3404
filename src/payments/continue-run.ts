import { type Instant, type Refusal, refuse } from '../base/index.ts';
import { closeRegisters, formPage } from './form-run.ts';
import { orderRegister } from './order-register.ts';
import type { RegisterKey, RunId } from './payment-line.ts';
import type { Payday } from './payout-calendar.ts';
import type { RunPorts } from './ports.ts';
import type { CodeRow } from './purpose-code.ts';
import type { Run, RunEvent } from './run.ts';
import { type Sending, sendOrder } from './send-orders.ts';

/**
 * What a run goes by. `page`: how many awards or lines are handled at once. `looksAtExceptions`: a run with exceptions stays formed until
 * somebody has said that it goes on without them.
 */
export type RunSettings = {
  readonly codes: readonly CodeRow[];
  readonly sending: Sending;
  readonly page: number;
  readonly looksAtExceptions?: boolean;
};

/**
 * What a run waits for. `work`: nobody, it can go on at once; `exceptions`: a look at what it cannot pay; `payday`: it is too late to send
 * orders for its payday, and somebody has to move it to the next.
 */
export type RunWait = 'nothing' | 'work' | 'a-person' | 'exceptions' | 'signatures' | 'payday' | 'banks';

/** Where a run stands after it went as far as it could, and what it waits for. */
export type RunProgress = {
  readonly kind: 'progress';
  readonly run: Run;
  readonly waitsFor: RunWait;
  readonly unsigned: readonly RegisterKey[];
};

const unknownRun = (run: RunId) =>
  refuse(
    'no-such-run',
    {
      kk: 'Мұндай тізімдеме қалыптастыру басталмаған.',
      ru: 'Такое формирование реестра не начато.',
      en: 'There is no such run.',
    },
    { run },
  );

const waiting = (run: Run, waitsFor: RunWait, unsigned: readonly RegisterKey[] = []): RunProgress => ({
  kind: 'progress',
  run,
  waitsFor,
  unsigned,
});

/** Whether the day is after the last one on which orders may be sent for the run's payday. */
export const isTooLate = ({ pay }: Pick<Run, 'pay'>, today: string): boolean => pay !== undefined && today > pay.lastDispatch;

/** Whether every payment of an ordered register has left in an order. */
function isWhollySent(run: Run, register: RegisterKey): boolean {
  let sent = 0;
  for (const [order, { count }] of run.sent) if (order.startsWith(`${register}/`)) sent += count;
  return sent === run.registers.get(register)?.ordered?.count;
}

/** Orders or sends the next register that can be; where there is none says what is awaited. */
async function orderOrSend(ports: RunPorts, run: Run, settings: RunSettings): Promise<Run | RunProgress> {
  const unsigned: RegisterKey[] = [];
  let late = false;
  for (const [register, known] of run.registers) {
    if (!known.ordered) {
      const after = await orderRegister(ports, run, register, settings.page);
      if (after.registers.get(register)?.ordered) return after;
      unsigned.push(register);
    } else if (!isWhollySent(run, register)) {
      if (isTooLate(run, ports.today())) late = true;
      else return sendRegister(ports, run, register, settings);
    }
  }
  if (late) return waiting(run, 'payday', unsigned);
  if (unsigned.length > 0) return waiting(run, 'signatures', unsigned);
  if (await ports.storage.hasOpenLines(run.run)) return waiting(run, 'banks');
  await ports.storage.recordRun(run.run, run.version, { kind: 'finished' });
  return (await ports.storage.findRun(run.run)) ?? run;
}

/** Sends the orders of a register, unless the run is stopped in between. */
async function sendRegister(ports: RunPorts, start: Run, register: RegisterKey, settings: RunSettings): Promise<Run> {
  let run = start;
  const { orders } = await ports.storage.ordersOf(register);
  for (const order of orders) {
    if (run.paused) return run;
    if (!run.sent.has(order.order)) run = await sendOrder(ports, run, order, settings.sending, settings.page);
  }
  return run;
}

/**
 * Takes a run as far as it can go: forms awards into lines page by page, closes the registers, orders and sends those that are signed,
 * and finishes when the banks have answered for every line. May be called again at any time, by any number of workers; a paused run
 * stays where it is. `steps`: after how many pages or registers it comes back with `work` left.
 */
export async function continueRun(
  ports: RunPorts,
  id: RunId,
  settings: RunSettings,
  steps = Number.POSITIVE_INFINITY,
): Promise<RunProgress | Refusal> {
  let run = await ports.storage.findRun(id);
  if (!run) return unknownRun(id);
  for (let left = steps; ; left--) {
    if (run.status === 'finished') return waiting(run, 'nothing');
    if (run.paused) return waiting(run, 'a-person');
    if (settings.looksAtExceptions && waitsForLook(run)) return waiting(run, 'exceptions');
    if (left <= 0) return waiting(run, 'work');
    if (run.status === 'forming') run = await formPage(ports, run, settings.codes, settings.page);
    else if (run.status === 'formed') run = await closeRegisters(ports, run, settings.page);
    else {
      const next = await orderOrSend(ports, run, settings);
      if ('kind' in next) return next;
      run = next;
    }
  }
}

/** What a run waits for, as far as it can be told without going on. `isSigned`: whether people have signed or refused a register. */
export function waitOf(run: Run, isSigned: (register: RegisterKey) => boolean, today: string): RunWait {
  if (run.status === 'finished') return 'nothing';
  if (run.paused) return 'a-person';
  if (waitsForLook(run)) return 'exceptions';
  if (run.status === 'forming' || run.status === 'formed') return 'work';
  const registers = [...run.registers];
  if (registers.some(([register, { ordered }]) => ordered && !isWhollySent(run, register)))
    return isTooLate(run, today) ? 'payday' : 'work';
  const unordered = registers.filter(([, { ordered }]) => !ordered);
  if (unordered.length === 0) return 'banks';
  return unordered.some(([register]) => isSigned(register)) ? 'work' : 'signatures';
}

/** Whether a formed run has exceptions that nobody has accepted. */
export const waitsForLook = (run: Run): boolean => run.status === 'formed' && run.exceptions > 0 && run.acceptedBy === undefined;

/** Records what a person says of a run, from whatever version it is at; `undefined` where it needs not be said. */
async function tellRun(ports: RunPorts, id: RunId, eventOf: (run: Run) => RunEvent | undefined): Promise<Run | Refusal> {
  for (;;) {
    const run = await ports.storage.findRun(id);
    if (!run) return unknownRun(id);
    const event = eventOf(run);
    if (!event) return run;
    await ports.storage.recordRun(id, run.version, event);
  }
}

type Said = { readonly by: string; readonly at: Instant };
const said = (ports: RunPorts, by: string): Said => ({ by, at: ports.now() });

/** Stops a run before its next page, or lets it go on. Answers the run, or a refusal when there is none. */
export const pauseRun = (ports: RunPorts, id: RunId, by: string, paused: boolean): Promise<Run | Refusal> =>
  tellRun(ports, id, (run) =>
    run.paused === paused || run.status === 'finished' ? undefined : { kind: paused ? 'paused' : 'continued', ...said(ports, by) },
  );

/** Lets a formed run go on without what stands in its exceptions: that stays owed. */
export const acceptExceptions = (ports: RunPorts, id: RunId, by: string): Promise<Run | Refusal> =>
  tellRun(ports, id, (run) => (waitsForLook(run) ? { kind: 'exceptions-accepted', ...said(ports, by) } : undefined));

/** Moves what a run has not sent yet to another payday; orders that have left keep theirs. */
export const movePayday = (ports: RunPorts, id: RunId, by: string, to: Payday): Promise<Run | Refusal> =>
  tellRun(ports, id, (run) =>
    run.status === 'finished' || run.pay?.payday === to.payday ? undefined : { kind: 'payday-moved', ...said(ports, by), ...to },
  );

import { type Refusal, refuse } from '../base/index.ts';
import { closeRegisters, formPage } from './form-run.ts';
import { orderRegister } from './order-register.ts';
import type { RegisterKey, RunId } from './payment-line.ts';
import type { RunPorts } from './ports.ts';
import type { CodeRow } from './purpose-code.ts';
import type { Run } from './run.ts';
import { type Sending, sendOrder } from './send-orders.ts';

/** What a run goes by. `page`: how many awards or lines are handled at once. */
export type RunSettings = { readonly codes: readonly CodeRow[]; readonly sending: Sending; readonly page: number };

/** Where a run stands after it went as far as it could, and what it waits for. */
export type RunProgress = {
  readonly kind: 'progress';
  readonly run: Run;
  readonly waitsFor: 'nothing' | 'a-person' | 'signatures' | 'banks';
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

async function orderAndSend(ports: RunPorts, start: Run, settings: RunSettings): Promise<RunProgress> {
  let run = start;
  const unsigned: RegisterKey[] = [];
  for (const [register, known] of [...run.registers]) {
    if (!known.ordered) run = await orderRegister(ports, run, register, settings.page);
    if (!run.registers.get(register)?.ordered) {
      unsigned.push(register);
      continue;
    }
    const { orders } = await ports.storage.ordersOf(register);
    for (const order of orders) if (!run.sent.has(order.order)) run = await sendOrder(ports, run, order, settings.sending, settings.page);
  }
  if (unsigned.length > 0) return { kind: 'progress', run, waitsFor: 'signatures', unsigned };
  if ((await ports.storage.openLines(run.run)) > 0) return { kind: 'progress', run, waitsFor: 'banks', unsigned };
  await ports.storage.recordRun(run.run, run.version, { kind: 'finished' });
  return { kind: 'progress', run: (await ports.storage.findRun(run.run)) ?? run, waitsFor: 'nothing', unsigned };
}

/**
 * Takes a run as far as it can go: forms awards into lines page by page, closes the registers, orders and sends those that are signed,
 * and finishes when the banks have answered for every line. May be called again at any time, by any number of workers; a paused run
 * stays where it is.
 */
export async function continueRun(ports: RunPorts, id: RunId, settings: RunSettings): Promise<RunProgress | Refusal> {
  let run = await ports.storage.findRun(id);
  if (!run) return unknownRun(id);
  while (!run.paused) {
    if (run.status === 'forming') run = await formPage(ports, run, settings.codes, settings.page);
    else if (run.status === 'formed') run = await closeRegisters(ports, run, settings.page);
    else if (run.status === 'finished') return { kind: 'progress', run, waitsFor: 'nothing', unsigned: [] };
    else return orderAndSend(ports, run, settings);
  }
  return { kind: 'progress', run, waitsFor: 'a-person', unsigned: [] };
}

/** Stops a run before its next page, or lets it go on. Answers the run, or a refusal when there is none. */
export async function pauseRun(ports: RunPorts, id: RunId, by: string, paused: boolean): Promise<Run | Refusal> {
  while (true) {
    const run = await ports.storage.findRun(id);
    if (!run) return unknownRun(id);
    if (run.paused === paused || run.status === 'finished') return run;
    await ports.storage.recordRun(id, run.version, { kind: paused ? 'paused' : 'continued', by, at: ports.now() });
  }
}

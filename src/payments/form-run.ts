import type { Refusal } from '../base/index.ts';
import type { Month } from './month.ts';
import { registerBook } from './payment-entries.ts';
import type { LineKey, RegisterKey, RunId, StoredLine } from './payment-line.ts';
import { planLines } from './plan-lines.ts';
import type { LineQuery, RunPorts } from './ports.ts';
import type { CodeRow } from './purpose-code.ts';
import { alreadyStarted, type Run, type RunEvent, type RunTerms, type Sums } from './run.ts';

/** Starts a run of a month. A second start of the same run is refused with who started it; nothing is formed yet. */
export async function startRun(ports: RunPorts, run: RunId, month: Month, by: string, terms: RunTerms = {}): Promise<Run | Refusal> {
  const started = await ports.storage.startRun({ kind: 'started', run, month, by, at: ports.now(), ...terms });
  return started.created ? started.run : alreadyStarted(started.run);
}

/**
 * Forms one page of awards into lines and answers the run afterwards. Safe with any number of workers and after any crash: a page is saved
 * and counted as a whole, from the version that was seen, and only if nobody planned one of its awards since it was read.
 */
export async function formPage(ports: RunPorts, run: Run, codes: readonly CodeRow[], limit: number): Promise<Run> {
  const { storage } = ports;
  const page = await storage.pageOfAwards(run.upTo, limit, run.month, run.only);
  const last = page.at(-1);
  if (!last) {
    await storage.recordRun(run.run, run.version, { kind: 'formed' });
  } else {
    const plans = page.map((account) => planLines(account, { run: run.run, month: run.month, codes, payday: run.pay?.payday }));
    const formed = {
      kind: 'page-formed' as const,
      upTo: last.award.award,
      awards: page.length,
      lines: plans.reduce((sum, plan) => sum + plan.lines.length, 0),
      exceptions: plans.reduce((sum, plan) => sum + plan.exceptions.length, 0),
    };
    await storage.savePage(run.run, run.version, formed, plans);
  }
  return (await storage.findRun(run.run)) ?? run;
}

/** The lines of a register or an order, page after page. */
export async function* pagesOf(
  ports: Pick<RunPorts, 'storage'>,
  query: Omit<LineQuery, 'after' | 'limit'>,
  limit: number,
): AsyncGenerator<readonly StoredLine[]> {
  let after: LineKey | undefined;
  while (true) {
    const page = await ports.storage.linesOf({ ...query, limit, ...(after && { after }) });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < limit) return;
    after = last.key;
  }
}

/** Records an event of a run, again from the newer version when somebody was faster, until it stands. Answers the run afterwards. */
export async function recordUntil(ports: RunPorts, start: Run, event: RunEvent, stands: (run: Run) => boolean): Promise<Run> {
  let run = start;
  while (!stands(run)) {
    await ports.storage.recordRun(run.run, run.version, event);
    const found = await ports.storage.findRun(run.run);
    if (!found) throw new Error(`run ${run.run} is gone`);
    run = found;
  }
  return run;
}

async function closeRegister(ports: RunPorts, register: RegisterKey, expected: Sums, limit: number): Promise<void> {
  await ports.batches.open(register, 'payment-register');
  const book = registerBook(register);
  for await (const page of pagesOf(ports, { of: { register } }, limit)) {
    for (const line of page) book.add(line);
  }
  const closed = await ports.batches.close(register);
  if (closed.count !== expected.count || closed.net !== expected.net)
    throw new Error(`register ${register} closed with other sums than its lines have`);
  await ports.ledger.post([book.entry(ports.today())]);
}

/** Makes a batch of every register of a formed run, closes it with frozen totals and puts it on the books. */
export async function closeRegisters(ports: RunPorts, run: Run, limit: number): Promise<Run> {
  const registers = await ports.storage.registersOf(run.run);
  for (const { register, ...sums } of registers) await closeRegister(ports, register, sums, limit);
  await ports.storage.recordRun(run.run, run.version, { kind: 'registers-closed', registers });
  return (await ports.storage.findRun(run.run)) ?? run;
}

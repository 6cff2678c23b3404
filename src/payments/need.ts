import { type LocalDate, type Tiyn, tiyn } from '../base/index.ts';
import type { AwardId } from './award-events.ts';
import type { Month } from './month.ts';
import type { RegisterKey } from './payment-line.ts';
import { planLines } from './plan-lines.ts';
import type { RunPorts } from './ports.ts';
import type { CodeRow } from './purpose-code.ts';
import { runId } from './run.ts';

/** The money a region needs under a budget code, split into the month itself and everything owed for earlier months. */
export type Need = {
  readonly region: string;
  readonly budget: string;
  readonly people: number;
  readonly month: Tiyn;
  readonly earlier: Tiyn;
};

/** What is needed to pay a month, with what cannot be paid as it stands. */
export type NeedReport = { readonly needs: readonly Need[]; readonly total: Tiyn; readonly exceptions: number };

type Sum = { readonly people: Set<string>; month: number; earlier: number };

const placeOf = (register: RegisterKey): { region: string; budget: string } => {
  const [, region = '', budget = ''] = register.split('/');
  return { region, budget };
};

/**
 * The need (қажеттілік) by region and budget code, counted from the awards as they are now and without forming anything: what is asked of
 * the budget by the 27th of the month before (order 169 of 2023). The run that follows makes exactly these sums when nothing has changed.
 * `only`: the awards that a supplementary run is limited to; `payday`: for which it would be started now.
 */
export async function needFor(
  ports: Pick<RunPorts, 'storage'>,
  month: Month,
  codes: readonly CodeRow[],
  page: number,
  { only, payday }: { readonly only?: readonly AwardId[] | undefined; readonly payday?: LocalDate | undefined } = {},
): Promise<NeedReport> {
  const sums = new Map<RegisterKey, Sum>();
  const run = runId(month, 'regular');
  let after: AwardId | undefined;
  let exceptions = 0;
  while (true) {
    const accounts = await ports.storage.pageOfAwards(after, page, month, only);
    const last = accounts.at(-1);
    if (!last) break;
    for (const account of accounts) {
      const plan = planLines(account, { run, month, codes, payday });
      exceptions += plan.exceptions.length;
      for (const line of plan.lines) {
        const sum = sums.get(line.register) ?? { people: new Set<string>(), month: 0, earlier: 0 };
        sums.set(line.register, sum);
        sum.people.add(line.recipient);
        if (line.month === month && line.kind === 'regular') sum.month += line.gross;
        else sum.earlier += line.gross;
      }
    }
    after = last.award.award;
  }
  const needs = [...sums]
    .map(([register, sum]) => ({ ...placeOf(register), people: sum.people.size, month: tiyn(sum.month), earlier: tiyn(sum.earlier) }))
    .sort((a, b) => `${a.region}/${a.budget}`.localeCompare(`${b.region}/${b.budget}`));
  return { needs, total: tiyn(needs.reduce((all, need) => all + need.month + need.earlier, 0)), exceptions };
}

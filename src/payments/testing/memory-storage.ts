import { type Tiyn, tiyn } from '../../base/index.ts';
import type { Award } from '../award.ts';
import { evolveAward } from '../award.ts';
import type { AwardEvent, AwardId } from '../award-events.ts';
import type { Settlement } from '../deductions.ts';
import { balancesOf, type LedgerEntry } from '../ledger.ts';
import { type Month, monthsFrom } from '../month.ts';
import { orderReference } from '../order-reference.ts';
import { isActive, type LineKey, type OrderKey, type RegisterKey, type RunId, type StoredLine } from '../payment-line.ts';
import { type AwardPlan, firstMark, mayOwe, type RunException, reopened, type Watermark, windowStart } from '../plan-lines.ts';
import type { LedgerStorage, PaymentStorage } from '../ports.ts';
import { evolveRun, type Run, type Sums } from '../run.ts';

/** A storage in memory that keeps to the contract of the ports: for tests of the rules, not for running anything. */
export function memoryStorage() {
  const logs = new Map<AwardId, AwardEvent[]>();
  const awards = new Map<AwardId, Award>();
  const marks = new Map<AwardId, Watermark>();
  const lines = new Map<LineKey, StoredLine>();
  const byAward = new Map<AwardId, Map<Month, LineKey[]>>();
  const byRegister = new Map<RegisterKey, LineKey[]>();
  const byOrder = new Map<OrderKey, LineKey[]>();
  const byRun = new Map<RunId, LineKey[]>();
  const references = new Map<string, OrderKey>();
  const runs = new Map<RunId, Run>();
  const exceptions = new Map<RunId, RunException[]>();
  const entries = new Map<string, LedgerEntry>();
  let ids: AwardId[] | undefined;

  const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  };
  const line = (key: LineKey): StoredLine => {
    const found = lines.get(key);
    if (!found) throw new Error(`no line ${key}`);
    return found;
  };
  const linesOfAward = (award: AwardId) => [...(byAward.get(award)?.values() ?? [])].flat().map(line);
  const linesOfMonths = (award: AwardId, months: readonly Month[]) => {
    const known = byAward.get(award);
    return known ? months.flatMap((month) => known.get(month) ?? []).map(line) : [];
  };
  const markOf = (award: Award) => marks.get(award.award) ?? firstMark(award);
  const sumsOf = (some: Iterable<StoredLine>): Sums => {
    let [count, gross, net] = [0, 0, 0];
    for (const one of some) {
      count++;
      gross += one.gross;
      net += one.net;
    }
    return { count, gross: tiyn(gross), net: tiyn(net) };
  };
  const settlementsOf = (award: Award): ReadonlyMap<string, Settlement> => {
    const settlements = new Map<string, Settlement>();
    if (award.overpayments.length === 0) return settlements;
    for (const one of linesOfAward(award.award)) {
      if (!isActive(one.state)) continue;
      for (const deduction of one.deductions) {
        if (deduction.overpayment === undefined) continue;
        const known = settlements.get(deduction.overpayment) ?? { withheld: 0, refunded: 0 };
        settlements.set(deduction.overpayment, { ...known, withheld: known.withheld + deduction.amount });
      }
      if (one.kind === 'refund' && one.overpayment !== undefined) {
        const known = settlements.get(one.overpayment) ?? { withheld: 0, refunded: 0 };
        settlements.set(one.overpayment, { ...known, refunded: known.refunded + one.gross });
      }
    }
    return settlements;
  };
  const reopen = (one: StoredLine) => {
    const award = awards.get(one.award);
    if (award) marks.set(one.award, reopened(markOf(award), one));
  };
  const ordered = (keys: readonly LineKey[]) => [...keys].sort();

  const storage: PaymentStorage = {
    startRun: async (started) => {
      const known = runs.get(started.run);
      if (known) return { created: false, run: known };
      const run = evolveRun(undefined, started);
      runs.set(started.run, run);
      return { created: true, run };
    },
    findRun: async (run) => runs.get(run),
    recordRun: async (id, seen, event) => {
      const run = runs.get(id);
      if (!run || run.version !== seen) return false;
      runs.set(id, evolveRun(run, event));
      return true;
    },
    pageOfAwards: async (after, limit, month, only) => {
      ids ??= [...awards.keys()].sort();
      const page = [];
      let low = 0;
      let high = ids.length;
      while (after !== undefined && low < high) {
        const middle = (low + high) >> 1;
        if ((ids[middle] ?? '') <= after) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < ids.length && page.length < limit; i++) {
        const award = awards.get(ids[i] as AwardId);
        if (!award || (only && !only.includes(award.award))) continue;
        const mark = markOf(award);
        if (!mayOwe(award, mark, month)) continue;
        const from = windowStart(award, mark, month);
        const known = linesOfMonths(award.award, monthsFrom(from, month));
        page.push({ award, mark, lines: known, settlements: settlementsOf(award) });
      }
      return page;
    },
    savePage: async (id, seen, page, plans) => {
      const run = runs.get(id);
      if (!run || run.version !== seen) return false;
      const isAsRead = (plan: AwardPlan) => {
        const award = awards.get(plan.award as AwardId);
        const mark = award && markOf(award);
        return mark?.version === plan.read.version && mark.next === plan.read.next && !plan.lines.some((one) => lines.has(one.key));
      };
      if (!plans.every(isAsRead)) return false;
      runs.set(id, evolveRun(run, page));
      for (const plan of plans) {
        marks.set(plan.award as AwardId, plan.mark);
        for (const one of plan.lines) {
          lines.set(one.key, { ...one, state: 'planned' });
          const months = byAward.get(one.award) ?? new Map<Month, LineKey[]>();
          byAward.set(one.award, months);
          push(months, one.month, one.key);
          push(byRegister, one.register, one.key);
          push(byRun, one.run, one.key);
        }
        for (const exception of plan.exceptions) push(exceptions, id, exception);
      }
      return true;
    },
    registersOf: async (run) => {
      const registers = [...new Set((byRun.get(run) ?? []).map((key) => line(key).register))].sort();
      return registers.map((register) => ({ register, ...sumsOf((byRegister.get(register) ?? []).map(line)) }));
    },
    linesOf: async ({ of, state, after, limit }) => {
      const keys = 'register' in of ? byRegister.get(of.register) : byOrder.get(of.order);
      const found: StoredLine[] = [];
      for (const key of ordered(keys ?? [])) {
        if (after !== undefined && key <= after) continue;
        const one = line(key);
        if (state === undefined || one.state === state) found.push(one);
        if (found.length === limit) break;
      }
      return found;
    },
    linesToOrder: async (register, after, limit) => {
      const found = [];
      for (const key of ordered(byRegister.get(register) ?? [])) {
        const one = line(key);
        if (one.state !== 'planned' || (after !== undefined && key <= after)) continue;
        const award = awards.get(one.award);
        if (!award) continue;
        found.push({ line: one, award, siblings: linesOfMonths(one.award, [one.month]) });
        if (found.length === limit) break;
      }
      return found;
    },
    decideLines: async (decisions) => {
      for (const decision of decisions) {
        const one = line(decision.line);
        if (one.state !== 'planned') continue;
        if (decision.kind === 'cancel') {
          lines.set(one.key, { ...one, state: 'cancelled', note: decision.note });
          reopen(one);
        } else {
          const { order, account, note } = decision;
          lines.set(one.key, { ...one, state: 'ordered', order, account, ...(note !== undefined && { note }) });
          if (!byOrder.has(order)) references.set(orderReference(order), order);
          push(byOrder, order, one.key);
        }
      }
    },
    ordersOf: async (register) => {
      const own = (byRegister.get(register) ?? []).map(line);
      const keys = [...new Set(own.flatMap((one) => (one.order ? [one.order] : [])))].sort();
      const orders = keys.map((order) => {
        const members = (byOrder.get(order) ?? []).map(line);
        const [first] = members;
        if (!first) throw new Error('an order without lines');
        return { order, bic: first.account.bic, ...sumsOf(members) };
      });
      return { orders, cancelled: sumsOf(own.filter((one) => one.state === 'cancelled')) };
    },
    markSent: async (order) => {
      for (const key of byOrder.get(order) ?? []) {
        const one = line(key);
        if (one.state === 'ordered') lines.set(key, { ...one, state: 'sent' });
      }
    },
    findLines: async (keys) => keys.flatMap((key) => lines.get(key) ?? []),
    settleLines: async (outcomes) => {
      for (const { line: key, outcome, note } of outcomes) {
        const one = line(key);
        const may = outcome === 'paid' ? one.state === 'sent' : one.state === 'sent' || one.state === 'paid';
        if (!may) continue;
        lines.set(key, { ...one, state: outcome, ...(note !== undefined && { note }) });
        if (outcome === 'returned') reopen(one);
      }
    },
    findOrder: async (reference) => {
      const order = references.get(reference);
      const members = (order && byOrder.get(order)?.map(line)) || [];
      const [first] = members;
      return order && first ? { order, bic: first.account.bic, ...sumsOf(members) } : undefined;
    },
    hasOpenLines: async (run) => (byRun.get(run) ?? []).some((key) => ['planned', 'ordered', 'sent'].includes(line(key).state)),
  };

  const ledger: LedgerStorage = {
    post: async (posted) => {
      for (const entry of posted) if (!entries.has(entry.id)) entries.set(entry.id, entry);
    },
  };

  return {
    storage,
    ledger,
    /** Appends events to an award's log and keeps its head. */
    append(events: readonly AwardEvent[], award: AwardId): Award {
      let head = awards.get(award);
      for (const event of events) {
        head = evolveAward(head, event);
        push(logs, award, event);
      }
      if (!head) throw new Error('no events');
      if (!awards.has(award)) ids = undefined;
      awards.set(award, head);
      return head;
    },
    award: (id: AwardId) => awards.get(id),
    awards: () => awards.values(),
    log: (id: AwardId): readonly AwardEvent[] => logs.get(id) ?? [],
    lines: () => lines.values(),
    linesOfAward,
    linesOfRegister: (register: RegisterKey) => (byRegister.get(register) ?? []).map(line),
    linesOfOrder: (order: OrderKey) => (byOrder.get(order) ?? []).map(line),
    runLines: (run: RunId) => (byRun.get(run) ?? []).map(line),
    exceptions: (run: RunId): readonly RunException[] => exceptions.get(run) ?? [],
    settlementsOf: (id: AwardId) => {
      const award = awards.get(id);
      return award ? settlementsOf(award) : new Map<string, Settlement>();
    },
    balances: () => balancesOf(entries.values()),
    entries: () => entries.values(),
    post: (entry: LedgerEntry | undefined) => {
      if (entry && !entries.has(entry.id)) entries.set(entry.id, entry);
    },
  };
}

export type MemoryStorage = ReturnType<typeof memoryStorage>;

/** Sum of a field over some lines, in tiyn. */
export function sumOf(some: Iterable<StoredLine>, field: 'gross' | 'net'): Tiyn {
  let sum = 0;
  for (const one of some) sum += one[field];
  return tiyn(sum);
}

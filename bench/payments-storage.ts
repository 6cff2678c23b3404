import { tiyn } from '../src/base/index.ts';
import {
  type Award,
  type AwardId,
  evolveRun,
  firstMark,
  type LineKey,
  type LineState,
  type OrderKey,
  orderReference,
  type PaymentLine,
  type PaymentStorage,
  type RegisterKey,
  type Run,
  type StoredLine,
  type Sums,
} from '../src/payments/index.ts';
import { openSpool, type Spool } from './payments-spool.ts';

type Shelf = { readonly spool: Spool; readonly places: Map<LineKey, number>; count: number; gross: number; net: number };

/** The columns of a line, in their order in a row; then its sums and its account. */
const columns = ['key', 'run', 'register', 'award', 'recipient', 'benefit', 'region', 'budget', 'purpose', 'month', 'kind'] as const;

/** A line as a row of a table, and back. Lines of the measurement have no deductions. */
function rowOf(line: PaymentLine): string {
  const { iban, bic, holder, name } = line.account;
  return [...columns.map((column) => line[column]), line.gross, line.net, iban, bic, holder, name].join('\t');
}

function lineOf(row: string, state: LineState): StoredLine {
  const cells = row.split('\t');
  const [gross, net, iban, bic, holder, name] = cells.slice(columns.length);
  const said = Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  const sums = { gross: Number(gross), net: Number(net), deductions: [] };
  return { ...said, ...sums, account: { iban, bic, holder, name }, state } as unknown as StoredLine;
}

/**
 * The storage of the measurement: lines lie in files on the disk, one for each register and order, and are read back page by page as a
 * database would give them; in memory are only one byte a line and the sums. Awards come from `awardAt`, as rows from a cursor.
 */
export function spoolStorage(folder: string, awardCount: number, awardAt: (index: number) => Award) {
  const indexOf = (award: string) => Number(award.slice(1)) - 1;
  const states: readonly LineState[] = ['planned', 'ordered', 'sent', 'paid', 'returned', 'cancelled'];
  const state = new Uint8Array(awardCount).fill(255);
  const registers = new Map<RegisterKey, Shelf>();
  const orders = new Map<OrderKey, Shelf>();
  let run: Run | undefined;

  const shelf = <K extends string>(shelves: Map<K, Shelf>, key: K): Shelf => {
    let found = shelves.get(key);
    if (!found) {
      const spool = openSpool(folder, `${key.replaceAll('/', '_')}.rows`);
      found = { spool, places: new Map(), count: 0, gross: 0, net: 0 };
      shelves.set(key, found);
    }
    return found;
  };
  const put = (to: Shelf, line: PaymentLine) => {
    to.spool.add(rowOf(line));
    to.count++;
    to.gross += line.gross;
    to.net += line.net;
  };
  const sumsOf = ({ count, gross, net }: Shelf): Sums => ({ count, gross: tiyn(gross), net: tiyn(net) });
  const stateOf = (row: string): LineState => states[state[indexOf(row.slice(0, row.indexOf('-')))] ?? 0] ?? 'planned';
  const page = (from: Shelf, after: LineKey | undefined, limit: number): readonly StoredLine[] => {
    const place = after === undefined ? 0 : from.places.get(after);
    if (place === undefined) throw new Error('pages are read in order here');
    const { rows, next } = from.spool.read(place, limit);
    const lines = rows.map((row) => lineOf(row, stateOf(row)));
    const last = lines.at(-1);
    if (last) {
      if (after !== undefined) from.places.delete(after);
      from.places.set(last.key, next);
    }
    return lines;
  };
  const to = (line: LineKey, next: LineState) => {
    state[indexOf(line.slice(0, line.indexOf('-')))] = states.indexOf(next);
  };

  const storage: PaymentStorage = {
    startRun: async (started) => {
      run = evolveRun(undefined, started);
      return { created: true, run };
    },
    findRun: async () => run,
    recordRun: async (_, seen, event) => {
      if (!run || run.version !== seen) return false;
      run = evolveRun(run, event);
      return true;
    },
    pageOfAwards: async (after, limit) => {
      const first = after === undefined ? 0 : indexOf(after) + 1;
      const accounts = [];
      for (let i = first; i < awardCount && accounts.length < limit; i++) {
        const award = awardAt(i);
        accounts.push({ award, mark: firstMark(award), lines: [], settlements: new Map() });
      }
      return accounts;
    },
    savePage: async (_, seen, formed, plans) => {
      if (!run || run.version !== seen) return false;
      run = evolveRun(run, formed);
      for (const plan of plans) {
        const index = indexOf(plan.award);
        if (state[index] !== 255) continue;
        for (const line of plan.lines) {
          put(shelf(registers, line.register), line);
          state[index] = 0;
        }
      }
      return true;
    },
    registersOf: async () =>
      [...registers].map(([register, known]) => ({ register, ...sumsOf(known) })).sort((a, b) => (a.register < b.register ? -1 : 1)),
    linesOf: async ({ of, state: wanted, after, limit }) => {
      // nothing is cancelled here; a table would answer this from its index
      if (wanted === 'cancelled') return [];
      const from = 'register' in of ? registers.get(of.register) : orders.get(of.order);
      return from ? page(from, after, limit) : [];
    },
    linesToOrder: async (register, after, limit) => {
      const from = registers.get(register);
      if (!from) return [];
      return page(from, after, limit).map((line) => ({ line, award: awardAt(indexOf(line.award)), siblings: [line] }));
    },
    decideLines: async (decisions) => {
      for (const decision of decisions) {
        to(decision.line, decision.kind === 'order' ? 'ordered' : 'cancelled');
        if (decision.kind === 'order') pending.push([decision.order, decision.line]);
      }
    },
    ordersOf: async (register) => {
      const own = [...orders].filter(([order]) => order.startsWith(`${register}/`));
      return {
        orders: own.map(([order, known]) => ({ order, bic: order.slice(order.lastIndexOf('/') + 1) as never, ...sumsOf(known) })),
        cancelled: { count: 0, gross: tiyn(0), net: tiyn(0) },
      };
    },
    markSent: async () => undefined,
    findLines: async () => [],
    settleLines: async () => undefined,
    findOrder: async (reference) => {
      for (const [order, known] of orders)
        if (orderReference(order) === reference) return { order, bic: order.slice(order.lastIndexOf('/') + 1) as never, ...sumsOf(known) };
      return undefined;
    },
    hasOpenLines: async () => state.some((one) => one <= 2),
  };
  const pending: [OrderKey, LineKey][] = [];
  const withOrders: PaymentStorage = {
    ...storage,
    linesToOrder: async (register, after, limit) => {
      const items = await storage.linesToOrder(register, after, limit);
      lastPage = new Map(items.map(({ line }) => [line.key, line]));
      return items;
    },
    decideLines: async (decisions) => {
      await storage.decideLines(decisions);
      for (const [order, key] of pending.splice(0)) {
        const line = lastPage.get(key);
        if (line) put(shelf(orders, order), line);
      }
    },
  };
  let lastPage: ReadonlyMap<LineKey, PaymentLine> = new Map();
  return {
    storage: withOrders,
    sums: () => ({
      registers: [...registers.values()].reduce((sum, one) => sum + one.net, 0),
      orders: [...orders.values()].reduce((sum, one) => sum + one.net, 0),
      registerCount: registers.size,
      orderCount: orders.size,
    }),
    awardIds: (index: number) => `A${String(index + 1).padStart(9, '0')}` as AwardId,
  };
}

import { join } from 'node:path';
import { addDays, instant, type LocalDate, localDate, sha256 } from '../../../base/index.ts';
import { type Actor, type Batch, type BatchCommand, batchBytes, decideBatch } from '../../../casework/index.ts';
import { type AwardId, balancesOf, type LedgerEntry, paymentBatches, type RunId, type RunPorts } from '../../../payments/index.ts';
import type { PaymentHouse } from '../../../payments/testing/house.ts';
import { changeBatch } from '../../batches.ts';
import type { Database } from '../../database.ts';
import { createAwardStore } from '../award-log.ts';
import { createBankFiles, promisedFiles } from '../bank-files.ts';
import { createLedger } from '../books.ts';
import { type LineRow, lineColumns, lineOf } from '../lines.ts';
import { createPaymentBatches } from '../payment-batches.ts';
import { createPaymentStorage } from '../payment-storage.ts';
import { exceptionsOfRun } from '../runs.ts';

const allowed = () => 'allowed' as const;
const tables = [
  'chain_rooted',
  'award_snapshot',
  'award',
  'payment_run',
  'payment_line',
  'payment_order',
  'payment_exception',
  'bank_file',
  'bank_statement',
  'recalculation',
  'recalculation_page',
  'payment_work',
];
const logs = ['award_event', 'payment_run_event', 'ledger_entry', 'recalculation_event', 'recalculation_row', 'recalculation_differing'];

const officer = (person: string, post: string): Extract<Actor, { kind: 'officer' }> => ({ kind: 'officer', person, post, office: 'МКТ' });
const signers = { payer: officer('p1', 'corp-payer'), head: officer('p2', 'office-head') };

/** Empties the tables of payments. */
export async function emptyPayments(db: Database): Promise<void> {
  const emptyLogs = logs.map(
    (log) => `alter table ${log} disable trigger user; delete from ${log}; alter table ${log} enable trigger user;`,
  );
  await db.script([...emptyLogs, ...tables.map((table) => `delete from ${table};`)].join(' '));
  await db.script(`alter table event disable trigger user; delete from event where case_id in (select id from batch where regulation = 'payments');
    alter table event enable trigger user; delete from command where case_id in (select id from batch where regulation = 'payments');
    delete from batch where regulation = 'payments'`);
}

/** A house of payments whose storage is a database, emptied first. Everything else of it (batches, books, files) is the real thing too. */
export async function storedHouse(db: Database, folder: string): Promise<PaymentHouse> {
  await emptyPayments(db);
  return openHouse(db, join(folder, sha256(String(Math.random())).slice(0, 8)));
}

/** The same over what the database and the folder of bank files hold already. */
export function openHouse(db: Database, folder: string): PaymentHouse {
  let today = localDate('2026-03-01');
  const now = () => instant(`${today}T05:00:00.000Z`);
  const ports: RunPorts = {
    storage: createPaymentStorage(db),
    ledger: createLedger(db),
    batches: createPaymentBatches(db, { policy: allowed, now }),
    files: createBankFiles(db, folder),
    now,
    today: () => today,
  };
  const awards = createAwardStore(db, (number) => sha256(number));
  const lines = async (where: string, ...values: readonly unknown[]) =>
    (await db.query<LineRow>(`select ${lineColumns} from payment_line l where ${where} order by l.award, l.month, l.key`, values)).map(
      lineOf,
    );
  const entries = () =>
    db.query<LedgerEntry>(
      `select id, on_day as "on", cause, (select json_agg(json_build_object('account', a, 'amount', m) order by n)
         from unnest(accounts, amounts) with ordinality as x(a, m, n)) as postings from ledger_entry`,
    );
  const change = (id: string, who: keyof typeof signers, command: BatchCommand) => {
    const context = { regulation: paymentBatches, actor: signers[who], policy: allowed, now: now() };
    return changeBatch(
      db,
      {
        id,
        key: `${command.kind}/${who}/${id}`,
        at: now(),
        actor: signers[who],
        decide: (batch, given) => decideBatch(batch, given, context),
      },
      async () => command,
    );
  };
  return {
    ports,
    memory: {
      award: awards.find,
      append: async (events, id) => {
        if (!(await awards.append(id, events))) throw new Error('somebody was faster');
        const award = await awards.find(id);
        if (!award) throw new Error('no award');
        return award;
      },
      log: awards.log,
      awards: async () => {
        const ids = await db.query<{ id: AwardId }>('select id from award order by id');
        return (await Promise.all(ids.map(({ id }) => awards.find(id)))).flatMap((award) => award ?? []);
      },
      lines: () => lines('true'),
      linesOfAward: (id) => lines('l.award = $1', id),
      runLines: (run) => lines('l.run = $1', run),
      exceptions: (run: RunId) => exceptionsOfRun(db, run, '', 1000),
      balances: async () => balancesOf(await entries()),
      entries,
      post: async (entry) => {
        if (entry) await ports.ledger.post([entry]);
      },
    },
    batches: {
      all: async () => {
        const batches = await db.query<{ state: Batch }>("select state from batch where regulation = 'payments' order by id");
        return batches.map(({ state: { id, kind, frozen } }) => ({
          key: id,
          kind,
          count: frozen?.members ?? 0,
          net: (frozen?.totals.net ?? 0) as never,
        }));
      },
      sign: async (as = 'signed') => {
        const closed = await db.query<{ state: Batch }>("select state from batch where kind = 'payment-register' and status = 'closed'");
        for (const { state } of closed) {
          if (as === 'refused') {
            await change(state.id, 'head', { kind: 'refuse', reasons: 'not right' });
            continue;
          }
          for (const by of ['payer', 'head'] as const) {
            const { person, post, office } = signers[by];
            const act = {
              by,
              person,
              post,
              office,
              kind: 'eds',
              over: batchBytes(state).hash,
              evidence: null,
              standIn: true,
              at: now(),
            } as const;
            const done = await change(state.id, by, { kind: 'sign', act });
            if (done?.kind !== 'done') throw new Error(`not signed: ${done?.ground}`);
          }
        }
      },
    },
    files: { promised: async () => (await promisedFiles(db)).map(({ bank, ...file }) => ({ to: bank, file })) },
    setToday: (date: LocalDate) => {
      today = date;
    },
    nextDay: () => {
      today = addDays(today, 1);
    },
  };
}

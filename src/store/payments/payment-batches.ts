import { type Instant, type Sha256, type Tiyn, tiyn } from '../../base/index.ts';
import { type BatchChange, type BatchChanged, decideBatch, type FrozenMembers, type Policy } from '../../casework/index.ts';
import { type BatchPort, paymentBatches } from '../../payments/index.ts';
import { changeBatch } from '../batches.ts';
import type { Database, Queryable } from '../database.ts';

/**
 * Registers and orders of runs as batches of casework: same table, log, chain, decisions and signatures. Their members are payment lines,
 * which name their register and order themselves, so what is frozen is counted from the lines.
 */
export function createPaymentBatches(db: Database, { policy, now }: { readonly policy: Policy; readonly now: () => Instant }): BatchPort {
  const changeOf = (id: string, what: string): BatchChange => {
    const actor = { kind: 'system', key: 'batches' } as const;
    const at = now();
    const context = { regulation: paymentBatches, actor, policy, now: at };
    return { id, key: `payments/${what}/${id}`, at, actor, decide: (batch, command) => decideBatch(batch, command, context) };
  };
  const done = (changed: BatchChanged | undefined) => {
    if (changed?.kind === 'done') return changed.batch;
    throw new Error(`a register or order was refused by its own law: ${changed?.ground ?? 'not made'}`);
  };
  return {
    open: async (key, kind) => {
      done(await changeBatch(db, changeOf(key, 'open'), async () => ({ kind: 'open', id: key, as: kind, office: 'payments' })));
    },
    close: async (key) => {
      const batch = done(
        await changeBatch(db, changeOf(key, 'close'), async (tx, before) => ({
          kind: 'close',
          frozen: before?.frozen ?? (await countLines(tx, key, before?.kind ?? '')),
        })),
      );
      return { count: batch.frozen?.members ?? 0, net: tiyn(batch.frozen?.totals.net ?? 0) };
    },
    stateOf: async (key) => {
      const [row] = await db.query<{ status: 'open' | 'closed' | 'signed' | 'refused' | 'carriedOut' }>(
        'select status from batch where id = $1',
        [key],
      );
      return row?.status;
    },
    finish: async (key) => {
      const [batch] = await db.query<{ status: string; kind: string }>('select status, kind from batch where id = $1', [key]);
      if (batch?.status !== 'signed' || (await linesLeft(db, key, batch.kind)) > 0) return;
      done(
        await changeBatch(db, changeOf(key, 'finish'), async (_tx, before) => ({
          kind: 'finish',
          carriedOut: before?.frozen?.members ?? 0,
          left: 0,
        })),
      );
    },
  };
}

const columnOf = (kind: string) => (kind === 'payment-register' ? 'register' : 'order_key');

/** What the lines of a register or an order add up to, and a hash over every one of them with its sum. */
export async function countLines(db: Queryable, key: string, kind: string): Promise<FrozenMembers> {
  const [row] = await db.query<{ members: number; gross: Tiyn; net: Tiyn; hash: Sha256 }>(
    `select count(*) as members, coalesce(sum(gross), 0)::bigint as gross, coalesce(sum(net), 0)::bigint as net,
       sha256(convert_to(coalesce(string_agg(key || ' ' || gross || ' ' || net, E'\\n' order by key), ''), 'UTF8')) as hash
     from payment_line where ${columnOf(kind)} = $1`,
    [key],
  );
  if (!row) throw new Error('a count gave nothing');
  return { members: row.members, totals: { gross: row.gross, net: row.net }, membersHash: row.hash };
}

/** Lines that are still to be carried out: of a register those not ordered, of an order those the bank has not answered for. */
export async function linesLeft(db: Queryable, key: string, kind: string): Promise<number> {
  const open = kind === 'payment-register' ? ['planned'] : ['ordered', 'sent'];
  const [row] = await db.query<{ n: number }>(
    `select count(*) as n from payment_line where ${columnOf(kind)} = $1 and state = any($2::text[])`,
    [key, open],
  );
  return row?.n ?? 0;
}

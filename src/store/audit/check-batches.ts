import type { Instant, Sha256 } from '../../base/index.ts';
import { type Actor, type Batch, type BatchEvent, chainStart, eventHash, evolveBatch } from '../../casework/index.ts';
import { paymentBatches } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';
import { countLines, linesLeft } from '../payments/payment-batches.ts';
import type { Difference } from './difference.ts';

type Row = { readonly id: string; readonly seq: number; readonly hash: Sha256; readonly kind: string; readonly status: string };
type Logged = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly cause: string;
  readonly event: BatchEvent;
  readonly hash: Sha256;
};

/** Works every batch out again from its log; what was frozen must be what the members add up to. */
export async function checkBatches(db: Queryable): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (let after = ''; ; ) {
    const rows: readonly Row[] = await db.query<Row>('select id, seq, hash, kind, status from batch where id > $1 order by id limit 100', [
      after,
    ]);
    for (const row of rows) found.push(...(await checkBatch(db, row)));
    const last = rows.at(-1);
    if (!last) return found;
    after = last.id;
  }
}

async function checkBatch(db: Queryable, row: Row): Promise<readonly Difference[]> {
  const wrong = (what: string): Difference => ({ of: 'batch', at: row.id, what });
  const log = await db.query<Logged>('select seq, at, actor, cause, event, hash from event where case_id = $1 order by seq', [row.id]);
  let batch: Batch | null = null;
  let previous = chainStart;
  for (const { seq, at, actor, cause, event, hash } of log) {
    if (eventHash({ case: row.id, seq, at, actor, cause, event, previous }) !== hash)
      return [wrong(`event ${seq} is not what was chained`)];
    previous = hash;
    batch = evolveBatch(batch, event);
  }
  if (!batch || batch.seq !== row.seq || previous !== row.hash || batch.status !== row.status || batch.kind !== row.kind) {
    return [wrong('it is not what its log says')];
  }
  const number = batch.paper?.number;
  if (number) {
    const [given] = await db.query('select from number where text = $1 and case_id = $2 and value = $3', [
      number.text,
      row.id,
      number.value,
    ]);
    if (!given) return [wrong('the number of its register is not in the journal')];
  }
  return batch.frozen ? checkFrozen(db, batch, batch.frozen, wrong) : [];
}

async function checkFrozen(
  db: Queryable,
  batch: Batch,
  frozen: NonNullable<Batch['frozen']>,
  wrong: (what: string) => Difference,
): Promise<readonly Difference[]> {
  if (batch.regulation === paymentBatches.id) return checkLines(db, batch, frozen, wrong);
  const found: Difference[] = [];
  const [members] = await db.query<{ members: number; hash: Sha256; left: number }>(
    `select count(*) as members, count(*) filter (where state = 'in') as left,
       sha256(convert_to(coalesce(string_agg(case_id || ' ' || sums::text, E'\\n' order by case_id), ''), 'UTF8')) as hash
     from batch_item where batch = $1 and state <> 'takenOut'`,
    [batch.id],
  );
  if (members?.members !== frozen.members || members.hash !== frozen.membersHash)
    found.push(wrong('its members are not those that were frozen'));
  if (batch.status === 'carriedOut' && members && members.left > 0) found.push(wrong(`${members.left} members were never carried out`));
  const totals = await db.query<{ fact: string; total: number }>(
    `select s.key as fact, sum(s.value::numeric)::bigint as total from batch_item i cross join lateral json_each_text(i.sums) s
     where i.batch = $1 and i.state <> 'takenOut' group by s.key`,
    [batch.id],
  );
  const sums = Object.fromEntries(totals.map(({ fact, total }) => [fact, total]));
  const names = new Set([...Object.keys(sums), ...Object.keys(frozen.totals)]);
  if ([...names].some((name) => sums[name] !== frozen.totals[name])) found.push(wrong('its totals are not the sum of its members'));
  return found;
}

/** The same for registers and orders of payments, whose members are payment lines. */
async function checkLines(
  db: Queryable,
  batch: Batch,
  frozen: NonNullable<Batch['frozen']>,
  wrong: (what: string) => Difference,
): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  const counted = await countLines(db, batch.id, batch.kind);
  if (counted.members !== frozen.members || counted.membersHash !== frozen.membersHash)
    found.push(wrong('its lines are not those that were frozen'));
  if (counted.totals.net !== frozen.totals.net || counted.totals.gross !== frozen.totals.gross)
    found.push(wrong('its totals are not the sum of its lines'));
  const left = batch.status === 'carriedOut' ? await linesLeft(db, batch.id, batch.kind) : 0;
  if (left > 0) found.push(wrong(`${left} lines were never carried out`));
  return found;
}

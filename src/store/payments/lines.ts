import type { Account, LineKey, LineQuery, OrderKey, PaymentLine, StoredLine } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';

/** A line as a row holds it: what was planned, and what has become of it. */
export type LineRow = {
  readonly line: PaymentLine;
  readonly state: StoredLine['state'];
  readonly account: Account;
  readonly order: OrderKey | null;
  readonly note: string | null;
};

export const lineColumns = 'l.line, l.state, l.account, l.order_key as "order", l.note';

/** A line as payments know it. */
export function lineOf({ line, state, account, order, note }: LineRow): StoredLine {
  return { ...line, account, state, ...(order !== null && { order }), ...(note !== null && { note }) };
}

/** Lines of a register or an order, by key. */
export async function linesOf(db: Queryable, { of, state, after, limit }: LineQuery): Promise<readonly StoredLine[]> {
  const column = 'register' in of ? 'register' : 'order_key';
  const rows = await db.query<LineRow>(
    `select ${lineColumns} from payment_line l
     where l.${column} = $1 and l.key > $2 and ($3::text is null or l.state = $3) order by l.key limit $4`,
    ['register' in of ? of.register : of.order, after ?? '', state ?? null, limit],
  );
  return rows.map(lineOf);
}

export async function findLines(db: Queryable, keys: readonly LineKey[]): Promise<readonly StoredLine[]> {
  const rows = await db.query<LineRow>(`select ${lineColumns} from payment_line l where l.key = any($1::text[]) order by l.key`, [keys]);
  return rows.map(lineOf);
}

/** Writes new lines as planned. */
export async function insertLines(tx: Queryable, lines: readonly PaymentLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `insert into payment_line (key, run, register, award, month, kind, gross, net, line, account, state)
     select key, run, register, award, month, kind, gross, net, line::json, account::json, 'planned'
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::text[], $10::text[])
       as r(key, run, register, award, month, kind, gross, net, line, account)`,
    [
      lines.map(({ key }) => key),
      lines.map(({ run }) => run),
      lines.map(({ register }) => register),
      lines.map(({ award }) => award),
      lines.map(({ month }) => month),
      lines.map(({ kind }) => kind),
      lines.map(({ gross }) => gross),
      lines.map(({ net }) => net),
      lines.map((line) => JSON.stringify(line)),
      lines.map(({ account }) => JSON.stringify(account)),
    ],
  );
}

/** Brings the marks of awards back to months of lines that stopped counting (see `reopened`). A refund belongs to no month: all of them. */
export async function reopenMarks(
  tx: Queryable,
  lines: readonly { readonly award: string; readonly month: string; readonly kind: string }[],
) {
  if (lines.length === 0) return;
  // in the order in which pages of a run take their awards, so that the two never wait for each other
  await tx.query('select 1 from award where id = any($1::text[]) order by id for update', [lines.map(({ award }) => award)]);
  await tx.query(
    `update award a set mark_next = least(a.mark_next, r.month)
     from (select award, min(month collate "C") as month from unnest($1::text[], $2::text[]) as x(award, month) group by award) r where a.id = r.award`,
    [lines.map(({ award }) => award), lines.map(({ kind, month }) => (kind === 'refund' ? '0001-01' : month))],
  );
}

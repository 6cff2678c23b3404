import type { CaseId, Instant, Sha256 } from '../../base/index.ts';
import type { Award, AwardEvent, AwardId, Month } from '../../payments/index.ts';
import type { Queryable } from '../database.ts';
import { type LineRow, lineColumns } from '../payments/lines.ts';

export type AwardHead = {
  readonly id: AwardId;
  readonly person: Sha256;
  readonly subject: Sha256 | null;
  readonly caseId: CaseId | null;
  readonly fromMonth: string;
  readonly endMonth: string | null;
  readonly markVersion: number;
  readonly markNext: Month;
};

export type AwardLogRow = {
  readonly award: AwardId;
  readonly seq: number;
  readonly at: Instant;
  readonly key: string;
  readonly event: AwardEvent;
  readonly hash: Sha256;
};

/** A line with the columns that stand beside it. */
export type AwardLine = LineRow & {
  readonly key: string;
  readonly run: string;
  readonly register: string;
  readonly award: AwardId;
  readonly month: string;
  readonly kind: string;
  readonly gross: number;
  readonly net: number;
};

/** What an entry of the books that an event of an award made comes to, by the kind of its accounts. */
export type AwardBooking = { readonly id: string; readonly expense: number; readonly receivable: number; readonly cash: number };

/** Everything that the database holds of some awards, by award; bookings by the id of their entry. */
export type AwardPage = {
  readonly heads: readonly AwardHead[];
  readonly events: ReadonlyMap<AwardId, readonly AwardLogRow[]>;
  readonly snapshots: ReadonlyMap<AwardId, { readonly seq: number; readonly state: Award }>;
  readonly lines: ReadonlyMap<AwardId, readonly AwardLine[]>;
  /** Months of which a run has said that more was paid than is owed. */
  readonly overpaid: ReadonlyMap<AwardId, ReadonlySet<string>>;
  readonly bookings: ReadonlyMap<string, AwardBooking>;
};

type Of = { readonly award: AwardId };

/** The id of the entry that an event of an award makes on the books. */
export const bookingOf = (award: AwardId, seq: number) => `award:${award}:${seq}`;

/** Reads the next awards after an id, at most `limit`, as of one instant. */
export async function readAwardPage(tx: Queryable, after: string, limit: number): Promise<AwardPage> {
  const heads = await tx.query<AwardHead>(
    `select id, person, subject, case_id as "caseId", from_month as "fromMonth", end_month as "endMonth", mark_version as "markVersion",
       mark_next as "markNext"
     from award where id > $1 order by id limit $2`,
    [after, limit],
  );
  const ids = heads.map(({ id }) => id);
  const read = async <Row extends Of>(sql: string) => Map.groupBy(await tx.query<Row>(sql, [ids]), ({ award }) => award);
  const events = await read<AwardLogRow>(
    'select award, seq, at, key, event, hash from award_event where award = any($1::text[]) order by award, seq',
  );
  const snapshots = await read<Of & { readonly seq: number; readonly state: Award }>(
    'select award, seq, state from award_snapshot where award = any($1::text[])',
  );
  const overpaid = await read<Of & { readonly month: string }>(
    "select distinct award, month from payment_exception where award = any($1::text[]) and kind = 'overpaid'",
  );
  const booked = [...events.values()].flatMap((rows) =>
    rows.flatMap(({ award, seq, event }) => ('overpayment' in event ? [bookingOf(award, seq)] : [])),
  );
  const bookings =
    booked.length === 0
      ? []
      : await tx.query<AwardBooking>(
          `select e.id, coalesce(sum(m) filter (where a like 'expense:%'), 0)::bigint as expense,
             coalesce(sum(m) filter (where a like 'receivable:%'), 0)::bigint as receivable,
             coalesce(sum(m) filter (where a = 'cash'), 0)::bigint as cash
           from ledger_entry e cross join lateral unnest(e.accounts, e.amounts) as x(a, m) where e.id = any($1::text[]) group by e.id`,
          [booked],
        );
  return {
    heads,
    events,
    snapshots: new Map([...snapshots].flatMap(([award, [row]]) => (row ? [[award, row] as const] : []))),
    lines: await read<AwardLine>(
      `select ${lineColumns}, l.key, l.run, l.register, l.award, l.month, l.kind, l.gross, l.net from payment_line l
       where l.award = any($1::text[]) order by l.award, l.month, l.key`,
    ),
    overpaid: new Map([...overpaid].map(([award, rows]) => [award, new Set(rows.map(({ month }) => month))])),
    bookings: new Map(bookings.map((booking) => [booking.id, booking])),
  };
}

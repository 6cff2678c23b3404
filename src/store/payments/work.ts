import type { PaymentWork, WorkStore } from '../../payments/index.ts';
import type { Database, Queryable } from '../database.ts';

/** How long work that nobody put off waits for its next look, when it is not over, in seconds. */
const laterSeconds = 600;

/** Work that is not over, in PostgreSQL. Times are those of the database's own clock. */
export function createWorkStore(db: Database): WorkStore {
  return {
    take: async (seconds) => {
      const [taken] = await db.query<PaymentWork>(
        `update payment_work w set held_until = clock_timestamp() + make_interval(secs => $1),
           look_at = clock_timestamp() + make_interval(secs => $2)
         from (select kind, id from payment_work
               where case when held_until is null then look_at <= clock_timestamp() else held_until < clock_timestamp() end
               order by look_at limit 1 for update skip locked) due
         where w.kind = due.kind and w.id = due.id returning w.kind, w.id`,
        [seconds, laterSeconds],
      );
      return taken;
    },
    hold: async ({ kind, id }, seconds) => {
      await db.query(
        'update payment_work set held_until = clock_timestamp() + make_interval(secs => $3) where kind = $1 and id = $2 and held_until is not null',
        [kind, id, seconds],
      );
    },
    letGo: async ({ kind, id }, seconds) => {
      await db.query(
        `update payment_work set held_until = null, look_at = least(look_at, clock_timestamp() + make_interval(secs => $3))
         where kind = $1 and id = $2`,
        [kind, id, seconds],
      );
    },
    wake: async ({ kind, id }) => {
      await db.query('update payment_work set look_at = least(look_at, clock_timestamp()) where kind = $1 and id = $2', [kind, id]);
    },
  };
}

/** Notes that the system has something to do; what is noted already stays as it is. */
export async function noteWork(tx: Queryable, { kind, id }: PaymentWork): Promise<void> {
  await tx.query('insert into payment_work (kind, id) values ($1, $2) on conflict do nothing', [kind, id]);
}

/** Notes that there is something to do now. Whoever is at it looks once more when it lets go. */
export async function wakeWork(tx: Queryable, { kind, id }: PaymentWork): Promise<void> {
  await tx.query(
    'insert into payment_work (kind, id) values ($1, $2) on conflict (kind, id) do update set look_at = least(payment_work.look_at, clock_timestamp())',
    [kind, id],
  );
}

/** Notes that nothing is left for the system to do. */
export async function workIsOver(tx: Queryable, { kind, id }: PaymentWork): Promise<void> {
  await tx.query('delete from payment_work where kind = $1 and id = $2', [kind, id]);
}

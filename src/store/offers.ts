import type { Bin, Iin, Instant } from '../base/index.ts';
import type { Offer, OfferStore } from '../casework/index.ts';
import type { Database, Queryable } from './database.ts';
import type { PersonHash } from './person-key.ts';

/** An offer as its row has it: the cause, and what it carries, stand in `details`. */
type OfferRow = Omit<Offer, 'from' | 'carries'> & { readonly details: Offer['from'] & { readonly carries?: Offer['carries'] } };

const columns = 'id, regulation, entry, state, version, attempt, expires_at as "expiresAt", details';

function offerOf({ details: { carries, ...from }, ...row }: OfferRow): Offer {
  return { ...row, from: from as Offer['from'], carries: carries ?? { parties: [], facts: {} } };
}

/** Offers in PostgreSQL, found by the keyed hash of the person's number. */
export function createOfferStore(db: Database, hash: PersonHash): OfferStore {
  const person = (number: string) => hash(number as Iin | Bin);
  return {
    ofPerson: async (number, now) => {
      const rows = await db.query<OfferRow>(
        `select ${columns} from offer
         where person = decode($1, 'hex') and (state <> 'expired' or expires_at > $2::timestamptz - interval '3 months')
         order by changed_at desc, id limit 50`,
        [person(number), now],
      );
      return rows.map(offerOf);
    },
    find: async (number, id) => {
      const [row] = await db.query<OfferRow>(`select ${columns} from offer where id = $1 and person = decode($2, 'hex')`, [
        id,
        person(number),
      ]);
      return row && offerOf(row);
    },
    answer: async (number, { id, saw }, { state, attempt }, now) => {
      const rows = await db.query(
        `update offer set state = $4, attempt = $5, version = version + 1, changed_at = $6
         where id = $1 and person = decode($2, 'hex') and version = $3 and state <> 'expired' and (expires_at is null or expires_at > $6)
         returning 1`,
        [id, person(number), saw, state, attempt, now],
      );
      return rows.length > 0;
    },
    make: async ({ id, regulation, entry, from, carries, number, at, expiresAt }) => {
      const rows = await db.query(
        `with made as (
           insert into offer (id, regulation, entry, person, because, state, version, details, changed_at, expires_at)
           values ($1, $2, $3, decode($4, 'hex'), $1, 'sent', 1, $5::json, $6, $7) on conflict do nothing returning id
         ), promised as (
           insert into outbox (id, case_id, kind, port, payload, ordered_at)
           select 'offer/' || id, null, 'offer', 'portal', json_build_object('offer', id, 'regulation', $2::text, 'entry', $3::text), $6 from made
         )
         select 1 from made`,
        [id, regulation, entry, person(number), JSON.stringify({ ...from, carries }), at, expiresAt],
      );
      return rows.length > 0;
    },
  };
}

/** Notes that an offer has reached the person; one that was answered meanwhile stays as it is. */
export async function offerDelivered(db: Queryable, id: string): Promise<void> {
  await db.query("update offer set state = 'delivered' where id = $1 and state = 'sent'", [id]);
}

/**
 * Lets offers end that nobody answered in time, and forgets what they carried; a yes or no stays one. Answers how many ended. Any number of
 * processes may do it. It stops nothing: an attempt that a yes began goes on.
 */
export async function expireOffers(db: Queryable, now: Instant): Promise<number> {
  const rows = await db.query(
    `update offer set state = case when state in ('yes', 'no') then state else 'expired' end, version = version + 1,
       details = (details::jsonb - 'carries')::json
     where expires_at <= $1 and (state in ('sent', 'delivered', 'undone') or (state in ('yes', 'no') and details::jsonb ? 'carries'))
     returning 1`,
    [now],
  );
  return rows.length;
}

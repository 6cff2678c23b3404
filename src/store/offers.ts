import type { LocalDate, Sha256 } from '../base/index.ts';
import type { Queryable } from './database.ts';

/** Something that a person is offered: to begin an entry of a regulation, because a follow-up of an earlier case has come due. */
export type Offer = {
  readonly id: string;
  readonly regulation: string;
  readonly entry: string;
  readonly state: 'sent' | 'delivered' | 'yes' | 'no';
  /** The case from which it follows, its regulation, the follow-up's name there, and its day. */
  readonly from: { readonly case: string; readonly regulation: string; readonly followUp: string; readonly on: LocalDate };
};

/** A person's offers, the newest first. `person` is the keyed hash of the number. */
export async function offersOfPerson(db: Queryable, person: Sha256): Promise<readonly Offer[]> {
  return db.query(
    `select id, regulation, entry, state, details as "from" from offer
     where person = decode($1, 'hex') and state in ('sent', 'delivered', 'yes', 'no') order by changed_at desc, id limit 50`,
    [person],
  );
}

/**
 * Keeps a person's answer to their own offer. The same answer again changes nothing; another one replaces it, as people think again.
 * Answers false where the person has no such offer.
 */
export async function answerOffer(db: Queryable, person: Sha256, id: string, answer: 'yes' | 'no'): Promise<boolean> {
  const rows = await db.query(
    `update offer set state = $3, version = version + 1, changed_at = case when state = $3 then changed_at else clock_timestamp() end
     where id = $1 and person = decode($2, 'hex') and state in ('sent', 'delivered', 'yes', 'no') returning 1`,
    [id, person, answer],
  );
  return rows.length > 0;
}

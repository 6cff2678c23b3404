import type { SigningSession, SigningStore } from '../identity/index.ts';
import type { Queryable } from './database.ts';

const columns = 'id, purpose, account, browser, action, fields, back, items, state, token, signatures, expires_at as "expiresAt"';

/** Signings by phone and challenges of sign-in, in the database. Each change is one statement that only the first of two makes. */
export function createSigningStore(db: Queryable): SigningStore {
  return {
    open: async (session) => {
      await db.query(
        `insert into signing_session (id, purpose, account, browser, action, fields, back, items, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          session.id,
          session.purpose,
          session.account,
          session.browser,
          session.action,
          JSON.stringify(session.fields),
          session.back,
          JSON.stringify(session.items),
          session.expiresAt,
        ],
      );
    },
    find: async (id) => (await db.query<SigningSession>(`select ${columns} from signing_session where id = $1`, [id]))[0],
    scanned: async (id, token, now) => {
      const rows = await db.query(
        `update signing_session set state = 'scanned', token = $2
         where id = $1 and state in ('opened', 'scanned', 'requested') and expires_at > $3 returning 1`,
        [id, token, now],
      );
      return rows.length === 1;
    },
    requested: async (id, now) => {
      await db.query("update signing_session set state = 'requested' where id = $1 and state = 'scanned' and expires_at > $2", [id, now]);
    },
    signed: async (id, token, signatures, now) => {
      const rows = await db.query(
        `update signing_session set state = 'signed', signatures = $3
         where id = $1 and token = $2 and state in ('scanned', 'requested') and expires_at > $4 returning 1`,
        [id, token, JSON.stringify(signatures), now],
      );
      return rows.length === 1;
    },
    openChallenge: async (id, text, expiresAt) => {
      await db.query('delete from sign_in_challenge where expires_at < now()');
      await db.query('insert into sign_in_challenge (id, text, expires_at) values ($1, $2, $3)', [id, text, expiresAt]);
    },
    useChallenge: async (id, now) => {
      const [row] = await db.query<{ text: string; live: boolean }>(
        'delete from sign_in_challenge where id = $1 returning text, expires_at > $2::timestamptz as live',
        [id, now],
      );
      return row?.live ? row.text : undefined;
    },
  };
}

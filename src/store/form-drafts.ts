import type { Instant, Sha256 } from '../base/index.ts';
import type { Queryable } from './database.ts';

/** What somebody has typed into a form and not filed: one row, overwritten, never in the log. */
export type FormDraft = {
  readonly id: string;
  /** Opaque id of the account it belongs to. */
  readonly person: string;
  readonly regulation: string;
  /** The revision whose form the answers were given on: checked again when another one is in force at filing. */
  readonly revision: Sha256;
  readonly entry: string;
  readonly answers: { readonly [name: string]: unknown };
  readonly filedAttempt: string | null;
  readonly changedAt: Instant;
  readonly expiresAt: Instant;
};

export type FormDraftStore = {
  /** Saves over what is there if it is still at the version seen (0: new). The loser keeps what was typed and is told the version. */
  readonly save: (draft: FormDraft, saw: number) => Promise<{ readonly kind: 'saved' | 'stale'; readonly version: number }>;
  readonly find: (id: string) => Promise<{ readonly draft: FormDraft; readonly version: number } | undefined>;
  /** Unfiled drafts of a person, the latest first. */
  readonly ofPerson: (person: string, now: Instant) => Promise<readonly FormDraft[]>;
};

const columns = `id, person, regulation, revision, entry, answers, filed_attempt as "filedAttempt", changed_at as "changedAt", expires_at as "expiresAt"`;

export function createFormDraftStore(db: Queryable): FormDraftStore {
  return {
    save: async (draft, saw) => {
      const values = [
        draft.id,
        draft.person,
        draft.regulation,
        draft.revision,
        draft.entry,
        JSON.stringify(draft.answers),
        draft.filedAttempt,
        draft.changedAt,
        draft.expiresAt,
      ];
      const rows =
        saw === 0
          ? await db.query(
              `insert into form_draft (id, person, regulation, revision, entry, version, answers, filed_attempt, changed_at, expires_at)
               values ($1, $2, $3, decode($4, 'hex'), $5, 1, $6, $7, $8, $9) on conflict do nothing returning version`,
              values,
            )
          : await db.query(
              `update form_draft set version = version + 1, regulation = $3, revision = decode($4, 'hex'), entry = $5, answers = $6, filed_attempt = $7,
                 changed_at = $8, expires_at = $9 where id = $1 and person = $2 and version = $10 returning version`,
              [...values, saw],
            );
      if (rows.length > 0) return { kind: 'saved', version: saw + 1 };
      const [row] = await db.query<{ version: number }>('select version from form_draft where id = $1', [draft.id]);
      return { kind: 'stale', version: row?.version ?? 0 };
    },
    find: async (id) => {
      const [row] = await db.query<FormDraft & { version: number }>(`select ${columns}, version from form_draft where id = $1`, [id]);
      if (!row) return undefined;
      const { version, ...draft } = row;
      return { draft, version };
    },
    ofPerson: (person, now) =>
      db.query<FormDraft>(
        `select ${columns} from form_draft where person = $1 and filed_attempt is null and expires_at > $2 order by changed_at desc`,
        [person, now],
      ),
  };
}

-- Every use of a key of the house: a line before the key is touched, a line with what came of it.
create table key_use (
  use text not null,
  state text not null check (state in ('asked', 'signed', 'failed')),
  at timestamptz not null,
  key text not null,
  purpose text not null,
  case_id text collate "C",
  signed_for text not null,
  document bytea not null,
  certificate bytea not null,
  signature bytea,
  primary key (use, state)
);
create index key_use_case on key_use (case_id) where case_id is not null;
create index key_use_document on key_use (document);
create trigger key_use_append_only before update or delete on key_use for each row execute function refuse_change_of_log();
create trigger key_use_no_truncate before truncate on key_use for each statement execute function refuse_change_of_log();

-- The evidence of a root's signature: its hash in the blob store.
alter table nightly_root add column evidence bytea;
alter table nightly_root add column leased_until timestamptz;

-- Kept evidence of signatures, and the archive stamps that renew it. The evidence itself stays byte for byte what the log names; `renewed`
-- is the record with its stamps.
create table evidence_proof (
  evidence bytea primary key,
  renewed bytea,
  stamps integer not null default 0,
  algorithms text[] not null default '{}',
  due_at timestamptz not null,
  failures integer not null default 0,
  leased_until timestamptz
);
create index evidence_proof_due on evidence_proof (due_at);

-- Up to when evidence of cases was noted there.
create table evidence_noted (
  one boolean primary key default true check (one),
  at timestamptz not null
);
create index evidence_at on evidence using brin (at);

-- Signed commands whose keys could not be checked yet, and for a while those that have ended, so that their signers can be told.
create table waiting_signature (
  key text collate "C" not null,
  of_kind text not null check (of_kind in ('case', 'attempt')),
  of_id text collate "C" not null,
  person text not null,
  actor json not null,
  signed_at timestamptz not null,
  -- the command, and its signatures by the hash of their bytes
  what json not null,
  evidence json not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  why json,
  tries integer not null default 0,
  next_try timestamptz not null default clock_timestamp(),
  leased_until timestamptz,
  settled_at timestamptz,
  primary key (of_kind, of_id, key)
);
create index waiting_signature_next on waiting_signature (next_try) where state = 'waiting';
create index waiting_signature_person on waiting_signature (person, signed_at desc);

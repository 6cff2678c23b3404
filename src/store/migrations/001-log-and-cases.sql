-- The log: append-only, one range of rows a month, a hash chain per case (docs/design.md, section 4).
create table event (
  case_id text collate "C" not null,
  seq integer not null,
  at timestamptz not null,
  type text not null,
  actor json not null,
  cause text not null,
  -- json, not jsonb: the text stays as it was hashed
  event json not null,
  hash bytea not null,
  primary key (case_id, seq, at)
) partition by range (at);

create function refuse_change_of_log() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only: % refused', tg_op using errcode = 'JD009';
end $$;

create trigger event_append_only before update or delete on event for each row execute function refuse_change_of_log();
create trigger event_no_truncate before truncate on event for each statement execute function refuse_change_of_log();
revoke update, delete, truncate on event from public;

-- Where each chain ends, and what lists and searches show of a case.
create table case_head (
  id text collate "C" primary key,
  seq integer not null,
  hash bytea not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  regulation text not null,
  revision bytea not null,
  status text not null,
  number text,
  office text not null,
  region text not null,
  district text,
  registered_on date not null,
  filed_on date not null,
  main text,
  applicant text
) with (fillfactor = 70);

-- A state of a case as of an event, so that a cold read replays only what came after. Replay of the whole log gives the same.
create table case_snapshot (
  id text collate "C" primary key,
  seq integer not null,
  state json not null
) with (fillfactor = 70);

-- Who is a party of which case, by a keyed hash of IIN or BIN: cases of a person are found without plain numbers in an index.
create table case_person (
  person bytea not null,
  case_id text collate "C" not null,
  role text not null,
  primary key (person, case_id, role)
);
create index case_person_case on case_person (case_id);

create table task (
  case_id text collate "C" not null,
  task text collate "C" not null,
  list text not null,
  kind text not null,
  name text not null,
  post text not null,
  office text not null,
  key text,
  claimed_by text,
  opened_at timestamptz not null,
  -- 'infinity' when no clock runs, so that the order of the list has no gaps
  due_at timestamptz not null,
  due_on date,
  paused boolean not null,
  breached boolean not null,
  no_clock text,
  primary key (case_id, task)
) with (fillfactor = 80);
create index task_list on task (office, post, list, due_at, case_id, task);
create index task_person on task (claimed_by, list, due_at, case_id, task) where claimed_by is not null;

-- Open clocks: the timer queue. A runner leases rows; a commit on the case ends the lease.
create table clock (
  case_id text collate "C" not null,
  clock text collate "C" not null,
  name text not null,
  fires_at timestamptz,
  what text,
  due_on text not null,
  calendar text,
  leased_until timestamptz,
  failures integer not null default 0,
  primary key (case_id, clock)
) with (fillfactor = 80);
create index clock_fires on clock (fires_at) where fires_at is not null;

-- Pending or assigned claims: at most one case blocks a key.
create table claim (
  key bytea primary key,
  family text not null,
  case_id text collate "C" not null,
  state text not null check (state in ('pending', 'assigned'))
);
create index claim_case on claim (case_id);

create table journal_counter (
  journal text not null,
  office text not null,
  year integer not null,
  value integer not null,
  primary key (journal, office, year)
) with (fillfactor = 50);

-- Every number that was given: no double by key, no gap by the counter (both checked again by the audit).
create table number (
  journal text not null,
  office text not null,
  year integer not null,
  value integer not null,
  text text not null,
  case_id text collate "C" not null,
  at timestamptz not null,
  primary key (journal, office, year, value)
);
create unique index number_text on number (text);
create index number_case on number (case_id);

-- What must happen outside, once as the far side sees it: the id is stable.
create table outbox (
  id text collate "C" primary key,
  case_id text collate "C" not null,
  kind text not null check (kind in ('effect', 'delivery')),
  port text not null,
  payload json not null,
  state text not null default 'ready' check (state in ('ready', 'sent')),
  attempts integer not null default 0,
  next_try timestamptz not null default '-infinity',
  leased_until timestamptz,
  ordered_at timestamptz not null,
  sent_at timestamptz,
  fault text
) with (fillfactor = 80);
create index outbox_ready on outbox (port, next_try) where state = 'ready';
create index outbox_case on outbox (case_id);

-- Commands that were carried out, by idempotency key.
create table command (
  key text collate "C" primary key,
  case_id text collate "C" not null,
  seq integer not null,
  at timestamptz not null
);
create index command_at on command using brin (at);

-- What bytes in the blob store belong to which case, and as what.
create table evidence (
  case_id text collate "C" not null,
  hash bytea not null,
  role text not null,
  at timestamptz not null,
  primary key (case_id, hash, role)
);
create index evidence_hash on evidence (hash);

create table follow_up (
  case_id text collate "C" not null,
  name text not null,
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'opened', 'notNeeded')),
  opened_case text collate "C",
  primary key (case_id, name, due_on)
);
create index follow_up_due on follow_up (due_on) where state = 'planned';

-- Law and calendars as running cases need them, so that neither today's files nor today's code are asked.
create table regulation_revision (
  revision bytea primary key,
  regulation text not null,
  law json not null,
  kept_at timestamptz not null default now()
);

create table calendar_version (
  version text primary key,
  info json not null,
  days json not null,
  kept_at timestamptz not null default now()
);

-- Runs through the gates; short retention (purge_old).
create table attempt (
  id text collate "C" primary key,
  version integer not null,
  state json not null,
  case_id text collate "C",
  changed_at timestamptz not null default now()
);
create index attempt_changed on attempt (changed_at);

-- Answers of a person on a form, overwritten, never in the log.
create table form_draft (
  id text collate "C" primary key,
  person text not null,
  regulation text not null,
  revision bytea not null,
  entry text not null,
  version integer not null,
  answers json not null,
  filed_attempt text,
  changed_at timestamptz not null,
  expires_at timestamptz not null
);
create index form_draft_person on form_draft (person, changed_at desc);
create index form_draft_expires on form_draft (expires_at);

-- Proactive invitations.
create table offer (
  id text collate "C" primary key,
  regulation text not null,
  entry text not null,
  person bytea not null,
  because text not null,
  state text not null check (state in ('sent', 'delivered', 'yes', 'no', 'undone', 'expired')),
  version integer not null,
  details json not null,
  attempt text,
  changed_at timestamptz not null,
  expires_at timestamptz,
  unique (regulation, entry, person, because)
);

create table batch (
  id text collate "C" primary key,
  seq integer not null,
  hash bytea not null,
  kind text not null,
  office text not null,
  status text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  state json not null
) with (fillfactor = 70);
create index batch_open on batch (kind, office) where status <> 'carriedOut';

-- Members. `amount` in tiyn as of closing. A case is in one open batch of a kind: the index says so.
create table batch_item (
  batch text collate "C" not null,
  case_id text collate "C" not null,
  kind text not null,
  state text not null check (state in ('in', 'carriedOut', 'takenOut')),
  amount bigint,
  primary key (batch, case_id)
);
create unique index batch_item_once on batch_item (case_id, kind) where state = 'in';

-- One root over all chain heads a night, signed and time-stamped.
create table nightly_root (
  night date primary key,
  root bytea not null,
  chains bigint not null,
  events bigint not null,
  made_at timestamptz not null,
  signature bytea,
  signed_at timestamptz
);

-- Sign-ins, failed ones too, and refusals of the policy. No personal data but the opaque id of an account.
create table security_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  account text,
  address text,
  details json not null
);
create index security_log_at on security_log using brin (at);
create trigger security_log_append_only before update on security_log for each row execute function refuse_change_of_log();

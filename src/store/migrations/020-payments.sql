-- Awards: a log each, append-only, a hash chain; everything else of an award follows from it.
create table award_event (
  award text collate "C" not null,
  seq integer not null,
  at timestamptz not null,
  key text collate "C" not null,
  -- json, not jsonb: the text stays as it was hashed
  event json not null,
  hash bytea not null,
  primary key (award, seq)
);
create trigger award_event_append_only before update or delete on award_event for each row execute function refuse_change_of_log();
create trigger award_event_no_truncate before truncate on award_event for each statement execute function refuse_change_of_log();
revoke update, delete, truncate on award_event from public;

-- What runs ask of an award without reading its log: whose it is, its months, and how far it is planned (the mark).
create table award (
  id text collate "C" primary key,
  person bytea not null,
  case_id text collate "C",
  from_month text collate "C" not null,
  end_month text collate "C",
  mark_version integer not null default 0,
  mark_next text collate "C" not null
) with (fillfactor = 80);
create index award_person on award (person);
create index award_case on award (case_id) where case_id is not null;

-- An award as of an event, so that reading it replays only what came after.
create table award_snapshot (
  award text collate "C" primary key,
  seq integer not null,
  state json not null
) with (fillfactor = 80);

-- Runs: a log each, and the run as the log makes it.
create table payment_run (
  id text collate "C" primary key,
  version integer not null,
  state json not null
) with (fillfactor = 50);
create table payment_run_event (
  run text collate "C" not null,
  seq integer not null,
  event json not null,
  primary key (run, seq)
);
create trigger payment_run_event_append_only before update or delete on payment_run_event for each row execute function refuse_change_of_log();

-- Lines of registers. What was planned stands in `line` and never changes; the columns beside it move forward.
create table payment_line (
  key text collate "C" primary key,
  run text collate "C" not null,
  register text collate "C" not null,
  award text collate "C" not null,
  month text collate "C" not null,
  kind text not null,
  gross bigint not null,
  net bigint not null,
  line json not null,
  state text not null check (state in ('planned', 'ordered', 'sent', 'paid', 'returned', 'cancelled')),
  order_key text collate "C",
  account json not null,
  note text
) with (fillfactor = 80);
create index payment_line_register on payment_line (register, key);
create index payment_line_order on payment_line (order_key, key) where order_key is not null;
create index payment_line_award on payment_line (award, month);

create table payment_order (
  key text collate "C" primary key,
  reference text collate "C" not null unique
);

-- What a run could not pay or found amiss.
create table payment_exception (
  run text collate "C" not null,
  award text collate "C" not null,
  month text collate "C" not null,
  kind text collate "C" not null,
  exception json not null,
  primary key (run, award, month, kind)
);

-- The books. An entry balances or does not stand.
create function sum_of(amounts bigint[]) returns numeric language sql immutable strict as
  'select coalesce(sum(amount), 0) from unnest(amounts) as amount';
create table ledger_entry (
  id text collate "C" primary key,
  on_day date not null,
  cause text not null,
  accounts text[] not null,
  amounts bigint[] not null,
  check (cardinality(accounts) = cardinality(amounts)),
  check (sum_of(amounts) = 0)
);
create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function refuse_change_of_log();

-- Files for banks, by content; each is promised to its bank once.
create table bank_file (
  name text collate "C" primary key,
  sha256 bytea not null,
  bytes bigint not null,
  promised_key text collate "C" unique,
  bank text,
  sent_at timestamptz
);

-- Statements of banks, each taken once.
create table bank_statement (
  account text not null,
  id text not null,
  sha256 bytea not null unique,
  taken_at timestamptz not null,
  result json not null,
  primary key (account, id)
);

-- Changes of parameters: proposed by one person, approved by another, never overwritten.
create table parameter_proposal (
  id text collate "C" primary key,
  parameter text not null,
  proposal json not null,
  made_at timestamptz not null default now()
);
create table parameter_change (
  seq bigint generated always as identity primary key,
  id text collate "C" not null unique references parameter_proposal (id),
  change json not null
);
create trigger parameter_proposal_kept before update or delete on parameter_proposal for each row execute function refuse_change_of_log();
create trigger parameter_change_kept before update or delete on parameter_change for each row execute function refuse_change_of_log();

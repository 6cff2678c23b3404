-- What of payments goes on by itself: runs, recalculations and statements that are not over. A row stands as long as the system has, or may
-- have, something to do. Whoever takes one holds it for a while; when that process dies, another takes it then.
create table payment_work (
  kind text not null check (kind in ('run', 'recalculation', 'statement')),
  id text collate "C" not null,
  look_at timestamptz not null default clock_timestamp(),
  held_until timestamptz,
  primary key (kind, id)
) with (fillfactor = 70);
insert into payment_work (kind, id)
select 'run', id from payment_run where state->>'status' <> 'finished' and not (state->>'paused')::boolean;
insert into payment_work (kind, id)
select 'recalculation', id from recalculation where state->>'status' in ('counting', 'executing', 'undoing');

-- A statement is kept before anything is booked by it, so that one broken off is found and finished. Two statements may have one id.
alter table bank_statement alter column result drop not null;
alter table bank_statement drop constraint bank_statement_pkey;
alter table bank_statement drop constraint bank_statement_sha256_key;
alter table bank_statement add primary key (sha256);

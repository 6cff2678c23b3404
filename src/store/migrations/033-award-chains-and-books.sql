-- How far the chains of awards and of the books are covered by nights' roots. Beside `award`, so that noting an end never waits for a run.
create table chain_rooted (
  chain text collate "C" primary key,
  seq integer not null
) with (fillfactor = 80);

-- The books are one chain: an entry has its place, and a hash over what it says and the entry before.
create function ledger_hash(p_seq integer, p_id text, p_on date, p_cause text, p_accounts text[], p_amounts bigint[], p_previous bytea)
returns bytea language sql stable as $$
  select sha256(convert_to(array_to_json(array[p_seq::text, p_id, to_char(p_on, 'YYYY-MM-DD'), p_cause, encode(p_previous, 'hex')]
    || p_accounts || p_amounts::text[])::text, 'UTF8'))
$$;

alter table ledger_entry add column seq integer;
alter table ledger_entry add column hash bytea;
-- Entries of before have no order among those of a day: they are chained by day and id, as they stand now.
alter table ledger_entry disable trigger ledger_entry_append_only;
do $$
declare
  e record;
  n integer := 0;
  previous bytea := decode(repeat('00', 32), 'hex');
begin
  for e in select id, on_day, cause, accounts, amounts from ledger_entry order by on_day, id loop
    n := n + 1;
    previous := ledger_hash(n, e.id, e.on_day, e.cause, e.accounts, e.amounts, previous);
    update ledger_entry set seq = n, hash = previous where id = e.id;
  end loop;
end $$;
alter table ledger_entry enable trigger ledger_entry_append_only;
alter table ledger_entry alter column seq set not null;
alter table ledger_entry alter column hash set not null;
create unique index ledger_entry_seq on ledger_entry (seq);
create trigger ledger_entry_no_truncate before truncate on ledger_entry for each statement execute function refuse_change_of_log();

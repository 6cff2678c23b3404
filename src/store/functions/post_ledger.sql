-- Puts entries behind the chain of the books, one process at a time; an entry whose id is there already changes nothing.
create or replace function post_ledger(p_entries json) returns void language plpgsql as $$
declare
  e record;
  n integer;
  previous bytea;
begin
  perform pg_advisory_xact_lock(74210006);
  select seq, hash into n, previous from ledger_entry order by seq desc limit 1;
  n := coalesce(n, 0);
  previous := coalesce(previous, decode(repeat('00', 32), 'hex'));
  for e in
    select x.value->>'id' as id, (x.value->>'on')::date as on_day, x.value->>'cause' as cause,
      array(select p.value->>'account' from json_array_elements(x.value->'postings') with ordinality as p(value, k) order by k) as accounts,
      array(select (p.value->>'amount')::bigint from json_array_elements(x.value->'postings') with ordinality as p(value, k) order by k)
        as amounts
    from json_array_elements(p_entries) with ordinality as x(value, k) order by k
  loop
    continue when exists (select from ledger_entry where id = e.id);
    n := n + 1;
    previous := ledger_hash(n, e.id, e.on_day, e.cause, e.accounts, e.amounts, previous);
    insert into ledger_entry (id, on_day, cause, accounts, amounts, seq, hash)
    values (e.id, e.on_day, e.cause, e.accounts, e.amounts, n, previous);
  end loop;
end $$;

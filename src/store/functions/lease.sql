-- Leases are taken without waiting for the disk: one that a crash forgets is only taken again, under the same key.
create or replace function lease_clocks(p_now timestamptz, p_limit integer, p_seconds double precision)
returns table (case_id text, clock text, what text, fires_at timestamptz) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('synchronous_commit', 'off', true);
  return query
    update clock c set leased_until = clock_timestamp() + make_interval(secs => p_seconds)
    from (select k.case_id, k.clock from clock k
          where k.fires_at <= p_now and (k.leased_until is null or k.leased_until < clock_timestamp())
          order by k.fires_at limit p_limit for update skip locked) due
    where c.case_id = due.case_id and c.clock = due.clock
    returning c.case_id, c.clock, c.what, c.fires_at;
end $$;

create or replace function lease_messages(p_ports text[], p_limit integer, p_seconds double precision)
returns table (id text, case_id text, kind text, port text, payload json, ordered_at timestamptz, attempts integer) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('synchronous_commit', 'off', true);
  return query
    update outbox o set leased_until = clock_timestamp() + make_interval(secs => p_seconds), attempts = o.attempts + 1
    from (select m.id from outbox m
          where m.state = 'ready' and (p_ports is null or m.port = any(p_ports)) and m.next_try <= clock_timestamp()
            and (m.leased_until is null or m.leased_until < clock_timestamp())
          order by m.next_try, m.ordered_at limit p_limit for update skip locked) ready
    where o.id = ready.id
    returning o.id, o.case_id, o.kind, o.port, o.payload, o.ordered_at, o.attempts;
end $$;

create or replace function lease_system_turns(p_limit integer, p_seconds double precision)
returns table (case_id text, task text, key text) language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('synchronous_commit', 'off', true);
  return query
    update task t set leased_until = clock_timestamp() + make_interval(secs => p_seconds)
    from (select o.case_id, o.task from task o
          where o.list = 'system' and coalesce(o.leased_until, '-infinity'::timestamptz) < clock_timestamp()
          order by coalesce(o.leased_until, '-infinity'::timestamptz), o.opened_at limit p_limit for update skip locked) turn
    where t.case_id = turn.case_id and t.task = turn.task
    returning t.case_id, t.task, t.key;
end $$;

-- One command on one case, in one round trip and one transaction: log, head, tasks, clocks, claims, numbers, outbox, or nothing.
-- JD001: somebody else's command came first. JD002: a claim is taken. JD003: this command was carried out before.
create or replace function commit_case(
  p_case text,
  p_seq integer,          -- events so far; 0: the case is registered now
  p_hash text,            -- end of the chain so far, hex
  p_key text,
  p_at timestamptz,
  p_actor text,
  p_prefix text,          -- canonical text of a record up to its event
  p_types text[],
  p_left text[],          -- canonical text of each event, up to the place of its number
  p_right text[],         -- and after it; null: no number is asked for
  p_counters jsonb,       -- [{journal, office, year, n, json, text}] in the order of their names; null: none
  p_counter integer[],    -- per event: which counter (from 1), 0: none
  p_head jsonb,
  p_gone_tasks text[],
  p_tasks jsonb,
  p_gone_clocks text[],
  p_clocks jsonb,
  p_gone_claims text[],
  p_claims jsonb,
  p_rest jsonb,           -- rare rows: persons, outbox, evidence, batch, followUps, attempt
  p_snapshot text         -- state as of p_seq, now and then
) returns table (numbers integer[], hashes text[]) language plpgsql as $$
declare
  n integer := coalesce(array_length(p_left, 1), 0);
  previous text := p_hash;
  record_hash bytea := decode(p_hash, 'hex');
  bodies text[] := p_left;
  record_hashes bytea[] := '{}';
  next_value integer[] := '{}';
  given integer;
  counter jsonb;
  first_text text;
  taken text;
begin
  insert into command (key, case_id, seq, at) values (p_key, p_case, p_seq + n, p_at) on conflict do nothing;
  if not found then raise exception 'carried out before' using errcode = 'JD003'; end if;

  if p_seq > 0 then
    perform 1 from case_head where id = p_case and seq = p_seq and hash = record_hash for update;
    -- what is put away comes back with the first command on it
    if not found and not unarchive_case(p_case, p_seq, record_hash) then raise exception 'stale' using errcode = 'JD001'; end if;
  end if;

  if p_gone_tasks is not null then delete from task where case_id = p_case and task = any(p_gone_tasks); end if;
  if p_tasks is not null then
    insert into task (case_id, task, list, kind, name, post, office, key, claimed_by, opened_at, due_at, due_on, paused, breached, no_clock)
    select p_case, t.task, t.list, t.kind, t.name, t.post, t.office, t.key, t.claimed_by, t.opened_at, t.due_at, t.due_on, t.paused, t.breached, t.no_clock
    from jsonb_to_recordset(p_tasks) as t(task text, list text, kind text, name text, post text, office text, key text, claimed_by text,
      opened_at timestamptz, due_at timestamptz, due_on date, paused boolean, breached boolean, no_clock text)
    on conflict (case_id, task) do update set list = excluded.list, post = excluded.post, office = excluded.office, claimed_by = excluded.claimed_by,
      due_at = excluded.due_at, due_on = excluded.due_on, paused = excluded.paused, breached = excluded.breached, no_clock = excluded.no_clock;
  end if;

  if p_gone_clocks is not null then delete from clock where case_id = p_case and clock = any(p_gone_clocks); end if;
  if p_clocks is not null then
    insert into clock (case_id, clock, name, fires_at, what, due_on, calendar)
    select p_case, k.clock, k.name, k.fires_at, k.what, k.due_on, k.calendar
    from jsonb_to_recordset(p_clocks) as k(clock text, name text, fires_at timestamptz, what text, due_on text, calendar text)
    on conflict (case_id, clock) do update set fires_at = excluded.fires_at, what = excluded.what, due_on = excluded.due_on,
      calendar = excluded.calendar, leased_until = null, failures = 0;
  end if;

  if p_gone_claims is not null then
    delete from claim where case_id = p_case and key in (select decode(k, 'hex') from unnest(p_gone_claims) k);
  end if;
  if p_claims is not null then
    insert into claim (key, family, case_id, state)
    select decode(c.key, 'hex'), c.family, p_case, c.state from jsonb_to_recordset(p_claims) as c(key text, family text, state text)
    on conflict (key) do update set state = excluded.state where claim.case_id = p_case;
    get diagnostics given = row_count;
    if given < jsonb_array_length(p_claims) then
      select encode(c.key, 'hex') into taken from claim c
        where c.case_id <> p_case and c.key in (select decode(x.key, 'hex') from jsonb_to_recordset(p_claims) as x(key text)) limit 1;
      raise exception 'claim taken' using errcode = 'JD002', detail = coalesce(taken, '');
    end if;
  end if;

  if p_rest is not null then perform commit_rest(p_case, p_at, p_rest); end if;
  if p_snapshot is not null then
    insert into case_snapshot (id, seq, state) values (p_case, p_seq, p_snapshot::json)
    on conflict (id) do update set seq = excluded.seq, state = excluded.state;
  end if;

  -- Numbers come last: the counter's row is locked from here to the commit only.
  if p_counters is not null then
    for counter in select * from jsonb_array_elements(p_counters) loop
      insert into journal_counter as j (journal, office, year, value)
      values (counter ->> 'journal', counter ->> 'office', (counter ->> 'year')::integer, (counter ->> 'n')::integer)
      on conflict (journal, office, year) do update set value = j.value + excluded.value
      returning value - (counter ->> 'n')::integer into given;
      next_value := next_value || given;
    end loop;
  end if;

  numbers := '{}';
  for i in 1 .. n loop
    if p_counter[i] > 0 then
      counter := p_counters -> (p_counter[i] - 1);
      given := next_value[p_counter[i]] + 1;
      next_value[p_counter[i]] := given;
      numbers := numbers || given;
      taken := case when given < 1000000 then lpad(given::text, 6, '0') else given::text end;
      bodies[i] := p_left[i] || (counter ->> 'json') || taken || '","value":' || given || ',"year":' || (counter ->> 'year') || '}' || p_right[i];
      taken := (counter ->> 'text') || taken;
      first_text := coalesce(first_text, taken);
      insert into number (journal, office, year, value, text, case_id, at)
      values (counter ->> 'journal', counter ->> 'office', (counter ->> 'year')::integer, given, taken, p_case, p_at);
    end if;
    record_hash := sha256(convert_to(p_prefix || bodies[i] || ',"previous":"' || previous || '","seq":' || (p_seq + i) || '}', 'UTF8'));
    previous := encode(record_hash, 'hex');
    record_hashes := record_hashes || record_hash;
    hashes := hashes || previous;
  end loop;

  insert into event (case_id, seq, at, type, actor, cause, event, hash)
  select p_case, p_seq + u.i, p_at, u.type, p_actor::json, p_key, u.body::json, u.hash
  from unnest(p_types, bodies, record_hashes) with ordinality as u(type, body, hash, i);

  if p_seq = 0 then
    insert into case_head (id, seq, hash, first_at, last_at, regulation, revision, status, number, office, region, district, registered_on, filed_on, main, applicant)
    values (p_case, n, record_hash, p_at, p_at, p_head ->> 'regulation', decode(p_head ->> 'revision', 'hex'), p_head ->> 'status', first_text,
      p_head ->> 'office', p_head ->> 'region', p_head ->> 'district', (p_head ->> 'registeredOn')::date, (p_head ->> 'filedOn')::date,
      p_head ->> 'main', p_head ->> 'applicant')
    on conflict do nothing;
    if not found then raise exception 'stale' using errcode = 'JD001'; end if;
  else
    update case_head set seq = p_seq + n, hash = record_hash, first_at = least(first_at, p_at), last_at = greatest(last_at, p_at),
      revision = decode(p_head ->> 'revision', 'hex'), status = p_head ->> 'status', main = p_head ->> 'main', applicant = p_head ->> 'applicant'
    where id = p_case;
  end if;
  return next;
end $$;

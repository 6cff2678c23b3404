-- Rows that few commands write: parties, messages to the outside, evidence, membership of batches, follow-ups, the attempt consumed.
-- JD004: the case is in another open batch of the kind, or the batch is not open. JD001: the attempt has become a case already.
create or replace function commit_rest(p_case text, p_at timestamptz, p jsonb) returns void language plpgsql as $$
declare
  owner text;
begin
  if p ? 'attempt' then
    select case_id into owner from attempt where id = p ->> 'attempt' for update;
    if owner is not null then raise exception 'attempt consumed' using errcode = 'JD001', detail = owner; end if;
    update attempt set case_id = p_case where id = p ->> 'attempt';
  end if;
  if p ? 'gonePersons' then
    delete from case_person where case_id = p_case and (encode(person, 'hex'), role) in (select x.person, x.role from jsonb_to_recordset(p -> 'gonePersons') as x(person text, role text));
  end if;
  if p ? 'persons' then
    insert into case_person (person, case_id, role)
    select decode(x.person, 'hex'), p_case, x.role from jsonb_to_recordset(p -> 'persons') as x(person text, role text) on conflict do nothing;
  end if;
  if p ? 'outbox' then
    insert into outbox (id, case_id, kind, port, payload, ordered_at)
    select x.id, p_case, x.kind, x.port, x.payload, p_at from jsonb_to_recordset(p -> 'outbox') as x(id text, kind text, port text, payload json);
  end if;
  if p ? 'evidence' then
    insert into evidence (case_id, hash, role, at)
    select p_case, decode(x.hash, 'hex'), x.role, p_at from jsonb_to_recordset(p -> 'evidence') as x(hash text, role text) on conflict do nothing;
  end if;
  if p ? 'followUps' then
    insert into follow_up (case_id, name, due_on)
    select p_case, x.name, x.due_on from jsonb_to_recordset(p -> 'followUps') as x(name text, due_on date) on conflict do nothing;
  end if;
  if p ? 'settled' then
    update follow_up f set state = x.state, opened = x.opened, leased_until = null
    from jsonb_to_recordset(p -> 'settled') as x(name text, due_on date, state text, opened text)
    where f.case_id = p_case and f.name = x.name and f.due_on = x.due_on;
  end if;
  if p ? 'offers' then
    insert into offer (id, regulation, entry, person, because, state, version, details, changed_at, expires_at)
    select x.id, x.regulation, x.entry, decode(x.person, 'hex'), x.because, 'sent', 1, x.details, p_at, x.expires_at
    from jsonb_to_recordset(p -> 'offers')
      as x(id text, regulation text, entry text, person text, because text, expires_at timestamptz, details json)
    on conflict do nothing;
  end if;
  if p ? 'joined' then
    -- the batch's row is held until commit, so that it cannot close meanwhile
    perform 1 from batch where id = p #>> '{joined,batch}' and kind = p #>> '{joined,kind}' and status = 'open' for share;
    if not found then raise exception 'batch is not open' using errcode = 'JD004'; end if;
    begin
      insert into batch_item (batch, case_id, kind, state) values (p #>> '{joined,batch}', p_case, p #>> '{joined,kind}', 'in')
      on conflict (batch, case_id) do update set state = 'in';
    exception when unique_violation then
      raise exception 'in another open batch' using errcode = 'JD004';
    end;
  end if;
  if p ? 'left' then
    if p #>> '{left,outcome}' = 'takenOut' then
      perform 1 from batch where id = p #>> '{left,batch}' and status = 'open' for share;
      if not found then raise exception 'batch is closed' using errcode = 'JD004'; end if;
    end if;
    update batch_item set state = p #>> '{left,outcome}' where batch = p #>> '{left,batch}' and case_id = p_case;
  end if;
end $$;

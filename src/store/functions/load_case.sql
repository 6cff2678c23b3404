-- A case's head and what is needed to bring a known state (or the snapshot, or nothing) up to it: one round trip.
create or replace function load_case(p_id text, p_known integer)
returns table (seq integer, hash text, snapshot json, events json, archived_at timestamptz) language plpgsql stable as $$
declare
  h record;
  s record;
  start integer := p_known;
begin
  select c.seq, c.hash, c.first_at, c.last_at, c.archived_at into h from case_kept c where c.id = p_id;
  if not found then return; end if;
  archived_at := h.archived_at;
  seq := h.seq;
  hash := encode(h.hash, 'hex');
  if start > h.seq then start := 0; end if;
  if start < h.seq then
    if start = 0 then
      select n.seq, n.state into s from case_snapshot n where n.id = p_id;
      if found then
        snapshot := s.state;
        start := s.seq;
      end if;
    end if;
    -- the two dates let the planner leave out the months in which the case has no events
    select json_agg(json_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor', e.actor, 'event', e.event) order by e.seq)
      into events
      from event e
      where e.case_id = p_id and e.seq > start and e.at >= h.first_at and e.at <= h.last_at;
  end if;
  return next;
end $$;

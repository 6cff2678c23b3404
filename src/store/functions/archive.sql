-- Moves heads of cases that are over, have nothing open and did not change since `p_before` into the archive; a night's root covers them.
-- Any number of processes may do so at once: each takes what no other has.
create or replace function archive_cases(p_before timestamptz, p_now timestamptz, p_limit integer) returns integer language plpgsql as $$
declare
  moved integer;
begin
  with due as (
    select h.id from case_head h
    where h.status in ('closed', 'ended') and h.last_at < p_before and h.rooted = h.seq
      and not exists (select from task t where t.case_id = h.id) and not exists (select from clock k where k.case_id = h.id)
    order by h.last_at limit p_limit for update skip locked),
  gone as (delete from case_head h using due where h.id = due.id
    returning h.id, h.seq, h.hash, h.first_at, h.last_at, h.regulation, h.revision, h.status, h.number, h.office, h.region, h.district,
      h.registered_on, h.filed_on, h.main, h.applicant, h.rooted),
  states as (delete from case_snapshot s using gone where s.id = gone.id)
  insert into case_archive (id, seq, hash, first_at, last_at, regulation, revision, status, number, office, region, district, registered_on,
    filed_on, main, applicant, rooted, archived_at)
  select gone.*, p_now from gone;
  get diagnostics moved = row_count;
  return moved;
end $$;

-- Brings a case back to work, as it was put away; false when it is not in the archive, or has gone on.
create or replace function unarchive_case(p_case text, p_seq integer, p_hash bytea) returns boolean language plpgsql as $$
begin
  with back as (delete from case_archive a where a.id = p_case and a.seq = p_seq and a.hash = p_hash
    returning a.id, a.seq, a.hash, a.first_at, a.last_at, a.regulation, a.revision, a.status, a.number, a.office, a.region, a.district,
      a.registered_on, a.filed_on, a.main, a.applicant, a.rooted)
  insert into case_head (id, seq, hash, first_at, last_at, regulation, revision, status, number, office, region, district, registered_on,
    filed_on, main, applicant, rooted)
  select * from back;
  return found;
end $$;

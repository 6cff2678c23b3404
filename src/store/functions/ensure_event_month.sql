-- The log's rows of a month have a table of their own, made ahead of need.
create or replace function ensure_event_month(p_at timestamptz) returns void language plpgsql as $$
declare
  first timestamp := date_trunc('month', p_at at time zone 'UTC');
  part text := 'event_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass(part) is not null then return; end if;
  perform pg_advisory_xact_lock(74210002);
  -- another may have made it while we waited; to_regclass would answer from its cache
  if exists (select from pg_class c where c.relname = part and c.relnamespace = current_schema()::regnamespace) then return; end if;
  execute format('create table %I (like event including all)', part);
  execute format('create trigger event_no_truncate before truncate on %I for each statement execute function refuse_change_of_log()', part);
  execute format('revoke update, delete, truncate on %I from public', part);
  -- attaching takes a lock that lets inserts into other months go on
  execute format('alter table event attach partition %I for values from (%L) to (%L)', part,
    to_char(first, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(first + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
end $$;

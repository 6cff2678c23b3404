-- Logs of runs and of recalculations are chains like those of awards: a hash over whose log it is, the event's number, its text as it
-- stands here, and the hash of the event before.
create function log_hash(p_log text, p_seq integer, p_event text, p_previous bytea) returns bytea language sql immutable strict as $$
  select sha256(convert_to(array_to_json(array[p_log, p_seq::text, p_event, encode(p_previous, 'hex')])::text, 'UTF8'))
$$;

alter table payment_run_event add column hash bytea;
alter table recalculation_event add column hash bytea;
-- Events of before are chained as they stand now.
alter table payment_run_event disable trigger payment_run_event_append_only;
alter table recalculation_event disable trigger recalculation_event_append_only;
do $$
declare
  e record;
  previous bytea;
  start constant bytea := decode(repeat('00', 32), 'hex');
begin
  for e in select run, seq, event::text as event from payment_run_event order by run, seq loop
    previous := log_hash('run/' || e.run, e.seq, e.event, case e.seq when 1 then start else previous end);
    update payment_run_event set hash = previous where run = e.run and seq = e.seq;
  end loop;
  for e in select recalculation, seq, event::text as event from recalculation_event order by recalculation, seq loop
    previous := log_hash('recalculation/' || e.recalculation, e.seq, e.event, case e.seq when 1 then start else previous end);
    update recalculation_event set hash = previous where recalculation = e.recalculation and seq = e.seq;
  end loop;
end $$;
alter table payment_run_event enable trigger payment_run_event_append_only;
alter table recalculation_event enable trigger recalculation_event_append_only;
alter table payment_run_event alter column hash set not null;
alter table recalculation_event alter column hash set not null;
create trigger payment_run_event_no_truncate before truncate on payment_run_event for each statement execute function refuse_change_of_log();

-- Rows of a dry run are what two people approved, and awards that were left are named for good.
create trigger recalculation_row_kept before update or delete on recalculation_row for each row execute function refuse_change_of_log();
create trigger recalculation_differing_kept before update or delete on recalculation_differing for each row execute function refuse_change_of_log();
